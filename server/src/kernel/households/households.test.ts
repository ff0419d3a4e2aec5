import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, madeUpIdNumber, neighbour, settle, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { withTransaction } from '../../platform/db/index.ts';

let site: TestApp;
const ids = { here: 0, next: 0, elsewhere: 0 };
const headNumber = madeUpIdNumber('1960-03-05', 11);

beforeAll(async () => {
  site = await createTestApp();
  const head = (name: string, idNumber?: string) => ({
    name,
    ...(idNumber ? { idNumber } : {}),
    facts: { relation: 'head', birthDate: '1960-03-05', sex: 'male', hukou: 'city' },
  });
  const facts = { registration: 'rural' };
  const child = { name: '王晓丽', facts: { relation: 'child', birthDate: '2019-09-01', sex: 'female' } };
  ids.here = (await settle(site, { areaCode: village, facts, members: [head('王小明', headNumber), child] })).id;
  ids.next = (await settle(site, { areaCode: neighbour, facts, members: [head('欧阳小明')] })).id;
  ids.elsewhere = (await settle(site, { areaCode: '370303001001', facts, members: [head('单雄信')] })).id;
});
afterAll(() => site.close());

const auditOf = (action: string) =>
  withTransaction(
    site.database.pool,
    { actor: 'test', areas: ['3703'] },
    async ({ client }) =>
      (
        await client.query('select actor, subject_id, reason, details from audit.entry where action = $1 order by at', [
          action,
        ])
      ).rows,
  );

describe('one household', () => {
  test('is shown with members, facts with their source, and every policy with reasons', async () => {
    const get = await site.as('village');
    const { status, body } = await get('GET', `/households/${ids.here}?date=2024-05-01`);
    expect(status).toBe(200);
    expect(body.area.code).toBe(village);
    expect(body.ancestors.map((area: { code: string }) => area.code)).toEqual(['370300', '370302', '370302001']);
    expect(body.members).toHaveLength(2);
    expect(body.members[0]).toMatchObject({
      name: '王小明',
      idNumberMasked: `${headNumber.slice(0, 4)}**********${headNumber.slice(-4)}`,
      age: 64,
      relation: { zh: '户主', en: 'head' },
    });
    const registration = body.facts.find((fact: { fact: string }) => fact.fact === 'registration');
    expect(registration).toMatchObject({
      subject: 'household',
      value: 'rural',
      validFrom: '2017-01-01',
      evidence: { zh: '测试登记', en: 'test register' },
      department: { code: 'GA' },
    });
    const dibao = body.results.find((result: { policy: string }) => result.policy === 'dibao');
    expect(dibao.outcome).toBe('unknown');
    expect(dibao.missing[0].question.zh).toBeTruthy();
    expect(dibao.reasons[0].article.zh).toMatch(/《.+》/);
    expect(body.results.length).toBeGreaterThan(10);
  });

  test('never shows an identity number, and no number reaches the log', async () => {
    const get = await site.as('city');
    const answer = await get('GET', `/households/${ids.here}`);
    await get('POST', '/households/search', { area: '3703', q: headNumber });
    expect(answer.text).not.toContain(headNumber);
    expect(site.logged.join('')).not.toContain(headNumber);
    expect(site.logged.join('')).not.toContain('王小明');
  });

  test('has on a past date only the members born by then, and is judged by the rules of that day', async () => {
    const get = await site.as('village');
    const { body } = await get('GET', `/households/${ids.here}?date=2018-05-01`);
    expect(body.members.map(({ name }: { name: string }) => name)).toEqual(['王小明']);
    expect(
      body.results.every(
        ({ subject }: { subject: string }) => subject === 'household' || subject === body.members[0].id,
      ),
    ).toBe(true);
  });

  test('is read with a trace of who, which day and why', async () => {
    const before = (await auditOf('household.read')).length;
    const get = await site.as('town');
    await get('GET', `/households/${ids.next}?date=2020-02-02&purpose=visit`);
    const entries = await auditOf('household.read');
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({
      subject_id: String(ids.next),
      reason: 'visit',
      details: { date: '2020-02-02' },
    });
  });

  test('is not found outside the own area, as if there were none', async () => {
    const expected = { status: 404, code: 'household.not-found' };
    for (const [who, id] of [
      ['village', ids.next],
      ['town', ids.elsewhere],
      ['county', ids.elsewhere],
      ['elsewhere', ids.here],
      ['city', 999_999],
    ] as const) {
      const { status, body } = await (await site.as(who))('GET', `/households/${id}`);
      expect({ status, code: body.code }).toEqual(expected);
    }
  });

  test.each([
    ['date=2024-02-30', 'date'],
    ['date=1999-01-01', 'date'],
    ['date=2024', 'date'],
    ['purpose=curiosity', 'purpose'],
    ['color=red', 'color'],
  ])('refuses ?%s naming the field', async (query, field) => {
    const { status, body } = await (await site.as('city'))('GET', `/households/${ids.here}?${query}`);
    expect(status).toBe(400);
    expect(body.field).toBe(field);
    expect(body.message.zh).toContain('。');
  });

  test.each(['0', '-1', 'abc', '1.5', '1e99', '%00', "1'--"])('refuses the id %s', async (id) => {
    const { status } = await (await site.as('city'))('GET', `/households/${encodeURIComponent(id)}`);
    expect([400, 404]).toContain(status);
  });
});

describe('the list of households', () => {
  test('shows names masked and only the own area', async () => {
    const { body } = await (await site.as('village'))('GET', `/households?area=${village}`);
    expect(body).toMatchObject({ total: 1, totalIsExact: true, page: 1 });
    expect(body.households[0]).toMatchObject({ headName: '王*明', members: 2, areaCode: village });
    const town = await (await site.as('town'))('GET', '/households?area=370302001');
    expect(town.body.households.map(({ headName }: { headName: string }) => headName)).toEqual(['王*明', '欧阳*明']);
    expect((await (await site.as('city'))('GET', '/households?area=3703')).body.total).toBe(3);
    expect((await (await site.as('village'))('GET', '/households?area=370302001')).status).toBe(404);
    expect((await (await site.as('county'))('GET', '/households?area=370303')).body.code).toBe('area.not-found');
  });

  test.each([
    ['王小明', ['王*明']],
    ['小明', ['王*明', '欧阳*明']],
    ['shan', ['单*信']],
    ['wxl', ['王*丽']],
    ['ouyang', ['欧阳*明']],
    [headNumber, ['王*明']],
    ['没有这个人', []],
    ['%', []],
    ["' or 1=1", []],
  ])('finds %s', async (q, found) => {
    const { body } = await (await site.as('city'))('POST', '/households/search', { area: '3703', q });
    expect(body.households.flatMap((line: { found: string[] }) => line.found).toSorted()).toEqual(
      [...found].toSorted(),
    );
  });

  test('finds nobody of another area', async () => {
    const { body } = await (await site.as('village'))('POST', '/households/search', { area: village, q: '小明' });
    expect(body.total).toBe(1);
  });

  test('takes nothing personal in an address', async () => {
    const { status, body } = await (await site.as('city'))('GET', '/households?area=3703&q=someone');
    expect({ status, field: body.field }).toEqual({ status: 400, field: 'q' });
  });

  test('leaves a trace without the words of the search', async () => {
    const entries = await auditOf('household.search');
    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries)).not.toContain('小明');
  });
});
