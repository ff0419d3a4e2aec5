import { Worker } from 'node:worker_threads';
import type { PrintOrder } from './print-thread.ts';

/** `printHandbook` in a thread of its own: printing takes seconds, in which a server must answer others. */
export function printBeside(order: PrintOrder): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./print-thread.ts', import.meta.url), { workerData: order });
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the printing thread ended with ${code} and without a document`)));
  });
}
