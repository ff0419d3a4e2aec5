import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { createApp, screeningListeners } from './app.ts';
import {
  createDemonstrationAccounts,
  defaultPeople,
  loadCity,
  orderPast,
  readCityState,
} from './demonstration/index.ts';
import { loadAreas } from './kernel/areas/index.ts';
import { loadProcedures } from './kernel/cases/index.ts';
import { endWaitingClocks } from './kernel/clocks/index.ts';
import { assertFieldKeys } from './kernel/people/index.ts';
import { findNewestRun, ScreeningFailed, screenArea } from './kernel/screening/index.ts';
import { today } from './platform/clock/index.ts';
import { wholeCity } from './nightly.ts';
import type { BankAddress } from './services/payments/index.ts';
import { OperatorError } from './platform/config/index.ts';
import type { Config } from './platform/config/index.ts';
import { createBlobStore } from './platform/blob-store/index.ts';
import type { BlobStore } from './platform/blob-store/index.ts';
import { loadFieldKeys } from './platform/crypto/index.ts';
import type { FieldKeys } from './platform/crypto/index.ts';
import { createPool, errorCode, migrate, startDatabase, withTransaction } from './platform/db/index.ts';
import type { Pool, RunningDatabase } from './platform/db/index.ts';
import type { Log, OnProgress } from './platform/log/index.ts';

export const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** A database that is up to date, with the doors through which the rooms use it. */
export type OpenCity = {
  readonly database: RunningDatabase;
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly blobStore: BlobStore;
  /** Ends the pool, then stops the database. Safe to call twice. */
  readonly close: () => Promise<void>;
};

type Progressing = { readonly config: Config; readonly onProgress: OnProgress; readonly log: Log };

/** Starts the database and brings schema, areas and keys up to date. OperatorError for what an operator can cure. */
export async function openCity(
  { config, onProgress, log }: Progressing,
  whenInUse: 'refuse' | 'join' = 'refuse',
): Promise<OpenCity> {
  const database = await startDatabase(config, onProgress, { whenInUse });
  let closing: Promise<void> | undefined;
  const onError = (error: Error): void => {
    if (!closing) log.warn({ err: error }, 'a database connection broke');
  };
  const pool = createPool({ url: database.appUrl, onError });
  const close = (): Promise<void> => (closing ??= pool.end().then(() => database.stop()));
  try {
    const fieldKeys = await loadKeys(config);
    await migrate(database.adminUrl, { onProgress });
    await loadAreas(database.adminUrl);
    await loadProcedures(database.adminUrl);
    await assertFieldKeys(pool, fieldKeys);
    await withTransaction(pool, { actor: 'system:clocks', areas: [wholeCity.prefix] }, endWaitingClocks);
    const blobStore = createBlobStore({ dataFolder: config.dataFolder, keys: fieldKeys });
    return { database, pool, fieldKeys, blobStore, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function loadKeys(config: Config): Promise<FieldKeys> {
  try {
    return await loadFieldKeys(config.dataFolder);
  } catch (error) {
    const folder = config.dataFolder;
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(errorCode(error))) throw error;
    throw new OperatorError(
      'data.not-writable',
      {
        zh: `无法写入 ${folder}：请赋予当前用户写权限，或用 ZHUNI_DATA 指定另一个文件夹。`,
        en: `Cannot write to ${folder}: let this user write there, or set ZHUNI_DATA to another folder.`,
      },
      error,
    );
  }
}

/** An empty database gets the demonstration city with its accounts; returns whether it did. */
export async function fillWhenEmpty(
  { database, pool, fieldKeys }: OpenCity,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<boolean> {
  const { households } = await readCityState(database.adminUrl);
  if (households > 0) return false;
  await loadCity({ adminUrl: database.adminUrl, fieldKeys, people: defaultPeople, onProgress, signal });
  await createDemonstrationAccounts(pool);
  await orderPast(pool, defaultPeople);
  return true;
}

const portTaken = (config: Config): OperatorError =>
  new OperatorError('http.port-taken', {
    zh: `端口 ${config.port} 已被其他程序占用：请停止那个程序，或换一个端口，例如 PORT=${config.port + 1} npm start。`,
    en: `Port ${config.port} is taken by another program: stop that program or choose another port, such as PORT=${config.port + 1} npm start.`,
  });

/** Fails at once, before anything is set up, when the port is not to be had. */
export async function assertPortFree(config: Config): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(config.port, config.host, () => probe.close(() => resolve()));
  }).catch((error: unknown) => {
    throw explainListen(error, config);
  });
}

function explainListen(error: unknown, config: Config): unknown {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') return portTaken(config);
  if (code === 'EACCES') {
    return new OperatorError(
      'http.port-forbidden',
      {
        zh: `当前用户不能使用端口 ${config.port}：请用 PORT 指定 1024 以上的端口。`,
        en: `This user may not use port ${config.port}: set PORT to one above 1024.`,
      },
      error,
    );
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) {
    return new OperatorError(
      'http.host-unknown',
      {
        zh: `本机没有地址 ${config.host}：请改正 HOST。`,
        en: `This machine has no address ${config.host}: correct HOST.`,
      },
      error,
    );
  }
  return error;
}

/** Listens; resolves to the address a browser can open. OperatorError when the port is not to be had. */
export async function listen(
  city: OpenCity,
  { config, log, bank }: Omit<Progressing, 'onProgress'> & { readonly bank?: BankAddress | undefined },
): Promise<{ app: FastifyInstance; url: string }> {
  const { pool, database, fieldKeys, blobStore } = city;
  const app = await createApp({
    pool,
    appUrl: database.appUrl,
    fieldKeys,
    blobStore,
    bank,
    log,
    webFolder,
    trustedProxies: config.trustedProxies,
  });
  try {
    const url = await app.listen({ port: config.port, host: config.host });
    database.describe(url);
    return { app, url };
  } catch (error) {
    await app.close();
    throw explainListen(error, config);
  }
}

const bytesPerPerson = 5_000;

/** A city of so many people needs about 5 kB of disk for each; OperatorError when there is less. */
export async function assertRoomFor(people: number, config: Config): Promise<void> {
  if (config.databaseUrl !== undefined) return;
  const { bavail, bsize } = await statfs(config.dataFolder);
  const [freeGb, neededGb] = [(bavail * bsize) / 1e9, (people * bytesPerPerson) / 1e9];
  if (freeGb >= neededGb) return;
  throw new OperatorError('disk.tight', {
    zh: `${people} 人的城市约需 ${neededGb.toFixed(1)} GB 磁盘，${config.dataFolder} 只剩 ${freeGb.toFixed(1)} GB：请腾出空间、减少人数，或用 ZHUNI_DATA 指定另一个文件夹。`,
    en: `A city of ${people} people needs about ${neededGb.toFixed(1)} GB of disk, and ${config.dataFolder} has ${freeGb.toFixed(1)} GB: free some, take fewer people, or set ZHUNI_DATA to another folder.`,
  });
}

/**
 * The whole city is screened once, for today, when it never was; an interrupted screening goes on where it stopped.
 * Rules that cannot be applied are logged, and the rest of the product serves.
 */
export async function screenWhenNever(
  { pool }: OpenCity,
  { onProgress, log }: Omit<Progressing, 'config'>,
  signal?: AbortSignal,
): Promise<void> {
  const scope = { actor: 'system:screening', areas: [wholeCity.prefix] };
  const newest = await withTransaction(pool, scope, (transaction) => findNewestRun(transaction, wholeCity.prefix));
  if (newest?.state === 'done') return;
  const text = { zh: '用全部政策筛查全市', en: 'screening the whole city against the policies' };
  try {
    await screenArea(pool, {
      scope,
      area: wholeCity,
      date: today(),
      listeners: screeningListeners,
      onProgress: (done, total) => onProgress({ text, done, total }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (!(error instanceof ScreeningFailed)) throw error;
    log.error({ err: error }, 'the city could not be screened');
  }
}
