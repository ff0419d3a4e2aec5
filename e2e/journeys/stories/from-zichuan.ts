import { assertAccessible } from '../../accessible.ts';
import type { Journey } from '../../journey.ts';
import { idNumberOf, villageOfZichuan } from '../../story-families.ts';
import { arrive, assert, goTo } from '../staff.ts';
import { assertState, caseNumber, deskOf, householdOf, openCasePage, opinion, pick, takeStep } from './desk.ts';

const name = '尹志强';

export const fromZichuan: Journey = {
  name: 'story: a disabled resident of Zichuan applies in Zhangdian',
  screens: ['phone'],
  run: async (trip) => {
    const { page, base } = trip;
    const household = await householdOf(trip, name);
    await arrive(trip, 'town');
    await page.goto(`${base}/work/`);
    await goTo(page, '异地受理');
    await page.getByLabel('身份证号码').fill(idNumberOf(name).slice(0, 17) + '5');
    await pick(page, '政策', '重度残疾人护理补贴');
    await page.getByRole('button', { name: '收件' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: /身份证号码不正确|没有找到这位居民/ })
      .waitFor();
    await assertAccessible(page);
    await page.getByLabel('身份证号码').fill(idNumberOf(name));
    await page.getByRole('button', { name: '收件' }).click();
    await page.getByRole('status').filter({ hasText: '已收件' }).getByRole('link', { name: '打开办件' }).click();
    const id = await caseNumber(page);
    await takeStep(page, '推送户籍地');
    await assertState(page, '已推送户籍地');
    await assertAccessible(page);

    // The place that took it in follows the case, and sees nothing of the household.
    assert((await page.request.get(`${base}/api/households/${household}`)).status() === 404, 'the household is open');
    assert((await page.request.get(`${base}/api/cases?area=${villageOfZichuan}`)).status() === 404, 'the list is open');
    assert((await page.getByRole('link', { name: `${name}家` }).count()) === 0, 'the page leads to the household');

    const home = await deskOf(trip, 'city');
    await openCasePage(home, base, id);
    await takeStep(home, '户籍地接收');
    await takeStep(home, '出具审核意见', opinion('同意', '一级残疾，证件有效'));
    await takeStep(home, '送残联审核');
    await takeStep(home, '登记残联审核意见', opinion('同意', '残疾人证有效'));
    await takeStep(home, '拟定决定');
    const approver = await deskOf(trip, 'city2');
    await openCasePage(approver, base, id);
    await takeStep(approver, '批准');
    await approver.getByText('179.00元/月').first().waitFor();

    await openCasePage(page, base, id);
    await takeStep(page, '送达决定');
    await assertState(page, '已批准');
  },
};
