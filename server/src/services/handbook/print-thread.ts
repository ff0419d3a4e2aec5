import { parentPort, workerData } from 'node:worker_threads';
import { printHandbook } from './print-handbook.ts';

/** What the thread is given. */
export type PrintOrder = Parameters<typeof printHandbook>[0];

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage(await printHandbook(workerData as PrintOrder));
