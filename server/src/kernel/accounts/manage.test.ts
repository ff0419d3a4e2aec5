import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, password, village } from '../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../test/test-app.ts';
import { withClient, withTransaction } from '../../platform/db/index.ts';
import { newBrowser } from '../../../test/browser.ts';
import { createAccount } from './index.ts';

let site: TestApp;
let [system, security, auditor, clerk]: Caller[] = [];
let made = 0;

beforeAll(async () => {
  site = await createTestApp();
  [system, security, auditor, clerk] = await Promise.all(
    ['sysadmin', 'secadmin', 'auditor', 'town'].map((name) => site.as(name)),
  );
});
afterAll(() => site.close());

type Asking = Parameters<Caller>;
const ask =
  (who: () => Caller | undefined) =>
  (...asking: Asking): ReturnType<Caller> =>
    (who() ?? (() => Promise.reject(new Error('nobody'))))(...asking);
const asSystem = ask(() => system);
const asSecurity = ask(() => security);
const asAuditor = ask(() => auditor);
const asClerk = ask(() => clerk);

const firstPassword = 'a first password';
const newStaff = (more: object = {}) => {
  made += 1;
  const name = { zh: '新人', en: 'newcomer' };
  return { signInName: `new${made}`, password: firstPassword, name, role: 'town-clerk', area: '370302001', ...more };
};
const add = async (more: object = {}) => (await asSystem('POST', '/accounts', newStaff(more))).body;
const idOf = async (signInName: string): Promise<string> =>
  (await asSystem('GET', `/accounts?area=3703&q=${signInName}`)).body.accounts[0].id;
const inDatabase = <Row>(sql: string): Promise<Row[]> =>
  withClient({ url: site.database.adminUrl }, async (client) => (await client.query(sql)).rows as Row[]);

describe('the system administrator', () => {
  test('makes an account, whose password is changed at the first sign-in', async () => {
    const made = await asSystem('POST', '/accounts', newStaff());
    expect(made).toMatchObject({
      status: 201,
      body: { role: { code: 'town-clerk' }, active: true, secondFactor: false },
    });
    const browser = newBrowser(site, '198.51.100.1');
    const { body } = await browser.signIn(made.body.signInName, firstPassword);
    expect(body.account).toMatchObject({ restriction: 'change-password', permissions: [] });
    expect((await browser.ask('GET', '/areas/370302001')).body.code).toBe('access.change-password');
    const change = { password: firstPassword, newPassword: 'a password of my own' };
    expect((await browser.ask('POST', '/my/password', change)).status).toBe(200);
    expect(await browser.who()).toMatchObject({ restriction: 'enrol-second-factor' });
  });

  test.each([
    [{ signInName: 'town' }, 409, 'accounts.name-taken', 'signInName'],
    [{ signInName: 'With Space' }, 400, 'request.invalid', 'signInName'],
    [{ role: 'village-assistant' }, 422, 'accounts.wrong-level', 'role'],
    [{ role: 'king' }, 422, 'accounts.no-role', 'role'],
    [{ area: '370399' }, 404, 'area.not-found', 'area'],
    [{ password: 'short' }, 422, 'factor.weak-password', 'password'],
    [{ name: { zh: ' ', en: 'x' } }, 400, 'request.invalid', 'name.zh'],
  ])('is told what is wrong with %j', async (more, status, code, field) => {
    const answer = await asSystem('POST', '/accounts', newStaff(more));
    expect({ status: answer.status, code: answer.body.code, field: answer.body.field }).toEqual({
      status,
      code,
      field,
    });
  });

  test('moves, closes and opens accounts; sessions end with it', async () => {
    const { id, signInName } = await add();
    const browser = newBrowser(site, '198.51.100.2');
    await browser.signIn(signInName, firstPassword);
    expect((await asSystem('GET', `/accounts?area=370302001&q=${signInName}`)).body.accounts[0].openSessions).toBe(1);
    const moved = await asSystem('POST', `/accounts/${id}`, { role: 'village-assistant', area: village });
    expect(moved.body).toMatchObject({ role: { code: 'village-assistant' }, area: { code: village } });
    expect(await browser.who()).toBeNull();
    await asSystem('POST', `/accounts/${id}`, { active: false });
    expect((await browser.signIn(signInName, firstPassword)).status).toBe(401);
    await asSystem('POST', `/accounts/${id}`, { active: true, password: 'another first one' });
    expect((await browser.signIn(signInName, 'another first one')).body.account.restriction).toBe('change-password');
    expect((await asSystem('POST', `/accounts/${id}`, {})).status).toBe(422);
    expect((await asSystem('POST', `/accounts/${'0'.repeat(36)}`, { active: false })).status).toBe(404);
  });

  test('finds accounts by area and name, page by page', async () => {
    const { body } = await asSystem('GET', '/accounts?area=370303');
    expect(body.accounts.map(({ signInName }: { signInName: string }) => signInName)).toEqual(['elsewhere']);
    expect((await asSystem('GET', '/accounts?area=3703&page=2')).body.accounts).toEqual([]);
    expect((await asSystem('GET', '/accounts?area=370399')).status).toBe(404);
  });

  test('of a county reaches no further than the county', async () => {
    const account = {
      signInName: 'manager-of-zichuan',
      password,
      name: { zh: '区系统管理员', en: 'county' },
      areaCode: '370302',
    };
    await createAccount(site.database.pool, { ...account, role: 'system-administrator', demonstration: true });
    const county = await site.as('manager-of-zichuan');
    expect((await county('GET', '/accounts?area=370302')).status).toBe(200);
    for (const area of ['3703', '370303']) expect((await county('GET', `/accounts?area=${area}`)).status).toBe(404);
    const foreign = await idOf('elsewhere');
    expect((await county('POST', `/accounts/${foreign}`, { active: false })).body.code).toBe('accounts.not-found');
    const own = await add();
    expect((await county('POST', `/accounts/${own.id}`, { area: '370303002' })).body.code).toBe('area.not-found');
    expect((await county('POST', '/accounts', newStaff({ area: '370303002' }))).status).toBe(404);
  });

  test('changes nothing about the own account', async () => {
    const id = await idOf('sysadmin');
    expect((await asSystem('POST', `/accounts/${id}`, { role: 'city-officer' })).body.code).toBe('accounts.own');
  });

  test('makes no administrator alone: the account waits for the security administrator', async () => {
    const { id, signInName, confirmationAwaited } = await add({ role: 'audit-administrator', area: '3703' });
    expect(confirmationAwaited).toBe(true);
    const browser = newBrowser(site, '198.51.100.3');
    expect((await browser.signIn(signInName, firstPassword)).status).toBe(401);
    expect((await asSystem('POST', `/accounts/${id}/confirm`)).status).toBe(403);
    expect((await asSecurity('POST', `/accounts/${id}/confirm`)).body.confirmationAwaited).toBe(false);
    expect((await asSecurity('POST', `/accounts/${id}/confirm`)).body.code).toBe('accounts.not-awaiting');
    expect((await browser.signIn(signInName, firstPassword)).status).toBe(200);
    const clerk = await add();
    const raised = await asSystem('POST', `/accounts/${clerk.id}`, { role: 'security-administrator' });
    expect(raised.body.confirmationAwaited).toBe(true);
  });
});

describe('the security administrator', () => {
  test('gives and takes permissions of a role, at once for everyone who has it', async () => {
    const before = (await asSecurity('GET', '/roles')).body;
    const town = before.roles.find(({ code }: { code: string }) => code === 'town-clerk');
    const without = town.permissions.filter((permission: string) => permission !== 'import.read');
    await asSecurity('POST', '/roles/town-clerk', { permissions: without });
    expect((await asClerk('GET', '/imports/00000000-0000-7000-8000-000000000000')).status).toBe(403);
    const answer = await asSecurity('POST', '/roles/town-clerk', { permissions: town.permissions });
    expect(answer.body.permissions).toEqual(town.permissions);
    expect((await asClerk('GET', '/imports/00000000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  test.each([
    ['town-clerk', { permissions: ['household.read', 'account.manage'] }, 422, 'accounts.other-duty'],
    ['town-clerk', { permissions: ['audit.read'] }, 422, 'accounts.other-duty'],
    ['town-clerk', { permissions: ['account.list'] }, 422, 'accounts.other-duty'],
    ['audit-administrator', { permissions: ['audit.read', 'household.read'] }, 422, 'accounts.other-duty'],
    ['system-administrator', { permissions: ['role.grant'] }, 422, 'accounts.other-duty'],
    ['security-administrator', { secondFactorRequired: false }, 409, 'accounts.own-role'],
    ['security-administrator', { permissions: ['area.read'] }, 409, 'accounts.own-role'],
    ['king', { permissions: [] }, 422, 'accounts.no-role'],
    ['town-clerk', { permissions: ['no.such'] }, 422, 'accounts.no-permission'],
    ['town-clerk', {}, 422, 'accounts.nothing-to-change'],
  ])('cannot give %s %j', async (code, change, status, refusal) => {
    const answer = await asSecurity('POST', `/roles/${code}`, change);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code: refusal });
  });

  test('says which roles need a second factor', async () => {
    const change = { secondFactorRequired: false };
    expect((await asSecurity('POST', '/roles/town-clerk', change)).body.secondFactorRequired).toBe(false);
    const { signInName } = await add();
    const browser = newBrowser(site, '198.51.100.4');
    await browser.signIn(signInName, firstPassword);
    await browser.ask('POST', '/my/password', { password: firstPassword, newPassword: 'a password of my own' });
    expect((await browser.who()).restriction).toBeNull();
    await asSecurity('POST', '/roles/town-clerk', { secondFactorRequired: true });
    expect((await browser.who()).restriction).toBe('enrol-second-factor');
  });

  test('signs others out at once and resets a lost second factor, never the own', async () => {
    const { id, signInName } = await add();
    const browser = newBrowser(site, '198.51.100.5');
    await browser.signIn(signInName, firstPassword);
    expect((await asSecurity('DELETE', `/accounts/${id}/sessions`)).body).toEqual({ ended: 1 });
    expect(await browser.who()).toBeNull();
    await browser.signIn(signInName, firstPassword);
    await browser.ask('POST', '/my/totp', { password: firstPassword });
    expect((await asSecurity('DELETE', `/accounts/${id}/factors`)).body.removed).toBeGreaterThan(0);
    expect(await browser.who()).toBeNull();
    const own = await idOf('secadmin');
    expect((await asSecurity('DELETE', `/accounts/${own}/factors`)).body.code).toBe('accounts.own');
  });

  test('makes and changes no account', async () => {
    expect((await asSecurity('POST', '/accounts', newStaff())).status).toBe(403);
    expect((await asSecurity('POST', `/accounts/${await idOf('town')}`, { active: false })).status).toBe(403);
  });
});

describe('duties', () => {
  test('cannot be mixed in the database either, and only the security administrator writes there', async () => {
    const id = async (name: string) => ({ actor: await idOf(name), areas: [] });
    const grant = (permission: string, role: string) => async (name: string) =>
      withTransaction(site.database.pool, await id(name), ({ client }) =>
        client.query('insert into access.role_permission (role, permission) values ($1, $2)', [role, permission]),
      );
    await expect(grant('household.read', 'audit-administrator')('secadmin')).rejects.toThrow(/of_own_duty/);
    await expect(grant('audit.read', 'town-clerk')('secadmin')).rejects.toThrow(/of_own_duty/);
    for (const name of ['sysadmin', 'auditor', 'town'])
      await expect(grant('case.read', 'village-assistant')(name)).rejects.toThrow(/row-level security/);
  });

  test('of administrators show no row of any resident, whatever a route forgets', async () => {
    await inDatabase(
      `insert into people.household (area_code, origin, created_at) values ('${village}', 'entered', now())`,
    );
    for (const [name, caller] of [
      ['sysadmin', asSystem],
      ['secadmin', asSecurity],
      ['auditor', asAuditor],
    ] as const) {
      expect((await caller('GET', '/households?area=3703')).status).toBe(403);
      const { permissions } = (await caller('GET', '/session')).body.account;
      expect(permissions.filter((one: string) => /^(household|person|case|finding|overview)\./.test(one))).toEqual([]);
      const scope = { actor: await idOf(name), areas: [] };
      const seen = await withTransaction(site.database.pool, scope, ({ client }) =>
        client.query('select from people.household'),
      );
      expect(seen.rowCount).toBe(0);
    }
  });

  test('are held once: nobody but the auditor reads the audit, who does nothing else', async () => {
    for (const caller of [asSystem, asSecurity, asClerk])
      expect((await caller('GET', '/audit/entries')).status).toBe(403);
    expect((await asAuditor('GET', '/audit/entries')).status).toBe(200);
    for (const path of ['/accounts?area=3703', '/roles']) expect((await asAuditor('GET', path)).status).toBe(403);
  });

  test('leave a trace of every change', async () => {
    const { id } = await add();
    await asSystem('POST', `/accounts/${id}`, { active: false });
    const { entries } = (await asAuditor('GET', `/audit/entries?subjectKind=account&subjectId=${id}`)).body;
    expect(
      entries.map(({ action, signInName }: { action: string; signInName: string }) => [action, signInName]),
    ).toEqual([
      ['account.change', 'sysadmin'],
      ['account.create', 'sysadmin'],
    ]);
  });
});
