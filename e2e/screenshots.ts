/**
 * Takes the pictures of the README: `node e2e/screenshots.ts`, into docs/screenshots. ZHUNI_E2E_URL names a
 * demonstration that runs already; without it one is made.
 */
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { screens } from './journey.ts';
import type { Screen } from './journey.ts';
import { arrive } from './journeys/staff.ts';
import type { Post } from './journeys/staff.ts';
import { village } from './families.ts';
import { startServer } from './server.ts';

const people = 47_000;
const bytesMax = 200_000;
const target = join(import.meta.dirname, '..', 'docs', 'screenshots');

type Language = 'zh' | 'en';
type Shot = {
  readonly name: string;
  readonly path: string;
  readonly post?: Post;
  readonly largePrint?: boolean;
  /** Scrolled to the top of this part. */
  readonly at?: string;
};

const shots: readonly Shot[] = [
  { name: 'home', path: '/' },
  { name: 'list', path: '/handbook?situation=disability' },
  { name: 'policy', path: '/handbook/dibao' },
  { name: 'rates', path: '/handbook/dibao', at: '#rates' },
  { name: 'large-print', path: '/', largePrint: true },
  { name: 'overview', path: '/work/overview', post: 'city' },
  { name: 'findings', path: '/work/findings', post: 'village' },
  { name: 'household', path: 'household', post: 'village' },
];

type Visit = { readonly browser: Browser; readonly base: string; readonly screen: Screen; readonly language: Language };

/** The household in the village that is entitled to Dibao and does not receive it; else the first one found. */
async function householdPath(page: Page, base: string): Promise<string> {
  const answer = await page.request.get(`${base}/api/findings?area=${village}`);
  const { findings } = (await answer.json()) as { findings: { householdId: number; policy: { id: string } }[] };
  const finding = findings.find(({ policy }) => policy.id === 'dibao') ?? findings[0];
  if (!finding) throw new Error('nobody is found in the village of the demonstration');
  return `/work/households/${finding.householdId}?policy=${finding.policy.id}`;
}

async function take(shot: Shot, { browser, base, screen, language }: Visit): Promise<void> {
  const context = await browser.newContext({ viewport: screens[screen], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  if (shot.post) await arrive({ page, base }, shot.post);
  const largePrint = shot.largePrint ? 'on' : 'off';
  await page.addInitScript(
    `localStorage.setItem('zhuni.language', '${language}'); localStorage.setItem('zhuni.elder', '${largePrint}')`,
  );
  const path = shot.path === 'household' ? await householdPath(page, base) : shot.path;
  await page.goto(base + path, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (shot.at) await page.locator(shot.at).evaluate((part) => part.scrollIntoView());
  else await page.evaluate(() => scrollTo(0, 0));
  const file = join(target, `${shot.name}-${screens[screen].width}-${language}.png`);
  await page.screenshot({ path: file });
  await context.close();
  const { size } = await stat(file);
  if (size > bytesMax) throw new Error(`${file} is ${size} bytes, more than ${bytesMax}`);
  process.stdout.write(`${file} ${Math.round(size / 1000)} kB\n`);
}

const folder = await mkdtemp(join(tmpdir(), 'zhuni-screenshots-'));
const running = process.env['ZHUNI_E2E_URL'];
const server = running ? { base: running, stop: async () => {} } : await startServer(join(folder, 'data'), people);
const browser = await launchBrowser();
try {
  await mkdir(target, { recursive: true });
  for (const screen of ['desk', 'phone'] as const)
    for (const language of ['zh', 'en'] as const)
      for (const shot of shots) await take(shot, { browser, base: server.base, screen, language });
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
