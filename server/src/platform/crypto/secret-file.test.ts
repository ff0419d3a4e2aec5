import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOrMakeSecret } from './secret-file.ts';

describe('a secret file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhuni-secret-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is made once by many at once, and all read it whole', async () => {
    for (let round = 0; round < 30; round += 1) {
      const file = join(folder, `secret-${round}`);
      const read = await Promise.all(
        Array.from({ length: 16 }, (_, at) => readOrMakeSecret(file, () => String(at).repeat(10_000))),
      );
      expect(new Set(read).size).toBe(1);
      expect(read[0]?.length).toBeGreaterThanOrEqual(10_000);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
    }
    expect(await readdir(folder)).toHaveLength(30);
  });
});
