import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assertInvariants } from '../../../test/invariants.ts';
import { createTestApp, madeUpIdNumber, neighbour, settle, village } from '../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../test/test-app.ts';
import { withTransaction } from '../../platform/db/index.ts';

let site: TestApp;
let town: Caller;

beforeAll(async () => {
  site = await createTestApp();
  town = await site.as('town');
});
afterAll(async () => {
  await assertInvariants(site.database.adminUrl);
  await site.close();
});

const common = { hukou: 'city', deceased: 'no', custody: 'none', declaredMissing: false, clergyAwayThreeYears: false };
type Facts = Record<string, string | number | boolean>;
const someone = (name: string, birthDate: string, sex: string, relation: string, more: Facts = {}) => ({
  name,
  facts: { birthDate, sex, relation, ...common, ...more },
});

const couple = (areaCode = village, more: ReturnType<typeof someone>[] = []) =>
  settle(site, {
    areaCode,
    facts: { registration: 'rural' },
    members: [
      someone('王大山', '1970-01-01', 'male', 'head'),
      someone('李小梅', '1972-02-02', 'female', 'spouse'),
      ...more,
    ],
  });
const single = (name: string, birthDate: string, sex: string, areaCode = village) =>
  settle(site, { areaCode, facts: { registration: 'rural' }, members: [someone(name, birthDate, sex, 'head')] });

const paper = { evidence: '证明', source: 'civil-affairs' };
const death = (personId: number, on = '2024-05-01', details: object = {}) => ({
  ...paper,
  kind: 'death',
  on,
  personIds: [personId],
  details,
});
const marriage = (one: number, other: number, on = '2024-05-01', home = 'first') => ({
  ...paper,
  kind: 'marriage',
  on,
  personIds: [one, other],
  details: { home },
});

const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  withTransaction(
    site.database.pool,
    { actor: 'test', areas: ['3703'] },
    async ({ client }) => (await client.query(sql, values)).rows as Row[],
  );
const factOn = async (householdId: number, personId: number, fact: string, date: string): Promise<unknown> => {
  const { body } = await (await site.as('city'))('GET', `/households/${householdId}?date=${date}`);
  type Fact = { subject: string; fact: string; value: unknown };
  return (body.facts as Fact[]).find((one) => one.subject === String(personId) && one.fact === fact)?.value;
};
const membersOn = async (householdId: number, date: string): Promise<string[]> => {
  const { body } = await (await site.as('city'))('GET', `/households/${householdId}?date=${date}`);
  return (body.members as { name: string }[]).map(({ name }) => name);
};

describe('a death', () => {
  test('is a fact from that day, ends the marriage, and stands on the timeline with what was done', async () => {
    const { id, personIds } = await couple();
    const [husband = 0, wife = 0] = personIds;
    const { status, body } = await town('POST', '/life-events', death(husband));
    expect(status).toBe(201);
    expect(body.effects.map(({ text }: { text: { zh: string } }) => text.zh)).toContain(
      '去世登记：健在 → 本市户籍逝者',
    );
    expect(await factOn(id, husband, 'deceased', '2024-04-30')).toBe('no');
    expect(await factOn(id, husband, 'deceased', '2024-05-01')).toBe('hukou');
    const timeline = await town('GET', `/people/${husband}/timeline`);
    expect(timeline.body.person).toMatchObject({ diedOn: '2024-05-01', age: 54 });
    expect(timeline.body.events).toMatchObject([
      { kind: 'death', on: '2024-05-01', role: 'deceased', corrected: false },
    ]);
    const again = await town('POST', '/life-events', marriage(husband, wife));
    expect(again.body.code).toBe('event.dead');
  });

  test('is recorded once, however many record it at once', async () => {
    const { personIds } = await couple();
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => town('POST', '/life-events', death(personIds[0] ?? 0))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 15 }, () => 409)]);
    const found = await rows('select from events.participant where person_id = $1', [personIds[0]]);
    expect(found).toHaveLength(1);
  });

  test('recorded late is not forgotten by what was stated in between', async () => {
    const { id, personIds } = await couple();
    const [husband = 0] = personIds;
    const facts = {
      validFrom: '2024-07-01',
      facts: { supporters: 'able' },
      evidence: '入户',
      subject: String(husband),
    };
    expect((await town('POST', `/households/${id}/facts`, facts)).status).toBe(201);
    await town('POST', '/life-events', death(husband, '2024-05-01'));
    expect(await factOn(id, husband, 'deceased', '2025-01-01')).toBe('hukou');
    expect(await factOn(id, husband, 'supporters', '2025-01-01')).toBe('able');
  });

  test('makes a half orphan of the minor child named, and of nobody grown up', async () => {
    const { id, personIds } = await couple(village, [someone('王小丽', '2015-01-01', 'female', 'child')]);
    const [husband = 0, wife = 0, child = 0] = personIds;
    const wrong = await town('POST', '/life-events', death(husband, '2024-05-01', { orphaned: [wife] }));
    expect(wrong.body).toMatchObject({ code: 'event.bad-child', field: 'details.orphaned' });
    expect((await town('POST', '/life-events', death(husband, '2024-05-01', { orphaned: [child] }))).status).toBe(201);
    expect(await factOn(id, child, 'fatherSituation', '2024-05-01')).toBe('dead');
  });

  test('before birth, in the future, of nobody or of somebody elsewhere is refused', async () => {
    const { personIds } = await couple();
    const far = await single('赵远', '1960-01-01', 'male', '370303001001');
    const [one = 0] = personIds;
    for (const [body, code] of [
      [death(one, '1969-12-31'), 'event.out-of-order'],
      [death(one, '2099-01-01'), 'event.future'],
      [death(999_999), 'event.person-not-found'],
      [death(far.personIds[0] ?? 0), 'event.person-not-found'],
      [{ ...death(one), on: '2024-02-30' }, 'request.invalid'],
    ] as const) {
      expect((await town('POST', '/life-events', body)).body.code).toBe(code);
    }
    expect((await (await site.as('village'))('POST', '/life-events', death(one))).status).toBe(403);
  });

  test('taken back is as if it had not been, and may be recorded again', async () => {
    const { id, personIds } = await couple();
    const [husband = 0] = personIds;
    const { body } = await town('POST', '/life-events', death(husband));
    expect((await town('POST', `/life-events/${body.id}/correction`, { reason: '登记错了人' })).status).toBe(403);
    const county = await site.as('county');
    expect((await county('POST', `/life-events/${body.id}/correction`, { reason: '登记错了人' })).status).toBe(201);
    expect(await factOn(id, husband, 'deceased', '2024-06-01')).toBe('no');
    const timeline = await town('GET', `/people/${husband}/timeline`);
    expect(timeline.body.person.diedOn).toBe(null);
    expect(timeline.body.events).toMatchObject([
      { kind: 'correction', correctsId: body.id },
      { kind: 'death', corrected: true },
    ]);
    const twice = await county('POST', `/life-events/${body.id}/correction`, { reason: '登记错了人' });
    expect(twice.body.code).toBe('event.corrected');
    expect((await town('POST', '/life-events', death(husband, '2024-06-01'))).status).toBe(201);
  });
});

describe('a birth', () => {
  const birth = (parents: readonly number[], details: object = {}) => ({
    ...paper,
    kind: 'birth',
    on: '2024-03-01',
    personIds: parents,
    details: { name: '王新生', sex: 'female', ...details },
  });

  test('adds a child to the household from that day, once for one request', async () => {
    const { id, personIds } = await couple();
    const idNumber = madeUpIdNumber('2024-03-01', 122);
    expect((await town('POST', '/life-events', birth(personIds, { idNumber }))).status).toBe(201);
    expect(await membersOn(id, '2024-02-29')).toEqual(['王大山', '李小梅']);
    expect(await membersOn(id, '2024-03-01')).toEqual(['王大山', '李小梅', '王新生']);
    const twice = await town('POST', '/life-events', birth(personIds, { idNumber }));
    expect(twice.body.code).toBe('event.number-taken');
  });

  test('wants a number that fits the day and the sex, and a parent who was born before', async () => {
    const { personIds } = await couple();
    for (const idNumber of [madeUpIdNumber('2024-03-02', 122), madeUpIdNumber('2024-03-01', 121)])
      expect((await town('POST', '/life-events', birth(personIds, { idNumber }))).body.code).toBe(
        'event.bad-id-number',
      );
    const young = await single('小小', '2024-03-01', 'female');
    expect((await town('POST', '/life-events', birth(young.personIds))).body.code).toBe('event.out-of-order');
  });

  test('that never was is taken back: the child belongs to the household on no day', async () => {
    const { id, personIds } = await couple();
    const { body } = await town('POST', '/life-events', birth(personIds));
    await (
      await site.as('county')
    )('POST', `/life-events/${body.id}/correction`, { reason: '没有这次出生' });
    expect(await membersOn(id, '2024-06-01')).toEqual(['王大山', '李小梅']);
  });
});

describe('a marriage', () => {
  test('brings two households together from that day; past dates show the past', async () => {
    const groom = await single('张大力', '1990-01-01', 'male');
    const bride = await single('刘小花', '1992-01-01', 'female', neighbour);
    const [he = 0] = groom.personIds;
    const [she = 0] = bride.personIds;
    expect((await town('POST', '/life-events', marriage(he, she))).status).toBe(201);
    expect(await membersOn(groom.id, '2024-05-01')).toEqual(['张大力', '刘小花']);
    expect(await membersOn(groom.id, '2024-04-30')).toEqual(['张大力']);
    expect(await membersOn(bride.id, '2024-04-30')).toEqual(['刘小花']);
    expect(await membersOn(bride.id, '2024-05-01')).toEqual([]);
    expect(await factOn(groom.id, she, 'relation', '2024-05-01')).toBe('spouse');
    expect(await factOn(groom.id, she, 'birthDate', '2024-05-01')).toBe('1992-01-01');
    const timeline = await town('GET', `/people/${she}/timeline`);
    expect(timeline.body.stays).toHaveLength(2);
    expect(timeline.body.marriages).toMatchObject([{ spouseId: he, fromDate: '2024-05-01', untilDate: null }]);
  });

  test('is refused below the legal age, to the day, and to whoever is married', async () => {
    const young = await single('周少年', '2002-05-02', 'male');
    const bride = await single('吴姑娘', '2004-05-01', 'female');
    const { personIds } = await couple();
    const [boy = 0, girl = 0, husband = 0] = [...young.personIds, ...bride.personIds, ...personIds];
    expect((await town('POST', '/life-events', marriage(boy, girl))).body.code).toBe('event.too-young');
    expect((await town('POST', '/life-events', marriage(husband, girl))).body.code).toBe('event.married');
    expect((await town('POST', '/life-events', marriage(boy, girl, '2024-05-02'))).status).toBe(201);
    expect((await town('POST', '/life-events', marriage(girl, girl))).body.code).toBe('event.wrong-people');
  });

  test('of one person with two at once is one marriage', async () => {
    const he = (await single('郑多情', '1985-01-01', 'male')).personIds[0] ?? 0;
    const brides = await Promise.all(
      Array.from({ length: 16 }, (_, at) => single(`女${at}`, '1990-01-01', 'female', neighbour)),
    );
    const answers = await Promise.all(
      brides.map(({ personIds }) =>
        town('POST', '/life-events', marriage(he, personIds[0] ?? 0, '2024-05-01', 'apart')),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(await rows('select from people.marriage where person_id = $1', [he])).toHaveLength(1);
  });

  test('taken back sends the bride home with what was stated of her since', async () => {
    const groom = await single('钱多', '1990-01-01', 'male');
    const bride = await single('孙好', '1992-01-01', 'female', neighbour);
    const [he = 0, she = 0] = [...groom.personIds, ...bride.personIds];
    const { body } = await town('POST', '/life-events', marriage(he, she));
    const facts = { validFrom: '2024-08-01', facts: { canWork: false }, evidence: '鉴定', subject: String(she) };
    await town('POST', `/households/${groom.id}/facts`, facts);
    await (
      await site.as('county')
    )('POST', `/life-events/${body.id}/correction`, { reason: '登记错误' });
    expect(await membersOn(groom.id, '2024-06-01')).toEqual(['钱多']);
    expect(await membersOn(bride.id, '2024-06-01')).toEqual(['孙好']);
    expect(await factOn(bride.id, she, 'canWork', '2024-09-01')).toBe(false);
    expect(await factOn(bride.id, she, 'relation', '2024-09-01')).toBe('head');
    expect(await rows('select from people.marriage where person_id = $1', [he])).toEqual([]);
  });
});

describe('a divorce', () => {
  test('of a couple known by the register ends the marriage; who leaves takes the child along', async () => {
    const { id, personIds } = await couple(village, [someone('王小宝', '2016-01-01', 'male', 'child')]);
    const [husband = 0, wife = 0, child = 0] = personIds;
    const event = {
      ...paper,
      kind: 'divorce',
      on: '2024-05-01',
      personIds: [husband, wife],
      details: { leaves: 'second', children: [child], home: { areaCode: neighbour, address: '和平路1号' } },
    };
    expect((await town('POST', '/life-events', event)).status).toBe(201);
    expect(await membersOn(id, '2024-05-01')).toEqual(['王大山']);
    const { body } = await town('GET', `/people/${wife}/timeline`);
    expect(body.person.relation.en).toBe('head');
    expect(body.housemates).toMatchObject([{ id: child }]);
    expect(body.marriages).toMatchObject([{ untilDate: '2024-05-01', endedBy: 'divorce' }]);
    expect((await town('POST', '/life-events', event)).body.code).toMatch(/^event\./);
    expect((await town('POST', '/life-events', marriage(wife, husband, '2024-06-01'))).status).toBe(201);
  });

  test('of two who are no couple is refused', async () => {
    const [one, other] = [await single('甲', '1980-01-01', 'male'), await single('乙', '1980-01-01', 'female')];
    const personIds = [...one.personIds, ...other.personIds];
    const event = { ...paper, kind: 'divorce', on: '2024-05-01', personIds, details: { leaves: 'nobody' } };
    expect((await town('POST', '/life-events', event)).body.code).toBe('event.not-married');
  });
});

describe('a move', () => {
  const move = (personIds: readonly number[], home: object, on = '2024-05-01') => ({
    ...paper,
    kind: 'move',
    on,
    personIds,
    details: { home },
  });

  test('of a whole family takes along what is known of the household; the past stays where it was', async () => {
    const { id, personIds } = await couple();
    const { status } = await town('POST', '/life-events', move(personIds, { areaCode: '370303001001' }));
    expect(status).toBe(201);
    expect(await membersOn(id, '2024-04-30')).toEqual(['王大山', '李小梅']);
    expect(await membersOn(id, '2024-05-01')).toEqual([]);
    expect((await town('GET', `/people/${personIds[0]}/timeline`)).status).toBe(404);
    const { body } = await (await site.as('elsewhere'))('GET', `/people/${personIds[0]}/timeline`);
    expect(body.person.area.code).toBe('370303001001');
    expect(await membersOn(body.person.householdId, '2024-05-01')).toEqual(['王大山', '李小梅']);
    const old = await town('GET', `/households/${id}?date=2024-04-01`);
    expect(old.body.members.map(({ name }: { name: string }) => name)).toEqual(['***', '***']);
  });

  test('twice at once goes to one home', async () => {
    const { personIds } = await couple();
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => town('POST', '/life-events', move(personIds, { areaCode: neighbour }))),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test('to nowhere, home again, or by people of two households is refused', async () => {
    const { id, personIds } = await couple();
    const other = await single('丙', '1980-01-01', 'male');
    for (const [body, code] of [
      [move(personIds, {}), 'event.bad-home'],
      [move(personIds, { householdId: id }), 'event.bad-home'],
      [move(personIds, { areaCode: '370302999999' }), 'event.bad-home'],
      [move([...personIds, ...other.personIds], { areaCode: neighbour }), 'event.not-together'],
    ] as const)
      expect((await town('POST', '/life-events', body)).body.code).toBe(code);
  });
});

test('a line of service that fails leaves nothing of the event', async () => {
  const { lifeEventRoutes } = await import('./index.ts');
  const { personIds } = await couple();
  const { pool } = site.database;
  const failing = {
    line: 'failing',
    handle: async (): Promise<never> => {
      throw new Error('the line is down');
    },
  };
  const [route] = lifeEventRoutes({
    pool,
    fieldKeys: site.fieldKeys,
    screeningListeners: [],
    lifeEventHandlers: [failing],
    timelineReaders: [],
  });
  const [county] = await rows<{ id: string }>('select 1 as id');
  expect(county).toBeDefined();
  const actor = {
    accountId: randomUUID(),
    permissions: new Set(['event.record']),
    area: { code: '370300', prefix: '3703' },
    scope: { actor: 'test', areas: ['3703'] },
  };
  const body = death(personIds[0] ?? 0);
  await expect(route?.handle({ actor, body } as never)).rejects.toThrow('the line is down');
  expect(await rows('select from events.participant where person_id = $1', [personIds[0]])).toEqual([]);
  expect(await rows('select died_on from people.person where id = $1', [personIds[0]])).toEqual([{ died_on: null }]);
});
