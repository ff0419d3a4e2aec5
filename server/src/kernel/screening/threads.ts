import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ColumnStore, Conflicts, ScreenProgram, ScreenRows } from '@zhuni/engine/screen';
import type { ThreadResult } from './screen-thread.ts';

/** A thread failed; `cause` is its error. The other threads have been ended. */
export class ScreenThreadFailed extends Error {
  override readonly name = 'ScreenThreadFailed';
}

/** The run was stopped by its signal; what was counted is dropped. */
export class ScreenStopped extends Error {
  override readonly name = 'ScreenStopped';
}

/** Places in the counters that the threads share. */
export const counter = { next: 0, done: 1, stop: 2 } as const;

export type ThreadData = {
  readonly program: ScreenProgram;
  readonly rows: ScreenRows;
  readonly counters: Int32Array;
  readonly sliceHouseholds: number;
};

export type ThreadedTotals = { readonly totals: Float64Array; readonly conflicts: Conflicts };

export type ScreenThreads = {
  /** Screens the whole store; one run at a time. Throws ScreenThreadFailed or ScreenStopped. */
  readonly run: (options?: {
    readonly signal?: AbortSignal;
    readonly onProgress?: (doneHouseholds: number, totalHouseholds: number) => void;
  }) => Promise<ThreadedTotals>;
  readonly close: () => Promise<void>;
};

/** Small enough for progress and stopping to be prompt, large enough for threads not to wait for each other. */
const sliceHouseholds = 8_192;
const progressEveryMs = 200;

/**
 * Threads that screen a store for totals together, each in its own loops over the shared columns; they wait for the
 * next run until closed. `threads`: as many as the machine has cores when not said.
 */
export async function startScreenThreads(
  program: ScreenProgram,
  store: ColumnStore,
  threads: number = availableParallelism(),
): Promise<ScreenThreads> {
  if (!Number.isInteger(threads) || threads < 1) throw new RangeError(`threads must be 1 or more, not ${threads}`);
  const counters = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  const columns = new Map(
    program.columns.flatMap((name) => {
      const column = store.columns.get(name);
      return column ? [[name, column] as const] : [];
    }),
  );
  const { households, persons, starts, area, withUnknowns } = store;
  const rows: ScreenRows = { households, persons, starts, area, columns, withUnknowns };
  const workerData: ThreadData = { program, rows, counters, sliceHouseholds };
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./screen-thread.ts', import.meta.url), { workerData }),
  );
  const close = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  await orClose(close, Promise.all(workers.map((worker) => answerOf(worker))));
  const run: ScreenThreads['run'] = async ({ signal, onProgress } = {}) => {
    counters.fill(0);
    if (signal?.aborted) throw new ScreenStopped('the screening was stopped');
    const stop = (): void => void Atomics.store(counters, counter.stop, 1);
    signal?.addEventListener('abort', stop, { once: true });
    const report = (): void => onProgress?.(Atomics.load(counters, counter.done), households);
    const ticker = onProgress ? setInterval(report, progressEveryMs) : undefined;
    try {
      const answers = Promise.all(workers.map((worker) => answerOf(worker) as Promise<ThreadResult>));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      for (const worker of workers) worker.postMessage('run');
      const results = await orClose(close, answers);
      if (signal?.aborted) throw new ScreenStopped('the screening was stopped');
      report();
      return merged(results);
    } finally {
      clearInterval(ticker);
      signal?.removeEventListener('abort', stop);
    }
  };
  return { run, close };
}

/** Ends every thread when one fails, and says so once. */
async function orClose<T>(close: () => Promise<void>, answers: Promise<T>): Promise<T> {
  try {
    return await answers;
  } catch (error) {
    await close();
    const why = error instanceof Error ? error.message : String(error);
    throw new ScreenThreadFailed(`a screening thread failed: ${why}`, { cause: error });
  }
}

/** The next message of a thread; rejects when it fails or ends without one. */
function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (message: unknown): void => settle(() => resolve(message));
    const onError = (error: Error): void => settle(() => reject(error));
    const onExit = (code: number): void => settle(() => reject(new Error(`it ended with exit code ${code}`)));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}

function merged(results: readonly ThreadResult[]): ThreadedTotals {
  const [first] = results;
  const totals = new Float64Array(first?.totals.length ?? 0);
  let conflicts: Conflicts = { count: 0, first: -1 };
  for (const result of results) {
    result.totals.forEach((value, at) => {
      totals[at] = (totals[at] ?? 0) + value;
    });
    const found = [conflicts.first, result.conflicts.first].filter((row) => row >= 0);
    conflicts = { count: conflicts.count + result.conflicts.count, first: found.length > 0 ? Math.min(...found) : -1 };
  }
  return { totals, conflicts };
}
