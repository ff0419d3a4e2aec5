import type { Period } from '@zhuni/engine';
import { addMonths } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';

export type PauseKind = 'human' | 'rule';

/** What was recorded of an entitlement, as far as months and amounts depend on it. */
export type MonthlyHistory = {
  readonly period: Period;
  /** First day of the first month; for help given once, the day. */
  readonly fromMonth: PlainDate;
  /** The first month without it; null while it runs. */
  readonly untilMonth: PlainDate | null;
  /** In the order in which they were recorded. */
  readonly amounts: readonly { readonly fromMonth: PlainDate; readonly amountFen: number }[];
  readonly pauses: readonly {
    readonly fromMonth: PlainDate;
    /** The first month paid again; null while the pause lasts. */
    readonly resumedFrom: PlainDate | null;
    readonly kind: PauseKind;
  }[];
};

/** One month in which help falls due. */
export type MonthAmount = {
  readonly month: PlainDate;
  /** What is to be paid for it, in fen: 0 while paused. */
  readonly amountFen: number;
  /** What was granted for it, in fen. */
  readonly grantedFen: number;
  readonly pausedBy: PauseKind | null;
};

export const monthsAskedMax = 1_200;

/** The first day of a date's month. */
export function monthOf(date: PlainDate): PlainDate {
  return `${date.slice(0, 7)}-01` as PlainDate;
}

export function isFirstOfMonth(date: PlainDate): boolean {
  return date.endsWith('-01');
}

/**
 * The months from `fromMonth` to before `untilMonth` in which the help falls due, with its fen: every month, or every
 * year in the month in which it began, or once; a status without money never. Pure. RangeError when a bound is not the
 * first of a month or there are more than `monthsAskedMax`.
 */
export function amountsByMonth(
  history: MonthlyHistory,
  fromMonth: PlainDate,
  untilMonth: PlainDate,
): readonly MonthAmount[] {
  if (!isFirstOfMonth(fromMonth) || !isFirstOfMonth(untilMonth))
    throw new RangeError('months are asked for by their first days');
  const due: MonthAmount[] = [];
  for (let at = 0, month = fromMonth; month < untilMonth; at += 1, month = addMonths(fromMonth, at)) {
    if (at >= monthsAskedMax) throw new RangeError(`more than ${monthsAskedMax} months at once`);
    if (fallsDue(history, month)) due.push(amountOf(history, month));
  }
  return due;
}

function fallsDue({ period, fromMonth, untilMonth }: MonthlyHistory, month: PlainDate): boolean {
  const first = monthOf(fromMonth);
  if (period === 'none' || month < first) return false;
  if (period === 'once') return month === first && untilMonth === null;
  if (untilMonth !== null && month >= untilMonth) return false;
  return period === 'month' || month.slice(5, 7) === first.slice(5, 7);
}

function amountOf(history: MonthlyHistory, month: PlainDate): MonthAmount {
  const grantedFen = grantedOn(history, history.period === 'once' ? history.fromMonth : month);
  const covering = history.pauses.filter(
    ({ fromMonth, resumedFrom }) => fromMonth <= month && (resumedFrom === null || month < resumedFrom),
  );
  const pausedBy = covering.find(({ kind }) => kind === 'human')?.kind ?? covering[0]?.kind ?? null;
  return { month, amountFen: pausedBy === null ? grantedFen : 0, grantedFen, pausedBy };
}

/** Fen granted for a month: the amount with the latest month not after it; of two, the one recorded later. */
export function grantedOn({ amounts }: Pick<MonthlyHistory, 'amounts'>, month: PlainDate): number {
  let found: MonthlyHistory['amounts'][number] | undefined;
  for (const amount of amounts)
    if (amount.fromMonth <= month && (!found || amount.fromMonth >= found.fromMonth)) found = amount;
  return found?.amountFen ?? 0;
}

/** A stretch of time with one amount; `untilDate` is the first day without it. */
export type Stretch = {
  readonly fromDate: PlainDate;
  readonly untilDate: PlainDate | null;
  readonly amountFen: number;
};

/** The granted amounts as stretches of time, paused or not, none touching another of the same amount. Pure. */
export function stretchesOf(history: MonthlyHistory): readonly Stretch[] {
  const { fromMonth, untilMonth, period, amounts } = history;
  if (untilMonth !== null && untilMonth <= fromMonth) return [];
  if (period === 'once')
    return untilMonth === null
      ? [{ fromDate: fromMonth, untilDate: null, amountFen: grantedOn(history, fromMonth) }]
      : [];
  const starts = [...new Set([fromMonth, ...amounts.map((amount) => amount.fromMonth)])]
    .filter((start) => start >= fromMonth && (untilMonth === null || start < untilMonth))
    .toSorted();
  const steps = starts
    .map((fromDate) => ({ fromDate, amountFen: grantedOn(history, fromDate) }))
    .filter((step, at, all) => at === 0 || step.amountFen !== all[at - 1]?.amountFen);
  return steps.map((step, at) => ({ ...step, untilDate: steps[at + 1]?.fromDate ?? untilMonth }));
}
