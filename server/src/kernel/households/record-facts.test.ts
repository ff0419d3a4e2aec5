import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, settle, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { withTransaction } from '../../platform/db/index.ts';

let site: TestApp;
let id = 0;
let member = '';

beforeAll(async () => {
  site = await createTestApp();
  const facts = { relation: 'head', birthDate: '1940-03-05', sex: 'male', hukou: 'city', deceased: 'no' };
  const added = await settle(site, {
    areaCode: village,
    facts: { registration: 'rural' },
    members: [{ name: '王小明', facts }],
  });
  [id, member] = [added.id, String(added.personIds[0])];
});
afterAll(() => site.close());

const record = async (who: string, more: object = {}) =>
  (await site.as(who))('POST', `/households/${id}/facts`, {
    subject: member,
    validFrom: '2024-01-01',
    facts: { residencePermit: true },
    evidence: '居住证复印件',
    ...more,
  });

const factsOn = async (date: string): Promise<Record<string, { value: unknown; evidence: { zh: string } }>> => {
  const { body } = await (await site.as('city'))('GET', `/households/${id}?date=${date}`);
  return Object.fromEntries(body.facts.map((fact: { fact: string }) => [fact.fact, fact]));
};

describe('recording a fact', () => {
  test('holds from its day on, keeps what its department said before, and names its paper', async () => {
    const { status, body } = await record('town');
    expect({ status, body }).toEqual({ status: 201, body: { recorded: ['residencePermit'] } });
    const after = await factsOn('2024-01-01');
    expect(after['residencePermit']).toMatchObject({ value: true, evidence: { zh: '居住证复印件' } });
    expect(after['hukou']?.value).toBe('city');
    const before = await factsOn('2023-12-31');
    expect(before['residencePermit']).toBeUndefined();
  });

  test('can make a fact unknown again', async () => {
    await record('town', { validFrom: '2024-02-01', facts: { residencePermit: null } });
    expect((await factsOn('2024-02-01'))['residencePermit']).toBeUndefined();
    expect((await factsOn('2024-01-31'))['residencePermit']?.value).toBe(true);
  });

  test('judges the household anew in the same transaction and leaves a trace', async () => {
    const read = (sql: string) =>
      withTransaction(
        site.database.pool,
        { actor: 'test', areas: ['3703'] },
        async ({ client }) => (await client.query(sql)).rows,
      );
    await record('county', { validFrom: '2024-03-01' });
    expect(await read(`select from screening.verdict where household_id = ${id}`)).toHaveLength(1);
    const entries = await read(`select details from audit.entry where action = 'fact.record' and subject_id = '${id}'`);
    expect(entries.at(-1).details).toEqual({ facts: 'residencePermit', validFrom: '2024-03-01' });
  });

  test.each([
    ['an unknown name', { facts: { residencePermitt: true } }, 422, 'facts.residencePermitt', /residencePermit/],
    ['a fact of the household', { facts: { registration: 'rural' } }, 422, 'facts.registration', /是否指/],
    ['a value of another type', { facts: { residencePermit: 'yes' } }, 422, 'facts.residencePermit', /true/],
    ['a day that is none', { validFrom: '2024-02-30' }, 400, 'validFrom', /真实日期/],
    ['a day to come', { validFrom: '2035-01-01' }, 400, 'validFrom', /不能晚于今天/],
    ['a stranger as subject', { subject: '999999' }, 422, 'subject', /没有这名成员/],
    ['no paper', { evidence: '' }, 400, 'evidence', /太短/],
    ['no fact', { facts: {} }, 400, 'facts', /./],
    ['another field', { extra: 1 }, 400, 'extra', /没有名为/],
  ])('refuses %s, naming the field', async (_, more, status, field, words) => {
    const answer = await record('city', more);
    expect({ status: answer.status, field: answer.body.field }).toEqual({ status, field });
    expect(answer.body.message.zh).toMatch(words);
  });

  test('is not for the village, and not for another county', async () => {
    expect((await record('village')).status).toBe(403);
    expect((await record('elsewhere')).status).toBe(404);
  });
});
