import { parentPort, Worker, workerData } from 'node:worker_threads';
import { GlyphMissing } from './font.ts';

type Answer = { readonly documents: readonly Uint8Array[] } | { readonly missing: readonly [string, string] };

/**
 * Prints in a thread of its own: printing takes seconds, in which a server must answer others. `thread` is a module
 * that calls `answerOrder`. Throws GlyphMissing as the printing does.
 */
export function printBeside<Order>(thread: URL, order: Order): Promise<readonly Buffer[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: order });
    worker.once('message', (answer: Answer) => {
      if ('missing' in answer) reject(new GlyphMissing(...answer.missing));
      else resolve(answer.documents.map((bytes) => Buffer.from(bytes)));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the printing thread ended with ${code} and without a document`)));
  });
}

/** The whole of a printing thread: prints what it was ordered, and posts the documents or the character it cannot print. */
export async function answerOrder<Order>(print: (order: Order) => Promise<readonly Buffer[]>): Promise<void> {
  const answer = await print(workerData as Order).then(
    (documents): Answer => ({ documents }),
    (error: unknown): Answer => {
      if (error instanceof GlyphMissing) return { missing: [error.character, error.context] };
      throw error;
    },
  );
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(answer);
}
