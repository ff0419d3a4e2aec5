import { parentPort, workerData } from 'node:worker_threads';
import { printHandbook } from './print-handbook.ts';

/** What the thread is given. */
export type PrintOrder = Parameters<typeof printHandbook>[0];

// A thread's port has no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(await printHandbook(workerData as PrintOrder));
