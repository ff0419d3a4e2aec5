/**
 * Journeys in a real browser against the real server: `node e2e/run.ts [words of a journey's name]`. ZHUNI_E2E_URL
 * names a demonstration that runs already; without it one is made, and journeys that go on after the days of a public
 * notice go on there with a later clock. The last line is {"passed":n,"failed":n}.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { laterDay } from './clock.ts';
import { screens } from './journey.ts';
import type { Journey, Screen } from './journey.ts';
import { journeys } from './journeys/index.ts';
import { forgetSessions } from './journeys/staff.ts';
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
  const server = running ? undefined : await startServer(join(folder, 'data'), people);
  const browser = await launchBrowser();
  try {
    const base = server?.base ?? running ?? '';
    const legs = chosen.flatMap((journey) =>
      (journey.screens ?? (['phone', 'desk'] as const)).map((screen) => ({
        journey,
        screen,
        browser,
        base,
        notes: new Map<string, number>(),
      })),
    );
    const later = await travelAll(legs.map((leg) => ({ ...leg, tell: leg.journey.run })));
    if (server && later.length > 0) {
      await server.startAgainAt(laterDay);
      forgetSessions();
      await travelAll(later);
    }
    if (!server)
      for (const { journey } of later) process.stdout.write(`– ${journey.name}: the rest needs another day\n`);
  } finally {
    await browser.close();
    await server?.stop();
  }
} catch (error) {
  failed += 1;
  process.stdout.write(`✗ the journeys could not be made: ${error instanceof Error ? error.message : String(error)}\n`);
}
await rm(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ passed, failed })}\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** Makes journeys, some at a time; resolves to the later parts of those that went well. */
async function travelAll(legs: readonly Leg[]): Promise<Leg[]> {
  const left = [...legs];
  const later: Leg[] = [];
  await Promise.all(Array.from({ length: travellers }, () => travelOn(left, later)));
  return later;
}

/** Makes journey after journey until none is left. */
async function travelOn(legs: Leg[], later: Leg[]): Promise<void> {
  for (let leg = legs.shift(); leg; leg = legs.shift()) {
    const startedMs = performance.now();
    const trouble = await travel(leg);
    if (trouble === undefined) passed += 1;
    else failed += 1;
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    const sign = trouble === undefined ? '✓' : '✗';
    const isFirst = leg.tell === leg.journey.run;
    const part = isFirst ? '' : ', ten days later';
    process.stdout.write(`${sign} ${leg.journey.name} (${leg.screen}${part}, ${seconds} s)\n${trouble ?? ''}`);
    if (isFirst && leg.journey.later && trouble === undefined) later.push({ ...leg, tell: leg.journey.later });
  }
}

type Leg = {
  readonly journey: Journey;
  /** The part of the journey that is told. */
  readonly tell: Journey['run'];
  readonly screen: Screen;
  readonly browser: Browser;
  readonly base: string;
  readonly notes: Map<string, number>;
};

/** Makes one journey; besides its own checks no page may log an error or ask any other host for anything. */
async function travel({ journey, tell, screen, browser, base, notes }: Leg): Promise<string | undefined> {
  const complaints: string[] = [];
  const pages: Page[] = [];
  const open = async (size: Screen): Promise<Page> => {
    const page = await openPage({ browser, base, screen: size, complaints });
    pages.push(page);
    return page;
  };
  try {
    await tell({ page: await open(screen), browser, base, screen, folder, open, notes });
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const pictures = await picturesOf(pages, `${journeys.indexOf(journey)}-${screen}`);
    return `    ${text.replaceAll('\n', '\n    ')}\n${pictures}`;
  } finally {
    for (const page of pages) await page.context().close();
  }
}

/** What each person of a journey that failed had before the eyes. */
async function picturesOf(pages: readonly Page[], name: string): Promise<string> {
  let told = '';
  for (const [at, page] of pages.entries()) {
    const path = join(tmpdir(), `zhuni-e2e-${name}-${at}.png`);
    await page.screenshot({ path, fullPage: true }).catch(() => undefined);
    told += `    at ${page.url()}, picture: ${path}\n`;
  }
  return told;
}

type Opening = Pick<Leg, 'browser' | 'base' | 'screen'> & { readonly complaints: string[] };

async function openPage({ browser, base, screen, complaints }: Opening): Promise<Page> {
  const context = await browser.newContext({
    viewport: screens[screen],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(actionMsMax);
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const expected = /status of (401|403|404|409|422|429)/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const own = [base, base.replace('127.0.0.1', 'localhost')].some((start) => request.url().startsWith(start));
    if (!own && !/^(data|blob):/.test(request.url())) complaints.push(`asked ${request.url()}`);
  });
  return page;
}
