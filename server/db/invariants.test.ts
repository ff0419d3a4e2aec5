import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, withClient } from '../src/platform/db/index.ts';
import type { TestDatabase } from '../src/platform/db/index.ts';
import { brokenInvariants, readInvariants } from '../test/invariants.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('the invariants', () => {
  test('are queries that run, each under a name of its own, and hold on nothing at all', async () => {
    const names = (await readInvariants()).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
    expect(await brokenInvariants(database.adminUrl)).toEqual([]);
  });

  test('notice what went around the guards: two marriages, two homes, a second death, life out of order', async () => {
    await withClient({ url: database.adminUrl, role: 'zhuni_owner' }, async (client) => {
      await client.query(`
        insert into areas.area (code, level, parent, name_zh, name_en, pinyin, initials) values
          ('370300', 'city', null, '市', 'city', '', ''), ('370302', 'county', '370300', '甲区', 'A', '', ''),
          ('370302001', 'town', '370302', '甲镇', 'A', '', ''),
          ('370302001001', 'village', '370302001', '甲一', 'A1', '', '');
        insert into people.household (id, area_code, origin, created_at) values (1, '370302001001', 'entered', now());
        insert into people.person (id, household_id, area_code, member_no, name, name_pinyin, name_initials)
          select n, 1, '370302001001', n, '甲', 'jia', 'j' from generate_series(1, 3) as n;
        alter table people.person disable trigger user;
        alter table people.marriage disable trigger user;
        alter table people.marriage drop constraint nobody_married_twice;
        alter table people.past_membership drop constraint one_household_at_a_time;
        drop index events.dies_once;
        insert into people.marriage (marriage_id, person_id, spouse_id, area_code, from_date) values
          (1, 1, 2, '370302001001', '1950-01-01'), (2, 1, 3, '370302001001', '1951-01-01');
        update people.person set born_on = '1960-01-01' where id = 1;
        update people.person set merged_into = 2 where id = 3;
        insert into people.past_membership (person_id, household_id, area_code, member_no, until_date) values
          (2, 1, '370302001001', 1, '2020-01-01'), (2, 1, '370302001001', 2, '2021-01-01');
        insert into events.event (id, kind, happened_on, area_code, details, evidence, source, changes, recorded_at,
            recorded_by) overriding system value
          select n, 'death', '2024-01-01', '370302001001', '{}', 'x', 'other', '{}', now(), 'x'
            from generate_series(1, 3) as n;
        insert into events.participant (event_id, person_id, area_code, role)
          select n, 1, '370302001001', 'deceased' from generate_series(1, 2) as n;`);
    });
    const broken = (await brokenInvariants(database.adminUrl)).map((line) => line.replace(/ \(\d+\)$/, ''));
    expect(broken.toSorted()).toEqual([
      "a death is recorded once, and the person's record says so",
      'a marriage has two sides that agree',
      'birth, marriage and death come in this order',
      'every life event concerns somebody',
      'nobody belongs to two households at a time',
      'nobody is married twice at a time',
      'one living person is one record: no two share an identity number, and a double points at a record that is none',
    ]);
  });
});
