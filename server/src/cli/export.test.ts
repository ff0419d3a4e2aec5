import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createBlobStore } from '../platform/blob-store/index.ts';
import { loadConfig } from '../platform/config/index.ts';
import { deriveKeys } from '../platform/crypto/index.ts';
import { migrate, startDatabase, withClient } from '../platform/db/index.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
let folder: string;

type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs `zhuni` as a person would, on a data folder below the test's own. */
function zhuni(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const env = { ...process.env, ZHUNI_DATA: join(folder, 'city'), LC_ALL: 'C', ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env, cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuni-cli-'));
  await chmod(folder, 0o755);
  const database = await startDatabase(loadConfig({ ZHUNI_DATA: join(folder, 'city') }));
  await migrate(database.adminUrl);
  await database.stop();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a city is backed up, restored into a new data folder, and both print the same fingerprint', async () => {
  const backup = await zhuni(['backup', 'b1']);
  expect([backup.code, backup.err]).toEqual([0, '']);
  const fingerprint = /fingerprint ([0-9a-f]{64})/.exec(backup.out)?.[1];
  const restored = await zhuni(['restore', 'b1'], { ZHUNI_DATA: join(folder, 'other') });
  expect(restored.code).toBe(0);
  expect(restored.out).toContain('both sides are equal');
  expect(restored.out).toContain(String(fingerprint));
  const again = await zhuni(['backup', 'b2'], { ZHUNI_DATA: join(folder, 'other') });
  expect(again.code).toBe(0);
  const tables = async (name: string): Promise<unknown> => {
    const manifest = JSON.parse(await readFile(join(folder, name, 'manifest.json'), 'utf8')) as { tables: unknown };
    return manifest.tables;
  };
  expect(await tables('b2')).toEqual(await tables('b1'));
});

test('papers travel with the backup, and a changed one is refused before a database is made', async () => {
  const store = (city: string) =>
    createBlobStore({ dataFolder: join(folder, city), keys: deriveKeys(Buffer.alloc(32, 1)) });
  const { sha256 } = await store('city').put(Buffer.from('a paper'));
  expect((await zhuni(['backup', 'papers'])).out).toContain('1 files');
  const restored = await zhuni(['restore', 'papers'], { ZHUNI_DATA: join(folder, 'with-papers') });
  expect(restored.code).toBe(0);
  expect(await store('with-papers').get(sha256)).toEqual(Buffer.from('a paper'));
  await writeFile(join(folder, 'papers', 'blobs', sha256.slice(0, 2), sha256), 'other');
  const refused = await zhuni(['restore', 'papers'], { ZHUNI_DATA: join(folder, 'none') });
  expect([refused.code, refused.err.includes(sha256)]).toEqual([1, true]);
  expect(await readdir(join(folder, 'none'))).not.toContain('pg');
});

test('the key that opens identity numbers travels with the backup, and no other key is overwritten', async () => {
  const key = `${'5a'.repeat(32)}\n`;
  await writeFile(join(folder, 'city', 'field.key'), key, { mode: 0o600 });
  const backup = await zhuni(['backup', 'b3']);
  expect(backup.out).toContain('keep it apart');
  expect((await stat(join(folder, 'b3', 'field.key'))).mode & 0o777).toBe(0o600);
  const placed = await zhuni(['restore', 'b3'], { ZHUNI_DATA: join(folder, 'third') });
  expect([placed.code, await readFile(join(folder, 'third', 'field.key'), 'utf8')]).toEqual([0, key]);
  await mkdir(join(folder, 'fourth'));
  await writeFile(join(folder, 'fourth', 'field.key'), 'another');
  const refused = await zhuni(['restore', 'b3'], { ZHUNI_DATA: join(folder, 'fourth') });
  expect([refused.code, /another key file/.test(refused.err)]).toEqual([1, true]);
  expect(await readFile(join(folder, 'fourth', 'field.key'), 'utf8')).toBe('another');
  await rm(join(folder, 'b3', 'field.key'));
  const without = await zhuni(['restore', 'b3'], { ZHUNI_DATA: join(folder, 'fifth') });
  expect([without.code, /has no field.key/.test(without.out)]).toEqual([0, true]);
});

test('a backup runs while the server uses the data, a restore or move does not', async () => {
  const database = await startDatabase(loadConfig({ ZHUNI_DATA: join(folder, 'city') }));
  try {
    expect((await zhuni(['backup', 'live'])).code).toBe(0);
    const refused = await zhuni(['restore', 'live']);
    expect([refused.code, /already running on the data folder/.test(refused.err)]).toEqual([1, true]);
    const name = 'zhuni_elsewhere';
    await withClient({ url: database.adminUrl }, (client) =>
      client.query(`create database ${name} template template0`),
    );
    const moved = await zhuni(['move', '--to', database.adminUrl.replace(/zhuni$/, name)]);
    expect([moved.code, /already running on the data folder/.test(moved.err)]).toEqual([1, true]);
  } finally {
    await database.stop();
  }
});

test('what cannot be done is one sentence, in the language of the terminal, and code 1', async () => {
  const nothing = await zhuni(['backup'], { ZHUNI_DATA: join(folder, 'nowhere'), LC_ALL: 'zh_CN.UTF-8' });
  expect([nothing.code, nothing.out]).toEqual([1, '']);
  expect(nothing.err).toMatch(/^zhuni: .*没有数据.*\n$/);
  const notOne = await zhuni(['restore', '.'], { ZHUNI_DATA: join(folder, 'nowhere') });
  expect([notOne.code, notOne.err.split('\n').length]).toEqual([1, 2]);
  expect(notOne.err).toContain('not a complete backup');
  expect(await readdir(folder)).not.toContain('nowhere');
});

test('a wrong call is code 2 with the usage, and --help code 0', async () => {
  const wrong = { backup: ['a', 'b'], restore: [], move: ['--too', 'x'] };
  for (const [command, args] of Object.entries(wrong)) {
    const called = await zhuni([command, ...args]);
    expect([called.code, called.err.includes(`Usage: npx zhuni ${command}`)]).toEqual([2, true]);
    expect(await zhuni([command, '--help'])).toMatchObject({ code: 0, err: '' });
  }
});

async function brokenNames(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('broken'));
}

test('Ctrl-C during a backup ends it with code 130 or after it is complete, never half', async () => {
  const env = { ...process.env, ZHUNI_DATA: join(folder, 'city'), LC_ALL: 'C' };
  const running = spawn(process.execPath, [main, 'backup', 'broken'], {
    env,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(running, 'exit');
  const begun = async (): Promise<boolean> => running.exitCode !== null || (await brokenNames()).length > 0;
  await vi.waitUntil(begun, { timeout: 20_000, interval: 5 });
  running.kill('SIGINT');
  const [code] = await exit;
  const names = await brokenNames();
  expect([code, names]).toEqual(code === 0 ? [0, ['broken']] : [130, []]);
});
