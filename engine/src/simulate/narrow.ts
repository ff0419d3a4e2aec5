import { verdictCodes } from '../screen/index.ts';
import type { ScreenProgram, ScreenRows } from '../screen/index.ts';
import { rangeEnds } from '../lower/index.ts';
import { judgedBefore, measures } from './compare.ts';
import type { Baseline, ComparisonPlan } from './compare.ts';
import { startSide, subjectsOf } from './side.ts';
import type { Chunk, Judged, ParameterTable, Side } from './side.ts';

/** The lowest and highest values that parameters are asked about, by area; none is negative. */
export type ParameterRange = {
  readonly id: string;
  readonly lowest: ArrayLike<number>;
  readonly highest: ArrayLike<number>;
};

/**
 * Finds the households whose part in a comparison can depend on where in a range the parameters stand. All others add
 * the same to every sum, whatever the values are, and no two exceptions meet in them.
 */
export type Narrowing = {
  readonly set: (before: readonly ParameterTable[], ranges: readonly ParameterRange[]) => void;
  /** Writes 1 at the places of `open` where a household must still be looked at, 0 elsewhere. */
  readonly run: (chunk: Chunk, open: Uint8Array, baseline?: Baseline) => void;
};

export type NarrowingParts = {
  readonly plan: ComparisonPlan;
  readonly ranging: ScreenProgram;
  readonly before: Side;
};

type Bench = {
  household: Int32Array;
  readonly open: Uint8Array;
  readonly had: Float64Array;
  readonly has: Float64Array;
  readonly need: Ends;
  readonly income: Ends;
  readonly known: Uint8Array;
};

/** By household of a chunk; NaN where there is no number. */
type Ends = { readonly lo: Float64Array; readonly hi: Float64Array };

/**
 * `ranging` is the plan's side after, compiled with its varying parameters as ranges; the side before is that of the
 * comparison, as is `help`.
 */
export function startNarrowing(
  { plan, ranging, before }: NarrowingParts,
  rows: ScreenRows,
  help: Float64Array,
): Narrowing {
  const after = startSide(ranging, rows);
  let tables: readonly ParameterTable[] = [];
  let ends: readonly ParameterTable[] = [];
  let bench = benchFor(0, 0);
  return {
    set: (law, ranges) => {
      tables = law;
      ends = ranges.flatMap(({ id, lowest, highest }) => [
        { id: rangeEnds(id).lo, values: lowest },
        { id: rangeEnds(id).hi, values: highest },
      ]);
    },
    run: (chunk, open, baseline) => {
      const was = judgedBefore(chunk, baseline, { rows, plan }, () => before(chunk, tables));
      const is = after(chunk, ends);
      const subjects = subjectsOf(rows, chunk);
      const households = chunk.until - chunk.from;
      if (bench.household.length < subjects || bench.open.length < households) bench = benchFor(subjects, households);
      layOut(rows, bench, chunk);
      readBefore(plan, bench, was);
      readAfter(plan, bench, is);
      judgeVerdicts(plan, bench, { was, is, subjects });
      judgeGaps(bench, chunk, help);
      open.set(bench.open.subarray(0, households), chunk.from);
    },
  };
}

function benchFor(subjects: number, households: number): Bench {
  const numbers = (): Float64Array => new Float64Array(households);
  const ends = (): Ends => ({ lo: numbers(), hi: numbers() });
  return {
    household: new Int32Array(subjects),
    open: new Uint8Array(households),
    had: numbers(),
    has: numbers(),
    need: ends(),
    income: ends(),
    known: new Uint8Array(households),
  };
}

function layOut({ starts }: ScreenRows, bench: Bench, { list, from, until }: Chunk): void {
  let subject = 0;
  for (let at = 0; at < until - from; at++) {
    const row = list[from + at] ?? 0;
    const end = subject + 1 + (starts[row + 1] ?? 0) - (starts[row] ?? 0);
    while (subject < end) bench.household[subject++] = at;
  }
  bench.open.fill(0);
}

/** Help before, and whether need and income before are known: where not, nothing is measured on either side. */
function readBefore(plan: ComparisonPlan, bench: Bench, was: Judged): void {
  const count = plan.policies.length;
  bench.had.fill(0);
  bench.known.fill(0);
  for (let at = 0; at < was.count; at++) {
    const place = was.amountAt[at] ?? 0;
    const subject = (place / count) | 0;
    const policy = place - subject * count;
    const household = bench.household[subject] ?? 0;
    const amount = was.amounts[at] ?? Number.NaN;
    if (Number.isNaN(amount)) continue;
    if (policy >= count - measures) bench.known[household] = (bench.known[household] ?? 0) + 1;
    else if (plan.policies[policy]?.monthlyCash) bench.had[household] = (bench.had[household] ?? 0) + amount;
  }
}

/** An amount of help with two ends leaves the household open; need and income keep both ends. */
function readAfter(plan: ComparisonPlan, bench: Bench, is: Judged): void {
  const count = plan.policies.length;
  bench.has.fill(0);
  for (const ends of [bench.need, bench.income]) {
    ends.lo.fill(Number.NaN);
    ends.hi.fill(Number.NaN);
  }
  for (let at = 0; at < is.count; at++) {
    const place = is.amountAt[at] ?? 0;
    const subject = (place / count) | 0;
    const policy = place - subject * count;
    const household = bench.household[subject] ?? 0;
    const [lo, hi] = [is.amounts[at] ?? Number.NaN, is.most[at] ?? Number.NaN];
    if (policy >= count - measures) {
      const ends = policy === count - measures ? bench.need : bench.income;
      ends.lo[household] = lo;
      ends.hi[household] = hi;
    } else if (lo !== hi) bench.open[household] = 1;
    else if (plan.policies[policy]?.monthlyCash) bench.has[household] = (bench.has[household] ?? 0) + lo;
  }
}

/**
 * Open is what is not decided over the range. Who loses something is open too, because the reason may change, unless
 * the policy is not in force.
 */
function judgeVerdicts(
  plan: ComparisonPlan,
  bench: Bench,
  { was, is, subjects }: { readonly was: Judged; readonly is: Judged; readonly subjects: number },
): void {
  const count = plan.policies.length;
  for (let subject = 0, place = 0; subject < subjects; subject++)
    for (let policy = 0; policy < count; policy++, place++) {
      const verdict = is.verdicts[place] ?? 0;
      if (verdict === verdictCodes.entitled || verdict === verdictCodes.notInForce) continue;
      if (verdict === verdictCodes.unknown) bench.open[bench.household[subject] ?? 0] = 1;
      else if (was.verdicts[place] === verdictCodes.entitled && policy < count - measures)
        bench.open[bench.household[subject] ?? 0] = 1;
    }
}

/** The gap is settled where it is measured nowhere, where it is the same over the range, or where there surely is none. */
function judgeGaps(bench: Bench, { list, from, until }: Chunk, help: Float64Array): void {
  const { need, income } = bench;
  for (let at = 0; at < until - from; at++) {
    if (bench.open[at] === 1 || bench.known[at] !== measures) continue;
    if (need.lo[at] === need.hi[at] && income.lo[at] === income.hi[at]) continue;
    const least = Math.min(bench.has[at] ?? 0, bench.had[at] ?? 0);
    const gap = (need.hi[at] ?? 0) - (income.lo[at] ?? 0) - (help[list[from + at] ?? 0] ?? 0) - least;
    // A NaN stands for a measure that is not settled or not there; then it is looked at.
    if (!(gap <= 0)) bench.open[at] = 1;
  }
}
