import type { Page } from 'playwright-core';
import { importAlone } from '../../families.ts';
import type { Screen, Trip } from '../../journey.ts';
import { settleStories } from '../../story-families.ts';
import { arrive, headers } from '../staff.ts';
import type { Post } from '../staff.ts';

/** Somebody's browser, signed in. */
export async function deskOf(trip: Trip, post: Post, screen: Screen = 'desk'): Promise<Page> {
  const page = await trip.open(screen);
  await arrive({ page, base: trip.base }, post);
  return page;
}

let settled: Promise<void> | undefined;

/** The id of a household of the stories, found by a member's name. */
export async function householdOf(trip: Trip, name: string): Promise<number> {
  const context = await trip.browser.newContext();
  try {
    await arrive({ page: await context.newPage(), base: trip.base }, 'city');
    await (settled ??= importAlone(() => settleStories(context.request, trip.base)));
    const data = { area: '3703', q: name };
    const answer = await context.request.post(`${trip.base}/api/households/search`, { headers, data });
    const [first] = ((await answer.json()) as { households: { id: number }[] }).households;
    if (!first) throw new Error(`${name} was not found`);
    return first.id;
  } finally {
    await context.close();
  }
}

/** The number of the case that is on the page. */
export async function caseNumber(page: Page): Promise<number> {
  await page.waitForURL(/\/work\/cases\/\d+/);
  return Number(/cases\/(\d+)/.exec(page.url())?.[1]);
}

export async function openCasePage(page: Page, base: string, id: number): Promise<void> {
  await page.goto(`${base}/work/cases/${id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('heading', { name: '办理经过' }).waitFor();
}

/** What is filled into the form of a step: texts by label, ticks and choices by their words. */
export type Answers = {
  readonly texts?: Readonly<Record<string, string>>;
  readonly picks?: readonly string[];
};

/** Takes a step as a person does: presses it, fills its form, confirms, and sees it in the history. */
export async function takeStep(page: Page, step: string, { texts = {}, picks = [] }: Answers = {}): Promise<void> {
  const now = page.getByRole('region', { name: '现在可以办理' });
  const button = now.getByRole('button', { name: step, exact: true });
  const others = now.getByText('其他操作', { exact: true });
  await now.getByRole('button').first().or(others).first().waitFor();
  if (!(await button.isVisible()) && (await others.isVisible())) await others.click();
  await button.click();
  const form = page.getByRole('form', { name: step });
  for (const [label, text] of Object.entries(texts)) await form.getByLabel(label).fill(text);
  for (const pick of picks) await form.getByLabel(pick, { exact: true }).check();
  await form.getByRole('button', { name: `确认：${step}` }).click();
  await form.waitFor({ state: 'detached' });
  await page.locator('.history > li').first().locator('b').filter({ hasText: step }).waitFor();
}

/** The state on top of the page of a case. */
export const stateOf = (page: Page) => page.locator('.case-state');

/** Waits until the page of a case shows a state. */
export async function assertState(page: Page, state: string): Promise<void> {
  await stateOf(page).filter({ hasText: state }).waitFor();
}

/** A visit of two investigators who found what was declared. */
export const visit: Answers = {
  texts: { '调查人（不少于两人）': '王建国、李秀兰', 调查情况: '与申报一致' },
  picks: ['与申报相符'],
};

export const opinion = (choice: '同意' | '不同意', reason: string): Answers => ({
  texts: { 理由: reason },
  picks: [choice],
});

/** One member signs for the economic check, by the form on the page of the case. */
export async function signAuthorisation(
  page: Page,
  days: { readonly from: string; readonly to: string },
): Promise<void> {
  const check = page.getByRole('region', { name: '经济状况核对' });
  await check.getByText('登记授权书').first().click();
  await check.getByLabel('签署日期').fill(days.from);
  await check.getByLabel('到期日').fill(days.to);
  await check.getByRole('button', { name: '登记授权书' }).click();
  await check.getByText('没有有效授权').first().waitFor({ state: 'hidden' });
}

/** The household's page, as whoever is asked at the window opens it, and an application for a policy. */
export async function applyAtWindow(
  page: Page,
  base: string,
  { household, policy, person, phone }: { household: number; policy: string; person?: string; phone?: string },
): Promise<number> {
  await page.goto(`${base}/work/households/${household}?from=request`);
  await page.getByText('选择一项政策，为这户家庭开立办件。').click();
  await pick(page, '政策', policy);
  if (person !== undefined) await pick(page, /^(对象|申请人)$/, person);
  if (phone !== undefined) await page.getByLabel('联系电话（可不填）').fill(phone);
  await page.getByRole('button', { name: '开立办件' }).click();
  return caseNumber(page);
}

/** Chooses from a list, by typing where it can be typed into. */
export async function pick(page: Page, label: string | RegExp, words: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: typeof label === 'string' });
  await box.click();
  if (await box.isEditable()) await box.fill(words);
  await page.locator('.ant-select-dropdown:visible').getByText(words).first().click();
}

type Help = { readonly household: number; readonly policy: string; readonly amount: string; readonly since: string };

/** On the household's page stands what was granted, how much and since when. */
export async function assertHelp(page: Page, base: string, { household, policy, amount, since }: Help): Promise<void> {
  await page.goto(`${base}/work/households/${household}?from=visit`);
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: '获批待遇' }) });
  const line = section.getByRole('listitem').filter({ hasText: policy });
  await line.getByText(amount).waitFor();
  await line.getByText(`自${since}起`).waitFor();
}

/** A photograph of a paper, as the camera of a phone gives it. */
export async function bringPaper(page: Page, kind: string): Promise<void> {
  const papers = page.locator('section').filter({ has: page.getByRole('heading', { name: '所需材料' }) });
  await pick(page, '材料种类', kind);
  const file = { name: 'paper.png', mimeType: 'image/png', buffer: onePixel };
  await papers.getByLabel('拍照或选择文件').setInputFiles(file);
  await papers.getByText('已收到').first().waitFor();
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
  'base64',
);
