import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** What a server tells when it serves. */
export type Started = {
  readonly port: number;
  readonly adminUrl: string;
  readonly postmasterPid: number;
  /** Ids of families by client. */
  readonly households: readonly (readonly number[])[];
};

export type Server = Started & {
  /** Kills the server, the database with all its processes, or both at the same moment; waits until they are gone. */
  readonly kill: (what: 'server' | 'database' | 'everything') => Promise<void>;
  /** Stops every process where it is, so that nothing happens any more until they are killed. */
  readonly hold: () => Promise<void>;
  /** True when the process of the server has ended. */
  readonly ended: () => boolean;
};

export type ServerOptions = {
  readonly dataFolder: string;
  readonly password: string;
  /** The control: requests lose their keys. */
  readonly forgetsKeys?: boolean;
};

const startTimeoutMs = 90_000;
const goneTimeoutMs = 20_000;

/** Starts the server with its database; Error when it does not come up. */
export async function startServer({ dataFolder, password, forgetsKeys }: ServerOptions): Promise<Server> {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), {
    env: {
      ...process.env,
      ZHUNI_DATA: dataFolder,
      ZHUNI_CAMPAIGN_PASSWORD: password,
      ZHUNI_CAMPAIGN_FORGETS: forgetsKeys ? '1' : '0',
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
    detached: true, // Ctrl-C reaches the campaign alone, which then stops what it started
  });
  const started = await firstMessage(child).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  const { postmasterPid } = started;
  const send = async (name: NodeJS.Signals, what: 'server' | 'database' | 'everything'): Promise<number[]> => {
    const database = what === 'server' ? [] : [postmasterPid, ...(await childrenOf(postmasterPid, dataFolder))];
    const pids = what === 'database' ? database : [child.pid ?? 0, ...database];
    for (const pid of pids) signal(pid, name);
    return pids;
  };
  return {
    ...started,
    kill: async (what) => {
      const pids = await send('SIGKILL', what);
      await Promise.all(pids.map(untilGone));
    },
    hold: async () => void (await send('SIGSTOP', 'everything')),
    ended: () => child.exitCode !== null || child.signalCode !== null,
  };
}

async function firstMessage(child: ChildProcess): Promise<Started> {
  let errors = '';
  child.stderr?.on('data', (part: Buffer) => void (errors = `${errors}${part.toString()}`.slice(-1_000)));
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`no server within ${startTimeoutMs} ms: ${errors}`)),
      startTimeoutMs,
    );
    child.once('error', reject);
    child.once('exit', (code, name) => {
      clearTimeout(late);
      reject(new Error(`the server ended with ${code ?? name}: ${errors}`));
    });
    child.once('message', (message) => {
      clearTimeout(late);
      resolve(message as Started);
    });
  });
}

/** The processes of a database server that were started by its first one; none when the number is somebody else's. */
async function childrenOf(pid: number, dataFolder: string): Promise<readonly number[]> {
  const command = await readFile(join('/proc', String(pid), 'cmdline'), 'utf8').catch(() => '');
  if (!command.includes(dataFolder) && !command.includes('/var/lib/zhuni/')) return [];
  const all = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(
    all.map(async (name) => {
      const stat = await readFile(join('/proc', name, 'stat'), 'utf8').catch(() => '');
      return Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]);
    }),
  );
  return all.filter((_, at) => parents[at] === pid).map(Number);
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (pid <= 0) return;
  try {
    process.kill(pid, name);
  } catch {
    // gone already, which is what it was for
  }
}

/** A process that nobody waits for any more counts as gone: it does nothing. */
async function untilGone(pid: number): Promise<void> {
  for (let waitedMs = 0; waitedMs < goneTimeoutMs; waitedMs += 10) {
    const stat = await readFile(join('/proc', String(pid), 'stat'), 'utf8').catch(() => '');
    const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
    if (state === '' || state === 'Z' || state === 'X') return;
    await wait(10);
  }
  throw new Error(`process ${pid} is still there`);
}
