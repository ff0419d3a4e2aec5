import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freezeClock, shiftClock } from '../clock/index.ts';
import { deriveKeys } from '../crypto/index.ts';
import { blobPath } from './blob-store.ts';
import { BlobDamaged, BlobStoreFull, createBlobStore, exportBlobs, importBlobs } from './index.ts';
import type { BlobStore } from './index.ts';

const keys = deriveKeys(Buffer.alloc(32, 1));
const text = Buffer.from('the paper of a made-up person '.repeat(100));

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhuni-blobs-'));
});
afterEach(() => shiftClock(undefined));
afterAll(() => rm(root, { recursive: true }));

let folders = 0;
function freshStore(more: Partial<Parameters<typeof createBlobStore>[0]> = {}): { store: BlobStore; folder: string } {
  const dataFolder = more.dataFolder ?? join(root, String((folders += 1)));
  return { store: createBlobStore({ keys, ...more, dataFolder }), folder: dataFolder };
}

const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('a stored file', () => {
  test('comes back as it was, is found by its hash alone, and cannot be read on the disk', async () => {
    const { store, folder } = freshStore();
    const { sha256 } = await store.put(text);
    expect(await store.get(sha256)).toEqual(text);
    const path = blobPath(join(folder, 'blobs'), sha256);
    expect((await readFile(path)).includes('made-up')).toBe(false);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await store.get('0'.repeat(64))).toBeUndefined();
    expect(await store.get('../../etc/passwd')).toBeUndefined();
  });

  test('is kept once, however often and by however many it is put at once', async () => {
    const { store, folder } = freshStore();
    await Promise.all(Array.from({ length: 16 }, () => store.put(text)));
    await store.put(text);
    expect(await filesBelow(folder)).toHaveLength(1);
  });

  test('that was changed, cut, exchanged or sealed under another key is refused', async () => {
    const { store, folder } = freshStore();
    const { sha256 } = await store.put(text);
    const other = await store.put(Buffer.from('another'));
    const [path, otherPath] = [sha256, other.sha256].map((hash) => blobPath(join(folder, 'blobs'), hash));
    const sealed = await readFile(path ?? '');
    for (const bytes of [sealed.subarray(0, 20), sealed.subarray(0, -1), Buffer.concat([sealed, Buffer.of(0)])]) {
      await writeFile(path ?? '', bytes);
      await expect(store.get(sha256)).rejects.toThrow(BlobDamaged);
    }
    await writeFile(path ?? '', await readFile(otherPath ?? ''));
    await expect(store.get(sha256)).rejects.toThrow(BlobDamaged);
    const stranger = createBlobStore({ dataFolder: folder, keys: deriveKeys(Buffer.alloc(32, 2)) });
    await expect(stranger.get(other.sha256)).rejects.toThrow(BlobDamaged);
  });
});

describe('an upload that breaks off', () => {
  test.runIf(process.platform === 'linux')('for want of room says so and leaves nothing', async () => {
    const { store, folder } = freshStore({ openNew: () => open('/dev/full', 'w') });
    await expect(store.put(text)).rejects.toThrow(BlobStoreFull);
    expect(await filesBelow(folder)).toEqual([]);
  });

  test('in the middle is never seen, and its half is swept a day later', async () => {
    const dataFolder = join(root, 'broken');
    const { store } = freshStore({
      dataFolder,
      openNew: async (path) => {
        await writeFile(path, 'half', { mode: 0o600 });
        return open(join(dataFolder, 'nowhere', 'at', 'all'));
      },
    });
    await expect(store.put(text)).rejects.toThrow(/ENOENT/);
    await writeFile(join(dataFolder, 'blobs', 'incoming', 'left'), 'half');
    const whole = createBlobStore({ dataFolder, keys });
    const { sha256 } = await whole.put(text);
    expect(await whole.get(sha256)).toEqual(text);
    const later = new Date(Date.now() + 25 * 3_600_000).toISOString();
    freezeClock(later);
    expect(await whole.sweep(async (hashes) => new Set(hashes))).toBe(1);
    expect(await filesBelow(dataFolder)).toEqual([sha256]);
  });
});

describe('the sweep', () => {
  const day = (number: number): void => freezeClock(`2024-03-0${number}T12:00`);

  test('removes what nobody wants after a day, and nothing else', async () => {
    const { store, folder } = freshStore();
    day(1);
    const [wanted, orphan] = [await store.put(Buffer.from('a')), await store.put(Buffer.from('b'))];
    const keep = async (): Promise<Set<string>> => new Set([wanted.sha256]);
    expect(await store.sweep(keep)).toBe(0);
    day(3);
    const young = await store.put(Buffer.from('c'));
    expect(await store.sweep(keep)).toBe(1);
    expect((await filesBelow(folder)).toSorted()).toEqual([wanted.sha256, young.sha256].toSorted());
    expect(await store.get(orphan.sha256)).toBeUndefined();
  });

  test('leaves what is put again while it looks', async () => {
    const { store } = freshStore();
    day(1);
    const { sha256 } = await store.put(text);
    day(3);
    await store.sweep(async () => {
      await store.put(text);
      return new Set();
    });
    expect(await store.get(sha256)).toEqual(text);
  });
});

describe('a backup of the files', () => {
  const { signal } = new AbortController();

  test('is whole in another data folder', async () => {
    const { store, folder } = freshStore();
    const stored = [await store.put(text), await store.put(Buffer.from('b'))];
    const backup = await mkdtemp(join(root, 'backup-'));
    const manifest = await exportBlobs(folder, backup, signal);
    expect(manifest).toMatchObject({ files: 2 });
    const other = freshStore();
    await importBlobs(backup, other.folder, manifest, signal);
    expect(await other.store.get(stored[0]?.sha256 ?? '')).toEqual(text);
    expect(await filesBelow(other.folder)).toHaveLength(2);
  });

  test('with a file changed or missing is refused by name', async () => {
    const { store, folder } = freshStore();
    const { sha256 } = await store.put(text);
    const backup = await mkdtemp(join(root, 'backup-'));
    const manifest = await exportBlobs(folder, backup, signal);
    const path = blobPath(join(backup, 'blobs'), sha256);
    await writeFile(path, 'other');
    const restoring = () => importBlobs(backup, freshStore().folder, manifest, signal);
    await expect(restoring()).rejects.toMatchObject({ code: 'backup.damaged', message: expect.stringContaining(path) });
    await rm(path);
    await expect(restoring()).rejects.toMatchObject({ code: 'backup.damaged' });
    await writeFile(join(backup, 'blobs.txt'), '');
    await expect(restoring()).rejects.toMatchObject({ code: 'backup.damaged' });
  });

  test('of a city without files is empty', async () => {
    const backup = await mkdtemp(join(root, 'backup-'));
    const manifest = await exportBlobs(join(root, 'none'), backup, signal);
    expect(manifest).toMatchObject({ files: 0, bytes: 0 });
    await importBlobs(backup, freshStore().folder, manifest, signal);
  });
});
