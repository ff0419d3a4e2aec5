import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../accessible.ts';
import { familiesCsv, importAlone } from '../families.ts';
import type { Journey } from '../journey.ts';
import { arrive, assert, goTo } from './staff.ts';

async function importFile(page: Page, csv: string, mode: string): Promise<void> {
  await page.getByLabel(mode).check();
  const file = { name: 'families.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.getByLabel(/文件/).setInputFiles(file);
  await page.getByRole('button', { name: '开始导入' }).click();
}

/** The bureau's own data, and the screening of everyone. */
export const importJourneys: readonly Journey[] = [
  {
    name: 'the templates for an import can be downloaded as CSV and as a workbook',
    screens: ['desk'],
    run: async (trip) => {
      const { page, base, folder } = trip;
      await arrive(trip, 'county');
      await page.goto(`${base}/work/`);
      await goTo(page, '数据导入');
      for (const kind of ['CSV', 'Excel']) {
        const download = page.waitForEvent('download');
        await page.getByRole('link', { name: `下载${kind}模板` }).click();
        const file = join(folder, kind);
        await (await download).saveAs(file);
        assert((await stat(file)).size > 500, `the template as ${kind} is too small`);
      }
    },
  },
  {
    name: 'a file with one wrong row is refused whole or taken without it, as chosen; the row is told with its reason',
    run: (trip) =>
      importAlone(async () => {
        const { page, base, screen } = trip;
        await arrive(trip, 'city');
        await page.goto(`${base}/work/imports`);
        const csv = familiesCsv({ key: `PAGE-${screen}-${Date.now()}`, bad: true });
        await importFile(page, csv, '有一处错误，整份不导入');
        await page.getByText('没有导入：文件中有1行错误').waitFor();
        const refused = page.getByRole('region', { name: '有错误的行' });
        await refused.getByText('第5行').waitFor();
        await refused.getByText(/1980-13-45”不是真实日期/).waitFor();
        await assertAccessible(page);
        await importFile(page, csv, '保留正确的，列出错误的');
        await page.getByText('新增3户，更新0户，未变0户，拒绝1行').waitFor();
        await refused.getByText('第5行').waitFor();
        await importFile(page, csv, '保留正确的，列出错误的');
        await page.getByText('新增0户，更新0户，未变3户，拒绝1行').waitFor();
      }),
  },
  {
    name: 'a file that is none is refused in plain words',
    screens: ['phone'],
    run: (trip) =>
      importAlone(async () => {
        const { page, base } = trip;
        await arrive(trip, 'city');
        await page.goto(`${base}/work/imports`);
        await importFile(page, '颜色,形状\r\n红,圆\r\n', '保留正确的，列出错误的');
        await page.getByText('没有名为“颜色”的列').waitFor();
        await assertAccessible(page);
      }),
  },
  {
    name: 'a screening is started, shows how far it is, and stands in the list when it is done',
    screens: ['desk'],
    run: async (trip) => {
      const { page, base } = trip;
      await arrive(trip, 'city');
      await page.goto(`${base}/work/`);
      await goTo(page, '全面筛查');
      const rows = page.getByRole('region', { name: '历次筛查' }).getByRole('row');
      await rows.nth(1).waitFor();
      const before = await rows.count();
      await page.getByRole('button', { name: '开始筛查' }).click();
      await page.getByText(/正在筛查：[\d,]+ \/ [\d,]+户/).waitFor();
      await page.getByRole('progressbar').waitFor();
      await rows.nth(before).waitFor();
      await rows.nth(1).getByText('完成', { exact: false }).waitFor();
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      await assertAccessible(page);
    },
  },
];
