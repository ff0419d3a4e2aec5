import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { assertAccessible } from '../accessible.ts';
import type { Journey } from '../journey.ts';

const assert = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** What residents do. */
export const portalJourneys: readonly Journey[] = [
  {
    name: 'a resident who calls it 困难户 finds Dibao and reads who, how much, with which papers and by which law',
    run: async ({ page, base }) => {
      await page.goto(base);
      await page.getByRole('searchbox', { name: '搜索政策' }).fill('困难户');
      await page.getByRole('button', { name: '搜索政策' }).click();
      await page
        .getByRole('link', { name: /最低生活保障/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: '最低生活保障' }).waitFor();
      await page.getByText('人均月收入低于当地低保标准').first().waitFor();
      await page.getByRole('heading', { name: '需要什么材料' }).waitFor();
      await page.getByText('民发〔2021〕57号').first().waitFor();
      const figure = page.getByRole('figure').filter({ hasText: '城市低保标准' });
      await figure.getByText('查看数据表').click();
      await figure.getByRole('cell', { name: '989.00元' }).waitFor();
      await assertAccessible(page);
    },
  },
  {
    name: 'a resident finds the old-age allowance by pinyin and by initials',
    screens: ['phone'],
    run: async ({ page, base }) => {
      for (const typed of ['gaoling', 'gljt', 'gao ling jin tie']) {
        await page.goto(`${base}/handbook?q=${encodeURIComponent(typed)}`);
        await page
          .getByRole('link', { name: /高龄津贴/ })
          .first()
          .waitFor();
      }
    },
  },
  {
    name: 'a resident goes by what has happened, and the list says how many policies there are',
    run: async ({ page, base }) => {
      await page.goto(base);
      await page.getByRole('link', { name: /家里有残疾人/ }).click();
      await page.getByText(/找到\d+项政策/).waitFor();
      await page.getByRole('link', { name: /重度残疾人护理补贴/ }).waitFor();
      await assertAccessible(page);
    },
  },
  {
    name: 'all 50 policies open in Chinese and in English, and every illustrative number says so',
    screens: ['phone'],
    run: async ({ page, base }) => {
      const answer = await page.request.get(`${base}/api/handbook`);
      const { policies } = (await answer.json()) as {
        policies: { id: string; title: { zh: string; en: string }; illustrative: boolean }[];
      };
      assert(policies.length === 50, `there are ${policies.length} policies`);
      await page.goto(`${base}/handbook`);
      for (const language of ['zh', 'en'] as const) {
        if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
        for (const policy of policies) {
          await page.locator(`main a[href="/handbook/${policy.id}"]`).click();
          await page.getByRole('heading', { level: 1, name: policy.title[language], exact: true }).waitFor();
          if (policy.illustrative)
            await page
              .getByText(language === 'zh' ? /示例/ : /illustrative/i)
              .first()
              .waitFor();
          await page.goBack();
        }
      }
    },
  },
  {
    name: 'large print stays on after the page is opened again, with text of 18 px and targets of 48 px at least',
    run: async ({ page, base }) => {
      await page.goto(base);
      await page.getByRole('button', { name: '长辈版' }).click();
      await page.reload();
      await page.getByRole('button', { name: '标准版' }).waitFor();
      await page.getByRole('link', { name: /家里有残疾人/ }).waitFor();
      const text = await page
        .locator('main')
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      assert(text >= 18, `text is ${text} px`);
      const heights = await page
        .locator('header a, header button, .tile')
        .evaluateAll((list) =>
          list.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height),
        );
      assert(
        heights.every((height) => height >= 48),
        `targets are ${Math.min(...heights)} px high`,
      );
      await assertAccessible(page);
    },
  },
  {
    name: 'a resident downloads the printed handbook',
    screens: ['desk'],
    run: async ({ page, base, folder }) => {
      await page.goto(base);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: /下载政策手册/ }).click();
      const file = join(folder, 'handbook.pdf');
      await (await download).saveAs(file);
      assert((await stat(file)).size > 100_000, 'the handbook is too small');
    },
  },
  {
    name: 'a wrong address says so and leads back',
    screens: ['phone'],
    run: async ({ page, base }) => {
      await page.goto(`${base}/nothing-here`);
      await page.getByRole('heading', { name: '没有这一页' }).waitFor();
      await assertAccessible(page);
      await page.getByRole('link', { name: '回到首页' }).click();
      await page.getByRole('heading', { name: '您需要什么帮助？' }).waitFor();
      await assertAccessible(page);
    },
  },
  {
    name: 'with the keyboard alone one comes from the first page to a policy',
    screens: ['desk'],
    run: async ({ page, base }) => {
      await page.goto(base);
      await page.getByRole('searchbox').focus();
      await page.keyboard.type('低保');
      await page.keyboard.press('Enter');
      await page.getByText(/找到\d+项政策/).waitFor();
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
        if (focused.startsWith('最低生活保障')) break;
      }
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '最低生活保障' }).waitFor();
    },
  },
];
