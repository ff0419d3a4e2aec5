import type { Page } from 'playwright-core';
import { assertAccessible } from '../accessible.ts';
import { serverToday } from '../clock.ts';
import { people } from '../families.ts';
import type { Journey, Trip } from '../journey.ts';
import { arrive, assert, findHousehold } from './staff.ts';

const fill = (page: Page, label: string, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).fill(text);

const told = (page: Page, text: RegExp): Promise<void> => page.getByRole('status').filter({ hasText: text }).waitFor();

/** A works gives 8,000 yuan for people who are seriously ill. */
async function give(page: Page): Promise<void> {
  await fill(page, '姓名或单位名称', '某机械厂工会');
  await fill(page, '金额（元）', '8000');
  await page.getByLabel('用途', { exact: true }).selectOption('illness');
  await fill(page, '到账日期', serverToday());
  await page.getByRole('form', { name: '登记捐赠' }).getByRole('button', { name: '保存' }).click();
  await told(page, /已登记，编号/);
}

async function ask(page: Page, householdId: number): Promise<string> {
  const form = page.getByRole('form', { name: '提请评审' });
  await fill(page, '家庭编号', String(householdId));
  await fill(page, '申请金额（元）', '8000');
  await fill(page, '困难情况', '妻子癌症复发，自费药负担重。');
  await fill(page, '已享受和应享受的各项救助，为什么仍有困难', '医保、大病保险和医疗救助已报销，仍缺8000元。');
  await fill(page, '查看各项救助的日期', serverToday());
  await fill(page, '申请日期', serverToday());
  await form.getByRole('button', { name: '保存' }).click();
  await told(page, /已登记，编号/);
  const said = await page
    .getByRole('status')
    .filter({ hasText: /已登记，编号/ })
    .innerText();
  return /\d+/.exec(said)?.[0] ?? '';
}

/** Four of five come; one has a conflict of interest and steps back, three are for it. */
async function meet(page: Page, request: string): Promise<void> {
  await page.getByLabel('申请', { exact: true }).selectOption(request);
  await fill(page, '开会日期', serverToday());
  for (const [at, name] of ['甲委员', '乙委员', '丙委员', '丁委员'].entries()) await fill(page, `成员${at + 1}`, name);
  await page.getByLabel('成员4的表决', { exact: true }).selectOption('conflict');
  await fill(page, '成员4的利益关系', '申请人的亲属');
  await page.getByLabel('成员5的表决', { exact: true }).selectOption('absent');
  await fill(page, '同意时的救助金额（元）', '8000');
  await fill(page, '理由', '重病复发，急难');
  await page.getByRole('button', { name: '登记决定' }).click();
  await told(page, /已批准/);
}

async function pay(page: Page, request: string): Promise<void> {
  await page.getByRole('button', { name: `登记发放${request}号救助` }).click();
  await fill(page, '发放日期', serverToday());
  await fill(page, '银行流水号', `ZZN-${request}`);
  await page
    .getByRole('form', { name: `${request}号救助发放` })
    .getByRole('button')
    .click();
  await told(page, /已登记发放/);
}

async function helpTheWorker(trip: Trip): Promise<void> {
  const { page, base, screen } = trip;
  const householdId = await findHousehold(trip, screen === 'desk' ? people.nearDibao : people.old);
  await arrive(trip, 'city');
  await page.goto(`${base}/work/fund`);
  await page.getByRole('heading', { level: 1, name: '“淄助你”基金' }).waitFor();
  await give(page);
  const request = await ask(page, householdId);
  await assertAccessible(page);
  await meet(page, request);
  await pay(page, request);
  await page.getByRole('button', { name: `救助${request}的来源` }).click();
  const sources = page.locator('section', { hasText: `救助${request}来自哪些捐赠` }).last();
  await sources.getByText('8,000.00').first().waitFor();
  await assertAccessible(page);
  const receipt = await page
    .getByRole('link', { name: /捐赠\d+的回执/ })
    .first()
    .getAttribute('href');
  const printed = await page.request.get(`${base}${receipt ?? ''}`);
  assert((await printed.body()).subarray(0, 5).toString() === '%PDF-', 'the receipt is no PDF');
  await page.goto(`${base}/fund`);
  await page.getByRole('heading', { level: 1, name: /基金收支公布/ }).waitFor();
  await assertAccessible(page);
}

export const fundJourneys: readonly Journey[] = [
  {
    name: 'the fund helps a family: a gift for the seriously ill, a case meeting with a member stepping back, 8,000 yuan paid, and the receipt',
    run: helpTheWorker,
  },
];
