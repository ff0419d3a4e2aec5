import type { APIRequestContext, Page } from 'playwright-core';
import { assertAccessible } from '../accessible.ts';
import { serverToday } from '../clock.ts';
import type { Journey, Trip } from '../journey.ts';
import { arrive, assert, goTo } from './staff.ts';

type Entitlement = {
  readonly id: number;
  readonly policy: { readonly id: string };
  readonly amountFen: number;
  readonly untilMonth: string | null;
  readonly fromMonth: string;
};
type Place = { readonly code: string; readonly name: { readonly zh: string } };
type Helped = {
  readonly householdId: number;
  readonly caseId: number;
  readonly amountFen: number;
  readonly urban: boolean;
  readonly village: string;
  /** County, town and village by name. */
  readonly path: readonly string[];
};

async function read<Answer>(request: APIRequestContext, url: string): Promise<Answer> {
  const answer = await request.get(url);
  if (!answer.ok()) throw new Error(`${url}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

const dibaoOf = async (
  request: APIRequestContext,
  base: string,
  householdId: number,
): Promise<Entitlement | undefined> => {
  const url = `${base}/api/entitlements?household=${householdId}`;
  const { entitlements } = await read<{ entitlements: Entitlement[] }>(request, url);
  return entitlements.find(
    ({ policy, untilMonth, fromMonth }) => policy.id === 'dibao' && untilMonth === null && fromMonth < '2026',
  );
};

const waitMsMax = 240_000;
const lookAgainMs = 3_000;

/** Two families of the past whose Dibao runs, each in a village of its own; the past comes about after the start. */
async function helpedFamilies(request: APIRequestContext, base: string): Promise<readonly Helped[]> {
  const found: Helped[] = [];
  const seen = new Set<number>();
  const until = performance.now() + waitMsMax;
  while (found.length < 2 && performance.now() < until) {
    const url = `${base}/api/cases?area=370300&policy=dibao&open=false`;
    const { cases } = await read<{ cases: { id: number; householdId: number }[] }>(request, url);
    for (const { id, householdId } of cases.filter((one) => !seen.has(one.id))) {
      seen.add(id);
      const family = found.length < 2 ? await helpedFamily(request, base, { caseId: id, householdId }) : undefined;
      if (family && !found.some(({ village }) => village === family.village)) found.push(family);
    }
    if (found.length < 2) await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
  return found;
}

async function helpedFamily(
  request: APIRequestContext,
  base: string,
  ids: { readonly caseId: number; readonly householdId: number },
): Promise<Helped | undefined> {
  const running = await dibaoOf(request, base, ids.householdId);
  if (!running) return undefined;
  const home = await read<{ area: Place; ancestors: Place[]; facts: { fact: string; value: unknown }[] }>(
    request,
    `${base}/api/households/${ids.householdId}?purpose=check`,
  );
  return {
    ...ids,
    amountFen: running.amountFen,
    urban: home.facts.some(({ fact, value }) => fact === 'registration' && value === 'urban'),
    village: home.area.code,
    path: [...home.ancestors.slice(1), home.area].map(({ name }) => name.zh),
  };
}

const fill = (page: Page, label: string, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).fill(text);
const told = (page: Page, text: RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: text }).first().waitFor();

async function draft(page: Page, family: Helped): Promise<string> {
  await page.getByLabel('标准', { exact: true }).selectOption(`dibao.standard-${family.urban ? 'urban' : 'rural'}`);
  for (const [at, level] of ['区县', '镇（街道）', '村（社区）'].entries()) {
    await page.getByRole('combobox', { name: level, exact: true }).fill(family.path[at] ?? '');
    await page.keyboard.press('Enter');
  }
  await fill(page, '新数值（元）', '1200');
  await fill(page, '生效日期', '2020-01-01');
  await fill(page, '公布日期', serverToday());
  await fill(page, '文件名称', '关于提高低保标准的通知（示例）');
  await fill(page, '发文单位', '淄博市民政局');
  await fill(page, '文件日期', serverToday());
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('alert').filter({ hasText: '生效日期不能早于' }).waitFor();
  await fill(page, '生效日期', '2026-01-01');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await told(page, /已起草，编号/);
  const said = await page
    .getByRole('status')
    .filter({ hasText: /已起草/ })
    .innerText();
  return /\d+/.exec(said)?.[0] ?? '';
}

async function raiseTheStandard(trip: Trip): Promise<void> {
  const { page, base, screen } = trip;
  await arrive(trip, 'city');
  const families = await helpedFamilies(page.request, base);
  const family = families[screen === 'desk' ? 0 : 1];
  if (!family) throw new Error(`only ${families.length} families of the past have Dibao`);
  await page.goto(`${base}/work/overview`);
  await goTo(page, '标准调整');
  await page.getByRole('heading', { name: '全部标准' }).waitFor();
  await assertAccessible(page);
  const number = await draft(page, family);
  const change = page.getByRole('region', { name: new RegExp(`^${number}号调整`) });
  await change.getByRole('button', { name: '测算影响' }).click();
  await change.getByText('按今天的数据测算').waitFor({ timeout: 120_000 });
  assert((await change.getByRole('button', { name: '复核通过' }).count()) === 0, 'the drafter may review');
  const other = await trip.open(screen);
  await arrive({ page: other, base }, 'city2');
  await other.goto(`${base}/work/standards`);
  await other.getByRole('button', { name: `查看${number}号调整` }).click();
  const theirs = other.getByRole('region', { name: new RegExp(`^${number}号调整`) });
  await theirs.getByLabel('复核意见或撤回理由').fill('与文件核对一致');
  await theirs.getByRole('button', { name: '复核通过' }).click();
  await told(other, /已复核/);
  await theirs.getByRole('button', { name: '发布', exact: true }).click();
  await told(other, /已发布/);
  await theirs.getByText(/于.*完成/).waitFor({ timeout: 90_000 });
  await theirs.getByText('2026-01', { exact: true }).waitFor();
  await assertAccessible(other);
  const raised = await dibaoOf(page.request, base, family.householdId);
  assert((raised?.amountFen ?? 0) > family.amountFen, `the amount is ${raised?.amountFen} as before`);
  const decided = await read<{ decision: { identical: boolean } | null }>(
    page.request,
    `${base}/api/cases/${family.caseId}/decision`,
  );
  assert(decided.decision?.identical === true, 'the old decision does not replay');
  const policy = await read<{ parameters: { values: { area?: string; value: number }[] }[] }>(
    page.request,
    `${base}/api/handbook/dibao`,
  );
  const shown = policy.parameters.flatMap(({ values }) => values).find(({ area }) => area === family.village);
  assert(shown?.value === 1_200_00, 'the residents do not see the new standard');
}

export const standardsJourneys: readonly Journey[] = [
  {
    name: 'a standard is raised back to January: drafted, worked out, reviewed and published by another; the help of a family rises, its old decision replays',
    run: raiseTheStandard,
  },
];
