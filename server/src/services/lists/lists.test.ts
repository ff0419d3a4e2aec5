import type { FactValue } from '@zhuni/engine';
import { plainDate } from '@zhuni/engine/values';
import { facts as vocabulary } from '@zhuni/policies';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { createTestApp, settle, village } from '../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../test/test-app.ts';
import { screeningListeners } from '../../app.ts';
import { createAccount } from '../../kernel/accounts/index.ts';
import { grantEntitlement, listDueInMonth, readEntitlement } from '../../kernel/entitlements/index.ts';
import { appendStatements } from '../../kernel/facts/index.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { withClient, withTransaction } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { drawStep } from './draw.ts';
import { grantStep } from './grant.ts';
import { workOnLists } from './index.ts';

let site: TestApp;
let county: Caller;
let city: Caller;
let second: Caller;

const password = 'a made-up password';

beforeAll(async () => {
  freezeClock('2019-09-20');
  site = await createTestApp();
  await createAccount(site.database.pool, {
    signInName: 'second',
    password,
    name: { zh: '第二人', en: 'second' },
    role: 'county-officer',
    areaCode: '370302',
    demonstration: true,
  });
  county = await site.as('county');
  city = await site.as('city');
  second = await site.as('second');
});
afterAll(async () => {
  shiftClock(undefined);
  await site.close();
});

const scope = { actor: 'system:lists', areas: ['3703'] };
const inScope = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
  withTransaction(site.database.pool, scope, work);
const work = (): Promise<number> => workOnLists({ pool: site.database.pool, scope, listeners: screeningListeners });
/** Every fact of a subject where nothing is remarkable. */
const plain = (entity: 'household' | 'person'): Record<string, FactValue> =>
  Object.fromEntries(
    vocabulary
      .filter((fact) => fact.entity === entity)
      .map(({ name, type }): [string, FactValue] => {
        if (type.kind === 'boolean') return [name, false];
        if (type.kind === 'number') return [name, 0];
        if (type.kind === 'date') return [name, '1980-06-15'];
        return [name, 'none' in type.codes ? 'none' : (Object.keys(type.codes)[0] ?? '')];
      }),
  );
const poorHousehold = { ...plain('household'), registration: 'urban' };
const poorPerson = {
  ...plain('person'),
  canWork: true,
  supporters: 'able',
  hukou: 'city',
  disabilityCardValid: true,
  livesTogetherLong: true,
};
const test1 = { zh: '测试', en: 'test' };

/** A family whose facts meet the Dibao rule, and who receives it when `registered`. */
async function poorFamily({
  registered = true,
  members = 1,
  since = '2019-01-01',
}: {
  registered?: boolean;
  members?: number;
  since?: string;
} = {}): Promise<{ householdId: number; personIds: readonly number[] }> {
  const { id, personIds } = await settle(site, {
    areaCode: village,
    facts: { ...poorHousehold },
    members: Array.from({ length: members }, (_, at) => ({
      name: '王小明',
      facts: { ...poorPerson, relation: at === 0 ? 'head' : 'spouse' },
    })),
  });
  if (registered)
    await inScope((transaction) =>
      grantEntitlement(transaction, {
        policy: 'dibao',
        householdId: id,
        personId: null,
        fromMonth: plainDate(since),
        amountFen: 60_000,
        reason: test1,
        origin: 'import',
        caseId: null,
        decisionId: null,
      }),
    );
  return { householdId: id, personIds };
}

const evidence = {
  publisher: '国家统计局淄博调查队',
  document: '2019年8月公报',
  publishedOn: '2019-09-10',
  status: 'final',
};
const prices = { kind: 'prices', month: '2019-08', allItemsHundredths: 280, foodHundredths: 1_000, ...evidence };

async function created(who: Caller, path: string, body: object): Promise<number> {
  const answer = await who('POST', path, body);
  expect(answer.text).toContain('"id"');
  return answer.body.id;
}

async function drawn(triggerId: number, who = county): Promise<number> {
  const id = await created(who, '/lists', { triggerId, area: '370302' });
  await work();
  return id;
}

async function approved(id: number, who = second): Promise<void> {
  const { body } = await who('GET', `/lists/${id}`);
  const answer = await who('POST', `/lists/${id}/approval`, { sha256: body.sha256 });
  expect([answer.status, answer.body]).toEqual([202, { id }]);
}

const die = (householdId: number, personId: number): Promise<void> =>
  inScope((transaction) =>
    appendStatements(transaction, [
      {
        householdId,
        personId,
        areaCode: village,
        department: 'MZ',
        validFrom: plainDate('2019-09-12'),
        facts: { ...deathFacts },
        evidence: test1,
        origin: 'entered',
      },
    ]),
  ).then(() => undefined);
const deathFacts = { deceased: 'hukou' } as const;

const dueIn = (policy: string, month: string) =>
  inScope((transaction) =>
    listDueInMonth(transaction, { prefix: '370302', policy, month: plainDate(month), afterId: 0 }),
  );

describe('the price-linked subsidy', () => {
  test('is paid without application: the rule computed, a list, a second person, help for that month', async () => {
    const { householdId, personIds } = await poorFamily({ members: 2 });
    await poorFamily({ registered: false });
    const { personIds: gone, householdId: goneHome } = await poorFamily();
    const triggerId = await created(city, '/lists/triggers', prices);
    const { body: overview } = await county('GET', '/lists');
    expect(overview.triggers[0]).toMatchObject({ id: triggerId, finding: { met: true, payBy: '2019-10-14' } });
    const id = await drawn(triggerId);
    const { body: list } = await second('GET', `/lists/${id}`);
    expect(list).toMatchObject({ state: 'drawn', entries: 3, sumFen: 3 * 1_680, mine: false });
    await die(goneHome, gone[0] ?? 0);
    await approved(id);
    await work();
    const { body: paid } = await second('GET', `/lists/${id}`);
    expect(paid.state).toBe('granted');
    expect(paid.counts).toMatchObject([
      { state: 'granted', entries: 2, sumFen: 3_360 },
      { state: 'left-out', cause: 'dead', entries: 1 },
    ]);
    const due = await dueIn('price-subsidy', '2019-08-01');
    expect(due.map(({ personId, amountFen, origin }) => [personId, amountFen, origin])).toEqual(
      personIds.map((personId) => [personId, 1_680, 'list']),
    );
    expect(due[0]).toMatchObject({ householdId, fromMonth: '2019-08-01', untilMonth: '2019-09-01' });
    expect(await dueIn('price-subsidy', '2019-09-01')).toEqual([]);
    const history = await inScope((transaction) => readEntitlement(transaction, due[0]?.id ?? 0));
    expect(history?.stops).toMatchObject([{ fromMonth: '2019-09-01' }]);
    expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
  });

  test('is not drawn when neither trigger is reached, twice for one month, or by one person alone', async () => {
    const low = {
      ...prices,
      month: '2019-03',
      allItemsHundredths: 230,
      foodHundredths: 410,
      publishedOn: '2019-04-11',
    };
    const below = await created(city, '/lists/triggers', low);
    const refused = await county('POST', '/lists', { triggerId: below, area: '370302' });
    expect([refused.status, refused.body.code]).toEqual([422, 'lists.not-met']);
    const april = { ...low, month: '2019-04', allItemsHundredths: 250, foodHundredths: 610, publishedOn: '2019-05-09' };
    const triggerId = await created(city, '/lists/triggers', april);
    const never = await city('POST', '/lists/triggers', { ...april, month: '2999-01' });
    expect([never.status, never.body.field]).toEqual([400, 'month']);
    const again = await city('POST', '/lists/triggers', april);
    expect([again.status, again.body.code]).toEqual([409, 'lists.recorded']);
    const id = await drawn(triggerId);
    const twice = await second('POST', '/lists', { triggerId, area: '370302' });
    expect([twice.status, twice.body.code]).toEqual([409, 'lists.drawn']);
    const { body } = await county('GET', `/lists/${id}`);
    const alone = await county('POST', `/lists/${id}/approval`, { sha256: body.sha256 });
    expect([alone.status, alone.body.code]).toEqual([409, 'lists.same-person']);
    const other = await second('POST', `/lists/${id}/approval`, { sha256: '0'.repeat(64) });
    expect([other.status, other.body.code]).toEqual([409, 'lists.changed']);
    const corrected = await created(city, '/lists/triggers', { ...april, foodHundredths: 600, replacesId: triggerId });
    const old = await second('POST', `/lists/${id}/approval`, { sha256: body.sha256 });
    expect([old.status, old.body.code]).toEqual([409, 'lists.replaced']);
    expect((await county('POST', `/lists/${id}/discard`, { reason: '指数已更正' })).status).toBe(200);
    const anew = await drawn(corrected);
    await approved(anew);
    await Promise.all([work(), work()]);
    expect((await county('GET', `/lists/${anew}`)).body.state).toBe('granted');
    expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
  });

  test('is drawn and granted once though sixteen ask at the same moment', async () => {
    const may = { ...prices, month: '2019-05', foodHundredths: 770, publishedOn: '2019-06-12' };
    const triggerId = await created(city, '/lists/triggers', may);
    const asked = await Promise.all(
      Array.from({ length: 16 }, () => county('POST', '/lists', { triggerId, area: '370302' })),
    );
    expect(asked.filter(({ status }) => status === 202)).toHaveLength(1);
    const id = asked.find(({ status }) => status === 202)?.body.id;
    await Promise.all(Array.from({ length: 4 }, work));
    const { body } = await second('GET', `/lists/${id}`);
    const said = await Promise.all(
      Array.from({ length: 8 }, () => second('POST', `/lists/${id}/approval`, { sha256: body.sha256 })),
    );
    expect(said.filter(({ status }) => status === 202)).toHaveLength(1);
    await Promise.all(Array.from({ length: 4 }, work));
    expect(await dueIn('price-subsidy', '2019-05-01')).toHaveLength(body.entries - 1);
    expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
  });
});

describe('a list that is cut off', () => {
  test('has nothing of the step that broke, and goes on where it stopped, each once', async () => {
    const july = { ...prices, month: '2019-07', foodHundredths: 910, publishedOn: '2019-08-09' };
    const triggerId = await created(city, '/lists/triggers', july);
    const id = await created(county, '/lists', { triggerId, area: '370302' });
    const brokenOff = (step: (transaction: Transaction) => Promise<unknown>): Promise<unknown> =>
      expect(
        inScope(async (transaction) => {
          await step(transaction);
          throw new Error('power cut');
        }),
      ).rejects.toThrow('power cut');
    await brokenOff((transaction) => drawStep(transaction, id));
    await inScope((transaction) => drawStep(transaction, id));
    await brokenOff((transaction) => drawStep(transaction, id));
    await work();
    await approved(id);
    await brokenOff((transaction) => grantStep(transaction, id, screeningListeners));
    expect(await dueIn('price-subsidy', '2019-07-01')).toEqual([]);
    await work();
    const { body } = await county('GET', `/lists/${id}`);
    const granted = body.counts.find((one: { state: string }) => one.state === 'granted');
    expect(body.state).toBe('granted');
    expect(await dueIn('price-subsidy', '2019-07-01')).toHaveLength(granted.entries);
    expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
  });
});

describe('somebody who was missed', () => {
  test('is added by two persons with a reason, and granted at once when the list is', async () => {
    const june = { ...prices, month: '2019-06', foodHundredths: 830, publishedOn: '2019-07-10' };
    const id = await drawn(await created(city, '/lists/triggers', june));
    await approved(id);
    await work();
    const { householdId, personIds } = await poorFamily({ registered: false });
    const body = { householdId, personId: personIds[0], amountFen: 1_500, reason: '低保已批准，登记晚了' };
    const tooMuch = await county('POST', `/lists/${id}/additions`, { ...body, amountFen: 999_999 });
    expect([tooMuch.status, tooMuch.body.field]).toEqual([422, 'amountFen']);
    const addition = await created(county, `/lists/${id}/additions`, body);
    const decision = { decision: 'added', reason: '核对属实' };
    const alone = await county('POST', `/lists/${id}/additions/${addition}/decision`, decision);
    expect([alone.status, alone.body.code]).toEqual([409, 'lists.same-person']);
    expect((await second('POST', `/lists/${id}/additions/${addition}/decision`, decision)).status).toBe(200);
    expect((await dueIn('price-subsidy', '2019-06-01')).map(({ personId }) => personId)).toContain(personIds[0]);
    expect((await county('POST', `/lists/${id}/additions`, body)).body.code).toBe('lists.listed');
    expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
  });

  test('cannot be put on a list past the two, not even in the database', async () => {
    const sneak = (sql: string): Promise<unknown> => inScope(({ client }) => client.query(sql));
    await expect(sneak("update lists.entry set amount_fen = 1 where state = 'granted'")).rejects.toThrow(/stays/);
    await expect(sneak("update lists.list set approved_by = 'x' where state = 'granted'")).rejects.toThrow(/forward/);
    await expect(
      sneak(`insert into lists.entry (list_id, area_code, household_id, amount_fen, origin, state)
             select l.id, h.area_code, h.id, 1, 'added', 'listed' from lists.list l, people.household h
              where l.state = 'granted' limit 1`),
    ).rejects.toThrow(/two persons/);
    await expect(sneak('update lists.trigger set food_hundredths = 1')).rejects.toThrow(/permission denied/);
    const owner = withClient({ url: site.database.adminUrl }, (client) => client.query('delete from lists.list'));
    await expect(owner).rejects.toThrow();
  });
});

describe('other lists', () => {
  test('heat Dibao households each season, paid once', async () => {
    const season = { kind: 'heating', year: 2018, ...evidence, document: '2018年供暖通告', publishedOn: '2018-10-20' };
    const { householdId } = await poorFamily({ since: '2018-01-01' });
    const id = await drawn(await created(city, '/lists/triggers', season));
    await approved(id);
    await work();
    const due = await dueIn('heating-subsidy', '2018-11-01');
    expect(due.map((line) => [line.householdId, line.personId, line.amountFen])).toContainEqual([
      householdId,
      null,
      30_000,
    ]);
    expect(await dueIn('heating-subsidy', '2018-12-01')).toEqual([]);
    const early = await created(city, '/lists/triggers', { ...season, year: 2019, document: '2019年供暖通告' });
    expect((await county('POST', '/lists', { triggerId: early, area: '370302' })).body.code).toBe('lists.too-early');
    expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
  });

  test('carry out the order of a festival grant for the groups that it names, and no others', async () => {
    const { householdId } = await poorFamily();
    const order = {
      kind: 'festival',
      policy: 'festival-household',
      title: '2019年中秋节慰问',
      groups: ['dibao'],
      amountFen: 50_000,
      day: '2019-09-13',
      ...evidence,
      document: '淄民〔2019〕1号（示例）',
    };
    const wrong = await city('POST', '/lists/triggers', { ...order, groups: ['nobody'] });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'lists.wrong-trigger']);
    const id = await drawn(await created(city, '/lists/triggers', order));
    await approved(id);
    await work();
    const due = await dueIn('festival-household', '2019-09-01');
    expect(due.map((line) => [line.householdId, line.amountFen])).toContainEqual([householdId, 50_000]);
    const { body } = await county('GET', `/lists/${id}/entries?state=granted`);
    expect(body.entries[0]).toMatchObject({ amountFen: 50_000, state: 'granted' });
    expect((await (await site.as('elsewhere'))('GET', `/lists/${id}`)).status).toBe(404);
    expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
  });
});
