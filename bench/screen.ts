import { evaluate, expressionsOf, nodesOf, plainDate } from '@zhuni/engine';
import type { FactDefinition } from '@zhuni/engine';
import { lower } from '@zhuni/engine/lower';
import { compileScreen, householdAt, startTotals, totalsByPolicy } from '@zhuni/engine/screen';
import type { ColumnStore, ScreenProgram, Total } from '@zhuni/engine/screen';
import { cityColumns, planCity } from '@zhuni/city';
import { handbook } from '@zhuni/policies';
import { startScreenThreads } from '../server/src/kernel/screening/index.ts';
import { completeStore } from './complete.ts';
import { duckDbRun } from './duckdb.ts';
import { eight } from './eight.ts';
import type { EightTotals } from './eight.ts';
import { handWritten } from './hand-written/index.ts';
import { median, peakMemoryBytes, timeInTurn, timeOf } from './measure.ts';
import type { Timing } from './measure.ts';

/** The hand-written loop is written for the law of this day. */
export const benchDate = plainDate('2026-11-01');

const rounds = 7;
const compileRounds = 15;
const threadCounts = [1, 2] as const;
const householdsExplained = 200;

export type Goal = { readonly goal: string; readonly value: number; readonly limit: number; readonly reached: boolean };

export type ScreenBench = {
  readonly date: string;
  readonly people: number;
  readonly households: number;
  readonly policies: number;
  readonly generateMs: number;
  readonly compileMs: number;
  readonly explainHouseholdMs: number;
  /** All policies over the city as it is, unknown facts and near misses included; by number of threads. */
  readonly all: readonly (Timing & { readonly threads: number })[];
  /** The eight policies over complete facts. */
  readonly eight: {
    readonly handWritten: Timing;
    readonly compiled: readonly (Timing & { readonly threads: number })[];
    readonly duckDb: readonly (Timing & { readonly threads: number })[];
  };
  readonly peakMemoryBytes: { readonly screening: number; readonly withDuckDb: number };
  readonly goals: readonly Goal[];
  readonly totals: { readonly all: Readonly<Record<string, Total>>; readonly eight: EightTotals };
  /** What does not agree; empty when every total agrees to the fen. */
  readonly disagreements: readonly string[];
};

export type BenchProgress = (step: string) => void;

/** Facts that any policy looks at. */
function factsUsed(): readonly FactDefinition[] {
  const used = new Set<FactDefinition>();
  for (const node of nodesOf(...handbook.policies.flatMap((policy) => expressionsOf(policy, 'final'))))
    if (node.op === 'fact' || node.op === 'code-is') used.add(node.fact);
  return [...handbook.facts.values()].filter((fact) => used.has(fact));
}

async function compiledTimes(
  program: ScreenProgram,
  store: ColumnStore,
): Promise<{
  readonly times: readonly (Timing & { readonly threads: number })[];
  readonly totals: readonly Float64Array[];
}> {
  const times: (Timing & { readonly threads: number })[] = [];
  const totals: Float64Array[] = [];
  for (const threads of threadCounts) {
    const screening = await startScreenThreads(program, store, threads);
    const run = async (): Promise<void> => {
      totals[threads - 1] = (await screening.run()).totals;
    };
    const [timing] = await timeInTurn([run], rounds);
    if (timing) times.push({ threads, ...timing });
    await screening.close();
  }
  return { times, totals };
}

function eightOf(program: ScreenProgram, totals: Float64Array): EightTotals {
  const all = totalsByPolicy(program, totals);
  return Object.fromEntries(
    eight.map((policy) => [
      policy,
      { entitled: all.get(policy)?.entitled ?? 0, amountFen: all.get(policy)?.amountFen ?? 0 },
    ]),
  ) as EightTotals;
}

function difference(what: string, a: EightTotals, b: EightTotals): readonly string[] {
  return eight.flatMap((policy) =>
    a[policy].entitled === b[policy].entitled && a[policy].amountFen === b[policy].amountFen
      ? []
      : [`${what}, ${policy}: ${JSON.stringify(a[policy])} and ${JSON.stringify(b[policy])}`],
  );
}

async function explainMs(store: ColumnStore): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < householdsExplained; at++) {
    const household = householdAt(store, Math.floor((store.households * at) / householdsExplained));
    times.push(await timeOf(() => evaluate(handbook, household, { date: benchDate })));
  }
  return median(times);
}

/** All policies over the city as the generator made it. */
async function benchAll(store: ColumnStore) {
  const compile = (): ScreenProgram => compileScreen(handbook, { date: benchDate, store, output: 'totals' });
  const compileTimes: number[] = [];
  for (let at = 0; at < compileRounds; at++) compileTimes.push(await timeOf(compile));
  const program = compile();
  const { times, totals } = await compiledTimes(program, store);
  const same = totals[0]?.every((value, at) => value === totals[1]?.[at]) === true;
  return {
    compileMs: median(compileTimes),
    times,
    totals: Object.fromEntries(totalsByPolicy(program, totals[0] ?? new Float64Array())),
    disagreements: same ? [] : ['all policies: one thread and two threads'],
  };
}

/** The eight policies over complete facts: by hand, compiled, in DuckDB. */
async function benchEight(store: ColumnStore, progress: BenchProgress) {
  const options = { date: benchDate, policies: [...eight] };
  const program = compileScreen(handbook, { ...options, store, output: 'totals', near: false });
  progress('the eight policies by hand and compiled');
  const counted = handWritten(store, benchDate);
  counted.run(0, store.households);
  const hand = handWritten(store, benchDate);
  const compiled = startTotals(program, store);
  const everyone = (run: (from: number, until: number) => void) => (): void => run(0, store.households);
  const [handTiming, compiledTiming] = await timeInTurn([everyone(hand.run), everyone(compiled.run)], rounds);
  if (!handTiming || !compiledTiming) throw new Error('nothing was measured');
  const { times, totals } = await compiledTimes(program, store);
  const screening = peakMemoryBytes();
  progress('the eight policies in DuckDB');
  const plain = lower(handbook, { ...options, areas: store.areas, presence: () => 'known' });
  const duckDb = await duckDbRun(store, plain, program.columns);
  const duckTimes: (Timing & { readonly threads: number })[] = [];
  const byHand = counted.totals();
  const disagreements = totals.flatMap((one, at) =>
    difference(`by hand and compiled on ${at + 1} threads`, byHand, eightOf(program, one)),
  );
  for (const threads of threadCounts) {
    const [timing] = await timeInTurn([() => duckDb.run(threads)], 3);
    if (timing) duckTimes.push({ threads, ...timing });
    disagreements.push(...difference(`by hand and DuckDB on ${threads} threads`, byHand, await duckDb.run(threads)));
  }
  duckDb.close();
  return {
    handWritten: handTiming,
    sideBySide: compiledTiming,
    compiled: times,
    duckDb: duckTimes,
    totals: byHand,
    screening,
    disagreements,
  };
}

const atMost = (goal: string, value: number, limit: number): Goal => ({ goal, value, limit, reached: value <= limit });
const atLeast = (goal: string, value: number, limit: number): Goal => ({ goal, value, limit, reached: value >= limit });
const ratio = (a: number | undefined, b: number | undefined): number =>
  Math.round(((a ?? Number.NaN) / (b ?? Number.NaN)) * 100) / 100;

/** Makes a city of `people`, measures, and compares every total. */
export async function benchScreen(people: number, progress: BenchProgress): Promise<ScreenBench> {
  progress(`a city of ${people}`);
  const plan = planCity({ people });
  let store: ColumnStore | undefined;
  const generateMs = await timeOf(async () => {
    store = await cityColumns(plan, { date: benchDate, threads: 2, facts: factsUsed() });
  });
  if (!store) throw new Error('no city was made');
  const explainHouseholdMs = await explainMs(store);
  progress('all policies');
  const all = await benchAll(store);
  const compared = await benchEight(completeStore(store), progress);
  const memory = { screening: compared.screening, withDuckDb: peakMemoryBytes() };
  const by = (list: readonly (Timing & { readonly threads: number })[], threads: number): number | undefined =>
    list.find((one) => one.threads === threads)?.medianMs;
  const goals = [
    atMost(
      'compiled eight / hand-written eight',
      ratio(compared.sideBySide.medianMs, compared.handWritten.medianMs),
      1.2,
    ),
    ...threadCounts.map((threads) =>
      atLeast(
        `DuckDB / compiled eight, ${threads} threads`,
        ratio(by(compared.duckDb, threads), by(compared.compiled, threads)),
        5,
      ),
    ),
    atMost('all policies / hand-written eight, 1 thread', ratio(by(all.times, 1), compared.handWritten.medianMs), 10),
    atMost('peak memory of screening, GB', Math.round(memory.screening / 1e7) / 100, 2),
    atMost('compile all policies, ms', Math.round(all.compileMs * 10) / 10, 50),
    atMost('explain one household, ms', Math.round(explainHouseholdMs * 100) / 100, 5),
  ];
  return {
    date: benchDate,
    people: store.persons,
    households: store.households,
    policies: handbook.policies.length,
    generateMs: Math.round(generateMs),
    compileMs: Math.round(all.compileMs * 10) / 10,
    explainHouseholdMs: Math.round(explainHouseholdMs * 100) / 100,
    all: all.times,
    eight: { handWritten: compared.handWritten, compiled: compared.compiled, duckDb: compared.duckDb },
    peakMemoryBytes: memory,
    goals,
    totals: { all: all.totals, eight: compared.totals },
    disagreements: [...all.disagreements, ...compared.disagreements],
  };
}
