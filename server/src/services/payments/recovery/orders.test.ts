import fc from 'fast-check';
import { plainDate } from '@zhuni/engine/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenInvariants } from '../../../../test/invariants.ts';
import { createTestApp } from '../../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../../test/test-app.ts';
import { freezeClock, shiftClock } from '../../../platform/clock/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { approveBatch } from '../approve.ts';
import { county, countyOf, endow, help, paid } from '../fixtures/payroll.ts';
import type { Helped } from '../fixtures/payroll.ts';
import { recordReturn, startReissue } from '../returns/index.ts';
import { prepareBatch, sendBatch, transactionsOf } from '../run-batch.ts';

const policy = 'age-allowance';
const fen = 10_007;
const months = ['2020-01-01', '2020-02-01', '2020-03-01'];
const runs = 12;
let site: TestApp;
let officer: Caller;
const people: Helped[] = [];

beforeAll(async () => {
  freezeClock('2020-01-10');
  site = await createTestApp();
  await endow(site, policy, [2020]);
  for (let at = 0; at < runs; at += 1)
    people.push(await help(site, { policy, fromMonth: '2020-01-01', amountFen: fen }));
  for (const month of months) {
    freezeClock(`${month.slice(0, 8)}10`);
    await paid(site, policy, month);
  }
  freezeClock('2020-03-20');
  officer = await site.as('county');
});
afterAll(async () => {
  shiftClock(undefined);
  await site.close();
});

type Act =
  | { readonly kind: 'return'; readonly month: number }
  | { readonly kind: 'reissue' }
  | { readonly kind: 'death'; readonly on: string }
  | { readonly kind: 'correction' };

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('return' as const), month: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'reissue' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('death' as const),
      on: fc.constantFrom('2020-01-31', '2020-02-01', '2020-03-05'),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'correction' as const }) },
);

/** What the books must say: of each month whether its money is with the payee or waits, and when the payee died. */
type Model = { readonly waits: boolean[]; died: string | undefined; event: number | undefined };

/** What was paid after the month of the death, and did not come back, is asked back. */
const expectedOf = ({ waits, died }: Model): readonly string[] =>
  months.filter((month, at) => died !== undefined && waits[at] === false && month.slice(0, 7) > died.slice(0, 7));

const rows = <Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]> =>
  countyOf(site)(async ({ client }) => (await client.query<Row>(sql, [...values])).rows);

const openMonths = async ({ personId }: Helped): Promise<readonly string[]> => {
  const found = await rows<{ month: string }>(
    `select l.month from payments.recovery r join payments.line l on l.id = r.line_id
      where l.person_id = $1 and r.outcome is null order by l.month`,
    [personId],
  );
  return found.map(({ month }) => month);
};
const suspended = async (): Promise<number> => {
  const [found] = await rows<{ fen: number }>(
    `select coalesce(sum(a.credit_fen - a.debit_fen), 0)::int8 as fen from payments.fund f
       join ledger.account a on a.id = f.suspense_account_id where f.area_code = $1`,
    [county],
  );
  return found?.fen ?? 0;
};

let references = 0;

/** The line that stands for a month: the one that paid it last. */
async function standing({ personId }: Helped, month: string | undefined): Promise<number> {
  const [found] = await rows<{ id: number }>(
    `select id from payments.line where person_id = $1 and month = $2 and state not in ('dropped', 'stopped')
      order by id desc limit 1`,
    [personId, month],
  );
  return found?.id ?? 0;
}

async function carryOut(who: Helped, model: Model, act: Act): Promise<void> {
  if (act.kind === 'return') await bringBack(who, model, act.month);
  if (act.kind === 'reissue') await payAgain(who, model);
  if (act.kind === 'death') {
    const event = {
      kind: 'death',
      on: act.on,
      evidence: '证明',
      source: 'hospital',
      personIds: [who.personId],
      details: {},
    };
    const { status, body } = await officer('POST', '/life-events', event);
    expect(status).toBe(model.died === undefined ? 201 : 409);
    if (status === 201) [model.died, model.event] = [act.on, body.id];
  }
  if (act.kind === 'correction' && model.event !== undefined) {
    const { status } = await officer('POST', `/life-events/${model.event}/correction`, { reason: '登记错误' });
    expect(status).toBe(201);
    [model.died, model.event] = [undefined, undefined];
  }
}

async function bringBack(who: Helped, model: Model, at: number): Promise<void> {
  const lineId = await standing(who, months[at]);
  const reference = `TP-${(references += 1)}`;
  const one = { lineId, reason: 'NOOR', receivedOn: plainDate('2020-03-20'), reference } as const;
  const done = await countyOf(site)((transaction) => recordReturn(transaction, one)).catch((error: unknown) => {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  });
  expect(done).toBe(model.waits[at] ? 'payment-return.returned' : true);
  model.waits[at] = true;
}

async function payAgain(who: Helped, model: Model): Promise<void> {
  const lineIds = await Promise.all(months.map((month) => standing(who, month)));
  const begun = await countyOf(site)((transaction) =>
    startReissue(transaction, { areaCode: county, policy, lineIds }),
  ).catch((error: unknown) => {
    if (error instanceof Refused) return undefined;
    throw error;
  });
  const possible = model.died === undefined && model.waits.includes(true);
  expect(begun?.lines).toBe(possible ? model.waits.filter(Boolean).length : undefined);
  if (!begun) return;
  const run = transactionsOf(site.database.pool, { actor: 'officer-1', areas: [county] });
  await prepareBatch(run, begun.batchId);
  await countyOf(site)((transaction) => approveBatch(transaction, begun.batchId), 'officer-2');
  await sendBatch(run, begun.batchId);
  model.waits.fill(false);
}

test('in any order of returns, re-issues, deaths and corrections the books say what a small model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 3, maxLength: 10 }), async (order) => {
      const who = people.pop();
      if (!who) return;
      const model: Model = { waits: [false, false, false], died: undefined, event: undefined };
      const before = await suspended();
      for (const act of order) {
        await carryOut(who, model, act);
        expect(await openMonths(who)).toEqual(expectedOf(model));
        expect(await suspended()).toBe(before + fen * model.waits.filter(Boolean).length);
      }
      expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
    }),
    { numRuns: runs, endOnFailure: true },
  );
});
