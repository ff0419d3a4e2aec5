import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { createTestApp } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { changeAmount } from '../../kernel/entitlements/index.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { approveBatch } from './approve.ts';
import { county, countyOf, dayOf, endow, help, paid } from './fixtures/payroll.ts';
import { startBatch } from './prepare.ts';
import { listLines } from './read-batches.ts';
import { prepareBatch, sendBatch, transactionsOf } from './run-batch.ts';

let site: TestApp;
const reason = { zh: '普调', en: 'general raise' };

beforeAll(async () => {
  freezeClock('2024-05-20');
  site = await createTestApp();
}, 60_000);
afterAll(async () => {
  shiftClock(undefined);
  await site.close();
});

async function backPay(): Promise<number> {
  const head = { areaCode: county, policy: 'dibao', month: dayOf('2024-05-01'), kind: 'back-pay' } as const;
  const { id } = await countyOf(site)((transaction) => startBatch(transaction, head));
  await prepareBatch(transactionsOf(site.database.pool, { actor: 'officer-1', areas: [county] }), id);
  return id;
}

const linesIn = async (id: number) =>
  (await countyOf(site)((transaction) => listLines(transaction, { batchId: id, page: 1 }))).map(
    ({ entitlementId, month, part, amountFen }) => [entitlementId, month, part, amountFen],
  );

test('a raise of months that were paid is paid once, month by month and person by person', async () => {
  await endow(site, 'dibao', [2024]);
  const first = await help(site, { policy: 'dibao', fromMonth: '2024-03-01', amountFen: 989_00 });
  const second = await help(site, { policy: 'dibao', fromMonth: '2024-03-01', amountFen: 500_00 });
  for (const month of ['2024-03-01', '2024-04-01', '2024-05-01']) await paid(site, 'dibao', month);
  expect(await linesIn(await backPay())).toEqual([]);
  await countyOf(site)((transaction) =>
    changeAmount(transaction, {
      entitlementId: first.entitlementId,
      fromMonth: dayOf('2024-04-01'),
      amountFen: 1_040_00,
      reason,
      decisionId: null,
    }),
  );
  const id = await backPay();
  expect(await linesIn(id)).toEqual([
    [first.entitlementId, '2024-04-01', 1, 51_00],
    [first.entitlementId, '2024-05-01', 1, 51_00],
  ]);
  expect(second.entitlementId).toBeGreaterThan(first.entitlementId);
  expect(await linesIn(await backPay())).toEqual([]);
  const batch = await countyOf(site)((transaction) => approveBatch(transaction, id), 'officer-2');
  expect(batch).toMatchObject({ lines: 2, sumFen: 102_00 });
  await sendBatch(transactionsOf(site.database.pool, { actor: 'officer-1', areas: [county] }), id);
  expect(await linesIn(await backPay())).toEqual([]);
  expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
}, 60_000);
