import { handbook } from '@zhuni/policies';
import { plainDate } from '@zhuni/engine/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assertInvariants } from '../../../test/invariants.ts';
import { createTestApp, madeUpIdNumber, neighbour, settle, village } from '../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../test/test-app.ts';
import { withTransaction } from '../../platform/db/index.ts';
import { appendReceipts, listReceipts, readStates } from '../facts/index.ts';

let site: TestApp;
let county: Caller;
let next = 0;

beforeAll(async () => {
  site = await createTestApp();
  county = await site.as('county');
});
afterAll(async () => {
  await assertInvariants(site.database.adminUrl);
  await site.close();
});

const scope = { actor: 'test', areas: ['3703'], clearances: ['person.restricted'] };
const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  withTransaction(site.database.pool, scope, async ({ client }) => (await client.query(sql, values)).rows as Row[]);

/** Two records of one woman: one without a number, each with something the other lacks. */
async function twins() {
  next += 1;
  const name = `双小${'一二三四五六七八九十'[next % 10]}${next}`;
  const person = { relation: 'head', sex: 'female', birthDate: '1950-05-05', deceased: 'no' };
  const one = await settle(site, { areaCode: village, members: [{ name, facts: { ...person, hukou: 'city' } }] });
  const other = await settle(site, {
    areaCode: neighbour,
    members: [
      {
        name,
        idNumber: madeUpIdNumber('1950-05-05', 100 + 2 * next),
        facts: { ...person, canWork: false, disabilityKind: 'limb' },
      },
      { name: '家人', facts: { relation: 'child', birthDate: '1975-01-01', sex: 'male' } },
    ],
  });
  const [survivorId = 0, mergedId = 0] = [one.personIds[0], other.personIds[0]];
  await withTransaction(site.database.pool, scope, (transaction) =>
    appendReceipts(transaction, [
      {
        householdId: other.id,
        personId: mergedId,
        areaCode: neighbour,
        policy: 'age-allowance',
        fromDate: plainDate('2020-01-01'),
        untilDate: null,
        amountFen: 5000,
        origin: 'entered',
      },
    ]),
  );
  return { name, survivorId, mergedId, homes: [one.id, other.id] as const };
}

/** Everything about both records that a reader can see: states on several days, help, rows of the people tables. */
async function pictureOf(homes: readonly number[], ids: readonly number[]) {
  return withTransaction(site.database.pool, scope, async (transaction) => {
    const days = ['2016-01-01', '2018-01-01', '2024-01-01', '2026-11-01'].map(plainDate);
    const states = [];
    for (const day of days) {
      const found = await readStates(transaction, handbook.facts, homes, day);
      for (const [id, { household, personIds }] of found)
        states.push([day, id, personIds, household.members.map(({ facts }) => [...facts].toSorted())]);
      states.push(await listReceipts(transaction, homes, day));
    }
    const { client } = transaction;
    const people = await client.query('select * from people.person where id = any ($1) order by id', [ids]);
    const marriages = await client.query(
      'select * from people.marriage where person_id = any ($1) or spouse_id = any ($1) order by marriage_id, person_id',
      [ids],
    );
    const receipts = await client.query('select * from facts.receipt where person_id = any ($1) order by id', [ids]);
    return { states, people: people.rows, marriages: marriages.rows, receipts: receipts.rows };
  });
}

const merge = (survivorId: number, mergedId: number, as = county) =>
  as('POST', '/merges', { survivorId, mergedId, reason: '同一人，登记两次' });

describe('records that may be of one person', () => {
  test('are offered, the likeliest first, until somebody says that they are two', async () => {
    const { survivorId, mergedId } = await twins();
    const listed = async (): Promise<boolean> =>
      (await county('GET', '/duplicates?area=370302')).body.pairs.some(
        ({ people }: { people: { id: number }[] }) => people[0]?.id === survivorId && people[1]?.id === mergedId,
      );
    expect(await listed()).toBe(true);
    const { status } = await county('POST', '/duplicates/dismissals', { first: mergedId, second: survivorId });
    expect(status).toBe(201);
    expect(await listed()).toBe(false);
  });

  test('stand side by side with what differs and what hangs on each', async () => {
    const { survivorId, mergedId } = await twins();
    const { body } = await county('GET', `/duplicates/${survivorId}/${mergedId}`);
    expect(body.sides).toMatchObject([{ idNumberMasked: null }, { idNumberMasked: expect.stringMatching(/^9999\*/) }]);
    expect(body.facts[0].differ).toBe(true);
    const receipts = body.hanging.find(({ what }: { what: { en: string } }) => what.en === 'help received');
    expect(receipts.counts).toEqual([0, 1]);
  });

  test('are the business of the county, and of its own people', async () => {
    const { survivorId, mergedId } = await twins();
    expect((await merge(survivorId, mergedId, await site.as('town'))).status).toBe(403);
    expect((await merge(survivorId, mergedId, await site.as('elsewhere'))).body.code).toBe(
      'duplicate.person-not-found',
    );
    expect((await merge(survivorId, survivorId)).body.code).toBe('duplicate.same-person');
  });
});

describe('a merge', () => {
  test('makes one person of two: facts, help and number are together, the double lives nowhere', async () => {
    const { name, survivorId, mergedId, homes } = await twins();
    expect((await merge(survivorId, mergedId)).status).toBe(201);
    const { states, receipts } = await pictureOf(homes, [survivorId, mergedId]);
    const last = states.at(-3) as unknown as readonly [
      string,
      number,
      readonly number[],
      readonly (readonly [string, unknown][])[],
    ];
    expect(Object.fromEntries(last[3][0] ?? [])).toMatchObject({
      canWork: false,
      disabilityKind: 'limb',
      hukou: 'city',
    });
    expect(states.at(-1)).toMatchObject([{ personId: survivorId, householdId: homes[0], policy: 'age-allowance' }]);
    expect(receipts).toMatchObject([{ person_id: mergedId, area_code: village }]);
    const { body } = await county('GET', `/households/${homes[1]}`);
    expect(body.members.map((member: { name: string }) => member.name)).toEqual(['家人']);
    const found = await county('POST', '/people/search', { area: '370302', q: name });
    expect(found.body.people).toMatchObject([{ id: survivorId }]);
    const timeline = await county('GET', `/people/${survivorId}/timeline`);
    expect(timeline.body.person.idNumberMasked).toMatch(/^9999/);
  });

  test('is undone exactly: every state, every row, every key', async () => {
    const { survivorId, mergedId, homes } = await twins();
    const spouse = await settle(site, {
      areaCode: neighbour,
      members: [{ name: '老伴', facts: { relation: 'other', birthDate: '1950-01-01', sex: 'male', deceased: 'no' } }],
    });
    const wed = await county('POST', '/life-events', {
      kind: 'marriage',
      on: '2000-01-01',
      evidence: '结婚证',
      source: 'civil-affairs',
      personIds: [spouse.personIds[0], mergedId],
      details: { home: 'apart' },
    });
    expect(wed.body.code).toBe('event.too-young');
    await rows(
      `insert into people.marriage (marriage_id, person_id, spouse_id, area_code, from_date)
       select 900000 + $1, p, s, $3, '1975-01-01' from (values ($1::int8, $2::int8), ($2, $1)) as v (p, s)`,
      [mergedId, spouse.personIds[0], neighbour],
    );
    const ids = [survivorId, mergedId, ...spouse.personIds];
    const before = await pictureOf(homes, ids);
    const { body } = await merge(survivorId, mergedId);
    const merged = await pictureOf(homes, ids);
    expect(merged).not.toEqual(before);
    expect(merged.marriages.map(({ person_id }: { person_id: number }) => person_id)).toContain(survivorId);
    const undo = await county('POST', `/merges/${body.id}/undo`, { reason: '是两个人' });
    expect(undo.status).toBe(200);
    expect(await pictureOf(homes, ids)).toEqual(before);
    expect((await county('POST', `/merges/${body.id}/undo`, { reason: '是两个人' })).body.code).toBe(
      'duplicate.undone',
    );
    expect((await merge(survivorId, mergedId)).status).toBe(201);
  });

  test('of the dead with the living is refused', async () => {
    const { survivorId, mergedId } = await twins();
    await county('POST', '/life-events', {
      kind: 'death',
      on: '2024-01-01',
      evidence: '证明',
      source: 'hospital',
      details: {},
      personIds: [mergedId],
    });
    expect((await merge(survivorId, mergedId)).body.code).toBe('duplicate.deaths-differ');
  });

  test('both ways at once happens one way', async () => {
    const { survivorId, mergedId } = await twins();
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, at) => (at % 2 ? merge(survivorId, mergedId) : merge(mergedId, survivorId))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 15 }, () => 409)]);
    const doubles = await rows('select id from people.person where merged_into is not null and id = any ($1)', [
      [survivorId, mergedId],
    ]);
    expect(doubles).toHaveLength(1);
  });

  test('of a double into a third is undone in the order of the merges', async () => {
    const [first, second] = [await twins(), await twins()];
    const inner = (await merge(first.survivorId, first.mergedId)).body.id as number;
    const outer = (await merge(second.survivorId, first.survivorId)).body.id as number;
    expect((await merge(first.survivorId, second.mergedId)).body.code).toBe('duplicate.already-merged');
    const undo = (id: number) => county('POST', `/merges/${id}/undo`, { reason: '撤销合并' });
    expect((await undo(inner)).body.code).toBe('duplicate.not-last');
    expect((await undo(outer)).status).toBe(200);
    expect((await undo(inner)).status).toBe(200);
    const left = await rows('select from people.person where merged_into is not null and id = any ($1)', [
      [first.survivorId, first.mergedId, second.survivorId, second.mergedId],
    ]);
    expect(left).toEqual([]);
  });
});
