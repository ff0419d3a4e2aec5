import { randomBytes } from 'node:crypto';
import { generateHousehold, householdOn, peopleMin, planCity, receiptsOf, registers } from '@zhuni/city';
import { evaluate } from '@zhuni/engine';
import { plainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAreas } from '../kernel/areas/index.ts';
import { readStates } from '../kernel/facts/index.ts';
import { openIdNumber } from '../kernel/people/index.ts';
import { today } from '../platform/clock/index.ts';
import { deriveKeys } from '../platform/crypto/index.ts';
import { createTestDatabase, withClient, withTransaction } from '../platform/db/index.ts';
import type { TestDatabase } from '../platform/db/index.ts';
import { copyField } from './copy-lines.ts';
import { loadCity, readCityState, removeCity } from './index.ts';
import type { LoadedCity } from './index.ts';

const fieldKeys = deriveKeys(randomBytes(32));
const plan = planCity({ people: peopleMin });
let database: TestDatabase;
let loaded: LoadedCity;
let indexesBefore: unknown;

const asAdmin = <Row>(sql: string) =>
  withClient({ url: database.adminUrl }, async (client) => (await client.query(sql)).rows as Row[]);
const indexes = () =>
  asAdmin(`select indexdef from pg_indexes where schemaname in ('people', 'facts')
  union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where contype = 'f' order by 1`);

const load = () => loadCity({ adminUrl: database.adminUrl, fieldKeys, people: peopleMin, onProgress: () => undefined });

beforeAll(async () => {
  database = await createTestDatabase();
  await loadAreas(database.adminUrl);
  indexesBefore = await indexes();
  loaded = await load();
});
afterAll(() => database.drop());

describe('the demonstration city', () => {
  test('is there as a whole, with all indexes and foreign keys', async () => {
    const [counts] = await asAdmin<LoadedCity>(`select (select count(*)::int from people.household) as households,
      (select count(*)::int from people.person) as people, (select count(*)::int from facts.statement) as statements,
      (select count(*)::int from facts.receipt) as receipts`);
    expect(counts).toEqual(loaded);
    expect(loaded.households).toBe(plan.households);
    expect(loaded.receipts).toBeGreaterThan(100);
    expect(await indexes()).toEqual(indexesBefore);
  });

  test('says of each household what the plan says, on any date', async () => {
    for (const [index, date] of [
      [0, '2017-01-01'],
      [101, '2020-12-31'],
      [1_777, '2024-05-01'],
      [plan.households - 1, '2026-11-01'],
    ] as const) {
      const made = generateHousehold(plan, index);
      const expected = householdOn(made, plainDate(date));
      const states = await withTransaction(database.pool, { actor: 'test', areas: ['3703'] }, (transaction) =>
        readStates(transaction, handbook.facts, [index + 1], plainDate(date)),
      );
      const found = states.get(index + 1)?.household;
      expect(found?.areaCode).toBe(expected.areaCode);
      expect(Object.fromEntries(found?.facts ?? [])).toEqual(Object.fromEntries(expected.facts));
      expect(found?.members.map(({ facts }) => Object.fromEntries(facts))).toEqual(
        expected.members.map(({ facts }) => Object.fromEntries(facts)),
      );
    }
  });

  test('keeps identity numbers encrypted, and every one is impossible in reality', async () => {
    const rows = await asAdmin<{ cipher: Buffer }>(
      'select id_number_cipher as cipher from people.person order by id limit 200',
    );
    for (const { cipher } of rows) expect(openIdNumber(fieldKeys, cipher)).toMatch(/^9999\d{13}[\dX]$/);
  });

  test('names for each fact the register of the department that states it', async () => {
    const [state] = await withTransaction(database.pool, { actor: 'test', areas: ['3703'] }, async (transaction) => [
      ...(await readStates(transaction, handbook.facts, [1], plainDate('2024-05-01'))).values(),
    ]);
    const departments = new Set(state?.facts.map(({ department }) => department));
    expect(departments.size).toBeGreaterThan(10);
    for (const { department, evidence } of state?.facts ?? []) expect(evidence).toEqual(registers[department]);
  });

  test('receives what `evaluate` says it is entitled to, as the plan has it', async () => {
    const date = today();
    const expected = Array.from({ length: 300 }, (_, index) => generateHousehold(plan, index)).flatMap((made) =>
      receiptsOf(made, evaluate(handbook, householdOn(made, date), { date }), date).map(
        ({ memberNo, policy, fromDate, amountFen }) => [made.index + 1, memberNo ?? null, policy, fromDate, amountFen],
      ),
    );
    const rows = await asAdmin<Record<string, unknown>>(
      `select r.household_id::int, p.member_no, r.policy, r.from_date::text, r.amount_fen::int
         from facts.receipt r left join people.person p on p.id = r.person_id where r.household_id <= 300`,
    );
    const sorted = (list: readonly unknown[][]): string[] => list.map((row) => JSON.stringify(row)).toSorted();
    expect(expected.length).toBeGreaterThan(50);
    expect(sorted(rows.map((row) => Object.values(row)))).toEqual(sorted(expected));
  });

  test('cannot be loaded over another, and what was tried leaves nothing', async () => {
    await expect(load()).rejects.toThrow(/residents already/);
    expect((await readCityState(database.adminUrl)).households).toBe(loaded.households);
    expect(await indexes()).toEqual(indexesBefore);
  });

  test('can be removed and made again', async () => {
    await removeCity(database.adminUrl);
    expect(await readCityState(database.adminUrl)).toMatchObject({ households: 0, ownHouseholds: false });
    expect(await load()).toEqual(loaded);
  });
});

test('fields pass through COPY as they are', async () => {
  expect([null, 5, 'a\tb\nc\\d', Buffer.from([0, 255])].map(copyField)).toEqual([
    '\\N',
    '5',
    'a\\tb\\nc\\\\d',
    '\\\\x00ff',
  ]);
});
