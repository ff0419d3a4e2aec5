import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainDate } from '@zhuni/engine/values';
import { assertInvariants } from '../../../../test/invariants.ts';
import { callerOf, createTestApp, password } from '../../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../../test/test-app.ts';
import { freezeClock, shiftClock } from '../../../platform/clock/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { booking, bookingReport } from '../bank-files/fixtures/orders.ts';
import { county, endow, help, paid } from '../fixtures/payroll.ts';
import { madeUpNumber, recordPayeeAccount } from '../payees/index.ts';
import { transactionsOf } from '../run-batch.ts';
import { bankFilesAmong } from './keep-file.ts';
import { fetchFromBank, sendToBank } from './talk-to-bank.ts';
import type { BankWork } from './talk-to-bank.ts';

const program = fileURLToPath(new URL('../../../../../departments/serve.ts', import.meta.url));
const secret = 'a secret of the test';
const policy = 'dibao';

let site: TestApp;
let officer: Caller;
let cookie = '';
let stub: ChildProcess;
let url = '';

beforeAll(async () => {
  freezeClock('2020-06-10');
  site = await createTestApp();
  await endow(site, policy, [2020]);
  const env = { ...process.env, DEPARTMENTS_SECRET: secret };
  stub = spawn(process.execPath, [program, '--with-parent', '--port', '0'], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = await new Promise<string>((resolve) => stub.stdout?.setEncoding('utf8').once('data', resolve));
  url = `http://127.0.0.1:${(JSON.parse(said) as { port: number }).port}`;
});
afterAll(async () => {
  stub.stdin?.end();
  await assertInvariants(site.database.adminUrl);
  shiftClock(undefined);
  await site.close();
});

/** A session ends when the clock moves on; whoever works on a later day signs in again. */
async function signIn(): Promise<void> {
  const payload = { signInName: 'county', password };
  const session = await site.app.inject({ method: 'POST', url: '/api/session', headers: { 'x-zhuni': '1' }, payload });
  cookie = String(session.headers['set-cookie']).split(';', 1)[0] ?? '';
  officer = callerOf(site.app, cookie);
}

const scope = { actor: 'officer-1', areas: [county] };
const inCounty = <Result>(work: (transaction: Transaction) => Promise<Result>) =>
  withTransaction(site.database.pool, scope, work);
const work = (): BankWork => ({
  run: transactionsOf(site.database.pool, scope),
  blobStore: site.blobStore,
  fieldKeys: site.fieldKeys,
  bank: { url, secret },
});

async function control(body: object): Promise<Record<string, unknown>> {
  const headers = { 'x-control': '1' };
  const answer = await fetch(`${url}/control/bank`, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await answer.json()) as Record<string, unknown>;
}

/** Somebody who is paid to a card, with what is to become of the payment. */
async function payee(fromMonth: string, fate: object): Promise<number> {
  const { personId, entitlementId } = await help(site, { policy, fromMonth, amountFen: 45_000 });
  const number = madeUpNumber(personId);
  await inCounty((transaction) =>
    recordPayeeAccount(transaction, site.fieldKeys, {
      personId,
      kind: 'bank',
      validFrom: plainDate('2020-01-01'),
      bankCode: '102',
      number,
    }),
  );
  await control({ account: number, ...fate });
  return entitlementId;
}

async function bringIn(batchId: number, kind: string, content: string) {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', new Blob([content]), 'report.xml');
  const encoded = new Response(form);
  const answer = await site.app.inject({
    method: 'POST',
    url: `/api/payments/batches/${batchId}/bank-files`,
    headers: { cookie, 'x-zhuni': '1', 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
  return answer.json<Record<string, never>>();
}

async function states(batchId: number): Promise<Record<string, string>> {
  const { rows } = await inCounty(({ client }) =>
    client.query<{ entitlement: string; state: string }>(
      'select entitlement_id::text as entitlement, state from payments.line where batch_id = $1',
      [batchId],
    ),
  );
  return Object.fromEntries(rows.map(({ entitlement, state }) => [entitlement, state]));
}

describe('a batch goes to the bank', () => {
  let batchId = 0;
  let [ok, wrong, closed, late, cash] = [0, 0, 0, 0, 0];

  beforeAll(async () => {
    ok = await payee('2020-06-01', { fate: 'paid' });
    wrong = await payee('2020-06-01', { fate: 'refused', reason: 'AC01' });
    closed = await payee('2020-06-01', { fate: 'returned', reason: 'AC04' });
    late = await payee('2020-06-01', { fate: 'returned-late', reason: 'AC06' });
    ({ entitlementId: cash } = await help(site, { policy, fromMonth: '2020-06-01', amountFen: 100 }));
    batchId = (await paid(site, policy, '2020-06-01')).id;
  });
  beforeEach(() => control({ fault: 'none' }));

  test('when the line breaks after the bank took it, it is sent again and the bank takes it once', async () => {
    await control({ fault: 'taken-then-down' });
    await expect(sendToBank(work(), batchId)).rejects.toMatchObject({ refusal: { code: 'bank.unreachable' } });
    expect(Object.values(await states(batchId))).toEqual(Array.from({ length: 5 }, () => 'released'));
    const answers = await Promise.allSettled([sendToBank(work(), batchId), sendToBank(work(), batchId)]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await control({})).toMatchObject({ orders: 1, payments: 4 });
    expect((await states(batchId))[wrong]).toBe('failed');
  });

  test.each([
    ['half', 'bank.unreachable'],
    ['error', 'bank.unreachable'],
    ['unsealed', 'bank.unsealed'],
  ])('an answer that is %s changes nothing', async (fault, code) => {
    await control({ fault });
    await expect(fetchFromBank(work(), batchId)).rejects.toMatchObject({ refusal: { code } });
    expect((await states(batchId))[ok]).toBe('released');
  });

  test('what is booked is paid, what comes back failed, and cash waits for the window', async () => {
    const reports = await fetchFromBank(work(), batchId);
    expect(reports).toMatchObject([{ paid: 3, returned: 1, problemCount: 0, again: false }]);
    const expected = { [ok]: 'paid', [wrong]: 'failed', [closed]: 'failed', [late]: 'paid', [cash]: 'released' };
    expect(await states(batchId)).toEqual(expected);
    expect(await fetchFromBank(work(), batchId)).toEqual([]);
  });

  test('days later another one comes back', async () => {
    freezeClock('2020-06-14');
    expect(await fetchFromBank(work(), batchId)).toMatchObject([{ paid: 0, returned: 1, problemCount: 0 }]);
    expect((await states(batchId))[late]).toBe('failed');
    expect(await fetchFromBank(work(), batchId)).toEqual([]);
    const { rows } = await inCounty(({ client }) =>
      client.query<{ reason: string }>('select reason from payments.bank_return order by reason'),
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['AC01', 'AC04', 'AC06']);
  });

  test('its files are kept with their hashes, and stay when the store is swept', async () => {
    await signIn();
    const { files, connected } = (await officer('GET', `/payments/batches/${batchId}/files`)).body;
    expect(connected).toBe(false);
    expect(files.map(({ kind }: { kind: string }) => kind)).toEqual(['pain.001', 'pain.002', 'camt.054', 'camt.054']);
    const file = await officer('GET', `/payments/batches/${batchId}/files/${files[0].id}`);
    expect(file.status).toBe(200);
    const hashes = files.map(({ sha256 }: { sha256: string }) => sha256);
    expect((await inCounty((transaction) => bankFilesAmong(transaction, hashes))).size).toBe(4);
  });
});

describe('files carried by hand', () => {
  test('go to the bank as a table or a message, and what it answers is brought in once, with its faults', async () => {
    const entitlementId = await payee('2020-07-01', { fate: 'paid' });
    freezeClock('2020-07-10');
    await signIn();
    const { id } = await paid(site, policy, '2020-07-01');
    expect((await officer('POST', `/payments/batches/${id}/bank-order`)).body.code).toBe('bank.not-connected');
    for (const form of ['csv-utf-8', 'csv-gb18030', 'xlsx', 'pain.001']) {
      const written = await officer('POST', `/payments/batches/${id}/files`, { form });
      expect(written.status).toBe(201);
      const again = await officer('POST', `/payments/batches/${id}/files`, { form });
      expect(again.body.id).toBe(written.body.id);
    }
    const { rows } = await inCounty(({ client }) =>
      client.query<{ id: number }>('select id from payments.line where batch_id = $1 and entitlement_id = $2', [
        id,
        entitlementId,
      ]),
    );
    const lineId = String(rows[0]?.id);
    const entries = [
      booking(lineId, '450.00'),
      booking('999999999', '1.00'),
      booking(lineId, '1.00'),
      booking('', '1'),
    ];
    const content = bookingReport(entries).replaceAll('2026-11-13', '2020-07-10');
    const applied = await bringIn(id, 'camt.054', content);
    expect(applied).toMatchObject({ again: false, paid: 1, returned: 0, problemCount: 3 });
    expect(JSON.stringify(applied)).toMatch(/第 \d+ 行，编号 999999999：没有这笔明细/);
    expect(await bringIn(id, 'camt.054', content)).toMatchObject({
      again: true,
      paid: 0,
      returned: 0,
      problemCount: 0,
    });
    const changed = content.replace('450.00', '450.01');
    expect(await bringIn(id, 'camt.054', changed)).toMatchObject({ code: 'bank.number-reused' });
    const wrong = await bringIn(id, 'pain.002', content);
    expect(wrong).toMatchObject({ code: 'bank.unreadable', field: 'file' });
    expect(JSON.stringify(wrong)).toContain('第 2 行 /Document');
    expect(await bringIn(id, 'xml', content)).toMatchObject({ code: 'bank.wrong-kind' });
    expect((await states(id))[entitlementId]).toBe('paid');
  });
});
