/**
 * Writes web/src/api/schema.d.ts, the types of the client, from the description of the API (server/openapi.json). Run
 * it after a route has changed: `node web/write-client-types.ts`. A test compares.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const descriptionFile = join(import.meta.dirname, '..', 'server', 'openapi.json');

export const clientTypesFile = join(import.meta.dirname, 'src', 'api', 'schema.d.ts');

const head = '// Generated from server/openapi.json by `node web/write-client-types.ts`; not edited by hand.\n\n';

/** The types of every route's inputs and answers, as they are checked in. */
export async function clientTypes(): Promise<string> {
  const description = JSON.parse(readFileSync(descriptionFile, 'utf8')) as Parameters<typeof openapiTS>[0];
  return head + astToString(await openapiTS(description, { alphabetize: true, silent: true }));
}

const [, program = ''] = process.argv;
if (program !== '' && realpathSync(program) === fileURLToPath(import.meta.url)) {
  await writeFile(clientTypesFile, await clientTypes());
}
