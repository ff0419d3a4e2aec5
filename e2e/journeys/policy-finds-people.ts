import { assertAccessible } from '../accessible.ts';
import { people } from '../families.ts';
import type { Journey } from '../journey.ts';
import { arrive, assert, findHousehold, goTo } from './staff.ts';

/** From the city down to one household, and why. */
export const findingJourneys: readonly Journey[] = [
  {
    name: 'the city’s officer goes down to a village, a household, and reads why, article by article',
    run: async (trip) => {
      const { page, base } = trip;
      await findHousehold(trip, people.old);
      await arrive(trip, 'city');
      await page.goto(`${base}/work/`);
      await page.getByRole('heading', { level: 1, name: '淄博市' }).waitFor();
      await page.getByRole('link', { name: /^张店区 \d+$/ }).waitFor();
      await assertAccessible(page);
      for (const area of ['张店区', '马尚街道', '世纪花园社区居委会']) {
        await page.getByRole('region', { name: '按地区看' }).getByRole('link', { name: area, exact: true }).click();
        await page.getByRole('heading', { level: 1, name: area }).waitFor();
      }
      await assertAccessible(page);
      await page.locator('dl.figures').getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: '应享未享名单' }).waitFor();
      const card = page.getByRole('listitem').filter({ hasText: '伍*生家' }).first();
      await card.getByText(/年满80周岁（年龄/).waitFor();
      await assertAccessible(page);
      await card.getByRole('link', { name: /高龄津贴/ }).click();
      await page.getByRole('heading', { level: 1, name: `${people.old}家` }).waitFor();
      const reason = page.getByRole('listitem').filter({ hasText: '年满80周岁' });
      await reason.getByText('《山东省老年人权益保障条例》').first().waitFor();
      await reason.getByText('高龄津贴起始年龄').waitFor();
      await assertAccessible(page);
      await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '马尚街道' }).click();
      await page.getByRole('heading', { level: 1, name: '马尚街道' }).waitFor();
    },
  },
  {
    name: 'on another date the same household has another outcome, by the rules and facts of that day',
    run: async (trip) => {
      const { page, base } = trip;
      const id = await findHousehold(trip, people.old);
      await arrive(trip, 'village');
      await page.goto(`${base}/work/households/${id}?date=2024-06-01`);
      const result = page.locator('details.result').filter({ hasText: '高龄津贴' });
      await result.getByText('50.00元/月').waitFor();
      await page.getByLabel('核定日期').fill('2021-06-01');
      await result
        .getByText(/界限80.*差1/)
        .first()
        .waitFor();
      await result.getByText(people.old).waitFor();
      assert(page.url().includes('date=2021-06-01'), 'the date is not in the address');
      await page.getByRole('button', { name: '今天' }).click();
      await result.getByText('50.00元/月').waitFor();
    },
  },
  {
    name: 'a family that misses Dibao by 30 yuan is told so, with its income and the limit, in both languages',
    run: async (trip) => {
      const { page, base } = trip;
      const id = await findHousehold(trip, people.nearDibao);
      await arrive(trip, 'village');
      await page.goto(`${base}/work/households/${id}?date=2024-06-01&policy=dibao`);
      const result = page.locator('details.result').filter({ hasText: '最低生活保障' }).first();
      const reason = result.getByRole('listitem').filter({ hasText: '人均月收入低于' });
      await reason.getByText('1,019.00元').waitFor();
      await reason.getByText('界限989.00元，差30.00元').waitFor();
      await reason.getByText(/最低生活保障审核确认办法/).waitFor();
      await assertAccessible(page);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('limit 989.00 yuan; missed by 30.00 yuan').first().waitFor();
      await assertAccessible(page);
    },
  },
  {
    name: 'each fact says which department stated it, since when and on what evidence',
    screens: ['desk'],
    run: async (trip) => {
      const { page, base } = trip;
      const id = await findHousehold(trip, people.nearDibao);
      await arrive(trip, 'village');
      await page.goto(`${base}/work/households/${id}`);
      await page.getByRole('button', { name: new RegExp(people.nearDibao) }).click();
      const facts = page.getByRole('region', { name: `部门掌握的情况: ${people.nearDibao}` });
      const row = facts.getByRole('row').filter({ hasText: '月均工资性收入' });
      await row.getByText('1,019.00元').waitFor();
      await row.getByText('2017-01-01').waitFor();
      await row.getByText('入户调查').waitFor();
    },
  },
  {
    name: 'people are found by name, pinyin, initials and identity number, and none of it stands in the address',
    screens: ['desk'],
    run: async (trip) => {
      const { page, base } = trip;
      await findHousehold(trip, people.old);
      await arrive(trip, 'village');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${base}/work/households`);
      for (const sought of [people.old, 'wuqiusheng', 'wqs']) {
        await page.getByRole('searchbox', { name: /姓名/ }).fill(sought);
        await page.getByRole('button', { name: '查找' }).click();
        await page.getByRole('cell', { name: '伍*生' }).first().waitFor();
      }
      const leaked = asked.filter((url) => /wuqiusheng|wqs/.test(url) || decodeURI(url).includes(people.old));
      assert(leaked.length === 0, `an address carries a name: ${leaked[0] ?? ''}`);
      await page.getByRole('searchbox', { name: /姓名/ }).fill('没有这个人');
      await page.getByRole('button', { name: '查找' }).click();
      await page.getByText('没有找到').waitFor();
      await assertAccessible(page);
    },
  },
  {
    name: 'a list can be narrowed to one policy and to one street',
    screens: ['desk'],
    run: async (trip) => {
      const { page, base } = trip;
      await findHousehold(trip, people.old);
      await arrive(trip, 'county');
      await page.goto(`${base}/work/`);
      await goTo(page, '应享未享名单');
      for (const [list, choice] of [
        ['镇（街道）', '马尚'],
        ['政策', '高龄津贴'],
      ] as const) {
        await page.getByRole('combobox', { name: list, exact: true }).fill(choice);
        await page.keyboard.press('Enter');
      }
      await page.getByRole('link', { name: '伍*生家' }).first().waitFor();
      assert(page.url().endsWith('?area=370303009&policy=age-allowance'), `the address is ${page.url()}`);
      await page.reload();
      await page.getByRole('link', { name: '伍*生家' }).first().waitFor();
    },
  },
];
