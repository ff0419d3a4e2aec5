import { parentPort, workerData } from 'node:worker_threads';
import { startTotals } from '@zhuni/engine/screen';
import type { Conflicts } from '@zhuni/engine/screen';
import type { ThreadData } from './threads.ts';
import { counter } from './threads.ts';

/** What a thread sends when no household is left. */
export type ThreadResult = { readonly totals: Float64Array; readonly conflicts: Conflicts };

const { program, rows, counters, sliceHouseholds } = workerData as ThreadData;
const screen = startTotals(program, rows);

/** Takes slice after slice until none is left or the run is stopped. */
function work(): ThreadResult {
  screen.totals.fill(0);
  const before = screen.conflicts().count;
  while (Atomics.load(counters, counter.stop) === 0) {
    const from = Atomics.add(counters, counter.next, sliceHouseholds);
    if (from >= rows.households) break;
    const until = Math.min(rows.households, from + sliceHouseholds);
    screen.run(from, until);
    Atomics.add(counters, counter.done, until - from);
  }
  const { count, first } = screen.conflicts();
  return { totals: screen.totals, conflicts: { count: count - before, first } };
}

function send(message: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}

parentPort?.on('message', () => send(work()));
send('ready');
