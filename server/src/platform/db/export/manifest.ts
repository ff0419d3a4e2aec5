import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';
import { exportFailures } from './failures.ts';

export const manifestFile = 'manifest.json';
export const manifestFormat = 1;

const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const name = Type.String({ minLength: 1, maxLength: 63 });

const manifestShape = Type.Object({
  product: Type.Literal('zhuni'),
  format: Type.Integer({ minimum: 1 }),
  madeAt: Type.String(),
  postgresVersion: Type.String(),
  migrations: Type.Array(Type.Object({ number: Type.Integer(), name: Type.String(), sha256: hash })),
  tables: Type.Array(
    Type.Object({
      schema: name,
      name,
      columns: Type.Array(name),
      file: Type.String({ pattern: '^[0-9]{4}\\.copy\\.gz$' }),
      rows: Type.Integer({ minimum: 0 }),
      sha256: hash,
    }),
  ),
  files: Type.Optional(
    Type.Object({ files: Type.Integer({ minimum: 0 }), bytes: Type.Integer({ minimum: 0 }), sha256: hash }),
  ),
  sequences: Type.Array(
    Type.Object({ schema: name, name, lastValue: Type.String({ pattern: '^-?\\d{1,19}$' }), isCalled: Type.Boolean() }),
  ),
});

/** What a finished backup says about itself; written last. Rows are hashed as COPY text in key order. */
export type Manifest = Static<typeof manifestShape>;

/** The files beside the tables: how many, how many bytes on the disk, and the hash of their index. */
export type FilesManifest = NonNullable<Manifest['files']>;

/** Reads and checks the manifest of a backup folder; OperatorError when the folder is not a finished backup. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => undefined);
  const value = text === undefined ? undefined : parse(text);
  if (!Value.Check(manifestShape, value)) throw exportFailures.notABackup(folder);
  if (value.format > manifestFormat) throw exportFailures.newerFormat(folder);
  return value;
}

/** One hash over everything that the manifest states; noted apart from the backup it proves that nothing was changed. */
export function fingerprint(manifest: Manifest): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
