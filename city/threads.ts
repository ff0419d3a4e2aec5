import { Worker } from 'node:worker_threads';
import { newColumnStore, sealStore } from '@zhuni/engine/screen';
import type { ColumnStore } from '@zhuni/engine/screen';
import type { PlainDate } from '@zhuni/engine/values';
import type { FactDefinition } from '@zhuni/engine';
import { countPeople, fillColumns } from './columns.ts';
import type { ColumnPart, HouseholdRange } from './columns.ts';
import type { CityPlan } from './plan.ts';
import { householdFacts, personFacts } from './slots.ts';

/** What a thread is asked: how many people there are, or to write a part. */
export type ThreadTask =
  | { readonly kind: 'count'; readonly range: HouseholdRange }
  | { readonly kind: 'fill'; readonly part: ColumnPart; readonly store: ColumnStore };

export type ThreadData = { readonly people: number; readonly seed: number; readonly date: PlainDate };

const threadsMax = 64;

function rangesOf(households: number, parts: number): readonly HouseholdRange[] {
  return Array.from({ length: parts }, (_, at) => ({
    from: Math.floor((households * at) / parts),
    to: Math.floor((households * (at + 1)) / parts),
  }));
}

function startThread(data: ThreadData): Worker {
  return new Worker(new URL('./columns-thread.ts', import.meta.url), { workerData: data });
}

function ask(worker: Worker, task: ThreadTask): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(error);
    worker.once('error', fail);
    worker.once('message', (people: number) => {
      worker.off('error', fail);
      resolve(people);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(task);
  });
}

type Work = (task: ThreadTask, thread: number) => Promise<number>;

async function fillWith(
  plan: CityPlan,
  facts: readonly FactDefinition[],
  parts: number,
  work: Work,
): Promise<ColumnStore> {
  const ranges = rangesOf(plan.households, parts);
  const counts = await Promise.all(ranges.map((range, thread) => work({ kind: 'count', range }, thread)));
  const persons = counts.reduce((sum, count) => sum + count, 0);
  const areas = plan.villages.map(({ code }) => code);
  const store = newColumnStore(facts, areas, { households: plan.households, persons });
  let firstPerson = 0;
  const tasks = ranges.map((range, thread): ThreadTask => {
    const part = { ...range, firstRow: range.from, firstPerson };
    firstPerson += counts[thread] ?? 0;
    return { kind: 'fill', part, store };
  });
  await Promise.all(tasks.map(work));
  return sealStore(store);
}

type ColumnOptions = {
  readonly date: PlainDate;
  /** 1 to 64; 1 stays in the calling thread. */
  readonly threads?: number;
  /** The whole vocabulary when not said. */
  readonly facts?: readonly FactDefinition[];
};

/** The made-up city as columns, as recorded on a date: household h of the plan in row h, whatever the threads. */
export async function cityColumns(plan: CityPlan, options: ColumnOptions): Promise<ColumnStore> {
  const { date, threads = 1, facts = [...householdFacts, ...personFacts] } = options;
  if (!Number.isInteger(threads) || threads < 1 || threads > threadsMax)
    throw new RangeError(`threads must be a whole number from 1 to ${threadsMax}, not ${threads}`);
  if (threads === 1) return fillWith(plan, facts, 1, (task) => Promise.resolve(runTask(plan, date, task)));
  const { people, seed } = plan;
  const workers = Array.from({ length: threads }, () => startThread({ people, seed, date }));
  try {
    return await fillWith(plan, facts, threads, (task, thread) => {
      const worker = workers[thread];
      if (!worker) throw new RangeError(`there is no thread ${thread}`);
      return ask(worker, task);
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Does one task; the number of people counted, or 0. */
export function runTask(plan: CityPlan, date: PlainDate, task: ThreadTask): number {
  if (task.kind === 'count') return countPeople(plan, task.range, date);
  fillColumns(task.store, plan, task.part, date);
  return 0;
}
