import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

/** Starts Chromium: the one in ZHUNI_CHROMIUM, or the system's. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['ZHUNI_CHROMIUM'] ?? '/usr/bin/chromium';
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...quiet, '--disable-component-update', ...asRoot] });
}
