import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { failures } from './failures.ts';

/** Held while a process uses a data folder; the kernel drops it when the process dies, however it dies. */
export type AppLock = { readonly describe: (holder: string) => void; readonly release: () => void };

/** SQLITE_BUSY, SQLITE_READONLY and SQLITE_CANTOPEN. */
const [lockedCode, readOnlyCode, cannotOpenCode] = [5, 8, 14];

/**
 * Takes the folder for this process. Node has no file locks of its own; an exclusive SQLite transaction is one that
 * works on every system, between containers too, and leaves nothing stale. Throws `failures.inUse` when it is taken.
 */
export function takeAppLock(folder: string): AppLock {
  const lock = openLock(folder);
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive'); // writes nothing, so that a full disk does not matter
  } catch (error) {
    lock.close();
    throw explain(error, folder);
  }
  const describe = (holder: string): void => writeHolder(folder, holder);
  describe(`PID ${process.pid}`);
  return { describe, release: () => lock.close() };
}

function openLock(folder: string): DatabaseSync {
  try {
    return new DatabaseSync(join(folder, 'app.lock'), { timeout: 0 });
  } catch (error) {
    throw explain(error, folder);
  }
}

function explain(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  if (code === lockedCode) return failures.inUse(folder, readHolder(folder));
  return code === readOnlyCode || code === cannotOpenCode ? failures.notWritable(folder, error) : error;
}

/** The lock holds without it: it only lets another start say where this one is. */
function writeHolder(folder: string, holder: string): void {
  try {
    writeFileSync(holderFile(folder), `${holder}\n`, { mode: 0o600 });
  } catch {
    // a full disk, which the check of free space will say better
  }
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
