import { assertAccessible } from '../accessible.ts';
import { importAlone, neighbourVillage, village } from '../families.ts';
import type { Journey, Trip } from '../journey.ts';
import { arrive, headers } from './staff.ts';

type Row = Readonly<Record<string, string>>;

const person = { validFrom: '2017-01-01', evidence: '入户调查', registration: 'urban', hukou: 'city', deceased: 'no' };

/** Brings made-up people of one journey in through the API; each screen has its own, since nobody dies twice. */
async function settle({ browser, base }: Trip, rows: readonly Row[]): Promise<void> {
  const context = await browser.newContext();
  try {
    await arrive({ page: await context.newPage(), base }, 'city');
    const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
    const buffer = Buffer.from(lines.map((line) => line.join(',')).join('\r\n'));
    const multipart = { mode: 'keep-good', file: { name: 'people.csv', mimeType: 'text/csv', buffer } };
    await importAlone(async () => {
      const answer = await context.request.post(`${base}/api/imports`, { headers, multipart });
      let state = (await answer.json()) as { id: string; state: string };
      while (state.state === 'running')
        state = (await (await context.request.get(`${base}/api/imports/${state.id}`)).json()) as typeof state;
      if (state.state !== 'done') throw new Error(`the people were not imported: ${JSON.stringify(state)}`);
    });
  } finally {
    await context.close();
  }
}

const names = {
  phone: { husband: '祝长河', wife: '苗秀英', double: '屠念慈' },
  desk: { husband: '祝长江', wife: '苗秀兰', double: '屠念恩' },
} as const;

/** What staff do when something happens in a life, and when one person stands in the files twice. */
export const peopleJourneys: readonly Journey[] = [
  {
    name: 'a death is recorded once, and the life of the person shows what every line did about it',
    run: async (trip) => {
      const { page, base, screen } = trip;
      const { husband, wife } = names[screen];
      const couple = { ...person, householdKey: `LIFE-${screen}`, areaCode: village };
      await settle(trip, [
        { ...couple, memberKey: '1', name: husband, sex: 'male', birthDate: '1939-04-05', relation: 'head' },
        { ...couple, memberKey: '2', name: wife, sex: 'female', birthDate: '1941-06-07', relation: 'spouse' },
      ]);
      await arrive(trip, 'town');
      await page.goto(`${base}/work/households`);
      await page.getByRole('searchbox', { name: /姓名/ }).fill(husband);
      await page.getByRole('button', { name: '查找' }).click();
      await page.getByRole('link', { name: `祝*${husband.slice(-1)}家` }).click();
      await page.getByRole('heading', { name: '谁算共同生活家庭成员' }).waitFor();
      await assertAccessible(page);
      await page.getByRole('link', { name: `${husband} 个人经历` }).click();
      await page.getByRole('heading', { level: 1, name: husband }).waitFor();
      await assertAccessible(page);
      await page.getByLabel('发生日期').fill('2024-05-01');
      await page.getByLabel('依据的材料').fill('死亡医学证明');
      await page.getByRole('button', { name: '登记', exact: true }).click();
      const life = page.getByRole('region', { name: '经历' });
      const death = life.getByRole('listitem').filter({ hasText: '死亡医学证明' }).first();
      await death.getByText('去世登记：健在 → 本市户籍逝者').waitFor();
      await death
        .getByText(/应享未享/)
        .first()
        .waitFor();
      await page.getByText('去世日期').waitFor();
      await assertAccessible(page);
      await page.getByRole('button', { name: 'English' }).click();
      await life.waitFor({ state: 'detached' });
      await page.getByRole('region', { name: 'Life' }).getByText('People and households').first().waitFor();
      await assertAccessible(page);
      await page.getByRole('button', { name: '中文' }).click();
    },
  },
  {
    name: 'two records of one woman are compared, merged, and the merge is undone',
    run: async (trip) => {
      const { page, base, screen } = trip;
      const name = names[screen].double;
      const alone = { ...person, memberKey: '1', name, sex: 'female', birthDate: '1951-08-09', relation: 'head' };
      await settle(trip, [
        { ...alone, householdKey: `TWICE-1-${screen}`, areaCode: village },
        { ...alone, householdKey: `TWICE-2-${screen}`, areaCode: neighbourVillage },
      ]);
      await arrive(trip, 'county');
      await page.goto(`${base}/work/duplicates`);
      const pairs = page.getByRole('region', { name: '重复人员' });
      const compare = pairs.getByRole('button', { name: new RegExp(`^比较 屠\\*${name.slice(-1)}`) });
      await compare.waitFor();
      await assertAccessible(page);
      await compare.click();
      const comparing = page.getByRole('region', { name: '两份记录' }).first();
      await comparing.getByText('出生日期').first().waitFor();
      await assertAccessible(page);
      await comparing.getByLabel('理由').fill('同一人，两个村各登记一次');
      await comparing.getByRole('button', { name: '合并', exact: true }).click();
      await page.getByText('已合并。').waitFor();
      const merge = page
        .getByRole('row')
        .filter({ hasText: `屠*${name.slice(-1)}` })
        .filter({ hasText: '撤销合并' });
      await merge.getByText('撤销合并').first().click();
      await merge.getByLabel('理由').fill('经核实是两个人');
      await merge.getByRole('button', { name: /^撤销合并/ }).click();
      await page.getByText('已撤销，两份记录恢复原状。').waitFor();
      await compare.waitFor();
      await assertAccessible(page);
    },
  },
];
