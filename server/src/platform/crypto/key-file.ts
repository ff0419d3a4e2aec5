import { hkdfSync, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../config/index.ts';
import { errorCode } from '../db/index.ts';
import { readOrMakeSecret } from './secret-file.ts';

/** Keys for fields of the database: one to encrypt, one to find again what is encrypted. */
export type FieldKeys = { readonly encryption: Buffer; readonly index: Buffer };

const keyBytes = 32;
const fileName = 'field.key';

/**
 * Reads `<data>/field.key` (mode 0600), making it on the first start, and derives the keys from it. Without this file
 * the encrypted fields cannot be read: it belongs into the backup, kept apart from the data. OperatorError when
 * damaged.
 */
export async function loadFieldKeys(dataFolder: string): Promise<FieldKeys> {
  const file = join(dataFolder, fileName);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const text = (await readOrMakeSecret(file, () => `${randomBytes(keyBytes).toString('hex')}\n`)).trim();
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new OperatorError('crypto.key-damaged', {
      zh: `密钥文件 ${file} 已损坏：请从备份中放回它。`,
      en: `The key file ${file} is damaged: put it back from a backup.`,
    });
  }
  return deriveKeys(Buffer.from(text, 'hex'));
}

/** Copies the key file beside a backup (mode 0600); false when this data folder has none yet. */
export async function copyFieldKey(dataFolder: string, to: string): Promise<boolean> {
  try {
    await copyFile(join(dataFolder, fileName), join(to, fileName), constants.COPYFILE_EXCL);
    await chmod(join(to, fileName), 0o600);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Puts the key file of a backup into the data folder of the restored city: 'placed', 'same' when it is there already,
 * 'absent' when the backup carries none (kept apart, to be put back by hand). OperatorError when another one is there.
 */
export async function placeFieldKey(from: string, dataFolder: string): Promise<'placed' | 'same' | 'absent'> {
  const [given, own] = await Promise.all([from, dataFolder].map((folder) => readIfThere(join(folder, fileName))));
  if (given === undefined) return 'absent';
  if (own === undefined) {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    await writeFile(join(dataFolder, fileName), given, { mode: 0o600, flag: 'wx' });
    return 'placed';
  }
  if (own === given) return 'same';
  throw new OperatorError('crypto.other-key', {
    zh: `数据文件夹 ${dataFolder} 里已有另一个密钥文件 ${fileName}：请换一个空的数据文件夹再恢复。`,
    en: `The data folder ${dataFolder} has another key file ${fileName}: restore into a new data folder.`,
  });
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The two keys of a master key of 32 bytes. */
export function deriveKeys(master: Buffer): FieldKeys {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', master, '', `zhuni field ${purpose}`, keyBytes));
  return { encryption: derive('encryption'), index: derive('index') };
}
