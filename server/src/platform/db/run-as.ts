import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { failures } from './failures.ts';

const run = promisify(execFile);

/** The user that PostgreSQL runs as when this process is root, since it refuses root. */
export type RunAs = { readonly uid: number; readonly gid: number; readonly name: string };

/** Undefined when this process may run PostgreSQL itself; else the owner of existing data, `postgres` or `nobody`. */
export async function chooseRunAs(existingData: string | undefined): Promise<RunAs | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const users = parsePasswd(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  const owner = existingData === undefined ? undefined : await stat(existingData).catch(() => undefined);
  if (owner && owner.uid !== 0) {
    return users.find(({ uid }) => uid === owner.uid) ?? { uid: owner.uid, gid: owner.gid, name: String(owner.uid) };
  }
  const user = users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody');
  if (!user || user.uid === 0) throw failures.noUser();
  return user;
}

/** The users of a passwd file. */
export function parsePasswd(text: string): RunAs[] {
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    if (name === undefined || !/^\d+$/.test(uid ?? '') || !/^\d+$/.test(gid ?? '')) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

/** initdb needs a name for its user; `docker --user 12345` has none. */
export function assertNamedUser(runAs: RunAs | undefined, lookUp: () => unknown = userInfo): void {
  if (runAs) return;
  try {
    lookUp();
  } catch {
    throw failures.namelessUser(process.getuid?.() ?? -1);
  }
}

/** True when that user can enter the folder: every folder above it must let the user pass. */
export async function canEnter(runAs: RunAs, folder: string): Promise<boolean> {
  const options = { uid: runAs.uid, gid: runAs.gid, cwd: '/' };
  return run('/bin/sh', ['-c', 'cd "$1" 2>/dev/null', 'sh', folder], options).then(
    () => true,
    () => false,
  );
}

/** Makes a folder with exactly this mode, whatever the umask; an existing one is left as it is. */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode });
  if (made !== undefined && process.platform !== 'win32') await chmod(folder, mode);
}
