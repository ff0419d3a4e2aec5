import type { Page } from 'playwright-core';
import { assertAccessible } from '../../accessible.ts';
import { serverToday } from '../../clock.ts';
import type { Journey, Trip } from '../../journey.ts';
import { arrive, assert, headers } from '../staff.ts';
import {
  applyAtWindow,
  assertHelp,
  assertState,
  bringPaper,
  deskOf,
  householdOf,
  openCasePage,
  opinion,
  signAuthorisation,
  takeStep,
  visit,
} from './desk.ts';

const name = '阮小梅';
const aid = { 困难原因: '母亲查出癌症，急需住院', 领款人: name };

/** Reported by telephone, paid the same day by somebody else than took the call; the papers follow. */
async function aidFirst(trip: Trip, household: number): Promise<void> {
  const { page, base } = trip;
  const id = await applyAtWindow(page, base, { household, policy: '小额先行临时救助', phone: '0533 7654321' });
  await page
    .getByText(/先行发放：还剩48小时|先行发放/)
    .first()
    .waitFor();
  const now = page.getByRole('region', { name: '现在可以办理' });
  await now.getByText(/须由另一位工作人员办理/).waitFor({ state: 'attached' });
  assert(!(await now.getByRole('button', { name: '先行救助' }).isVisible()), 'who took the call may pay');

  const county = await deskOf(trip, 'county');
  await openCasePage(county, base, id);
  await county.getByRole('button', { name: '先行救助', exact: true }).click();
  const form = county.getByRole('form', { name: '先行救助' });
  await form.getByLabel('金额（元）').fill('2000');
  for (const [label, text] of Object.entries(aid)) await form.getByLabel(label).fill(text);
  await form.getByRole('button', { name: '确认：先行救助' }).click();
  await form.getByRole('alert').filter({ hasText: '超过小额先行救助的最高金额' }).waitFor();
  await assertAccessible(county);
  await form.getByLabel('金额（元）').fill('600');
  await form.getByRole('button', { name: '确认：先行救助' }).click();
  await assertState(county, '已先行救助，待补手续');
  await assertHelp(county, base, {
    household,
    policy: '小额先行临时救助',
    amount: '600.00元（一次）',
    since: serverToday(),
  });

  await openCasePage(page, base, id);
  await now.getByText('还没有补交先行救助的材料').waitFor();
  await bringPaper(page, '申请书（可后补）');
  await takeStep(page, '补齐先行救助手续', { texts: { 理由: '申请书已补交' } });
  await assertState(page, '已批准');
}

/** The guardian signs for the child. */
async function signForChild(page: Page, base: string, household: number): Promise<void> {
  const place = `${base}/api/households/${household}/authorisations`;
  const { departments, members } = (await (await page.request.get(place)).json()) as {
    departments: { code: string }[];
    members: { id: number; adult: boolean }[];
  };
  const data = {
    personId: members.find(({ adult }) => !adult)?.id,
    guardianId: members.find(({ adult }) => adult)?.id,
    scope: departments.map(({ code }) => code),
    purpose: '支出型临时救助',
    signedOn: serverToday(),
    expiresOn: '2027-03-01',
  };
  const answer = await page.request.post(place, { headers, data });
  assert(answer.ok(), `the guardian could not sign: ${await answer.text()}`);
}

/** The costs that stay: looked into, and shown in the village for seven days. */
async function askForExpenditure(trip: Trip, household: number): Promise<void> {
  const { page, base, notes } = trip;
  const id = await applyAtWindow(page, base, { household, policy: '支出型临时救助' });
  notes.set('case', id);
  await takeStep(page, '受理');
  await signForChild(page, base, household);
  await signAuthorisation(page, { from: serverToday(), to: '2027-03-01' });
  await takeStep(page, '发起家庭经济状况核对', { texts: { 理由: '支出型临时救助' } });
  await takeStep(page, '登记入户调查', visit);
  await page.getByRole('region', { name: '经济状况核对' }).getByText('已完成').waitFor();
  await takeStep(page, '出具审核意见', opinion('同意', '医疗支出大'));
  await takeStep(page, '发布公示');
  await assertState(page, '公示中');
}

async function afterNotice(trip: Trip): Promise<void> {
  const { page, base, notes } = trip;
  const id = notes.get('case') ?? 0;
  await arrive(trip, 'town');
  await openCasePage(page, base, id);
  await takeStep(page, '公示期满');
  await takeStep(page, '报区县确认');
  const county = await deskOf(trip, 'county');
  await openCasePage(county, base, id);
  await takeStep(county, '拟定决定');
  const city = await deskOf(trip, 'city');
  await openCasePage(city, base, id);
  await city.getByText('拟批准').waitFor();
  await takeStep(city, '批准');
  await openCasePage(page, base, id);
  await takeStep(page, '送达决定');
  await assertState(page, '已批准');
  await assertHelp(page, base, {
    household: notes.get('household') ?? 0,
    policy: '支出型临时救助',
    amount: '11,868元（一次）',
    since: serverToday(),
  });
  await assertAccessible(page);
}

export const firstAid: Journey = {
  name: 'story: a family whose mother has cancer gets first aid the same day and expenditure assistance later',
  screens: ['desk'],
  run: async (trip) => {
    const household = await householdOf(trip, name);
    trip.notes.set('household', household);
    await arrive(trip, 'town');
    await aidFirst(trip, household);
    await askForExpenditure(trip, household);
  },
  later: afterNotice,
};
