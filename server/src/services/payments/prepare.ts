import { helpTerms } from '@zhuni/policies/orders';
import { recordAudit } from '../../kernel/audit/index.ts';
import { monthOf } from '../../kernel/entitlements/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { batchColumns } from './batch.ts';
import type { Batch } from './batch.ts';
import type { BatchHead } from './canonical.ts';
import { planBackPay } from './plan-back-pay.ts';
import { monthsToPay, planPage } from './plan-lines.ts';
import type { PlannedLine } from './plan-lines.ts';
import { paymentRefusals } from './refusals.ts';

/** Refused (422) unless county, policy and month can have a batch. */
export function assertHead({ areaCode, policy, month }: Pick<BatchHead, 'areaCode' | 'policy' | 'month'>): void {
  if (!/^\d{4}(?!00)\d{2}$/.test(areaCode)) throw new Refused(paymentRefusals.noCounty, { field: 'areaCode' });
  if (!helpTerms(policy)?.hasAmount) throw new Refused(paymentRefusals.noMoney, { field: 'policy' });
  if (!month.endsWith('-01') || month > monthOf(today()))
    throw new Refused(paymentRefusals.wrongMonth, { field: 'month' });
}

/**
 * Begins a batch, a draft without lines: `prepareStep` adds those of a regular one and of back-pay,
 * `addLines` those of any other.
 * Refused 422 as `assertHead`; 409 when the regular batch of the county, policy and month is there already.
 */
export async function startBatch(
  transaction: Transaction,
  head: BatchHead & { readonly note?: string },
): Promise<Batch> {
  assertHead(head);
  const { client, scope } = transaction;
  const { areaCode, policy, month, kind, note } = head;
  const { rows } = await client
    .query<Batch>(
      `insert into payments.batch as b (area_code, policy, month, kind, prepared_at, prepared_by, note)
         values ($1, $2, $3, $4, $5, $6, $7) returning ${batchColumns}`,
      [areaCode, policy, month, kind, now().toISOString(), scope.actor, note ?? null],
    )
    .catch((error: unknown) => {
      if (errorCode(error) === '23505') throw new Refused(paymentRefusals.batchExists);
      if (errorCode(error) === '23503' || errorCode(error) === '42501') throw new Refused(paymentRefusals.noCounty);
      throw error;
    });
  const [batch] = rows;
  if (!batch) throw new Error('no batch was begun');
  await auditBatch(transaction, batch, 'payments.prepare', { kind });
  return batch;
}

/** One entry about a batch as a whole. */
export async function auditBatch(
  transaction: Transaction,
  { id, areaCode, policy, month }: Pick<Batch, 'id' | 'areaCode' | 'policy' | 'month'>,
  action: string,
  details: Readonly<Record<string, string | number | boolean | null>> = {},
): Promise<void> {
  await recordAudit(transaction, {
    action,
    subject: { kind: 'payment-batch', id: String(id) },
    areaCode,
    reason: `${policy} ${month.slice(0, 7)}`,
    details,
  });
}

/** A batch under a lock that its lines, its approval and its sending share. Refused 404. */
export async function lockBatch({ client }: Transaction, id: number): Promise<Batch> {
  const { rows } = await client.query<Batch>(
    `select ${batchColumns} from payments.batch b where b.id = $1 for no key update`,
    [id],
  );
  if (!rows[0]) throw new Refused(paymentRefusals.notFound);
  return rows[0];
}

export type Step = {
  readonly done: boolean;
  /** Lines written or looked at in this step. */
  readonly lines: number;
};

/**
 * Adds the lines of one more page of entitlements, in one transaction; goes on where the last step ended, so an
 * interruption loses at most one step and another run gives the same lines. Refused 404, 409 when it is no draft.
 */
export async function prepareStep(transaction: Transaction, batchId: number): Promise<Step> {
  const batch = await lockBatch(transaction, batchId);
  if (batch.state !== 'draft') throw new Refused(paymentRefusals.notDraft);
  if (batch.phase !== 'preparing') return { done: true, lines: 0 };
  if (batch.kind !== 'regular' && batch.kind !== 'back-pay') {
    await setProgress(transaction, batch, 'checking', 0);
    return { done: true, lines: 0 };
  }
  const page =
    batch.kind === 'back-pay'
      ? await planBackPay(transaction, batch)
      : await planPage(transaction, { ...batch, months: await monthsToPay(transaction, batch) });
  const added = await addLines(transaction, batch, page.lines);
  const { nextAfterId } = page;
  await setProgress(transaction, batch, nextAfterId === null ? 'checking' : 'preparing', nextAfterId ?? 0);
  return { done: nextAfterId === null, lines: added };
}

/** Notes how far a draft has come. */
export async function setProgress(
  { client }: Transaction,
  { id }: Pick<Batch, 'id'>,
  phase: Batch['phase'],
  afterId: number,
): Promise<void> {
  await client.query('update payments.batch set phase = $2, after_id = $3 where id = $1', [id, phase, afterId]);
}

/** A line to be added to a draft; `part` and `returnedLineId` tell top-ups, back-pay and re-issues. */
export type NewLine = PlannedLine & { readonly returnedLineId?: number | null };

const townOf = (village: string): string => village.slice(0, 9);

/**
 * Adds lines to a draft and returns how many; whatever has a line already (of this or of another batch) is left out.
 * The database refuses a line that does not fit its batch, and a re-issue of what did not come back.
 */
export async function addLines(
  { client }: Transaction,
  { id, policy }: Pick<Batch, 'id' | 'policy'>,
  lines: readonly NewLine[],
): Promise<number> {
  if (lines.length === 0) return 0;
  const column = <Value>(of: (line: NewLine) => Value): Value[] => lines.map(of);
  const { rowCount } = await client.query(
    `insert into payments.line (batch_id, policy, area_code, town_code, entitlement_id, household_id, person_id,
       payee_person_id, payee_account_id, month, part, amount_fen, returned_line_id)
     select $1, $2, * from unnest($3::text[], $4::text[], $5::int8[], $6::int8[], $7::int8[], $8::int8[], $9::int8[],
       $10::date[], $11::int2[], $12::int8[], $13::int8[])
     on conflict do nothing`,
    [
      id,
      policy,
      column((line) => line.areaCode),
      column((line) => townOf(line.areaCode)),
      column((line) => line.entitlementId),
      column((line) => line.householdId),
      column((line) => line.personId),
      column((line) => line.payeePersonId),
      column((line) => line.payeeAccountId),
      column((line) => line.month),
      column((line) => line.part),
      column((line) => line.amountFen),
      column((line) => line.returnedLineId ?? null),
    ],
  );
  return rowCount ?? 0;
}

/** Discards a draft for good: its lines are left out and can be prepared anew. Refused 404, 409. */
export async function discardBatch(transaction: Transaction, batchId: number): Promise<void> {
  const batch = await lockBatch(transaction, batchId);
  if (batch.state !== 'draft') throw new Refused(paymentRefusals.notDraft);
  const { client, scope } = transaction;
  await client.query(
    "update payments.line set state = 'dropped' where batch_id = $1 and state in ('prepared', 'held')",
    [batchId],
  );
  await client.query("update payments.batch set state = 'discarded', closed_at = $2, closed_by = $3 where id = $1", [
    batchId,
    now().toISOString(),
    scope.actor,
  ]);
  await auditBatch(transaction, batch, 'payments.discard');
}
