import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { errorCode } from '../db/index.ts';

/**
 * The text of a secret file (mode 0600), made when there is none. It gets its name only when it is whole and on disk,
 * so of several who make it at once, also in other processes, one wins and all read the same.
 */
export async function readOrMakeSecret(file: string, make: () => string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  const partial = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    const handle = await open(partial, 'wx', 0o600);
    await handle.writeFile(make());
    await handle.sync();
    await handle.close();
    await link(partial, file).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(partial, { force: true });
  }
  return readFile(file, 'utf8');
}
