import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertInvariants } from '../../../test/invariants.ts';
import { createTestApp } from '../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../test/test-app.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { county, endow, help } from './fixtures/payroll.ts';

let site: TestApp;
let officer: Caller;
let city: Caller;

beforeAll(async () => {
  freezeClock('2020-06-10');
  site = await createTestApp();
  [officer, city] = [await site.as('county'), await site.as('city')];
});
afterAll(async () => {
  await assertInvariants(site.database.adminUrl);
  shiftClock(undefined);
  await site.close();
});

test('a cycle by hand: the county prepares and sends, the city approves, the village sees what was paid', async () => {
  const { householdId } = await help(site, { policy: 'dibao', fromMonth: '2020-06-01', amountFen: 45_000 });
  await endow(site, 'dibao', [2020]);
  const simulated = await officer('GET', `/payments/simulation?area=${county}&policy=dibao&month=2020-06-01`);
  expect(simulated.body).toMatchObject({ lines: 1, sumFen: 45_000 });
  const begun = await officer('POST', '/payments/batches', { areaCode: county, policy: 'dibao', month: '2020-06-01' });
  expect(begun.status).toBe(201);
  const path = `/payments/batches/${begun.body.id}`;
  expect((await officer('POST', `${path}/preparation`)).body).toMatchObject({ phase: 'checked', openBlocking: 0 });
  const findings = (await officer('GET', `${path}/findings?open=true`)).body.findings;
  const [finding] = findings.filter(({ kind }: { kind: string }) => kind === 'no-account');
  const resolved = await officer('POST', `${path}/findings/${finding.id}/resolution`, {
    resolution: 'pay',
    reason: '到窗口领取',
  });
  expect(resolved.body.openFindings).toBe(findings.length - 1);
  expect((await officer('POST', `${path}/approval`)).body.code).toBe('payments.same-person');
  const approved = await city('POST', `${path}/approval`);
  expect(approved.body).toMatchObject({ state: 'approved', lines: 1, sha256: simulated.body.sha256 });
  expect((await officer('POST', `${path}/sending`)).body.state).toBe('sent');
  expect((await officer('GET', `${path}/lines`)).body.lines).toMatchObject([{ householdId, state: 'released' }]);
  const village = await site.as('village');
  expect((await village('GET', `/payments/households/${householdId}/lines`)).body.lines).toHaveLength(1);
  expect((await village('GET', path)).status).toBe(403);
  expect((await (await site.as('elsewhere'))('GET', path)).status).toBe(404);
  const funds = await officer('GET', `/payments/funds/${county}?year=2020`);
  expect(funds.body.budgets).toHaveLength(4);
  expect((await officer('GET', '/payments/batches?policy=dibao')).body.batches).toHaveLength(1);
  expect((await officer('GET', '/payments/batches?state=sent')).body.batches).toHaveLength(1);
  expect((await officer('GET', '/payments/batches?state=draft')).body.batches).toHaveLength(0);
});

test('money is recorded by a document, for a county, once; what is wrong is named', async () => {
  const transfer = {
    areaCode: county,
    source: 'city',
    amountFen: 100,
    documentNo: '淄财社〔2020〕1号',
    onDate: '2020-06-01',
  };
  expect((await officer('POST', '/payments/transfers', transfer)).status).toBe(201);
  expect((await officer('POST', '/payments/transfers', transfer)).body.code).toBe('payments.document-used');
  const ofCity = await city('POST', '/payments/transfers', { ...transfer, areaCode: '370300' });
  expect(ofCity.body).toMatchObject({ code: 'payments.no-county', field: 'areaCode' });
  const foreign = await officer('POST', '/payments/budgets', {
    ...transfer,
    areaCode: '370303',
    policy: 'dibao',
    year: 2020,
  });
  expect(foreign.status).toBe(404);
  const ahead = await officer('POST', '/payments/transfers', {
    ...transfer,
    documentNo: '另一号',
    onDate: '2020-07-01',
  });
  expect(ahead.body).toMatchObject({ code: 'payments.date-ahead' });
});
