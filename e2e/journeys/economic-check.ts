import { contradictionOf } from '../../departments/index.ts';
import { assertAccessible } from '../accessible.ts';
import type { Journey, Trip } from '../journey.ts';
import { arrive, assert, headers } from './staff.ts';

type Household = {
  readonly id: number;
  readonly externalKey: string | null;
  readonly members: readonly { readonly id: string; readonly age: number | null }[];
  readonly facts: readonly { readonly fact: string; readonly value: unknown }[];
};

const householdsMax = 20_000;
let next = 1;

/** A made-up household with a car that it did not declare; another one for each journey. */
async function findHiddenCar({ page, base }: Trip): Promise<Household> {
  for (; next < householdsMax; next++) {
    const externalKey = `made-up-370300-${next - 1}`;
    if (contradictionOf(externalKey) !== 'vehicle') continue;
    const answer = await page.request.get(`${base}/api/households/${next}`);
    const found = (await answer.json()) as Household;
    const declared = found.facts?.find(({ fact }) => fact === 'ownsVehicle')?.value;
    if (found.externalKey !== externalKey || declared !== false || found.members.length > 4) continue;
    next += 1;
    return found;
  }
  throw new Error('no household of the city has a car that it did not declare');
}

/** Everyone but the first member signs; the first is done by the form. */
async function authoriseOthers({ page, base }: Trip, { id, members }: Household): Promise<void> {
  const [first, ...others] = members;
  for (const one of others) {
    const data = {
      personId: Number(one.id),
      scope: (await (await page.request.get(`${base}/api/households/${id}/authorisations`)).json()).departments.map(
        ({ code }: { code: string }) => code,
      ),
      purpose: '申请低保',
      signedOn: '2026-01-05',
      expiresOn: '2027-01-05',
      ...((one.age ?? 0) < 18 ? { guardianId: Number(first?.id) } : {}),
    };
    const answer = await page.request.post(`${base}/api/households/${id}/authorisations`, { headers, data });
    if (!answer.ok()) throw new Error(await answer.text());
  }
}

export const checkJourneys: readonly Journey[] = [
  {
    name: 'economic check: a car that was not declared is found, heard about, and adopted',
    run: async (trip) => {
      const { page, base } = trip;
      await arrive(trip, 'city');
      const household = await findHiddenCar(trip);
      await authoriseOthers(trip, household);
      await page.goto(`${base}/work/households/${household.id}`);
      const check = page.getByRole('region', { name: '经济状况核对' });
      await check.getByRole('button', { name: '发起核对' }).click();
      await check.getByText('没有有效的书面授权').waitFor();
      await check.getByText('登记授权书').first().click();
      await check.getByLabel('签署日期').fill('2026-01-05');
      await check.getByLabel('到期日').fill('2027-01-05');
      await assertAccessible(page);
      await check.getByRole('button', { name: '登记授权书' }).click();
      await check.getByText('没有有效授权').waitFor({ state: 'hidden' });
      await check.getByRole('button', { name: '发起核对' }).click();
      await check.getByText('已完成').waitFor();
      const row = check.getByRole('row', { name: /有非豁免机动车/ });
      await row.getByText('不一致').waitFor();
      assert(/车船登记机关/.test(await row.innerText()), 'the row names no department');
      await check.getByText('机动车、船舶', { exact: true }).click();
      await check.getByText(/鲁C\d{5}，\d{4}-\d\d-\d\d登记/).waitFor();
      await assertAccessible(page);
      await row.getByRole('button', { name: /提出异议/ }).click();
      await check.getByLabel('申请人的说明').fill('车是亲戚的，登记在我名下');
      await check.getByRole('button', { name: '确定' }).click();
      await check.getByText('第2次核对').waitFor();
      await check.getByText('已完成').waitFor();
      await row.getByRole('button', { name: /采用答复/ }).click();
      await check.getByLabel('采用理由').fill('车辆登记属实');
      await check.getByRole('button', { name: '确定' }).click();
      await row.getByText(/已采用/).waitFor();
      const after = (await (await page.request.get(`${base}/api/households/${household.id}`)).json()) as Household;
      const car = after.facts.find(({ fact }) => fact === 'ownsVehicle');
      assert(car?.value === true, 'the adopted answer is no fact');
      await assertAccessible(page);
    },
  },
  {
    name: 'economic check: in English, and read by the village without a balance',
    screens: ['desk'],
    run: async (trip) => {
      const { page, base } = trip;
      await arrive(trip, 'village');
      const list = await page.request.get(`${base}/api/households?area=370303009006`);
      const [first] = ((await list.json()) as { households: { id: number }[] }).households;
      await page.goto(`${base}/work/households/${first?.id}`);
      await page.getByRole('button', { name: 'English' }).click();
      const check = page.getByRole('region', { name: 'Economic check' });
      await check.getByRole('heading', { name: 'Authorisations for the check' }).waitFor();
      assert(!(await check.getByRole('button', { name: 'Order a check' }).isVisible()), 'the village may order checks');
      await assertAccessible(page);
    },
  },
];
