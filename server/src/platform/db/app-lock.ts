import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { failures } from './failures.ts';

/** Held while a process uses a data folder; the kernel drops it when the process dies, however it dies. */
export type AppLock = { readonly describe: (holder: string) => void; readonly release: () => void };

const lockedCode = 5; // SQLITE_BUSY

/**
 * Takes the folder for this process. Node has no file locks of its own; an exclusive SQLite transaction is one that
 * works on every system, between containers too, and leaves nothing stale. Throws `failures.inUse` when it is taken.
 */
export function takeAppLock(folder: string): AppLock {
  const lock = new DatabaseSync(join(folder, 'app.lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    const taken = error instanceof Error && 'errcode' in error && error.errcode === lockedCode;
    throw taken ? failures.inUse(folder, readHolder(folder)) : error;
  }
  const describe = (holder: string): void => writeFileSync(holderFile(folder), `${holder}\n`, { mode: 0o600 });
  describe(`PID ${process.pid}`);
  return { describe, release: () => lock.close() };
}

function holderFile(folder: string): string {
  return join(folder, 'app.holder');
}

function readHolder(folder: string): string {
  try {
    return readFileSync(holderFile(folder), 'utf8').trim().slice(0, 200);
  } catch {
    return 'PID ?';
  }
}
