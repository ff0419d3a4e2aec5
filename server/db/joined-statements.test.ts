import { plainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStates } from '../src/kernel/facts/index.ts';
import { createTestDatabase, migrate, withClient, withTransaction } from '../src/platform/db/index.ts';
import type { TestDatabase } from '../src/platform/db/index.ts';

/** The last migration under which a statement was one department's. */
const before = 9;

/** Statements of the old shape: two departments, one of which has corrected itself. */
const oldRows = `
  insert into areas.area (code, level, parent, name_zh, name_en, pinyin, initials) values
    ('370300', 'city', null, '市', 'city', '', ''), ('370302', 'county', '370300', '甲区', 'A', '', ''),
    ('370302001', 'town', '370302', '甲镇', 'A', '', ''), ('370302001001', 'village', '370302001', '甲一', 'A1', '', '');
  insert into people.household (id, area_code, origin, created_at) values (1, '370302001001', 'entered', now());
  insert into people.person (id, household_id, area_code, member_no, name, name_pinyin, name_initials) values
    (1, 1, '370302001001', 1, '王小明', 'wangxiaoming', 'wxm');
  insert into facts.statement (household_id, person_id, area_code, department, valid_from, facts, evidence,
      evidence_en, origin, recorded_at, recorded_by) values
    (1, 1, '370302001001', 'GA', '2020-01-01', '{"birthDate": "1960-01-01", "custody": "prison"}', '户籍', 'register',
      'entered', now(), 'x'),
    (1, 1, '370302001001', 'JY', '2020-01-01', '{"educationStage": "none"}', '学籍', 'school', 'entered', now(), 'x'),
    (1, 1, '370302001001', 'GA', '2020-01-01', '{"birthDate": "1960-01-01", "custody": "none"}', '更正', 'correction',
      'entered', now(), 'x'),
    (1, null, '370302001001', 'GA', '2020-01-01', '{"registration": "rural"}',
     '户籍', 'register', 'entered', now(), 'x');`;

let database: TestDatabase;
const asOwner = <Row>(sql: string) =>
  withClient(
    { url: database.adminUrl, role: 'zhuni_owner' },
    async (client) => (await client.query(sql)).rows as Row[],
  );

beforeAll(async () => {
  database = await createTestDatabase({ migrationsFolder: null });
  await migrate(database.adminUrl, { upTo: before });
  await asOwner(oldRows);
  await migrate(database.adminUrl);
});
afterAll(() => database.drop());

describe('statements of one department each, written before statements spoke for several', () => {
  test('say the same as before, each with its own evidence', async () => {
    const states = await withTransaction(database.pool, { actor: 'test', areas: ['3703'] }, (transaction) =>
      readStates(transaction, handbook.facts, [1], plainDate('2021-01-01')),
    );
    const shown = states
      .get(1)
      ?.facts.map(({ definition, value, department, evidence }) => [definition.name, value, department, evidence.zh]);
    expect(shown).toEqual([
      ['registration', 'rural', 'GA', '户籍'],
      ['custody', 'none', 'GA', '更正'],
      ['birthDate', '1960-01-01', 'GA', '更正'],
      ['educationStage', 'none', 'JY', '学籍'],
    ]);
  });

  test('speak for their department, and are as unchangeable as ever', async () => {
    expect(await asOwner('select departments, registers from facts.statement order by id')).toEqual([
      { departments: ['GA'], registers: null },
      { departments: ['JY'], registers: null },
      { departments: ['GA'], registers: null },
      { departments: ['GA'], registers: null },
    ]);
    await expect(asOwner("update facts.statement set departments = '{JY}'")).rejects.toThrow(/append-only/);
    await expect(asOwner('delete from facts.register')).resolves.toEqual([]);
  });
});

describe('a statement is refused', () => {
  const insert = (departments: string, source: string) =>
    asOwner(`insert into facts.statement (household_id, area_code, departments, valid_from, facts, registers, evidence,
        evidence_en, origin, recorded_at, recorded_by)
      values (1, '370302001001', '${departments}', '2020-01-01', '{}', ${source}, 'entered', now(), 'x')`);

  test.each([
    ['that speaks for nobody', '{}', "null, '户籍', 'register'", /statement_departments_check/],
    ['for something that is no department', '{GA,police}', "null, '户籍', 'register'", /statement_departments_check/],
    ['with fewer registers than departments', '{GA,JY}', "'{1}', null, null", /statement_registers_check/],
    ['that names no source', '{GA}', 'null, null, null', /statement_source_check/],
    ['that names registers and a paper', '{GA}', "'{1}', '户籍', 'register'", /statement_source_check/],
    ['whose paper is named in one language', '{GA}', "null, '户籍', null", /statement_source_check/],
  ])('%s', async (_, departments, source, message) => {
    await expect(insert(departments, source)).rejects.toThrow(message);
  });
});
