import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { withClient } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { dumpSchema } from '../schema-dump.ts';
import { createTestDatabase } from '../test-database.ts';
import type { TestDatabase } from '../test-database.ts';
import { backUp } from './backup.ts';
import { readManifest } from './manifest.ts';
import { moveTo } from './move.ts';
import { restore } from './restore.ts';

const migrationsFolder = fileURLToPath(new URL('../fixtures/migrations', import.meta.url));
const options = { onProgress: () => undefined, signal: new AbortController().signal, migrationsFolder };

let source: TestDatabase;
let folder: string;

const content = `
  insert into fixture.area values ('3703', '淄博市', null), ('370302', '淄川区', '3703'), ('37', '山东省', null);
  update fixture.area set parent = '37' where code = '3703';
  insert into fixture.person (area_code, name, born, share, facts, photo, tags, seen_at)
  select '370302', '王小明' || n, date '1950-02-28' + n, n / 7.0, jsonb_build_object('行', E'a\\nb\\tc\\\\', 'n', n),
         decode(md5(n::text), 'hex'), array['一', null, 'a"b,c'], timestamptz '2024-02-29 23:59:59.123456+08'
    from generate_series(1, 5000) n;
  insert into fixture.entry (person_id, amount_fen, made_at)
  select id, 9007199254740991, '2025-01-01' from fixture.person where id % 10 = 0`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuni-export-'));
  source = await createTestDatabase({ migrationsFolder });
  await withClient({ url: source.adminUrl }, (client) => client.query(content));
});
afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true, force: true });
});

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ migrationsFolder: null });
  onTestFinished(() => database.drop());
  return database;
}

function backUpTo(name: string): ReturnType<typeof backUp> {
  return backUp(source.adminUrl, join(folder, name), options.onProgress, options.signal);
}

function all(database: TestDatabase): Promise<unknown> {
  return withClient({ url: database.adminUrl }, async (client) => {
    const contents: unknown[] = [];
    for (const name of ['area', 'person', 'entry']) {
      contents.push((await client.query(`select * from fixture.${name} order by 1`)).rows);
    }
    return contents;
  });
}

test('a restored database equals the one backed up: rows, schema, sequences, triggers and foreign keys', async () => {
  await backUpTo('equal');
  const target = await emptyDatabase();
  const { compared } = await restore(join(folder, 'equal'), target.adminUrl, 'here', options);
  expect(compared.map(({ table, target: { rows } }) => [table, rows])).toEqual([
    ['fixture.area', 3],
    ['fixture.entry', 500],
    ['fixture.person', 5000],
  ]);
  expect(await all(target)).toEqual(await all(source));
  await withClient({ url: target.adminUrl }, async (restored) => {
    const schema = await withClient({ url: source.adminUrl }, dumpSchema);
    expect(await dumpSchema(restored)).toBe(schema);
    const next = await restored.query<{ id: string }>(
      `insert into fixture.person (area_code, name, born) values ('3703', '新', '2000-01-01') returning id`,
    );
    expect(next.rows[0]?.id).toBe('5001');
    await expect(restored.query('update fixture.entry set amount_fen = 1')).rejects.toThrow(/never changed/);
    await expect(restored.query(`delete from fixture.area where code = '37'`)).rejects.toThrow(/foreign key/);
  });
});

test('two backups of the same content have the same hashes, and one changed value changes them', async () => {
  const first = await backUpTo('hash-1');
  const second = await backUpTo('hash-2');
  expect(second.tables).toEqual(first.tables);
  await withClient({ url: source.adminUrl }, (client) =>
    client.query(`update fixture.person set tags = '{}' where id = 7`),
  );
  const third = await backUpTo('hash-3');
  expect(
    third.tables.map(({ name, sha256 }) => sha256 === first.tables.find((one) => one.name === name)?.sha256),
  ).toEqual([true, true, false]);
});

test('a backup whose file was changed, cut or removed is refused before the database is touched', async () => {
  const manifest = await backUpTo('tampered');
  const file = join(folder, 'tampered', manifest.tables.find(({ name }) => name === 'person')?.file ?? '');
  const target = await emptyDatabase();
  const attempt = (): Promise<unknown> => restore(join(folder, 'tampered'), target.adminUrl, 'here', options);
  const original = await readFile(file);
  await writeFile(file, gzipSync(gunzipSync(original).toString().replace('王小明17', '王小明71')));
  await expect(attempt()).rejects.toThrow(/damaged or was changed/);
  await writeFile(file, original.subarray(0, original.length / 2));
  await expect(attempt()).rejects.toThrow(/cannot be unpacked/);
  await rm(file);
  await expect(attempt()).rejects.toThrow(/missing/);
  const tables = `select from pg_namespace where nspname in ('platform', 'fixture')`;
  expect(await withClient({ url: target.adminUrl }, async (client) => (await client.query(tables)).rowCount)).toBe(0);
});

test('a database that already holds tables is not overwritten', async () => {
  await backUpTo('full');
  await expect(restore(join(folder, 'full'), source.adminUrl, 'here', options)).rejects.toThrow(/not empty/);
});

test('a backup is never written over something, and a folder without a manifest is no backup', async () => {
  await writeFile(join(folder, 'occupied'), '');
  await expect(backUpTo('occupied')).rejects.toThrow(/already there/);
  await expect(readManifest(folder)).rejects.toThrow(/not a complete backup/);
});

test('an interrupted backup leaves nothing that looks like one', async () => {
  const interruption = new AbortController();
  const started = backUp(source.adminUrl, join(folder, 'interrupted'), () => undefined, interruption.signal);
  interruption.abort();
  await expect(started).rejects.toThrow(/Interrupted/);
  expect((await readdir(folder)).filter((name) => name.startsWith('interrupted'))).toEqual([]);
});

test('a restore that was interrupted keeps the server out and can be run again', async () => {
  await backUpTo('again');
  const target = await emptyDatabase();
  const interruption = new AbortController();
  const broken = { ...options, signal: interruption.signal, onProgress: () => interruption.abort() };
  await expect(restore(join(folder, 'again'), target.adminUrl, 'here', broken)).rejects.toThrow(/Interrupted/);
  await expect(migrate(target.adminUrl, { folder: migrationsFolder })).rejects.toThrow(/was not finished/);
  await restore(join(folder, 'again'), target.adminUrl, 'here', options);
  expect(await all(target)).toEqual(await all(source));
  await expect(migrate(target.adminUrl, { folder: migrationsFolder })).resolves.toEqual([]);
});

test('an older backup is restored at its own schema and then brought forward', async () => {
  const older = await createTestDatabase({ migrationsFolder: null });
  onTestFinished(() => older.drop());
  await migrate(older.adminUrl, { folder: migrationsFolder, upTo: 1 });
  await withClient({ url: older.adminUrl }, (client) =>
    client.query(`insert into fixture.area values ('37', '山东省', null)`),
  );
  await backUp(older.adminUrl, join(folder, 'older'), options.onProgress, options.signal);
  const target = await emptyDatabase();
  const { compared } = await restore(join(folder, 'older'), target.adminUrl, 'here', options);
  expect(compared.map(({ table }) => table)).toEqual(['fixture.area', 'fixture.person']);
  const { rows } = await target.pool.query('select count(*) as entries from fixture.entry');
  expect(rows).toEqual([{ entries: 0 }]);
});

test('a city moves straight to another database and both sides are compared; itself is refused', async () => {
  const target = await emptyDatabase();
  const compared = await moveTo(source.adminUrl, target.adminUrl, 'there', options);
  expect(compared.map(({ source: from, target: to }) => from.sha256 === to.sha256 && from.rows === to.rows)).toEqual([
    true,
    true,
    true,
  ]);
  expect(await all(target)).toEqual(await all(source));
  await expect(moveTo(source.adminUrl, source.adminUrl, 'there', options)).rejects.toThrow(/same database/);
});
