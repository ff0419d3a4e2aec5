import { addMonths } from '@zhuni/engine/values';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { assertAmount, assertMonth, assertReason, lockEntitlement } from './entitlement.ts';
import type { Entitlement } from './entitlement.ts';
import { appendAmounts } from './grant-entitlement.ts';
import { keepReceipts } from './keep-receipts.ts';
import { entitlementRefusals } from './refusals.ts';

/** A change of a running entitlement from a month on, with its reason and the decision it rests on. */
export type EntitlementChange = {
  readonly entitlementId: number;
  readonly fromMonth: PlainDate;
  readonly reason: Text;
  readonly decisionId: number | null;
};

/**
 * Another amount (fen a period) from a month on; months with a later amount keep theirs. Refused: 409 when it has
 * ended, 422 when the month lies before its beginning.
 */
export async function changeAmount(
  transaction: Transaction,
  change: EntitlementChange & { readonly amountFen: number },
): Promise<void> {
  assertAmount(change.amountFen);
  const entitlement = await lockRunning(transaction, change);
  const { id, areaCode } = entitlement;
  await appendAmounts(transaction, [{ ...change, entitlementId: id, areaCode }]);
  await keepReceipts(transaction, [entitlement.id]);
  const { fromMonth, amountFen } = change;
  await audit(transaction, 'entitlement.change', entitlement, change.reason, { fromMonth, amountFen });
}

/**
 * Ends help: `fromMonth` is the first month without it, at the earliest the one in which it began (then it was never
 * given). An end once set is only brought forward; to go on is a new grant. Refused as `changeAmount`.
 */
export async function stopEntitlement(transaction: Transaction, stop: EntitlementChange): Promise<void> {
  const entitlement = await lockRunning(transaction, stop);
  await appendStop(transaction, entitlement, stop);
  await keepReceipts(transaction, [entitlement.id]);
  await audit(transaction, 'entitlement.stop', entitlement, stop.reason, { fromMonth: stop.fromMonth });
}

export const gradualExitMonthsMax = 6;

/**
 * A gradual exit (渐退期, at most six months, 民发〔2022〕83号): one amount (fen) for each month from `fromMonth` on, then
 * the end. Refused (422) when there are none or more than six.
 */
export async function exitGradually(
  transaction: Transaction,
  exit: EntitlementChange & { readonly amountsFen: readonly number[] },
): Promise<void> {
  const { amountsFen, fromMonth, reason, decisionId } = exit;
  if (amountsFen.length === 0 || amountsFen.length > gradualExitMonthsMax)
    throw new Refused(entitlementRefusals.exitTooLong, { field: 'amountsFen' });
  amountsFen.forEach(assertAmount);
  const entitlement = await lockRunning(transaction, exit);
  if (entitlement.period !== 'month') throw new Refused(entitlementRefusals.wrongMonth, { field: 'entitlementId' });
  const { id, areaCode } = entitlement;
  await appendAmounts(
    transaction,
    amountsFen.map((amountFen, at) => ({
      entitlementId: id,
      areaCode,
      fromMonth: addMonths(fromMonth, at),
      amountFen,
      reason,
      decisionId,
    })),
  );
  await appendStop(transaction, entitlement, { ...exit, fromMonth: addMonths(fromMonth, amountsFen.length) });
  await keepReceipts(transaction, [entitlement.id]);
  await audit(transaction, 'entitlement.exit-gradually', entitlement, reason, { fromMonth, months: amountsFen.length });
}

export type NewReview = {
  readonly entitlementId: number;
  readonly reviewedOn: PlainDate;
  readonly outcome: 'unchanged' | 'changed' | 'stopped';
  readonly caseId: number | null;
  readonly decisionId: number | null;
};

/** Records that it was checked whether the help is still due; the next check counts from this day. */
export async function recordReview(transaction: Transaction, review: NewReview): Promise<void> {
  const { client, scope } = transaction;
  const { id, areaCode } = await lockEntitlement(transaction, review.entitlementId);
  await client.query(
    `insert into entitlements.review (entitlement_id, area_code, reviewed_on, outcome, case_id, decision_id,
       recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      areaCode,
      review.reviewedOn,
      review.outcome,
      review.caseId,
      review.decisionId,
      now().toISOString(),
      scope.actor,
    ],
  );
}

/** The entitlement, locked, when the month lies within it. */
async function lockRunning(transaction: Transaction, change: EntitlementChange): Promise<Entitlement> {
  const { entitlementId, fromMonth, reason } = change;
  assertReason(reason);
  const entitlement = await lockEntitlement(transaction, entitlementId);
  if (entitlement.period !== 'once') assertMonth(fromMonth);
  assertWithin(entitlement, fromMonth);
  return entitlement;
}

/** Refused when a month lies before an entitlement (422) or after its end (409). */
export function assertWithin(entitlement: Entitlement, fromMonth: PlainDate): void {
  if (fromMonth < entitlement.fromMonth) throw new Refused(entitlementRefusals.monthOutside, { field: 'fromMonth' });
  if (entitlement.untilMonth !== null && fromMonth >= entitlement.untilMonth)
    throw new Refused(entitlementRefusals.ended, { field: 'fromMonth' });
}

async function appendStop(
  { client, scope }: Transaction,
  { id, areaCode }: Entitlement,
  { fromMonth, reason, decisionId }: EntitlementChange,
): Promise<void> {
  await client.query(
    `insert into entitlements.stop (entitlement_id, area_code, from_month, reason_zh, reason_en, decision_id,
       recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, areaCode, fromMonth, reason.zh, reason.en, decisionId, now().toISOString(), scope.actor],
  );
}

/** One entry about an entitlement. */
export async function audit(
  transaction: Transaction,
  action: string,
  { id, areaCode }: Entitlement,
  reason: Text,
  details: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  const subject = { kind: 'entitlement', id: String(id) };
  await recordAudit(transaction, { action, subject, areaCode, reason: reason.zh, details });
}
