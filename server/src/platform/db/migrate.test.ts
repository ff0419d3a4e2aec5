import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withClient } from './connection.ts';
import { openExternal } from './external-server.ts';
import { migrate, readMigrations } from './migrate.ts';
import { createPool } from './pool.ts';
import { assertAppSafe, readStanding } from './roles.ts';
import { createTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

async function newFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhuni-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, sql] of Object.entries(files)) await writeFile(join(folder, name), sql);
  return folder;
}

async function newDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ migrationsFolder: null });
  onTestFinished(() => database.drop());
  return database;
}

function query(url: string, sql: string): Promise<unknown[]> {
  return withClient({ url }, async (client) => (await client.query(sql)).rows);
}

test('migrations run once, in order, as the owner, and a second run does nothing', async () => {
  const { adminUrl } = await newDatabase();
  const folder = await newFolder({ '0001_a.sql': 'create schema a;', '0002_b.sql': 'create table a.b (id int);' });
  expect(await migrate(adminUrl, { folder })).toEqual([1, 2]);
  expect(await migrate(adminUrl, { folder })).toEqual([]);
  expect(await query(adminUrl, `select tableowner as owner from pg_tables where tablename = 'b'`)).toEqual([
    { owner: 'zhuni_owner' },
  ]);
});

test('a migration that was changed after it ran is refused, line ends of another system are no change', async () => {
  const { adminUrl } = await newDatabase();
  const folder = await newFolder({ '0001_a.sql': 'create schema a;\n' });
  await migrate(adminUrl, { folder });
  await writeFile(join(folder, '0001_a.sql'), 'create schema a;\r\n');
  await expect(migrate(adminUrl, { folder })).resolves.toEqual([]);
  await writeFile(join(folder, '0001_a.sql'), 'create schema b;\n');
  await expect(migrate(adminUrl, { folder })).rejects.toThrow(/0001_a was changed after it ran/);
  await rm(join(folder, '0001_a.sql'));
  await expect(migrate(adminUrl, { folder })).rejects.toThrow(/use a newer Zhuni/);
});

test('a failing migration leaves nothing, names its file and line, and those before it stay', async () => {
  const { adminUrl } = await newDatabase();
  const folder = await newFolder({
    '0001_a.sql': 'create schema a;',
    '0002_b.sql': 'create table a.b (id int);\n\nselect nothing;',
  });
  await expect(migrate(adminUrl, { folder })).rejects.toThrow(/0002_b\.sql failed: .*"nothing".*line 3.*42703/);
  const found = `select (select count(*)::int from platform.migration) as applied, to_regclass('a.b') as made`;
  expect(await query(adminUrl, found)).toEqual([{ applied: 1, made: null }]);
});

test('a migration cannot end the transaction it runs in', async () => {
  const { adminUrl } = await newDatabase();
  const folder = await newFolder({ '0001_a.sql': 'create schema a; commit; begin;' });
  await expect(migrate(adminUrl, { folder })).rejects.toThrow(/must not contain BEGIN, COMMIT/);
});

test('gaps, repeats and strange names in the folder are refused', async () => {
  await expect(readMigrations(await newFolder({ '0002_b.sql': '' }))).rejects.toThrow(/must begin with 0001_/);
  await expect(readMigrations(await newFolder({ '0001_a.sql': '', '0001_b.sql': '' }))).rejects.toThrow(/with 0002_/);
  await expect(readMigrations(await newFolder({ 'first.sql': '' }))).rejects.toThrow(/first\.sql is out of line/);
});

test('programs that migrate at the same time take turns', async () => {
  const { adminUrl } = await newDatabase();
  const folder = await newFolder({ '0001_a.sql': 'create schema a; select pg_sleep(0.2);' });
  const applied = await Promise.all([1, 2, 3].map(() => migrate(adminUrl, { folder })));
  expect(applied.flat()).toEqual([1]);
});

test('the application may neither rewrite the record of migrations nor make anything', async () => {
  const { adminUrl, pool } = await newDatabase();
  await migrate(adminUrl, { folder: await newFolder({ '0001_a.sql': 'create schema a;' }) });
  await expect(pool.query('delete from platform.migration')).rejects.toThrow(/permission denied/);
  await expect(pool.query('create table a.b (id int)')).rejects.toThrow(/permission denied/);
  await expect(pool.query('create table public.b (id int)')).rejects.toThrow(/permission denied/);
  await expect(pool.query('set role zhuni_owner')).rejects.toThrow(/permission denied/);
});

/** A user as a city's database administrator hands it out: no superuser, may not make roles. */
async function plainUser(database: TestDatabase): Promise<{ name: string; url: string }> {
  const name = `${database.name}_user`;
  await query(database.adminUrl, `create role ${name} login password 'plain'`);
  onTestFinished(async () => {
    await query(database.adminUrl, `revoke all on database ${database.name} from ${name}`);
    await query(database.adminUrl, `drop role ${name}`);
  });
  return { name, url: database.adminUrl.replace(/\/\/[^@]+@/, `//${name}:plain@`) };
}

test('a user who may not prepare the roles is given the statements, and with them it works as the application', async () => {
  const database = await newDatabase();
  const { name, url } = await plainUser(database);
  const folder = await newFolder({
    '0001_a.sql': 'create schema a; create table a.b (id int); grant usage on schema a to zhuni_app;',
  });
  const refusal = await migrate(url, { folder }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'database.roles' });
  const script = String(refusal).split('\n').slice(1).join('\n');
  expect(script.split('\n').map((line) => line.trim())).toEqual([
    `grant zhuni_owner to "${name}";`,
    `grant zhuni_app to "${name}";`,
  ]);
  await query(database.adminUrl, script);
  expect(await migrate(url, { folder })).toEqual([1]);
  const pool = createPool({ url, connectionsMax: 1 });
  onTestFinished(() => pool.end());
  await expect(pool.query('select from a.b')).rejects.toThrow(/permission denied/);
  expect((await pool.query('select current_user as role')).rows).toEqual([{ role: 'zhuni_app' }]);
});

test('an application role that was given too much is refused', async () => {
  const database = await newDatabase();
  await withClient({ url: database.adminUrl }, async (client) => {
    await client.query('begin; alter role zhuni_app bypassrls');
    const found = await readStanding(client);
    await client.query('rollback');
    expect(() => assertAppSafe(found)).toThrow(/may do too much/);
    expect(() => assertAppSafe({ appSafe: true })).not.toThrow();
  });
});

test('a server that cannot be reached, or lets nobody in, is one sentence without the password', async () => {
  const database = await newDatabase();
  const attempts = {
    'no server answers': 'postgres://zhuni:secret@127.0.0.1:1/zhuni',
    'user or the password is wrong': database.adminUrl.replace(/:[^:@]+@/, ':secret@'),
    'no such database': database.adminUrl.replace(/\/[^/]+$/, '/nothing'),
  };
  for (const [reason, url] of Object.entries(attempts)) {
    const error: unknown = await openExternal(url).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: 'database.unreachable' });
    expect(String(error)).toContain(reason);
    expect(String(error)).not.toContain('secret');
  }
});
