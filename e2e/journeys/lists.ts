import type { Page } from 'playwright-core';
import { assertAccessible } from '../accessible.ts';
import { serverToday } from '../clock.ts';
import type { Journey, Trip } from '../journey.ts';
import { arrive } from './staff.ts';

const fill = (page: Page, label: string, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).fill(text);

const told = (page: Page, text: RegExp): Promise<void> => page.getByRole('status').filter({ hasText: text }).waitFor();

/** The month so many before this one, 'YYYY-MM'. */
function monthBefore(count: number): string {
  const [year = 0, month = 1] = serverToday().split('-').map(Number);
  const at = year * 12 + month - 1 - count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

async function openPage({ page, base }: Trip): Promise<void> {
  await page.goto(`${base}/work/lists`);
  await page.getByRole('heading', { level: 1, name: '免申请发放名单' }).waitFor();
}

/** Prices have risen by four per cent: a list, approved by another officer, and nobody had to apply. */
async function payForPrices(trip: Trip): Promise<void> {
  const { page, screen } = trip;
  await arrive(trip, 'city');
  await openPage(trip);
  await fill(page, '指数月份', monthBefore(screen === 'desk' ? 1 : 2));
  await fill(page, '居民消费价格同比涨幅（%）', '4.00');
  await fill(page, '食品价格同比涨幅（%）', '10.5');
  await fill(page, '发布机关', '国家统计局淄博调查队（演示）');
  await fill(page, '文件或公报', `演示公报（${screen}）`);
  await fill(page, '发布日期', serverToday());
  await page.getByLabel('数据性质', { exact: true }).selectOption('illustrative');
  await page.getByRole('form', { name: '登记依据' }).getByRole('button', { name: '登记' }).click();
  await told(page, /已登记/);
  await assertAccessible(page);
  const own = page.getByRole('row').filter({ hasText: `演示公报（${screen}）` });
  await own.getByRole('button', { name: /按依据\d+生成名单/ }).click();
  await told(page, /名单正在生成/);
  await page.getByText('名单由您生成，须由另一人审批。').waitFor({ timeout: 90_000 });
  await assertAccessible(page);
  const heading = await page.getByRole('heading', { level: 2, name: /^名单\d+：/ }).innerText();
  const list = /\d+/.exec(heading)?.[0] ?? '';
  await page.context().clearCookies();
  await arrive(trip, 'city2');
  await openPage(trip);
  await page.getByRole('button', { name: `查看名单${list}`, exact: true }).click();
  await page.getByRole('button', { name: '审批通过' }).click();
  await told(page, /已审批/);
  await page.getByText('已转发放', { exact: true }).first().waitFor({ timeout: 90_000 });
  await page.getByRole('button', { name: '已转发放', exact: true }).click();
  await page.getByRole('link', { name: /^\d+$/ }).first().waitFor();
  await assertAccessible(page);
}

export const listJourneys: readonly Journey[] = [
  {
    name: 'help without application: prices rise, the rule is met, a list is drawn, a second officer approves it',
    run: payForPrices,
  },
];
