import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assertInvariants } from '../../../test/invariants.ts';
import { createTestApp, neighbour } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { stopOnDeath } from '../../kernel/entitlements/index.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { withClient } from '../../platform/db/index.ts';
import { approveBatch } from './approve.ts';
import { canonicalLine } from './canonical.ts';
import { listFindings, resolveFinding } from './finding.ts';
import { county, countyOf, dayOf, endow, help, paid, pauseByHuman, prepared } from './fixtures/payroll.ts';
import { listFunds, recordTransfer } from './funds.ts';
import { discardBatch, prepareStep, startBatch } from './prepare.ts';
import { listLines, readBatch } from './read-batches.ts';
import { sendBatch, transactionsOf } from './run-batch.ts';
import { closeBatch, settlePaid } from './send.ts';
import { simulateCycle } from './simulate-cycle.ts';

let site: TestApp;
const inCounty: ReturnType<typeof countyOf> = (work, actor) => countyOf(site)(work, actor);

beforeAll(async () => {
  freezeClock('2020-06-10');
  site = await createTestApp();
});
afterAll(async () => {
  await assertInvariants(site.database.adminUrl);
  shiftClock(undefined);
  await site.close();
});

const asOwner = (sql: string, values: unknown[] = []) =>
  withClient({ url: site.database.adminUrl }, (client) => client.query(sql, values));
const linesOf = (batchId: number) => inCounty((transaction) => listLines(transaction, { batchId, page: 1 }));
const die = async (personId: number, on: string): Promise<void> => {
  await asOwner('update people.person set died_on = $2 where id = $1', [personId, on]);
  await inCounty((transaction) => stopOnDeath(transaction, personId, dayOf(on)));
};
const send = (id: number) => sendBatch(transactionsOf(site.database.pool, { actor: 'officer-1', areas: [county] }), id);

describe('a cycle', () => {
  test('pays everyone who is entitled, once, from four sources, and is closed when the bank has paid', async () => {
    await endow(site, 'dibao', [2020]);
    await help(site, { policy: 'dibao', fromMonth: '2020-01-01', amountFen: 40_001 });
    await help(site, { policy: 'dibao', fromMonth: '2020-03-01', amountFen: 51_003, areaCode: neighbour });
    const before = await inCounty((transaction) => listFunds(transaction, county));
    const batch = await paid(site, 'dibao', '2020-03-01');
    expect([batch.state, batch.lines, batch.sumFen]).toEqual(['sent', 2, 91_004]);
    expect((await linesOf(batch.id)).map(({ month, amountFen, state }) => [month, amountFen, state])).toEqual([
      ['2020-03-01', 40_001, 'released'],
      ['2020-03-01', 51_003, 'released'],
    ]);
    const after = await inCounty((transaction) => listFunds(transaction, county));
    const spent = before.map((fund, at) => fund.bankFen - (after[at]?.bankFen ?? 0));
    expect(spent.reduce((sum, one) => sum + one, 0)).toBe(91_004);
    expect(after.every(({ owedFen, availableFen, bankFen }) => owedFen === 0 && availableFen === bankFen)).toBe(true);
    await expect(inCounty((transaction) => closeBatch(transaction, batch.id))).rejects.toThrow('payments.unsettled');
    await inCounty((transaction) => settlePaid(transaction, batch.id));
    expect((await inCounty((transaction) => closeBatch(transaction, batch.id))).state).toBe('closed');
  });

  test('is simulated line by line as it is paid the month after, with the same hash, and writes nothing', async () => {
    const late = await help(site, { policy: 'dibao', fromMonth: '2020-03-01', amountFen: 30_000 });
    const head = { areaCode: county, policy: 'dibao', month: dayOf('2020-04-01') };
    const simulated: string[] = [];
    const digest = await inCounty((transaction) =>
      simulateCycle(transaction, head, (lines) => simulated.push(...lines.map(canonicalLine))),
    );
    const batch = await paid(site, 'dibao', '2020-04-01');
    const lines = await linesOf(batch.id);
    expect(lines.map(canonicalLine)).toEqual(simulated);
    expect([batch.sm3, batch.sha256, batch.lines]).toEqual([digest.sm3, digest.sha256, digest.lines]);
    expect(lines.filter(({ entitlementId }) => entitlementId === late.entitlementId).map(({ month }) => month)).toEqual(
      ['2020-03-01', '2020-04-01'],
    );
  });

  test('prepared again gives the same lines: what was discarded returns, what was paid does not', async () => {
    const first = await prepared(site, 'dibao', '2020-05-01');
    const lines = await linesOf(first);
    const again = await inCounty((transaction) => prepareStep(transaction, first));
    expect(again).toEqual({ done: true, lines: 0 });
    await expect(prepared(site, 'dibao', '2020-05-01')).rejects.toThrow('payments.batch-exists');
    await inCounty((transaction) => discardBatch(transaction, first));
    const second = await prepared(site, 'dibao', '2020-05-01');
    expect((await linesOf(second)).map(canonicalLine)).toEqual(lines.map(canonicalLine));
    await inCounty((transaction) => discardBatch(transaction, second));
  });

  test('shows whom it compares badly with: new, missing, a jump, and what the rules say otherwise', async () => {
    const gone = await help(site, { policy: 'dibao', fromMonth: '2020-04-01', amountFen: 20_000 });
    await paid(site, 'dibao', '2020-05-01');
    await pauseByHuman(site, gone.entitlementId, '2020-06-01');
    await help(site, { policy: 'dibao', fromMonth: '2020-06-01', amountFen: 10_000 });
    const id = await prepared(site, 'dibao', '2020-06-01');
    const found = await inCounty((transaction) => listFindings(transaction, { batchId: id, onlyOpen: true, page: 1 }));
    const kinds = found.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'new-since-last')).toHaveLength(1);
    expect(found.find(({ kind }) => kind === 'missing-from-last')?.entitlementId).toBe(gone.entitlementId);
    expect(kinds).toContain('no-account');
    expect(kinds).toContain('not-judged');
    await inCounty((transaction) => discardBatch(transaction, id));
  });
});

describe('nobody', () => {
  test('approves what the same person prepared, nor twice, nor more than there is: the fund is named', async () => {
    await help(site, { policy: 'orphan', fromMonth: '2020-06-01', amountFen: 140_000 });
    const id = await prepared(site, 'orphan', '2020-06-01');
    const approve = (actor: string) => inCounty((transaction) => approveBatch(transaction, id), actor);
    await expect(approve('officer-1')).rejects.toThrow('payments.same-person');
    await expect(approve('officer-2')).rejects.toMatchObject({
      refusal: { code: 'payments.fund-short' },
      text: { zh: expect.stringContaining('“孤儿') },
    });
    await endow(site, 'orphan', [2020]);
    await approve('officer-2');
    await expect(approve('officer-3')).rejects.toThrow('payments.not-draft');
    await expect(asOwner('update payments.batch set approved_by = prepared_by where id = $1', [id])).rejects.toThrow(
      /four_eyes|frozen/,
    );
  });

  test('pays a person who has died: held when prepared, stopped when the death comes before sending', async () => {
    const lives = await help(site, { policy: 'dis-nursing', fromMonth: '2020-06-01', amountFen: 10_000 });
    const dead = await help(site, { policy: 'dis-nursing', fromMonth: '2020-06-01', amountFen: 20_000 });
    const dies = await help(site, { policy: 'dis-nursing', fromMonth: '2020-06-01', amountFen: 30_000 });
    await endow(site, 'dis-nursing', [2020]);
    await die(dead.personId, '2020-06-03');
    const id = await prepared(site, 'dis-nursing', '2020-06-01');
    const [held] = (await inCounty((t) => listFindings(t, { batchId: id, onlyOpen: true, page: 1 }))).filter(
      ({ blocking }) => blocking,
    );
    expect([held?.kind, held?.entitlementId]).toEqual(['death', dead.entitlementId]);
    const pay = { batchId: id, findingId: held?.id ?? 0, resolution: 'pay', reason: '核实中' } as const;
    await expect(inCounty((transaction) => resolveFinding(transaction, pay))).rejects.toThrow('payments.dead');
    await inCounty((transaction) => approveBatch(transaction, id), 'officer-2');
    const owed = async (): Promise<number> =>
      (await inCounty((t) => listFunds(t, county))).reduce((sum, { owedFen }) => sum + owedFen, 0);
    const before = await owed();
    await die(dies.personId, '2020-06-09');
    expect((await send(id))?.state).toBe('sent');
    const states = (await linesOf(id)).map(({ entitlementId, state }) => [entitlementId, state]);
    expect(states).toEqual([
      [lives.entitlementId, 'released'],
      [dead.entitlementId, 'dropped'],
      [dies.entitlementId, 'stopped'],
    ]);
    expect(before - (await owed())).toBe(40_000);
    const view = await inCounty((transaction) => readBatch(transaction, id));
    expect([view.lines, view.sumFen]).toEqual([2, 40_000]);
  });

  test('sends a batch of which one fen was changed in the database', async () => {
    await endow(site, 'tekun-basic', [2020]);
    await help(site, { policy: 'tekun-basic', fromMonth: '2020-06-01', amountFen: 90_000 });
    const id = await prepared(site, 'tekun-basic', '2020-06-01');
    await inCounty((transaction) => approveBatch(transaction, id), 'officer-2');
    const change = (by: number) =>
      asOwner('update payments.line set amount_fen = amount_fen + $2 where batch_id = $1', [id, by]);
    await expect(change(1)).rejects.toThrow('never changes');
    await asOwner('alter table payments.line disable trigger line_frozen');
    await change(1);
    await expect(send(id)).rejects.toThrow('payments.altered');
    await change(-1);
    await asOwner('alter table payments.line enable trigger line_frozen');
    expect((await send(id))?.state).toBe('sent');
  });

  test('adds a line to a batch that is approved, nor takes a released one back', async () => {
    const { rows } = await asOwner("select id, batch_id from payments.line where state = 'released' limit 1");
    const [line] = rows as { id: number; batch_id: number }[];
    await expect(
      asOwner("update payments.line set state = 'prepared', released_at = null where id = $1", [line?.id]),
    ).rejects.toThrow('steps of its batch');
    await expect(
      asOwner(
        `insert into payments.line (batch_id, area_code, town_code, entitlement_id, household_id, policy, month, part,
           amount_fen) select batch_id, area_code, town_code, entitlement_id, household_id, policy, month, 7, 1
           from payments.line where id = $1`,
        [line?.id],
      ),
    ).rejects.toThrow('a draft');
  });

  test('begins a batch of a city, of help without money, or of a month to come', async () => {
    const start = (more: object) =>
      inCounty((transaction) =>
        startBatch(transaction, {
          areaCode: county,
          policy: 'dibao',
          month: dayOf('2020-06-01'),
          kind: 'regular',
          ...more,
        }),
      );
    await expect(start({ areaCode: '370300' })).rejects.toThrow('payments.no-county');
    await expect(start({ areaCode: '370303' })).rejects.toThrow('payments.no-county');
    await expect(start({ policy: 'legal-aid' })).rejects.toThrow('payments.no-money');
    await expect(start({ month: dayOf('2020-07-01') })).rejects.toThrow('payments.wrong-month');
  });

  test('records the same document twice', async () => {
    const transfer = { areaCode: county, source: 'city', amountFen: 5, documentNo: '淄财社〔2020〕9号' } as const;
    const record = () => inCounty((t) => recordTransfer(t, { ...transfer, onDate: dayOf('2020-06-01') }));
    await record();
    await expect(record()).rejects.toThrow('payments.document-used');
  });
});
