import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clientTypes, clientTypesFile } from './write-client-types.ts';

test('the types of the client fit the routes of the server (else: node web/write-client-types.ts)', async () => {
  expect(readFileSync(clientTypesFile, 'utf8')).toBe(await clientTypes());
});
