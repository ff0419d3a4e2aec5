import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { departmentCodes, gatewayAddresses, readAddressFile } from './index.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuni-addresses-'));
});
afterAll(() => rm(folder, { recursive: true }));

const secret = 'sixteen characters';

async function read(content: string): Promise<unknown> {
  const file = join(folder, 'departments.json');
  await writeFile(file, content);
  return readAddressFile(file);
}

test('a gateway serves all ten departments, each on its own path', () => {
  const addresses = gatewayAddresses({ url: 'https://gateway/', secret });
  expect([...addresses.keys()]).toEqual(departmentCodes);
  expect(addresses.get('banks')).toEqual({ url: 'https://gateway/jrjg/bank-deposit/inquiry', secret });
  expect(new Set([...addresses.values()].map(({ url }) => url)).size).toBe(10);
});

describe('the file of addresses', () => {
  test('names the departments that are connected', async () => {
    const banks = { url: 'https://banks/query', secret };
    expect(await read(JSON.stringify({ banks }))).toEqual(new Map([['banks', banks]]));
  });

  test.each([
    ['[]', /a JSON object is wanted/],
    ['{', /a JSON object is wanted/],
    [JSON.stringify({ bank: {} }), /no department bank; use police, civil-affairs/],
    [JSON.stringify({ banks: { secret } }), /the url of banks must be/],
    [JSON.stringify({ banks: { url: 'ftp://x', secret } }), /the url of banks must be/],
    [JSON.stringify({ banks: { url: 'https://u:p@x', secret } }), /the url of banks must be/],
    [JSON.stringify({ banks: { url: 'https://x', secret: 'short' } }), /the secret of banks needs at least 16/],
  ])('%s is refused in a sentence that shows no secret', async (content, sentence) => {
    await expect(read(content)).rejects.toThrow(sentence);
    await expect(read(content)).rejects.toThrow(/^(?!.*short)/);
  });

  test('that is not there is named', async () => {
    await expect(readAddressFile(join(folder, 'none'))).rejects.toThrow(/correct DEPARTMENTS_FILE/);
  });
});
