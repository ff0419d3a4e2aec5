import { generateHousehold, planCity } from '@zhuni/city';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { departmentCodes, registers, startDepartments } from './index.ts';
import type { DepartmentCode, RunningDepartments } from './index.ts';
import { isSealedBy, sealOf } from './signature.ts';

const secret = 'a secret of the test';
const plan = planCity({ people: 8_300 });
const resident = generateHousehold(plan, 12).members[0];
const entered = { idNumber: '999999196003050114', name: '王小明' };
const requestId = '018f0000-0000-7000-8000-000000000001';
const time = '2026-05-01T02:00:00.000Z';
let site: RunningDepartments;

beforeAll(async () => {
  site = await startDepartments({ host: '127.0.0.1', port: 0, secret, plan });
});
afterAll(() => site.close());

const base = (): string => `http://127.0.0.1:${site.port}`;

function question(idNumber: string, more: object = {}): string {
  const authorisation = { signedOn: '2026-04-01', expiresOn: '2027-04-01' };
  const asked = { requestId, idNumber, name: '王小明', asOf: '2026-05-01', purpose: 'check', authorisation };
  return JSON.stringify({ ...asked, ...more });
}

async function ask(department: DepartmentCode, body: string, seal?: string, signal?: AbortSignal) {
  const { path } = registers[department];
  const answer = await fetch(`${base()}${path}`, {
    method: 'POST',
    headers: { 'x-request-time': time, 'x-request-seal': seal ?? sealOf(secret, time, path, body) },
    body,
    ...(signal ? { signal } : {}),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const control = async (path: string, body: object, headers: Record<string, string> = { 'x-control': '1' }) => {
  const answer = await fetch(`${base()}/control${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

const fault = (department: string, kind: string, more: object = {}) =>
  control('/faults', { department, fault: kind, ...more });

describe('the ten departments', () => {
  test('each know of a stranger that they have no record, in words of their own', async () => {
    for (const department of departmentCodes) {
      const { status, text } = await ask(department, question('999999190001010018'));
      expect({ status, text }).toEqual({ status: 200, text: JSON.stringify(registers[department].noRecord) });
    }
  });

  test('know the residents of the plan, the police every one', async () => {
    const { text } = await ask('police', question(resident?.idNumber ?? ''));
    expect(JSON.parse(text)).toMatchObject({ fhdm: '0000', rkxx: { gmsfhm: resident?.idNumber, xm: resident?.name } });
  });

  test('know who was entered by hand, and no real person can be', async () => {
    const car = { plate: '鲁C00001', kind: 'car', registeredOn: '2020-01-02' };
    expect((await control('/people', { ...entered, vehicles: [car] })).status).toBe(201);
    const { text } = await ask('vehicles', question(entered.idNumber));
    expect(JSON.parse(text)).toEqual({
      rows: [{ SFZMHM: entered.idNumber, HPHM: '鲁C00001', CLLX: 'K33', CCDJRQ: '20200102', ZT: 'A' }],
    });
    const real = await control('/people', { idNumber: '11010519491231002X', name: '王' });
    expect(real).toMatchObject({ status: 400, body: { error: expect.stringContaining('idNumber') as unknown } });
  });

  test('seal their answers for this question and this time', async () => {
    const { headers, text } = await ask('police', question(entered.idNumber));
    const [at, seal] = [headers.get('x-answer-time') ?? '', headers.get('x-answer-seal') ?? ''];
    expect(isSealedBy(secret, seal, at, requestId, text)).toBe(true);
    expect(isSealedBy(secret, seal, at, requestId, `${text} `)).toBe(false);
    expect(isSealedBy(secret, seal, at, requestId.replace('1', '2'), text)).toBe(false);
    expect(Math.abs(Date.parse(at) - Date.parse(time))).toBeLessThan(5_000);
  });

  test('answer nobody who does not know the secret', async () => {
    expect((await ask('police', question(entered.idNumber), 'x')).status).toBe(401);
    const other = sealOf(secret, time, registers.banks.path, question(entered.idNumber));
    expect((await ask('police', question(entered.idNumber), other)).status).toBe(401);
  });

  test.each([
    ['idNumber', 'x'],
    ['requestId', '1'],
    ['asOf', '2026-02-30'],
    ['purpose', ''],
    ['authorisation', null],
  ])('say that %s is wrong', async (field, value) => {
    const { status, text } = await ask('banks', question(entered.idNumber, { [field]: value }));
    expect({ status, text }).toMatchObject({ status: 400, text: expect.stringContaining(field) as unknown });
  });
});

describe('a fault', () => {
  test('is switched for one department and for so many questions', async () => {
    await fault('banks', 'error', { times: 1 });
    expect((await ask('police', question(entered.idNumber))).status).toBe(200);
    expect((await ask('banks', question(entered.idNumber))).status).toBe(500);
    expect((await ask('banks', question(entered.idNumber))).status).toBe(200);
  });

  test('half an answer and a department that is down break the connection', async () => {
    for (const kind of ['half', 'down']) {
      await fault('police', kind, { times: 1 });
      await expect(ask('police', question(entered.idNumber))).rejects.toThrow(/fetch failed|terminated/);
    }
  });

  test('hangs, or takes its time', async () => {
    await fault('police', 'hang', { times: 1 });
    await expect(ask('police', question(entered.idNumber), undefined, AbortSignal.timeout(100))).rejects.toThrow();
    await fault('police', 'slow', { times: 1, delayMs: 150 });
    const startedMs = performance.now();
    expect((await ask('police', question(entered.idNumber))).status).toBe(200);
    expect(performance.now() - startedMs).toBeGreaterThan(140);
  });

  test('speaks of another person, breaks the JSON, the seal or the time', async () => {
    await fault('police', 'wrong-person', { times: 1 });
    const stranger = JSON.parse((await ask('police', question(entered.idNumber))).text) as { rkxx: { gmsfhm: string } };
    expect(stranger.rkxx.gmsfhm).not.toBe(entered.idNumber);
    await fault('police', 'malformed', { times: 1 });
    const { text } = await ask('police', question(entered.idNumber));
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    await fault('police', 'unsealed', { times: 1 });
    const forged = await ask('police', question(entered.idNumber));
    const [at, seal] = [forged.headers.get('x-answer-time') ?? '', forged.headers.get('x-answer-seal') ?? ''];
    expect(isSealedBy(secret, seal, at, requestId, forged.text)).toBe(false);
    await fault('police', 'stale', { times: 1 });
    const stale = await ask('police', question(entered.idNumber));
    expect(Date.parse(stale.headers.get('x-answer-time') ?? '')).toBeLessThan(Date.parse(time) - 80_000_000);
  });

  test('is not switched without the header that a page of another site cannot send, nor by wrong words', async () => {
    expect((await control('/faults', { department: '*', fault: 'down' }, {})).status).toBe(403);
    expect((await fault('nobody', 'down')).status).toBe(400);
    expect((await fault('police', 'explode')).status).toBe(400);
    expect((await fault('police', 'slow', { delayMs: -1 })).status).toBe(400);
  });
});
