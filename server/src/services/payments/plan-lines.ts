import { addMonths } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { amountsDue, listRunning, policiesOfTheDead } from '../../kernel/entitlements/index.ts';
import type { DueMonth, Entitlement } from '../../kernel/entitlements/index.ts';
import { listDeaths } from '../../kernel/facts/index.ts';
import { listLivingMembers } from '../../kernel/people/index.ts';
import { today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { Line } from './batch.ts';
import type { BatchHead } from './canonical.ts';
import { payeeAccountsFor } from './payees/index.ts';

/** How many months back what is due and was not paid is paid along. */
export const arrearsMonthsMax = 12;

/** So many entitlements are looked at in one step. */
export const stepEntitlementsMax = 2_000;

/** A line that a batch would have. */
export type PlannedLine = Omit<Line, 'id' | 'batchId' | 'state' | 'returnedLineId' | 'settledOn' | 'policy'>;

export type PlannedPage = {
  readonly lines: readonly PlannedLine[];
  /** After which entitlement the next page begins; null: that was the last. */
  readonly nextAfterId: number | null;
};

type Asked = BatchHead & {
  /** As `monthsToPay` gives them. */
  readonly months: readonly PlainDate[];
  readonly afterId: number;
};

/**
 * The lines of one page of entitlements for a month: what falls due in it and in the months before that are paid along,
 * minus what has a line already. Reads only; the same facts give the same lines, in the order of
 * entitlements and months.
 */
export async function planPage(transaction: Transaction, asked: Asked): Promise<PlannedPage> {
  const { areaCode, policy, month, months, afterId } = asked;
  const running = await listRunning(transaction, {
    prefix: areaCode,
    policy,
    fromMonth: months[0] ?? month,
    month,
    afterId,
    limit: stepEntitlementsMax,
  });
  const nextAfterId = running.length < stepEntitlementsMax ? null : (running.at(-1)?.id ?? null);
  const unpaid = await withoutPaid(transaction, running, months);
  const due = unpaid.length === 0 ? [] : await amountsDue(transaction, unpaid);
  const lines = await linesOf(
    transaction,
    running,
    due.map((one) => ({ ...one, part: 0 })),
  );
  return { lines, nextAfterId };
}

/** What is owed of one entitlement for one month, and as which part of it. */
export type Owed = DueMonth & { readonly part: number };

/** The lines of what is owed, each with the payee of today and the account. */
export async function linesOf(
  transaction: Transaction,
  running: readonly Entitlement[],
  due: readonly Owed[],
): Promise<readonly PlannedLine[]> {
  const byId = new Map(running.map((entitlement) => [entitlement.id, entitlement]));
  const owed = due.flatMap((one) => {
    const entitlement = byId.get(one.entitlementId);
    return entitlement ? [{ ...one, entitlement }] : [];
  });
  const payees = await payeesOf(
    transaction,
    owed.map(({ entitlement }) => entitlement),
  );
  const accounts = await payeeAccountsFor(transaction, [...new Set(payees.values())], today());
  return owed.map(({ entitlement, month, part, amountFen }): PlannedLine => {
    const { id, householdId, personId, areaCode: village } = entitlement;
    const payeePersonId = payees.get(id) ?? null;
    const base = { areaCode: village, entitlementId: id, householdId, personId, payeePersonId };
    const payeeAccountId = payeePersonId === null ? null : (accounts.get(payeePersonId)?.id ?? null);
    return { ...base, payeeAccountId, month, part, amountFen };
  });
}

/** The first days of the months from one to another, both counted. */
export function monthsOf(first: PlainDate, last: PlainDate): readonly PlainDate[] {
  const months: PlainDate[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/**
 * The months that a batch pays: its own, and of the `arrearsMonthsMax` before it those that had a regular batch. A
 * month
 * without one was paid elsewhere, or gets a batch of its own.
 */
export async function monthsToPay(
  { client }: Transaction,
  { areaCode, policy, month }: BatchHead,
): Promise<readonly PlainDate[]> {
  const { rows } = await client.query<{ month: PlainDate }>(
    `select distinct month from payments.batch
      where area_code = $1 and policy = $2 and kind = 'regular' and state <> 'discarded' and month >= $3 and month < $4
      order by month`,
    [areaCode, policy, addMonths(month, -arrearsMonthsMax), month],
  );
  return [...rows.map((row) => row.month), month];
}

type Pair = { readonly entitlementId: number; readonly month: PlainDate };

/**
 * Of each entitlement the months without a line. One that the bank returned has a line: it is paid by re-issue alone.
 */
async function withoutPaid(
  { client }: Transaction,
  running: readonly Entitlement[],
  months: readonly PlainDate[],
): Promise<readonly Pair[]> {
  const { rows } = await client.query<Pair>(
    `select l.entitlement_id as "entitlementId", l.month from payments.line l
      where l.entitlement_id = any ($1) and l.month = any ($2) and l.part = 0 and l.returned_line_id is null
        and l.state not in ('dropped', 'stopped')`,
    [running.map(({ id }) => id), months],
  );
  const paid = new Set(rows.map(({ entitlementId, month }) => `${entitlementId} ${month}`));
  return running.flatMap(({ id, fromMonth, untilMonth, period }) =>
    months.flatMap((month) => {
      const runs = fromMonth < addMonths(month, 1) && (period === 'once' || untilMonth === null || untilMonth > month);
      return runs && !paid.has(`${id} ${month}`) ? [{ entitlementId: id, month }] : [];
    }),
  );
}

/**
 * To whom the money goes, by entitlement: the person helped; for a household, and for help after a death, the first of
 * its living members, the head before the others. Absent when nobody lives.
 */
async function payeesOf(
  transaction: Transaction,
  entitlements: readonly Entitlement[],
): Promise<ReadonlyMap<number, number>> {
  const byHousehold = ({ policy, personId }: Entitlement): boolean =>
    personId === null || policiesOfTheDead.has(policy);
  const homes = [...new Set(entitlements.filter(byHousehold).map(({ householdId }) => householdId))];
  const members =
    homes.length === 0 ? new Map<number, number[]>() : await listLivingMembers(transaction, homes, today());
  const deaths = await deathsAmong(transaction, [...members.values()].flat());
  return new Map(
    entitlements.flatMap((one): (readonly [number, number])[] => {
      if (!byHousehold(one) && one.personId !== null) return [[one.id, one.personId]];
      const payee = members.get(one.householdId)?.find((id) => !deaths.has(id));
      return payee === undefined ? [] : [[one.id, payee]];
    }),
  );
}

/** Who of some people has died by today. */
export async function deathsAmong(
  transaction: Transaction,
  personIds: readonly number[],
): Promise<ReadonlySet<number>> {
  if (personIds.length === 0) return new Set();
  return new Set((await listDeaths(transaction, personIds)).keys());
}
