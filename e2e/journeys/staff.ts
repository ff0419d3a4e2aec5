import { demoAccounts } from '@zhuni/city';
import type { Page } from 'playwright-core';
import { importAlone, settleFamilies } from '../families.ts';
import type { Trip } from '../journey.ts';

export type Post = 'village' | 'town' | 'county' | 'city' | 'city2' | 'sysadmin' | 'secadmin' | 'auditor';

export const headers = { 'x-zhuni': '1' };

/** The demonstration's account of a post. */
export function accountOf(post: Post): (typeof demoAccounts)[number] {
  const account = demoAccounts.find(({ signInName }) => signInName === post);
  if (!account) throw new Error(`the demonstration has no account ${post}`);
  return account;
}

/** Signs in by the form, as a person does, and waits for the first page behind it. */
export async function signIn(page: Page, base: string, post: Post): Promise<void> {
  const { signInName, password } = accountOf(post);
  await page.goto(`${base}/work/`);
  await page.getByLabel('用户名').fill(signInName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '退出' }).waitFor();
}

type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0];

/** One session a post for all journeys: the server lets nobody sign in without end. */
const sessions = new Map<Post, Cookies>();

/** After the server was started again at a later time nobody is signed in. */
export function forgetSessions(): void {
  sessions.clear();
}

/** A session without the form, where signing in is not what the journey is about. */
export async function arrive({ page, base }: Pick<Trip, 'page' | 'base'>, post: Post): Promise<void> {
  const known = sessions.get(post);
  if (known) return page.context().addCookies(known);
  const { signInName, password } = accountOf(post);
  const answer = await page.request.post(`${base}/api/session`, { headers, data: { signInName, password } });
  if (!answer.ok()) throw new Error(`${post} could not sign in: ${await answer.text()}`);
  sessions.set(post, await page.context().cookies());
}

let settled: Promise<void> | undefined;

/** The id of a household that the city's officer finds by a member's name, with the journeys' families in the city. */
export async function findHousehold(trip: Trip, name: string): Promise<number> {
  const { browser, base } = trip;
  const context = await browser.newContext();
  try {
    await arrive({ page: await context.newPage(), base }, 'city');
    await (settled ??= importAlone(() => settleFamilies(context.request, base)));
    const data = { area: '3703', q: name };
    const answer = await context.request.post(`${base}/api/households/search`, { headers, data });
    const [first] = ((await answer.json()) as { households: { id: number }[] }).households;
    if (!first) throw new Error(`${name} was not found`);
    return first.id;
  } finally {
    await context.close();
  }
}

/** Opens a page by the menu, which stands behind a button on a phone. */
export async function goTo(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: '菜单' });
  const links = page.getByRole('navigation').getByRole('link');
  await menu.or(links).filter({ visible: true }).first().waitFor();
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

export const assert = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};
