import { createHash } from 'node:crypto';
import { Transform, Writable } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { elapsedMs } from '../../clock/index.ts';
import { quoteName } from '../connection.ts';
import type { OnProgress } from '../../log/index.ts';
import type { TableShape } from './catalog.ts';

/** Rows and SHA-256 of a table's COPY text in key order: equal exactly when the contents are equal. */
export type TableDigest = { readonly rows: number; readonly sha256: string };

const newline = 0x0a;
const progressEveryMs = 500;

/** What makes the text form of values the same in every session and version. */
export const exportSettings = `
  set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8';
  set local row_security = off; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  set local xmloption = 'content'`;

/** The table's rows in key order, in PostgreSQL's COPY text format. */
export function readRows(client: pg.ClientBase, table: TableShape): Readable {
  const columns = table.columns.map(quoteName).join(', ');
  const order = table.orderBy.length > 0 ? ` order by ${table.orderBy.join(', ')}` : '';
  return client.query(copyTo(`copy (select ${columns} from ${table.sqlName}${order}) to stdout`));
}

/** Takes rows in the form that `readRows` gives. */
export function writeRows(client: pg.ClientBase, table: TableShape): Writable {
  const columns = table.columns.length > 0 ? ` (${table.columns.map(quoteName).join(', ')})` : '';
  return client.query(copyFrom(`copy ${table.sqlName}${columns} from stdin`));
}

/** Lets rows pass and knows their digest when they have; a line break in a value is escaped, so each one ends a row. */
export function createDigest(onRows: (rows: number) => void): { tap: Transform; result: () => TableDigest } {
  const hash = createHash('sha256');
  let rows = 0;
  const tap = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) rows += 1;
      onRows(rows);
      done(null, chunk);
    },
  });
  return { tap, result: () => ({ rows, sha256: hash.digest('hex') }) };
}

/** Reads a table only to know its digest. */
export async function digestTable(client: pg.ClientBase, table: TableShape, watch: Watch): Promise<TableDigest> {
  const { tap, result } = createDigest(watch.rowsOf(table, 'compare'));
  await pipeline(readRows(client, table), tap, discard(), { signal: watch.signal });
  return result();
}

/** A sink for those who want only the digest. */
export function discard(): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
}

export type Step = 'read' | 'check' | 'load' | 'compare';

/** Progress and interruption, handed down through a whole export. */
export type Watch = {
  readonly signal: AbortSignal;
  readonly rowsOf: (
    table: { schema: string; name: string; rowsEstimate: number },
    step: Step,
  ) => (rows: number) => void;
};

const stepTexts: Readonly<Record<Step, { zh: string; en: string }>> = {
  read: { zh: '读取', en: 'reading' },
  check: { zh: '检查', en: 'checking' },
  load: { zh: '写入', en: 'loading' },
  compare: { zh: '核对', en: 'comparing' },
};

export function createWatch(onProgress: OnProgress, signal: AbortSignal): Watch {
  let toldMs = elapsedMs();
  const rowsOf: Watch['rowsOf'] = (table, step) => (rows) => {
    if (elapsedMs() - toldMs < progressEveryMs) return;
    toldMs = elapsedMs();
    const { zh, en } = stepTexts[step];
    const name = `${table.schema}.${table.name}`;
    onProgress({
      text: { zh: `${zh} ${name}`, en: `${en} ${name}` },
      done: rows,
      total: Math.max(rows, table.rowsEstimate),
    });
  };
  return { signal, rowsOf };
}
