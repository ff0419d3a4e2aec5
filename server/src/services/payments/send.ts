import { policiesOfTheDead } from '../../kernel/entitlements/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { moveMoney, sourceOf, townSums } from './approve.ts';
import type { Sides } from './approve.ts';
import { batchColumns, lineColumns } from './batch.ts';
import type { Batch, Line } from './batch.ts';
import { digestOf, sameDigest } from './canonical.ts';
import { deathsAmong } from './plan-lines.ts';
import { auditBatch, lockBatch } from './prepare.ts';
import type { Step } from './prepare.ts';
import { paymentRefusals } from './refusals.ts';

/** So many lines are released in one step. */
const stepLinesMax = 2_000;

/** Refused (409) when the lines are not those that were approved, to the fen. */
export async function assertUnaltered(transaction: Transaction, batch: Batch): Promise<void> {
  const { lines, sumFen, sm3, sha256 } = batch;
  if (lines === null || sumFen === null || sm3 === null || sha256 === null)
    throw new Refused(paymentRefusals.notApproved);
  const found = await digestOf(transaction, batch.id, batch);
  if (!sameDigest(found, { lines, sumFen, sm3, sha256 })) throw new Refused(paymentRefusals.altered);
}

/**
 * Releases the next lines of an approved batch, in one transaction: locks the people they are for (or their households)
 * in the order of their ids, as whoever records a death does, and stops what would go to the dead. The first step holds
 * the lines against the hashes of the approval. Refused 404, 409 not approved or altered.
 */
export async function sendStep(transaction: Transaction, batchId: number): Promise<Step> {
  const batch = await lockBatch(transaction, batchId);
  if (batch.state !== 'approved') throw new Refused(paymentRefusals.notApproved);
  const { client } = transaction;
  const begun = await client.query("select from payments.line where batch_id = $1 and state = 'released' limit 1", [
    batchId,
  ]);
  if (begun.rowCount === 0) await assertUnaltered(transaction, batch);
  const { rows: lines } = await client.query<Line>(
    `select ${lineColumns} from payments.line l where l.batch_id = $1 and l.state = 'prepared'
      order by l.id limit ${stepLinesMax}`,
    [batchId],
  );
  const dead = policiesOfTheDead.has(batch.policy) ? new Set<number>() : await lockAndFindDead(transaction, lines);
  if (dead.size > 0) await client.query("update payments.line set state = 'stopped' where id = any ($1)", [[...dead]]);
  await client.query("update payments.line set state = 'released', released_at = $2 where id = any ($1)", [
    lines.flatMap(({ id }) => (dead.has(id) ? [] : [id])),
    now().toISOString(),
  ]);
  return { done: lines.length < stepLinesMax, lines: lines.length };
}

/**
 * Locks whom the lines are for, then says which lines would go to the dead, or to a household in which nobody lives.
 */
async function lockAndFindDead(transaction: Transaction, lines: readonly Line[]): Promise<ReadonlySet<number>> {
  const { client } = transaction;
  const people = lines.flatMap(({ personId }) => personId ?? []);
  const homes = lines.flatMap(({ personId, householdId }) => (personId === null ? [householdId] : []));
  if (homes.length > 0)
    await client.query('select from people.household where id = any ($1) order by id for update', [homes]);
  if (people.length > 0)
    await client.query('select from people.person where id = any ($1) order by id for update', [people]);
  const { rows } = await client.query<{ id: number; householdId: number }>(
    `select id, household_id as "householdId" from people.person
      where household_id = any ($1) and left_on is null and merged_into is null`,
    [homes],
  );
  const members = Map.groupBy(rows, ({ householdId }) => householdId);
  const dead = await deathsAmong(transaction, [...people, ...rows.map(({ id }) => id)]);
  return new Set(
    lines.flatMap(({ id, personId, householdId }) => {
      if (personId !== null) return dead.has(personId) ? [id] : [];
      const own = members.get(householdId) ?? [];
      return own.length > 0 && own.every((one) => dead.has(one.id)) ? [id] : [];
    }),
  );
}

const texts = {
  send: { zh: '发放批次发出', en: 'a batch of payments sent' },
  stop: { zh: '发放前停发（已去世）', en: 'stopped before sending: died' },
} as const;

/**
 * Ends the sending of a batch whose lines are all released or stopped: holds them against the hashes once more, books
 * what goes to the bank and what stays in the funds. Refused 404, 409.
 */
export async function finishSending(transaction: Transaction, batchId: number): Promise<Batch> {
  const batch = await lockBatch(transaction, batchId);
  if (batch.state !== 'approved') throw new Refused(paymentRefusals.notApproved);
  await assertUnaltered(transaction, batch);
  const { client, scope } = transaction;
  const toBank: Sides = (fund, payable) => ({ debitAccountId: payable, creditAccountId: fund.bankAccountId });
  const toFund: Sides = (fund, payable) => ({ debitAccountId: payable, creditAccountId: sourceOf(batch, fund) });
  const released = await townSums(transaction, batch, ['released']);
  const stopped = await townSums(transaction, batch, ['stopped']);
  const base = { spends: false } as const;
  await moveMoney(transaction, batch, released, {
    ...base,
    kind: 'payment-sending',
    budget: batch.kind === 'reissue' ? null : 'spend',
    sides: toBank,
    text: texts.send,
  });
  await moveMoney(transaction, batch, stopped, {
    ...base,
    kind: 'payment-stop',
    budget: batch.kind === 'reissue' ? null : 'release',
    sides: toFund,
    text: texts.stop,
  });
  const { rows } = await client.query<Batch>(
    `update payments.batch b set state = 'sent', sent_at = $2, sent_by = $3 where b.id = $1 returning ${batchColumns}`,
    [batchId, now().toISOString(), scope.actor],
  );
  const [sent] = rows;
  if (!sent) throw new Error('the batch was not sent');
  const sumOf = (sums: typeof released): number => sums.reduce((sum, { amountFen }) => sum + amountFen, 0);
  await auditBatch(transaction, batch, 'payments.send', { sentFen: sumOf(released), stoppedFen: sumOf(stopped) });
  return sent;
}

/**
 * Notes that the bank has paid lines of a sent batch, all that are open or those named; returns how many. Cash and
 * goods
 * are settled by their delivery. Refused 404, 409 when the batch was not sent.
 */
export async function settlePaid(
  transaction: Transaction,
  batchId: number,
  lineIds?: readonly number[],
): Promise<number> {
  const batch = await lockBatch(transaction, batchId);
  if (batch.state !== 'sent') throw new Refused(paymentRefusals.notSent);
  const { rowCount } = await transaction.client.query(
    `update payments.line set state = 'paid', settled_on = $2
      where batch_id = $1 and state = 'released' and ($3::int8[] is null or id = any ($3))
        and not exists (select from payments.payee_account a
                         where a.id = payee_account_id and a.kind in ('cash', 'in-kind'))`,
    [batchId, today(), lineIds ?? null],
  );
  await auditBatch(transaction, batch, 'payments.settle', { lines: rowCount ?? 0 });
  return rowCount ?? 0;
}

/** Closes a batch of which every line is settled. Refused 404, 409. */
export async function closeBatch(transaction: Transaction, batchId: number): Promise<Batch> {
  const batch = await lockBatch(transaction, batchId);
  if (batch.state !== 'sent') throw new Refused(paymentRefusals.notSent);
  const { client, scope } = transaction;
  const open = await client.query("select from payments.line where batch_id = $1 and state = 'released' limit 1", [
    batchId,
  ]);
  if (open.rowCount !== 0) throw new Refused(paymentRefusals.unsettled);
  const { rows } = await client.query<Batch>(
    `update payments.batch b set state = 'closed', closed_at = $2, closed_by = $3 where b.id = $1
     returning ${batchColumns}`,
    [batchId, now().toISOString(), scope.actor],
  );
  await auditBatch(transaction, batch, 'payments.close');
  return rows[0] ?? batch;
}
