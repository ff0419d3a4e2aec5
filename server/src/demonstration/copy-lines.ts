import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const special: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One field as COPY reads it; null is written as \N, bytes as hex. */
export function copyField(value: string | number | Buffer | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return /[\\\n\r\t]/.test(value) ? value.replaceAll(/[\\\n\r\t]/g, (char) => special[char] ?? char) : value;
}

/**
 * Streams lines, each of fields made by `copyField` and joined by tabs, into a table through COPY. The server takes in
 * what there is while the next lines are made. The table must have been emptied by TRUNCATE in the same transaction:
 * then rows are written frozen, and no later vacuum has to read the whole city again.
 */
export async function copyLines(
  client: pg.ClientBase,
  target: string,
  lines: Iterable<string>,
  signal?: AbortSignal,
): Promise<void> {
  const stream = client.query(copyFrom(`copy ${target} from stdin with (freeze)`));
  await pipeline(
    Readable.from(batches(lines), { objectMode: true, highWaterMark: 4 }),
    stream,
    signal ? { signal } : {},
  );
}

const batchChars = 128 * 1024;

/** After each batch the event loop gets its turn: a signal to stop must not wait for the whole table. */
async function* batches(lines: Iterable<string>): AsyncGenerator<Buffer> {
  let parts: string[] = [];
  let length = 0;
  for (const line of lines) {
    parts.push(line);
    length += line.length + 1;
    if (length < batchChars) continue;
    yield Buffer.from(`${parts.join('\n')}\n`);
    await setImmediate();
    [parts, length] = [[], 0];
  }
  if (length > 0) yield Buffer.from(`${parts.join('\n')}\n`);
}
