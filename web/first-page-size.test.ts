import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { firstPageBytesMax, measureFirstPage } from './first-page-size.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuni-first-page-'));
  vi.stubEnv('NODE_ENV', 'production');
  await build({ root: import.meta.dirname, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  vi.unstubAllEnvs();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the first page of residents is at most 150 kB of compressed JavaScript', () => {
  const { files, gzipBytes } = measureFirstPage(folder);
  expect(files.length).toBeGreaterThan(0);
  expect(gzipBytes).toBeGreaterThan(50_000);
  expect(gzipBytes).toBeLessThanOrEqual(firstPageBytesMax);
});

test('scripts that a script imports are counted with it', async () => {
  const small = join(folder, 'small');
  await mkdir(join(small, 'assets'), { recursive: true });
  await writeFile(join(small, 'index.html'), '<script type="module" crossorigin src="/assets/a.js"></script>');
  await writeFile(
    join(small, 'assets', 'a.js'),
    'import{x}from"./b.js";import"./c.js";const l=()=>import("./late.js")',
  );
  await writeFile(join(small, 'assets', 'b.js'), 'export const x=1');
  await writeFile(join(small, 'assets', 'c.js'), '1');
  expect(measureFirstPage(small).files).toEqual(['/assets/a.js', '/assets/b.js', '/assets/c.js']);
});

test('says what to do when the web app has not been built', () => {
  expect(() => measureFirstPage(join(folder, 'nowhere'))).toThrow(/build the web app/);
});
