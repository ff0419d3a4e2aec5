import { assertAccessible } from '../accessible.ts';
import { serverToday } from '../clock.ts';
import type { Journey, Trip } from '../journey.ts';
import { arrive, assert, headers } from './staff.ts';
import type { Post } from './staff.ts';

/** The month before, by the server's clock: 'YYYY-MM'. */
function lastMonth(): string {
  const [year = 0, month = 0] = serverToday().split('-').map(Number);
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}

let published: Promise<void> | undefined;

/** One of the city drafts the figures of last month, another publishes them; who comes later finds them published. */
async function publish({ browser, base }: Trip, month: string): Promise<void> {
  const send = async (post: Post, path: string, data?: object): Promise<{ status: number; body: { id?: number } }> => {
    const context = await browser.newContext();
    try {
      await arrive({ page: await context.newPage(), base }, post);
      const answer = await context.request.post(`${base}/api/payments/publications${path}`, { headers, data });
      return { status: answer.status(), body: (await answer.json()) as { id?: number } };
    } finally {
      await context.close();
    }
  };
  const drafted = await send('city', '', { month });
  if (drafted.status === 409) return;
  assert(drafted.status === 201, `the figures could not be drafted: ${JSON.stringify(drafted.body)}`);
  const path = `/${drafted.body.id}/approval`;
  assert((await send('city', path)).status >= 400, 'who drafts the figures may not publish them');
  const approved = await send('city2', path);
  assert(approved.status < 300, `the figures could not be published: ${JSON.stringify(approved.body)}`);
}

async function readTheFigures(trip: Trip): Promise<void> {
  const { page, base } = trip;
  const month = lastMonth();
  await (published ??= publish(trip, month));
  await page.goto(base);
  await page.getByRole('link', { name: /救助金发了多少/ }).click();
  await page.getByRole('heading', { level: 1, name: '救助金发了多少' }).waitFor();
  const [year = '', number = ''] = month.split('-');
  await page.getByRole('combobox', { name: '月份' }).waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: new RegExp(`${year}年${number}月，淄博市`) })
    .waitFor();
  await page.getByRole('heading', { name: '为什么有的数字不公布' }).waitFor();
  await assertAccessible(page);
  const table = await page.request.get(
    `${base}${(await page.getByRole('link', { name: '这个月的数据（CSV）' }).getAttribute('href')) ?? ''}`,
  );
  assert((await table.text()).startsWith('\uFEFF月份,'), 'the CSV has no heading');
  const data = await page.request.get(
    `${base}${(await page.getByRole('link', { name: /JSON/ }).getAttribute('href')) ?? ''}`,
  );
  const { month: told, areas } = (await data.json()) as { month: string; areas: unknown[] };
  assert(told === month && Array.isArray(areas), 'the JSON is of another month');
}

/** What everyone may read of help paid. */
export const figureJourneys: readonly Journey[] = [
  {
    name: 'figures: two of the city publish last month, and residents read what was paid and take the data along',
    run: readTheFigures,
  },
];
