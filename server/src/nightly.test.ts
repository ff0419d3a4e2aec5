import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createTestApp, settle, village } from '../test/test-app.ts';
import type { TestApp } from '../test/test-app.ts';
import { freezeClock, shiftClock, wait } from './platform/clock/index.ts';
import { withTransaction } from './platform/db/index.ts';
import { createLog } from './platform/log/index.ts';
import { orderWhenDue, startNightly } from './nightly.ts';

let site: TestApp;
beforeAll(async () => {
  site = await createTestApp();
  const facts = { relation: 'head', birthDate: '1946-03-05', sex: 'male', hukou: 'city', deceased: 'no' };
  await settle(site, { areaCode: village, facts: { registration: 'rural' }, members: [{ name: '王小明', facts }] });
});
afterAll(() => site.close());
afterEach(() => shiftClock(undefined));

const jobs = () =>
  withTransaction(
    site.database.pool,
    { actor: 'test', areas: ['3703'] },
    async ({ client }) =>
      (
        await client.query<{ state: string }>(
          "select state, result from jobs.job where kind = 'screening.daily' order by created_at",
        )
      ).rows,
  );

async function runUntilDone(count: number): Promise<void> {
  const nightly = startNightly({ pool: site.database.pool, log: createLog('silent') });
  while ((await jobs()).filter(({ state }) => state === 'done').length < count) await wait(50);
  await nightly.stop();
}

test('the city is judged anew once on each day that begins', async () => {
  freezeClock('2026-03-04T08:00:00+08:00');
  await runUntilDone(1);
  expect(await orderWhenDue(site.database.pool)).toBe(false);
  freezeClock('2026-03-05T00:01:00+08:00');
  await runUntilDone(2);
  expect(await orderWhenDue(site.database.pool)).toBe(false);
  expect(await jobs()).toHaveLength(2);
});

test('two servers order it once', async () => {
  freezeClock('2026-03-06T00:01:00+08:00');
  const orders = await Promise.all(Array.from({ length: 8 }, () => orderWhenDue(site.database.pool)));
  expect(orders.filter(Boolean)).toHaveLength(1);
});
