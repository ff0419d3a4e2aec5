import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { createTestDatabase, withClient, withTransaction } from '../../platform/db/index.ts';
import type { TestDatabase } from '../../platform/db/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { anchorFiles, anchorNow, exportAudit, recordAudit, verifyExport } from './index.ts';
import type { Verified } from './index.ts';

const log = createLog('silent');
const [stream, entriesEach] = [7, 12];
let database: TestDatabase;
let folder = '';
let exports = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuni-audit-'));
});
afterAll(() => rm(folder, { recursive: true }));

const places = (copy?: string) => ({ dataFolder: join(folder, `data${exports}`), copyFolder: copy });
const anchor = (copy?: string) => anchorNow({ pool: database.pool, log, suite: 'ed25519-sha256', ...places(copy) });

/** Entries of one chain, chosen by the database at random otherwise. */
async function write(count: number): Promise<void> {
  await withClient({ url: database.adminUrl }, async (client) => {
    await client.query(`set app.actor = 'someone'`);
    for (let i = 0; i < count; i += 1) {
      await client.query(
        `select audit.record('household.read', 'household', $1, '370302001001', 'check', '{"n": 1.0}')`,
        [i],
      );
    }
  });
}

/** As somebody who may do anything in the database does it. */
async function tamper(...statements: string[]): Promise<void> {
  await withClient({ url: database.adminUrl }, async (client) => {
    for (const table of ['audit.entry', 'audit.anchor', 'audit.signing_key'])
      await client.query(`alter table ${table} disable trigger all`);
    for (const statement of statements) await client.query(statement);
  });
}

async function verifyNow(options: { copy?: string; keyId?: string } = {}): Promise<Verified> {
  const file = join(folder, `export-${exports}-${Math.random()}.ndjson`);
  await exportAudit(database.pool, { file, anchorFiles: anchorFiles(places(options.copy)) });
  return verifyExport(file, options);
}

/** Gives all entries to one chain by hashing anew, as if chance had chosen it each time. */
const intoOneChain = `
  do $$ declare
    e record; n bigint := 0; last bytea := sha256(convert_to('zhuni audit ${stream}', 'UTF8')); sealed bytea;
  begin
    create temp table kept as select *, row_number() over (order by at, stream, number) as row from audit.entry;
    delete from audit.entry;
    update audit.head h set number = 0, hash = sha256(convert_to('zhuni audit ' || h.stream, 'UTF8'));
    for e in select * from kept order by row loop
      n := n + 1;
      sealed := audit.hash_of(last, ${stream}::smallint, n, e.at, e.actor, e.action, e.subject_kind,
        e.subject_id, e.area_code, e.reason, e.details);
      insert into audit.entry values (${stream}, n, e.at, e.actor, e.action, e.subject_kind,
        e.subject_id, e.area_code, e.reason, e.details, last, sealed);
      last := sealed;
    end loop;
    update audit.head set number = n, hash = last where stream = ${stream};
  end $$`;

/** Hashes a chain anew from an entry on, and its head with it: every link fits afterwards. */
const rehash = (from: number): string => `
  do $$ declare
    e audit.entry; last bytea; sealed bytea;
  begin
    select hash into last from audit.entry where stream = ${stream} and number = ${from} - 1;
    for e in select * from audit.entry where stream = ${stream} and number >= ${from} order by number loop
      sealed := audit.hash_of(last, e.stream, e.number, e.at, e.actor, e.action, e.subject_kind,
        e.subject_id, e.area_code, e.reason, e.details);
      update audit.entry set previous_hash = last, hash = sealed where stream = ${stream} and number = e.number;
      last := sealed;
    end loop;
    update audit.head h set hash = last,
      number = (select max(number) from audit.entry x where x.stream = ${stream}) where h.stream = ${stream};
  end $$`;

const moveUp = (from: number): string =>
  `update audit.entry set number = number + 1000 where stream = ${stream} and number >= ${from};
   update audit.entry set number = number - 999 where stream = ${stream} and number >= 1000 + ${from}`;

const copyOf = (number: number, to: number): string =>
  `insert into audit.entry select stream, ${to}, at, 'nobody', action, subject_kind, subject_id, area_code, reason,
     details, previous_hash, hash from audit.entry where stream = ${stream} and number = ${number}`;

describe('an export of the audit', () => {
  beforeEach(async () => {
    exports += 1;
    database = await createTestDatabase();
    await write(entriesEach);
    await tamper(intoOneChain);
    await anchor();
  });
  afterEach(() => database.drop());

  /** More entries in the same chain, anchored when they are all there. */
  async function writeMore(): Promise<void> {
    await withClient({ url: database.adminUrl }, async (client) => {
      await client.query(`insert into audit.entry select stream, number + ${entriesEach}, at, actor, action,
        subject_kind,
        subject_id, area_code, reason, details, previous_hash, hash from audit.entry where stream = ${stream}`);
    });
    await tamper(rehash(entriesEach + 1));
    await anchor();
  }

  test('is whole when nobody has touched it, also with entries of every chain and text of every kind', async () => {
    await writeMore();
    await write(150);
    const scope = { actor: 'someone', areas: [] };
    const subject = { kind: 'account', id: '王小明 "\\ \u2028\u0007𠮷' };
    const details = { z: 1, a: 'ü"\\\n', aa: null, b: true, n: 1.5 };
    await withTransaction(database.pool, scope, (transaction) =>
      recordAudit(transaction, { action: 'account.change', subject, areaCode: '', reason: '原因\t😀', details }),
    );
    expect(await verifyNow()).toMatchObject({ faults: [], entries: 175, anchors: 2, sinceAnchor: 151 });
    await anchor();
    const verified = await verifyNow();
    expect(verified).toMatchObject({ faults: [], entries: 175, anchors: 3, sinceAnchor: 0 });
    expect(verified.keyIds).toHaveLength(1);
  });

  test.each([
    ['a change', 'changed', 5, [`update audit.entry set reason = 'other' where number = 5`]],
    [
      'a change hashed anew',
      'changed',
      5,
      [
        `update audit.entry set reason = 'other' where number = 5`,
        `update audit.entry set hash = audit.hash_of(previous_hash, stream, number, at, actor, action, subject_kind, subject_id, area_code, reason, details) where number = 5`,
      ],
    ],
    ['a deletion', 'deleted', 5, [`delete from audit.entry where number in (5, 6)`]],
    [
      'a deletion with the gap closed',
      'deleted',
      5,
      ['delete from audit.entry where number = 5', 'update audit.entry set number = number - 1 where number > 5'],
    ],
    ['an insertion', 'inserted', 5, [moveUp(5), copyOf(4, 5)]],
    [
      'an insertion that fits the entry before',
      'inserted',
      5,
      [
        moveUp(5),
        copyOf(6, 5),
        `update audit.entry set hash = audit.hash_of(previous_hash, stream, number, at, actor, action, subject_kind, subject_id, area_code, reason, details) where number = 5`,
      ],
    ],
    [
      'an insertion at the end',
      'inserted',
      25,
      [
        copyOf(24, 25),
        `update audit.entry set previous_hash = (select hash from audit.entry where number = 24) where number = 25`,
        `update audit.entry set hash = audit.hash_of(previous_hash, stream, number, at, actor, action, subject_kind, subject_id, area_code, reason, details) where number = 25`,
      ],
    ],
    [
      'two neighbours in each other’s place',
      'reordered',
      5,
      [
        'update audit.entry set number = 11 - number + 1000 where number in (5, 6)',
        'update audit.entry set number = number - 1000 where number > 1000',
      ],
    ],
    [
      'two entries far apart in each other’s place',
      'reordered',
      5,
      [
        'update audit.entry set number = 14 - number + 1000 where number in (5, 9)',
        'update audit.entry set number = number - 1000 where number > 1000',
      ],
    ],
    ['a tail cut off', 'truncated', 20, ['delete from audit.entry where number >= 20']],
    [
      'a tail cut off with the head moved back',
      'truncated',
      20,
      ['delete from audit.entry where number >= 20', rehash(19)],
    ],
    [
      'a chain written anew',
      'rewritten',
      13,
      [`update audit.entry set actor = 'nobody' where number = 15`, rehash(15)],
    ],
    [
      'a chain written anew from its first anchor on',
      'rewritten',
      1,
      [`update audit.entry set actor = 'nobody' where number = 2`, rehash(2)],
    ],
    [
      'an entry left out of a chain written anew',
      'rewritten',
      13,
      [
        'delete from audit.entry where number = 15',
        'update audit.entry set number = number - 1 where number > 15',
        copyOf(23, 24),
        rehash(15),
      ],
    ],
  ] as const)('tells %s and names the first bad entry', async (_, kind, number, statements) => {
    await writeMore();
    await tamper(...statements);
    const { faults } = await verifyNow();
    expect(faults).toEqual([expect.objectContaining({ kind, stream, number })]);
  });

  test('tells a tail and its anchors cut off together, by the file of anchors', async () => {
    await writeMore();
    await tamper('delete from audit.entry where number >= 20', rehash(19), 'delete from audit.anchor where number = 2');
    expect((await verifyNow()).faults).toEqual([
      { kind: 'truncated', stream, number: 20, until: 24 },
      { kind: 'anchor-elsewhere', anchor: 2 },
    ]);
  });

  test('tells a chain and its anchors written anew with another key, by the key that was expected and by the copy', async () => {
    await writeMore();
    const copy = join(folder, `copy${exports}`);
    await anchor(copy);
    const honest = await verifyNow({ copy });
    expect(honest.faults).toEqual([]);
    await tamper(
      `update audit.entry set actor = 'nobody' where number = 2`,
      rehash(2),
      'truncate audit.anchor, audit.signing_key',
    );
    await rm(places().dataFolder, { recursive: true });
    await anchor();
    expect((await verifyNow()).faults).toEqual([]);
    const [keyId = ''] = honest.keyIds;
    expect((await verifyNow({ keyId })).faults).toEqual([{ kind: 'foreign-key', anchor: 1 }]);
    const kinds = (await verifyNow({ copy })).faults.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['rewritten', 'anchor-differs', 'anchor-elsewhere']));
  });

  test('tells an anchor that was changed, taken away or signed by nobody', async () => {
    await writeMore();
    const file = anchorFiles(places())[0] ?? '';
    await rm(file);
    await tamper(`update audit.anchor set at = at + interval '1 hour' where number = 1`);
    expect((await verifyNow()).faults).toEqual([
      { kind: 'anchor-forged', anchor: 1 },
      { kind: 'anchor-missing', anchor: 1 },
    ]);
    await tamper('delete from audit.anchor where number = 1');
    expect((await verifyNow()).faults).toEqual([{ kind: 'anchor-missing', anchor: 1 }]);
  });

  test('that is cut short, or is something else, is not whole', async () => {
    const file = join(folder, `cut-${exports}.ndjson`);
    await exportAudit(database.pool, { file, anchorFiles: [] });
    const lines = (await readFile(file, 'utf8')).split('\n');
    const check = async (kept: readonly string[]): Promise<string[]> => {
      await writeFile(`${file}.2`, kept.join('\n'));
      return (await verifyExport(`${file}.2`)).faults.map(({ kind }) => kind);
    };
    expect(await check(lines)).toEqual([]);
    expect(await check(lines.slice(0, -2))).toContain('incomplete');
    expect(await check(['{}', 'not JSON'])).toContain('unreadable');
    expect(await check([])).toContain('incomplete');
    expect(await check(lines.toSpliced(3, 0, 'not JSON'))).toEqual(['unreadable']);
    const swapped = lines.toSpliced(3, 2, lines[4] ?? '', lines[3] ?? '');
    expect((await check(swapped)).filter((kind) => kind !== 'incomplete')).toEqual(['reordered']);
  });
});

describe('anchors', () => {
  beforeEach(async () => {
    exports += 1;
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());
  afterEach(() => shiftClock(undefined));

  test('are made when something was written, and kept in the database and in each file for its owner alone', async () => {
    const copy = join(folder, `copy${exports}`);
    await write(3);
    freezeClock('2026-05-01T09:00:00+08:00');
    expect((await anchor(copy)).added).toBe(true);
    freezeClock('2026-05-01T09:05:00+08:00');
    expect((await anchor(copy)).added).toBe(false);
    await write(1);
    expect((await anchor(copy)).anchor).toMatchObject({ number: 2, at: new Date('2026-05-01T01:05:00Z') });
    const [own = '', second = ''] = anchorFiles(places(copy));
    expect((await stat(own)).mode & 0o777).toBe(0o600);
    expect((await stat(join(places().dataFolder, 'audit-anchor.key'))).mode & 0o777).toBe(0o600);
    const lines = (await readFile(own, 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(await readFile(second, 'utf8')).toBe(`${lines.join('\n')}\n`);
  });

  test('that a place missed are made up for, also after a line that a power cut left half', async () => {
    const [own = ''] = anchorFiles(places());
    await write(1);
    await anchor();
    const first = await readFile(own, 'utf8');
    await writeFile(own, first + first.slice(0, 100));
    await write(1);
    await anchor();
    expect(await verifyNow()).toMatchObject({ faults: [], anchors: 2 });
    expect((await readFile(own, 'utf8')).trim().split('\n')).toHaveLength(3);
  });

  test('wait for each other when two are made at once', async () => {
    await write(1);
    const made = await Promise.all(Array.from({ length: 8 }, () => anchor()));
    expect(made.filter(({ added }) => added)).toHaveLength(1);
  });

  test('notice when a chain has become shorter', async () => {
    await write(20);
    await tamper(intoOneChain);
    await anchor();
    await tamper('delete from audit.entry where number > 15', rehash(15));
    expect((await anchor()).shrunkStreams).toEqual([stream]);
    expect((await verifyNow()).faults).toContainEqual({ kind: 'truncated', stream, number: 16, until: 20 });
  });
});

test('a long export is verified with little memory', async () => {
  const { createHash } = await import('node:crypto');
  const total = 60_000;
  const hashes = Array.from({ length: 64 }, (_, at) => createHash('sha256').update(`zhuni audit ${at}`).digest());
  async function* lines(): AsyncGenerator<string> {
    yield JSON.stringify({ kind: 'zhuni-audit', version: 1 });
    for (let at = 0; at < total; at += 1) {
      const [chain, number] = [at % 64, Math.floor(at / 64) + 1];
      const text = JSON.stringify([chain, number, 1, 'a', 'household.read', 'household', '1', '370302001001', 'x', {}]);
      const previous = hashes[chain] ?? Buffer.alloc(0);
      const hash = createHash('sha256').update(previous).update(text).digest();
      hashes[chain] = hash;
      yield JSON.stringify({ kind: 'entry', previous: previous.toString('hex'), hash: hash.toString('hex'), text });
    }
  }
  const { verifyLines } = await import('./index.ts');
  const before = process.memoryUsage().heapUsed;
  const verified = await verifyLines(lines());
  expect(verified.entries).toBe(total);
  expect(verified.faults).toEqual([{ kind: 'incomplete', line: total + 1 }]);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000);
});
