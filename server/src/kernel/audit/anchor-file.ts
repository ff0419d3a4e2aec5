import { createReadStream } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { anchorLine, readAnchorLine } from './anchor.ts';
import { auditKeeper, listAnchors } from './anchor-store.ts';

export const anchorFileName = 'audit-anchors.ndjson';
const tailBytes = 16_384;
const rowsPerTurn = 200;

/**
 * Brings an anchor file (mode 0600, append-only by habit) up to the database: lines that are missing are added and
 * synced to the disk; nothing that stands there is touched. Returns how many were added.
 */
export async function syncAnchorFile(pool: Pool, file: string): Promise<number> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a+', 0o600);
  try {
    let last = await lastNumber(handle);
    let added = 0;
    for (;;) {
      const after = last;
      const found = await withTransaction(pool, auditKeeper, (transaction) =>
        listAnchors(transaction, after, rowsPerTurn),
      );
      if (found.length === 0) break;
      const lines = found.map(({ anchor, key }) => `${JSON.stringify(anchorLine(anchor, key))}\n`);
      await handle.appendFile(lines.join(''));
      added += found.length;
      last = found.at(-1)?.anchor.number ?? last;
    }
    if (added > 0) await handle.sync();
    return added;
  } finally {
    await handle.close();
  }
}

/** The number of the newest anchor in the file, 0 when there is none; a line cut short by a power cut is ended first. */
async function lastNumber(handle: FileHandle): Promise<number> {
  const { size } = await handle.stat();
  const start = Math.max(0, size - tailBytes);
  const bytes = Buffer.alloc(size - start);
  await handle.read(bytes, 0, bytes.length, start);
  const text = bytes.toString('utf8');
  if (text !== '' && !text.endsWith('\n')) await handle.appendFile('\n');
  for (const line of text.split('\n').toReversed()) {
    const number = readAnchorLine(parseLine(line))?.anchor.number;
    if (number !== undefined) return number;
  }
  return 0;
}

/** The value of a line of JSON; undefined when it is none. */
export function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

const lineLengthMax = 1_000_000;

/**
 * The lines of a file one after the other, ended by LF alone: node:readline also ends them at U+2028, which may stand
 * in an entry. A line that is too long comes in pieces.
 */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > lineLengthMax) {
      yield rest;
      rest = '';
    }
  }
  if (rest !== '') yield rest;
}

/** Whether there is such a file. */
export async function fileExists(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
