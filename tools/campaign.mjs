/** `npm run campaign -- money`: makes the folder ready to run, then runs the campaign in a Node that runs TypeScript. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { asSetupError, environmentWith, finished, prepare, root } from './bootstrap.mjs';

try {
  const node = await prepare({ web: false });
  const program = join(root, 'bench', 'campaign', 'run.ts');
  const child = spawn(node, [program, ...process.argv.slice(2)], { env: environmentWith(node), stdio: 'inherit' });
  process.exitCode = await finished(child);
} catch (error) {
  process.stderr.write(`campaign: ${asSetupError(error).message}\n`);
  process.exitCode = 1;
}
