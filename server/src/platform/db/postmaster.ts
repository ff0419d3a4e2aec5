import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { open, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { elapsedMs, wait } from '../clock/index.ts';
import type { Binaries } from './binaries.ts';
import { lastLine, serverEnvironment, superuser } from './cluster-init.ts';
import { errorCode, withClient } from './connection.ts';
import { explainOutput, failures } from './failures.ts';
import {
  hasSetpriv,
  inspectProcess,
  processesWorkingIn,
  signal,
  startShellWatchdog,
  waitUntilGone,
} from './processes.ts';
import type { OnProgress } from '../log/index.ts';
import type { RunAs } from './run-as.ts';

const run = promisify(execFile);

/** `shell` and `setpriv` stop the server when this process dies; `none` leaves an orphan, which a test needs. */
export type Watchdog = 'setpriv' | 'shell' | 'none';

export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  readonly adopted: boolean;
  /** Fast shutdown (SIGINT); after `stopTimeoutMs` immediate (SIGQUIT), which the next start recovers from. */
  readonly stop: () => Promise<void>;
};

export type StartOptions = {
  readonly binaries: Binaries;
  readonly folder: string;
  readonly logFile: string;
  readonly password: string;
  readonly runAs: RunAs | undefined;
  readonly onProgress: OnProgress;
  readonly watchdog?: Watchdog | undefined;
  /** False = an interrupted machine may lose everything: only for tests' throw-away data. */
  readonly durable?: boolean | undefined;
  /** Ports to try first, for the test that takes one away. */
  readonly ports?: readonly number[] | undefined;
};

const portAttemptsMax = 5;
const pollMs = 15;
const progressAfterMs = 1_000;
const startTimeoutMs = 900_000;
const shutdownTimeoutMs = 60_000;
const stopTimeoutMs = 60_000;
const reapTimeoutMs = 2_000;
const logBytesMax = 5_000_000;
const sharedMemoryBytesMin = 256 * 1024 ** 2;

/** Adopts the server that already runs on this data, or starts one; resolves when it answers. */
export async function startPostmaster(options: StartOptions): Promise<Postmaster> {
  const orphan = await findOrphan(options);
  if (orphan) return orphan;
  for (let attempt = 0; attempt < portAttemptsMax; attempt += 1) {
    const port = options.ports?.[attempt] ?? (await freePort());
    const started = await spawnPostmaster(options, port);
    if (started !== 'port-taken') return started;
  }
  throw failures.startFailed(options.logFile, `no free port on 127.0.0.1 in ${portAttemptsMax} attempts`);
}

/** Connection string for a database of the server on this port. */
export function localUrl(port: number, user: string, password: string, database: string): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

type PidFile = { readonly pid: number; readonly port: number };

/** PID and port of postmaster.pid; undefined when there is none or it is not yet complete. */
export async function readPidFile(folder: string): Promise<PidFile | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 ? { pid, port } : undefined;
}

/**
 * A live server on this data whose starter died. A pid file alone proves nothing: after a reboot the number may belong
 * to anything, so the process must be a postgres of this very folder and not a zombie.
 */
async function findOrphan(options: StartOptions): Promise<Postmaster | undefined> {
  const { folder } = options;
  const deadlineMs = elapsedMs() + shutdownTimeoutMs;
  for (;;) {
    const found = await readPidFile(folder);
    if (!found) return undefined;
    const { state, command } = await inspectProcess(found.pid);
    const ours = state === 'running' && isPostgresOf(command, folder);
    if (!ours) return clearStalePidFile(options, found.pid, state === 'zombie');
    if (found.port > 0 && (await answers(options, found.port))) return adopt(options, found);
    if (elapsedMs() > deadlineMs) {
      throw failures.startFailed(
        options.logFile,
        `the PostgreSQL with PID ${found.pid} runs on this data but does not answer`,
      );
    }
    await wait(pollMs * 4); // it is on its way down (its watchdog spoke) or on its way up
  }
}

function isPostgresOf(command: string, folder: string): boolean {
  const program = process.platform === 'win32' || /(^|[\s/])(postgres|postmaster)(\.exe)?\s/.test(command);
  return program && (command === '' || command.includes(folder));
}

async function answers(options: StartOptions, port: number): Promise<boolean> {
  const url = localUrl(port, superuser, options.password, 'postgres');
  return withClient({ url }, (client) => client.query('select 1')).then(
    () => true,
    (error: unknown) => {
      if (['28P01', '28000'].includes(errorCode(error)))
        throw failures.lostPassword(join(options.folder, '..', 'postgres.json'));
      return false;
    },
  );
}

/** PostgreSQL refuses to start while the number in the file is any live process, a zombie that nobody reaps included. */
async function clearStalePidFile(options: StartOptions, pid: number, zombie: boolean): Promise<undefined> {
  if (zombie) await waitUntilReaped(pid);
  const deadlineMs = elapsedMs() + shutdownTimeoutMs;
  while ((await processesWorkingIn(options.folder)).length > 0) {
    if (elapsedMs() > deadlineMs) {
      throw failures.startFailed(options.logFile, `processes of a former PostgreSQL still work in ${options.folder}`);
    }
    await wait(pollMs * 4);
  }
  await rm(join(options.folder, 'postmaster.pid'), { force: true });
  return undefined;
}

async function waitUntilReaped(pid: number): Promise<void> {
  const deadlineMs = elapsedMs() + reapTimeoutMs;
  while ((await inspectProcess(pid)).state === 'zombie' && elapsedMs() < deadlineMs) await wait(pollMs);
}

function adopt(options: StartOptions, found: PidFile): Postmaster {
  const watchdog = options.watchdog === 'none' ? undefined : startShellWatchdog(found.pid);
  const stop = async (): Promise<void> => {
    await stopProcess(options, found.pid);
    watchdog?.stop();
  };
  return { pid: found.pid, port: found.port, adopted: true, stop };
}

async function spawnPostmaster(options: StartOptions, port: number): Promise<Postmaster | 'port-taken'> {
  const { folder, logFile, runAs } = options;
  const watchdog = options.watchdog ?? ((await hasSetpriv()) ? 'setpriv' : 'shell');
  const postgres = join(options.binaries.binFolder, 'postgres');
  const arguments_ = ['-D', folder, '-p', String(port), ...(await settings(options))];
  const command: [string, string[]] =
    watchdog === 'setpriv' ? ['setpriv', ['--pdeathsig', 'INT', postgres, ...arguments_]] : [postgres, arguments_];
  const log = await openLog(logFile);
  const logStart = (await log.stat()).size;
  const child = spawn(command[0], command[1], {
    detached: true, // a Ctrl-C in the terminal must reach only us: the server goes last
    stdio: ['ignore', log.fd, log.fd],
    cwd: '/',
    env: serverEnvironment(folder),
    ...(runAs ? { uid: runAs.uid, gid: runAs.gid } : {}),
  });
  const ended = exitOf(child);
  await log.close();
  const pid = child.pid;
  if (pid === undefined) throw failures.startFailed(logFile, String(await ended));
  const shell = watchdog === 'shell' ? startShellWatchdog(pid) : undefined;
  if (await becomesReady(options, port, ended)) {
    child.unref();
    const stop = async (): Promise<void> => {
      await stopProcess(options, pid);
      shell?.stop();
    };
    return { pid, port, adopted: false, stop };
  }
  shell?.stop();
  const output = (await readFile(logFile)).subarray(logStart).toString('utf8');
  if (/Address already in use|could not create any TCP\/IP sockets/.test(output)) return 'port-taken';
  throw explainOutput(output, folder) ?? failures.startFailed(logFile, lastLine(output));
}

/** Resolves with a reason when the child has ended or could not be started at all. */
function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, name) => resolve(`postgres ended with ${name ?? `code ${code}`}`));
  });
}

/** Asks until the server answers a query; false when it has ended instead. The log is no proof: it may be slow. */
async function becomesReady(options: StartOptions, port: number, ended: Promise<string>): Promise<boolean> {
  let exited = false;
  void ended.then(() => (exited = true));
  const startedMs = elapsedMs();
  let told = false;
  while (elapsedMs() - startedMs < startTimeoutMs) {
    // The port may be another program's that takes connections and says nothing: our server's end must be noticed.
    const answered = await Promise.race([answers(options, port), ended.then(() => false)]);
    if (answered) return !exited;
    if (exited) return false;
    if (!told && elapsedMs() - startedMs > progressAfterMs) {
      told = true;
      options.onProgress({
        text: { zh: '等待数据库恢复并应答', en: 'waiting for the database to recover and answer' },
      });
    }
    await wait(pollMs);
  }
  throw failures.startFailed(options.logFile, 'it does not answer');
}

async function settings(options: StartOptions): Promise<string[]> {
  const megabytes = Math.round(Math.min(512, Math.max(128, totalmem() / 8 / 1024 ** 2)));
  const durable = options.durable ?? true;
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '', // a socket path over 107 bytes would stop the server
    dynamic_shared_memory_type: await sharedMemoryType(),
    password_encryption: 'scram-sha-256',
    shared_buffers: `${megabytes}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '2GB',
    wal_level: 'minimal', // nobody reads the log but recovery; a city's load into new files then writes none
    max_wal_senders: '0',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_min_error_statement: 'panic', // statements carry people's data, and so do the details of errors
    log_error_verbosity: 'terse',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Containers often give /dev/shm 64 MB, on which a parallel join fails: then files serve. */
export async function sharedMemoryType(folder = '/dev/shm'): Promise<string> {
  if (process.platform === 'win32') return 'windows';
  if (process.platform !== 'linux') return 'mmap';
  const filesystem = await statfs(folder).catch(() => undefined);
  const freeBytes = filesystem ? filesystem.bavail * filesystem.bsize : 0;
  return freeBytes >= sharedMemoryBytesMin ? 'posix' : 'mmap';
}

async function openLog(logFile: string): Promise<Awaited<ReturnType<typeof open>>> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logBytesMax) await rename(logFile, `${logFile}.1`);
  return open(logFile, 'a', 0o600);
}

async function stopProcess(options: StartOptions, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    const control = join(options.binaries.binFolder, 'pg_ctl');
    await run(control, ['stop', '-D', options.folder, '-m', 'fast']).catch(() => undefined);
    return;
  }
  signal(pid, 'SIGINT');
  if (await waitUntilGone(pid, stopTimeoutMs)) return;
  signal(pid, 'SIGQUIT');
  await waitUntilGone(pid, stopTimeoutMs);
}

/** A port that is free now; it may be taken before we use it, which the caller expects. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
