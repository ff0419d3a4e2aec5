import { assertAccessible } from '../../accessible.ts';
import { serverToday } from '../../clock.ts';
import type { Journey, Trip } from '../../journey.ts';
import { arrive, assert, goTo } from '../staff.ts';
import {
  assertHelp,
  assertState,
  caseNumber,
  deskOf,
  householdOf,
  opinion,
  openCasePage,
  signAuthorisation,
  takeStep,
  visit,
} from './desk.ts';

const name = '简桂英';
const heading = `最低生活保障：${name}`;

/** The village assistant finds her on the list and opens the case; the town looks into it and shows it in the village. */
async function upToNotice(trip: Trip): Promise<void> {
  const { page, base, notes } = trip;
  notes.set('household', await householdOf(trip, name));
  await arrive(trip, 'village');
  await page.goto(`${base}/work/`);
  await goTo(page, '应享未享名单');
  const card = page.getByRole('listitem').filter({ hasText: '简*英家' }).first();
  await card.getByText('最低生活保障').first().waitFor();
  const finding = card.locator('.finding').filter({ hasText: '最低生活保障' });
  await finding.getByText(/人均月收入低于当地低保标准/).waitFor();
  await finding.getByRole('button', { name: '开立办件' }).click();
  const id = await caseNumber(page);
  notes.set('case', id);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await assertAccessible(page);

  const town = await deskOf(trip, 'town');
  await town.goto(`${base}/work/`);
  await goTo(town, '办件');
  await town.getByRole('link', { name: '最低生活保障：简*英' }).click();
  await town.getByRole('heading', { level: 1, name: heading }).waitFor();
  await takeStep(town, '受理');
  await signAuthorisation(town, { from: serverToday(), to: '2027-03-01' });
  await takeStep(town, '发起家庭经济状况核对', { texts: { 理由: '低保申请' } });
  await town.getByRole('region', { name: '经济状况核对' }).getByText('已完成').waitFor();

  await openCasePage(page, base, id);
  await takeStep(page, '登记入户调查', visit);
  await assertAccessible(page);

  await openCasePage(town, base, id);
  await takeStep(town, '出具审核意见', opinion('同意', '独居老人，无收入'));
  await takeStep(town, '发布公示');
  await assertState(town, '公示中');
  await town
    .getByRole('region', { name: '公示与异议' })
    .getByText(/还有\d+天/)
    .waitFor();
  await assertAccessible(town);
}

/** The notice is over: one prepares, another approves; the decision is printed and delivered, and money begins. */
async function afterNotice(trip: Trip): Promise<void> {
  const { base, notes, page } = trip;
  const id = notes.get('case') ?? 0;
  const town = await deskOf(trip, 'town');
  await openCasePage(town, base, id);
  await takeStep(town, '公示期满');
  const now = town.getByRole('region', { name: '现在可以办理' });
  await now.getByRole('button', { name: '拟定决定' }).click();
  const form = town.getByRole('form', { name: '拟定决定' });
  await form.getByText('符合条件').waitFor();
  assert((await form.getByLabel('金额（元）').inputValue()) === '989.00', 'the amount is not the proposed one');
  assert(await form.getByLabel('同意', { exact: true }).isChecked(), 'the proposal is not chosen');
  await assertAccessible(town);
  await form.getByRole('button', { name: '确认：拟定决定' }).click();
  await now
    .getByText(/拟定、签字和审批须是不同的人/)
    .first()
    .waitFor();
  assert(!(await now.getByRole('button', { name: '批准', exact: true }).isVisible()), 'the preparer may approve');

  const county = await deskOf(trip, 'county');
  await county.goto(`${base}/work/`);
  await goTo(county, '审批');
  await county.getByRole('checkbox', { name: '选择“最低生活保障：简*英”' }).check();
  await county.getByText(/同意1件，合计989.00元/).waitFor();
  await assertAccessible(county);
  await county.getByRole('button', { name: '批准所选（1件）' }).click();
  await county.getByText(/已批准1件（同意1件，合计989.00元）/).waitFor();
  await openCasePage(county, base, id);
  await assertState(county, '已批准，待送达');
  await county.getByText('已按当时的情况和标准重新计算，结果一致').waitFor();
  await county.getByRole('button', { name: '出具决定书' }).click();
  const paper = await county.getByRole('link', { name: '决定书（PDF）' }).getAttribute('href');
  const printed = await county.request.get(`${base}${paper}`);
  assert((await printed.body()).subarray(0, 5).toString() === '%PDF-', 'the decision is no PDF');
  await assertAccessible(county);

  await arrive(trip, 'village');
  await openCasePage(page, base, id);
  await takeStep(page, '送达决定');
  await assertState(page, '已批准');
  await assertHelp(page, base, {
    household: notes.get('household') ?? 0,
    policy: '最低生活保障',
    amount: '989.00元/月',
    since: '2026-04-01',
  });
  await assertAccessible(page);
}

export const widow: Journey = {
  name: 'story: a widow found by screening gets Dibao',
  screens: ['phone'],
  run: upToNotice,
  later: afterNotice,
};
