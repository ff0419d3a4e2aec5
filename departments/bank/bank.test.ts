import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDepartments } from '../index.ts';
import type { RunningDepartments } from '../index.ts';
import { isSealedBy, sealOf } from '../signature.ts';

const secret = 'a secret of the test';
let site: RunningDepartments;

beforeAll(async () => {
  site = await startDepartments({ host: '127.0.0.1', port: 0, secret, plan: undefined });
});
afterAll(() => site.close());

const base = (): string => `http://127.0.0.1:${site.port}`;

function order(messageId: string, accounts: readonly string[]): string {
  const payments = accounts.map(
    (account, index) =>
      `<CdtTrfTxInf><PmtId><EndToEndId>${index + 1}</EndToEndId></PmtId>` +
      '<Amt><InstdAmt Ccy="CNY">5.00</InstdAmt></Amt>' +
      `<Cdtr><Nm>王小明</Nm></Cdtr><CdtrAcct><Id><Othr><Id>${account}</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>`,
  );
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
<GrpHdr><MsgId>${messageId}</MsgId><NbOfTxs>${accounts.length}</NbOfTxs></GrpHdr>
<PmtInf>${payments.join('')}</PmtInf></CstmrCdtTrfInitn></Document>`;
}

async function ask(path: string, body: string, time = '2026-11-10T02:00:00.000Z', seal?: string) {
  const answer = await fetch(`${base()}/yinhang/${path}`, {
    method: 'POST',
    headers: { 'x-request-time': time, 'x-request-seal': seal ?? sealOf(secret, time, `/yinhang/${path}`, body) },
    body,
  });
  return { status: answer.status, text: await answer.text(), seal: answer.headers.get('x-answer-seal') ?? '' };
}

const report = (messageId: string, after: number, time?: string) =>
  ask('huidan', JSON.stringify({ messageId, after }), time);

async function control(body: object, headers: Record<string, string> = { 'x-control': '1' }) {
  const answer = await fetch(`${base()}/control/bank`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const codes = (text: string): readonly string[] => text.match(/(?<=<TxSts>)\w+|(?<=<Rsn><Cd>)\w+/g) ?? [];

describe('the bank', () => {
  beforeAll(async () => {
    await control({ account: '1', fate: 'paid' });
    await control({ account: '2', fate: 'refused', reason: 'AC01' });
    await control({ account: '3', fate: 'returned', reason: 'AC04' });
    await control({ account: '4', fate: 'returned-late', reason: 'AC06' });
  });

  test('takes an order, refuses what it cannot pay, books the rest, and sends back at once and days later', async () => {
    const accepted = await ask('pain001', order('A-1', ['1', '2', '3', '4']));
    expect(isSealedBy(secret, accepted.seal, '2026-11-10T02:00:00.000Z', accepted.text)).toBe(true);
    expect(codes(accepted.text)).toEqual(['ACSP', 'RJCT', 'AC01', 'ACSP', 'ACSP']);
    const first = await report('A-1', 0);
    expect(first.text.match(/DBIT|CRDT/g)).toEqual(['DBIT', 'DBIT', 'CRDT', 'DBIT']);
    expect((await report('A-1', 1)).status).toBe(204);
    const late = await report('A-1', 1, '2026-11-13T02:00:00.000Z');
    expect([late.text.match(/DBIT|CRDT/g), codes(late.text)]).toEqual([['CRDT'], ['AC06']]);
    expect((await report('A-1', 2, '2026-12-13T02:00:00.000Z')).status).toBe(204);
  });

  test('takes the same order once, and no other under its number', async () => {
    const before = (await control({})).body['orders'];
    expect((await ask('pain001', order('A-1', ['1', '2', '3', '4']))).status).toBe(200);
    expect((await ask('pain001', order('A-1', ['1']))).status).toBe(409);
    expect((await control({})).body['orders']).toBe(before);
  });

  test('sends the same payments back each time, about one in a hundred', async () => {
    const accounts = Array.from({ length: 3_000 }, (_, index) => `9${index}`);
    const once = await ask('pain001', order('A-2', accounts));
    const again = await ask('pain001', order('A-3', accounts));
    expect(codes(once.text)).toEqual(codes(again.text));
    const back = (await report('A-2', 0)).text.match(/CRDT/g)?.length ?? 0;
    expect(back).toBeGreaterThan(5);
    expect(back).toBeLessThan(60);
  });

  test.each([
    ['no XML', 'x', 400],
    ['another message', '<Document xmlns="urn:x"/>', 400],
    ['a wrong count', order('A-9', ['1']).replace('>1</NbOfTxs>', '>2</NbOfTxs>'), 400],
  ])('refuses %s', async (_, body, status) => {
    expect((await ask('pain001', body)).status).toBe(status);
  });

  test('answers nobody without the secret, and is switched from this machine with its header only', async () => {
    expect((await ask('pain001', order('A-1', ['1']), undefined, 'x')).status).toBe(401);
    expect((await report('nobody', 0)).status).toBe(404);
    expect((await control({ fault: 'error' }, {})).status).toBe(403);
    expect((await control({ fault: 'explode' })).status).toBe(400);
    expect((await control({ account: '1', fate: 'returned' })).status).toBe(400);
  });

  test('breaks as it is told: after it took the order, or half-way', async () => {
    await control({ fault: 'taken-then-down' });
    await expect(ask('pain001', order('A-4', ['1']))).rejects.toThrow();
    expect((await report('A-4', 0)).status).toBe(200);
    await control({ fault: 'half' });
    await expect(report('A-4', 0)).rejects.toThrow();
    await control({ fault: 'error' });
    expect((await report('A-4', 0)).status).toBe(500);
    expect((await report('A-4', 0)).status).toBe(200);
  });
});
