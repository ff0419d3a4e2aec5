import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { SetupError, runWithProgress } from './bootstrap.mjs';

const packages = ['chromium', 'fonts-noto-cjk'];
const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium that starts: ZHUNI_CHROMIUM, else the usual places; undefined when there is none. */
function findBrowser() {
  const named = process.env.ZHUNI_CHROMIUM;
  return (named ? [named] : browsers).find(
    (file) => existsSync(file) && spawnSync(file, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0,
  );
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

/**
 * The path of a Chromium with a Chinese font beside it, for the tests in a real browser. Installs both as root where
 * there is apt-get; else throws SetupError with the command to run.
 */
export async function ensureBrowser() {
  const present = findBrowser();
  if (present && hasChineseFont()) return present;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) throw new SetupError(whatToRun(present));
  const script = `apt-get update -q && apt-get install -y -q --no-install-recommends ${packages.join(' ')}`;
  const result = await runWithProgress('Installing Chromium and a Chinese font (once, 170 MB)', 'sh', ['-c', script], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const installed = findBrowser();
  if (result.code === 0 && installed && hasChineseFont()) return installed;
  throw new SetupError(`${whatToRun(installed)}\napt-get said:\n${result.output.slice(-1500)}`);
}

function whatToRun(browser) {
  const missing = browser ? 'a Chinese font' : 'Chromium and a Chinese font';
  return (
    `the tests in a real browser need ${missing}; install with\n  sudo apt-get update && ` +
    `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}\n` +
    'or set ZHUNI_CHROMIUM to the path of a Chromium, and run npm test again.'
  );
}
