import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, password } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { withClient } from '../../platform/db/index.ts';
import { hashPassword, passwordFits } from './password.ts';

let site: TestApp;
beforeAll(async () => {
  site = await createTestApp();
});
afterAll(() => site.close());
afterEach(() => shiftClock(undefined));

const signIn = (body: object, more: { headers?: object; remoteAddress?: string } = {}) =>
  site.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: body,
    headers: { 'x-zhuni': '1', ...more.headers },
    ...(more.remoteAddress ? { remoteAddress: more.remoteAddress } : {}),
  });

const whoIs = async (cookie: string) =>
  (await site.app.inject({ method: 'GET', url: '/api/session', headers: { cookie } })).json().account;

const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  String(answer.headers['set-cookie']).split(';', 1)[0] ?? '';

describe('signing in', () => {
  test('gives a cookie that scripts and other sites cannot use, and says who and where one is', async () => {
    const answer = await signIn({ signInName: 'Village', password });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^zhuni=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/),
      expect.stringMatching(/^zhuni-device=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=15552000$/),
    ]);
    const account = await whoIs(cookieOf(answer));
    expect(account).toMatchObject({
      role: { code: 'village-assistant' },
      area: { code: '370302001001', level: 'village' },
    });
    expect(account.permissions).toContain('household.read');
    expect(account.permissions).not.toContain('import.start');
  });

  test('gives another token each time and ends the former session of the browser', async () => {
    const first = cookieOf(await signIn({ signInName: 'town', password }));
    const second = cookieOf(await signIn({ signInName: 'town', password }, { headers: { cookie: first } }));
    expect(second).not.toBe(first);
    expect(await whoIs(first)).toBeNull();
    expect(await whoIs(second)).not.toBeNull();
  });

  test('keeps of the token only its hash', async () => {
    const cookie = cookieOf(await signIn({ signInName: 'city', password }));
    const token = cookie.split('=')[1] ?? '';
    const dump = await withClient(
      { url: site.database.adminUrl },
      async (client) =>
        (await client.query("select string_agg(s::text, ' ') as all, count(*)::int from access.session s")).rows[0],
    );
    expect(dump.all).not.toContain(token);
    expect(dump.all).not.toContain(Buffer.from(token).toString('hex'));
  });

  test('refuses a wrong password and an unknown name with the same words', async () => {
    const wrong = await signIn({ signInName: 'county', password: 'wrong' });
    const unknown = await signIn({ signInName: 'nobody', password: 'wrong' });
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
    expect({ ...wrong.json(), requestId: '' }).toEqual({ ...unknown.json(), requestId: '' });
    expect(wrong.json().message.zh).toBe('用户名或密码不正确。');
  });

  test('asks for the password with the same labour when there is no such name', async () => {
    const stored = await hashPassword('x');
    await passwordFits(undefined, 'warm');
    const time = async (hash: string | undefined): Promise<number> => {
      const start = performance.now();
      for (let i = 0; i < 8; i++) await passwordFits(hash, 'y');
      return performance.now() - start;
    };
    const [known, unknown] = [await time(stored), await time(undefined)];
    expect(unknown / known).toBeGreaterThan(0.1);
    expect(await passwordFits(undefined, 'no account has this password')).toBe(false);
  });
});

describe('too many attempts', () => {
  test('close the door to one address, and not to the owner of the account elsewhere', async () => {
    const from = { remoteAddress: '192.0.2.7' };
    const wrong = { signInName: 'elsewhere', password: 'wrong' };
    for (let i = 0; i < 8; i++) expect((await signIn(wrong, from)).statusCode).toBe(401);
    const refused = await signIn({ signInName: 'elsewhere', password }, from);
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('900');
    expect((await signIn({ signInName: 'elsewhere', password }, { remoteAddress: '192.0.2.8' })).statusCode).toBe(200);
  });

  test('gain nothing from coming all at once', async () => {
    const from = { remoteAddress: '192.0.2.9' };
    const tries = Array.from({ length: 16 }, () => signIn({ signInName: 'county', password: 'wrong' }, from));
    const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(8);
    expect(statuses.filter((status) => status === 429)).toHaveLength(8);
  });

  test('are forgotten after a quarter of an hour', async () => {
    const from = { remoteAddress: '192.0.2.10' };
    freezeClock('2026-05-01T09:00:00+08:00');
    for (let i = 0; i < 8; i++) await signIn({ signInName: 'county', password: 'wrong' }, from);
    expect((await signIn({ signInName: 'county', password }, from)).statusCode).toBe(429);
    freezeClock('2026-05-01T09:15:01+08:00');
    expect((await signIn({ signInName: 'county', password }, from)).statusCode).toBe(200);
  });
});

describe('a session', () => {
  test('ends by signing out', async () => {
    const cookie = cookieOf(await signIn({ signInName: 'city', password }));
    const out = await site.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie, 'x-zhuni': '1' } });
    expect(out.headers['set-cookie']).toMatch(/^zhuni=; .*Max-Age=0/);
    expect(await whoIs(cookie)).toBeNull();
  });

  test('ends after an hour without a request, and after twelve hours whatever happens', async () => {
    freezeClock('2026-05-01T08:00:00+08:00');
    const cookie = cookieOf(await signIn({ signInName: 'city', password }));
    for (let minutes = 45; minutes < 12 * 60; minutes += 45) {
      const [hour, minute] = [8 + Math.floor(minutes / 60), minutes % 60];
      freezeClock(`2026-05-01T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`);
      expect(await whoIs(cookie)).not.toBeNull();
    }
    freezeClock('2026-05-01T20:00:01+08:00');
    expect(await whoIs(cookie)).toBeNull();
    freezeClock('2026-05-02T08:00:00+08:00');
    const idle = cookieOf(await signIn({ signInName: 'city', password }));
    freezeClock('2026-05-02T09:00:01+08:00');
    expect(await whoIs(idle)).toBeNull();
  });

  test('ends when the account is closed', async () => {
    const cookie = cookieOf(await signIn({ signInName: 'elsewhere', password }, { remoteAddress: '192.0.2.20' }));
    const set = (active: boolean) =>
      withClient({ url: site.database.adminUrl }, (client) =>
        client.query('update access.account set active = $1 where sign_in_name = $2', [active, 'elsewhere']),
      );
    await set(false);
    expect(await whoIs(cookie)).toBeNull();
    await set(true);
  });

  test('is not had by a made-up or malformed token', async () => {
    for (const token of ['', 'x', `${'A'.repeat(43)}`, "' or 1=1 --"])
      expect(await whoIs(`zhuni=${encodeURIComponent(token)}`)).toBeNull();
  });
});

describe('what another site may have sent', () => {
  test.each([
    ['with the origin of another site', { origin: 'https://evil.example' }],
    ['with an origin that is no address', { origin: 'null' }],
    ['marked as cross-site by the browser', { 'sec-fetch-site': 'cross-site' }],
    ['from a sub-domain', { 'sec-fetch-site': 'same-site' }],
  ])('is refused: %s', async (_, headers) => {
    const answer = await signIn({ signInName: 'city', password }, { headers });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().code).toBe('request.foreign-page');
  });

  test('is refused: without our header', async () => {
    const payload = { signInName: 'city', password };
    const answer = await site.app.inject({ method: 'POST', url: '/api/session', payload });
    expect(answer.json().code).toBe('request.foreign-page');
  });

  test('our own page is not', async () => {
    const headers = { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' };
    expect((await signIn({ signInName: 'city', password }, { headers })).statusCode).toBe(200);
  });
});
