import { parentPort, workerData } from 'node:worker_threads';
import { printHandbook } from './print-handbook.ts';

/** What the thread is given. */
export type PrintOrder = Parameters<typeof printHandbook>[0];

parentPort?.postMessage(await printHandbook(workerData as PrintOrder));
