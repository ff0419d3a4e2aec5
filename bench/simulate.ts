import { isDeepStrictEqual } from 'node:util';
import { plainDate } from '@zhuni/engine';
import { compileScreen } from '@zhuni/engine/screen';
import type { ColumnStore } from '@zhuni/engine/screen';
import { cityColumns, planCity } from '@zhuni/city';
import { handbook } from '@zhuni/policies';
import { startScreenThreads } from '../server/src/kernel/screening/index.ts';
import { openLaboratory } from '../server/src/services/simulation/index.ts';
import type { Simulation, SimulationReport } from '../server/src/services/simulation/index.ts';
import { median, peakMemoryBytes, timeInTurn, timeOf } from './measure.ts';
import type { Timing } from './measure.ts';

const date = plainDate('2026-11-01');
/** A large city takes long enough to be measured fewer times. */
const roundsFor = ({ persons }: ColumnStore): number => (persons > 1_000_000 ? 3 : 7);
const threadCounts = [2, 1] as const;
const parameter = 'dibao.standard-rural';
const firstValue = 90_000;

/** Values in fen all over the slider, far from each other, and then next to each other. */
const farValues = [150_000, 60_000, 110_000, 30_000, 130_000, 80_000, 170_000, 95_000];
const nearStep = 100;

/** `cpuMs`: processor time of all threads (median), which does not depend on what else the machine does. */
type Cost = Timing & { readonly cpuMs: number };

/** Times with one number of threads, in one laboratory. */
export type SimulateTimes = {
  readonly threads: number;
  /** The first answer to a new choice of parameters: compiling and preparing included. */
  readonly firstAnswerMs: number;
  /** From the first answer until the next moves are fast. */
  readonly narrowingMs: number;
  /** A move to far away and a small move, each right after the other. */
  readonly farMove: Cost;
  readonly nearMove: Cost;
  /** The same answers with everybody compared anew, in turn with the far moves. */
  readonly everybody: Cost;
  /** One screening of all policies for totals, in turn with them. */
  readonly screening: Timing;
};

export type SimulateBench = {
  readonly people: number;
  readonly households: number;
  readonly policiesTouched: number;
  readonly times: readonly SimulateTimes[];
  readonly ratios: Readonly<Record<string, number>>;
  readonly memoryBytes: { readonly columns: number; readonly peak: number };
  readonly disagreements: readonly string[];
};

const asked = (value: number): Simulation => ({ overrides: [{ parameter, value }], off: [] });

/**
 * Makes a city of `people` and moves the rural Dibao standard. Each fast answer is compared with the straightforward
 * one, and a standard that is not moved must change nothing.
 */
export async function benchSimulate(people: number, progress: (step: string) => void): Promise<SimulateBench> {
  progress(`a city of ${people}`);
  const store = await cityColumns(planCity({ people }), { date, threads: 2, facts: [...handbook.facts.values()] });
  const times: SimulateTimes[] = [];
  const disagreements: string[] = [];
  let policiesTouched = 0;
  for (const threads of threadCounts) {
    progress(`simulating on ${threads} threads`);
    const measured = await measure(store, threads, progress);
    times.push(measured.times);
    disagreements.push(...measured.disagreements);
    policiesTouched = measured.policiesTouched;
  }
  return {
    people: store.persons,
    households: store.households,
    policiesTouched,
    times,
    ratios: ratiosOf(times),
    memoryBytes: { columns: columnBytes(store), peak: peakMemoryBytes() },
    disagreements,
  };
}

async function measure(store: ColumnStore, threads: number, progress: (step: string) => void) {
  const program = compileScreen(handbook, { date, store, output: 'totals' });
  const screening = await startScreenThreads(program, store, threads);
  const laboratory = await openLaboratory(store, date, threads);
  const firstAnswerMs = Math.round(await timeOf(() => laboratory.simulate(asked(firstValue))));
  const narrowingMs = Math.round(await timeOf(() => laboratory.settled()));
  progress('moving the slider');
  const disagreements: string[] = [];
  let [far, near] = [0, firstValue];
  const farValue = (): number => farValues[far % farValues.length] ?? firstValue;
  let fast: SimulationReport | undefined;
  const cpu = { far: [] as number[], near: [] as number[], everybody: [] as number[] };
  const [farMove, everybody, once] = await timeInTurn(
    [
      async () => void (fast = await cpuOf(cpu.far, () => laboratory.simulate(asked(farValue())))),
      async () => {
        const slow = await cpuOf(cpu.everybody, () => laboratory.simulateEverybody(asked(farValue())));
        if (!isSame(fast, slow)) disagreements.push(`${threads} threads, ${parameter} = ${farValue()}: not the same`);
        far++;
      },
      () => screening.run(),
    ],
    roundsFor(store),
  );
  await laboratory.simulate(asked(near));
  await laboratory.settled();
  const moveNear = (): unknown => cpuOf(cpu.near, () => laboratory.simulate(asked((near += nearStep))));
  const [nearMove] = await timeInTurn([moveNear], roundsFor(store));
  disagreements.push(...(await unmoved(laboratory)));
  const { policies } = await laboratory.simulate(asked(firstValue));
  await Promise.all([screening.close(), laboratory.close()]);
  if (!farMove || !nearMove || !everybody || !once) throw new Error('nothing was measured');
  const times: SimulateTimes = {
    threads,
    firstAnswerMs,
    narrowingMs,
    farMove: { ...farMove, cpuMs: cpuMedian(cpu.far) },
    nearMove: { ...nearMove, cpuMs: cpuMedian(cpu.near) },
    everybody: { ...everybody, cpuMs: cpuMedian(cpu.everybody) },
    screening: once,
  };
  return { times, disagreements, policiesTouched: policies.length };
}

/** Does some work and notes the processor time of all threads. */
async function cpuOf<Result>(list: number[], work: () => Promise<Result>): Promise<Result> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  list.push((user + system) / 1000);
  return result;
}

/** The first round warms up. */
const cpuMedian = ([, ...warm]: readonly number[]): number => Math.round(median(warm));

function isSame(a: SimulationReport | undefined, b: SimulationReport): boolean {
  return isDeepStrictEqual({ ...a, durationMs: 0 }, { ...b, durationMs: 0 });
}

type Opened = Awaited<ReturnType<typeof openLaboratory>>;

async function unmoved(laboratory: Opened): Promise<readonly string[]> {
  const still = await laboratory.simulate(asked(handbook.parameters.get(parameter)?.values.at(-1)?.value ?? 0));
  return still.policies.flatMap(({ id, amountFen, gained, lost }) => {
    const law = laboratory.law.get(id)?.amountFen ?? 0;
    const same = amountFen.before === law && amountFen.after === law && gained.subjects + lost.subjects === 0;
    return same ? [] : [`${id}: ${amountFen.before}, ${amountFen.after} and ${law} fen`];
  });
}

const rounded = (a = Number.NaN, b = Number.NaN): number => Math.round((a / b) * 100) / 100;

function ratiosOf([two, one]: readonly SimulateTimes[]): SimulateBench['ratios'] {
  return {
    'far move / everybody': rounded(two?.farMove.medianMs, two?.everybody.medianMs),
    'far move / everybody, processor time': rounded(two?.farMove.cpuMs, two?.everybody.cpuMs),
    'near move / everybody': rounded(two?.nearMove.medianMs, two?.everybody.medianMs),
    'far move / one screening': rounded(two?.farMove.medianMs, two?.screening.medianMs),
    'first answer / everybody': rounded(two?.firstAnswerMs, two?.everybody.medianMs),
    'two threads / one thread, far move': rounded(two?.farMove.medianMs, one?.farMove.medianMs),
  };
}

function columnBytes({ columns, starts, area }: ColumnStore): number {
  let bytes = starts.byteLength + area.byteLength;
  for (const { data } of columns.values()) bytes += data.byteLength;
  return bytes;
}

/** The result as lines for a person. */
export function readableSimulate(result: SimulateBench, language: 'zh' | 'en'): string {
  const { people, households, policiesTouched, times, ratios, memoryBytes, disagreements } = result;
  const zh = language === 'zh';
  const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
  const cost = ({ medianMs, cpuMs }: Cost): string => `${ms(medianMs)} (CPU ${ms(cpuMs)})`;
  const gb = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`;
  const lines = times.flatMap(({ threads, firstAnswerMs, narrowingMs, farMove, nearMove, everybody, screening }) => {
    const named = [
      [zh ? '首次结果' : 'first answer', ms(firstAnswerMs)],
      [zh ? '此后准备滑块' : 'then narrowing', ms(narrowingMs)],
      [zh ? '大幅移动' : 'far move', cost(farMove)],
      [zh ? '小幅移动' : 'near move', cost(nearMove)],
      [zh ? '逐户重算' : 'everybody anew', cost(everybody)],
      [zh ? '全部政策核对一次' : 'one screening', ms(screening.medianMs)],
    ];
    const own = named.map(([name, value]) => `${name} ${value}`).join(zh ? '；' : '; ');
    return [zh ? `${threads} 个线程：${own}` : `${threads} thread${threads === 1 ? '' : 's'}: ${own}`];
  });
  const agree = zh ? '快慢两种算法的结果完全相同。' : 'Fast and straightforward answers are the same in every number.';
  return [
    zh
      ? `${people} 人，${households} 户，方案涉及 ${policiesTouched} 项政策（中位数）`
      : `${people} people, ${households} households, ${policiesTouched} policies touched (medians)`,
    ...lines,
    ...Object.entries(ratios).map(([name, value]) => `  ${name}: ${value}`),
    zh
      ? `内存：列 ${gb(memoryBytes.columns)}，峰值 ${gb(memoryBytes.peak)}`
      : `memory: columns ${gb(memoryBytes.columns)}, peak ${gb(memoryBytes.peak)}`,
    ...(disagreements.length === 0 ? [agree] : disagreements),
    '',
  ].join('\n');
}
