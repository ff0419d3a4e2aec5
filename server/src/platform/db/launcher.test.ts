import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../config/index.ts';
import { withClient } from './connection.ts';
import { checkDatabase } from './external-server.ts';
import { startDatabase } from './launcher.ts';
import type { LaunchOptions, RunningDatabase } from './launcher.ts';
import { freePort } from './postmaster.ts';
import { inspectProcess, waitUntilGone } from './processes.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./fixtures/serve.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const goneWithinMs = 10_000;

type Report = {
  readonly pid: number;
  readonly adopted: boolean;
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly code?: string;
  readonly text?: { readonly zh: string; readonly en: string };
  readonly crash?: string;
};

type Server = { readonly report: Report; readonly node: ChildProcess; readonly next: () => Promise<unknown> };

/** Where a data folder that does not exist yet may be made. */
async function newPlace(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhuni-launch-'));
  await chmod(folder, 0o755);
  return join(folder, 'data');
}

async function unusedFolder(): Promise<string> {
  const folder = await newPlace();
  onTestFinished(() => rm(dirname(folder), { recursive: true, force: true }));
  return folder;
}

let prototype: string;

/** A data folder that was started and stopped before: copied, since making one takes a second. */
async function newDataFolder(): Promise<string> {
  const folder = await unusedFolder();
  await run('cp', ['-a', prototype, folder]);
  const secrets = await readFile(join(folder, 'postgres.json'), 'utf8');
  await writeFile(join(folder, 'postgres.json'), secrets.replace(prototype, folder));
  return folder;
}

beforeAll(async () => {
  prototype = await newPlace();
  const database = await startDatabase(loadConfig({ ZHUNI_DATA: prototype }));
  await database.stop();
});
afterAll(() => rm(dirname(prototype), { recursive: true, force: true }));

/** Runs the little server in a Node process and a process group of its own. */
async function serve(dataFolder: string, orders: LaunchOptions & { uid?: number } = {}): Promise<Server> {
  const node = spawn(process.execPath, [script, JSON.stringify({ dataFolder, ...orders })], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const lines = createInterface({ input: node.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => JSON.parse((await lines.next()).value ?? 'null');
  const report = (await next()) as Report;
  onTestFinished(async () => {
    node.kill('SIGKILL');
    if (!report.pid) return;
    if ((await inspectProcess(report.pid)).state === 'running') process.kill(report.pid, 'SIGQUIT');
    await waitUntilGone(report.pid, goneWithinMs);
  });
  return { report, node, next };
}

async function startHere(dataFolder: string, options: LaunchOptions = {}): Promise<RunningDatabase> {
  const database = await startDatabase(loadConfig({ ZHUNI_DATA: dataFolder }), undefined, options);
  onTestFinished(() => database.stop());
  return database;
}

function query(url: string, sql: string): Promise<unknown[]> {
  return withClient({ url }, async (client) => (await client.query(sql)).rows);
}

async function kill(server: Server): Promise<void> {
  const gone = once(server.node, 'exit');
  server.node.kill('SIGKILL');
  await gone;
}

test('a database server orphaned by kill -9 is adopted with what it holds, and stopped by its new owner', async () => {
  const folder = await newDataFolder();
  const first = await serve(folder, { watchdog: 'none' });
  await query(first.report.adminUrl, 'create table kept as select 42 as answer');
  await kill(first);
  expect((await inspectProcess(first.report.pid)).state).toBe('running');
  const second = await startHere(folder);
  expect([second.adopted, second.pid]).toEqual([true, first.report.pid]);
  expect(await query(second.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await second.stop();
  expect((await inspectProcess(first.report.pid)).state).not.toBe('running');
});

test.each(['setpriv', 'shell'] as const)(
  'kill -9 of Node lets the watchdog (%s) stop the database server',
  async (watchdog) => {
    const { report, node } = await serve(await newDataFolder(), { watchdog });
    node.kill('SIGKILL');
    expect(await waitUntilGone(report.pid, goneWithinMs)).toBe(true);
  },
);

test('a start right after kill -9, while the old server is on its way down, gets a server that answers', async () => {
  const folder = await newDataFolder();
  await kill(await serve(folder));
  const database = await startHere(folder);
  expect(await query(database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('kill -9 of everything leaves a stale pid file and no loss', async () => {
  const folder = await newDataFolder();
  const first = await serve(folder);
  await query(first.report.adminUrl, 'create table kept as select 42 as answer');
  process.kill(first.report.pid, 'SIGKILL');
  await kill(first);
  const second = await startHere(folder);
  expect(second.adopted).toBe(false);
  expect(await query(second.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

/** What a server killed while this one worked leaves in its folder. */
function leavePidFile(folder: string, pid: number): Promise<void> {
  const cluster = join(folder, 'postgres');
  const lines = [pid, cluster, 1, 5432, '', '127.0.0.1', '', 'ready'];
  return writeFile(join(cluster, 'postmaster.pid'), `${lines.join('\n')}\n`, { mode: 0o600 });
}

test('a pid file whose number now belongs to another program is stale, not a server to adopt', async () => {
  const folder = await newDataFolder();
  await leavePidFile(folder, process.pid);
  const database = await startHere(folder);
  expect([database.adopted, database.pid === process.pid]).toEqual([false, false]);
});

test('a dead server that nobody reaps does not keep the next one from starting', async () => {
  const folder = await newDataFolder();
  const parent = spawn('/bin/sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString());
  await expect.poll(async () => (await inspectProcess(pid)).state, { timeout: 10_000 }).toBe('zombie');
  await leavePidFile(folder, pid);
  expect((await startHere(folder)).adopted).toBe(false);
});

test('a second start on the same data says where the first is, and the first goes on', async () => {
  const folder = await newDataFolder();
  const first = await serve(folder);
  const second = await serve(folder);
  expect(second.report.code).toBe('data.in-use');
  expect(second.report.text?.en).toContain('http://127.0.0.1:1');
  expect(await query(first.report.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a backup joins the server that another process runs, and leaves it running', async () => {
  const folder = await newDataFolder();
  const first = await serve(folder);
  const joined = await startHere(folder, { whenInUse: 'join' });
  expect(await query(joined.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await joined.stop();
  expect(await query(first.report.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s to the whole group lets the last query finish before the database stops',
  async (name) => {
    const { report, node, next } = await serve(await newDataFolder());
    const exit = once(node, 'exit');
    process.kill(-(node.pid ?? 0), name);
    expect(await next()).toEqual({ drained: true });
    expect(await exit).toEqual([0, null]);
    expect((await inspectProcess(report.pid)).state).not.toBe('running');
  },
);

test('a folder that cannot be written is one sentence', async () => {
  const folder = await unusedFolder();
  await mkdir(folder, { mode: 0o555 });
  const { report } = await serve(folder, isRoot ? { uid: nobody } : {});
  expect(report.code).toBe('data.not-writable');
  expect(report.text?.en).toContain(folder);
});

test('a port that is taken in the last moment is replaced by another', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const free = await freePort();
  const database = await startHere(await newDataFolder(), { ports: [port, free] });
  expect(new URL(database.appUrl).port).toBe(String(free));
});

test('Chinese names have trigrams, and a database in which they would have none is refused', async () => {
  const database = await startHere(await newDataFolder());
  await query(database.adminUrl, 'create extension pg_trgm');
  const rows = await query(database.adminUrl, `select cardinality(show_trgm('王小明')) as trigrams`);
  expect(rows).toEqual([{ trigrams: 4 }]);
  await query(database.adminUrl, `create database deaf template template0 locale_provider libc locale 'C'`);
  await query(
    database.adminUrl,
    `create database ascii template template0 locale_provider libc locale 'C' encoding 'SQL_ASCII'`,
  );
  const check = (name: string): Promise<string> =>
    withClient({ url: database.adminUrl.replace(/zhuni$/, name) }, checkDatabase);
  await expect(check('deaf')).rejects.toThrow(/cannot search Chinese/);
  await expect(check('ascii')).rejects.toThrow(/encoding is SQL_ASCII/);
  await expect(check('zhuni')).resolves.toMatch(/^\d+\.\d+$/);
});

test('the data folder shows its secrets to nobody else and the server listens on loopback alone', async () => {
  const folder = await unusedFolder();
  const database = await startHere(folder);
  const modes = await Promise.all(
    ['postgres.json', 'postgres.log', 'postgres'].map((name) => stat(join(folder, name))),
  );
  expect(modes.map(({ mode }) => (mode & 0o777).toString(8))).toEqual(['600', '600', '700']);
  const shown = await query(
    database.adminUrl,
    `select current_setting('listen_addresses') as listen, current_setting('unix_socket_directories') as sockets,
            current_setting('fsync') as fsync`,
  );
  expect(shown).toEqual([{ listen: '127.0.0.1', sockets: '', fsync: 'on' }]);
  const wrong = database.appUrl.replace(/:[^:@]+@/, ':wrong@');
  await expect(query(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
});

test('data of another major version is refused with what to do', async () => {
  const folder = await newDataFolder();
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '12\n');
  await expect(startHere(folder)).rejects.toThrow(/PostgreSQL 12.*zhuni backup.*zhuni restore/);
});

test('a lost password file is one sentence, and so is a damaged one', async () => {
  const folder = await newDataFolder();
  await writeFile(join(folder, 'postgres.json'), '{');
  await expect(startHere(folder)).rejects.toThrow(/password file .* missing or damaged/);
  await rm(join(folder, 'postgres.json'));
  await expect(startHere(folder)).rejects.toThrow(/password file .* missing or damaged/);
});

test('what a first start that was killed half-way has left is cleared away', async () => {
  const folder = await unusedFolder();
  await mkdir(join(folder, 'postgres.0badcafe.partial'), { recursive: true });
  await chmod(folder, 0o711);
  await startHere(folder);
  expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
});

test('a command that needs a city does not make an empty one', async () => {
  const folder = await unusedFolder();
  await expect(startHere(folder, { mustExist: true })).rejects.toThrow(/no data in/);
  await expect(stat(folder)).rejects.toThrow(/ENOENT/);
});

test('personal values of a failing statement do not reach the log of the database', async () => {
  const folder = await newDataFolder();
  const database = await startHere(folder);
  await query(database.adminUrl, 'create table people (id_number text primary key)');
  const insert = `insert into people values ('999999195001010011')`;
  await query(database.adminUrl, insert);
  await expect(query(database.adminUrl, insert)).rejects.toThrow(/duplicate key/);
  await database.stop();
  const log = await readFile(join(folder, 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('999999195001010011');
});
