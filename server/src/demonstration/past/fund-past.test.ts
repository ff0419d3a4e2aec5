import { plainDate } from '@zhuni/engine/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { createTestApp, settle, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { appendReceipts } from '../../kernel/facts/index.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import { makeFundPast } from './fund-past.ts';
import { planDonations } from './fund-donations.ts';

let site: TestApp;

beforeAll(async () => {
  freezeClock('2021-08-20');
  site = await createTestApp();
  for (let made = 0; made < 48; made += 1) {
    const ill = made % 2 === 0;
    const { id } = await settle(site, {
      areaCode: village,
      members: [
        { name: '王某', facts: {} },
        { name: '李某', facts: ill ? { seriousIllness: true } : {} },
      ],
    });
    await withTransaction(site.database.pool, { actor: 'test', areas: ['3703'] }, (transaction) =>
      appendReceipts(transaction, [
        {
          householdId: id,
          personId: null,
          policy: 'dibao',
          areaCode: village,
          fromDate: plainDate('2020-07-01'),
          untilDate: null,
          amountFen: 50_000,
          origin: 'demonstration',
        },
      ]),
    );
  }
});
afterAll(async () => {
  shiftClock(undefined);
  await site.close();
});

test('the fund of the city has a past, made once by the commands of today at their own time', async () => {
  const options = { adminUrl: site.database.adminUrl, pool: site.database.pool, fieldKeys: site.fieldKeys };
  const stopped = new AbortController();
  stopped.abort();
  await makeFundPast({ ...options, signal: stopped.signal });
  expect(await makeFundPast(options)).toBeGreaterThan(30);
  const city = await site.as('city');
  const { body: fund } = await city('GET', '/fund');
  const first = fund.requests.at(-1);
  expect(first).toMatchObject({ cause: 'illness', amountFen: 800_000, decidedOn: '2020-12-10', paidOn: '2020-12-10' });
  expect(first.situation).toContain('2020年11月复发');
  const given = fund.donations.length;
  const granted = fund.requests.filter(({ outcome }: { outcome: string }) => outcome === 'granted').length;
  expect(granted).toBeGreaterThan(25);
  await makeFundPast(options);
  const { body: again } = await city('GET', '/fund');
  expect([again.donations.length, again.requests.length]).toEqual([given, fund.requests.length]);
  const { body: shown } = await city('GET', '/fund/publications');
  expect(shown.publications.map(({ year, quarter }: { year: number; quarter: number }) => [year, quarter])).toEqual([
    [2021, 2],
    [2021, 1],
    [2020, 0],
    [2020, 4],
  ]);
  expect(shown.publications[0].publishedOn).toBe('2021-07-15');
  expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
}, 120_000);

test('more than six million yuan have been given up to today', () => {
  const sumFen = planDonations(plainDate('2026-01-01')).reduce((sum, { amountFen }) => sum + amountFen, 0);
  expect(sumFen).toBeGreaterThan(600_000_000);
});
