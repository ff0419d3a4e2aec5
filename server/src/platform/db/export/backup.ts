import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { now } from '../../clock/index.ts';
import type { OnProgress } from '../../log/index.ts';
import { withClient } from '../connection.ts';
import { readApplied } from '../migrate.ts';
import { ownerRole } from '../roles.ts';
import { listSequences, listTables } from './catalog.ts';
import type { TableShape } from './catalog.ts';
import { exportFailures, explainBackupError } from './failures.ts';
import { manifestFile, manifestFormat } from './manifest.ts';
import type { FilesManifest, Manifest } from './manifest.ts';
import { createDigest, createWatch, exportSettings, readRows } from './table-stream.ts';
import type { Watch } from './table-stream.ts';

const gzipLevel = 3;

/** Puts files that the database names into the folder of a backup and says what they are. */
export type ExportFiles = (folder: string, signal: AbortSignal) => Promise<FilesManifest>;

/**
 * Exports the whole database as of one moment, while it is in use, to a folder that must be new or empty; then
 * `exportFiles` adds the files beside it. The folder gets its name only when it is complete and on disk. OperatorError
 * when it cannot be written or `signal` interrupts.
 */
export async function backUp(
  adminUrl: string,
  folder: string,
  onProgress: OnProgress,
  signal: AbortSignal,
  exportFiles?: ExportFiles,
): Promise<Manifest> {
  const target = resolve(folder);
  let partial: string | undefined;
  try {
    await assertFree(target);
    await mkdir(dirname(target), { recursive: true });
    await removeLeftovers(target);
    partial = `${target}.${randomBytes(4).toString('hex')}.partial`;
    await mkdir(partial, { mode: 0o700 });
    const tables = await writeTables(adminUrl, partial, createWatch(onProgress, signal));
    // After the tables: every file that they name is there by then.
    const manifest = exportFiles ? { ...tables, files: await exportFiles(partial, signal) } : tables;
    await writeDurably(join(partial, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
    await syncFolder(partial);
    await rmdir(target).catch(() => undefined);
    await rename(partial, target);
    await syncFolder(dirname(target));
    return manifest;
  } catch (error) {
    if (partial !== undefined) await rm(partial, { recursive: true, force: true }).catch(() => undefined);
    throw signal.aborted ? exportFailures.interrupted() : explainBackupError(error, target);
  }
}

/** Begins the snapshot that a whole export reads from. */
export async function beginSnapshot(client: pg.ClientBase): Promise<void> {
  await client.query(`begin isolation level repeatable read read only; set local role ${ownerRole}; ${exportSettings}`);
}

async function writeTables(adminUrl: string, folder: string, watch: Watch): Promise<Manifest> {
  return withClient({ url: adminUrl, applicationName: 'zhuni backup' }, async (client) => {
    await beginSnapshot(client);
    const tables: Manifest['tables'] = [];
    for (const table of await listTables(client)) {
      const file = `${String(tables.length + 1).padStart(4, '0')}.copy.gz`;
      tables.push(await writeTable(client, table, join(folder, file), file, watch));
    }
    const manifest: Manifest = {
      product: 'zhuni',
      format: manifestFormat,
      madeAt: now().toISOString(),
      postgresVersion: await readVersion(client),
      migrations: await readApplied(client),
      tables,
      // Sequences stand outside snapshots: read after the tables they are never behind them.
      sequences: await listSequences(client),
    };
    await client.query('commit');
    return manifest;
  });
}

async function writeTable(
  client: pg.ClientBase,
  table: TableShape,
  path: string,
  file: string,
  watch: Watch,
): Promise<Manifest['tables'][number]> {
  const { tap, result } = createDigest(watch.rowsOf(table, 'read'));
  const target = createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true });
  await pipeline(readRows(client, table), tap, createGzip({ level: gzipLevel }), target, { signal: watch.signal });
  return { schema: table.schema, name: table.name, columns: [...table.columns], file, ...result() };
}

async function readVersion(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
  return rows[0]?.version ?? '';
}

async function assertFree(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw exportFailures.folderTaken(folder);
    throw error;
  });
  if (names.length > 0) throw exportFailures.folderTaken(folder);
}

/** What backups to the same place left when they were killed. */
async function removeLeftovers(target: string): Promise<void> {
  for (const name of await readdir(dirname(target))) {
    const tail = name.startsWith(basename(target)) ? name.slice(basename(target).length) : '';
    if (/^\.[0-9a-f]{8}\.partial$/.test(tail)) await rm(join(dirname(target), name), { recursive: true, force: true });
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder survive a power cut; Windows does that by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => undefined);
  await handle.close();
}
