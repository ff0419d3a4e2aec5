import { parentPort, workerData } from 'node:worker_threads';
import { otherHelp, startComparison } from '@zhuni/engine/simulate';
import type { Comparison } from '@zhuni/engine/simulate';
import { toYmd } from '@zhuni/engine/values';
import { counter } from './compare-threads.ts';
import type { CompareOrder, CompareThreadData, PartialSums } from './compare-threads.ts';

const { rows, counters, sliceHouseholds } = workerData as CompareThreadData;
const comparisons = new Map<number, Comparison>();

/** Takes slice after slice until none is left or the run is stopped. */
function bySlices(work: (from: number, until: number) => void): void {
  while (Atomics.load(counters, counter.stop) === 0) {
    const from = Atomics.add(counters, counter.next, sliceHouseholds);
    if (from >= rows.households) break;
    work(from, Math.min(rows.households, from + sliceHouseholds));
  }
}

function obey(order: CompareOrder): PartialSums | null {
  if (order.kind === 'prepare') {
    const { plan, help } = order;
    if (plan.otherHelp) bySlices(otherHelp(plan.otherHelp, rows, help));
    comparisons.set(order.id, startComparison(plan.comparison, rows, { help, date: toYmd(plan.date) }));
    return null;
  }
  if (order.kind === 'forget') {
    comparisons.delete(order.id);
    return null;
  }
  const comparison = comparisons.get(order.id);
  if (!comparison) throw new Error(`the comparison ${order.id} was not prepared`);
  comparison.set(order.before, order.after);
  bySlices(comparison.run);
  return { sums: comparison.sums, conflicts: comparison.conflicts() };
}

function send(message: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}

parentPort?.on('message', (order: CompareOrder) => send(obey(order)));
send(null);
