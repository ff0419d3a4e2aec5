import { plainDate } from '@zhuni/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, madeUpIdNumber, neighbour, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { screeningListeners } from '../../app.ts';
import { withTransaction } from '../../platform/db/index.ts';
import { importFile } from './import-file.ts';
import type { ImportOrder, ImportReport } from './import-file.ts';

let site: TestApp;
beforeAll(async () => {
  site = await createTestApp();
});
afterAll(() => site.close());

const head =
  '家庭编号,村（社区）代码,成员编号,姓名,身份证号,居住地城乡属性,与户主关系,户籍地,月均工资性收入（元）,就业状况,情况起始日期';
const file = (...rows: readonly string[]): Buffer => Buffer.from([head, ...rows].join('\n'));

const take = (bytes: Buffer, more: Partial<ImportOrder> = {}): Promise<ImportReport> =>
  importFile({ pool: site.database.pool, fieldKeys: site.fieldKeys, listeners: screeningListeners }, bytes, {
    scope: { actor: 'test', areas: ['3703'] },
    mode: 'keep-good',
    dryRun: false,
    date: plainDate('2026-05-01'),
    ...more,
  });
const rows = (sql: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> =>
  withTransaction(
    site.database.pool,
    { actor: 'test', areas: ['3703'] },
    async ({ client }) => (await client.query(sql, [...values])).rows,
  );
const count = async (table: string): Promise<number> =>
  Number((await rows(`select count(*)::int as n from ${table}`))[0]?.['n']);

const king = madeUpIdNumber('1980-01-31', 11);

describe('importing a file', () => {
  test('adds households, members and one statement a department, and judges them', async () => {
    const report = await take(
      file(
        `A1,${village},1,王小明,${king},城镇,户主,本市户籍,700.50,在职,2026-04-01`,
        `A1,${village},2,李红,,,配偶,本市户籍,,,2026-04-01`,
        `A2,${neighbour},1,赵四,,农村,户主,,,,`,
      ),
    );
    expect(report).toMatchObject({
      applied: true,
      rows: 3,
      rowsRefused: 0,
      householdsAdded: 2,
      householdsChanged: 0,
      peopleAdded: 3,
      faults: [],
    });
    const people = await rows(
      'select p.name, p.member_no, p.external_key from people.person p join people.household h on h.id = p.household_id order by h.external_key, 2',
    );
    expect(people).toEqual([
      { name: '王小明', member_no: 1, external_key: '1' },
      { name: '李红', member_no: 2, external_key: '2' },
      { name: '赵四', member_no: 1, external_key: '1' },
    ]);
    const statements = await rows(
      `select s.departments, s.facts, s.valid_from, s.origin from facts.statement s join people.person p on p.id = s.person_id where p.name = '王小明' order by 1`,
    );
    expect(statements).toEqual([
      {
        departments: ['GA', 'RS'],
        facts: {
          birthDate: '1980-01-31',
          hukou: 'city',
          relation: 'head',
          sex: 'male',
          wageMonthlyFen: 70_050,
          employment: 'employed',
        },
        valid_from: '2026-04-01',
        origin: 'import',
      },
    ]);
    expect(await count('screening.verdict')).toBe(2);
  });

  test('the same file again changes nothing', async () => {
    const before = [await count('facts.statement'), await count('people.person'), await count('screening.entry')];
    const report = await take(
      file(
        `A1,${village},1,王小明,${king},城镇,户主,本市户籍,700.50,在职,2026-04-01`,
        `A1,${village},2,李红,,,配偶,本市户籍,,,2026-04-01`,
        `A2,${neighbour},1,赵四,,农村,户主,,,,`,
      ),
    );
    expect(report).toMatchObject({
      applied: true,
      householdsAdded: 0,
      householdsChanged: 0,
      peopleAdded: 0,
      statements: 0,
    });
    expect([await count('facts.statement'), await count('people.person'), await count('screening.entry')]).toEqual(
      before,
    );
  });

  test('a changed cell makes one new statement that keeps what the department said besides; 不详 takes a fact back', async () => {
    const report = await take(file(`A1,${village},1,王小明,,,,,不详,,2026-04-20`));
    expect(report).toMatchObject({ householdsChanged: 1, statements: 1 });
    const [latest] = await rows(
      "select facts, valid_from from facts.statement where 'RS' = any (departments) order by id desc limit 1",
    );
    expect(latest).toEqual({ facts: { employment: 'employed' }, valid_from: '2026-04-20' });
  });

  test('a new member joins a household that is there, and a corrected name is taken over', async () => {
    const report = await take(
      file(`A1,${village},2,李虹,,,,,,,2026-04-20`, `A1,${village},3,王小丽,,,子女,,,,2026-04-20`),
    );
    expect(report).toMatchObject({ peopleAdded: 1, householdsChanged: 1 });
    const names = await rows(
      "select name, name_pinyin from people.person p join people.household h on h.id = p.household_id where h.external_key = 'A1' order by member_no",
    );
    expect(names).toMatchObject([{ name: '王小明' }, { name: '李虹', name_pinyin: 'lihong' }, { name: '王小丽' }]);
  });

  test('good rows are kept and bad ones named; the household that lacks a member is named too', async () => {
    const report = await take(
      file(`B1,${village},1,钱一,,郊区,,,,,`, `B1,${village},2,钱二,,,,,,,`, `B2,${village},1,孙五,,,,,,,`),
    );
    expect(report).toMatchObject({
      applied: true,
      rows: 3,
      rowsRefused: 1,
      householdsAdded: 2,
      incompleteHouseholds: ['B1'],
    });
    expect(report.faults).toMatchObject([{ row: 2, column: '居住地城乡属性' }]);
  });

  test('all or nothing takes nothing of a file with one bad row, and nothing when the database contradicts a row', async () => {
    const before = await count('people.person');
    const bad = await take(file(`C1,${village},1,周一,,,,,,,`, `C2,${village},1,周二,,郊区,,,,,`), {
      mode: 'all-or-nothing',
    });
    expect(bad).toMatchObject({ applied: false, householdsAdded: 0, rowsRefused: 1 });
    const contradicted = await take(file(`C1,${village},1,周一,,,,,,,`, `A1,${neighbour},1,王小明,,,,,,,`), {
      mode: 'all-or-nothing',
    });
    expect(contradicted).toMatchObject({ applied: false, householdsAdded: 0, peopleAdded: 0 });
    expect(contradicted.faults).toMatchObject([
      { row: 3, column: '村（社区）代码', reason: { zh: `这户已登记在 ${village}，与文件不同` } },
    ]);
    expect(await count('people.person')).toBe(before);
    expect(await take(file(`C1,${village},1,周一,,,,,,,`), { mode: 'all-or-nothing' })).toMatchObject({
      applied: true,
      householdsAdded: 1,
    });
  });

  test('a dry run says what would happen and writes nothing', async () => {
    const before = await count('people.person');
    expect(await take(file(`D1,${village},1,吴一,,,,,,,`), { dryRun: true })).toMatchObject({
      applied: false,
      dryRun: true,
      householdsAdded: 1,
      peopleAdded: 1,
    });
    expect(await count('people.person')).toBe(before);
  });

  test('an identity number that somebody else has is refused, inside the area and outside it', async () => {
    const inside = await take(file(`E1,${village},1,郑一,${king},,,,,,`));
    expect(inside.faults).toMatchObject([
      { row: 2, column: '身份证号', reason: { zh: '该身份证号已登记在另一名成员名下' } },
    ]);
    const town = { actor: 'test', areas: ['370303'] };
    const outside = await take(file(`E1,370303001001,1,郑一,${king},,,,,,`, 'E2,370303001001,1,郑二,,,,,,,'), {
      scope: town,
    });
    expect(outside).toMatchObject({ applied: true, rowsRefused: 1, householdsAdded: 1 });
    expect(outside.faults).toMatchObject([{ row: 2, reason: { zh: '家庭编号或身份证号已由其他辖区登记' } }]);
  });

  test('rows outside the own area are refused', async () => {
    const report = await take(file(`F1,${neighbour},1,冯一,,,,,,,`), { scope: { actor: 'test', areas: [village] } });
    expect(report.faults).toMatchObject([{ reason: { zh: '不在您负责的区域内' } }]);
  });

  test('stopped between batches it keeps whole households, and all or nothing keeps none', async () => {
    const stop = AbortSignal.abort();
    expect(await take(file(`G1,${village},1,陈一,,,,,,,`), { signal: stop })).toMatchObject({
      stopped: true,
      householdsAdded: 0,
    });
    expect(await take(file(`G1,${village},1,陈一,,,,,,,`), { signal: stop, mode: 'all-or-nothing' })).toMatchObject({
      stopped: true,
      applied: false,
    });
  });
});
