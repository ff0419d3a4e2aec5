import { plainDate } from '@zhuni/engine';
import type { FactValue } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerOf, createTestApp, neighbour, settle, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { screeningListeners } from '../../app.ts';
import { screenArea, totalsByPolicy } from '../../kernel/screening/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import { openLaboratory, readColumns } from './index.ts';
import { countOutside, moneyOutside } from '../../platform/disclosure/index.ts';

const date = '2026-05-01';
const scope = { actor: 'test', areas: ['3703'] };

/** Every fact plain: no, zero, the first code, so that only what a test says is remarkable. */
const plain = (entity: 'household' | 'person'): Record<string, FactValue> =>
  Object.fromEntries(
    [...handbook.facts.values()]
      .filter((fact) => fact.entity === entity)
      .map(({ name, type }) => {
        if (type.kind === 'boolean') return [name, false];
        if (type.kind === 'number') return [name, type.min];
        return [name, type.kind === 'code' ? (Object.keys(type.codes)[0] ?? '') : '1980-06-15'];
      }),
  );
const person = (name: string, facts: Record<string, FactValue> = {}) => ({
  name,
  facts: { ...plain('person'), supporters: 'able', canWork: true, ...facts },
});

let site: TestApp;
beforeAll(async () => {
  site = await createTestApp();
  const urban = { ...plain('household'), registration: 'urban' };
  await settle(site, { areaCode: village, facts: urban, members: [person('王小明'), person('李红')] });
  await settle(site, {
    areaCode: neighbour,
    facts: urban,
    members: [person('赵四', { wageMonthlyFen: 220_000 }), person('孙五', { relation: 'spouse' })],
  });
}, 120_000);
afterAll(() => site.close());

const asked = (set: readonly object[], more: object = {}) => ({
  area: '370302',
  date,
  scenarios: [{ set, off: [], ...more }],
});
const raised = asked([{ parameter: 'dibao.standard-urban', value: 120_000 }]);

describe('the simulation lab', () => {
  test('has the totals of the stored screening as its baseline', async () => {
    const { pool } = site.database;
    await screenArea(pool, {
      scope,
      area: { code: '370300', prefix: '3703' },
      date: plainDate(date),
      listeners: screeningListeners,
    });
    const stored = await withTransaction(pool, scope, (transaction) =>
      totalsByPolicy(transaction, '3703', plainDate(date)),
    );
    const store = await readColumns(pool, { scope, prefix: '3703', date: plainDate(date) });
    const laboratory = await openLaboratory(store, plainDate(date), 1);
    try {
      const known = stored.filter(({ entitled, unknown }) => entitled + unknown > 0);
      expect(known.map(({ policy }) => policy)).toContain('dibao');
      for (const { policy, entitled, unknown, amountFen } of known)
        expect({ policy, ...laboratory.law.get(policy) }).toMatchObject({ policy, entitled, unknown, amountFen });
      const { policies } = await laboratory.simulate({ overrides: [], off: ['dibao'] });
      const dibao = stored.find(({ policy }) => policy === 'dibao');
      expect(policies.find(({ id }) => id === 'dibao')?.amountFen.before).toBe(dibao?.amountFen);
    } finally {
      await laboratory.close();
    }
  }, 120_000);

  test('tells a county who gains and what it costs', async () => {
    const county = await site.as('county');
    const { status, body } = await county('POST', '/simulations', raised);
    expect(status).toBe(200);
    const [result] = body.results;
    expect(result).toMatchObject({ households: 2, people: 4 });
    expect(result.total.gaining).toEqual({ households: 1, people: 2 });
    expect(result.total.monthFen.after).toBeGreaterThan(result.total.monthFen.before);
    expect(result.policies.find((one: { id: string }) => one.id === 'dibao')).toMatchObject({
      touched: 'direct',
      entitled: { before: 1, after: 2 },
      gained: { subjects: 1, households: 1, people: 2 },
    });
    const towns = result.areas.filter((one: { gaining: { people: number } }) => one.gaining.people > 0);
    expect(towns.map((one: { area: { code: string } }) => one.area.code)).toEqual([neighbour.slice(0, 9)]);
  }, 60_000);

  test('reads the facts anew only when they are old, and says when they were read', async () => {
    const county = await site.as('county');
    const [first, second] = [
      await county('POST', '/simulations', raised),
      await county('POST', '/simulations', asked([{ parameter: 'dibao.standard-urban', value: 110_000 }])),
    ];
    expect(second.body.readAt).toBe(first.body.readAt);
  }, 60_000);

  test('names the parameter at fault', async () => {
    const county = await site.as('county');
    const unknown = await county('POST', '/simulations', asked([{ parameter: 'no.such', value: 1 }]));
    expect(unknown.status).toBe(400);
    expect(unknown.body).toMatchObject({ code: 'simulation.invalid', field: 'scenarios' });
    expect(unknown.body.message.en).toBe('no.such: there is no such parameter');
    const wild = await county('POST', '/simulations', asked([{ parameter: 'dibao.standard-urban', value: -5 }]));
    expect(wild.body.message.zh).toContain('dibao.standard-urban');
    expect((await county('POST', '/simulations', { ...raised, date: '2026-02-30' })).body.field).toBe('date');
  }, 60_000);

  test('is for county and city, each in its own area', async () => {
    for (const name of ['village', 'town', 'sysadmin'])
      expect([(await (await site.as(name))('POST', '/simulations', raised)).status, name]).toEqual([403, name]);
    expect((await (await site.as('elsewhere'))('POST', '/simulations', raised)).status).toBe(404);
    expect((await (await site.as())('POST', '/simulations', raised)).status).toBe(401);
    const options = await (await site.as('city'))('GET', `/simulations/options?date=${date}`);
    expect(options.body.raises).toHaveLength(5);
    const standard = options.body.parameters.find((one: { id: string }) => one.id === 'dibao.standard-urban');
    expect(standard).toMatchObject({ unit: 'fen', value: 98_900, status: 'official' });
  }, 60_000);

  test('works out a scenario of the past on its own day, beside one of today', async () => {
    const county = await site.as('county');
    const raise = { set: [{ parameter: 'dibao.standard-urban', value: 90_000 }], off: [], reverse: true };
    const two = { ...raised, scenarios: [...raised.scenarios, { ...raise, date: '2026-05-02' }] };
    const { status, body } = await county('POST', '/simulations', two);
    expect(status).toBe(200);
    expect(body.results.map((one: { date: string }) => one.date)).toEqual([date, '2026-05-02']);
    const wrong = { ...raised, scenarios: [{ ...raise, date: '2016-12-31' }] };
    expect(await county('POST', '/simulations', wrong)).toMatchObject({ status: 400, body: { field: 'date' } });
  }, 60_000);

  test('adds up the level below, or the one below that', async () => {
    const county = await site.as('county');
    const codesOf = async (levels: number): Promise<string[]> =>
      (await county('POST', '/simulations', { ...raised, levels })).body.results[0].areas
        .filter((one: { gaining: { people: number } }) => one.gaining.people > 0)
        .map((one: { area: { code: string } }) => one.area.code);
    expect(await codesOf(1)).toEqual([neighbour.slice(0, 9)]);
    expect(await codesOf(2)).toEqual([neighbour]);
  }, 60_000);

  test('tells how far the households have been read, and stops when asked', async () => {
    const county = await site.as('county');
    const on = '2025-02-03';
    const path = `/simulations/progress?area=370302&date=${on}`;
    expect((await county('GET', path)).body).toEqual({
      state: 'none',
      households: { done: 0, total: 0 },
      work: { step: 'ready', share: 1 },
    });
    expect((await county('DELETE', '/simulations/running')).body).toEqual({ stopped: false });
    const asking = county('POST', '/simulations', { ...raised, date: on });
    await expect.poll(async () => (await county('DELETE', '/simulations/running')).body.stopped).toBe(true);
    expect(await asking).toMatchObject({ status: 409, body: { code: 'simulation.superseded' } });
    expect((await county('POST', '/simulations', { ...raised, date: on })).status).toBe(200);
    expect((await county('GET', path)).body).toMatchObject({ state: 'ready' });
  }, 60_000);

  test('gives up an older question of the same window only', async () => {
    const county = await site.as('county');
    const from = (window: string, value: number, on: string) =>
      county('POST', '/simulations', {
        ...asked([{ parameter: 'dibao.standard-urban', value }]),
        date: on,
        window,
      });
    const answers = await Promise.all([
      from('window-1', 111_000, '2025-03-03'),
      from('window-2', 112_000, '2025-03-04'),
      from('window-1', 113_000, '2025-03-04'),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 409]);
    expect(answers[1]?.status).toBe(200);
  }, 60_000);

  test('gives a workbook without numbers from 1 to 4', async () => {
    const cookie = String((await signIn()).headers['set-cookie']).split(';', 1)[0];
    const answer = await site.app.inject({
      method: 'POST',
      url: '/api/simulations/workbook?lang=en',
      headers: { cookie, 'x-zhuni': '1' },
      payload: raised,
    });
    expect(answer.statusCode).toBe(200);
    const sheets = await readWorkbook(answer.rawPayload);
    const cells = JSON.stringify(sheets);
    expect(cells).toContain('<5');
    expect(cells).not.toMatch(/[[,][1-4][,\]]/);
    expect([countOutside(0), countOutside(4), countOutside(5)]).toEqual([0, '<5', 5]);
    expect([moneyOutside(10, 4), moneyOutside(10, 5)]).toEqual(['—', 10]);
  }, 60_000);
});

const signIn = () =>
  callerOf(site.app, undefined)('POST', '/session', { signInName: 'county', password: 'a made-up password' });
