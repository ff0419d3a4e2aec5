import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../accessible.ts';
import type { Journey, Trip } from '../journey.ts';
import { arrive, assert, goTo } from './staff.ts';

const firstAnswerMsMax = 120_000;

/** The page's words for a scenario, once the question of the address is answered. */
async function answered(page: Page, name: string): Promise<string> {
  const part = page.getByRole('region', { name: `${name}的结果` });
  await part.waitFor({ timeout: firstAnswerMsMax });
  await page.getByRole('button', { name: '停止' }).waitFor({ state: 'detached', timeout: firstAnswerMsMax });
  return part.locator('dl').innerText();
}

/** A slider moves as a hand moves it: many values on the way, one in the end. */
async function raiseTo(page: Page, yuan: number): Promise<void> {
  const slider = page.getByRole('slider', { name: /^城市低保标准/ }).first();
  for (const on of [yuan - 60, yuan - 30, yuan]) await slider.fill(String(on * 100));
  await page.waitForURL(new RegExp(`a=dibao\\.standard-urban_${yuan * 100}`));
}

async function keeps(page: Page, button: RegExp, trip: Trip): Promise<Buffer> {
  const waiting = page.waitForEvent('download', { timeout: firstAnswerMsMax });
  await page.getByRole('button', { name: button }).click();
  const path = join(trip.folder, (await waiting).suggestedFilename());
  await (await waiting).saveAs(path);
  assert((await stat(path)).size > 2_000, `${path} is too small`);
  return readFile(path);
}

async function tryARaise(trip: Trip): Promise<void> {
  const { page, base } = trip;
  await arrive(trip, 'city');
  await page.goto(`${base}/work/`);
  await goTo(page, '政策测算');
  await page.getByText('还没有改动').waitFor();
  await assertAccessible(page);
  await raiseTo(page, 1_100);
  const told = await answered(page, '方案一');
  assert(/每月费用增减\s*\+[\d,.]+元/.test(told), `a raise must cost something: ${told}`);
  assert(/新符合\s*[\d,]+户，[1-9][\d,]*人/.test(told), `a raise must have winners: ${told}`);
  await page.getByRole('region', { name: '按政策', exact: true }).waitFor();
  await page.getByRole('heading', { name: '谁失去，为什么' }).waitFor();
  await assertAccessible(page);
  const link = await page.getByLabel('这次测算的链接').inputValue();
  assert(/area=370300&date=\d{4}-\d{2}-\d{2}/.test(link), `the link is not whole: ${link}`);
  assert(!/name|idNumber|householdId/.test(link), 'the address names a person');
  const other = await trip.open(trip.screen);
  await arrive({ page: other, base }, 'city');
  await other.goto(link);
  assert((await answered(other, '方案一')) === told, 'the link shows something else');
  await page.getByRole('button', { name: '再加一个方案，并排比较' }).click();
  await page.getByLabel('从哪里开始').nth(1).selectOption({ label: '2021-01-01 提高低保标准' });
  const raised = await answered(page, '方案二');
  assert(/每月费用增减\s*\+[\d,.]+元/.test(raised), `the raise of 2021 must cost something: ${raised}`);
  await page.getByText('2021-01-01：', { exact: false }).first().waitFor();
  await assertAccessible(page);
  assert((await keeps(page, /XLSX/, trip)).subarray(0, 2).toString() === 'PK', 'the workbook is no XLSX');
  assert((await keeps(page, /PNG/, trip)).subarray(1, 4).toString() === 'PNG', 'the picture is no PNG');
}

async function readTheFault(trip: Trip): Promise<void> {
  const { page, base } = trip;
  await arrive(trip, 'city');
  await page.goto(`${base}/work/simulations?a=dibao_off*no.such_5*<b>`);
  await page.getByRole('alert').filter({ hasText: 'no.such' }).filter({ hasText: '<b>' }).waitFor();
  assert((await answered(page, '方案一')).includes('不再符合'), 'the readable part is not answered');
  await page.getByText('政策停止').first().waitFor();
  await page.getByLabel('停用这项政策').press('Space');
  await page.getByText('还没有改动').waitFor();
  const field = page.getByRole('textbox', { name: /低保标准/ }).first();
  await field.fill('一千');
  await page.getByRole('alert').filter({ hasText: '请填' }).waitFor();
  await assertAccessible(page);
}

/** What a city's officers do before they propose another number. */
export const simulationJourneys: readonly Journey[] = [
  {
    name: 'simulation: a higher urban standard by slider, its cost and winners, the same by its link, beside the raise of 2021, as a workbook',
    run: tryARaise,
  },
  {
    name: 'simulation: what is wrong with a scenario is said with its place',
    screens: ['desk'],
    run: readTheFault,
  },
];
