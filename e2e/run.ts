/** Journeys in a real browser against the real server. Last line: {"passed":n,"failed":n}. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { screens } from './journey.ts';
import type { Journey, Screen } from './journey.ts';
import { journeys } from './journeys/index.ts';
import { startServer } from './server.ts';

const people = 12_000;
const actionMsMax = 20_000;

const wanted = process.argv[2];
const chosen = journeys.filter((journey) => wanted === undefined || journey.name.includes(wanted));
const folder = await mkdtemp(join(tmpdir(), 'zhuni-e2e-'));
let passed = 0;
let failed = 0;

try {
  const server = await startServer(join(folder, 'data'), people);
  const browser = await launch();
  try {
    for (const journey of chosen)
      for (const screen of journey.screens ?? (['phone', 'desk'] as const)) {
        const trouble = await travel({ journey, screen, browser, base: server.base });
        if (trouble === undefined) passed += 1;
        else failed += 1;
        process.stdout.write(`${trouble === undefined ? '✓' : '✗'} ${journey.name} (${screen})\n${trouble ?? ''}`);
      }
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

async function launch(): Promise<Browser> {
  const executablePath = process.env['ZHUNI_CHROMIUM'] ?? '/usr/bin/chromium';
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...quiet, '--disable-component-update', ...asRoot] });
}

type Leg = { readonly journey: Journey; readonly screen: Screen; readonly browser: Browser; readonly base: string };

/** Makes one journey; besides its own checks no page may log an error or ask any other host for anything. */
async function travel({ journey, screen, browser, base }: Leg): Promise<string | undefined> {
  const context = await browser.newContext({ viewport: screens[screen], locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(actionMsMax);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const expected = /status of (401|403|404|409|422|429)/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(data|blob):/.test(request.url())) complaints.push(`asked ${request.url()}`);
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
