import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freezeClock, shiftClock } from '../clock/index.ts';
import { withClient } from './connection.ts';
import { createKysely } from './pool.ts';
import { createTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';
import { settingsOf, CommitUnknownError, withTransaction } from './transaction.ts';

type Schema = { 'fixture.person': { name: string; area_code: string; born: string } };

const migrationsFolder = fileURLToPath(new URL('./fixtures/migrations', import.meta.url));
const scope = { actor: 'test:clerk', areas: ['370302'] };
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ migrationsFolder });
  await withClient({ url: database.adminUrl }, (client) =>
    client.query(`
      insert into fixture.area values ('370302', '淄川区', null), ('370303', '张店区', null);
      insert into fixture.person (area_code, name, born)
      values ('370302', '甲', '1950-01-01'), ('370303', '乙', '1960-01-01');
      create table fixture.counter (id int primary key, value int not null);
      insert into fixture.counter values (1, 0), (2, 0);
      grant select, insert, update on fixture.counter to zhuni_app;
      create function fixture.die() returns trigger language plpgsql security definer as
        $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
      create table fixture.fatal (id int);
      grant insert on fixture.fatal to zhuni_app;
      create constraint trigger dies after insert on fixture.fatal deferrable initially deferred
        for each row execute function fixture.die()`),
  );
});
afterAll(() => database.drop());

function names(areas: readonly string[]): Promise<string[]> {
  return withTransaction<string[], Schema>(database.pool, { ...scope, areas }, async ({ db }) => {
    const rows = await db.selectFrom('fixture.person').select('name').orderBy('name').execute();
    return rows.map(({ name }) => name);
  });
}

test('a transaction sees the areas of its scope and no others, and nothing without any', async () => {
  expect(await names(['370302'])).toEqual(['甲']);
  expect(await names(['370302', '370303'])).toHaveLength(2);
  expect(await names([])).toEqual([]);
});

test('outside a transaction no scope is set: no rows, also on a connection that has just served one', async () => {
  expect(await names(['370302', '370303'])).toHaveLength(2);
  const outside = createKysely<Schema>(database.pool).selectFrom('fixture.person').select('name');
  expect(await Promise.all(Array.from({ length: 8 }, () => outside.execute()))).toEqual(
    Array.from({ length: 8 }, () => []),
  );
});

test('inside, actor, areas and our clock can be read, and the role is the application', async () => {
  freezeClock('2024-02-29T08:00:00+08:00');
  const { rows } = await withTransaction(database.pool, scope, ({ client }) =>
    client.query(
      `select current_setting('app.actor') as actor, current_setting('app.areas') as areas, current_user as role,
              current_setting('app.now')::timestamptz as now`,
    ),
  ).finally(() => shiftClock(undefined));
  const now = new Date('2024-02-29T00:00:00Z');
  expect(rows).toEqual([{ actor: 'test:clerk', areas: '370302', role: 'zhuni_app', now }]);
});

test('a scope that could carry SQL is refused', () => {
  expect(() => settingsOf({ actor: "x', true); drop table y; --", areas: [] })).toThrow(/actor/);
  expect(() => settingsOf({ actor: '', areas: [] })).toThrow(/actor/);
  expect(() => settingsOf({ actor: 'x', areas: ["3703'"] })).toThrow(/area code/);
  expect(() => settingsOf({ actor: 'x', areas: Array.from({ length: 5_000 }, () => '3703') })).toThrow(/4096 areas/);
});

test('an error rolls back, gives the connection back and comes through unchanged', async () => {
  const work = withTransaction(database.pool, scope, async ({ client }) => {
    await client.query('update fixture.counter set value = 99 where id = 2');
    throw new Error('decided otherwise');
  });
  await expect(work).rejects.toThrow('decided otherwise');
  const { rows } = await database.pool.query('select value from fixture.counter where id = 2');
  expect(rows).toEqual([{ value: 0 }]);
});

test('an error that the work swallowed still makes the transaction fail', async () => {
  const work = withTransaction(database.pool, scope, async ({ client }) => {
    await client.query('select 1 / 0').catch(() => undefined);
    return 'looks fine';
  });
  await expect(work).rejects.toThrow(/rolled back/);
});

test('twenty writers under SERIALIZABLE all succeed in the end', async () => {
  const increase = (): Promise<unknown> =>
    withTransaction(
      database.pool,
      scope,
      async ({ client }) => {
        const { rows } = await client.query<{ value: number }>('select value from fixture.counter where id = 1');
        await client.query('update fixture.counter set value = $1 where id = 1', [(rows[0]?.value ?? 0) + 1]);
      },
      { isolation: 'serializable', attemptsMax: 40 },
    );
  await Promise.all(Array.from({ length: 20 }, increase));
  const { rows } = await database.pool.query('select value from fixture.counter where id = 1');
  expect(rows).toEqual([{ value: 20 }]);
}, 60_000);

test('a server that goes away before COMMIT is tried again', async () => {
  let attempts = 0;
  const result = await withTransaction(database.pool, scope, async ({ client }) => {
    attempts += 1;
    if (attempts < 3) await client.query('select pg_terminate_backend(pg_backend_pid())');
    return 'done';
  });
  expect([attempts, result]).toEqual([3, 'done']);
});

test('a connection that breaks in COMMIT is never tried again, since the work may be done', async () => {
  let attempts = 0;
  const work = withTransaction(database.pool, scope, async ({ client }) => {
    attempts += 1;
    await client.query('insert into fixture.fatal values (1)');
  });
  await expect(work).rejects.toThrow(CommitUnknownError);
  expect(attempts).toBe(1);
});
