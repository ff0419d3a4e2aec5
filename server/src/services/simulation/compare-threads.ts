import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ColumnStore, ScreenRows } from '@zhuni/engine/screen';
import type { Comparison, ParameterTable } from '@zhuni/engine/simulate';
import type { SimulationPlan } from './plan.ts';

/** Places in the counters that the threads share. */
export const counter = { next: 0, stop: 1 } as const;

export type CompareThreadData = {
  readonly rows: ScreenRows;
  readonly counters: Int32Array;
  readonly sliceHouseholds: number;
};

type Tables = { readonly before: readonly ParameterTable[]; readonly after: readonly ParameterTable[] };

/** What a thread is told; `help` is shared memory, one number a household. */
export type CompareOrder =
  | { readonly kind: 'prepare'; readonly id: number; readonly plan: SimulationPlan; readonly help: Float64Array }
  | ({ readonly kind: 'compare'; readonly id: number } & Tables)
  | { readonly kind: 'forget'; readonly id: number };

export type PartialSums = { readonly sums: Float64Array; readonly conflicts: ReturnType<Comparison['conflicts']> };

/** The run was stopped by its signal; what was summed up is dropped. */
export class SimulationStopped extends Error {
  override readonly name = 'SimulationStopped';
}

/** Threads that compare over one store; one order at a time. */
export type CompareThreads = {
  /** Makes a plan ready; returns its number for `compare`. The oldest plans are forgotten. */
  readonly prepare: (plan: SimulationPlan) => Promise<void>;
  readonly isPrepared: (key: string) => boolean;
  readonly compare: (key: string, tables: Tables, signal?: AbortSignal) => Promise<PartialSums>;
  readonly close: () => Promise<void>;
};

const sliceHouseholds = 8_192;
const plansKept = 6;

/** Starts the threads; `threads`: as many as the machine has cores when not said. */
export async function startCompareThreads(
  store: ColumnStore,
  threads: number = availableParallelism(),
): Promise<CompareThreads> {
  const counters = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const { households, persons, starts, area, columns, withUnknowns } = store;
  const workerData: CompareThreadData = {
    rows: { households, persons, starts, area, columns, withUnknowns },
    counters,
    sliceHouseholds,
  };
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./compare-thread.ts', import.meta.url), { workerData }),
  );
  for (const worker of workers) worker.unref();
  const close = async (): Promise<void> => void (await Promise.all(workers.map((worker) => worker.terminate())));
  await Promise.all(workers.map((worker) => answerOf(worker)));
  const plans = new Map<string, number>();
  let nextId = 0;
  const tell = (order: CompareOrder): Promise<readonly unknown[]> => {
    counters.fill(0);
    const answers = Promise.all(workers.map((worker) => answerOf(worker)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    for (const worker of workers) worker.postMessage(order);
    return answers;
  };
  const prepare: CompareThreads['prepare'] = async (plan) => {
    const help = new Float64Array(new SharedArrayBuffer(Math.max(1, households) * Float64Array.BYTES_PER_ELEMENT));
    const id = nextId++;
    await tell({ kind: 'prepare', id, plan, help });
    plans.set(plan.key, id);
    const [oldest] = plans;
    if (plans.size <= plansKept || oldest === undefined) return;
    plans.delete(oldest[0]);
    await tell({ kind: 'forget', id: oldest[1] });
  };
  const compare: CompareThreads['compare'] = async (key, tables, signal) => {
    const id = plans.get(key);
    if (id === undefined) throw new Error(`the plan ${key} was not prepared`);
    signal?.throwIfAborted();
    const stop = (): void => void Atomics.store(counters, counter.stop, 1);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const parts = await tell({ kind: 'compare', id, ...tables });
      if (signal?.aborted) throw new SimulationStopped('the simulation was stopped');
      return merged(parts as readonly PartialSums[]);
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  };
  return { prepare, compare, close, isPrepared: (key) => plans.has(key) };
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
