import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadAreas } from '../kernel/areas/index.ts';
import { createTestDatabase, withClient } from '../platform/db/index.ts';
import type { TestDatabase } from '../platform/db/index.ts';
import { spawnCli } from './fixtures/spawn-cli.ts';
import type { CliAnswer } from './fixtures/spawn-cli.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadAreas(database.adminUrl);
  folder = await mkdtemp(join(tmpdir(), 'zhuni-cli-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const zhuni = (...args: readonly string[]): Promise<CliAnswer> =>
  spawnCli(args, { env: { DATABASE_URL: database.adminUrl, ZHUNI_DATA: folder } });

async function save(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const head = '家庭编号,村（社区）代码,成员编号,姓名,居住地城乡属性,月均工资性收入（元）';

test('zhuni import --template prints a template that it reads back', async () => {
  const { code, stdout } = await spawnCli(['import', '--template', 'csv']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\u{feff}家庭编号,村（社区）代码,成员编号,姓名/u);
  const xlsx = join(folder, 'template.xlsx');
  expect((await spawnCli(['import', '--template', 'xlsx', '--out', xlsx])).code).toBe(0);
  const back = await zhuni('import', xlsx);
  expect(back.stdout).toMatch(/退回 1 行.*\n.*第2行 家庭编号：这是模板的示例行，请删除/);
});

test('zhuni import takes the good rows in, names the bad ones, and says nothing changed the second time', async () => {
  const path = await save('a.csv', `${head}\nA1,370302001001,1,王小明,城镇,700\nA2,370302001001,1,李红,郊区,`);
  const first = await zhuni('import', path);
  expect({ code: first.code, stdout: first.stdout }).toMatchObject({ code: 0 });
  expect(first.stdout).toMatch(/已导入：共 2 行，合格 1 行，退回 1 行；新增 1 户 1 人/);
  expect(first.stdout).toMatch(/第3行 居住地城乡属性：“郊区”应为下列之一：城镇、农村/);
  const again = await zhuni('import', path, '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ applied: true, householdsAdded: 0, statements: 0, rowsRefused: 1 });
});

test('zhuni import --all-or-nothing refuses the whole file with exit code 1', async () => {
  const path = await save('b.csv', `${head}\nB1,370302001001,1,王五,城镇,\nB2,370302001001,1,李六,郊区,`);
  const refused = await zhuni('import', path, '--all-or-nothing', '--lang', 'en');
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stdout).toMatch(/the whole file was refused: 2 rows, 1 good, 1 refused; 0 households/);
});

test('a file that cannot be read, or is missing, is one sentence and exit code 2', async () => {
  expect(await zhuni('import', join(folder, 'none.csv'))).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/无法读取文件 .*none\.csv（ENOENT）/),
  });
  const path = await save('c.csv', 'name,wage\nx,1');
  expect(await zhuni('import', path)).toMatchObject({ code: 2, stderr: expect.stringMatching(/表头不对/) });
  expect(await zhuni('import')).toMatchObject({ code: 2, stderr: expect.stringMatching(/请写出要导入的文件/) });
});

test('zhuni screen judges the city or an area and prints every policy', async () => {
  const city = await zhuni('screen', '--json');
  expect(city.code).toBe(0);
  expect(JSON.parse(city.stdout)).toMatchObject({
    area: '370300',
    households: 1,
    persons: 1,
    ledgerWritten: true,
    stopped: false,
  });
  const area = await zhuni('screen', '--area', '370303', '--date', '2024-05-01', '--lang', 'en');
  expect(area.stdout).toMatch(/Zhangdian.*: 0 households, 0 people/);
  expect(area.stdout.match(/^ ?\d+ [a-z]/gm)?.length).toBeGreaterThan(40);
  expect(await zhuni('screen', '--area', '110000')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/没有代码为 110000 的区域/),
  });
});

test('a screening while another holds the lock is refused with what to do', async () => {
  await withClient({ url: database.adminUrl }, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('zhuni screening'))");
    expect(await zhuni('screen')).toMatchObject({ code: 1, stderr: expect.stringMatching(/正在进行另一次/) });
  });
});
