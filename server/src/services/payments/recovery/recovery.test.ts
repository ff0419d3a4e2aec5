import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { assertInvariants } from '../../../../test/invariants.ts';
import { callerOf, createTestApp, password } from '../../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../../test/test-app.ts';
import { freezeClock, shiftClock } from '../../../platform/clock/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import { county, countyOf, endow, help, paid } from '../fixtures/payroll.ts';
import { recordReturn } from '../returns/index.ts';

const policy = 'age-allowance';
const fen = 10_007;
let site: TestApp;
let town: Caller;
let officer: Caller;
let colleague: Caller;
type Someone = { readonly personId: number; readonly householdId: number };
const elders: Someone[] = [];
const families: Someone[] = [];

/** Ten elders and two households are paid in January, February and March. */
beforeAll(async () => {
  freezeClock('2020-01-10');
  site = await createTestApp();
  await endow(site, policy, [2020]);
  await endow(site, 'dibao', [2020]);
  for (let at = 0; at < 10; at += 1) elders.push(await help(site, { policy, fromMonth: '2020-01-01', amountFen: fen }));
  for (let at = 0; at < 2; at += 1)
    families.push(await help(site, { policy: 'dibao', fromMonth: '2020-01-01', amountFen: 60_000 }));
  for (const month of ['01', '02', '03']) {
    freezeClock(`2020-${month}-10`);
    await paid(site, policy, `2020-${month}-01`);
    await paid(site, 'dibao', `2020-${month}-01`);
  }
  freezeClock('2020-03-20');
  [town, officer, colleague] = [await signIn('town'), await signIn('county'), await signIn('city')];
});
afterAll(async () => {
  shiftClock(undefined);
  await site.close();
});
afterEach(() => assertInvariants(site.database.adminUrl));

async function signIn(signInName: string): Promise<Caller> {
  const answer = await (await site.as())('POST', '/session', { signInName, password });
  return callerOf(site.app, String(answer.headers['set-cookie']).split(';', 1)[0]);
}

const next = (): Someone => elders.pop() ?? { personId: 0, householdId: 0 };
const die = (personId: number, on = '2020-01-20') =>
  town('POST', '/life-events', {
    kind: 'death',
    on,
    evidence: '死亡证明',
    source: 'hospital',
    personIds: [personId],
    details: {},
  });
const correct = (eventId: number) => officer('POST', `/life-events/${eventId}/correction`, { reason: '登记错误' });

type Row = { lineId: number; month: string; outcome: string | null; repaidFen: number; cause: string };
const casesOf = async ({ householdId }: Someone): Promise<readonly Row[]> =>
  withTransaction(site.database.pool, { actor: 'test', areas: ['3703'] }, async ({ client }) => {
    const { rows } = await client.query<Row>(
      `select r.line_id as "lineId", l.month, r.outcome, r.repaid_fen as "repaidFen", r.cause
         from payments.recovery r join payments.line l on l.id = r.line_id where l.household_id = $1 order by l.month`,
      [householdId],
    );
    return rows;
  });
const monthsOf = async (someone: Someone) => (await casesOf(someone)).map(({ month }) => month);
const openOf = async (someone: Someone) =>
  (await casesOf(someone)).filter(({ outcome }) => outcome === null).map(({ month }) => month);
const bank = async (): Promise<number> =>
  countyOf(site)(async ({ client }) => {
    const { rows } = await client.query<{ fen: number }>(
      `select sum(a.debit_fen - a.credit_fen)::int8 as fen from payments.fund f
         join ledger.account a on a.id = f.bank_account_id where f.area_code = $1`,
      [county],
    );
    return rows[0]?.fen ?? 0;
  });

let references = 0;
const repay = (lineId: number, amountFen: number, receivedOn = '2020-03-20') =>
  officer('POST', `/payments/recoveries/${lineId}/repayments`, {
    amountFen,
    receivedOn,
    reference: `ZH-${(references += 1)}`,
  });

describe('a death that becomes known late', () => {
  test('leads to one recovery of each month after that of the death, told on the timeline', async () => {
    const someone = next();
    const { status, body } = await die(someone.personId);
    expect(status).toBe(201);
    expect(await openOf(someone)).toEqual(['2020-02-01', '2020-03-01']);
    const told = body.effects.filter(({ line }: { line: string }) => line === 'payments');
    expect(told).toMatchObject([{ text: { zh: '多发待追回：2笔，200.14元' } }]);
    const { body: list } = await officer('GET', `/payments/recoveries?area=${county}`);
    const own = list.recoveries.filter((one: { personId: number }) => one.personId === someone.personId);
    expect(own).toMatchObject([
      { month: '2020-02-01', diedOn: '2020-01-20', amountFen: fen },
      { month: '2020-03-01', cause: 'death', overdueFen: 0 },
    ]);
    expect((await town('GET', `/payments/recoveries?area=370302001`)).status).toBe(403);
  });

  test('is corrected without loss: the cases close, open again with the next record, never two of a line', async () => {
    const someone = next();
    const first = await die(someone.personId);
    const [february] = await casesOf(someone);
    expect((await repay(february?.lineId ?? 0, 7)).status).toBe(201);
    expect((await correct(first.body.id)).status).toBe(201);
    expect((await casesOf(someone)).map(({ outcome }) => outcome)).toEqual(['corrected', 'corrected']);
    const refunds = await officer('GET', `/payments/recoveries?area=${county}&list=refund`);
    expect(refunds.body.recoveries).toMatchObject([{ lineId: february?.lineId, repaidFen: 7 }]);
    const before = await bank();
    const refunded = await officer('POST', `/payments/recoveries/${february?.lineId}/refund`);
    expect(refunded.body).toEqual({ lineId: february?.lineId, refundedFen: 7 });
    expect(await bank()).toBe(before - 7);
    expect((await officer('POST', `/payments/recoveries/${february?.lineId}/refund`)).status).toBe(409);
    await die(someone.personId, '2020-02-15');
    expect(await openOf(someone)).toEqual(['2020-03-01']);
    expect(await monthsOf(someone)).toHaveLength(2);
  });

  test('of the last who lived in a household asks back what the household was paid', async () => {
    const family = families[0] ?? next();
    const death = await die(family.personId);
    expect(await openOf(family)).toEqual(['2020-02-01', '2020-03-01']);
    await correct(death.body.id);
    expect(await openOf(family)).toEqual([]);
  });

  test('stated by a department, and no life event, leads to it all the same', async () => {
    const someone = next();
    const state = (value: string, validFrom: string) =>
      officer('POST', `/households/${someone.householdId}/facts`, {
        subject: String(someone.personId),
        facts: { deceased: value },
        validFrom,
        evidence: '殡葬登记',
      });
    expect((await state('other', '2020-01-20')).status).toBe(201);
    expect(await openOf(someone)).toEqual(['2020-02-01', '2020-03-01']);
    expect((await state('no', '2020-01-21')).status).toBe(201);
    expect(await openOf(someone)).toEqual([]);
  });
});

describe('paying back', () => {
  test('by instalments that are agreed: overdue ones are work items, the last fen closes the case', async () => {
    const someone = next();
    await die(someone.personId, '2020-02-11');
    const lineId = (await casesOf(someone))[0]?.lineId ?? 0;
    const agree = (...amounts: number[]) =>
      officer('POST', `/payments/recoveries/${lineId}/agreement`, {
        agreedOn: '2020-03-20',
        paper: '还款协议1号',
        instalments: amounts.map((amountFen, at) => ({ dueOn: `2020-0${4 + at}-15`, amountFen })),
      });
    expect((await agree(5_000, 5_000)).body.code).toBe('recovery.wrong-instalments');
    expect((await agree(5_000, 5_007)).status).toBe(201);
    const before = await bank();
    expect((await repay(lineId, 2_000)).status).toBe(201);
    expect(await bank()).toBe(before + 2_000);
    const overdue = async () => {
      const { body } = await officer('GET', `/payments/recoveries?area=${county}&list=overdue`);
      return body.recoveries.map(({ overdueFen }: { overdueFen: number }) => overdueFen);
    };
    expect(await overdue()).toEqual([]);
    freezeClock('2020-04-16');
    officer = await signIn('county');
    expect(await overdue()).toEqual([3_000]);
    expect((await repay(lineId, 8_008)).body.code).toBe('recovery.too-much');
    expect((await repay(lineId, 8_007)).status).toBe(201);
    expect(await overdue()).toEqual([]);
    expect((await repay(lineId, 1)).body.code).toBe('recovery.closed');
    freezeClock('2020-03-20');
    officer = await signIn('county');
  });

  test('is waived by two persons, with a reason', async () => {
    const someone = next();
    await die(someone.personId, '2020-02-11');
    const path = `/payments/recoveries/${(await casesOf(someone))[0]?.lineId}/waiver`;
    const decide = (who: Caller, approved: boolean) => who('POST', `${path}/decision`, { approved });
    const propose = () => officer('POST', path, { amountFen: fen, reason: '家属无力归还，村委会证明' });
    expect((await decide(colleague, true)).body.code).toBe('recovery.no-waiver');
    expect((await propose()).status).toBe(201);
    expect((await propose()).body.code).toBe('recovery.waiver-open');
    expect((await decide(officer, true)).body.code).toBe('recovery.same-person');
    expect((await decide(colleague, false)).status).toBe(201);
    expect((await propose()).status).toBe(201);
    expect((await decide(colleague, true)).status).toBe(201);
    expect((await casesOf(someone))[0]?.outcome).toBe('settled');
  });

  test('is decided by an official too, never twice for one line', async () => {
    const family = families[1] ?? next();
    const { id } = await withTransaction(site.database.pool, { actor: 'test', areas: ['3703'] }, async ({ client }) => {
      const { rows } = await client.query<{ id: number }>(
        `select id from payments.line where household_id = $1 and month = '2020-03-01'`,
        [family.householdId],
      );
      return { id: rows[0]?.id ?? 0 };
    });
    const order = { lineId: id, amountFen: 10_000, reason: '收入核实后多发' };
    expect((await officer('POST', '/payments/recoveries', { ...order, amountFen: 60_001 })).status).toBe(422);
    expect((await officer('POST', '/payments/recoveries', order)).status).toBe(201);
    expect((await officer('POST', '/payments/recoveries', order)).body.code).toBe('recovery.present');
    await die(family.personId);
    expect(await casesOf(family)).toMatchObject([
      { month: '2020-02-01', cause: 'death' },
      { month: '2020-03-01', cause: 'decision' },
    ]);
  });

  test('is not asked for what the bank returned', async () => {
    const someone = next();
    await die(someone.personId, '2020-02-11');
    const lineId = (await casesOf(someone))[0]?.lineId ?? 0;
    await countyOf(site)((transaction) =>
      recordReturn(transaction, { lineId, reason: 'MD07', receivedOn: '2020-03-20' as never, reference: 'TP-MD07' }),
    );
    expect((await casesOf(someone)).map(({ outcome }) => outcome)).toEqual(['returned']);
  });
});

test('sixteen at once repay one line, or record one death: one case, and no fen too many', async () => {
  for (let round = 0; round < 2; round += 1) {
    const someone = next();
    await die(someone.personId, '2020-02-11');
    const lineId = (await casesOf(someone))[0]?.lineId ?? 0;
    const before = await bank();
    const answers = await Promise.all(Array.from({ length: 16 }, () => repay(lineId, 4_000)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(await bank()).toBe(before + 8_000);
    const other = next();
    const [event] = await Promise.all([
      die(other.personId, '2020-02-11'),
      ...Array.from({ length: 15 }, (_, at) =>
        at % 2 === 0 ? die(other.personId, '2020-02-11') : officer('GET', `/payments/recoveries?area=${county}`),
      ),
    ]);
    expect([201, 409]).toContain(event?.status);
    expect(await casesOf(other)).toMatchObject([{ month: '2020-03-01', outcome: null }]);
  }
});
