import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '@zhuni/engine/values';
import { facts as vocabulary } from '@zhuni/policies';
import type { FactValue } from '@zhuni/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, settle, village } from '../../test/test-app.ts';
import type { TestApp } from '../../test/test-app.ts';
import { approveDecision, prepareDecision } from '../kernel/decisions/index.ts';
import { withClient, withTransaction } from '../platform/db/index.ts';
import { spawnCli } from './fixtures/spawn-cli.ts';
import type { CliAnswer } from './fixtures/spawn-cli.ts';

let site: TestApp;
let folder: string;
const cases: number[] = [];

const plain = (entity: 'household' | 'person'): Record<string, FactValue> =>
  Object.fromEntries(
    vocabulary
      .filter((fact) => fact.entity === entity)
      .map(({ name, type }) => {
        if (type.kind === 'boolean') return [name, false];
        if (type.kind === 'number') return [name, type.min];
        return [name, type.kind === 'code' ? (Object.keys(type.codes)[0] ?? '') : '1980-06-15'];
      }),
  );

beforeAll(async () => {
  site = await createTestApp();
  folder = await mkdtemp(join(tmpdir(), 'zhuni-cli-'));
  for (let round = 0; round < 3; round += 1) {
    const { id } = await settle(site, {
      areaCode: village,
      facts: { ...plain('household'), registration: 'urban' },
      members: [{ name: '王小明', facts: { ...plain('person'), supporters: 'able', canWork: true } }],
    });
    const caseId = await openCase(id);
    cases.push(caseId);
    const scope = (actor: string) => ({ actor, areas: ['3703'] });
    const draft = await withTransaction(site.database.pool, scope('clerk'), (transaction) =>
      prepareDecision(transaction, {
        caseId,
        policy: 'dibao',
        householdId: id,
        personId: null,
        date: plainDate('2024-05-10'),
        outcome: 'granted',
      }),
    );
    await withTransaction(site.database.pool, scope('officer'), (transaction) =>
      approveDecision(transaction, draft.id),
    );
  }
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

async function openCase(householdId: number): Promise<number> {
  return withClient({ url: site.database.adminUrl }, async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `insert into cases."case" (policy, kind, procedure, household_id, area_code, origin, opened_on, opened_at,
         opened_by, state, office, acted_at, is_open, closed_on)
       values ('dibao', 'application', 'dibao-2021', $1, $2, 'window', '2024-05-01', now(), 'test', 'accepted',
         'county', now(), false, '2024-05-01') returning id`,
      [householdId, village],
    );
    return Number(rows[0]?.id);
  });
}

const zhuni = (...args: readonly string[]): Promise<CliAnswer> =>
  spawnCli(['replay', ...args], { env: { DATABASE_URL: site.database.adminUrl, ZHUNI_DATA: folder } });

test('zhuni replay counts what is identical, of one case or of all', async () => {
  expect(await zhuni('--lang', 'en')).toMatchObject({ code: 0, stdout: '3 of 3 identical\n' });
  expect(await zhuni('--case', String(cases[0]))).toMatchObject({ code: 0, stdout: '1 / 1 项决定一致\n' });
});

test('zhuni replay names a decision that was tampered with, and exits with 1', async () => {
  await withClient({ url: site.database.adminUrl, role: 'zhuni_owner' }, async (client) => {
    await client.query(`begin; set local app.areas = '3703'; alter table decisions.decision disable trigger user`);
    await client.query(
      `update decisions.decision set trace = jsonb_set(trace, '{outcome}', '"unknown"') where case_id = $1`,
      [cases[1]],
    );
    await client.query('alter table decisions.decision enable trigger user; commit');
  });
  const { code, stdout } = await zhuni('--all', '--lang', 'en');
  expect(code).toBe(1);
  expect(stdout).toMatch(/decision \d+ \(case \d+\):\n {2}hash: .*\n {2}trace: .*unknown.*entitled/);
  expect(stdout).toMatch(/2 of 3 identical\n$/);
});

test.each([
  [['--case', '999999'], /没有决定/],
  [['--case', 'abc'], /--case 应为/],
  [['--case', '1', '--all'], /只能写一个/],
])('zhuni replay %o is one sentence and exit code 2', async (args, words) => {
  const { code, stderr } = await zhuni(...args);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(words) });
});
