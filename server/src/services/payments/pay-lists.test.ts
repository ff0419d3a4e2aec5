import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { createTestApp } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { countyOf, endow, help, paid } from './fixtures/payroll.ts';
import { listFindings } from './finding.ts';

let site: TestApp;

beforeAll(async () => {
  freezeClock('2019-09-20');
  site = await createTestApp();
});
afterAll(async () => {
  shiftClock(undefined);
  await site.close();
});

test('help by list is paid like any other, and no line that was approved as a list is judged again', async () => {
  for (const [policy, fromMonth, month] of [
    ['price-subsidy', '2019-08-01', '2019-08-01'],
    ['festival-person', '2019-09-13', '2019-09-01'],
  ] as const) {
    await endow(site, policy, [2019]);
    await help(site, { policy, fromMonth, amountFen: 1_680 });
    const batch = await paid(site, policy, month);
    expect([batch.state, batch.lines, batch.sumFen]).toEqual(['sent', 1, 1_680]);
    const found = await countyOf(site)((transaction) =>
      listFindings(transaction, { batchId: batch.id, onlyOpen: false, page: 1 }),
    );
    const kinds = found.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'not-judged' || kind === 'changed-amount')).toEqual([]);
  }
  expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
});
