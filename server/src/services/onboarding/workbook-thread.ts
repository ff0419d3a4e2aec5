import { parentPort, workerData } from 'node:worker_threads';
import readSheets from 'read-excel-file/node';

/** What the thread answers: the cells of the first sheet as texts, or why it could not be read. */
export type WorkbookAnswer = { readonly rows: readonly (readonly string[])[] } | { readonly failure: string };

const failureLengthMax = 100;

async function read(): Promise<WorkbookAnswer> {
  try {
    const [first] = await readSheets(Buffer.from(workerData as Uint8Array));
    return { rows: (first?.data ?? []).map((row) => row.map(cellText)) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message.slice(0, failureLengthMax) : '' };
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : String(Math.round(cell * 1e6) / 1e6);
  return String(cell);
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage(await read());
