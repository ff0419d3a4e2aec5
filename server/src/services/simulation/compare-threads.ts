import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ColumnStore, ScreenRows } from '@zhuni/engine/screen';
import { chunkHouseholds } from '@zhuni/engine/simulate';
import type { Comparison, ParameterRange, ParameterTable } from '@zhuni/engine/simulate';
import type { SimulationPlan } from './plan.ts';

/** Places in the counters that the threads share; `round`: the number of the order under way. */
export const counter = { round: 0, stop: 1, done: 2 } as const;

export type CompareThreadData = {
  readonly rows: ScreenRows;
  readonly counters: Int32Array;
  /** By chunk: the number of the last order in which a thread took it. */
  readonly taken: Int32Array;
};

/** Rows of households in ascending order, in shared memory. */
export type HouseholdList = {
  readonly id: number;
  readonly rows: Int32Array;
  /** Whether the threads keep what was before the scenario for these households. */
  readonly keeps: boolean;
};

/** A list of which it is being found out, part by part, whom the values in ranges can concern. */
export type Survey = {
  readonly list: HouseholdList;
  /** Shared memory: 1 where they can. */
  readonly open: Uint8Array;
  /** How much of the list has been looked at. */
  done: number;
};

type Tables = { readonly before: readonly ParameterTable[]; readonly after: readonly ParameterTable[] };
type Ranges = { readonly before: readonly ParameterTable[]; readonly ranges: readonly ParameterRange[] };

/** What a thread is told; `help` and `open` are shared memory, one number a household. */
export type CompareOrder =
  | {
      readonly kind: 'prepare';
      readonly id: number;
      readonly plan: SimulationPlan;
      readonly help: Float64Array;
      readonly everyone: Int32Array;
    }
  | ({ readonly kind: 'compare'; readonly id: number; readonly list: HouseholdList } & Tables)
  | ({
      readonly kind: 'narrow';
      readonly id: number;
      readonly list: HouseholdList;
      readonly open: Uint8Array;
      /** Places of the list. */
      readonly from: number;
      readonly until: number;
    } & Ranges)
  | { readonly kind: 'leave'; readonly id: number; readonly list: number }
  | { readonly kind: 'forget'; readonly id: number };

export type PartialSums = { readonly sums: Float64Array; readonly conflicts: ReturnType<Comparison['conflicts']> };

/** The run was stopped by its signal; what was summed up is dropped. */
export class SimulationStopped extends Error {
  override readonly name = 'SimulationStopped';
}

/** Threads that compare over one store; one order at a time. */
export type CompareThreads = {
  /** Every household of the store. */
  readonly everyone: HouseholdList;
  /** Makes a plan ready, to be named by its key. The oldest plans are forgotten. */
  readonly prepare: (plan: SimulationPlan) => Promise<void>;
  readonly isPrepared: (key: string) => boolean;
  readonly compare: (key: string, list: HouseholdList, tables: Tables, signal?: AbortSignal) => Promise<PartialSums>;
  /** Looks at the next part of a survey. */
  readonly narrow: (key: string, survey: Survey, ranges: Ranges) => Promise<void>;
  /** Lets go of what was kept for a list. */
  readonly leave: (key: string, list: HouseholdList) => Promise<void>;
  /** How far the order under way is, from 0 to 1. */
  readonly progress: () => number;
  /** A thread has ended; nothing can be asked any more. */
  readonly isBroken: () => boolean;
  readonly close: () => Promise<void>;
};

const plansKept = 4;

/** So much of a survey is looked at in one order; other work can come between two. */
const surveyChunks = 32;

const sharedInts = (length: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(Math.max(1, length) * Int32Array.BYTES_PER_ELEMENT), 0, length);

/** Starts the threads; `threads`: as many as the machine has cores when not said. */
export async function startCompareThreads(
  store: ColumnStore,
  threads: number = availableParallelism(),
): Promise<CompareThreads> {
  const { households, persons, starts, area, columns, withUnknowns } = store;
  const [counters, taken] = [sharedInts(3), sharedInts(Math.ceil(households / chunkHouseholds))];
  const rows = { households, persons, starts, area, columns, withUnknowns };
  const workerData: CompareThreadData = { rows, counters, taken };
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./compare-thread.ts', import.meta.url), { workerData }),
  );
  for (const worker of workers) worker.unref();
  const close = async (): Promise<void> => void (await Promise.all(workers.map((worker) => worker.terminate())));
  await Promise.all(workers.map((worker) => answerOf(worker)));
  const all = sharedInts(households);
  for (let row = 0; row < households; row++) all[row] = row;
  const everyone: HouseholdList = { id: 0, rows: all, keeps: false };
  const plans = new Map<string, number>();
  const { tell, stoppable, progress, isBroken } = startTelling(workers, counters);
  let nextId = 0;
  const idOf = (key: string): number => {
    const id = plans.get(key);
    if (id === undefined) throw new Error(`the plan ${key} was not prepared`);
    return id;
  };
  const prepare: CompareThreads['prepare'] = async (plan) => {
    const help = new Float64Array(new SharedArrayBuffer(Math.max(1, households) * Float64Array.BYTES_PER_ELEMENT));
    const id = nextId++;
    await tell({ kind: 'prepare', id, plan, help, everyone: everyone.rows }, households);
    plans.set(plan.key, id);
    const [oldest] = plans;
    if (plans.size <= plansKept || oldest === undefined) return;
    plans.delete(oldest[0]);
    await tell({ kind: 'forget', id: oldest[1] });
  };
  const compare: CompareThreads['compare'] = async (key, list, tables, signal) => {
    const order = { kind: 'compare', id: idOf(key), list, ...tables } as const;
    return merged((await stoppable(order, list.rows.length, signal)) as readonly PartialSums[]);
  };
  const narrow: CompareThreads['narrow'] = async (key, survey, ranges) => {
    const { list, open, done: from } = survey;
    const until = Math.min(list.rows.length, from + surveyChunks * chunkHouseholds);
    await tell({ kind: 'narrow', id: idOf(key), list, open, from, until, ...ranges }, until - from);
    survey.done = until;
  };
  const leave: CompareThreads['leave'] = async (key, { id: list }) => {
    const id = plans.get(key);
    if (id !== undefined) await tell({ kind: 'leave', id, list });
  };
  const isPrepared = (key: string): boolean => plans.has(key);
  return { everyone, prepare, isPrepared, compare, narrow, leave, progress, isBroken, close };
}

type Telling = {
  /** Gives an order to all threads and waits for their answers; `length`: how many households there are to do. */
  readonly tell: (order: CompareOrder, length?: number) => Promise<readonly unknown[]>;
  /** The same; rejects when the signal stops it. */
  readonly stoppable: (
    order: CompareOrder,
    length: number,
    signal: AbortSignal | undefined,
  ) => Promise<readonly unknown[]>;
  readonly progress: CompareThreads['progress'];
  readonly isBroken: CompareThreads['isBroken'];
};

function startTelling(workers: readonly Worker[], counters: Int32Array): Telling {
  let underWay = 0;
  let broken: Error | undefined;
  for (const worker of workers) worker.on('error', (error: Error) => (broken ??= error));
  const tell: Telling['tell'] = (order, length = 0) => {
    // A thread that has ended would never answer.
    if (broken) return Promise.reject(broken);
    underWay = Math.ceil(length / chunkHouseholds);
    Atomics.store(counters, counter.stop, 0);
    Atomics.store(counters, counter.done, 0);
    Atomics.add(counters, counter.round, 1);
    const answers = Promise.all(workers.map((worker) => answerOf(worker)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    for (const worker of workers) worker.postMessage(order);
    return answers;
  };
  const stoppable: Telling['stoppable'] = async (order, length, signal) => {
    signal?.throwIfAborted();
    const stop = (): void => void Atomics.store(counters, counter.stop, 1);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const answers = await tell(order, length);
      if (signal?.aborted) throw new SimulationStopped('the simulation was stopped');
      return answers;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  };
  const progress = (): number => (underWay === 0 ? 1 : Math.min(1, Atomics.load(counters, counter.done) / underWay));
  return { tell, stoppable, progress, isBroken: () => broken !== undefined };
}

/** Nothing of the list has been looked at yet. */
export function newSurvey(list: HouseholdList): Survey {
  const length = list.rows.length;
  return { list, open: new Uint8Array(new SharedArrayBuffer(Math.max(1, length)), 0, length), done: 0 };
}

let nextList = 1;

/** Those whom the values can concern. */
export function listOf({ list, open }: Survey): HouseholdList {
  return { id: nextList++, rows: chosen(list.rows, open), keeps: true };
}

function chosen(rows: Int32Array, open: Uint8Array): Int32Array {
  let count = 0;
  for (const one of open) count += one;
  const list = sharedInts(count);
  for (let at = 0, next = 0; at < rows.length; at++) if (open[at] === 1) list[next++] = rows[at] ?? 0;
  return list;
}

/** The next message of a thread; rejects when it fails or ends without one. */
function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
      act();
    };
    const onMessage = (message: unknown): void => settle(() => resolve(message));
    const onError = (error: Error): void => settle(() => reject(error));
    const onExit = (code: number): void => settle(() => reject(new Error(`it ended with exit code ${code}`)));
    worker.ref();
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}

function merged(parts: readonly PartialSums[]): PartialSums {
  const sums = new Float64Array(parts[0]?.sums.length ?? 0);
  const conflicts = { before: 0, after: 0, first: -1 };
  for (const part of parts) {
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (part.sums[at] ?? 0);
    conflicts.before += part.conflicts.before;
    conflicts.after += part.conflicts.after;
    if (conflicts.first < 0 || (part.conflicts.first >= 0 && part.conflicts.first < conflicts.first))
      conflicts.first = part.conflicts.first;
  }
  return { sums, conflicts };
}
