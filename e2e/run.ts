/**
 * Journeys in a real browser against the real server: `node e2e/run.ts [words of a journey's name]`. ZHUNI_E2E_URL
 * names a demonstration that runs already; without it one is made. The last line is {"passed":n,"failed":n}.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { screens } from './journey.ts';
import type { Journey, Screen } from './journey.ts';
import { journeys } from './journeys/index.ts';
import { startServer } from './server.ts';

const people = 9_000;
const actionMsMax = 20_000;
/** Journeys under way at a time. */
const travellers = 2;

const wanted = process.argv[2];
const running = process.env['ZHUNI_E2E_URL'];
const chosen = journeys.filter((journey) => wanted === undefined || journey.name.includes(wanted));
const folder = await mkdtemp(join(tmpdir(), 'zhuni-e2e-'));
let passed = 0;
let failed = 0;

try {
  const server = running ? { base: running, stop: async () => {} } : await startServer(join(folder, 'data'), people);
  const browser = await launchBrowser();
  try {
    const legs = chosen.flatMap((journey) =>
      (journey.screens ?? (['phone', 'desk'] as const)).map((screen) => ({
        journey,
        screen,
        browser,
        base: server.base,
      })),
    );
    await Promise.all(Array.from({ length: travellers }, () => travelOn(legs)));
  } finally {
    await browser.close();
    await server.stop();
  }
} catch (error) {
  failed += 1;
  process.stdout.write(`✗ the journeys could not be made: ${error instanceof Error ? error.message : String(error)}\n`);
}
await rm(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ passed, failed })}\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** Makes journey after journey until none is left. */
async function travelOn(legs: Leg[]): Promise<void> {
  for (let leg = legs.shift(); leg; leg = legs.shift()) {
    const startedMs = performance.now();
    const trouble = await travel(leg);
    if (trouble === undefined) passed += 1;
    else failed += 1;
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    const sign = trouble === undefined ? '✓' : '✗';
    process.stdout.write(`${sign} ${leg.journey.name} (${leg.screen}, ${seconds} s)\n${trouble ?? ''}`);
  }
}

type Leg = { readonly journey: Journey; readonly screen: Screen; readonly browser: Browser; readonly base: string };

/** Makes one journey; besides its own checks no page may log an error or ask any other host for anything. */
async function travel({ journey, screen, browser, base }: Leg): Promise<string | undefined> {
  const context = await browser.newContext({
    viewport: screens[screen],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(actionMsMax);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const expected = /status of (401|403|404|409|422|429)/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const own = [base, base.replace('127.0.0.1', 'localhost')].some((start) => request.url().startsWith(start));
    if (!own && !/^(data|blob):/.test(request.url())) complaints.push(`asked ${request.url()}`);
  });
  try {
    await journey.run({ page, browser, base, screen, folder });
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    return undefined;
  } catch (error) {
    const shot = join(tmpdir(), `zhuni-e2e-${journeys.indexOf(journey)}-${screen}.png`);
    await page.screenshot({ path: shot, fullPage: true }).catch(() => undefined);
    const text = error instanceof Error ? error.message : String(error);
    return `    ${text.replaceAll('\n', '\n    ')}\n    at ${page.url()}, picture: ${shot}\n`;
  } finally {
    await context.close();
  }
}
