import { assertAccessible } from '../accessible.ts';
import { neighbourVillage, people, village } from '../families.ts';
import type { Journey } from '../journey.ts';
import { arrive, assert, findHousehold, headers } from './staff.ts';

/** What a village assistant gets to see, and what not. */
export const villageJourneys: readonly Journey[] = [
  {
    name: 'a village assistant sees the own village, and neither import nor other areas',
    run: async (trip) => {
      const { page, base } = trip;
      await findHousehold(trip, people.old);
      await arrive(trip, 'village');
      await page.goto(`${base}/work/`);
      await page.getByRole('heading', { level: 1, name: '世纪花园社区居委会' }).waitFor();
      const menu = page.getByRole('button', { name: '菜单' });
      if (await menu.isVisible()) await menu.click();
      const places = await page.getByRole('navigation', { name: '助你工作台' }).getByRole('link').allTextContents();
      assert(!places.includes('数据导入'), 'the menu offers the import');
      await assertAccessible(page);
      await page.goto(`${base}/work/findings`);
      await page.getByRole('link', { name: '伍*生家' }).first().waitFor();
      await page.getByText('世纪花园社区居委会').first().waitFor();
    },
  },
  {
    name: 'a village assistant gets nothing of another village by address, by search or from the API',
    screens: ['desk'],
    run: async (trip) => {
      const { page, base } = trip;
      const foreign = await findHousehold(trip, people.neighbour);
      await arrive(trip, 'village');
      await page.goto(`${base}/work/households/${foreign}`);
      await page.getByRole('alert').filter({ hasText: '没有这户家庭，或不在您的辖区内' }).waitFor();
      for (const area of ['370303', '370303009', neighbourVillage]) {
        await page.goto(`${base}/work/overview?area=${area}`);
        await page.getByRole('alert').filter({ hasText: '不在您的辖区内' }).waitFor();
        await page.goto(`${base}/work/findings?area=${area}`);
        await page.getByRole('alert').filter({ hasText: '不在您的辖区内' }).waitFor();
      }
      await page.goto(`${base}/work/households`);
      await page.getByRole('searchbox', { name: /姓名/ }).fill(people.neighbour);
      await page.getByRole('button', { name: '查找' }).click();
      await page.getByText('没有找到').waitFor();
      const asked = [
        `/households/${foreign}`,
        `/households?area=${neighbourVillage}`,
        `/findings?area=${neighbourVillage}`,
        '/overview?area=3703',
        `/areas/${neighbourVillage}`,
      ];
      for (const path of asked) {
        const answer = await page.request.get(`${base}/api${path}`);
        assert(answer.status() === 404, `${path} answered ${answer.status()}`);
        assert(!(await answer.text()).includes('伍'), `${path} told a name`);
      }
      const data = { area: neighbourVillage, q: people.neighbour };
      const search = await page.request.post(`${base}/api/households/search`, { headers, data });
      assert(search.status() === 404, `the search answered ${search.status()}`);
      const screening = await page.request.post(`${base}/api/screenings`, { headers, data: { area: village } });
      assert(screening.status() === 403, `a screening answered ${screening.status()}`);
    },
  },
];
