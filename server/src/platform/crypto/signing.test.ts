import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSigningKey, publicKeyOf, signatureFits, suiteHash, suites } from './index.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuni-sign-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(suites)('a signature by %s', (suite) => {
  test('fits the message and the key, and nothing else', async () => {
    const key = await loadSigningKey(join(folder, suite, 'a.key'), suite);
    const other = await loadSigningKey(join(folder, suite, 'b.key'), suite);
    const message = Buffer.from('the state of the chains');
    const signature = key.sign(message);
    const told = publicKeyOf(suite, key.bytes);
    expect(told.id).toBe(key.id);
    expect(signatureFits(told, message, signature)).toBe(true);
    expect(signatureFits(told, Buffer.from('another state'), signature)).toBe(false);
    expect(signatureFits(other, message, signature)).toBe(false);
    signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
    expect(signatureFits(told, message, signature)).toBe(false);
  });

  test('has its key in a file for its owner alone, which is read again', async () => {
    const file = join(folder, suite, 'c.key');
    const { id } = await loadSigningKey(file, suite);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await loadSigningKey(file, suite)).id).toBe(id);
    expect((await loadSigningKey(file, suites[0])).suite).toBe(suite);
  });
});

test('SM3 of "abc" is the digest of GB/T 32905, example 1', () => {
  expect(suiteHash('sm2-sm3', 'abc').toString('hex')).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  );
});

test('SM2 accepts the example of GB/T 32918.5, annex A, over the recommended curve', () => {
  const point =
    '09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
    'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
  const spki = Buffer.from(`3059301306072a8648ce3d020106082a811ccf5501822d03420004${point}`, 'hex');
  const [r, s] = [
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3',
    'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  ];
  const signature = Buffer.from(`3046022100${r}022100${s}`, 'hex');
  expect(signatureFits(publicKeyOf('sm2-sm3', spki), Buffer.from('message digest'), signature)).toBe(true);
});

test('a damaged key file stops with a sentence', async () => {
  const file = join(folder, 'damaged.key');
  await writeFile(file, 'half');
  await expect(loadSigningKey(file, 'ed25519-sha256')).rejects.toMatchObject({ code: 'crypto.signing-key-damaged' });
});
