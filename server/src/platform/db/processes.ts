import { execFile, spawn } from 'node:child_process';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { elapsedMs, wait } from '../clock/index.ts';

const run = promisify(execFile);
const pollMs = 15;

export type ProcessState = 'gone' | 'zombie' | 'running';

/** Whether a process is there, and its command line ('' when it cannot be read). */
export async function inspectProcess(pid: number): Promise<{ state: ProcessState; command: string }> {
  if (!isThere(pid)) return { state: 'gone', command: '' };
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // The name in brackets may itself contain brackets and spaces: the state follows the last one.
    const letter = status.slice(status.lastIndexOf(')') + 2, status.lastIndexOf(')') + 3);
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return { state: letter === 'Z' || letter === 'X' ? 'zombie' : 'running', command: command.replaceAll('\0', ' ') };
  }
  if (process.platform === 'win32') return { state: 'running', command: '' };
  const { stdout } = await run('ps', ['-o', 'stat=,command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return { state: stdout.startsWith('Z') ? 'zombie' : 'running', command: stdout.trim() };
}

/** Processes that work in this folder, as the backends of a PostgreSQL whose postmaster died do (Linux only). */
export async function processesWorkingIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const found: number[] = [];
  for (const pid of pids) {
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    if (cwd === folder && (await inspectProcess(pid)).state === 'running') found.push(pid);
  }
  return found;
}

/** Waits until a process has gone or is a zombie; false when it is still there after the time. */
export async function waitUntilGone(pid: number, timeoutMs: number): Promise<boolean> {
  const deadlineMs = elapsedMs() + timeoutMs;
  while ((await inspectProcess(pid)).state === 'running') {
    if (elapsedMs() > deadlineMs) return false;
    await wait(pollMs);
  }
  return true;
}

/** Sends a signal; quiet when the process has gone. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // gone already: what the signal was for has happened
  }
}

/** True when `setpriv --pdeathsig` of util-linux is here (busybox has a setpriv without it). */
export async function hasSetpriv(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return run('setpriv', ['--pdeathsig', 'INT', 'true']).then(
    () => true,
    () => false,
  );
}

/** Sends SIGINT to `pid` when this process ends, however it ends: a shell waits on a pipe that only we hold open. */
export function startShellWatchdog(pid: number): { readonly stop: () => void } {
  if (process.platform === 'win32') return { stop: () => undefined };
  const script = 'cat >/dev/null 2>&1; kill -INT "$1" 2>/dev/null';
  const shell = spawn('/bin/sh', ['-c', script, 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  shell.on('error', () => undefined); // no shell, no watchdog: adoption at the next start still works
  shell.stdin?.on('error', () => undefined);
  shell.unref();
  (shell.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  const stop = (): void => {
    // the whole group: sh and cat
    if (shell.pid !== undefined && shell.exitCode === null) signal(-shell.pid, 'SIGKILL');
  };
  return { stop };
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
