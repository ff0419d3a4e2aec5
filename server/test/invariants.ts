import { readFile } from 'node:fs/promises';
import { withClient } from '../src/platform/db/index.ts';

export type Invariant = { readonly name: string; readonly sql: string };

/** The queries of db/invariants.sql by name. */
export async function readInvariants(): Promise<readonly Invariant[]> {
  const text = await readFile(new URL('../db/invariants.sql', import.meta.url), 'utf8');
  return text
    .split(/^-- name: /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      return { name: name.trim(), sql: lines.join('\n').trim() };
    });
}

/** The names of those that do not hold, each with how many rows it found. */
export async function brokenInvariants(adminUrl: string): Promise<readonly string[]> {
  const invariants = await readInvariants();
  return withClient({ url: adminUrl }, async (client) => {
    const broken: string[] = [];
    for (const { name, sql } of invariants) {
      const { rowCount } = await client.query(sql);
      if (rowCount !== 0) broken.push(`${name} (${rowCount})`);
    }
    return broken;
  });
}

/** Ends a test run in failure when an invariant does not hold; for `afterAll`. */
export async function assertInvariants(adminUrl: string): Promise<void> {
  const broken = await brokenInvariants(adminUrl);
  if (broken.length > 0) throw new Error(`broken invariants: ${broken.join(', ')}`);
}
