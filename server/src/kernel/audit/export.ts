import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { now } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { anchorLine, packHeads, readAnchorLine, streamsTotal } from './anchor.ts';
import { fileExists, linesOf, parseLine } from './anchor-file.ts';
import { auditKeeper, listAnchors, readHeads } from './anchor-store.ts';

export const exportVersion = 1;
const fieldNames = ['stream', 'number', 'at', 'actor', 'action', 'subjectKind', 'subjectId', 'areaCode', 'reason'];
const rowsPerTurn = 2_000;
const anchorsPerTurn = 100;

export type Exported = { readonly entries: number; readonly anchors: number };

/** An anchor as it goes into the export, with the places that hold exactly this one. */
type Placed = { readonly number: number; readonly line: Readonly<Record<string, unknown>>; readonly in: string[] };

/**
 * Writes the whole audit as NDJSON: entries in the order of the anchors that vouch for them, so that verifying needs
 * 64 heads of memory. The text of an entry is the very text that was hashed. The file must not exist yet.
 */
export async function exportAudit(
  pool: Pool,
  { file, anchorFiles }: { readonly file: string; readonly anchorFiles: readonly string[] },
): Promise<Exported> {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  await once(out, 'open');
  try {
    return await withTransaction(pool, auditKeeper, (transaction) => writeAll(transaction, out, anchorFiles), {
      isolation: 'repeatable read',
      readOnly: true,
      attemptsMax: 1,
    });
  } finally {
    out.end();
    await finished(out);
  }
}

async function writeAll(transaction: Transaction, out: Writable, anchorFiles: readonly string[]): Promise<Exported> {
  const write = async (line: Readonly<Record<string, unknown>>): Promise<void> => {
    if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
  };
  const entryFields = [...fieldNames, 'details'];
  await write({ kind: 'zhuni-audit', version: exportVersion, exportedAt: now().toISOString(), entryFields });
  const done = Array.from({ length: streamsTotal }, () => 0);
  let [entries, anchors] = [0, 0];
  const advance = async (to: readonly number[]): Promise<void> => {
    entries += await writeEntries(transaction, { from: done, to }, write);
    for (const [stream, number] of to.entries()) done[stream] = Math.max(number, done[stream] ?? 0);
  };
  for await (const { line, in: places } of mergedAnchors(transaction, anchorFiles)) {
    await advance(readAnchorLine(line)?.anchor.heads.map(({ number }) => number) ?? []);
    await write({ ...line, in: places });
    anchors += 1;
  }
  await advance(Array.from({ length: streamsTotal }, () => Number.MAX_SAFE_INTEGER));
  await write({ kind: 'heads', heads: packHeads(await readHeads(transaction)).toString('base64') });
  await write({ kind: 'end', entries, anchors });
  return { entries, anchors };
}

type Range = { readonly from: readonly number[]; readonly to: readonly number[] };
type Row = { readonly number: number; readonly text: string; readonly previous: string; readonly hash: string };

const entrySql = `
  select number, encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash,
         jsonb_build_array(stream, number, extract(epoch from at), actor, action, subject_kind, subject_id, area_code,
           reason, details)::text as text
    from audit.entry e`;

/** Entries after `from` up to `to`, chain by chain; a chain where `to` is not above `from` gives none. */
async function writeEntries(
  { client }: Transaction,
  { from, to }: Range,
  write: (line: Readonly<Record<string, unknown>>) => Promise<void>,
): Promise<number> {
  const wanted = to.flatMap((number, stream) =>
    number > (from[stream] ?? 0) ? [{ stream, low: from[stream] ?? 0, high: number }] : [],
  );
  let total = 0;
  const put = async (rows: readonly Row[]): Promise<void> => {
    for (const { text, previous, hash } of rows) await write({ kind: 'entry', previous, hash, text });
    total += rows.length;
  };
  if (wanted.reduce((sum, { low, high }) => sum + high - low, 0) <= rowsPerTurn) {
    const { rows } = await client.query<Row>(
      `${entrySql} join unnest($1::smallint[], $2::bigint[], $3::bigint[]) as wanted (chain, low, high)
         on e.stream = wanted.chain and e.number > wanted.low and e.number <= wanted.high
       order by e.stream, e.number`,
      [wanted.map(({ stream }) => stream), wanted.map(({ low }) => low), wanted.map(({ high }) => high)],
    );
    await put(rows);
    return total;
  }
  for (const { stream, low, high } of wanted) {
    for (let after = low, rows: Row[] = []; ; after = rows.at(-1)?.number ?? after) {
      ({ rows } = await client.query<Row>(
        `${entrySql} where stream = $1 and number > $2 and number <= $3 order by number limit ${rowsPerTurn}`,
        [stream, after, high],
      ));
      await put(rows);
      if (rows.length < rowsPerTurn) break;
    }
  }
  return total;
}

/** Anchors of the database and of the files by number; what differs under one number is given one after the other. */
async function* mergedAnchors(transaction: Transaction, files: readonly string[]): AsyncGenerator<Placed> {
  const sources = [databaseAnchors(transaction), ...files.map((file) => fileAnchors(file))];
  const names = ['database', ...files.map((_, at) => (at === 0 ? 'file' : 'copy'))];
  const waiting = await Promise.all(sources.map((source) => source.next()));
  for (;;) {
    const number = Math.min(...waiting.map(({ value, done }) => (done ? Number.POSITIVE_INFINITY : value.number)));
    if (number === Number.POSITIVE_INFINITY) return;
    const placed = new Map<string, Placed>();
    for (const [at, source] of sources.entries()) {
      for (let next = waiting[at]; next && !next.done && next.value.number <= number; next = waiting[at]) {
        const key = JSON.stringify(next.value.line);
        const same = placed.get(key) ?? { number, line: next.value.line, in: [] };
        const name = names[at] ?? '';
        placed.set(key, same.in.includes(name) ? same : { ...same, in: [...same.in, name] });
        waiting[at] = await source.next();
      }
    }
    yield* placed.values();
  }
}

type Found = { readonly number: number; readonly line: Readonly<Record<string, unknown>> };

async function* databaseAnchors(transaction: Transaction): AsyncGenerator<Found, undefined> {
  let last = 0;
  for (;;) {
    const found = await listAnchors(transaction, last, anchorsPerTurn);
    for (const { anchor, key } of found) yield { number: anchor.number, line: anchorLine(anchor, key) };
    if (found.length < anchorsPerTurn) return undefined;
    last = found.at(-1)?.anchor.number ?? last;
  }
}

/** Lines that cannot be read are left out: the anchors of the other places and their chain tell that one is missing. */
async function* fileAnchors(file: string): AsyncGenerator<Found, undefined> {
  if (!(await fileExists(file))) return undefined;
  for await (const text of linesOf(file)) {
    const read = readAnchorLine(parseLine(text));
    if (!read) continue;
    const { anchor, suite, publicKey } = read;
    yield { number: anchor.number, line: anchorLine(anchor, { suite, bytes: publicKey }) };
  }
  return undefined;
}
