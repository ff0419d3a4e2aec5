import { startLedger, verdictCodes } from '../screen/index.ts';
import type { LedgerBuffers, LedgerScreen, ScreenProgram, ScreenRows } from '../screen/index.ts';
import type { Period } from '../rule/policy.ts';
import { groupIndexes, groupNames } from './groups.ts';

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

/** Values of a varying parameter, by position in the store's areas. */
export type ParameterTable = { readonly id: string; readonly values: readonly number[] };

/** Two programs over the same policies, in the same order; the last two are the measures of need and income. */
export type ComparisonPlan = {
  readonly before: ScreenProgram;
  /** The same source as `before` where only values of parameters differ: then one compiled loop serves both. */
  readonly after: ScreenProgram;
  /** By position in the programs: period of the amount, and whether it is help in cash by the month. */
  readonly policies: readonly { readonly period: Period; readonly monthlyCash: boolean }[];
};

export type Comparison = {
  /** Values of the varying parameters on either side, for the next runs. */
  readonly set: (before: readonly ParameterTable[], after: readonly ParameterTable[]) => void;
  /** Adds the households from..until-1 to `sums`. */
  readonly run: (from: number, until: number) => void;
  readonly sums: Float64Array;
  readonly conflicts: () => { readonly before: number; readonly after: number; readonly first: number };
};

/** Policies of the plan that are no help but measures: need and income, in this order, at the end. */
const measures = 2;

/** So many households at a time, so that their verdicts stay in the processor's cache. */
const chunkHouseholds = 1_024;

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

type Side = { readonly screen: LedgerScreen; readonly buffers: LedgerBuffers & { readonly words: Int32Array } };

function roomFor({ starts, households }: ScreenRows, policies: number): number {
  let most = 0;
  for (let from = 0; from < households; from += chunkHouseholds) {
    const until = Math.min(households, from + chunkHouseholds);
    most = Math.max(most, (starts[until] ?? 0) - (starts[from] ?? 0) + until - from);
  }
  return most * policies;
}

function buffersOf(room: number): Side['buffers'] {
  const bytes = new ArrayBuffer((room + 7) & ~3);
  return {
    verdicts: new Uint8Array(bytes),
    words: new Int32Array(bytes),
    amountAt: new Int32Array(room),
    amounts: new Float64Array(room),
  };
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
  readonly household: Int32Array;
  readonly flags: Uint8Array;
  readonly help: readonly [Float64Array, Float64Array];
  readonly need: readonly [Float64Array, Float64Array];
  readonly income: readonly [Float64Array, Float64Array];
  readonly lastGained: Int32Array;
  readonly lastLost: Int32Array;
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
  const room = roomFor(rows, plan.policies.length);
  const before: Side = { screen: startLedger(plan.before, rows), buffers: buffersOf(room) };
  const shared = plan.before.source === plan.after.source;
  const after: Side = { screen: shared ? before.screen : startLedger(plan.after, rows), buffers: buffersOf(room) };
  const sums = new Float64Array(sizes(plan, plan.before.areas).length);
  const count = plan.policies.length;
  const subjects = room / Math.max(1, count);
  const bench: Bench = {
    household: new Int32Array(subjects),
    flags: new Uint8Array(subjects),
    help: pair(),
    need: pair(),
    income: pair(),
    lastGained: new Int32Array(count).fill(-1),
    lastLost: new Int32Array(count).fill(-1),
  };
  const work = { plan, rows, sums, bench, before, after, ...more, groupsAt: groupIndexes(rows, more.date) };
  let tables: readonly [readonly ParameterTable[], readonly ParameterTable[]] = [[], []];
  let found = { before: 0, after: 0, first: -1 };
  const judge = (which: 0 | 1, from: number, until: number): number => {
    const { screen, buffers } = which === 0 ? before : after;
    for (const { id, values } of tables[which]) screen.setParameter(id, values);
    const known = screen.conflicts().count;
    const amounts = screen.run(from, until, buffers);
    const more = screen.conflicts();
    if (more.count > known) {
      const side = which === 0 ? 'before' : 'after';
      found = { ...found, [side]: found[side] + more.count - known, first: found.first < 0 ? more.first : found.first };
    }
    return amounts;
  };
  return {
    sums,
    set: (left, right) => {
      tables = [left, right];
      found = { before: 0, after: 0, first: -1 };
      sums.fill(0);
    },
    run: (from, until) => {
      for (let at = from; at < until; at += chunkHouseholds) {
        const end = Math.min(until, at + chunkHouseholds);
        compareChunk(work, [judge(0, at, end), judge(1, at, end)], at, end);
      }
    },
    conflicts: () => found,
  };
}

type Work = {
  readonly plan: ComparisonPlan;
  readonly rows: ScreenRows;
  readonly sums: Float64Array;
  readonly bench: Bench;
  readonly before: Side;
  readonly after: Side;
  readonly help: Float64Array;
  readonly groupsAt: (person: number, each: (group: number) => void) => void;
};

function compareChunk(work: Work, amounts: readonly [number, number], from: number, until: number): void {
  const { rows, bench, plan } = work;
  let subject = 0;
  for (let row = from; row < until; row++) {
    const size = 1 + (rows.starts[row + 1] ?? 0) - (rows.starts[row] ?? 0);
    bench.household.fill(row - from, subject, subject + size);
    subject += size;
  }
  bench.flags.fill(0, 0, subject);
  addAmounts(work, 0, amounts[0], from);
  addAmounts(work, 1, amounts[1], from);
  if (compareVerdicts(work, subject * plan.policies.length, from)) countChanged(work, from, until);
  addGaps(work, from, until);
}

/** Money by area and policy, and help, need and income of each household of the chunk, for one side. */
function addAmounts(
  { plan, rows, sums, bench, before, after }: Work,
  which: 0 | 1,
  length: number,
  from: number,
): void {
  const { amountAt, amounts } = (which === 0 ? before : after).buffers;
  const count = plan.policies.length;
  const { policyAt } = sizes(plan, plan.before.areas);
  const [help, need, income] = [bench.help[which], bench.need[which], bench.income[which]];
  help.fill(0);
  need.fill(Number.NaN);
  income.fill(Number.NaN);
  for (let at = 0; at < length; at++) {
    const place = amountAt[at] ?? 0;
    const subject = (place / count) | 0;
    const policy = place - subject * count;
    const row = bench.household[subject] ?? 0;
    const amount = amounts[at] ?? Number.NaN;
    if (policy === count - measures) need[row] = amount;
    else if (policy === count - 1) income[row] = amount;
    else {
      const base = policyAt + policy * policyFields.length;
      if (Number.isNaN(amount)) plus(sums, base + P.openBefore + which, 1);
      else {
        const { period, monthlyCash } = plan.policies[policy] ?? { period: 'none', monthlyCash: false };
        plus(sums, base + P.amountBefore + which, amount);
        if (monthlyCash) plus(help, row, amount);
        const field = period === 'month' ? A.monthBefore : period === 'year' ? A.yearBefore : A.onceBefore;
        plus(sums, (rows.area[from + row] ?? 0) * areaFields.length + field + which, amount);
      }
    }
  }
}

/** Notes every transition; whether there was one. */
function compareVerdicts(work: Work, length: number, from: number): boolean {
  const { before, after } = work;
  const [left, right] = [before.buffers.words, after.buffers.words];
  let changed = false;
  for (let word = 0; word * 4 < length; word++) {
    if (left[word] === right[word]) continue;
    const end = Math.min(length, word * 4 + 4);
    for (let place = word * 4; place < end; place++) {
      const [was, is] = [before.buffers.verdicts[place] ?? 0, after.buffers.verdicts[place] ?? 0];
      if (was !== is && noteTransition(work, place, [was, is], from)) changed = true;
    }
  }
  return changed;
}

function noteTransition(work: Work, place: number, [was, is]: readonly [number, number], from: number): boolean {
  const { plan, sums, bench, rows } = work;
  const count = plan.policies.length;
  const subject = (place / count) | 0;
  const policy = place - subject * count;
  const { policies, policyAt, lossAt, gainAt } = sizes(plan, plan.before.areas);
  if (policy >= policies) return false;
  const base = policyAt + policy * policyFields.length;
  if (is === verdictCodes.unknown) plus(sums, base + P.unknownGained, 1);
  if (was === verdictCodes.unknown) plus(sums, base + P.unknownLost, 1);
  const gained = is === verdictCodes.entitled;
  if (!gained && was !== verdictCodes.entitled) return false;
  const row = bench.household[subject] ?? 0;
  const ofHousehold = plan.before.policies[policy]?.subject === 'household';
  const people = ofHousehold ? (rows.starts[from + row + 1] ?? 0) - (rows.starts[from + row] ?? 0) : 1;
  const last = gained ? bench.lastGained : bench.lastLost;
  plus(sums, base + (gained ? P.gained : P.lost), 1);
  plus(sums, base + (gained ? P.peopleGained : P.peopleLost), people);
  if (last[policy] !== from + row) plus(sums, base + (gained ? P.householdsGained : P.householdsLost), 1);
  last[policy] = from + row;
  plus(sums, (gained ? gainAt : lossAt) + policy * 256 + (gained ? was : is), 1);
  bench.flags[subject] = (bench.flags[subject] ?? 0) | (gained ? gain : loss);
  return true;
}

/** Households and people with at least one gain or loss; what the household gains, each member gains. */
function countChanged({ rows, sums, bench, plan, groupsAt }: Work, from: number, until: number): void {
  const { groupAt } = sizes(plan, plan.before.areas);
  let subject = 0;
  for (let row = from; row < until; row++) {
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
          const at = groupAt + group * groupFields.length;
          if (flags & gain) plus(sums, at, 1);
          if (flags & loss) plus(sums, at + 1, 1);
        });
      }
    }
    subject += 1 + size;
  }
}

/** What is missing to the standard of either side after all help by the month, and by the line of the other side. */
function addGaps({ rows, sums, bench, help }: Work, from: number, until: number): void {
  const [[helpBefore, helpAfter], [needBefore, needAfter], [incomeBefore, incomeAfter]] = [
    bench.help,
    bench.need,
    bench.income,
  ];
  for (let row = from; row < until; row++) {
    const at = row - from;
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
