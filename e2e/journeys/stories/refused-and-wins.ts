import { assertAccessible } from '../../accessible.ts';
import { serverToday } from '../../clock.ts';
import type { Journey, Trip } from '../../journey.ts';
import { arrive, assert, headers } from '../staff.ts';
import {
  applyAtWindow,
  assertHelp,
  assertState,
  caseNumber,
  deskOf,
  householdOf,
  openCasePage,
  opinion,
  signAuthorisation,
  takeStep,
  visit,
} from './desk.ts';

const name = '卞建国';

/** An application for Dibao with a wage above the standard: refused by two people, with its reasons and how to object. */
async function refuse(trip: Trip): Promise<number> {
  const { page, base, notes } = trip;
  const town = page;
  const household = await householdOf(trip, name);
  notes.set('household', household);
  const id = await applyAtWindow(town, base, { household, policy: '最低生活保障' });
  await takeStep(town, '受理');
  await signAuthorisation(town, { from: serverToday(), to: '2027-03-01' });
  await takeStep(town, '发起家庭经济状况核对', { texts: { 理由: '低保申请' } });
  await takeStep(town, '登记入户调查', visit);
  await town.getByRole('region', { name: '经济状况核对' }).getByText('已完成').waitFor();
  await takeStep(town, '出具审核意见', opinion('不同意', '工资收入高于低保标准'));
  await town.getByText(/只公示拟同意的申请/).waitFor({ state: 'attached' });
  await takeStep(town, '拟定决定');
  const county = await deskOf(trip, 'county');
  await openCasePage(county, base, id);
  await takeStep(county, '不予批准');
  const decision = county.getByRole('region', { name: '决定', exact: true });
  await decision.getByText(/人均月收入：3,000.00元/).waitFor();
  await decision.getByText(/60天内/).waitFor();
  await decision.getByRole('button', { name: '出具决定书' }).click();
  await decision.getByRole('link', { name: '决定书（PDF）' }).waitFor();
  await assertAccessible(county);
  await openCasePage(town, base, id);
  await takeStep(town, '送达决定');
  await assertState(town, '不予批准');
  return id;
}

/** The wage is gone since February, as the social insurance says. */
async function loseTheJob({ page, base, notes }: Trip): Promise<void> {
  const household = notes.get('household');
  const view = await (await page.request.get(`${base}/api/households/${household}?purpose=request`)).json();
  const { members } = view as { members: { id: string }[] };
  const data = {
    subject: members[0]?.id,
    validFrom: '2026-02-01',
    facts: { wageMonthlyFen: 0 },
    evidence: '社保停缴记录',
  };
  const answer = await page.request.post(`${base}/api/households/${household}/facts`, { headers, data });
  assert(answer.ok(), `the fact was not recorded: ${await answer.text()}`);
}

/** Other people decide on the complaint than those who refused, and help begins. */
async function win(trip: Trip): Promise<void> {
  const { page, base, notes } = trip;
  await loseTheJob(trip);
  await page.getByRole('button', { name: '申请复议' }).click();
  await page.locator('.case-line').getByText('复议', { exact: true }).waitFor();
  const id = await caseNumber(page);
  const city = await deskOf(trip, 'city');
  await openCasePage(city, base, id);
  await takeStep(city, '受理');
  await assertState(city, '复议审理中');
  await takeStep(city, '拟定决定', { texts: { 理由: '工资自二月起停发' }, picks: ['变更'] });
  await city
    .getByText(/须是不同的人|不能是同一人/)
    .first()
    .waitFor({ state: 'attached' });
  const reviewer = await deskOf(trip, 'city2');
  await openCasePage(reviewer, base, id);
  await takeStep(reviewer, '变更原决定');
  await assertAccessible(reviewer);
  await openCasePage(page, base, id);
  await takeStep(page, '送达决定');
  await assertState(page, '变更原决定');
  await assertHelp(page, base, {
    household: notes.get('household') ?? 0,
    policy: '最低生活保障',
    amount: '989.00元/月',
    since: '2026-04-01',
  });
}

export const refusedAndWins: Journey = {
  name: 'story: a refused household objects and wins',
  screens: ['desk'],
  run: async (trip) => {
    await arrive(trip, 'town');
    const refused = await refuse(trip);
    await openCasePage(trip.page, trip.base, refused);
    await win(trip);
  },
};
