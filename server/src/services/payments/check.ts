import { CasesConflict, ParameterUndated, RuleUndated } from '@zhuni/engine';
import { addDays, addMonths } from '@zhuni/engine/values';
import type { Fen } from '@zhuni/engine/values';
import { paidByList } from '@zhuni/policies/orders';
import { policiesOfTheDead } from '../../kernel/entitlements/index.ts';
import { outcomesOn } from '../../kernel/screening/index.ts';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { lineColumns } from './batch.ts';
import type { Batch, Line } from './batch.ts';
import type { FindingKind } from './finding.ts';
import { blockingKinds } from './finding.ts';
import { deathsAmong } from './plan-lines.ts';
import { auditBatch, lockBatch, setProgress } from './prepare.ts';
import type { Step } from './prepare.ts';
import { paymentRefusals } from './refusals.ts';

/** So many lines are checked in one step. */
const stepLinesMax = 2_000;

/** Illustrative: no monthly help of the handbook comes near; whatever is more is looked at by an official. */
export const lineLimitFen = 2_000_000;

/** Illustrative: by how many of a hundred an amount may differ from last month's before it is shown. */
export const jumpPercent = 50;

type Found = {
  readonly kind: FindingKind;
  readonly line: Line;
  readonly expectedFen?: Fen | null;
  readonly foundFen?: Fen;
};

/**
 * Checks one more page of lines, in one transaction, and at the end the batch as a whole; goes on where the last step
 * ended. What it finds is a work item, written once; what blocks holds its line. Refused 404, 409.
 */
export async function checkStep(transaction: Transaction, batchId: number): Promise<Step> {
  const batch = await lockBatch(transaction, batchId);
  if (batch.state !== 'draft') throw new Refused(paymentRefusals.notDraft);
  if (batch.phase === 'preparing') throw new Refused(paymentRefusals.notChecked);
  if (batch.phase === 'checked') return { done: true, lines: 0 };
  const { rows: lines } = await transaction.client.query<Line>(
    `select ${lineColumns} from payments.line l
      where l.batch_id = $1 and l.id > $2 and l.state in ('prepared', 'held') order by l.id limit ${stepLinesMax}`,
    [batchId, batch.afterId],
  );
  await writeFindings(transaction, batch, [
    ...(await findDead(transaction, lines)),
    ...findPlainFaults(lines),
    ...(await compareWithRules(transaction, batch, lines)),
    ...(await compareWithLastMonth(transaction, batch, lines)),
  ]);
  const last = lines.length === stepLinesMax ? lines.at(-1) : undefined;
  if (last) {
    await setProgress(transaction, batch, 'checking', last.id);
    return { done: false, lines: lines.length };
  }
  await findMissing(transaction, batch);
  await findSharedAccounts(transaction, batch);
  await holdLines(transaction, batchId);
  await setProgress(transaction, batch, 'checked', 0);
  await auditBatch(transaction, batch, 'payments.check');
  return { done: true, lines: lines.length };
}

/** Looks at a draft once more, from its first line; what was found and resolved before stays. Refused 404, 409. */
export async function checkAgain(transaction: Transaction, batchId: number): Promise<void> {
  const batch = await lockBatch(transaction, batchId);
  if (batch.state !== 'draft') throw new Refused(paymentRefusals.notDraft);
  if (batch.phase === 'checked') await setProgress(transaction, batch, 'checking', 0);
}

async function findDead(transaction: Transaction, lines: readonly Line[]): Promise<readonly Found[]> {
  const mortal = lines.filter(({ policy }) => !policiesOfTheDead.has(policy));
  const dead = await deathsAmong(
    transaction,
    mortal.flatMap(({ personId }) => personId ?? []),
  );
  return mortal.flatMap((line) =>
    line.personId !== null && dead.has(line.personId)
      ? [{ kind: 'death' as const, line, foundFen: line.amountFen }]
      : [],
  );
}

/** What a line shows by itself. A household in which nobody lives has no payee. */
function findPlainFaults(lines: readonly Line[]): readonly Found[] {
  return lines.flatMap((line): Found[] => {
    const { payeePersonId, payeeAccountId, amountFen: foundFen } = line;
    const faults: Found[] = [];
    if (payeePersonId === null) faults.push({ kind: 'no-payee', line, foundFen });
    else if (payeeAccountId === null) faults.push({ kind: 'no-account', line, foundFen });
    if (foundFen > lineLimitFen) faults.push({ kind: 'over-limit', line, foundFen, expectedFen: lineLimitFen });
    return faults;
  });
}

/** The rules on the facts of the last day of the line's month, for whole pages of households at a time. */
async function compareWithRules(
  transaction: Transaction,
  { policy, kind }: Batch,
  lines: readonly Line[],
): Promise<readonly Found[]> {
  if (kind !== 'regular' || paidByList.has(policy)) return [];
  const found: Found[] = [];
  for (const [month, own] of Map.groupBy(lines, (line) => line.month)) {
    const householdIds = [...new Set(own.map(({ householdId }) => householdId))];
    const outcome = await judge(transaction, policy, { householdIds, date: addDays(addMonths(month, 1), -1) });
    for (const line of own) {
      const said = outcome(line.householdId, line.personId);
      const foundFen = line.amountFen;
      if (!said || said.outcome === 'unknown' || (said.outcome === 'entitled' && said.amountFen === null))
        found.push({ kind: 'not-judged', line, foundFen });
      else if (said.amountFen !== foundFen)
        found.push({ kind: 'changed-amount', line, foundFen, expectedFen: said.amountFen ?? 0 });
    }
  }
  return found;
}

/** Rules that do not reach back to the month, or that contradict themselves, judge nobody: a work item, not an end. */
async function judge(...asked: Parameters<typeof outcomesOn>): ReturnType<typeof outcomesOn> {
  try {
    return await outcomesOn(...asked);
  } catch (error) {
    const undated = error instanceof ParameterUndated || error instanceof RuleUndated;
    if (undated || error instanceof CasesConflict) return () => undefined;
    throw error;
  }
}

/** Against what the month before had for the same entitlement, where it had a batch at all. */
async function compareWithLastMonth(
  transaction: Transaction,
  batch: Batch,
  lines: readonly Line[],
): Promise<readonly Found[]> {
  const previous = await findPrevious(transaction, batch);
  if (previous === undefined) return [];
  const own = lines.filter(({ month, part }) => month === batch.month && part === 0);
  const { rows } = await transaction.client.query<{ id: number; amountFen: Fen }>(
    `select entitlement_id as id, amount_fen as "amountFen" from payments.line
      where entitlement_id = any ($1) and month = $2 and part = 0 and state not in ('dropped', 'stopped')`,
    [own.map(({ entitlementId }) => entitlementId), addMonths(batch.month, -1)],
  );
  const before = new Map(rows.map(({ id, amountFen }) => [id, amountFen]));
  return own.flatMap((line): Found[] => {
    const expectedFen = before.get(line.entitlementId);
    const foundFen = line.amountFen;
    if (expectedFen === undefined) return [{ kind: 'new-since-last', line, foundFen }];
    const jumps = Math.abs(foundFen - expectedFen) * 100 > expectedFen * jumpPercent;
    return jumps ? [{ kind: 'jump', line, foundFen, expectedFen }] : [];
  });
}

/** The regular batch of the month before; undefined when there was none. */
async function findPrevious({ client }: Transaction, batch: Batch): Promise<number | undefined> {
  if (batch.kind !== 'regular') return undefined;
  const { rows } = await client.query<{ id: number }>(
    `select id from payments.batch where area_code = $1 and policy = $2 and month = $3 and kind = 'regular'
        and state in ('approved', 'sent', 'closed')`,
    [batch.areaCode, batch.policy, addMonths(batch.month, -1)],
  );
  return rows[0]?.id;
}

/** Whoever was paid last month and has no line now: stopped, paused, moved away, or forgotten. */
async function findMissing(transaction: Transaction, batch: Batch): Promise<void> {
  const previous = await findPrevious(transaction, batch);
  if (previous === undefined) return;
  await transaction.client.query(
    `insert into payments.finding (batch_id, area_code, kind, blocking, entitlement_id, household_id,
       expected_fen, found_at)
     select $1, l.area_code, 'missing-from-last', false, l.entitlement_id, l.household_id, l.amount_fen, $4
       from payments.line l
      where l.batch_id = $2 and l.month = $3 and l.part = 0 and l.state not in ('dropped', 'stopped')
        and not exists (select from payments.line n where n.batch_id = $1 and n.entitlement_id = l.entitlement_id)
     on conflict do nothing`,
    [batch.id, previous, addMonths(batch.month, -1), now().toISOString()],
  );
}

async function writeFindings({ client }: Transaction, batch: Batch, found: readonly Found[]): Promise<void> {
  if (found.length === 0) return;
  const column = <Value>(of: (one: Found) => Value): Value[] => found.map(of);
  await client.query(
    `insert into payments.finding (batch_id, found_at, area_code, kind, blocking, line_id, entitlement_id, household_id,
       expected_fen, found_fen)
     select $1, $2, * from unnest($3::text[], $4::text[], $5::bool[], $6::int8[], $7::int8[], $8::int8[], $9::int8[],
       $10::int8[]) on conflict do nothing`,
    [
      batch.id,
      now().toISOString(),
      column(({ line }) => line.areaCode),
      column(({ kind }) => kind),
      column(({ kind }) => blockingKinds.has(kind)),
      column(({ line }) => line.id),
      column(({ line }) => line.entitlementId),
      column(({ line }) => line.householdId),
      column(({ expectedFen }) => expectedFen ?? null),
      column(({ foundFen }) => foundFen ?? null),
    ],
  );
}

/** Two people of one batch whose money would go to one account that is each one's own; a guardian's may serve many. */
async function findSharedAccounts({ client }: Transaction, batch: Batch): Promise<void> {
  const { rows: lines } = await client.query<{ id: number; accountId: number; payeeId: number }>(
    `select id, payee_account_id as "accountId", payee_person_id as "payeeId" from payments.line
      where batch_id = $1 and state in ('prepared', 'held') and payee_account_id is not null`,
    [batch.id],
  );
  const { rows: marks } = await client.query<{ id: number; mark: string }>(
    `select id, encode(number_index, 'hex') as mark from payments.payee_account where id = any ($1) and kind = 'bank'`,
    [[...new Set(lines.map(({ accountId }) => accountId))]],
  );
  const markOf = new Map(marks.map(({ id, mark }) => [id, mark]));
  const shared = [...Map.groupBy(lines, ({ accountId }) => markOf.get(accountId))].flatMap(([mark, own]) =>
    mark !== undefined && new Set(own.map(({ payeeId }) => payeeId)).size > 1 ? own.map(({ id }) => id) : [],
  );
  if (shared.length === 0) return;
  await client.query(
    `insert into payments.finding (batch_id, area_code, kind, blocking, line_id, entitlement_id, household_id,
       found_fen, found_at)
     select batch_id, area_code, 'duplicate-account', true, id, entitlement_id, household_id, amount_fen, $2
       from payments.line where id = any ($1)
     on conflict do nothing`,
    [shared, now().toISOString()],
  );
}

/** Lines with an open finding that blocks wait for an official. */
async function holdLines({ client }: Transaction, batchId: number): Promise<void> {
  await client.query(
    `update payments.line l set state = 'held' where l.state = 'prepared' and l.id = any (array(
        select f.line_id from payments.finding f where f.batch_id = $1 and f.blocking and f.resolved_at is null))`,
    [batchId],
  );
}
