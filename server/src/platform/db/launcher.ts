import { randomBytes } from 'node:crypto';
import { access, constants, open, readFile, rename, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OperatorError } from '../config/index.ts';
import type { Config } from '../config/index.ts';
import { takeAppLock } from './app-lock.ts';
import type { AppLock } from './app-lock.ts';
import { findBinaries } from './binaries.ts';
import type { BinarySearch } from './binaries.ts';
import { initCluster, readDataMajor, superuser } from './cluster-init.ts';
import { withClient } from './connection.ts';
import { checkDatabase, openExternal } from './external-server.ts';
import { explainFileError, failures } from './failures.ts';
import { localUrl, readPidFile, startPostmaster } from './postmaster.ts';
import type { StartOptions, Watchdog } from './postmaster.ts';
import { noProgress } from '../log/index.ts';
import type { OnProgress } from '../log/index.ts';
import { appRole, ownerRole, prepareRoles } from './roles.ts';
import { assertNamedUser, canEnter, chooseRunAs, makeFolder } from './run-as.ts';
import type { RunAs } from './run-as.ts';

/** A database that answers. `adminUrl` is for migrate, backup and restore only; the server serves through `appUrl`. */
export type RunningDatabase = {
  readonly kind: 'embedded' | 'external';
  readonly adminUrl: string;
  readonly appUrl: string;
  /** Such as '18.4'. */
  readonly version: string;
  /** PID of the embedded server. */
  readonly pid: number | undefined;
  /** True when it was already running: left behind by a process that was killed, or in use by another. */
  readonly adopted: boolean;
  /** Told to a second start on the same data: the address of this server, say. */
  readonly describe: (holder: string) => void;
  /** Last of all: after HTTP is drained, workers have stopped and pools have ended. Safe to call twice. */
  readonly stop: () => Promise<void>;
};

export type LaunchOptions = {
  /** What to do when another process uses the data: `refuse` (a server) or `join` it (a backup). */
  readonly whenInUse?: 'refuse' | 'join';
  /** True for a command that needs a city that is there: it will not make a new data folder. */
  readonly mustExist?: boolean;
  readonly watchdog?: Watchdog;
  readonly durable?: boolean;
  readonly ports?: readonly number[];
  /** For tests of machines that lack something. */
  readonly search?: Partial<Pick<BinarySearch, 'packageFolder' | 'musl' | 'systemFolders'>>;
};

export const databaseName = 'zhuni';
const freeMbMinFirst = 300;
const freeMbMinLater = 50;
/** Where a root without access rights below its own folders keeps programs and data for the server's user. */
const sharedHome = '/var/lib/zhuni';

/**
 * Starts the embedded PostgreSQL on the data folder, or connects to DATABASE_URL. Stop order for a server: drain HTTP,
 * stop workers, end the pools, then `stop()`. OperatorError with one sentence for everything an operator can cure.
 */
export async function startDatabase(
  config: Config,
  onProgress: OnProgress = noProgress,
  options: LaunchOptions = {},
): Promise<RunningDatabase> {
  if (config.databaseUrl !== undefined) return openExternal(config.databaseUrl);
  try {
    if (options.mustExist && !(await isThere(secretsFile(config)))) throw failures.noData(config.dataFolder);
    await makeFolder(config.dataFolder, process.getuid?.() === 0 ? 0o711 : 0o700);
    await access(config.dataFolder, constants.W_OK);
    const lock = lockOrJoin(config, options);
    if (lock === undefined) return await joinRunning(config);
    try {
      return await launch(config, onProgress, options, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw explainFileError(error, config.dataFolder);
  }
}

function lockOrJoin(config: Config, options: LaunchOptions): AppLock | undefined {
  try {
    return takeAppLock(config.dataFolder);
  } catch (error) {
    const inUse = error instanceof OperatorError && error.code === 'data.in-use';
    if (inUse && options.whenInUse === 'join') return undefined;
    throw error;
  }
}

/** The server's part of `<data>/postgres.json`, readable by its owner alone. */
type Secrets = { readonly clusterFolder: string; readonly adminPassword: string; readonly appPassword: string };

async function launch(
  config: Config,
  onProgress: OnProgress,
  options: LaunchOptions,
  lock: AppLock,
): Promise<RunningDatabase> {
  const { secrets, runAs, dataMajor } = await settle(config);
  if (dataMajor === undefined) assertNamedUser(runAs);
  await assertSpace(dirname(secrets.clusterFolder), dataMajor === undefined ? freeMbMinFirst : freeMbMinLater);
  const copyFolder = runAs ? sharedHome : config.dataFolder;
  const onCopy = (): void => onProgress({ text: { zh: '复制数据库程序', en: 'copying the database programs' } });
  const search = { only: config.postgresBinFolder, runAs, copyFolder, onCopy, ...options.search };
  const binaries = await findBinaries(search, dataMajor);
  const folder = secrets.clusterFolder;
  if (dataMajor === undefined) {
    onProgress({ text: { zh: '建立数据库（仅第一次）', en: 'making the database (first start only)' } });
    await initCluster({ binaries, folder, password: secrets.adminPassword, runAs });
  }
  const { watchdog, durable, ports } = options;
  const logFile = join(config.dataFolder, 'postgres.log');
  const start: StartOptions = {
    binaries,
    folder,
    logFile,
    password: secrets.adminPassword,
    runAs,
    onProgress,
    watchdog,
    durable,
    ports,
  };
  const postmaster = await startPostmaster(start);
  try {
    const version = await furnish(postmaster.port, secrets);
    const stop = once(async () => {
      await postmaster.stop();
      lock.release();
    });
    const { pid, adopted } = postmaster;
    return {
      kind: 'embedded',
      ...urlsOf(postmaster.port, secrets),
      version,
      pid,
      adopted,
      describe: lock.describe,
      stop,
    };
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
}

/** Decides where the data lies and who runs the server, and remembers it before anything is made. */
async function settle(
  config: Config,
): Promise<{ secrets: Secrets; runAs: RunAs | undefined; dataMajor: number | undefined }> {
  const file = secretsFile(config);
  const known = await readSecrets(file);
  if (known) {
    const dataMajor = await readDataMajor(known.clusterFolder).catch((error: unknown) => {
      throw failures.foreignData(known.clusterFolder) ?? error;
    });
    const runAs = await chooseRunAs(dataMajor === undefined ? undefined : known.clusterFolder);
    return { secrets: known, runAs, dataMajor };
  }
  const inside = join(config.dataFolder, 'postgres');
  if ((await readDataMajor(inside)) !== undefined) throw failures.lostPassword(file);
  const runAs = await chooseRunAs(undefined);
  const clusterFolder = !runAs || (await canEnter(runAs, config.dataFolder)) ? inside : await sharedFolder();
  const secrets = { clusterFolder, adminPassword: newPassword(), appPassword: newPassword() };
  await keep(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return { secrets, runAs, dataMajor: undefined };
}

/** The data is worth nothing without this file: it is on disk, under its name, before any data is. */
async function keep(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  if (process.platform === 'win32') return; // where a folder cannot be opened
  const folder = await open(dirname(file));
  await folder.sync();
  await folder.close();
}

async function sharedFolder(): Promise<string> {
  const folder = join(sharedHome, randomBytes(8).toString('hex'));
  await makeFolder(sharedHome, 0o755);
  await makeFolder(folder, 0o711);
  return join(folder, 'postgres');
}

function secretsFile(config: Config): string {
  return join(config.dataFolder, 'postgres.json');
}

async function readSecrets(file: string): Promise<Secrets | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const { clusterFolder, adminPassword, appPassword } = JSON.parse(text) as Partial<Secrets>;
    if (clusterFolder && adminPassword && appPassword) return { clusterFolder, adminPassword, appPassword };
  } catch {
    // not JSON: the same as a file without what it must hold
  }
  throw failures.lostPassword(file);
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

function urlsOf(port: number, secrets: Secrets): { adminUrl: string; appUrl: string } {
  return {
    adminUrl: localUrl(port, superuser, secrets.adminPassword, databaseName),
    appUrl: localUrl(port, appRole, secrets.appPassword, databaseName),
  };
}

/** Roles, password and database, at every start, so that an interrupted first start mends itself. */
async function furnish(port: number, secrets: Secrets): Promise<string> {
  await withClient({ url: localUrl(port, superuser, secrets.adminPassword, 'postgres') }, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName} template template0`);
  });
  return withClient({ url: urlsOf(port, secrets).adminUrl }, async (client) => {
    await prepareRoles(client);
    await client.query(
      `alter role ${appRole} login password '${secrets.appPassword}';
       alter database ${databaseName} owner to ${ownerRole};
       revoke all on database ${databaseName} from public;
       grant connect on database ${databaseName} to ${appRole}`,
    );
    return checkDatabase(client);
  });
}

/** For a command that may share the server another process runs: connects, and leaves it alone afterwards. */
async function joinRunning(config: Config): Promise<RunningDatabase> {
  const secrets = await readSecrets(secretsFile(config));
  const found = secrets ? await readPidFile(secrets.clusterFolder) : undefined;
  if (!secrets || !found || found.port <= 0) throw failures.inUse(config.dataFolder, 'starting');
  const urls = urlsOf(found.port, secrets);
  const version = await withClient({ url: urls.adminUrl }, checkDatabase);
  const nothing = (): void => undefined;
  return {
    kind: 'embedded',
    ...urls,
    version,
    pid: found.pid,
    adopted: true,
    describe: nothing,
    stop: () => Promise.resolve(),
  };
}

async function assertSpace(folder: string, neededMb: number): Promise<void> {
  const filesystem = await statfs(folder);
  const freeMb = Math.floor((filesystem.bavail * filesystem.bsize) / 1024 ** 2);
  if (freeMb < neededMb) throw failures.diskTight(folder, freeMb, neededMb);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
