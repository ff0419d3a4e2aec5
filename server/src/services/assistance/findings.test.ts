import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainFacts } from '../../../test/plain-facts.ts';
import { createTestApp, neighbour, settle, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { screeningListeners } from '../../app.ts';
import { screenArea } from '../../kernel/screening/index.ts';
import { today } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';

let site: TestApp;

const poor = (name: string) => ({
  facts: { ...plainFacts('household'), registration: 'urban' },
  members: [{ name, facts: { ...plainFacts('person'), supporters: 'able', canWork: true } }],
});

let household = 0;
beforeAll(async () => {
  site = await createTestApp();
  household = (await settle(site, { areaCode: village, ...poor('王小明') })).id;
  await settle(site, { areaCode: neighbour, ...poor('欧阳小红') });
  await settle(site, { areaCode: '370303001001', ...poor('单雄信') });
  await screenArea(site.database.pool, {
    scope: { actor: 'test', areas: ['3703'] },
    area: { code: '370300', prefix: '3703' },
    date: today(),
    listeners: screeningListeners,
  });
});
afterAll(() => site.close());

type Line = {
  readonly policy: { readonly id: string };
  readonly headName: string;
  readonly reasons: readonly { readonly zh: string }[];
};

describe('findings', () => {
  test('a village sees its own, names masked, with the conditions and numbers behind each', async () => {
    const get = await site.as('village');
    const { status, body } = await get('GET', `/findings?area=${village}&policy=dibao`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 1, page: 1 });
    expect(body.findings[0]).toMatchObject({
      householdId: household,
      person: null,
      headName: '王*明',
      amountFen: 98_900,
      foundOn: today(),
      area: { code: village },
      policy: { id: 'dibao', period: 'month' },
    });
    const reasons = body.findings[0].reasons.map((reason: { zh: string }) => reason.zh).join();
    expect(reasons).toMatch(/人均月收入 0\.00元；当地低保标准 989\.00元/);
    expect(body.policies.find((policy: { id: string }) => policy.id === 'dibao')).toMatchObject({ count: 1 });
  });

  test('a town sees all its villages, another county nothing of them', async () => {
    const town = await (await site.as('town'))('GET', '/findings?area=370302001&policy=dibao');
    expect(town.body.findings.map((line: Line) => line.headName)).toEqual(['王*明', '欧阳*红']);
    expect((await (await site.as('elsewhere'))('GET', `/findings?area=${village}`)).status).toBe(404);
    expect((await (await site.as('village'))('GET', `/findings?area=${neighbour}`)).status).toBe(404);
    expect((await (await site.as())('GET', `/findings?area=${village}`)).status).toBe(401);
    const elsewhere = await (await site.as('elsewhere'))('GET', '/findings?area=370303&policy=dibao');
    expect(elsewhere.body.total).toBe(1);
  });

  test('reading leaves a trace', async () => {
    const { rows } = await withTransaction(site.database.pool, { actor: 'test', areas: ['3703'] }, ({ client }) =>
      client.query("select subject_id, details from audit.entry where action = 'finding.list' order by at limit 1"),
    );
    expect(rows[0]).toMatchObject({ subject_id: village, details: { policy: 'dibao', rows: 1 } });
  });

  test.each([
    ['policy=no-such', 'policy'],
    ['page=0', 'page'],
    ['page=abc', 'page'],
    ['color=red', 'color'],
  ])('refuses ?%s', async (query, field) => {
    const { status, body } = await (await site.as('city'))('GET', `/findings?area=3703&${query}`);
    expect({ status, field: body.field }).toEqual({ status: 400, field });
  });
});

describe('the overview', () => {
  test('counts by area below and by policy, and adds up', async () => {
    const { status, body } = await (await site.as('city'))('GET', '/overview?area=370300');
    expect(status).toBe(200);
    expect(body.run).toEqual({ screenedOn: today(), households: 3, persons: 3 });
    expect(body.areas).toHaveLength(8);
    expect(body.areas.find((one: { area: { code: string } }) => one.area.code === '370302')).toMatchObject({
      households: 2,
      persons: 2,
    });
    const dibao = body.policies.find((one: { policy: { id: string } }) => one.policy.id === 'dibao');
    expect(dibao).toMatchObject({ entitled: 3, receiving: 0, findings: 3, amountFen: 296_700, entitledFen: 296_700 });
    const total = (list: { findings: number }[]): number => list.reduce((sum, one) => sum + one.findings, 0);
    expect(total(body.areas)).toBe(total(body.policies));
    const own = await (await site.as('village'))('GET', `/overview?area=${village}`);
    expect(own.body).toMatchObject({ areas: [], run: { households: 1 } });
  });

  test('a day that nobody screened shows what stood before, and nothing before the first', async () => {
    const { body } = await (await site.as('city'))('GET', '/overview?area=3703&date=2018-01-01');
    expect(body.run).toBeNull();
    expect((await (await site.as('city'))('GET', '/overview?area=3703&date=2018-02-30')).body.field).toBe('date');
    expect((await (await site.as('county'))('GET', '/overview?area=370303')).status).toBe(404);
  });
});

describe('screenings', () => {
  const finished = async (id: string): Promise<{ state: string; householdsDone: number }> => {
    const get = await site.as('city');
    for (;;) {
      const { body } = await get('GET', `/screenings/${id}`);
      if (body.state !== 'running') return body;
    }
  };

  test('the city starts one for a date, sees its progress and then its totals', async () => {
    const city = await site.as('city');
    const { status, body } = await city('POST', '/screenings', { area: '370300', date: '2022-03-01' });
    expect({ status, state: body.state }).toMatchObject({ status: 202 });
    expect(await finished(body.id)).toMatchObject({
      state: 'done',
      householdsDone: 3,
      requestedBy: '测试',
      failure: null,
    });
    const overview = await city('GET', '/overview?area=370300&date=2022-03-01');
    expect(overview.body.run.screenedOn).toBe('2022-03-01');
    expect(overview.body.policies[0]).toMatchObject({ entitledFen: 264_000 });
    const { screenings } = (await city('GET', '/screenings')).body;
    expect(screenings[0].id).toBe(body.id);
  });

  test('a village assistant may not, a county only its own', async () => {
    expect((await (await site.as('village'))('POST', '/screenings', { area: village })).status).toBe(403);
    expect((await (await site.as('county'))('POST', '/screenings', { area: '370303' })).status).toBe(404);
    const own = await (await site.as('county'))('POST', '/screenings', { area: '370302' });
    expect(own.status).toBe(202);
    await finished(own.body.id);
    expect((await (await site.as('elsewhere'))('GET', `/screenings/${own.body.id}`)).status).toBe(404);
    expect((await (await site.as('county'))('DELETE', `/screenings/${own.body.id}`)).status).toBe(202);
  });

  test.each([
    { area: '370300', date: '1999-01-01' },
    { area: '370300', date: 'yesterday' },
  ])('refuses %o', async (body) => {
    expect((await (await site.as('city'))('POST', '/screenings', body)).body.field).toBe('date');
  });
});
