import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../config/index.ts';
import { findBinaries, hydrateSymlinks } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { initArguments, initCluster, lastLine } from './cluster-init.ts';
import { backUp } from './export/index.ts';
import { explainFileError, explainOutput } from './failures.ts';
import { startDatabase } from './launcher.ts';
import { sharedMemoryType } from './postmaster.ts';
import { assertNamedUser, chooseRunAs, parsePasswd } from './run-as.ts';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
const script = fileURLToPath(new URL('./fixtures/serve.ts', import.meta.url));

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhuni-machine-'));
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function packaged(): Promise<Binaries> {
  const search = { runAs: await chooseRunAs(undefined), copyFolder: await newFolder() };
  return findBinaries(search, undefined);
}

/** A folder whose `postgres` says only its version. */
async function pretended(version: string): Promise<string> {
  const folder = await newFolder();
  for (const name of ['postgres', 'initdb']) {
    await writeFile(join(folder, name), `#!/bin/sh\necho "postgres (PostgreSQL) ${version}"\n`, { mode: 0o755 });
  }
  return folder;
}

/** The npm package as it lies after `npm ci --ignore-scripts`: without its library links. */
async function packageWithoutLinks(): Promise<string> {
  const { treeFolder } = await packaged();
  const root = await newFolder();
  await cp(treeFolder ?? '', join(root, 'native'), { recursive: true, verbatimSymlinks: true });
  await cp(join(treeFolder ?? '', '..', 'package.json'), join(root, 'package.json'));
  const links = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) await rm(join(root, target), { force: true });
  return join(root, 'native');
}

test('library links that npm has left out are made, and then the programs run', async () => {
  const native = await packageWithoutLinks();
  await expect(run(join(native, 'bin', 'postgres'), ['--version'])).rejects.toThrow(
    /shared libraries|Library not loaded/,
  );
  await hydrateSymlinks(native);
  const { stdout } = await run(join(native, 'bin', 'postgres'), ['--version']);
  expect(stdout).toMatch(/PostgreSQL/);
});

test('programs that the user of the server cannot reach are copied once to where it can', async () => {
  const native = await packageWithoutLinks();
  await chmod(isRoot ? dirname(native) : join(native, 'lib'), isRoot ? 0o700 : 0o555);
  onTestFinished(() => chmod(join(native, 'lib'), 0o755));
  const copyFolder = await newFolder();
  let copies = 0;
  const runAs = await chooseRunAs(undefined);
  const search = { packageFolder: native, runAs, copyFolder, systemFolders: [], onCopy: () => (copies += 1) };
  const first = await findBinaries(search, undefined);
  const second = await findBinaries(search, undefined);
  expect([first.binFolder.startsWith(copyFolder), second.binFolder, copies]).toEqual([true, first.binFolder, 1]);
  expect((await readdir(copyFolder)).filter((name) => name.includes('partial'))).toEqual([]);
});

test('the system programs serve when there is no package, data of a major finds its programs, old ones are passed over', async () => {
  const systemFolders = [await pretended('14.9'), await pretended('16.2'), await pretended('15.20')];
  const search = { packageFolder: null, systemFolders, runAs: undefined, copyFolder: '/nowhere' };
  expect((await findBinaries(search, undefined)).version).toBe('16.2');
  expect((await findBinaries(search, 15)).version).toBe('15.20');
  await expect(findBinaries(search, 18)).rejects.toThrow(/PostgreSQL 18, but the programs here are 14, 16, 15/);
  await expect(findBinaries({ ...search, only: systemFolders[0] }, undefined)).rejects.toThrow(
    /only found version 14.9/,
  );
});

test('a machine without programs is told what to install', async () => {
  const search = { systemFolders: [], runAs: undefined, copyFolder: '/nowhere' };
  await expect(findBinaries({ ...search, musl: true }, undefined)).rejects.toThrow(/glibc.*apk add.*DATABASE_URL/);
  await expect(findBinaries({ ...search, packageFolder: null }, undefined)).rejects.toThrow(
    /none packaged.*DATABASE_URL/,
  );
  await expect(findBinaries({ ...search, only: '/nowhere' }, undefined)).rejects.toThrow(
    /ZHUNI_POSTGRES_BIN=\/nowhere/,
  );
});

test('initdb gets the locale under which Chinese has trigrams, in both dialects', () => {
  expect(initArguments(18, 'C.UTF-8').join(' ')).toBe(
    '-E UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C.UTF-8',
  );
  expect(initArguments(15, 'C.UTF-8').join(' ')).toBe('-E UTF8 --locale=C.UTF-8');
});

test('users are read from passwd, and a user without a name is one sentence', () => {
  expect(parsePasswd('root:x:0:0:root:/root:/bin/sh\nbroken\nnobody:x:65534:65534::/:/bin/false\n')).toEqual([
    { name: 'root', uid: 0, gid: 0 },
    { name: 'nobody', uid: 65_534, gid: 65_534 },
  ]);
  expectNameless();
});

function expectNameless(): void {
  const nameless = (): never => {
    throw new Error('ENOENT');
  };
  expect(() => assertNamedUser(undefined, nameless)).toThrow(/no name in \/etc\/passwd/);
  expect(() => assertNamedUser({ name: 'postgres', uid: 1, gid: 1 }, nameless)).not.toThrow();
}

test('a process with a bare user number is told so before anything is made', async () => {
  if (!isRoot) return expectNameless();
  const folder = await newFolder();
  await chmod(folder, 0o777);
  const orders = JSON.stringify({ dataFolder: join(folder, 'data'), uid: 12_345 });
  const node = spawn(process.execPath, [script, orders], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output] = await Promise.all([text(node.stdout), once(node, 'exit')]);
  expect(JSON.parse(output)).toMatchObject({ code: 'postgres.nameless-user' });
  expect(await readdir(join(folder, 'data'))).not.toContain('postgres');
});

test('what the system or PostgreSQL says about a full disk or missing rights becomes a sentence', expectSentences);

function expectSentences(): void {
  const error = (code: string): Error => Object.assign(new Error(code), { code });
  for (const code of ['ENOSPC', 'EDQUOT', '53100']) {
    expect(explainFileError(error(code), '/data')).toMatchObject({ code: 'disk.full' });
  }
  for (const code of ['EROFS', 'EACCES', 'EPERM']) {
    expect(explainFileError(error(code), '/data')).toMatchObject({ code: 'data.not-writable' });
  }
  const other = error('EOTHER');
  expect(explainFileError(other, '/data')).toBe(other);
  expect(explainOutput('FATAL:  could not write to file "x": No space left on device', '/data')?.text.zh).toMatch(
    /磁盘已满/,
  );
  expect(explainOutput('FATAL:  could not open file: Read-only file system', '/data')?.code).toBe('data.not-writable');
  expect(explainOutput('FATAL:  something else', '/data')).toBeUndefined();
  expect(lastLine('LOG:  a\nFATAL:  b\nHINT:  c\n')).toBe('FATAL:  b');
}

/** A disk of its own in memory; undefined where this process may not mount one. */
async function smallDisk(sizeMb: number): Promise<string | undefined> {
  const folder = await newFolder();
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m,mode=0755`, 'tmpfs', folder]).then(
    () => true,
    () => false,
  );
  if (mounted) onTestFinished(async () => void (await run('umount', ['-l', folder])));
  return mounted ? folder : undefined;
}

test('a disk that fills up while the data is made, or under a backup, is one sentence and leaves nothing', async () => {
  const disk = await smallDisk(20);
  if (disk === undefined) return expectSentences();
  const runAs = await chooseRunAs(undefined);
  const folder = join(disk, 'postgres');
  const made = initCluster({ binaries: await packaged(), folder, password: 'x'.repeat(32), runAs });
  await expect(made).rejects.toMatchObject({ code: 'disk.full' });
  expect(await readdir(disk)).toEqual([]);
  const database = await startDatabase(loadConfig({ ZHUNI_DATA: join(await newFolder(), 'data') }));
  onTestFinished(() => database.stop());
  await writeFile(join(disk, 'filler'), Buffer.alloc(30_000_000)).catch(() => undefined);
  const backup = backUp(database.adminUrl, join(disk, 'backup'), () => undefined, new AbortController().signal);
  await expect(backup).rejects.toMatchObject({ code: 'backup.disk-full' });
});

test('where shared memory is small or missing, files take its place', async () => {
  if (process.platform !== 'linux') return expect(await sharedMemoryType()).not.toBe('posix');
  const small = await smallDisk(64);
  expect(await sharedMemoryType('/nowhere')).toBe('mmap');
  if (small !== undefined) expect(await sharedMemoryType(small)).toBe('mmap');
  const large = await smallDisk(300);
  if (large !== undefined) expect(await sharedMemoryType(large)).toBe('posix');
});

test('too little room is said before the start, first and later', async () => {
  const disk = await smallDisk(340);
  if (disk === undefined) return expectSentences();
  const config = loadConfig({ ZHUNI_DATA: join(disk, 'data') });
  await mkdir(join(disk, 'other'));
  await writeFile(join(disk, 'other', 'filler'), Buffer.alloc(60_000_000));
  await expect(startDatabase(config)).rejects.toMatchObject({ code: 'disk.tight' });
  await rm(join(disk, 'other', 'filler'));
  await (await startDatabase(config)).stop();
  await writeFile(join(disk, 'other', 'filler'), Buffer.alloc(400_000_000)).catch(() => undefined);
  await expect(startDatabase(config)).rejects.toThrow(/Only \d+ MB are free/);
});
