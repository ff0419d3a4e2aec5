import { addMonths } from '@zhuni/engine/values';
import type { Fen, PlainDate } from '@zhuni/engine/values';
import { amountsDue, listRunning } from '../../kernel/entitlements/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { BatchHead } from './canonical.ts';
import { linesOf, monthsOf, stepEntitlementsMax } from './plan-lines.ts';
import type { Owed, PlannedPage } from './plan-lines.ts';

/** How far back a raise is paid. */
const backPayMonthsMax = 36;

type Paid = {
  readonly entitlementId: number;
  readonly month: PlainDate;
  readonly paidFen: Fen;
  readonly lastPart: number;
};

/**
 * The lines of one page of entitlements for what was granted since a month was paid: the amount that the history gives
 * the month now minus all its lines. Months that have no line yet are not back-pay: the regular batch pays them. Help
 * that ended, or whose person died, is owed it too, for the months in which it ran.
 */
export async function planBackPay(
  transaction: Transaction,
  { areaCode, policy, month, afterId }: BatchHead & { readonly afterId: number },
): Promise<PlannedPage> {
  const firstMonth = addMonths(month, -backPayMonthsMax);
  const running = await listRunning(transaction, {
    prefix: areaCode,
    policy,
    fromMonth: firstMonth,
    month,
    afterId,
    limit: stepEntitlementsMax,
  });
  const nextAfterId = running.length < stepEntitlementsMax ? null : (running.at(-1)?.id ?? null);
  const paid = await listPaid(
    transaction,
    running.map(({ id }) => id),
    monthsOf(firstMonth, month),
  );
  const due = paid.length === 0 ? [] : await amountsDue(transaction, paid);
  const byPlace = new Map(paid.map((one) => [`${one.entitlementId} ${one.month}`, one]));
  const owed = due.flatMap((one): Owed[] => {
    const before = byPlace.get(`${one.entitlementId} ${one.month}`);
    const amountFen = one.amountFen - (before?.paidFen ?? one.amountFen);
    return before && amountFen > 0 ? [{ ...one, amountFen, part: before.lastPart + 1 }] : [];
  });
  return { lines: await linesOf(transaction, running, owed), nextAfterId };
}

/**
 * What was paid, or is under way, of the months that have a line of their own. A line that came back counts as paid: it
 * is paid by re-issue, which therefore does not count.
 */
async function listPaid(
  { client }: Transaction,
  ids: readonly number[],
  months: readonly PlainDate[],
): Promise<readonly Paid[]> {
  const { rows } = await client.query<Paid>(
    `select l.entitlement_id as "entitlementId", l.month, max(l.part)::int as "lastPart",
            sum(l.amount_fen) filter (where l.state not in ('dropped', 'stopped')
              and l.returned_line_id is null)::int8 as "paidFen"
       from payments.line l where l.entitlement_id = any ($1) and l.month = any ($2)
      group by l.entitlement_id, l.month
     having bool_or(l.part = 0 and l.state not in ('dropped', 'stopped') and l.returned_line_id is null)`,
    [ids, months],
  );
  return rows;
}
