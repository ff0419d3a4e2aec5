import { parentPort, workerData } from 'node:worker_threads';
import { planCity } from './plan.ts';
import { runTask } from './threads.ts';
import type { ThreadData, ThreadTask } from './threads.ts';

const { people, seed, date } = workerData as ThreadData;
const plan = planCity({ people, seed });

parentPort?.on('message', (task: ThreadTask) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(runTask(plan, date, task));
});
