import { assertAccessible } from '../accessible.ts';
import type { Journey } from '../journey.ts';
import { accountOf, arrive, assert, goTo, signIn } from './staff.ts';

/** Coming in and going out. */
export const signInJourneys: readonly Journey[] = [
  {
    name: 'a wrong password is refused in plain words, the right one lets in',
    run: async ({ page, base }) => {
      await page.goto(`${base}/work/`);
      await page.getByRole('heading', { name: '工作人员登录' }).waitFor();
      await assertAccessible(page);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByText('请输入用户名').waitFor();
      await page.getByLabel('用户名').fill('village');
      await page.getByLabel('密码', { exact: true }).fill('not the password');
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('alert').filter({ hasText: '用户名或密码不正确' }).waitFor();
      await assertAccessible(page);
      await page.getByLabel('密码', { exact: true }).fill(accountOf('village').password);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('heading', { level: 1, name: /社区/ }).waitFor();
    },
  },
  {
    name: 'village, street, district and city each come to their own area',
    screens: ['desk'],
    run: async ({ page, base }) => {
      for (const [post, area] of [
        ['village', '世纪花园社区居委会'],
        ['town', '马尚街道'],
        ['county', '张店区'],
        ['city', '淄博市'],
      ] as const) {
        await signIn(page, base, post);
        await page.getByRole('heading', { level: 1, name: area }).waitFor();
        await page.getByRole('button', { name: '退出' }).click();
        await page.getByRole('heading', { name: '工作人员登录' }).waitFor();
      }
    },
  },
  {
    name: 'with the keyboard alone one signs in',
    screens: ['desk'],
    run: async ({ page, base }) => {
      const { signInName, password } = accountOf('town');
      await page.goto(`${base}/work/`);
      await page.getByLabel('用户名').waitFor();
      await page.keyboard.press('Tab');
      assert(
        await page.getByLabel('用户名').evaluate((field) => field === document.activeElement),
        'the first stop is not the user name',
      );
      await page.keyboard.type(signInName);
      await page.keyboard.press('Tab');
      await page.keyboard.type(password);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '马尚街道' }).waitFor();
    },
  },
  {
    name: 'who was signed out elsewhere comes back to the sign-in page, and to the same page after it',
    screens: ['phone'],
    run: async (trip) => {
      const { page, base } = trip;
      await arrive(trip, 'town');
      await page.goto(`${base}/work/households`);
      await page.getByRole('heading', { level: 1, name: '家庭查询' }).waitFor();
      await page.context().clearCookies();
      await page.getByRole('button', { name: '菜单' }).click();
      await page.getByRole('link', { name: '应享未享名单' }).click();
      await page.getByRole('heading', { name: '工作人员登录' }).waitFor();
      const { signInName, password } = accountOf('town');
      await page.getByLabel('用户名').fill(signInName);
      await page.getByLabel('密码', { exact: true }).fill(password);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('heading', { level: 1, name: '应享未享名单' }).waitFor();
    },
  },
  {
    name: 'the workbench speaks English and Chinese, and remembers which',
    run: async (trip) => {
      const { page, base } = trip;
      await arrive(trip, 'county');
      await page.goto(`${base}/work/`);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Zhangdian District' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'By policy' }).waitFor();
      await assertAccessible(page);
      await page.getByRole('button', { name: '中文' }).click();
      await goTo(page, '家庭查询');
    },
  },
];
