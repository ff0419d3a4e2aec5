import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { run } from './audit.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuni-audit-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** An export with one entry of chain 3, whose text may be changed after it was hashed. */
async function exported(change: (text: string) => string = (text) => text): Promise<string> {
  const start = (stream: number): Buffer => createHash('sha256').update(`zhuni audit ${stream}`).digest();
  const text = '[3, 1, 1777597200.000000, "someone", "household.read", "household", "1", "370302001001", "check", {}]';
  const hash = createHash('sha256').update(start(3)).update(text).digest();
  const heads = Array.from({ length: 64 }, (_, stream) => {
    const number = Buffer.alloc(8);
    number.writeBigUInt64BE(stream === 3 ? 1n : 0n);
    return Buffer.concat([number, stream === 3 ? hash : start(stream)]);
  });
  const lines = [
    { kind: 'zhuni-audit', version: 1 },
    { kind: 'entry', previous: start(3).toString('hex'), hash: hash.toString('hex'), text: change(text) },
    { kind: 'heads', heads: Buffer.concat(heads).toString('base64') },
    { kind: 'end', entries: 1, anchors: 0 },
  ];
  const file = join(folder, 'export.ndjson');
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
}

async function said(args: readonly string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const write = (text: unknown, done?: unknown): boolean => {
    out += String(text);
    if (typeof done === 'function') done();
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(write));
  const code = await run(args).finally(() => spies.forEach((spy) => spy.mockRestore()));
  return { code, out };
}

test('verify says that an export is whole, in both languages', async () => {
  const file = await exported();
  expect(await said(['verify', file])).toMatchObject({ code: 0, out: expect.stringContaining('没有发现改动') });
  expect((await said(['verify', file, '--lang', 'en'])).out).toContain('nothing was altered');
  expect((await said(['verify', file])).out).toContain('最后 1 条还没有锚点担保');
});

test('verify names the first bad entry and ends with 1', async () => {
  const file = await exported((text) => text.replace('check', 'visit'));
  expect(await said(['verify', file])).toMatchObject({
    code: 1,
    out: expect.stringContaining('第 3 链第 1 条内容被改动'),
  });
  const { code, out } = await said(['verify', file, '--json']);
  expect([code, JSON.parse(out).faults]).toEqual([1, [{ kind: 'changed', stream: 3, number: 1 }]]);
});

test.each([
  [[], 'audit export'],
  [['verify'], 'zhuni-audit.ndjson'],
  [['verify', '/nowhere/at/all'], 'ENOENT'],
  [['verify', 'x', '--key', 'short'], '--key'],
  [['export'], '/media/usb'],
])('a wrong call %j is answered with what to say instead', async (args, words) => {
  expect(await said(args)).toMatchObject({ code: 2, out: expect.stringContaining(words) });
});
