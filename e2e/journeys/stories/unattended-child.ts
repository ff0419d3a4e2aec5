import type { Page } from 'playwright-core';
import { assertAccessible } from '../../accessible.ts';
import { village } from '../../families.ts';
import type { Journey } from '../../journey.ts';
import { arrive, assert } from '../staff.ts';
import {
  applyAtWindow,
  assertHelp,
  assertState,
  deskOf,
  householdOf,
  openCasePage,
  opinion,
  takeStep,
} from './desk.ts';

/** Nothing on the page of the case speaks of a public notice: none is possible, now or later. */
async function assertNoNotice(page: Page): Promise<void> {
  const said = await page.locator('main').innerText();
  assert(!said.includes('公示'), 'the page of the case speaks of a public notice');
  assert(
    (await page.getByRole('button', { name: /公示|公布/, includeHidden: true }).count()) === 0,
    'a notice is offered',
  );
}

export const unattendedChild: Journey = {
  name: 'story: a de-facto unattended child is recognised without any notice',
  screens: ['desk'],
  run: async (trip) => {
    const { page, base } = trip;
    const household = await householdOf(trip, '桑秀兰');
    await arrive(trip, 'town');
    const id = await applyAtWindow(page, base, { household, policy: '事实无人抚养儿童', person: '桑小雨' });
    await page.getByRole('heading', { level: 1, name: /桑小雨/ }).waitFor();
    await takeStep(page, '受理');
    await assertNoNotice(page);
    await takeStep(page, '出具审核意见', opinion('同意', '父亲去世，母亲失联'));
    await assertNoNotice(page);
    await takeStep(page, '报区县确认');
    await assertAccessible(page);
    const county = await deskOf(trip, 'county');
    await openCasePage(county, base, id);
    await takeStep(county, '拟定决定');
    await assertNoNotice(county);
    const city = await deskOf(trip, 'city');
    await openCasePage(city, base, id);
    await takeStep(city, '批准');
    await assertNoNotice(city);
    await openCasePage(page, base, id);
    await takeStep(page, '送达决定');
    await assertState(page, '已批准');
    await assertHelp(page, base, {
      household,
      policy: '事实无人抚养儿童',
      amount: '1,978.00元/月',
      since: '2026-04-01',
    });
    const shown = await (await page.request.get(`${base}/api/cases/${id}/notices`)).json();
    assert((shown as { notices: unknown[] }).notices.length === 0, 'there is a notice of a child');
    const onShow = await (await page.request.get(`${base}/api/notices?area=${village}`)).text();
    assert(!onShow.includes('桑'), 'the public list names the child');
  },
};
