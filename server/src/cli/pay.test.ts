import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp } from '../../test/test-app.ts';
import type { TestApp } from '../../test/test-app.ts';
import { monthOf } from '../kernel/entitlements/index.ts';
import { today } from '../platform/clock/index.ts';
import { county, endow, help } from '../services/payments/fixtures/payroll.ts';
import { spawnCli } from './fixtures/spawn-cli.ts';

let site: TestApp;
let folder: string;
beforeAll(async () => {
  site = await createTestApp();
  folder = await mkdtemp(join(tmpdir(), 'zhuni-pay-'));
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

const pay = (...args: readonly string[]) =>
  spawnCli(['pay', ...args], { env: { DATABASE_URL: site.database.adminUrl, ZHUNI_DATA: folder } });

test('zhuni pay tries a month out, prepares it, wants another to approve it, sends it, and names what is wrong', async () => {
  const month = monthOf(today());
  await help(site, { policy: 'dibao', fromMonth: month, amountFen: 60_000 });
  await endow(site, 'dibao', [Number(month.slice(0, 4))]);
  const head = ['--area', county, '--policy', 'dibao', '--month', month.slice(0, 7)];
  const simulated = JSON.parse((await pay('simulate', ...head, '--json')).stdout);
  expect(simulated).toMatchObject({ lines: 1, sumFen: 60_000 });
  const prepared = await pay('prepare', ...head, '--as', 'county', '--json');
  const { id } = JSON.parse(prepared.stdout);
  const same = await pay('approve', '--batch', String(id), '--as', 'county');
  expect([same.code, same.stderr]).toEqual([1, expect.stringContaining('编制批次的人不能审批')]);
  const approved = await pay('approve', '--batch', String(id), '--as', 'city', '--json');
  expect(JSON.parse(approved.stdout).sha256).toBe(simulated.sha256);
  expect((await pay('send', '--batch', String(id), '--as', 'county')).stdout).toContain('released: 1 笔，600.00 元');
  const nobody = await pay('approve', '--batch', String(id), '--as', 'village');
  expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringContaining('--as')]);
}, 300_000);
