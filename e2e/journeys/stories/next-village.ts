import type { Page } from 'playwright-core';
import { neighbourVillage, people, village } from '../../families.ts';
import type { Journey, Trip } from '../../journey.ts';
import { arrive, assert, findHousehold, headers } from '../staff.ts';
import { applyAtWindow, bringPaper, deskOf, openCasePage, takeStep } from './desk.ts';

type Foreign = { readonly household: number; readonly caseId: number; readonly document: string };

/** A case of the next village with a paper, a note and an opinion, made by the town to which both belong. */
async function foreignCase(trip: Trip): Promise<Foreign> {
  const { base } = trip;
  const household = await findHousehold(trip, people.neighbour);
  const town = await deskOf(trip, 'town');
  const caseId = await applyAtWindow(town, base, { household, policy: '高龄津贴' });
  await takeStep(town, '受理');
  await bringPaper(town, '收款银行账户');
  await town.getByLabel('备注内容').fill('家在村东头');
  await town.getByRole('button', { name: '添加备注' }).click();
  await town.getByText('家在村东头').last().waitFor();
  const listed = await (await town.request.get(`${base}/api/documents?case=${caseId}`)).json();
  const [paper] = (listed as { documents: { id: string }[] }).documents;
  assert((await town.request.get(`${base}/api/documents/${paper?.id}/file`)).ok(), 'the town cannot open the paper');
  return { household, caseId, document: paper?.id ?? '' };
}

/** No address shows the case; what is shown is a plain refusal. */
async function assertNoAddress(page: Page, base: string, { caseId, household }: Foreign): Promise<void> {
  const refusals: readonly (readonly [string, RegExp])[] = [
    [`/work/cases/${caseId}`, /没有这个办件，或不在您的辖区/],
    [`/work/cases/${caseId}/notices/1`, /没有|不在您的辖区内/],
    [`/work/cases?area=${neighbourVillage}&scope=all`, /不在您的辖区内/],
    [`/work/households/${household}?from=check`, /没有这户家庭，或不在您的辖区内/],
    ['/work/approvals', /无权|没有权限|不能|权限/],
    ['/work/board', /无权|没有权限|不能|权限/],
  ];
  for (const [address, words] of refusals) {
    await page.goto(`${base}${address}`);
    await page.getByRole('alert').filter({ hasText: words }).first().waitFor();
    const said = await page.locator('main').innerText();
    assert(!said.includes('伍') && !said.includes('村东头'), `${address} tells something of the case`);
  }
}

/** No route answers; what an assistant may not see does not exist, what the post does not allow is refused. */
async function assertNoRoute(page: Page, base: string, { caseId, household, document }: Foreign): Promise<void> {
  const hidden = [
    `/cases/${caseId}`,
    `/cases/${caseId}/decision`,
    `/cases/${caseId}/notices`,
    `/cases/${caseId}/colleagues`,
    `/cases?area=${neighbourVillage}`,
    `/cases?area=370303009`,
    `/documents?case=${caseId}`,
    `/documents?household=${household}`,
    `/documents/${document}/file`,
    `/entitlements?household=${household}`,
    `/decisions?household=${household}`,
    `/households/${household}/authorisations`,
    `/referrals?area=${neighbourVillage}`,
  ];
  for (const path of hidden) await assertStatus(page, `${base}/api${path}`, 404);
  for (const path of [
    `/approvals?area=${village}`,
    `/case-board?area=${village}`,
    '/audit/children.csv',
    '/audit/entries',
  ])
    await assertStatus(page, `${base}/api${path}`, 403);
  const acts: readonly (readonly [string, object])[] = [
    [`/cases/${caseId}/steps`, { step: 'withdraw', seen: 2, data: { reason: '不该可以' } }],
    [`/cases/${caseId}/notes`, { text: '不该可以' }],
    [`/cases/${caseId}/assignment`, { kind: 'claim' }],
    ['/cases', { policy: 'age-allowance', householdId: household, origin: 'village', personId: 1, applicantId: 1 }],
    ['/households/search', { area: neighbourVillage, q: people.neighbour }],
  ];
  for (const [path, data] of acts) {
    const answer = await page.request.post(`${base}/api${path}`, { headers, data });
    assert(answer.status() === 404, `POST ${path} answered ${answer.status()}`);
  }
}

async function assertStatus(page: Page, address: string, status: number): Promise<void> {
  const answer = await page.request.get(address);
  assert(answer.status() === status, `${address} answered ${answer.status()}`);
  assert(!(await answer.text()).includes('伍'), `${address} told a name`);
}

/** Neither lists, nor their counts, nor a search know it. */
async function assertNotCounted(page: Page, base: string, { household }: Foreign): Promise<void> {
  const total = async (query: string): Promise<number> =>
    ((await (await page.request.get(`${base}/api/cases?area=${village}${query}`)).json()) as { total: number }).total;
  assert((await total(`&household=${household}`)) === 0, 'a count knows the case');
  await page.goto(`${base}/work/cases?scope=all`);
  await page
    .getByRole('status')
    .filter({ hasText: /共\d+条|没有这样的办件/ })
    .waitFor();
  assert((await page.getByText('伍*山').count()) === 0, 'the list shows the case');
  await page.goto(`${base}/work/households`);
  await page.getByRole('searchbox', { name: /姓名/ }).fill(people.neighbour);
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByText('没有找到').waitFor();
}

export const nextVillage: Journey = {
  name: 'story: a village assistant cannot open a case of the next village by any URL, search, count, export or attachment',
  screens: ['desk'],
  run: async (trip) => {
    const { page, base } = trip;
    const foreign = await foreignCase(trip);
    await arrive(trip, 'village');
    await assertNoAddress(page, base, foreign);
    await assertNoRoute(page, base, foreign);
    await assertNotCounted(page, base, foreign);
    const town = await deskOf(trip, 'town');
    await openCasePage(town, base, foreign.caseId);
    await town.getByText('家在村东头').waitFor();
  },
};
