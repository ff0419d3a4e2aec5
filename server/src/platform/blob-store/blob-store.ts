import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { now } from '../clock/index.ts';
import type { FieldKeys } from '../crypto/index.ts';
import { errorCode } from '../db/index.ts';

/** Files kept by the SHA-256 of their bytes, encrypted, outside the folder that the web server serves. */
export type BlobStore = {
  /** Keeps bytes, once however often they come; visible only when complete and on disk. Throws BlobStoreFull. */
  readonly put: (bytes: Buffer) => Promise<{ readonly sha256: string; readonly bytes: number }>;
  /** The bytes, checked; undefined when there are none. Throws BlobDamaged when they were changed. */
  readonly get: (sha256: string) => Promise<Buffer | undefined>;
  /**
   * Removes what nobody wants and was put more than `orphanHours` ago; what is put again meanwhile stays. Returns how
   * many files went, halves of broken uploads included.
   */
  readonly sweep: (wanted: (hashes: readonly string[]) => Promise<ReadonlySet<string>>) => Promise<number>;
};

/** The disk has no room for another file. */
export class BlobStoreFull extends Error {
  override readonly name = 'BlobStoreFull';
}

/** The file is not what was put, or belongs to another key. */
export class BlobDamaged extends Error {
  override readonly name = 'BlobDamaged';
}

export type BlobStoreSettings = {
  /** The data folder; the files lie in `blobs` below it. */
  readonly dataFolder: string;
  readonly keys: FieldKeys;
  /** How a new file is opened for writing, for tests of a full disk. */
  readonly openNew?: (path: string) => Promise<FileHandle>;
};

export const blobFolderName = 'blobs';
/** An upload that has not become a record after so long never will. */
export const orphanHours = 24;
const hashesPerQuestion = 500;
/** Where files lie until they are whole. */
export const incomingFolderName = 'incoming';
const hashPattern = /^[0-9a-f]{64}$/;

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes + tagBytes;

/** A store in a folder; nothing is touched before the first use. Several programs may share it. */
export function createBlobStore({ dataFolder, keys, openNew = openExclusively }: BlobStoreSettings): BlobStore {
  const folder = join(dataFolder, blobFolderName);
  return {
    put: async (bytes) => {
      const sha256 = hashOf(bytes);
      if (!(await touch(blobPath(folder, sha256)))) {
        await write(folder, sha256, seal(keys, sha256, bytes), openNew);
      }
      return { sha256, bytes: bytes.length };
    },
    get: async (sha256) => {
      if (!hashPattern.test(sha256)) return undefined;
      const sealed = await readIfThere(blobPath(folder, sha256));
      return sealed && unseal(keys, sha256, sealed);
    },
    sweep: (wanted) => sweep(folder, wanted),
  };
}

/** Where a file lies in the folder of blobs: two levels, so that no folder gets too full. */
export function blobPath(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/** Every stored file's hash, in order. */
export async function* listBlobs(folder: string): AsyncGenerator<string> {
  const shelves = (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  for (const shelf of shelves) {
    for (const name of await namesIn(join(folder, shelf))) {
      if (hashPattern.test(name) && name.startsWith(shelf)) yield name;
    }
  }
}

const openExclusively = (path: string): Promise<FileHandle> => open(path, 'wx', 0o600);

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** AES-256-GCM, bound to the hash under which the file lies. Layout: version 1 byte, nonce 12, tag 16, bytes. */
function seal(keys: FieldKeys, sha256: string, bytes: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keys.encryption, nonce).setAAD(Buffer.from(`blob ${sha256}`));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]);
}

function unseal(keys: FieldKeys, sha256: string, sealed: Buffer): Buffer {
  try {
    if (sealed[0] !== version || sealed.length < headBytes) throw new Error('not a stored file');
    const nonce = sealed.subarray(1, 1 + nonceBytes);
    const decipher = createDecipheriv('aes-256-gcm', keys.encryption, nonce, { authTagLength: tagBytes })
      .setAAD(Buffer.from(`blob ${sha256}`))
      .setAuthTag(sealed.subarray(1 + nonceBytes, headBytes));
    const bytes = Buffer.concat([decipher.update(sealed.subarray(headBytes)), decipher.final()]);
    if (hashOf(bytes) !== sha256) throw new Error('another hash');
    return bytes;
  } catch (error) {
    throw new BlobDamaged(`the file ${sha256} was changed or belongs to another key`, { cause: error });
  }
}

/** Written aside, brought to disk, and only then given its name. */
async function write(
  folder: string,
  sha256: string,
  sealed: Buffer,
  openNew: (path: string) => Promise<FileHandle>,
): Promise<void> {
  const target = blobPath(folder, sha256);
  const partial = join(folder, incomingFolderName, `${sha256}.${randomBytes(8).toString('hex')}`);
  try {
    await mkdir(join(folder, incomingFolderName), { recursive: true, mode: 0o700 });
    await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
    const file = await openNew(partial);
    try {
      await file.writeFile(sealed);
      await file.utimes(now(), now());
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, target);
    await syncFolder(join(target, '..'));
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    if (['ENOSPC', 'EDQUOT'].includes(errorCode(error)))
      throw new BlobStoreFull('no room for a file', { cause: error });
    throw error;
  }
}

/** True when the file is there; it counts as put now, so that a sweep under way leaves it. */
async function touch(path: string): Promise<boolean> {
  try {
    await utimes(path, now(), now());
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function sweep(
  folder: string,
  wanted: (hashes: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  let swept = 0;
  const removeUnwanted = async (hashes: readonly string[]): Promise<void> => {
    const known = await wanted(hashes);
    for (const sha256 of hashes) if (!known.has(sha256) && (await removeOld(folder, sha256))) swept += 1;
  };
  let batch: string[] = [];
  for await (const sha256 of listBlobs(folder)) {
    if (await isOld(blobPath(folder, sha256))) batch.push(sha256);
    if (batch.length < hashesPerQuestion) continue;
    await removeUnwanted(batch);
    batch = [];
  }
  if (batch.length > 0) await removeUnwanted(batch);
  for (const name of await namesIn(join(folder, incomingFolderName))) {
    const path = join(folder, incomingFolderName, name);
    if (!(await isOld(path))) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}

/** Taken aside first: when somebody put it again in between, it goes back. */
async function removeOld(folder: string, sha256: string): Promise<boolean> {
  const [path, aside] = [
    blobPath(folder, sha256),
    join(folder, incomingFolderName, `${sha256}.${randomBytes(8).toString('hex')}`),
  ];
  await mkdir(join(folder, incomingFolderName), { recursive: true, mode: 0o700 });
  await rename(path, aside);
  if (await isOld(aside)) {
    await rm(aside, { force: true });
    return true;
  }
  await rename(aside, path);
  return false;
}

async function isOld(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path);
  return mtimeMs < now().getTime() - orphanHours * 3_600_000;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes the names in a folder survive a power cut; Windows does that by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => undefined);
  await handle.close();
}
