import { realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { openApiText } from './platform/http-kit/index.ts';
import { createLog } from './platform/log/index.ts';

export const openApiFile = fileURLToPath(new URL('../openapi.json', import.meta.url));

/** The description of the API as it is checked in; needs no database. */
export async function describeProduct(): Promise<string> {
  const nothing = new Proxy({}, { get: () => undefined }) as never;
  const needs = { pool: nothing, appUrl: '', fieldKeys: nothing, blobStore: nothing };
  const app = await createApp({ ...needs, log: createLog('silent') });
  await app.ready();
  try {
    return openApiText(app);
  } finally {
    await app.close();
  }
}

const [, program = ''] = process.argv;
if (program !== '' && realpathSync(program) === fileURLToPath(import.meta.url)) {
  await writeFile(openApiFile, await describeProduct());
}
