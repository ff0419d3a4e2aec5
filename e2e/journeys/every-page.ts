import { assertAccessible } from '../accessible.ts';
import { people } from '../families.ts';
import type { Journey } from '../journey.ts';
import { arrive, findHousehold } from './staff.ts';

/** Every page of the workbench in English; in Chinese the other journeys pass by them. */
const workbenchPages: readonly (readonly [string, string])[] = [
  ['/work/overview', 'Zibo City'],
  ['/work/overview?area=370323', 'Yiyuan County'],
  ['/work/findings', 'Not receiving yet'],
  ['/work/households', 'Households'],
  ['/work/duplicates', 'Double records'],
  ['/work/imports', 'Import'],
  ['/work/screenings', 'Screening'],
  ['/work/inbox', 'Messages'],
  ['/work/lists', 'Help without application'],
  ['/work/fund', 'Zizhuni fund'],
  ['/work/simulations', 'Simulation lab'],
  ['/work/security', 'My security'],
  ['/work/nothing-here', 'There is no such page'],
];

const residentsPages = [
  '/',
  '/handbook',
  '/handbook?situation=illness',
  '/handbook/dibao',
  '/handbook/med-treatment',
  '/fund',
  '/figures',
];

/** No page breaks WCAG 2.2 AA or is wider than the screen. */
export const everyPageJourneys: readonly Journey[] = [
  {
    name: 'every page of the workbench is accessible and fits the screen in English',
    run: async (trip) => {
      const { page, base } = trip;
      const id = await findHousehold(trip, people.nearDibao);
      await arrive(trip, 'city');
      await page.addInitScript("localStorage.setItem('zhuni.language', 'en')");
      for (const [path, heading] of workbenchPages) {
        await page.goto(`${base}${path}`);
        await page.getByRole('heading', { level: 1, name: heading }).waitFor();
        await page.waitForLoadState('networkidle');
        await assertAccessible(page);
      }
      await page.goto(`${base}/work/households/${id}?policy=dibao`);
      await page.getByRole('heading', { level: 1, name: /Household of/ }).waitFor();
      await page.locator('details.group').evaluateAll((groups) => {
        for (const group of groups) (group as HTMLDetailsElement).open = true;
      });
      await assertAccessible(page);
    },
  },
  {
    name: 'every page of the residents is accessible and fits the screen in large print, in both languages',
    run: async ({ page, base }) => {
      await page.goto(base);
      await page.getByRole('button', { name: '长辈版' }).click();
      for (const path of residentsPages) {
        await page.goto(`${base}${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await assertAccessible(page);
      }
      await page.getByRole('button', { name: 'English' }).click();
      for (const path of residentsPages) {
        await page.goto(`${base}${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await assertAccessible(page);
      }
    },
  },
];
