import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { errorCode } from '../connection.ts';
import { exportFailures } from './failures.ts';
import { load } from './load.ts';
import type { Compared, LoadOptions, Source } from './load.ts';
import { readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { createDigest, createWatch, discard } from './table-stream.ts';

/**
 * Restores a backup folder into an empty database: every file is checked against the manifest before the database is
 * touched, and every table compared afterwards. OperatorError naming the file or table that does not fit.
 */
export async function restore(
  folder: string,
  adminUrl: string,
  where: string,
  options: LoadOptions,
): Promise<{ readonly manifest: Manifest; readonly compared: readonly Compared[] }> {
  const manifest = await readManifest(folder);
  try {
    await checkFiles(folder, manifest, options);
    const compared = await load(adminUrl, where, sourceOf(folder, manifest), options);
    return { manifest, compared };
  } catch (error) {
    throw options.signal.aborted ? exportFailures.interrupted() : error;
  }
}

/** Reads every file of a backup and compares rows and hash with the manifest. */
export async function checkFiles(folder: string, manifest: Manifest, options: LoadOptions): Promise<void> {
  const watch = createWatch(options.onProgress, options.signal);
  for (const table of manifest.tables) {
    const { tap, result } = createDigest(watch.rowsOf({ ...table, rowsEstimate: table.rows }, 'check'));
    const path = join(folder, table.file);
    await pipeline(createReadStream(path), createGunzip(), tap, discard(), { signal: watch.signal }).catch(
      (error: unknown) => {
        if (options.signal.aborted) throw error;
        const missing = errorCode(error) === 'ENOENT';
        throw exportFailures.damaged(
          path,
          missing ? { zh: '缺失', en: 'missing' } : { zh: '无法解压', en: 'cannot be unpacked' },
        );
      },
    );
    const found = result();
    if (found.rows === table.rows && found.sha256 === table.sha256) continue;
    throw exportFailures.damaged(path, {
      zh: `应有 ${table.rows} 行，实有 ${found.rows} 行，或校验值不同`,
      en: `${table.rows} rows expected, ${found.rows} found, or another hash`,
    });
  }
}

function sourceOf(folder: string, manifest: Manifest): Source {
  return {
    migrations: manifest.migrations,
    tables: manifest.tables.map((table) => ({
      ...table,
      rowsEstimate: table.rows,
      digest: { rows: table.rows, sha256: table.sha256 },
    })),
    open: (index) => {
      const file = manifest.tables[index]?.file ?? '';
      const unpacked = createGunzip();
      pipeline(createReadStream(join(folder, file)), unpacked).catch((error: Error) => unpacked.destroy(error));
      return unpacked;
    },
    sequences: () => Promise.resolve(manifest.sequences),
  };
}
