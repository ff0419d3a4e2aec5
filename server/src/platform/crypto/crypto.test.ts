import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blindIndex, decryptField, deriveKeys, encryptField, loadFieldKeys } from './index.ts';

const keys = deriveKeys(Buffer.alloc(32, 1));
const others = deriveKeys(Buffer.alloc(32, 2));
const number = '999999196003050114';

describe('an encrypted field', () => {
  test('comes back, and looks different each time', () => {
    const [first, second] = [
      encryptField(keys, 'person.idNumber', number),
      encryptField(keys, 'person.idNumber', number),
    ];
    expect(decryptField(keys, 'person.idNumber', first)).toBe(number);
    expect(first.equals(second)).toBe(false);
    expect(first.includes(number)).toBe(false);
  });

  test('is refused under another key, in another column, changed in any byte or cut short', () => {
    const sealed = encryptField(keys, 'person.idNumber', number);
    expect(() => decryptField(others, 'person.idNumber', sealed)).toThrow();
    expect(() => decryptField(keys, 'person.phone', sealed)).toThrow();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => decryptField(keys, 'person.idNumber', changed)).toThrow();
    }
    expect(() => decryptField(keys, 'person.idNumber', sealed.subarray(0, 20))).toThrow();
  });
});

test('a blind index is the same for the same value, key and column, and for nothing else', () => {
  const index = blindIndex(keys, 'person.idNumber', number);
  expect(blindIndex(keys, 'person.idNumber', number).equals(index)).toBe(true);
  expect(blindIndex(others, 'person.idNumber', number).equals(index)).toBe(false);
  expect(blindIndex(keys, 'person.phone', number).equals(index)).toBe(false);
  expect(index).toHaveLength(32);
});

describe('the key file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhuni-key-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is made once, for its owner alone, and read again', async () => {
    const first = await loadFieldKeys(folder);
    expect((await stat(join(folder, 'field.key'))).mode & 0o777).toBe(0o600);
    expect(await loadFieldKeys(folder)).toEqual(first);
    expect(await readFile(join(folder, 'field.key'), 'utf8')).not.toContain(first.encryption.toString('hex'));
  });

  test('that is damaged stops the start with a sentence', async () => {
    await writeFile(join(folder, 'field.key'), 'half');
    await expect(loadFieldKeys(folder)).rejects.toMatchObject({ code: 'crypto.key-damaged' });
  });
});
