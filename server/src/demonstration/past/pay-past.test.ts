import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertInvariants } from '../../../test/invariants.ts';
import { createTestApp } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { withClient } from '../../platform/db/index.ts';
import { county, countyOf, dayOf, help } from '../../services/payments/fixtures/payroll.ts';
import { listFunds } from '../../services/payments/funds.ts';
import { payPast } from './pay-past.ts';

let site: TestApp;
beforeAll(async () => {
  freezeClock('2020-06-10');
  site = await createTestApp();
});
afterAll(async () => {
  await assertInvariants(site.database.adminUrl);
  shiftClock(undefined);
  await site.close();
});

test('the past is paid month by month at its own time by two officials, once, and the ledger explains its total', async () => {
  await help(site, { policy: 'dibao', fromMonth: '2020-03-01', amountFen: 50_001 });
  await help(site, { policy: 'orphan', fromMonth: '2020-05-01', amountFen: 140_000 });
  const { pool, adminUrl } = site.database;
  const options = { adminUrl, pool, fieldKeys: site.fieldKeys, onProgress: () => undefined, from: dayOf('2020-02-01') };
  expect(await payPast(options)).toEqual({ batches: 4, lines: 4 });
  expect(await payPast(options)).toEqual({ batches: 0, lines: 0 });
  const { rows } = await withClient({ url: adminUrl }, (client) =>
    client.query<{ month: string; sent: string; hands: boolean; state: string }>(
      `select month::text, (sent_at at time zone 'Asia/Shanghai')::date::text as sent, state,
              prepared_by <> approved_by as hands from payments.batch where policy = 'dibao' order by month`,
    ),
  );
  expect(rows).toEqual(
    ['03', '04', '05'].map((month) => ({
      month: `2020-${month}-01`,
      sent: `2020-${month}-10`,
      state: 'closed',
      hands: true,
    })),
  );
  const funds = await countyOf(site)((transaction) => listFunds(transaction, county));
  const spentFen = funds.reduce((sum, { receivedFen, bankFen }) => sum + receivedFen - bankFen, 0);
  expect(spentFen).toBe(3 * 50_001 + 140_000);
});
