import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

const migrationsFolder = fileURLToPath(new URL('./fixtures/migrations', import.meta.url));
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ migrationsFolder });
});
afterAll(() => database.drop());

test('dates, whole numbers and decimals arrive as the house writes them', async () => {
  const { rows } = await database.pool.query(
    `select date '2024-02-29' as day, array[date '1900-01-01', null] as days, 9007199254740991::int8 as amount,
            array[1, -2]::int8[] as amounts, 12345678901234567890.5::numeric as share, timestamp '2024-01-01' as bare,
            timestamptz '2024-01-01 08:00+08' as instant`,
  );
  expect(rows).toEqual([
    {
      day: '2024-02-29',
      days: ['1900-01-01', null],
      amount: 9007199254740991,
      amounts: [1, -2],
      share: '12345678901234567890.5',
      bare: '2024-01-01 00:00:00',
      instant: new Date('2024-01-01T00:00:00Z'),
    },
  ]);
});

test('a whole number that would be rounded is an error', async () => {
  await expect(database.pool.query('select 9007199254740993::int8 as amount')).rejects.toThrow(/exact range/);
});

test('a broken idle connection does not end the process, and the pool goes on', async () => {
  const { rows } = await database.pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  await expect(database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])).rejects.toThrow();
  await expect(database.pool.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
});

test('a session acts as the application role, which owns nothing and bypasses nothing', async () => {
  const { rows } = await database.pool.query(
    'select current_user as role, rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user',
  );
  expect(rows).toEqual([{ role: 'zhuni_app', mighty: false }]);
});
