import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertInvariants } from '../../../test/invariants.ts';
import { createTestApp } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { withClient } from '../../platform/db/index.ts';
import { approveBatch } from './approve.ts';
import { interruptedEverywhere } from './fixtures/fault-points.ts';
import { county, countyOf, dayOf, endow, help } from './fixtures/payroll.ts';
import { startBatch } from './prepare.ts';
import { prepareBatch, sendBatch } from './run-batch.ts';
import { closeBatch, settlePaid } from './send.ts';
import { simulateCycle } from './simulate-cycle.ts';

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

/** All that a cycle writes, as one text. */
const written = (): Promise<string> =>
  withClient({ url: site.database.adminUrl }, async (client) => {
    const { rows } = await client.query<{ text: string }>(
      `select jsonb_build_array(
         (select jsonb_agg(to_jsonb(b) order by b.id) from payments.batch b),
         (select jsonb_agg(to_jsonb(l) order by l.id) from payments.line l),
         (select jsonb_agg(to_jsonb(f) order by f.id) from payments.finding f),
         (select jsonb_agg(to_jsonb(a) order by a.id) from ledger.account a),
         (select jsonb_agg(to_jsonb(j) order by j.id) from ledger.journal j),
         (select count(*) from ledger.entry), (select count(*) from audit.entry))::text as text`,
    );
    return rows[0]?.text ?? '';
  });

test('interrupted before any statement, a cycle leaves nothing of the step, and comes through when taken up', async () => {
  await endow(site, 'dibao', [2020]);
  for (const amountFen of [30_001, 30_002, 30_003])
    await help(site, { policy: 'dibao', fromMonth: '2020-06-01', amountFen });
  const head = { areaCode: county, policy: 'dibao', month: dayOf('2020-06-01') };
  const simulated = await countyOf(site)((transaction) => simulateCycle(transaction, head));
  let interruptions = 0;
  let before = await written();
  const runAs = (actor: string) =>
    interruptedEverywhere(site.database.pool, { actor, areas: [county] }, async () => {
      interruptions += 1;
      expect(await written()).toBe(before);
    });
  const step = async <Result>(work: Promise<Result>): Promise<Result> => {
    const result = await work;
    before = await written();
    return result;
  };
  /** Each transaction of several: what it leaves is what the next begins with. */
  const stepwise =
    (actor: string): ReturnType<typeof runAs> =>
    (work) =>
      step(runAs(actor)(work));
  const { id } = await step(stepwise('officer-1')((t) => startBatch(t, { ...head, kind: 'regular' })));
  expect(await prepareBatch(stepwise('officer-1'), id)).toBe(true);
  const approved = await stepwise('officer-2')((t) => approveBatch(t, id));
  expect(approved.sha256).toBe(simulated.sha256);
  expect((await sendBatch(stepwise('officer-1'), id))?.state).toBe('sent');
  await stepwise('officer-1')((t) => settlePaid(t, id));
  expect((await stepwise('officer-1')((t) => closeBatch(t, id))).sumFen).toBe(90_006);
  expect(interruptions).toBeGreaterThan(80);
}, 60_000);
