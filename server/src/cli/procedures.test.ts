import { procedures } from '@zhuni/policies/procedures';
import { expect, test } from 'vitest';
import { spawnCli } from './fixtures/spawn-cli.ts';

test('zhuni procedures lists every procedure with its dates', async () => {
  const { code, stdout } = await spawnCli(['procedures']);
  expect(code).toBe(0);
  for (const { id } of procedures) expect(stdout).toContain(`${id} `);
  expect(stdout).toMatch(/dibao-2012 +申请 +2012-12-12 – 2021-06-30 +最低生活保障审核审批/);
});

test('zhuni procedures ID prints states, steps, who, limits with articles, notices, papers and doubts', async () => {
  const { stdout } = await spawnCli(['procedures', 'dibao-2021']);
  expect(stdout).toMatch(/公示期满 +报区县确认 +→ 报区县确认 +乡镇（街道） +《.*第19条/);
  expect(stdout).toMatch(/全部办理时限 +30个工作日，特殊45个工作日 .*第22条/);
  expect(stdout).toMatch(/决定前 · 7天 · 申请人姓名、家庭人口数、保障金额/);
  expect(stdout).toMatch(/存疑\n {2}· 第二十四条/);
  const english = (await spawnCli(['procedures', 'tekun-review-2021', '--lang', 'en'])).stdout;
  expect(english).toMatch(/new assessment of self-care +10 working days +county/);
  expect(english).toMatch(/Reviewed: every 12 months/);
});

test('zhuni procedures says which id was meant', async () => {
  const { code, stderr } = await spawnCli(['procedures', 'dibao-2012x']);
  expect(code).toBe(2);
  expect(stderr).toContain('dibao-2012');
});

test('zhuni procedures --json gives the data', async () => {
  const { stdout } = await spawnCli(['procedures', 'reconsideration-2024', '--json']);
  expect(JSON.parse(stdout)).toMatchObject([{ id: 'reconsideration-2024', openedWithin: { period: { length: 60 } } }]);
});
