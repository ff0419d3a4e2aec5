import type { Handbook } from '@zhuni/engine';
import { addDays, addMonths } from '@zhuni/engine/values';
import type { Fen, PlainDate } from '@zhuni/engine/values';
import { proposeByEach } from '../../kernel/decisions/index.ts';
import type { Proposal, Question } from '../../kernel/decisions/index.ts';
import { amountsByMonth, changeAmount, grantedOn, monthOf, readEntitlement } from '../../kernel/entitlements/index.ts';
import type { EntitlementHistory, MonthlyHistory } from '../../kernel/entitlements/index.ts';
import { today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { Raise, ReviewOpener } from './raise.ts';

type Order = {
  readonly raise: Raise;
  readonly ids: readonly number[];
  readonly handbooks: { readonly before: Handbook; readonly after: Handbook };
  readonly openReview: ReviewOpener;
};

/** What a month of one entitlement was granted, and what it gets by the new standard. */
type MonthOutcome = {
  readonly month: PlainDate;
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
  readonly less?: string;
};

/**
 * Carries a raise into some entitlements, whose households are locked, each from the first month of the raise on, on
 * the facts of each month. What the new standard adds is added; where it takes away, help goes on as it was and a
 * review is opened.
 */
export async function raiseEntitlements(transaction: Transaction, order: Order): Promise<void> {
  const found: EntitlementHistory[] = [];
  for (const id of order.ids) {
    const one = await readEntitlement(transaction, id);
    if (one) found.push(one);
  }
  const months = found.flatMap((one) => monthsOf(one.history, order.raise.fromMonth).map((month) => ({ one, month })));
  const judged = await judgeMonths(transaction, order.handbooks, months);
  const outcomes = Map.groupBy(
    months.map(({ one, month }, at) => ({
      id: one.entitlement.id,
      outcome: outcomeOf(one.history, month, judged[at]),
    })),
    ({ id }) => id,
  );
  for (const one of found) {
    const ofOne = outcomes.get(one.entitlement.id)?.map(({ outcome }) => outcome) ?? [];
    await carryInto(transaction, order, one, ofOne);
  }
}

const monthsInYear = 12;

/**
 * The months of help that falls due from the raise's first month up to this one (or its own first, when that lies
 * ahead); for help by the year up to the next time that it falls due.
 */
function monthsOf(history: MonthlyHistory, fromMonth: PlainDate): readonly PlainDate[] {
  const own = monthOf(history.fromMonth);
  const first = own > fromMonth ? own : fromMonth;
  const present = monthOf(today());
  const last = first > present ? first : present;
  const until = addMonths(last, history.period === 'year' ? monthsInYear : 1);
  return amountsByMonth(history, first, until).map(({ month }) => month);
}

type Judged = { readonly before: Proposal | undefined; readonly after: Proposal | undefined };
type Month = { readonly one: EntitlementHistory; readonly month: PlainDate };

/** Each month on the facts of its first day; where they do not settle it, on those of its last, or of today. */
async function judgeMonths(
  transaction: Transaction,
  handbooks: Order['handbooks'],
  months: readonly Month[],
): Promise<readonly Judged[]> {
  const judged = await judgeOn(transaction, handbooks, months, (month) => month);
  const open = judged.flatMap(({ after }, at) => (after?.outcome === 'not-entitled' || isSettled(after) ? [] : [at]));
  if (open.length === 0) return judged;
  const later = await judgeOn(
    transaction,
    handbooks,
    open.flatMap((at) => months[at] ?? []),
    lastDayOf,
  );
  const byPlace = new Map(open.map((at, index) => [at, later[index]]));
  return judged.map((one, at) => byPlace.get(at) ?? one);
}

const isSettled = (proposal: Proposal | undefined): boolean =>
  proposal?.outcome === 'entitled' && proposal.amountFen !== null;

function lastDayOf(month: PlainDate): PlainDate {
  const last = addDays(addMonths(month, 1), -1);
  return last > today() && month <= today() ? today() : last;
}

async function judgeOn(
  transaction: Transaction,
  { before, after }: Order['handbooks'],
  months: readonly Month[],
  dayOf: (month: PlainDate) => PlainDate,
): Promise<readonly Judged[]> {
  const survivors = await survivorsOf(transaction, months);
  const questions = months.map(({ one: { entitlement }, month }): Question => {
    const { policy, householdId, personId } = entitlement;
    const subject = (personId === null ? undefined : survivors.get(personId)) ?? { householdId, personId };
    return { policy, ...subject, date: dayOf(month), knownOn: today() };
  });
  const [old = [], raised = []] = await proposeByEach(transaction, questions, [before, after]);
  return questions.map((_, at) => ({ before: old[at], after: raised[at] }));
}

type Subject = { readonly householdId: number; readonly personId: number };

/** Help granted to a double of a record is the survivor's. */
async function survivorsOf({ client }: Transaction, months: readonly Month[]): Promise<ReadonlyMap<number, Subject>> {
  const people = [...new Set(months.flatMap(({ one }) => one.entitlement.personId ?? []))];
  if (people.length === 0) return new Map();
  const { rows } = await client.query<Subject & { readonly double: number }>(
    `select d.id as double, s.id as "personId", s.household_id as "householdId"
       from people.person d join people.person s on s.id = d.merged_into where d.id = any ($1)`,
    [people],
  );
  return new Map(rows.map(({ double, personId, householdId }) => [double, { personId, householdId }]));
}

const givenBy = (proposal: Proposal | undefined): Fen | null =>
  proposal?.outcome === 'entitled' ? proposal.amountFen : null;

/**
 * What a month gets. Nothing changes where the rules say the same as before. Whoever was granted less than the rules
 * said, by a decision that differs, gets what the raise adds and no more. Pure.
 */
function outcomeOf(history: MonthlyHistory, month: PlainDate, judged: Judged | undefined): MonthOutcome {
  const beforeFen = grantedOn(history, month);
  const [old, raised] = [givenBy(judged?.before), givenBy(judged?.after)];
  const same = { month, beforeFen, afterFen: beforeFen };
  if (old === raised) return same;
  if (raised === null)
    return {
      ...same,
      less: judged?.after?.outcome === 'unknown' ? '按新标准尚不能确定是否符合条件' : '按新标准不再符合条件',
    };
  if (old !== null && raised < old) return { ...same, less: '按新标准应当降低金额' };
  const afterFen = old !== null && beforeFen < old ? beforeFen + raised - old : Math.max(beforeFen, raised);
  return { ...same, afterFen };
}

async function carryInto(
  transaction: Transaction,
  { raise, openReview }: Order,
  { entitlement, history }: EntitlementHistory,
  months: readonly MonthOutcome[],
): Promise<void> {
  const reason = {
    zh: `普调：${raise.document.zh}`.slice(0, 500),
    en: `general raise: ${raise.document.en}`.slice(0, 500),
  };
  const amounts = [...history.amounts];
  for (const { month, afterFen } of months) {
    if (grantedOn({ amounts }, month) === afterFen) continue;
    const change = { entitlementId: entitlement.id, fromMonth: month, amountFen: afterFen, reason, decisionId: null };
    await changeAmount(transaction, change);
    amounts.push(change);
  }
  const less = months.findLast((one) => one.less !== undefined)?.less;
  const runs = entitlement.untilMonth === null || entitlement.untilMonth > monthOf(today());
  const caseId = less !== undefined && runs ? await openReview(transaction, entitlement, less) : undefined;
  const raised = months.filter(({ beforeFen, afterFen }) => afterFen > beforeFen);
  const result = less !== undefined && runs ? 'review' : raised.length > 0 ? 'raised' : 'unchanged';
  await transaction.client.query(
    `insert into standards.raise_line (value_id, entitlement_id, area_code, policy, result, case_id, reason)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [raise.valueId, entitlement.id, entitlement.areaCode, entitlement.policy, result, caseId ?? null, less ?? null],
  );
  await transaction.client.query(
    `insert into standards.difference (value_id, entitlement_id, area_code, month, before_fen, after_fen)
     select $1, $2, $3, * from unnest($4::date[], $5::int8[], $6::int8[])`,
    [
      raise.valueId,
      entitlement.id,
      entitlement.areaCode,
      raised.map(({ month }) => month),
      raised.map(({ beforeFen }) => beforeFen),
      raised.map(({ afterFen }) => afterFen),
    ],
  );
}
