import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findNode, hashOf, installFailure, needsInstall, root } from './bootstrap.mjs';
import { completeLock, missingOptionalPackages } from './complete-lock.mjs';
import { withSetupLock } from './setup-lock.mjs';
import { tallyOfBrowserTests, tallyOfVitest } from './test.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'set-up-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('the packages', () => {
  const lock = (version: string): string =>
    JSON.stringify({
      packages: {
        '': { name: 'zhuni' },
        'node_modules/a': { version },
        'node_modules/a-darwin-x64': { version, optional: true },
        'node_modules/@zhuni/engine': { link: true },
      },
    });
  const installed = (version: string): string => JSON.stringify({ packages: { 'node_modules/a': { version } } });

  it('are installed when there are none, or only half', () => {
    expect(needsInstall(folderWith({ 'package-lock.json': lock('1.0.0') }))).toBe(true);
    const half = { 'package-lock.json': lock('1.0.0'), 'node_modules/.package-lock.json': '{"packages":{}}' };
    expect(needsInstall(folderWith(half))).toBe(true);
  });

  it('are installed again when the lock file names another version, and only then', () => {
    const files = { 'node_modules/.package-lock.json': installed('1.0.0') };
    expect(needsInstall(folderWith({ ...files, 'package-lock.json': lock('1.0.1') }))).toBe(true);
    expect(needsInstall(folderWith({ ...files, 'package-lock.json': lock('1.0.0') }))).toBe(false);
  });

  it.each([
    ['npm error code ENOSPC', /disk is full/],
    ['npm error code EROFS', /cannot be written to/],
    ['npm error code EAI_AGAIN\nnpm error network', /cannot be reached/],
    ['spawn npm ENOENT', /npm was not found/],
    ['npm error code E418', /npm ci[^]*E418/],
  ])('that cannot be installed say why: %s', (output, sentence) => {
    expect(installFailure(output)).toMatch(sentence);
  });

  it('bring a Node that runs TypeScript', () => {
    expect(findNode()).toMatch(/node(\.exe)?$/);
  });
});

describe('the lock file', () => {
  const incomplete = {
    packages: {
      '': {},
      'node_modules/oxlint': {
        license: 'MIT',
        dev: true,
        optionalDependencies: { '@oxlint/binding-linux-x64-musl': '1.0.0' },
      },
    },
  };

  it('is completed with the packages of other platforms', () => {
    expect(missingOptionalPackages(incomplete)).toHaveLength(1);
    const complete = completeLock(incomplete);
    expect(missingOptionalPackages(complete)).toEqual([]);
    expect(complete.packages['node_modules/@oxlint/binding-linux-x64-musl']).toEqual({
      version: '1.0.0',
      license: 'MIT',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    });
  });

  it('of this repository is complete', () => {
    expect(missingOptionalPackages(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))).toEqual([]);
  });
});

describe('the hash of the web app’s inputs', () => {
  it('changes with a content or a name, not with tests and outputs', () => {
    const hash = (files: Readonly<Record<string, string>>): string => hashOf(['web'], folderWith(files));
    const before = hash({ 'web/src/a.ts': '1' });
    expect(hash({ 'web/src/a.ts': '1', 'web/src/a.test.ts': '2', 'web/dist/a.js': '3' })).toBe(before);
    expect(hash({ 'web/src/a.ts': '2' })).not.toBe(before);
    expect(hash({ 'web/src/b.ts': '1' })).not.toBe(before);
  });
});

describe('two set-ups of one folder', () => {
  it('run one after the other', async () => {
    const folder = folderWith({});
    const seen: string[] = [];
    const setUp = (name: string): Promise<void> =>
      withSetupLock(folder, async () => {
        seen.push(`${name} in`);
        await new Promise((resolve) => {
          setTimeout(resolve, 20);
        });
        seen.push(`${name} out`);
      });
    await Promise.all([setUp('a'), setUp('b')]);
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out']);
  });

  it('do not wait for one that was killed', async () => {
    const folder = folderWith({ '.zhuni/setup.lock': '999999999' });
    expect(await withSetupLock(folder, async () => 'done')).toBe('done');
  });
});

describe('the count of tests', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [] as { status: string; assertionResults: unknown[] }[],
  };

  it('takes a skipped test and a broken file for failed', () => {
    expect(tallyOfVitest(1, report)).toEqual({ passed: 3, failed: 1 });
    expect(tallyOfVitest(0, { ...report, numFailedTests: 0, numPendingTests: 2 })).toEqual({ passed: 3, failed: 2 });
    const broken = [{ status: 'failed', assertionResults: [] }];
    expect(tallyOfVitest(1, { ...report, numFailedTests: 0, testResults: broken })).toEqual({ passed: 3, failed: 1 });
  });

  it('takes a run without results, without tests or with a bad end for failed', () => {
    expect(tallyOfVitest(0, undefined).failed).toBe(1);
    expect(tallyOfVitest(0, { ...report, numPassedTests: 0, numFailedTests: 0 }).failed).toBe(1);
    expect(tallyOfVitest(1, { ...report, numFailedTests: 0 }).failed).toBe(1);
    expect(tallyOfBrowserTests(0, 'ok\n{"passed":4,"failed":0}\n')).toEqual({ passed: 4, failed: 0 });
    expect(tallyOfBrowserTests(1, '{"passed":4,"failed":0}').failed).toBe(1);
    expect(tallyOfBrowserTests(0, '{"passed":0,"failed":0}').failed).toBe(1);
    expect(tallyOfBrowserTests(0, 'crashed').failed).toBe(1);
  });
});
