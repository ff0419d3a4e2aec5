import { expect, test } from 'vitest';
import { facts, handbook } from '@zhuni/policies';
import { spawnCli } from './fixtures/spawn-cli.ts';

test('zhuni facts --json lists every fact with its type, source department and texts', async () => {
  const { code, stdout } = await spawnCli(['facts', '--json']);
  const list = JSON.parse(stdout) as readonly Record<string, unknown>[];
  expect({ code, count: list.length }).toEqual({ code: 0, count: facts.length });
  expect(list.find((fact) => fact['name'] === 'wageMonthlyFen')).toMatchObject({
    entity: 'person',
    type: 'number',
    unit: 'fen',
    min: 0,
    max: 20_000_000,
    department: { code: 'RS', zh: '人力资源和社会保障局' },
    label: { zh: '月均工资性收入' },
  });
  expect(list.find((fact) => fact['name'] === 'sex')).toMatchObject({
    type: 'code',
    codes: { female: { zh: '女', en: 'female' } },
  });
});

test('zhuni policies --json gives every policy with its parameters over time, source and status each', async () => {
  const { code, stdout } = await spawnCli(['policies', '--json']);
  const list = JSON.parse(stdout) as readonly { id: string; parameters: { id: string; values: unknown[] }[] }[];
  expect({ code, ids: list.map((policy) => policy.id) }).toEqual({
    code: 0,
    ids: handbook.policies.map((policy) => policy.id),
  });
  const standard = list
    .find((policy) => policy.id === 'dibao')
    ?.parameters.find((one) => one.id === 'dibao.standard-urban');
  expect(standard?.values.at(-1)).toMatchObject({
    from: '2024-01-01',
    announced: '2024-04-03',
    value: 98_900,
    status: 'official',
    source: {
      source: 'Z5',
      zh: expect.stringContaining('淄民〔2024〕10号'),
      en: expect.stringContaining('no. 10 of 2024'),
    },
  });
});

test('both lists read as text without --json', async () => {
  expect((await spawnCli(['facts', '--lang', 'en'])).stdout).toMatch(/wageMonthlyFen +person +wages per month/);
  expect((await spawnCli(['policies'])).stdout).toMatch(/1 dibao +最低生活保障 · 民政局/);
});
