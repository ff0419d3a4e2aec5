import type { BlobStore } from '../../platform/blob-store/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope } from '../../platform/db/index.ts';

/**
 * Removes files that no document names, such as those of uploads that broke off; `scope` must see the whole city.
 * Returns how many went. What was withdrawn is still named.
 */
export async function sweepFiles(pool: Pool, scope: Scope, blobStore: BlobStore): Promise<number> {
  return blobStore.sweep((hashes) =>
    withTransaction(
      pool,
      scope,
      async ({ client }) => {
        const { rows } = await client.query<{ sha256: string }>(
          'select distinct sha256 from documents.document where sha256 = any ($1)',
          [hashes],
        );
        return new Set(rows.map(({ sha256 }) => sha256));
      },
      { readOnly: true },
    ),
  );
}
