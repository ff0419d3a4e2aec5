import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { explainOutput, failures } from './failures.ts';
import type { RunAs } from './run-as.ts';

const run = promisify(execFile);
const initTimeoutMs = 300_000;

export const superuser = 'zhuni';

/** Major version of an existing data folder; undefined when there is none. */
export async function readDataMajor(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '';
    throw error;
  });
  return text.trim() === '' ? undefined : Number.parseInt(text, 10);
}

/**
 * Makes the data folder, complete or not at all. The locale decides whether pg_trgm can read Chinese, and the server
 * would never complain: with LC_CTYPE "C" every Chinese text has no trigrams.
 */
export async function initCluster(options: {
  readonly binaries: Binaries;
  readonly folder: string;
  readonly password: string;
  readonly runAs: RunAs | undefined;
}): Promise<void> {
  const { binaries, folder, runAs } = options;
  await removeLeftovers(folder);
  const partial = `${folder}.${randomBytes(4).toString('hex')}.partial`;
  await mkdir(partial, { mode: 0o700 });
  const passwordFile = `${partial}.password`;
  try {
    await writeFile(passwordFile, options.password, { mode: 0o600, flag: 'wx' });
    if (runAs) for (const path of [partial, passwordFile]) await chown(path, runAs.uid, runAs.gid);
    await initWithLocale(binaries, partial, passwordFile, runAs);
    await chmod(partial, 0o700);
    await rename(partial, folder);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(partial, { recursive: true, force: true });
  }
}

/** initdb's arguments for one LC_CTYPE; from 17 on the builtin provider sorts the same on every system. */
export function initArguments(major: number, locale: string): string[] {
  const builtin = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  return ['-E', 'UTF8', ...builtin, `--locale=${locale}`];
}

/** C.UTF-8 is everywhere on Linux of today; macOS and older systems may know only the others. */
const locales = ['C.UTF-8', 'en_US.UTF-8', 'zh_CN.UTF-8'];

async function initWithLocale(
  binaries: Binaries,
  folder: string,
  passwordFile: string,
  runAs: RunAs | undefined,
): Promise<void> {
  const identity = runAs ? { uid: runAs.uid, gid: runAs.gid } : {};
  const program = join(binaries.binFolder, 'initdb');
  let output = '';
  for (const locale of locales) {
    const access = ['-A', 'scram-sha-256', '-U', superuser, `--pwfile=${passwordFile}`, '--no-instructions'];
    const arguments_ = ['-D', folder, ...access, ...initArguments(binaries.major, locale)];
    try {
      await run(program, arguments_, { ...identity, env: serverEnvironment(folder), timeout: initTimeoutMs, cwd: '/' });
      return;
    } catch (error) {
      output = outputOf(error);
      if (!/invalid locale|locale name/i.test(output)) break;
    }
  }
  throw explainOutput(output, dirname(folder)) ?? failures.initFailed(lastLine(output));
}

/** What PostgreSQL's programs get to see: nothing of ours, so that no LANG or PG* variable changes what they do. */
export function serverEnvironment(folder: string): NodeJS.ProcessEnv {
  const windows = process.platform === 'win32' ? { SystemRoot: 'C:\\Windows' } : {};
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
    HOME: folder,
    LC_MESSAGES: 'C',
    TZ: 'UTC',
    ...windows,
  };
}

/** The last line of a program's output that says something. */
export function lastLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const fatal = lines.findLast((line) => /FATAL|PANIC|error:/.test(line));
  return (fatal ?? lines.at(-1) ?? 'no message').trim().slice(0, 300);
}

function outputOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { stderr, stdout, message } = error as { stderr?: string; stdout?: string; message?: string };
  return [message, stdout, stderr].filter((text) => text !== undefined).join('\n');
}

async function removeLeftovers(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const name of await readdir(parent)) {
    const partial =
      name.startsWith(folder.slice(parent.length + 1)) && /\.[0-9a-f]{8}\.partial(\.password)?$/.test(name);
    if (partial) await rm(join(parent, name), { recursive: true, force: true });
  }
}
