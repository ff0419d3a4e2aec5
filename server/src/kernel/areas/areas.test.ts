import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { withClient } from '../../platform/db/index.ts';
import { loadAreas } from './index.ts';

let site: TestApp;
beforeAll(async () => {
  site = await createTestApp();
});
afterAll(() => site.close());

const asAdmin = (sql: string) =>
  withClient({ url: site.database.adminUrl }, async (client) => (await client.query(sql)).rows);

describe('the areas in the database', () => {
  test('are the city, 8 counties, 88 towns, 2,931 villages and the zones, each below its parent', async () => {
    const rows = await asAdmin(
      'select level, functional_zone as zone, count(*)::int as count from areas.area group by 1, 2 order by 3',
    );
    expect(rows.filter(({ zone }) => !zone)).toEqual([
      { level: 'city', zone: false, count: 1 },
      { level: 'county', zone: false, count: 8 },
      { level: 'town', zone: false, count: 88 },
      { level: 'village', zone: false, count: 2931 },
    ]);
    expect(rows.filter(({ zone }) => zone).length).toBeGreaterThan(0);
    const odd = await asAdmin(`select a.code from areas.area a join areas.area p on p.code = a.parent
      where not a.functional_zone and not (a.code ^@ p.prefix)`);
    expect(odd).toEqual([]);
    expect(
      await asAdmin('select setting, count(*)::int > 300 as many from areas.setting group by 1 order by 1'),
    ).toEqual([
      { setting: 'rural', many: true },
      { setting: 'urban', many: true },
    ]);
  });

  test('are found by pinyin', async () => {
    expect(await asAdmin("select pinyin, initials from areas.area where code = '370303'")).toEqual([
      { pinyin: 'zhangdianqu', initials: 'zdq' },
    ]);
  });

  test('are loaded once; a name that changed is taken over', async () => {
    expect(await loadAreas(site.database.adminUrl)).toBe(0);
    await asAdmin("update areas.area set name_zh = '旧名' where code = '370303'");
    expect(await loadAreas(site.database.adminUrl)).toBe(1);
    expect(await asAdmin("select name_zh from areas.area where code = '370303'")).toEqual([{ name_zh: '张店区' }]);
  });
});

describe('GET /api/areas/:code', () => {
  test('gives the area with those above and below it', async () => {
    const { body } = await (await site.as('town'))('GET', '/areas/370302001');
    expect(body.area.level).toBe('town');
    expect(body.ancestors.map(({ code }: { code: string }) => code)).toEqual(['370300', '370302']);
    expect(body.children[0].code).toBe(village);
    expect((await (await site.as('city'))('GET', '/areas/3703')).body.children).toHaveLength(8);
  });

  test('knows a functional zone, for the city', async () => {
    const [zone] = await asAdmin('select code from areas.area where functional_zone order by code limit 1');
    expect((await (await site.as('city'))('GET', `/areas/${zone.code}`)).body.area.functionalZone).toBe(true);
    expect((await (await site.as('county'))('GET', `/areas/${zone.code}`)).status).toBe(404);
  });

  test.each([
    ['370303', 404],
    ['3703', 404],
    ['370302001', 404],
    ['999999', 404],
    [village, 200],
    ['37', 400],
    ['abc', 400],
  ])('answers a village assistant for %s %i', async (code, status) => {
    expect((await (await site.as('village'))('GET', `/areas/${code}`)).status).toBe(status);
  });
});
