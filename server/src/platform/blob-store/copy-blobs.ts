import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { OperatorError } from '../config/index.ts';
import { errorCode } from '../db/index.ts';
import type { FilesManifest } from '../db/index.ts';
import { blobFolderName, blobPath, incomingFolderName, listBlobs } from './blob-store.ts';

/** Names every file of a backup with the hash of its sealed bytes. */
const blobIndexFile = 'blobs.txt';

/**
 * Copies all stored files, sealed as they are, into a backup folder with an index. Taken after the database, they are
 * all there that it knows of; files that come meanwhile may be in it too.
 */
export async function exportBlobs(dataFolder: string, folder: string, signal: AbortSignal): Promise<FilesManifest> {
  const source = join(dataFolder, blobFolderName);
  const index = await open(join(folder, blobIndexFile), 'wx', 0o600);
  const hash = createHash('sha256');
  let [files, bytes] = [0, 0];
  try {
    for await (const name of listBlobs(source)) {
      signal.throwIfAborted();
      const target = blobPath(join(folder, blobFolderName), name);
      await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
      if (!(await copiedIfThere(blobPath(source, name), target))) continue;
      const line = `${name} ${await fileHash(target)}\n`;
      await index.write(line);
      hash.update(line);
      files += 1;
      bytes += (await stat(target)).size;
    }
    await index.sync();
  } finally {
    await index.close();
  }
  return { files, bytes, sha256: hash.digest('hex') };
}

/**
 * Puts the files of a backup into a data folder, each checked against the index and given its name only when whole.
 * OperatorError naming the file that is missing or changed; what was placed by then is swept later.
 */
export async function importBlobs(
  folder: string,
  dataFolder: string,
  manifest: FilesManifest,
  signal: AbortSignal,
): Promise<void> {
  const indexPath = join(folder, blobIndexFile);
  if ((await fileHash(indexPath)) !== manifest.sha256) throw damaged(indexPath);
  const target = join(dataFolder, blobFolderName);
  await mkdir(join(target, incomingFolderName), { recursive: true, mode: 0o700 });
  const lines = createInterface({ input: createReadStream(indexPath), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    signal.throwIfAborted();
    const [name = '', sha256] = line.split(' ');
    const source = blobPath(join(folder, blobFolderName), name);
    if ((await fileHash(source)) !== sha256) throw damaged(source);
    const place = blobPath(target, name);
    await mkdir(join(place, '..'), { recursive: true, mode: 0o700 });
    const partial = join(target, incomingFolderName, name);
    await copyFile(source, partial);
    await rename(partial, place);
  }
}

/** False when a sweep took it away: what is swept, no record names. */
async function copiedIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Undefined when the file is not there. */
async function fileHash(path: string): Promise<string | undefined> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const damaged = (file: string): OperatorError =>
  new OperatorError('backup.damaged', {
    zh: `备份文件 ${file} 缺失或被改动：请使用另一份备份，数据库没有改变。`,
    en: `The backup file ${file} is missing or was changed: use another backup; the database is as it was.`,
  });
