import { plainDate } from '@zhuni/engine/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assertInvariants } from '../../../../test/invariants.ts';
import { createTestApp, neighbour, settle, village } from '../../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../../test/test-app.ts';
import { withClient, withTransaction } from '../../../platform/db/index.ts';
import { madeUpNumber } from './account-number.ts';
import { openPayeeAccounts, payeeAccountsFor } from './payee-account.ts';
import { recordPayeeAccounts } from './record-account.ts';

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

const scope = { actor: 'test', areas: ['3703'] };

const somebody = async (areaCode = village): Promise<number> => {
  const { personIds } = await settle(site, { areaCode, members: [{ name: '孙大爷', facts: { relation: 'head' } }] });
  return personIds[0] ?? 0;
};
let sequence = 880_000;
const number = (): string => madeUpNumber((sequence += 1));
const bank = (more: object = {}) => ({ kind: 'bank', bankCode: '403', number: number(), ...more });
const record = (personId: number, body: object, who = town) =>
  who('POST', `/payments/people/${personId}/accounts`, body);
const kindsOn = (personIds: readonly number[], on: string) =>
  withTransaction(site.database.pool, scope, async (transaction) => {
    const found = await payeeAccountsFor(transaction, personIds, plainDate(on));
    return personIds.map((id) => found.get(id)?.last4 ?? found.get(id)?.kind);
  });

describe('an account to which money goes', () => {
  test('is changed by a new one from a day on; the old one ends and stays on record', async () => {
    const personId = await somebody();
    const [first, second] = [number(), number()];
    expect((await record(personId, { ...bank({ number: first }), validFrom: '2020-01-01' })).status).toBe(201);
    const early = await record(personId, { ...bank(), validFrom: '2020-01-01' });
    expect([early.status, early.body.code, early.body.field]).toEqual([422, 'payee.too-early', 'validFrom']);
    expect((await record(personId, { ...bank({ number: second }), validFrom: '2021-07-01' })).status).toBe(201);
    expect(await kindsOn([personId], '2019-12-31')).toEqual([undefined]);
    expect(await kindsOn([personId], '2021-06-30')).toEqual([first.slice(-4)]);
    expect(await kindsOn([personId], '2021-07-01')).toEqual([second.slice(-4)]);
    const { body } = await town('GET', `/payments/people/${personId}/accounts`);
    expect(body.accounts).toMatchObject([
      { bank: { code: '403' }, last4: second.slice(-4), validUntil: null },
      { last4: first.slice(-4), validUntil: '2021-07-01', endedReason: '变更' },
    ]);
    expect(JSON.stringify(body)).not.toContain(second.slice(0, 18));
    const ended = await town('POST', `/payments/accounts/${body.accounts[0].id}/end`, { reason: '卡已注销' });
    expect(ended.status).toBe(200);
    expect((await town('POST', `/payments/accounts/${body.accounts[0].id}/end`, { reason: '再停' })).status).toBe(409);
  });

  test('is sealed in the database and named in no log', async () => {
    const [personId, secret] = [await somebody(), number()];
    await record(personId, { ...bank({ number: secret }), validFrom: '2020-01-01' });
    const [id] = await withTransaction(site.database.pool, scope, async (transaction) => {
      const account = (await payeeAccountsFor(transaction, [personId], plainDate('2020-01-01'))).get(personId);
      const opened = await openPayeeAccounts(transaction, site.fieldKeys, [account?.id ?? 0]);
      return [...opened.values()];
    });
    expect(id).toMatchObject({ number: secret, holderName: '孙大爷', bankCode: '403' });
    const rows = await withClient({ url: site.database.adminUrl }, (client) =>
      client.query('select from payments.payee_account a where a::text like $1', [`%${secret}%`]),
    );
    expect(rows.rowCount).toBe(0);
    expect(site.logged.join()).not.toContain(secret);
  });

  test('is refused with the field that is wrong', async () => {
    const personId = await somebody();
    const fields = async (body: object) => {
      const { status, body: answer } = await record(personId, { validFrom: '2020-01-01', ...body });
      return [status, answer.code, answer.field];
    };
    const wrong = `${number().slice(0, -1)}x`;
    expect(await fields(bank({ number: wrong }))).toEqual([422, 'payee.wrong-number', 'number']);
    const digit = number();
    const turned = `${digit.slice(0, -1)}${(Number(digit.at(-1)) + 1) % 10}`;
    expect(await fields(bank({ number: turned }))).toEqual([422, 'payee.wrong-digit', 'number']);
    expect(await fields({ kind: 'bank', number: digit })).toEqual([422, 'payee.incomplete', 'bankCode']);
    expect(await fields({ kind: 'cash' })).toEqual([422, 'payee.incomplete', 'place']);
    expect(await fields({ ...bank(), kind: 'guardian', holderName: '孙叔叔' })).toEqual([
      422,
      'payee.incomplete',
      'reason',
    ]);
    const own = { ...bank(), kind: 'guardian', holderPersonId: personId, reason: '代领', paper: '户口簿' };
    expect(await fields(own)).toEqual([422, 'payee.own-guardian', 'holderPersonId']);
    expect((await fields(bank({ validFrom: '2035-01-01' })))[1]).toBe('payee.too-early');
  });

  test('of a guardian needs a reason and a paper; cash needs a window, goods need words', async () => {
    const [child, parent] = [await somebody(), await somebody()];
    const account = bank();
    await record(parent, { ...account, validFrom: '2020-01-01' });
    const guardian = { ...account, kind: 'guardian', holderPersonId: parent, reason: '未成年', paper: '户口簿' };
    expect((await record(child, { ...guardian, validFrom: '2020-01-01' })).status).toBe(201);
    const { body } = await town('GET', `/payments/people/${child}/accounts`);
    expect(body.accounts[0]).toMatchObject({
      kind: 'guardian',
      holderName: '孙大爷',
      reason: '未成年',
      paper: '户口簿',
    });
    for (const kind of ['cash', 'in-kind'])
      expect((await record(await somebody(), { kind, place: '镇便民服务中心', validFrom: '2020-01-01' })).status).toBe(
        201,
      );
  });

  test('is shared by two people for a reason only, wherever in the city they live', async () => {
    const account = { ...bank(), validFrom: '2020-01-01' };
    await record(await somebody(), account);
    const far = await somebody('370303001001');
    const city = await site.as('elsewhere');
    const refused = await record(far, account, city);
    expect([refused.status, refused.body.code]).toEqual([409, 'payee.shared']);
    expect((await record(far, { ...account, reason: '夫妻共用' }, city)).status).toBe(201);
  });

  test('lies where the person lives, and elsewhere there is no such person', async () => {
    const personId = await somebody();
    const other = await site.as('elsewhere');
    expect((await other('GET', `/payments/people/${personId}/accounts`)).status).toBe(404);
    expect((await record(personId, bank(), other)).status).toBe(404);
    const assistant = await site.as('village');
    expect((await record(personId, bank(), assistant)).status).toBe(403);
    expect((await assistant('GET', `/payments/people/${personId}/accounts`)).status).toBe(200);
  });
});

test('accounts go along when people move, and count for both records of a person while they are merged', async () => {
  const [survivorId, mergedId] = [await somebody(), await somebody(neighbour)];
  const account = bank();
  await record(mergedId, { ...account, validFrom: '2020-01-01' });
  const county = await site.as('county');
  const { body } = await county('POST', '/merges', { survivorId, mergedId, reason: '同一人' });
  const last4 = account.number.slice(-4);
  expect(await kindsOn([survivorId, mergedId], '2021-01-01')).toEqual([last4, last4]);
  const shown = await county('GET', `/payments/people/${survivorId}/accounts`);
  expect(shown.body.accounts).toMatchObject([{ last4 }]);
  expect((await county('POST', `/merges/${body.id}/undo`, { reason: '撤销' })).status).toBe(200);
  expect(await kindsOn([survivorId, mergedId], '2021-01-01')).toEqual([undefined, last4]);
  const moved = await county('POST', '/life-events', {
    kind: 'move',
    on: '2026-10-05',
    evidence: '迁移证',
    source: 'police',
    personIds: [mergedId],
    details: { home: { areaCode: village } },
  });
  expect(moved.status).toBe(201);
  const assistant = await site.as('village');
  const there = await assistant('GET', `/payments/people/${mergedId}/accounts`);
  expect(there.body.accounts).toMatchObject([{ last4 }]);
});

test('sixteen at once record an account each for one person: one stands, the others are refused', async () => {
  const personId = await somebody();
  const answers = await Promise.all(
    Array.from({ length: 16 }, () => record(personId, { ...bank(), validFrom: '2020-01-01' })),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 422]));
});

test('first accounts of many people are recorded at once; who has one keeps it', async () => {
  const people = [await somebody(), await somebody(), await somebody()];
  await record(people[0] ?? 0, { ...bank(), validFrom: '2020-01-01' });
  const made = people.map((personId) => ({
    personId,
    kind: 'bank' as const,
    bankCode: '403',
    number: madeUpNumber(personId),
    validFrom: plainDate('2017-01-01'),
  }));
  const count = await withTransaction(site.database.pool, scope, (transaction) =>
    recordPayeeAccounts(transaction, site.fieldKeys, made),
  );
  expect(count).toBe(2);
});
