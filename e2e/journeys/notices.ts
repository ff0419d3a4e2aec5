import type { APIRequestContext, Page } from 'playwright-core';
import { assertAccessible } from '../accessible.ts';
import { serverToday } from '../clock.ts';
import { people, village } from '../families.ts';
import { screens } from '../journey.ts';
import type { Journey, Trip } from '../journey.ts';
import { arrive, assert, findHousehold, headers } from './staff.ts';

type Case = { readonly id: number; readonly actionsCount: number };

async function posted<Answer>(request: APIRequestContext, address: string, data: object): Promise<Answer> {
  const answer = await request.post(address, { headers, data });
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** A case of home adaptation for the old man of the journeys, brought by the town as far as its public notice. */
async function caseInNotice(trip: Trip, request: APIRequestContext): Promise<number> {
  const { base } = trip;
  const householdId = await findHousehold(trip, people.old);
  const household = (await (await request.get(`${base}/api/households/${householdId}?purpose=check`)).json()) as {
    members: { id: number | string; name: string }[];
  };
  const applicantId = Number(household.members.find(({ name }) => name === people.old)?.id);
  const body = { policy: 'elder-adapt', householdId, applicantId, origin: 'window' };
  const { id } = await posted<Case>(request, `${base}/api/cases`, body);
  const today = serverToday();
  const steps: readonly (readonly [string, object])[] = [
    ['accept', {}],
    ['record-assessment', { assessedOn: today, assessors: ['评估员'], result: '需要安装扶手' }],
    ['opine', { recommends: 'grant', reason: '符合条件' }],
    ['publish-notice', { place: '社区公开栏', officePhone: '0533-0000000' }],
  ];
  let seen = 1;
  for (const [step, data] of steps) {
    const next = await posted<Case>(request, `${base}/api/cases/${id}/steps`, { step, seen, data });
    seen = next.actionsCount;
  }
  return id;
}

async function choose(page: Page, label: string, code: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption(code);
}

/** The notice on a phone, found by area; the objection, without a name. */
async function readAndObject(page: Page, base: string, said: string): Promise<string> {
  await page.goto(base);
  await page.getByRole('link', { name: /社会救助公示/ }).click();
  await page.getByRole('heading', { level: 1, name: '社会救助公示' }).waitFor();
  await choose(page, '区县', village.slice(0, 6));
  await choose(page, '镇（街道）', village.slice(0, 9));
  await choose(page, '村（社区）', village);
  const card = page.getByRole('link', { name: /适老化改造.*伍\*/ }).first();
  await card.waitFor();
  await assertAccessible(page);
  await card.click();
  await page.getByRole('heading', { level: 1, name: /审核公示/ }).waitFor();
  const shown = await page.locator('main').innerText();
  assert(shown.includes('伍*') && !shown.includes(people.old), 'the name is not masked');
  assert(!shown.includes('扶手') && !shown.includes('1942'), 'the notice says more than it may');
  const robots = await page.locator('meta[name=robots]').getAttribute('content');
  assert(robots?.includes('noindex') ?? false, 'a search engine would keep the page');
  await page.getByRole('button', { name: '提交异议' }).click();
  await page.getByRole('alert').filter({ hasText: '请写明异议内容' }).waitFor();
  await page.getByRole('radio', { name: '实名' }).check();
  await page.getByLabel('您的姓名').waitFor();
  await assertAccessible(page);
  await page.getByRole('radio', { name: '匿名' }).check();
  await page.getByLabel('有什么异议（请写清事实）').fill(said);
  await page.getByRole('button', { name: '提交异议' }).click();
  await page.getByRole('heading', { name: '异议已收到' }).waitFor();
  await assertAccessible(page);
  return (await page.locator('.receipt').innerText()).trim();
}

/** Staff see the objection on the case, send it back, and print the sheet on one page of A4. */
async function lookIntoIt(page: Page, address: string, said: { words: string; receipt: string }): Promise<void> {
  await page.goto(address);
  const panel = page.getByRole('region', { name: '公示与异议' });
  await panel.getByText(said.words).waitFor();
  await panel.getByText(said.receipt).waitFor();
  await panel.getByText('待处理').waitFor();
  await assertAccessible(page);
  await panel.getByRole('button', { name: '转入复查' }).click();
  await panel.getByText('复查中').waitFor();
  await page.getByText('有异议，重新调查').first().waitFor();
  await panel.getByRole('link', { name: '打印张贴件' }).click();
  await page.getByRole('heading', { level: 1, name: /审核公示/ }).waitFor();
  await assertAccessible(page);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  assert(paper.match(/\/Type ?\/Page\b/g)?.length === 1, 'the sheet does not fit on one page');
  assert(/\/MediaBox ?\[0 0 59[45][.\d]* 84[12]/.test(paper), 'the sheet is not A4');
  assert((await page.locator('.board-sheet img, .board-sheet canvas').count()) === 0, 'the sheet carries a picture');
}

/** What the village sees of a case, and what it says to it. */
export const noticeJourneys: readonly Journey[] = [
  {
    name: 'a resident reads a public notice on the phone and objects without a name; the town looks into it again',
    screens: ['phone'],
    run: async (trip) => {
      const { page, base, browser } = trip;
      const staff = await browser.newContext({ viewport: screens.desk, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      try {
        const desk = await staff.newPage();
        await arrive({ page: desk, base }, 'town');
        const caseId = await caseInNotice(trip, staff.request);
        const words = '老人和儿子同住，房子是儿子的';
        const receipt = await readAndObject(page, base, words);
        await lookIntoIt(desk, `${base}/work/cases/${caseId}`, { words, receipt });
      } finally {
        await staff.close();
      }
    },
  },
  {
    name: 'a notice that is over says so, and the list fits large print in English',
    screens: ['phone'],
    run: async ({ page, base }) => {
      await page.goto(`${base}/notices/999999999`);
      await page.getByRole('heading', { level: 1, name: '没有这份公示，或公示已经结束' }).waitFor();
      await assertAccessible(page);
      await page.getByRole('link', { name: '返回公示列表' }).click();
      await page.getByRole('button', { name: '长辈版' }).click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Public notices of social assistance' }).waitFor();
      await page.getByRole('status').filter({ hasText: 'Zibo' }).waitFor();
      await assertAccessible(page);
    },
  },
];
