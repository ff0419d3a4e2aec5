import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, readFile, rename, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A place for the data of one campaign. */
export type Disk = { readonly dataFolder: string; readonly remove: () => Promise<void> };

/** A disk of a fixed size that can be filled to the last byte, and emptied of what filled it. */
export type FillableDisk = Disk & { readonly fill: () => Promise<void>; readonly relieve: () => Promise<void> };

/** A disk in a file. What was not forced onto it before `cutPower` is gone after it. */
export type ImageDisk = Disk & {
  /** Writes everything to the disk now. */
  readonly settle: () => Promise<void>;
  /** Copies the disk as it is at one moment; every process that writes to it is held. */
  readonly copy: () => Promise<void>;
  /** Throws the disk away, whose processes are dead, and puts its copy in its place. */
  readonly replaceByCopy: () => Promise<void>;
};

const imageMegabytes = 3_072;
const fillableMegabytes = 900;
const copiesMax = 50;

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhuni-campaign-'));
  await chmod(folder, 0o711);
  return folder;
}

export async function plainDisk(): Promise<Disk> {
  const folder = await newFolder();
  return { dataFolder: join(folder, 'data'), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** undefined when this machine does not let us mount (root on Linux may). */
export async function fillableDisk(): Promise<FillableDisk | undefined> {
  const folder = await newFolder();
  const place = join(folder, 'disk');
  await mkdir(place);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${fillableMegabytes}m,mode=0711`, 'zhuni-campaign', place]);
  } catch {
    await rm(folder, { recursive: true, force: true });
    return undefined;
  }
  const ballast = join(place, 'ballast');
  return {
    dataFolder: join(place, 'data'),
    fill: async () => {
      const file = await open(ballast, 'w');
      const block = Buffer.alloc(1024 ** 2);
      try {
        for (let bytes = block.length; bytes >= 512;) {
          const room = await statfs(place);
          const writable = Math.min(bytes, room.bavail * room.bsize);
          if (writable < 512) break;
          const written = await file.write(block, 0, writable).catch(() => undefined);
          if (!written) bytes = Math.floor(bytes / 2);
        }
      } finally {
        await file.close();
      }
    },
    relieve: () => rm(ballast, { force: true }),
    remove: async () => {
      await unmount(place);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** undefined when this machine has no loop device for us (root on Linux may have one). */
export async function imageDisk(): Promise<ImageDisk | undefined> {
  const folder = await newFolder();
  const place = join(folder, 'disk');
  const images = await imageFolder(folder);
  const [image, copied] = [join(images, 'disk.img'), join(images, 'copy.img')];
  let device = '';
  const mount = async (): Promise<void> => {
    device = (await run('losetup', ['--find', '--show', image])).stdout.trim();
    await run('mount', ['-t', 'ext4', '-o', `noatime,commit=${journalSeconds}`, device, place]);
  };
  const release = async (): Promise<void> => {
    await unmount(place);
    if (device !== '') await run('losetup', ['--detach', device]).catch(() => undefined);
    device = '';
  };
  const remove = async (): Promise<void> => {
    await release();
    await rm(images, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await mkdir(place);
    await run('truncate', ['-s', `${imageMegabytes}M`, image]);
    await run('mkfs.ext4', ['-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image]);
    await mount();
    await chmod(place, 0o711);
  } catch {
    await remove();
    return undefined;
  }
  return {
    dataFolder: join(place, 'data'),
    settle: async () => void (await run('sync', ['--file-system', place])),
    copy: async () => {
      for (let attempt = 0; attempt < copiesMax; attempt += 1) {
        const before = await writesOf(device);
        await run('cp', ['--sparse=always', image, copied]);
        if (before !== undefined && before === (await writesOf(device))) return;
        await wait(20);
      }
      throw new Error('the disk was never at rest while it was copied');
    },
    replaceByCopy: async () => {
      await release();
      await rename(copied, image);
      await mount();
    },
    remove,
  };
}

/** So seldom does the file system write its journal of its own accord: what nobody forces out stays in memory. */
const journalSeconds = 600;

/** Memory is the fastest place for an image, where there is enough. */
async function imageFolder(folder: string): Promise<string> {
  const room = await statfs('/dev/shm').catch(() => undefined);
  if (!room || room.bavail * room.bsize < 2.5 * imageMegabytes * 1024 ** 2) return folder;
  return mkdtemp('/dev/shm/zhuni-campaign-');
}

/**
 * What a device has written so far; undefined while something is under way. The same before and after a copy: the copy
 * is the disk as it was at one moment.
 */
async function writesOf(device: string): Promise<string | undefined> {
  const stat = await readFile(join('/sys/block', device.slice('/dev/'.length), 'stat'), 'utf8');
  const fields = stat.trim().split(/\s+/);
  return fields[8] === '0' ? [4, 6, 11, 13, 15].map((field) => fields[field]).join(' ') : undefined;
}

async function unmount(place: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      await run('umount', [place]);
      return;
    } catch (error) {
      if (/not mounted|no mount point|not found/.test(String(error))) return;
      await wait(50);
    }
  }
  await run('umount', ['--lazy', place]).catch(() => undefined);
}
