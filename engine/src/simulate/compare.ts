import { verdictCodes } from '../screen/index.ts';
import type { ScreenProgram, ScreenRows } from '../screen/index.ts';
import type { Period } from '../rule/policy.ts';
import { groupIndexes, groupNames } from './groups.ts';
import { chunkHouseholds, keptCopy, startSide, subjectsOf } from './side.ts';
import type { Chunk, Judged, ParameterTable, Side } from './side.ts';

export { groupNames } from './groups.ts';
export type { GroupName } from './groups.ts';

/** What is summed up by area; money in fen. "Gaining" has at least one new entitlement, "better off" more money a month. */
export const areaFields = [
  'householdsGaining',
  'householdsLosing',
  'peopleGaining',
  'peopleLosing',
  'betterOff',
  'worseOff',
  'monthBefore',
  'monthAfter',
  'yearBefore',
  'yearAfter',
  'onceBefore',
  'onceAfter',
  'gapBefore',
  'gapAfter',
  'gapAfterOldLine',
  'belowBefore',
  'belowAfter',
  'belowAfterOldLine',
  'gapBeforeOtherLine',
  'belowBeforeOtherLine',
  'gapUnknown',
] as const;

/** What is summed up by policy: transitions between before and after, and fen per period of the known amounts. */
export const policyFields = [
  'gained',
  'lost',
  'householdsGained',
  'householdsLost',
  'peopleGained',
  'peopleLost',
  'unknownGained',
  'unknownLost',
  'amountBefore',
  'amountAfter',
  'openBefore',
  'openAfter',
] as const;

export const groupFields = ['gaining', 'losing'] as const;

/** Two programs over the same policies, in the same order; the last two are the measures of need and income. */
export type ComparisonPlan = {
  readonly before: ScreenProgram;
  /** The same source as `before` where only values of parameters differ: then one compiled loop serves both. */
  readonly after: ScreenProgram;
  /** By position in the programs: period of the amount, and whether it is help in cash by the month. */
  readonly policies: readonly { readonly period: Period; readonly monthlyCash: boolean }[];
};

/** What the side before said of chunks, by the place of their first household in the list. */
export type Baseline = Map<number, Judged>;

export type Comparison = {
  /** Values of the varying parameters on either side for the next chunks; the sums begin at zero. */
  readonly set: (before: readonly ParameterTable[], after: readonly ParameterTable[]) => void;
  /** Adds a chunk to `sums`; a baseline spares working out the side before again and takes what is not in it yet. */
  readonly run: (chunk: Chunk, baseline?: Baseline) => void;
  readonly sums: Float64Array;
  /** The side before, ready for a narrowing. */
  readonly before: Side;
  readonly conflicts: () => { readonly before: number; readonly after: number; readonly first: number };
};

/** Policies of the plan that are no help but measures: need and income, in this order, at the end. */
export const measures = 2;

const sizes = (plan: ComparisonPlan, areas: number) => {
  const policies = plan.policies.length - measures;
  const policyAt = areas * areaFields.length;
  const groupAt = policyAt + policies * policyFields.length;
  const lossAt = groupAt + groupNames.length * groupFields.length;
  const gainAt = lossAt + policies * 256;
  return { policies, policyAt, groupAt, lossAt, gainAt, length: gainAt + policies * 256 };
};

/** Where the parts of `Comparison.sums` begin; losses are counted by policy and verdict after, gains by verdict before. */
export function comparisonLength(plan: ComparisonPlan, areas: number): ReturnType<typeof sizes> {
  return sizes(plan, areas);
}

const indexOf = <Field extends string>(fields: readonly Field[]) =>
  Object.fromEntries(fields.map((field, at) => [field, at])) as Readonly<Record<Field, number>>;
const A = indexOf(areaFields);
const P = indexOf(policyFields);

const gain = 1;
const loss = 2;

function plus(sums: Float64Array, at: number, by: number): void {
  sums[at] = (sums[at] ?? 0) + by;
}

/** What one chunk is worked on with; rows count from the chunk's first household, subjects likewise. */
type Bench = {
  /** The row in the store of each household of the chunk. */
  readonly rows: Int32Array;
  readonly help: readonly [Float64Array, Float64Array];
  readonly need: readonly [Float64Array, Float64Array];
  readonly income: readonly [Float64Array, Float64Array];
  readonly lastGained: Int32Array;
  readonly lastLost: Int32Array;
  /** By subject: the household of the chunk, and what changed. */
  household: Int32Array;
  flags: Uint8Array;
};

const pair = (): readonly [Float64Array, Float64Array] => [
  new Float64Array(chunkHouseholds),
  new Float64Array(chunkHouseholds),
];

/**
 * Compares two handbooks over a store: who gains and loses what, what it costs, and how much is left to the Dibao
 * standard. `help` is the monthly help in cash of each household from policies that are not in the plan; `date` is
 * yyyymmdd, for ages.
 */
export function startComparison(
  plan: ComparisonPlan,
  rows: ScreenRows,
  more: { readonly help: Float64Array; readonly date: number },
): Comparison {
  const before = startSide(plan.before, rows);
  const shared = plan.before.source === plan.after.source;
  const after = startSide(plan.after, rows, shared ? before.screen : undefined);
  const layout = sizes(plan, plan.before.areas);
  const sums = new Float64Array(layout.length);
  const work: Work = {
    plan,
    layout,
    rows,
    sums,
    bench: benchFor(plan),
    ...more,
    groupsAt: groupIndexes(rows, more.date),
  };
  let tables: readonly [readonly ParameterTable[], readonly ParameterTable[]] = [[], []];
  let found = { before: 0, after: 0, first: -1 };
  const note = (side: 'before' | 'after', { conflicts, firstConflict }: Judged): void => {
    if (conflicts === 0) return;
    found = { ...found, [side]: found[side] + conflicts, first: found.first < 0 ? firstConflict : found.first };
  };
  return {
    sums,
    before,
    set: (left, right) => {
      tables = [left, right];
      found = { before: 0, after: 0, first: -1 };
      sums.fill(0);
    },
    run: (chunk, baseline) => {
      const was = judgedBefore(chunk, baseline, work, () => before(chunk, tables[0]));
      const is = after(chunk, tables[1]);
      note('before', was);
      note('after', is);
      compareChunk(work, [was, is], chunk);
    },
    conflicts: () => found,
  };
}

/** The side before, from the baseline where it is kept. */
export function judgedBefore(
  chunk: Chunk,
  baseline: Baseline | undefined,
  { rows, plan }: { readonly rows: ScreenRows; readonly plan: ComparisonPlan },
  judge: () => Judged,
): Judged {
  const known = baseline?.get(chunk.from);
  if (known) return known;
  const judged = judge();
  if (!baseline) return judged;
  const kept = keptCopy(judged, subjectsOf(rows, chunk) * plan.policies.length);
  baseline.set(chunk.from, kept);
  return kept;
}

const benchFor = ({ policies }: ComparisonPlan): Bench => ({
  rows: new Int32Array(chunkHouseholds),
  help: pair(),
  need: pair(),
  income: pair(),
  lastGained: new Int32Array(policies.length),
  lastLost: new Int32Array(policies.length),
  household: new Int32Array(0),
  flags: new Uint8Array(0),
});

type Work = {
  readonly plan: ComparisonPlan;
  readonly layout: ReturnType<typeof sizes>;
  readonly rows: ScreenRows;
  readonly sums: Float64Array;
  readonly bench: Bench;
  readonly help: Float64Array;
  readonly groupsAt: (person: number, each: (group: number) => void) => void;
};

function compareChunk(work: Work, [was, is]: readonly [Judged, Judged], chunk: Chunk): void {
  const { rows, bench, plan } = work;
  const { list, from, until } = chunk;
  const households = until - from;
  const subjects = subjectsOf(rows, chunk);
  if (bench.household.length < subjects) {
    bench.household = new Int32Array(subjects);
    bench.flags = new Uint8Array(subjects);
  }
  let subject = 0;
  for (let at = 0; at < households; at++) {
    const row = list[from + at] ?? 0;
    bench.rows[at] = row;
    const end = subject + 1 + (rows.starts[row + 1] ?? 0) - (rows.starts[row] ?? 0);
    while (subject < end) bench.household[subject++] = at;
  }
  bench.flags.fill(0, 0, subjects);
  bench.lastGained.fill(-1);
  bench.lastLost.fill(-1);
  addAmounts(work, 0, was);
  addAmounts(work, 1, is);
  if (compareVerdicts(work, subjects * plan.policies.length, was, is)) countChanged(work, households);
  addGaps(work, households);
}

/** Money by area and policy, and help, need and income of each household of the chunk, for one side. */
function addAmounts({ plan, layout, rows, sums, bench }: Work, which: 0 | 1, judged: Judged): void {
  const { amountAt, amounts } = judged;
  const count = plan.policies.length;
  const [help, need, income] = [bench.help[which], bench.need[which], bench.income[which]];
  help.fill(0);
  need.fill(Number.NaN);
  income.fill(Number.NaN);
  for (let at = 0; at < judged.count; at++) {
    const place = amountAt[at] ?? 0;
    const subject = (place / count) | 0;
    const policy = place - subject * count;
    const row = bench.household[subject] ?? 0;
    const amount = amounts[at] ?? Number.NaN;
    if (policy === count - measures) need[row] = amount;
    else if (policy === count - 1) income[row] = amount;
    else {
      const base = layout.policyAt + policy * policyFields.length;
      if (Number.isNaN(amount)) plus(sums, base + P.openBefore + which, 1);
      else {
        const { period, monthlyCash } = plan.policies[policy] ?? { period: 'none', monthlyCash: false };
        plus(sums, base + P.amountBefore + which, amount);
        if (monthlyCash) plus(help, row, amount);
        const field = period === 'month' ? A.monthBefore : period === 'year' ? A.yearBefore : A.onceBefore;
        plus(sums, (rows.area[bench.rows[row] ?? 0] ?? 0) * areaFields.length + field + which, amount);
      }
    }
  }
}

/** Notes every transition; whether there was one. */
function compareVerdicts(work: Work, length: number, before: Judged, after: Judged): boolean {
  const [left, right] = [before.words, after.words];
  let changed = false;
  for (let word = 0; word * 4 < length; word++) {
    if (left[word] === right[word]) continue;
    const end = Math.min(length, word * 4 + 4);
    for (let place = word * 4; place < end; place++) {
      const [was, is] = [before.verdicts[place] ?? 0, after.verdicts[place] ?? 0];
      if (was !== is && noteTransition(work, place, was, is)) changed = true;
    }
  }
  return changed;
}

function noteTransition({ plan, layout, sums, bench, rows }: Work, place: number, was: number, is: number): boolean {
  const count = plan.policies.length;
  const subject = (place / count) | 0;
  const policy = place - subject * count;
  const { policies, policyAt, lossAt, gainAt } = layout;
  if (policy >= policies) return false;
  const base = policyAt + policy * policyFields.length;
  if (is === verdictCodes.unknown) plus(sums, base + P.unknownGained, 1);
  if (was === verdictCodes.unknown) plus(sums, base + P.unknownLost, 1);
  const gained = is === verdictCodes.entitled;
  if (!gained && was !== verdictCodes.entitled) return false;
  const household = bench.household[subject] ?? 0;
  const row = bench.rows[household] ?? 0;
  const ofHousehold = plan.before.policies[policy]?.subject === 'household';
  const people = ofHousehold ? (rows.starts[row + 1] ?? 0) - (rows.starts[row] ?? 0) : 1;
  const last = gained ? bench.lastGained : bench.lastLost;
  plus(sums, base + (gained ? P.gained : P.lost), 1);
  plus(sums, base + (gained ? P.peopleGained : P.peopleLost), people);
  if (last[policy] !== household) plus(sums, base + (gained ? P.householdsGained : P.householdsLost), 1);
  last[policy] = household;
  plus(sums, (gained ? gainAt : lossAt) + policy * 256 + (gained ? was : is), 1);
  bench.flags[subject] = (bench.flags[subject] ?? 0) | (gained ? gain : loss);
  return true;
}

/** Households and people with at least one gain or loss; what the household gains, each member gains. */
function countChanged({ rows, sums, bench, layout, groupsAt }: Work, households: number): void {
  let subject = 0;
  for (let household = 0; household < households; household++) {
    const row = bench.rows[household] ?? 0;
    const first = rows.starts[row] ?? 0;
    const size = (rows.starts[row + 1] ?? 0) - first;
    const own = bench.flags[subject] ?? 0;
    let any = own;
    for (let member = 1; member <= size; member++) any |= bench.flags[subject + member] ?? 0;
    if (any > 0) {
      const base = (rows.area[row] ?? 0) * areaFields.length;
      if (any & gain) plus(sums, base + A.householdsGaining, 1);
      if (any & loss) plus(sums, base + A.householdsLosing, 1);
      for (let member = 0; member < size; member++) {
        const flags = own | (bench.flags[subject + 1 + member] ?? 0);
        if (flags === 0) continue;
        if (flags & gain) plus(sums, base + A.peopleGaining, 1);
        if (flags & loss) plus(sums, base + A.peopleLosing, 1);
        groupsAt(first + member, (group) => {
          const at = layout.groupAt + group * groupFields.length;
          if (flags & gain) plus(sums, at, 1);
          if (flags & loss) plus(sums, at + 1, 1);
        });
      }
    }
    subject += 1 + size;
  }
}

/** What is missing to the standard of either side after all help by the month, and by the line of the other side. */
function addGaps({ rows, sums, bench, help }: Work, households: number): void {
  const [[helpBefore, helpAfter], [needBefore, needAfter], [incomeBefore, incomeAfter]] = [
    bench.help,
    bench.need,
    bench.income,
  ];
  for (let at = 0; at < households; at++) {
    const row = bench.rows[at] ?? 0;
    const base = (rows.area[row] ?? 0) * areaFields.length;
    const [had, has] = [helpBefore[at] ?? 0, helpAfter[at] ?? 0];
    if (has > had) plus(sums, base + A.betterOff, 1);
    else if (has < had) plus(sums, base + A.worseOff, 1);
    const other = help[row] ?? 0;
    const before = (needBefore[at] ?? 0) - (incomeBefore[at] ?? 0) - other - had;
    const after = (needAfter[at] ?? 0) - (incomeAfter[at] ?? 0) - other - has;
    const oldLine = (needBefore[at] ?? 0) - (incomeBefore[at] ?? 0) - other - has;
    const newLine = (needAfter[at] ?? 0) - (incomeAfter[at] ?? 0) - other - had;
    if (Number.isNaN(before) || Number.isNaN(after)) {
      plus(sums, base + A.gapUnknown, 1);
      continue;
    }
    addGap(sums, base + A.gapBefore, base + A.belowBefore, before);
    addGap(sums, base + A.gapAfter, base + A.belowAfter, after);
    addGap(sums, base + A.gapAfterOldLine, base + A.belowAfterOldLine, oldLine);
    addGap(sums, base + A.gapBeforeOtherLine, base + A.belowBeforeOtherLine, newLine);
  }
}

function addGap(sums: Float64Array, gapAt: number, belowAt: number, gap: number): void {
  if (gap <= 0) return;
  plus(sums, gapAt, gap);
  plus(sums, belowAt, 1);
}
