import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../accessible.ts';
import { serverNowMs } from '../clock.ts';
import type { Journey, Trip } from '../journey.ts';
import { accountOf, arrive, assert, headers } from './staff.ts';

const fresh = 'a password of my own';
let made = 0;

const firstPassword = 'a first password';

/** An account of a town window, made by the system administrator. Returns its sign-in name. */
async function makeAccount({ browser, base }: Pick<Trip, 'browser' | 'base'>): Promise<string> {
  made += 1;
  const signInName = `colleague${process.pid}-${made}`;
  const name = { zh: '新同事', en: 'New colleague' };
  const data = { signInName, password: firstPassword, name, role: 'town-clerk', area: '370303009' };
  const context = await browser.newContext();
  try {
    const { signInName: user, password } = accountOf('sysadmin');
    await context.request.post(`${base}/api/session`, { headers, data: { signInName: user, password } });
    const answer = await context.request.post(`${base}/api/accounts`, { headers, data });
    assert(answer.status() === 201, `the account was not made: ${await answer.text()}`);
  } finally {
    await context.close();
  }
  return signInName;
}

/** A new colleague in this browser, who has changed the first password and now has to set up a second factor. */
async function newColleague(trip: Trip): Promise<string> {
  const { page, base } = trip;
  const signInName = await makeAccount(trip);
  await typePassword(page, base, { signInName, password: firstPassword });
  await page.getByRole('heading', { level: 1, name: '我的安全' }).waitFor();
  await page.getByText('请先修改密码').waitFor();
  await page.getByLabel('当前密码', { exact: true }).fill(firstPassword);
  await page.getByLabel('新密码（至少10个字符）').fill(fresh);
  await page.getByLabel('再输入一次新密码').fill(fresh);
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByText('您的岗位须用双因素登录。请先设置').waitFor();
  await page.getByLabel('当前密码', { exact: true }).fill(fresh);
  return signInName;
}

type Credentials = { readonly signInName: string; readonly password: string };

async function typePassword(page: Page, base: string, { signInName, password }: Credentials): Promise<void> {
  await page.goto(`${base}/work/`);
  await page.getByLabel('用户名').fill(signInName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** What an authenticator app shows for a key in so many half minutes (RFC 6238). */
function appCode(key: string, later: number): string {
  const bits = [...key.replaceAll(' ', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(serverNowMs() / 30_000) + later));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: '退出', exact: true }).click();
  await page.getByRole('heading', { name: '工作人员登录' }).waitFor();
}

/** Signing in with two factors, and the three administrators. */
export const securityJourneys: readonly Journey[] = [
  {
    name: 'security: a new colleague changes the password, sets up an app, and signs in with its code or a recovery code',
    run: async (trip) => {
      const { page, base } = trip;
      const signInName = await newColleague(trip);
      await page.getByRole('button', { name: '设置验证器应用' }).click();
      const key = (await page.locator('code').first().textContent()) ?? '';
      await page.getByRole('img', { name: '验证器应用的二维码' }).waitFor();
      await assertAccessible(page);
      await page.getByLabel('6位验证码').fill(appCode(key, 0));
      await page.getByRole('button', { name: '启用' }).click();
      await page.getByText('请抄下或打印这些恢复码').waitFor();
      await assertAccessible(page);
      const codes = await page.locator('.codes code').allTextContents();
      assert(codes.length === 10, `${codes.length} recovery codes`);
      await page.getByRole('button', { name: '我已保存' }).click();
      await leave(page);
      await typePassword(page, base, { signInName, password: fresh });
      await page.getByRole('heading', { name: '登录第二步' }).waitFor();
      await assertAccessible(page);
      await page.getByLabel('验证器应用中的6位验证码').fill('000000');
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('alert').filter({ hasText: '验证码不正确' }).waitFor();
      await page.getByLabel('验证器应用中的6位验证码').fill(appCode(key, 1));
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('heading', { level: 1, name: '马尚街道' }).waitFor();
      await leave(page);
      await typePassword(page, base, { signInName, password: fresh });
      await page.getByRole('button', { name: '手机不在身边' }).click();
      await page.getByLabel('恢复码', { exact: true }).fill(codes[0] ?? '');
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('heading', { level: 1, name: '马尚街道' }).waitFor();
    },
  },
  {
    name: 'security: a passkey of the computer is added and used',
    screens: ['desk'],
    run: async (trip) => {
      const { page } = trip;
      const base = trip.base.replace('127.0.0.1', 'localhost');
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('WebAuthn.enable');
      await devtools.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      const signInName = await newColleague({ ...trip, base });
      await page.getByRole('button', { name: '添加通行密钥' }).click();
      await page.getByRole('alert').filter({ hasText: '请给通行密钥起个名字' }).waitFor();
      await page.getByLabel('给这把通行密钥起个名字').fill('工作电脑');
      await page.getByRole('button', { name: '添加通行密钥' }).click();
      await page.getByText('请抄下或打印这些恢复码').waitFor();
      await page.getByRole('button', { name: '移除通行密钥 工作电脑' }).waitFor();
      await assertAccessible(page);
      await leave(page);
      await typePassword(page, base, { signInName, password: fresh });
      await page.getByRole('button', { name: '用通行密钥登录' }).click();
      await page.getByRole('heading', { level: 1, name: '马尚街道' }).waitFor();
    },
  },
  {
    name: 'security: the system administrator makes accounts and sees no resident',
    run: async (trip) => {
      const { page, base } = trip;
      await arrive(trip, 'sysadmin');
      await page.goto(`${base}/work/`);
      await page.getByRole('heading', { level: 1, name: '工作人员账号' }).waitFor();
      await page.getByText('village', { exact: true }).first().waitFor();
      await assertAccessible(page);
      await page.getByRole('button', { name: '建立账号' }).click();
      await page.getByRole('heading', { name: '建立账号' }).waitFor();
      await assertAccessible(page);
      await page.getByLabel(/^用户名（/).fill('village');
      await page.getByLabel('姓名', { exact: true }).fill('重名');
      await page.getByLabel('英文名').fill('Same name');
      await page.getByLabel('岗位', { exact: true }).click();
      await page.getByText('市民政局工作人员', { exact: true }).last().click();
      await page.getByLabel(/^初始密码/).fill(firstPassword);
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByRole('alert').filter({ hasText: '这个用户名已被使用' }).waitFor();
      await page.goto(`${base}/work/households`);
      await page.getByRole('alert').filter({ hasText: '没有这项权限' }).waitFor();
      const answer = await page.request.get(`${base}/api/audit/entries`);
      assert(answer.status() === 403, `the audit answered ${answer.status()}`);
    },
  },
  {
    name: 'security: the security administrator grants permissions, never to the own role, and signs others out',
    run: async (trip) => {
      const { page, base } = trip;
      const colleague = await trip.browser.newContext();
      const signInName = await makeAccount(trip);
      const data = { signInName, password: firstPassword };
      await colleague.request.post(`${base}/api/session`, { headers, data });
      const isIn = async (): Promise<boolean> =>
        (await (await colleague.request.get(`${base}/api/session`)).json()).account !== null;
      assert(await isIn(), 'the colleague is not signed in');
      await arrive(trip, 'secadmin');
      await page.goto(`${base}/work/roles`);
      await page.getByRole('heading', { level: 1, name: '岗位与权限' }).waitFor();
      await page.getByRole('checkbox', { name: '查看家庭资料' }).waitFor();
      await assertAccessible(page);
      await page.getByRole('combobox', { name: '岗位' }).click();
      await page.getByText('安全管理员 · 安全管理').last().click();
      await page.getByText('这是您自己的岗位').waitFor();
      assert((await page.getByRole('button', { name: '保存' }).count()) === 0, 'the own role can be saved');
      await page.goto(`${base}/work/accounts`);
      await page.getByRole('searchbox', { name: '用户名或姓名' }).fill(signInName);
      await page.getByRole('button', { name: '查找' }).click();
      await page.getByRole('button', { name: `强制退出账号 ${signInName}` }).click();
      await page.getByText('已退出1处登录').waitFor();
      await assertAccessible(page);
      assert(!(await isIn()), 'the colleague is still signed in');
      await colleague.close();
    },
  },
  {
    name: 'security: the auditor finds who read what, and children apart',
    run: async (trip) => {
      const { page, base } = trip;
      await arrive(trip, 'auditor');
      await page.goto(`${base}/work/`);
      await page.getByRole('heading', { level: 1, name: '审计记录' }).waitFor();
      await page.getByLabel('人员（用户名）').fill('auditor');
      await page.getByLabel(/^事项（/).fill('session');
      await page.getByRole('button', { name: '查找' }).click();
      await page.getByText('session.start').first().waitFor();
      await assertAccessible(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: /^下载\d{4}年/ }).click(),
      ]);
      assert(download.suggestedFilename().startsWith('未成年人信息查阅记录'), download.suggestedFilename());
      const accounts = await page.request.get(`${base}/api/accounts?area=3703`);
      assert(accounts.status() === 403, `accounts answered ${accounts.status()}`);
    },
  },
];
