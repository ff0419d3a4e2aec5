import { madeUpNumber } from '../payees/index.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assertInvariants } from '../../../../test/invariants.ts';
import { callerOf, createTestApp, password } from '../../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../../test/test-app.ts';
import { freezeClock, shiftClock } from '../../../platform/clock/index.ts';
import { withClient } from '../../../platform/db/index.ts';
import { approveBatch } from '../approve.ts';
import { recordPayeeAccount } from '../payees/index.ts';
import { prepareBatch, sendBatch, transactionsOf } from '../run-batch.ts';
import { closeBatch, settlePaid } from '../send.ts';
import { county, countyOf, dayOf, endow, help, paid, prepared } from '../fixtures/payroll.ts';
import { startReissue } from './reissue.ts';
import { openUnclaimed, returnToFund } from './unclaimed.ts';

const policy = 'age-allowance';
let site: TestApp;
let officer: Caller;
let colleague: Caller;
let month = 0;

beforeAll(async () => {
  freezeClock('2020-01-10');
  site = await createTestApp();
  await endow(site, policy, [2020, 2021, 2022]);
});
afterAll(async () => {
  shiftClock(undefined);
  await site.close();
});
beforeEach(async () => {
  month += 1;
  freezeClock(`2020-${String(month).padStart(2, '0')}-10`);
  [officer, colleague] = [await signIn('county'), await signIn('city')];
});
afterEach(() => assertInvariants(site.database.adminUrl));

async function signIn(signInName: string): Promise<Caller> {
  const answer = await (await site.as())('POST', '/session', { signInName, password });
  return callerOf(site.app, String(answer.headers['set-cookie']).split(';', 1)[0]);
}

const thisMonth = (): string => `2020-${String(month).padStart(2, '0')}-01`;
const today = (): string => `2020-${String(month).padStart(2, '0')}-10`;
let sequence = 770_000;
const number = (): string => madeUpNumber((sequence += 1));

/** Somebody whose allowance was sent today, to a bank unless another account is given. */
async function sent(account: object = { kind: 'bank', bankCode: '403', number: number() }, many = 1) {
  const people = [];
  for (let at = 0; at < many; at += 1) {
    const one = await help(site, { policy, fromMonth: thisMonth(), amountFen: 10_007 });
    await countyOf(site)((transaction) =>
      recordPayeeAccount(transaction, site.fieldKeys, {
        personId: one.personId,
        validFrom: dayOf('2019-01-01'),
        ...account,
        ...(many > 1 ? { number: number() } : {}),
      } as never),
    );
    people.push(one);
  }
  const batch = await paid(site, policy, thisMonth());
  const lines = await query<{ id: number; personId: number }>(
    `select id, person_id as "personId" from payments.line where batch_id = $1 order by id`,
    [batch.id],
  );
  const lineOf = (personId: number): number => lines.find((line) => line.personId === personId)?.id ?? 0;
  return { batch, lineIds: people.map(({ personId }) => lineOf(personId)), people };
}

/** As the owner of the database sees it, whatever the area. */
const query = async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
  withClient({ url: site.database.adminUrl }, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(sql, [...values]);
    const read = (value: unknown): unknown => (/^-?\d+$/.test(String(value)) ? Number(value) : value);
    const numbered = (row: object): object =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, read(value)]));
    return rows.map((row) => numbered(row) as Row);
  });

const suspense = async (): Promise<number> => {
  const rows = await query<{ fen: number }>(
    `select sum(a.credit_fen - a.debit_fen)::int8 as fen from payments.fund f
       join ledger.account a on a.id = f.suspense_account_id where f.area_code = $1`,
    [county],
  );
  return Number(rows[0]?.fen);
};
const stateOf = async (id: number): Promise<string> =>
  (await query<{ state: string }>('select state from payments.line where id = $1', [id]))[0]?.state ?? '';

let references = 0;
const reference = (): string => `TP-${(references += 1)}`;
const returned = (lineId: number, more: object = {}) => ({
  lineId,
  reason: 'AC01',
  receivedOn: today(),
  reference: reference(),
  ...more,
});
const record = (...returns: object[]) => officer('POST', '/payments/returns', { returns });

describe('what comes back', () => {
  test('some lines of a batch: they fail, their money waits in suspense, the others stand', async () => {
    const { lineIds } = await sent(undefined, 3);
    const before = await suspense();
    const one = returned(lineIds[0] ?? 0);
    const two = returned(lineIds[1] ?? 0, { reason: 'BE01' });
    expect((await record(one, two)).body).toEqual({ recorded: 2 });
    expect(await suspense()).toBe(before + 2 * 10_007);
    expect([await stateOf(lineIds[0] ?? 0), await stateOf(lineIds[2] ?? 0)]).toEqual(['failed', 'released']);
    expect((await record(one)).body).toEqual({ recorded: 0 });
    const again = await record(returned(lineIds[2] ?? 0), returned(lineIds[0] ?? 0));
    expect([again.status, again.body.code, again.body.field]).toEqual([
      409,
      'payment-return.returned',
      'returns.1.lineId',
    ]);
    expect(await stateOf(lineIds[2] ?? 0)).toBe('released');
    const used = await record(returned(lineIds[2] ?? 0, { reference: one.reference }));
    expect([used.status, used.body.code]).toEqual([409, 'payment-return.reference-used']);
    const list = await officer('GET', `/payments/returns?area=${county}`);
    expect(list.body.returns.map(({ lineId }: { lineId: number }) => lineId)).toEqual(lineIds.slice(0, 2));
  });

  test('late, after the batch was closed', async () => {
    const { batch, lineIds } = await sent();
    await countyOf(site)((transaction) => settlePaid(transaction, batch.id));
    await countyOf(site)((transaction) => closeBatch(transaction, batch.id));
    expect((await record(returned(lineIds[0] ?? 0, { reason: 'AC04' }))).status).toBe(201);
    const { body } = await officer('GET', `/payments/returns?area=${county}`);
    expect(body.returns.find((one: { lineId: number }) => one.lineId === lineIds[0])).toMatchObject({ late: true });
  });

  test('is refused of a line that was never sent, on a day before it was, and elsewhere', async () => {
    const { lineIds } = await sent();
    const next = await help(site, { policy: 'tekun-basic', fromMonth: thisMonth(), amountFen: 5_000 });
    await prepared(site, 'tekun-basic', thisMonth());
    const [draft] = await query<{ id: number }>('select id from payments.line where person_id = $1', [next.personId]);
    expect((await record(returned(draft?.id ?? 0))).body.code).toBe('payment-return.not-sent');
    const early = await record(returned(lineIds[0] ?? 0, { receivedOn: '2020-01-01' }));
    expect([early.status, early.body.field]).toEqual([422, 'returns.0.receivedOn']);
    expect((await record(returned(999_999_999))).body.code).toBe('payment-return.no-line');
    const elsewhere = await signIn('elsewhere');
    const far = await elsewhere('POST', '/payments/returns', { returns: [returned(lineIds[0] ?? 0)] });
    expect(far.status).toBe(404);
    await expect(
      query(`update payments.line set state = 'failed', settled_on = '2020-01-10' where id = $1`, [lineIds[0]]),
    ).rejects.toThrow('a line fails by a return of the bank alone');
  });

  test('sixteen at once return one line once', async () => {
    const { lineIds } = await sent();
    const answers = await Promise.all(Array.from({ length: 16 }, () => record(returned(lineIds[0] ?? 0))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 15 }, () => 409)]);
  });
});

describe('a re-issue', () => {
  test('pays what came back once, to a corrected account, out of suspense and no budget', async () => {
    const { lineIds, people } = await sent();
    const [lineId, personId] = [lineIds[0] ?? 0, people[0]?.personId ?? 0];
    const order = { areaCode: county, policy, lineIds: [lineId] };
    expect((await officer('POST', '/payments/reissues', order)).body.code).toBe('payment-return.nothing-to-reissue');
    await record(returned(lineId));
    expect((await officer('POST', '/payments/reissues', order)).body.code).toBe('payment-return.nothing-to-reissue');
    const account = { kind: 'bank', bankCode: '403', number: number(), validFrom: today() };
    expect((await officer('POST', `/payments/people/${personId}/accounts`, account)).status).toBe(201);
    const before = await suspense();
    const { status, body } = await officer('POST', '/payments/reissues', order);
    expect([status, body.lines]).toEqual([201, 1]);
    expect((await officer('POST', '/payments/reissues', order)).status).toBe(409);
    const run = transactionsOf(site.database.pool, { actor: 'officer-1', areas: [county] });
    await prepareBatch(run, body.batchId);
    await countyOf(site)((transaction) => approveBatch(transaction, body.batchId), 'officer-2');
    await sendBatch(run, body.batchId);
    expect(await suspense()).toBe(before - 10_007);
    const again = await query<{ id: number }>('select id from payments.line where returned_line_id = $1', [lineId]);
    expect(await stateOf(again[0]?.id ?? 0)).toBe('released');
    expect((await record(returned(again[0]?.id ?? 0))).status).toBe(201);
    expect(await suspense()).toBe(before);
  });
});

describe('unclaimed money', () => {
  test('is a work item after a year, goes back to the fund thirty days later, and is not issued again', async () => {
    const { lineIds } = await sent({ kind: 'cash', place: '镇便民服务中心' });
    const lineId = lineIds[0] ?? 0;
    await record(returned(lineId, { reason: 'UNCOLLECTED' }));
    const open = () => countyOf(site)((transaction) => openUnclaimed(transaction));
    await open();
    const fund = () => officer('POST', `/payments/returns/${lineId}/fund`, { reason: '多次联系无人领取' });
    expect((await fund()).body.code).toBe('payment-return.not-returned');
    freezeClock('2021-12-10');
    expect(await open()).toBeGreaterThan(0);
    expect(await open()).toBe(0);
    officer = await signIn('county');
    expect((await fund()).body.code).toBe('payment-return.too-soon');
    freezeClock('2022-01-09');
    officer = await signIn('county');
    const before = await suspense();
    expect((await fund()).status).toBe(200);
    expect(await suspense()).toBe(before - 10_007);
    expect((await fund()).status).toBe(409);
    const order = { areaCode: county, policy, lineIds: [lineId] };
    expect((await officer('POST', '/payments/reissues', order)).status).toBe(409);
  });
});

test('what came back goes one way: of sixteen at once one issues it again, or one returns it to the fund', async () => {
  const { lineIds } = await sent({ kind: 'cash', place: '镇便民服务中心' });
  const lineId = lineIds[0] ?? 0;
  await record(returned(lineId, { reason: 'UNCOLLECTED' }));
  freezeClock('2021-12-10');
  await countyOf(site)((transaction) => openUnclaimed(transaction));
  freezeClock('2022-01-09');
  const order = { areaCode: county, policy, lineIds: [lineId] };
  const done = await Promise.allSettled(
    Array.from({ length: 16 }, (_, at) =>
      countyOf(site)(async (transaction): Promise<void> =>
        at % 2 === 0
          ? void (await startReissue(transaction, order))
          : returnToFund(transaction, { lineId, reason: '无人领取' }),
      ),
    ),
  );
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a batch keeps the lines of who moves to another county before it is sent, and what came back of them', async () => {
  const { batch, lineIds, people } = await sent();
  const city = await signIn('city');
  const moved = await city('POST', '/life-events', {
    kind: 'move',
    on: today(),
    evidence: '迁移证',
    source: 'police',
    personIds: [people[0]?.personId],
    details: { home: { areaCode: '370303001001' } },
  });
  expect(moved.status).toBe(201);
  const open = () => countyOf(site)((transaction) => closeBatch(transaction, batch.id));
  await expect(open()).rejects.toThrow('payments.unsettled');
  expect((await record(returned(lineIds[0] ?? 0))).status).toBe(201);
  const elsewhere = await signIn('elsewhere');
  expect((await elsewhere('GET', `/payments/people/${people[0]?.personId}/accounts`)).body.accounts).toHaveLength(1);
});

describe('a window', () => {
  test('hands cash out against a signature; a second officer confirms, and that settles the line', async () => {
    const { batch, lineIds } = await sent({ kind: 'cash', place: '镇便民服务中心' });
    const lineId = lineIds[0] ?? 0;
    const town = await signIn('town');
    expect(await countyOf(site)((transaction) => settlePaid(transaction, batch.id, [lineId]))).toBe(0);
    const waiting = await town('GET', '/payments/deliveries?area=370302001');
    expect(waiting.body.lines.find((one: { lineId: number }) => one.lineId === lineId)).toMatchObject({
      place: '镇便民服务中心',
      handedOn: null,
    });
    const slip = { receiver: 'self', receiverName: '王某', receiptNo: `QS-${lineId}`, handedOn: today() };
    const path = `/payments/lines/${lineId}/delivery`;
    expect((await town('POST', `${path}/confirmation`)).status).toBe(409);
    expect((await town('POST', path, slip)).status).toBe(201);
    expect((await town('POST', path, slip)).body.code).toBe('payment-return.handed-out');
    expect((await town('POST', `${path}/confirmation`)).body.code).toBe('payment-return.same-person');
    const assistant = await signIn('village');
    expect((await assistant('POST', `${path}/confirmation`)).status).toBe(200);
    expect(await stateOf(lineId)).toBe('paid');
    expect((await colleague('POST', `${path}/confirmation`)).status).toBe(409);
  });

  test('hands out nothing that the bank pays', async () => {
    const { lineIds } = await sent();
    const slip = { receiver: 'self', receiverName: '王某', receiptNo: 'QS-0', handedOn: today() };
    const answer = await officer('POST', `/payments/lines/${lineIds[0]}/delivery`, slip);
    expect(answer.body.code).toBe('payment-return.not-for-window');
  });
});
