import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { blindSpots, cruiseArrows, unorderedRooms } from './arrows.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const inTree = (target: string): boolean => /^\w+\//.test(target);

/** Writes files of which each imports the listed ones, and returns the names of the rules that they break. */
async function rulesBroken(files: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'arrows-'));
  folders.push(folder);
  const targets = Object.values(files).flat().filter(inTree);
  for (const file of [...targets, ...Object.keys(files)]) {
    const up = '../'.repeat(file.split('/').length - 1);
    const imports = (files[file] ?? []).map((target) => `import '${inTree(target) ? `${up}${target}` : target}';\n`);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${imports.join('')}export const here = 1;\n`);
  }
  const tops = [...new Set([...targets, ...Object.keys(files)].map((file) => file.split('/')[0] ?? ''))];
  const { violations } = await cruiseArrows(tops, folder);
  return [...new Set(violations.map((line) => line.split(':')[0] ?? ''))].sort();
}

describe('the arrows', () => {
  it('let the rooms that may use each other pass', async () => {
    expect(
      await rulesBroken({
        'policies/dibao/policy.ts': ['engine/src/rule/index.ts'],
        'city/index.ts': ['policies/index.ts', 'engine/src/index.ts', 'fs'],
        'server/src/kernel/facts/find-fact.ts': ['server/src/platform/db/index.ts', 'server/src/kernel/areas/index.ts'],
        'server/src/services/handbook/index.ts': ['server/src/kernel/facts/index.ts', 'policies/index.ts'],
        'web/src/portal/main.tsx': ['engine/src/index.ts', 'policies/index.ts'],
      }),
    ).toEqual([]);
  });

  it.each([
    ['engine-alone', 'engine/src/rule/index.ts', 'policies/index.ts'],
    ['engine-alone', 'engine/src/rule/index.ts', 'fs'],
    ['policies-on-engine', 'policies/index.ts', 'city/index.ts'],
    ['policies-on-engine', 'policies/index.ts', 'fs'],
    ['city-on-policies', 'city/index.ts', 'server/src/main.ts'],
    ['platform-below', 'server/src/platform/db/index.ts', 'server/src/kernel/people/index.ts'],
    ['platform-below', 'server/src/platform/db/index.ts', 'engine/src/rule/index.ts'],
    ['kernel-below', 'server/src/kernel/people/index.ts', 'server/src/services/screening/index.ts'],
    ['kernel-order-areas', 'server/src/kernel/areas/index.ts', 'server/src/kernel/people/index.ts'],
    ['lines-are-strangers', 'server/src/services/funeral/index.ts', 'server/src/services/marriage/index.ts'],
    ['one-door', 'server/src/services/funeral/index.ts', 'server/src/kernel/people/find-person.ts'],
    ['one-door-from-outside', 'server/src/app.ts', 'server/src/kernel/people/find-person.ts'],
    ['one-door-engine-from-outside', 'city/index.ts', 'engine/src/rule/node.ts'],
    ['web-alone', 'web/src/main.tsx', 'server/src/app.ts'],
    ['web-no-node', 'web/src/main.tsx', 'fs'],
    ['product-without-tests', 'server/src/app.ts', 'tools/tidy.ts'],
  ])('refuse, as %s, that %s imports %s', async (broken, from, to) => {
    expect(await rulesBroken({ [from]: [to] })).toEqual([broken]);
  });

  it('refuse a circle and an import that leads nowhere', async () => {
    expect(
      await rulesBroken({ 'engine/src/a.ts': ['engine/src/b.ts'], 'engine/src/b.ts': ['engine/src/a.ts'] }),
    ).toEqual(['no-circle']);
    expect(await rulesBroken({ 'server/src/app.ts': ['./nothing.ts'] })).toEqual(['resolvable']);
  });
});

describe('a cruise that sees too little', () => {
  it('is a problem of its own', () => {
    expect(blindSpots(['engine/src/a.ts'], { 'engine/': 1 })).toEqual([]);
    expect(blindSpots([], { 'engine/': 1 })).toEqual(['engine/: 0 files seen, at least 1 expected']);
  });
});

describe('a kernel room', () => {
  it('has its place in the order', () => {
    expect(unorderedRooms(['server/src/kernel/people/index.ts', 'server/src/app.ts'])).toEqual([]);
    expect(unorderedRooms(['server/src/kernel/weather/index.ts'])).toHaveLength(1);
  });
});
