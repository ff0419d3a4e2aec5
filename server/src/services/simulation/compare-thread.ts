import { parentPort, workerData } from 'node:worker_threads';
import { chunkHouseholds, otherHelp, startComparison, startNarrowing } from '@zhuni/engine/simulate';
import type { Baseline, Chunk, Comparison, Narrowing } from '@zhuni/engine/simulate';
import { toYmd } from '@zhuni/engine/values';
import { counter } from './compare-threads.ts';
import type { CompareOrder, CompareThreadData, PartialSums } from './compare-threads.ts';

const { rows, counters, taken } = workerData as CompareThreadData;

type Prepared = {
  readonly comparison: Comparison;
  /** Made when it is first asked for. */
  readonly narrowing: () => Narrowing;
  /** What this thread has kept, by the number of the list. */
  readonly baselines: Map<number, Baseline>;
};

const prepared = new Map<number, Prepared>();

/**
 * Takes chunk after chunk until none is left or the run is stopped: first those of which this thread has kept a
 * baseline, then whatever no thread has taken.
 */
function byChunks(
  list: Int32Array,
  first: Iterable<number>,
  work: (chunk: Chunk) => void,
  { from, until } = { from: 0, until: list.length },
): void {
  const round = Atomics.load(counters, counter.round);
  const take = (at: number): void => {
    if (at < from || at >= until || Atomics.exchange(taken, at / chunkHouseholds, round) === round) return;
    work({ list, from: at, until: Math.min(until, at + chunkHouseholds) });
    Atomics.add(counters, counter.done, 1);
  };
  const isStopped = (): boolean => Atomics.load(counters, counter.stop) === 1;
  for (const at of first) {
    if (isStopped()) return;
    take(at);
  }
  for (let at = from; at < until && !isStopped(); at += chunkHouseholds) take(at);
}

function prepare({ id, plan, help, everyone }: CompareOrder & { readonly kind: 'prepare' }): null {
  if (plan.otherHelp) byChunks(everyone, [], otherHelp(plan.otherHelp, rows, help));
  const comparison = startComparison(plan.comparison, rows, { help, date: toYmd(plan.date) });
  let narrowing: Narrowing | undefined;
  prepared.set(id, {
    comparison,
    narrowing: () => {
      const { ranging, comparison: compared } = plan;
      if (!ranging) throw new Error('the plan has no parameter that varies');
      return (narrowing ??= startNarrowing({ plan: compared, ranging, before: comparison.before }, rows, help));
    },
    baselines: new Map(),
  });
  return null;
}

function preparedAt(id: number): Prepared {
  const found = prepared.get(id);
  if (!found) throw new Error(`the comparison ${id} was not prepared`);
  return found;
}

function baselineOf({ baselines }: Prepared, list: { readonly id: number; readonly keeps: boolean }) {
  if (!list.keeps) return undefined;
  const baseline = baselines.get(list.id) ?? (new Map() as Baseline);
  baselines.set(list.id, baseline);
  return baseline;
}

function obey(order: CompareOrder): PartialSums | null {
  switch (order.kind) {
    case 'prepare':
      return prepare(order);
    case 'compare': {
      const plan = preparedAt(order.id);
      const baseline = baselineOf(plan, order.list);
      plan.comparison.set(order.before, order.after);
      byChunks(order.list.rows, [...(baseline?.keys() ?? [])], (chunk) => plan.comparison.run(chunk, baseline));
      return { sums: plan.comparison.sums, conflicts: plan.comparison.conflicts() };
    }
    case 'narrow': {
      const plan = preparedAt(order.id);
      const baseline = baselineOf(plan, order.list);
      const narrowing = plan.narrowing();
      narrowing.set(order.before, order.ranges);
      const run = (chunk: Chunk): void => narrowing.run(chunk, order.open, baseline);
      byChunks(order.list.rows, [...(baseline?.keys() ?? [])], run, order);
      return null;
    }
    case 'leave':
      prepared.get(order.id)?.baselines.delete(order.list);
      return null;
    case 'forget':
      prepared.delete(order.id);
      return null;
  }
}

function send(message: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}

parentPort?.on('message', (order: CompareOrder) => send(obey(order)));
send(null);
