import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, madeUpIdNumber, settle, village } from '../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../test/test-app.ts';
import { withTransaction } from '../../platform/db/index.ts';

let site: TestApp;
let [city, county, town] = [] as Caller[];
let home = { id: 0, personIds: [] as readonly number[] };
const number = madeUpIdNumber('2015-05-05', 121);

beforeAll(async () => {
  site = await createTestApp();
  [city, county, town] = [await site.as('city'), await site.as('county'), await site.as('town')];
  home = await settle(site, {
    areaCode: village,
    facts: { registration: 'rural' },
    members: [
      { name: '何户主', facts: { relation: 'head', birthDate: '1980-01-01', sex: 'male', deceased: 'no' } },
      {
        name: '何受限',
        idNumber: number,
        facts: {
          relation: 'child',
          birthDate: '2015-05-05',
          sex: 'female',
          disabilityKind: 'limb',
          deceased: 'no',
          custody: 'none',
          declaredMissing: false,
          clergyAwayThreeYears: false,
        },
      },
    ],
  });
});
afterAll(() => site.close());

const child = (): number => home.personIds[1] ?? 0;

describe('a restricted person', () => {
  test('is set and lifted by the city alone, with a reason of the list', async () => {
    expect((await county?.('POST', `/people/${child()}/restriction`, { reason: 'adoption' }))?.status).toBe(403);
    expect((await city?.('POST', `/people/${child()}/restriction`, { reason: 'curiosity' }))?.status).toBe(400);
    expect((await city?.('POST', `/people/${child()}/restriction`, { reason: 'adoption' }))?.status).toBe(201);
    const again = await city?.('POST', `/people/${child()}/restriction`, { reason: 'adoption' });
    expect(again?.body.code).toBe('person.restricted');
  });

  test('is found by nobody who is not cleared: not by name, sound, number, list, duplicates or a page', async () => {
    for (const q of ['何受限', 'heshouxian', 'hsx', number]) {
      for (const caller of [county, town]) {
        expect((await caller?.('POST', '/people/search', { area: '370302001', q }))?.body.people).toEqual([]);
        const households = await caller?.('POST', '/households/search', { area: '370302001', q });
        expect(households?.body).toMatchObject({ total: 0, households: [] });
      }
      expect((await city?.('POST', '/people/search', { area: '3703', q }))?.body.people).toHaveLength(1);
    }
    expect((await town?.('GET', `/people/${child()}/timeline`))?.body.code).toBe('event.person-not-found');
    expect((await town?.('POST', `/people/${child()}/id-number`, { reason: '核对身份' }))?.body.code).toBe(
      'person.not-found',
    );
    const list = await town?.('GET', '/households?area=370302001');
    expect(list?.body.households).toMatchObject([{ members: 1 }]);
  });

  test('is blacked out on the page of the household, and still counts for its means test', async () => {
    const { body, text } = (await town?.('GET', `/households/${home.id}`)) ?? {};
    expect(body.members).toMatchObject([
      { name: '何户主', hidden: null },
      { name: '***', hidden: 'concealed', idNumberMasked: null, birthDate: null, standing: { counts: true } },
    ]);
    expect(text).not.toContain('何受限');
    expect(body.facts.some(({ subject }: { subject: string }) => subject === String(child()))).toBe(false);
    expect(body.results.some(({ subject }: { subject: string }) => subject === String(child()))).toBe(false);
    expect((await city?.('GET', `/households/${home.id}`))?.text).toContain('何受限');
  });

  test('is known to nobody by the table itself', async () => {
    const seen = (clearances: string[]): Promise<number | null> =>
      withTransaction(
        site.database.pool,
        { actor: 'test', areas: ['3703'], clearances },
        async ({ client }) => (await client.query('select from people.restriction')).rowCount,
      );
    expect(await seen([])).toBe(0);
    expect(await seen(['person.restricted'])).toBe(1);
  });

  test('is seen again when the restriction is lifted', async () => {
    expect((await city?.('DELETE', `/people/${child()}/restriction`))?.status).toBe(200);
    expect((await town?.('POST', '/people/search', { area: '370302001', q: '何受限' }))?.body.people).toHaveLength(1);
    expect((await city?.('DELETE', `/people/${child()}/restriction`))?.body.code).toBe('person.not-restricted');
  });
});

describe('a whole identity number', () => {
  test('is shown for a reason, to whoever may, with a trace; lists show nothing of a child', async () => {
    expect((await town?.('POST', `/people/${child()}/id-number`, { reason: '' }))?.status).toBe(400);
    expect((await (await site.as('village'))('POST', `/people/${child()}/id-number`, { reason: '核对' })).status).toBe(
      403,
    );
    const { body } = (await town?.('POST', `/people/${child()}/id-number`, { reason: '到派出所核对身份' })) ?? {};
    expect(body).toEqual({ idNumber: number });
    const trace = await withTransaction(site.database.pool, { actor: 'test', areas: ['3703'] }, async ({ client }) =>
      client.query(`select reason, details from audit.entry where action = 'person.unmask'`),
    );
    expect(trace.rows).toEqual([{ reason: '到派出所核对身份', details: { minorsUnder14: 1, minorsUnder18: 1 } }]);
    const found = await town?.('POST', '/people/search', { area: '370302001', q: '何' });
    expect(found?.body.people).toMatchObject([
      { name: '何*主', bornYear: 1980 },
      { name: '何*限', bornYear: null },
    ]);
  });
});

describe('a search by place', () => {
  test('finds households by village, its pinyin, the town and the address, each word of several', async () => {
    await withTransaction(site.database.pool, { actor: 'test', areas: ['3703'] }, ({ client }) =>
      client.query(`update people.household set address = '和平路12号3单元' where id = $1`, [home.id]),
    );
    const [area] = (
      await withTransaction(site.database.pool, { actor: 'test', areas: ['3703'] }, async ({ client }) =>
        client.query('select name_zh as name, pinyin from areas.area where code = $1', [village]),
      )
    ).rows as { name: string; pinyin: string }[];
    for (const q of ['和平路12号', area?.name ?? '', area?.pinyin ?? '', `${area?.name} 何户主`, '和平路 hehuzhu']) {
      const { body } = (await town?.('POST', '/households/search', { area: '370302001', q })) ?? {};
      expect({ q, total: body.total }).toEqual({ q, total: 1 });
    }
    expect((await town?.('POST', '/households/search', { area: '370302001', q: '和平路 王' }))?.body.total).toBe(0);
    const elsewhere = await site.as('elsewhere');
    expect((await elsewhere('POST', '/households/search', { area: '370303', q: '和平路12号' })).body.total).toBe(0);
  });
});
