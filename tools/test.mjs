/** `npm test`: sets everything up and runs every check and test there is; the last line counts them. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import {
  asSetupError,
  buildWeb,
  environmentWith,
  finished,
  prepare,
  root,
  wasInterrupted,
  webIsStale,
} from './bootstrap.mjs';
import { ensureBrowser } from './browser.mjs';
import { runChecks } from './check.mjs';

const reportFile = join(root, 'node_modules', '.cache', 'zhuni', 'vitest.json');

/** Unit and integration tests; every skipped test and every broken file counts as failed. */
async function runVitest(node) {
  process.stdout.write('\n── unit and integration tests\n');
  mkdirSync(join(reportFile, '..'), { recursive: true });
  rmSync(reportFile, { force: true });
  const args = [
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ];
  const code = await finished(spawn(node, args, { cwd: root, env: environmentWith(node), stdio: 'inherit' }));
  return tallyOfVitest(code, readReport());
}

function readReport() {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Counts a vitest report; a run that fails without a failed test, or runs nothing, is itself a failure. */
export function tallyOfVitest(code, report) {
  if (!report) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + report.numPendingTests + (report.numTodoTests ?? 0) + brokenFiles.length;
  const unexplained = failed === 0 && (code !== 0 || report.numPassedTests === 0);
  return { passed: report.numPassedTests, failed: unexplained ? 1 : failed };
}

/** The tests in a real browser; their last line is {"passed":n,"failed":n}. */
async function runBrowserTests(node) {
  process.stdout.write('\n── tests in a real browser\n');
  const env = { ...environmentWith(node), ZHUNI_CHROMIUM: await ensureBrowser() };
  const child = spawn(node, [join('e2e', 'run.ts')], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    process.stdout.write(chunk);
    output = (output + chunk).slice(-100_000);
  });
  return tallyOfBrowserTests(await finished(child), output);
}

/** Reads the counts from the last line; a run without counts, or that ends badly without a failure, is a failure. */
export function tallyOfBrowserTests(code, output) {
  try {
    const { passed, failed } = JSON.parse(output.trimEnd().split('\n').at(-1));
    if (!Number.isInteger(passed) || !Number.isInteger(failed)) return { passed: 0, failed: 1 };
    return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function runWebBuild(node) {
  process.stdout.write('\n── web app\n');
  if (webIsStale()) await buildWeb(node);
  return { passed: 1, failed: 0 };
}

async function main() {
  const tally = { passed: 0, failed: 0 };
  const run = async (step) => {
    if (wasInterrupted()) return false;
    try {
      const { passed, failed } = await step();
      tally.passed += passed;
      tally.failed += failed;
      return failed === 0;
    } catch (error) {
      process.stderr.write(`✗ ${asSetupError(error).message}\n`);
      tally.failed += 1;
      return false;
    }
  };
  let node;
  const ready = await run(async () => {
    node = await prepare({ web: false });
    return { passed: 0, failed: 0 };
  });
  if (ready) {
    await run(() => runChecks(node));
    const built = await run(() => runWebBuild(node));
    await run(() => runVitest(node));
    if (built) await run(() => runBrowserTests(node));
  }
  if (wasInterrupted()) process.stdout.write('\nstopped before every test had run\n');
  process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed\n`);
  return tally.failed > 0 || wasInterrupted() ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
