/** The checks of the whole tree that are not tests: types, lint, arrows, unused code, lock file. `npm run check`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { asSetupError, environmentWith, finished, prepare, root, wasInterrupted } from './bootstrap.mjs';

const packaged = (...path) => join('node_modules', ...path);

export const checks = [
  { name: 'types', args: [packaged('typescript7', 'bin', 'tsc'), '-b'] },
  { name: 'types of the tests', args: [packaged('typescript7', 'bin', 'tsc'), '-p', 'tsconfig.tests.json'] },
  { name: 'format (npx oxfmt puts it right)', args: [packaged('oxfmt', 'bin', 'oxfmt'), '--check'] },
  { name: 'lint', args: [packaged('oxlint', 'bin', 'oxlint'), '--deny-warnings'] },
  { name: 'arrows between the rooms', args: [join('tools', 'arrows.mjs')] },
  { name: 'unused files, exports and packages', args: [packaged('knip', 'bin', 'knip.js'), '--no-progress'] },
  { name: 'lock file', args: [join('tools', 'complete-lock.mjs'), '--check'] },
];

/** Runs every check, showing what each says; resolves to {passed, failed}. */
export async function runChecks(node) {
  const tally = { passed: 0, failed: 0 };
  for (const { name, args } of checks) {
    if (wasInterrupted()) break;
    process.stdout.write(`\n── ${name}\n`);
    const child = spawn(node, args, { cwd: root, env: environmentWith(node), stdio: 'inherit' });
    const code = await finished(child);
    process.stdout.write(code === 0 ? `✓ ${name}\n` : `✗ ${name} (exit ${code})\n`);
    tally[code === 0 ? 'passed' : 'failed'] += 1;
  }
  return tally;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { passed, failed } = await runChecks(await prepare({ web: false }));
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
    process.exitCode = failed === 0 && !wasInterrupted() ? 0 : 1;
  } catch (error) {
    process.stderr.write(`check: ${asSetupError(error).message}\n`);
    process.exitCode = 1;
  }
}
