import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, password } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { freezeClock, now, shiftClock } from '../../platform/clock/index.ts';
import { withClient } from '../../platform/db/index.ts';
import { newAuthenticator } from '../../../test/authenticator.ts';
import { newBrowser } from '../../../test/browser.ts';
import { createAccount } from './index.ts';
import { codeOf, stepOf } from './totp.ts';

let site: TestApp;
let made = 0;

beforeAll(async () => {
  site = await createTestApp();
});
afterAll(() => site.close());
afterEach(() => shiftClock(undefined));

const inDatabase = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  withClient({ url: site.database.adminUrl }, async (client) => (await client.query(sql, values)).rows as Row[]);

const codeNow = (secret: string, later = 0): string => codeOf(secret, stepOf(now()) + later);
const wait30 = (times: number): void => freezeClock(new Date(now().getTime() + times * 30_000).toISOString());

/** A new account and a browser in which it is signed in; demonstration accounts need no second factor. */
async function newStaff(demonstration = true) {
  made += 1;
  const signInName = `staff${made}`;
  const name = { zh: '测试', en: 'test' };
  await createAccount(site.database.pool, {
    signInName,
    password,
    name,
    role: 'town-clerk',
    areaCode: '370302001',
    demonstration,
  });
  const browser = newBrowser(site, `198.51.100.${made}`);
  expect((await browser.signIn(signInName)).status).toBe(200);
  return { signInName, browser };
}

/** With an authenticator app set up; the clock stands, two steps later. */
async function withApp() {
  freezeClock('2026-05-01T09:00:00+08:00');
  const staff = await newStaff();
  const { ask } = staff.browser;
  const { secret } = (await ask('POST', '/my/totp', { password })).body;
  const confirmed = await ask('POST', '/my/totp/confirm', { code: codeNow(secret) });
  expect(confirmed.status).toBe(200);
  wait30(2);
  const recoveryCodes: string[] = confirmed.body.recoveryCodes;
  return { ...staff, secret: String(secret), recoveryCodes };
}

describe('an authenticator app', () => {
  test('is asked for after the password, and only its code lets in', async () => {
    const { signInName, secret } = await withApp();
    const browser = newBrowser(site, '203.0.113.1');
    const first = await browser.signIn(signInName);
    expect(first.body).toEqual({ account: null, secondFactor: { methods: ['totp', 'recovery'] } });
    expect(await browser.who()).toBeNull();
    expect((await browser.ask('GET', '/overview?area=370302001')).status).toBe(401);
    expect((await browser.ask('GET', '/session')).body.secondFactor.methods).toContain('totp');
    const half = browser.cookies.get('zhuni');
    const wrong = await browser.ask('POST', '/session/code', { code: '000000' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'factor.wrong-code', field: 'code' } });
    const right = await browser.ask('POST', '/session/code', { code: codeNow(secret) });
    expect(right).toMatchObject({ status: 200, body: { account: { role: { code: 'town-clerk' } } } });
    expect(browser.cookies.get('zhuni')).not.toBe(half);
    expect((await browser.who()).permissions).toContain('household.read');
  });

  test('accepts each code once, also when it comes twice at the same moment', async () => {
    const { signInName, secret } = await withApp();
    const browsers = await Promise.all(
      Array.from({ length: 16 }, async (_, at) => {
        const browser = newBrowser(site, `203.0.114.${at + 10}`);
        await browser.signIn(signInName);
        return browser;
      }),
    );
    const code = codeNow(secret);
    const answers = await Promise.all(browsers.map(({ ask }) => ask('POST', '/session/code', { code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => ![200, 422, 429].includes(status))).toEqual([]);
    await inDatabase('delete from access.sign_in_attempt');
    const again = newBrowser(site, '203.0.113.20');
    await again.signIn(signInName);
    expect((await again.ask('POST', '/session/code', { code })).status).toBe(422);
    expect((await again.ask('POST', '/session/code', { code: codeNow(secret, -1) })).status).toBe(422);
    expect((await again.ask('POST', '/session/code', { code: codeNow(secret, 1) })).status).toBe(200);
  });

  test('cannot be guessed: after eight wrong codes the right one is refused for a quarter of an hour', async () => {
    const { signInName, secret } = await withApp();
    const browser = newBrowser(site, '203.0.113.30');
    await browser.signIn(signInName);
    for (let i = 0; i < 8; i += 1)
      expect((await browser.ask('POST', '/session/code', { code: '000000' })).status).toBe(422);
    const refused = await browser.ask('POST', '/session/code', { code: codeNow(secret) });
    expect(refused).toMatchObject({ status: 429, body: { code: 'factor.too-many-guesses' } });
    wait30(31);
    await browser.signIn(signInName);
    expect((await browser.ask('POST', '/session/code', { code: codeNow(secret) })).status).toBe(200);
    const [noted] = await inDatabase<{ count: number }>(
      `select count(*)::int from audit.entry e join access.account a on a.id = e.subject_id
        where a.sign_in_name = $1 and e.action = 'session.factor-refused'`,
      [signInName],
    );
    expect(noted?.count).toBe(8);
  });

  test('has to be shown within ten minutes of the password, and never without it', async () => {
    const { signInName, secret } = await withApp();
    const browser = newBrowser(site, '203.0.113.40');
    expect((await browser.ask('POST', '/session/code', { code: codeNow(secret) })).status).toBe(409);
    await browser.signIn(signInName);
    wait30(21);
    const late = await browser.ask('POST', '/session/code', { code: codeNow(secret) });
    expect(late).toMatchObject({ status: 409, body: { code: 'factor.not-waiting' } });
    expect((await browser.ask('GET', '/session')).body).toEqual({ account: null, secondFactor: null });
  });

  test('counts from its first right code on, and its secret is nowhere in the database', async () => {
    const { browser, signInName } = await newStaff();
    const { secret } = (await browser.ask('POST', '/my/totp', { password })).body;
    expect((await newBrowser(site, '203.0.113.50').signIn(signInName)).body.account).not.toBeNull();
    expect((await browser.ask('POST', '/my/totp/confirm', { code: '000000' })).status).toBe(422);
    expect((await browser.ask('POST', '/my/totp/confirm', { code: codeNow(secret) })).status).toBe(200);
    expect((await browser.ask('POST', '/my/totp', { password })).body.code).toBe('factor.already-there');
    const [dump] = await inDatabase<{ all: string }>(`select string_agg(t::text, ' ') as all from access.totp t`);
    expect(dump?.all).toMatch(/\\\\x[0-9a-f]{60}/);
    expect(dump?.all).not.toContain(Buffer.from(secret).toString('hex'));
    expect(dump?.all).not.toContain(secret);
  });

  test('is set up and removed by whoever knows the password, not by whoever finds the browser open', async () => {
    const { browser, signInName } = await withApp();
    for (const [path, body] of [
      ['/my/totp', { password: 'wrong' }],
      ['/my/factors/remove', { kind: 'totp', password: 'wrong' }],
      ['/my/recovery-codes', { password: 'wrong' }],
      ['/my/passkeys/options', { password: 'wrong' }],
      ['/my/password', { password: 'wrong', newPassword: 'another password' }],
    ] as const) {
      const { status, body: answer } = await browser.ask('POST', path, body);
      expect({ path, status, field: answer.field }).toEqual({ path, status: 422, field: 'password' });
    }
    expect((await browser.ask('POST', '/my/factors/remove', { kind: 'totp', password })).status).toBe(200);
    const security = (await browser.ask('GET', '/my/security')).body;
    expect(security).toMatchObject({ totpSince: null, recoveryCodesLeft: 0, factorRequired: false });
    expect((await newBrowser(site, '203.0.113.60').signIn(signInName)).body.account).not.toBeNull();
  });
});

describe('recovery codes', () => {
  test('let in once each, are kept as hashes, and new ones take the place of the old', async () => {
    const { signInName, recoveryCodes, browser: own } = await withApp();
    expect(recoveryCodes).toHaveLength(10);
    const [code = '', second = ''] = recoveryCodes;
    expect(code).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
    const browser = newBrowser(site, '203.0.113.70');
    await browser.signIn(signInName);
    const shouted = { code: ` ${code.toUpperCase()} ` };
    expect((await browser.ask('POST', '/session/recovery-code', shouted)).status).toBe(200);
    await browser.signIn(signInName);
    expect((await browser.ask('POST', '/session/recovery-code', { code })).status).toBe(422);
    const renewed = (await own.ask('POST', '/my/recovery-codes', { password })).body.recoveryCodes;
    expect((await browser.ask('POST', '/session/recovery-code', { code: second })).status).toBe(422);
    expect((await browser.ask('POST', '/session/recovery-code', { code: renewed[0] })).status).toBe(200);
    expect((await own.ask('GET', '/my/security')).body.recoveryCodesLeft).toBe(9);
    const rows = await inDatabase<{ row: string }>('select r::text as row from access.recovery_code r');
    expect(rows.map(({ row }) => row).join(' ')).not.toContain(renewed[1]);
  });
});

describe('a passkey', () => {
  const here = { site: 'localhost', origin: 'http://localhost' };
  type Browser = Awaited<ReturnType<typeof newStaff>>['browser'];

  async function add(browser: Browser, key = newAuthenticator(), where = here) {
    const { options } = (await browser.ask('POST', '/my/passkeys/options', { password })).body;
    const response = key.create(options.challenge, where);
    return { key, answer: await browser.ask('POST', '/my/passkeys', { label: '工作电脑', response }) };
  }

  test('is added and lets in after the password', async () => {
    const { browser, signInName } = await newStaff();
    const { key, answer } = await add(browser);
    expect(answer.status).toBe(201);
    expect(answer.body.recoveryCodes).toHaveLength(10);
    const other = newBrowser(site, '203.0.113.80');
    expect((await other.signIn(signInName)).body.secondFactor.methods).toEqual(['passkey', 'recovery']);
    const ask = async () => (await other.ask('POST', '/session/passkey-request')).body.options.challenge;
    const challenge = await ask();
    const response = key.get(challenge, here);
    expect((await other.ask('POST', '/session/passkey', { response })).status).toBe(200);
    expect(await other.who()).not.toBeNull();
    const { passkeys } = (await browser.ask('GET', '/my/security')).body;
    expect(passkeys).toEqual([expect.objectContaining({ label: '工作电脑', usedAt: expect.any(String) })]);
    const remove = { kind: 'passkey', id: passkeys[0].id, password };
    expect((await browser.ask('POST', '/my/factors/remove', remove)).status).toBe(200);
    expect((await newBrowser(site, '203.0.113.81').signIn(signInName)).body.account).not.toBeNull();
  });

  test('of another site, another challenge, another key or an answer shown twice does not', async () => {
    const { browser, signInName } = await newStaff();
    const { key } = await add(browser);
    const other = newBrowser(site, '203.0.113.82');
    await other.signIn(signInName);
    const challenge = async (): Promise<string> =>
      (await other.ask('POST', '/session/passkey-request')).body.options.challenge;
    const show = async (response: unknown): Promise<number> =>
      (await other.ask('POST', '/session/passkey', { response })).status;
    const elsewhere = { site: 'evil.example', origin: 'https://evil.example' };
    expect(await show(key.get(await challenge(), elsewhere))).toBe(422);
    expect(await show(key.get(await challenge(), { ...here, origin: 'https://evil.example' }))).toBe(422);
    expect(await show(newAuthenticator().get(await challenge(), here))).toBe(422);
    await challenge();
    expect(await show(key.get('c29tZXRoaW5nIGVsc2U', here))).toBe(422);
    for (const nonsense of [null, 'x', {}, { id: 1 }, { id: 'x', response: {} }]) {
      await challenge();
      expect(await show(nonsense)).toBe(422);
      await other.signIn(signInName);
      await inDatabase('delete from access.sign_in_attempt');
    }
    const once = key.get(await challenge(), here);
    expect(await show(once)).toBe(200);
    await other.signIn(signInName);
    expect(await show(once)).toBe(422);
  });

  test('is not added for another site, or without having begun', async () => {
    const { browser } = await newStaff();
    const elsewhere = { site: 'evil.example', origin: 'https://evil.example' };
    expect((await add(browser, newAuthenticator(), elsewhere)).answer.body.code).toBe('factor.wrong-passkey');
    const response = newAuthenticator().create('eA', here);
    expect((await browser.ask('POST', '/my/passkeys', { label: 'x', response })).body.code).toBe('factor.not-begun');
  });
});

describe('where a role asks for a second factor', () => {
  test('one is set up first: until then nothing is seen and nothing done', async () => {
    const { browser, signInName } = await newStaff(false);
    expect(await browser.who()).toMatchObject({ restriction: 'enrol-second-factor', permissions: [] });
    const refused = await browser.ask('GET', '/overview?area=370302001');
    expect(refused).toMatchObject({ status: 403, body: { code: 'access.enrol-second-factor' } });
    const { secret } = (await browser.ask('POST', '/my/totp', { password })).body;
    await browser.ask('POST', '/my/totp/confirm', { code: codeNow(secret) });
    expect(await browser.who()).toMatchObject({ restriction: null });
    expect((await browser.ask('GET', '/areas/370302001')).status).toBe(200);
    const remove = await browser.ask('POST', '/my/factors/remove', { kind: 'totp', password });
    expect(remove).toMatchObject({ status: 409, body: { code: 'factor.last-factor' } });
    expect((await newBrowser(site, '203.0.113.90').signIn(signInName)).body.account).toBeNull();
  });
});

describe('my sessions', () => {
  test('are listed with place and time, and the others can be ended', async () => {
    const { browser, signInName } = await newStaff();
    const other = newBrowser(site, '203.0.113.100');
    const third = newBrowser(site, '203.0.113.101');
    await other.signIn(signInName);
    await third.signIn(signInName);
    const { sessions } = (await browser.ask('GET', '/my/security')).body;
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ agent: 'Test browser', address: expect.stringMatching(/^(203|198)/) });
    const one = sessions.find(({ address }: { address: string }) => address === '203.0.113.101');
    expect((await browser.ask('DELETE', `/my/sessions/${one.id}`)).body).toEqual({ ended: 1 });
    expect(await third.who()).toBeNull();
    expect((await browser.ask('DELETE', `/my/sessions/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await browser.ask('DELETE', '/my/sessions')).body).toEqual({ ended: 1 });
    expect(await other.who()).toBeNull();
    expect(await browser.who()).not.toBeNull();
  });

  test('of others cannot be ended', async () => {
    const [one, two] = [await newStaff(), await newStaff()];
    const { sessions } = (await two.browser.ask('GET', '/my/security')).body;
    expect((await one.browser.ask('DELETE', `/my/sessions/${sessions[0].id}`)).status).toBe(404);
    expect(await two.browser.who()).not.toBeNull();
  });

  test('end when the password is changed, save the one that changed it', async () => {
    const { browser, signInName } = await newStaff();
    const other = newBrowser(site, '203.0.113.110');
    await other.signIn(signInName);
    for (const newPassword of ['short', signInName, password.toUpperCase()]) {
      const { status, body } = await browser.ask('POST', '/my/password', { password, newPassword });
      expect({ status, field: body.field }).toEqual({ status: 422, field: 'newPassword' });
    }
    const change = { password, newPassword: 'quite another password' };
    expect((await browser.ask('POST', '/my/password', change)).status).toBe(200);
    expect([await browser.who(), await other.who()]).toEqual([expect.anything(), null]);
    expect((await other.signIn(signInName)).status).toBe(401);
    expect((await other.signIn(signInName, change.newPassword)).status).toBe(200);
    const entries = await inDatabase<{ actor: string; id: string }>(
      `select e.actor, a.id from audit.entry e join access.account a on a.id = e.subject_id
        where e.action = 'account.change-password' and a.sign_in_name = $1`,
      [signInName],
    );
    expect(entries).toEqual([{ actor: entries[0]?.id, id: entries[0]?.id }]);
  });
});

describe('a stranger who hammers a name', () => {
  test('from the same network cannot keep the person out of the browser that is known', async () => {
    const { browser, signInName } = await newStaff();
    const address = `198.51.100.${made}`;
    const stranger = newBrowser(site, address);
    for (let i = 0; i < 75; i += 1) await stranger.signIn(i < 9 ? signInName : `nobody${i}`, 'wrong');
    expect((await stranger.signIn(signInName)).status).toBe(429);
    expect((await newBrowser(site, address).signIn('village')).status).toBe(429);
    expect((await browser.signIn(signInName)).status).toBe(200);
  });

  test('does not become known by a made-up or foreign token, and a known browser has limits of its own', async () => {
    const { browser, signInName } = await newStaff();
    const foreign = (await newStaff()).browser;
    const stranger = newBrowser(site, '203.0.113.120');
    stranger.cookies.set('zhuni-device', foreign.cookies.get('zhuni-device') ?? '');
    for (let i = 0; i < 8; i += 1) expect((await stranger.signIn(signInName, 'wrong')).status).toBe(401);
    expect((await stranger.signIn(signInName)).status).toBe(429);
    for (let i = 0; i < 8; i += 1) expect((await browser.signIn(signInName, 'wrong')).status).toBe(401);
    expect((await browser.signIn(signInName)).status).toBe(429);
  });
});
