import type { BlobStore } from '../../platform/blob-store/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';

/** Those of some files of the store that a line of service names in tables of its own. */
export type NamedFiles = (transaction: Transaction, hashes: readonly string[]) => Promise<ReadonlySet<string>>;

/**
 * Removes files that no document names, nor a line of service, such as those of uploads that broke off; `scope` must
 * see the whole city. Returns how many went. What was withdrawn is still named.
 */
export async function sweepFiles(
  pool: Pool,
  scope: Scope,
  blobStore: BlobStore,
  alsoNamed: readonly NamedFiles[] = [],
): Promise<number> {
  return blobStore.sweep((hashes) =>
    withTransaction(
      pool,
      scope,
      async (transaction) => {
        const { rows } = await transaction.client.query<{ sha256: string }>(
          'select distinct sha256 from documents.document where sha256 = any ($1)',
          [hashes],
        );
        const named = new Set(rows.map(({ sha256 }) => sha256));
        for (const namedBy of alsoNamed) for (const sha256 of await namedBy(transaction, hashes)) named.add(sha256);
        return named;
      },
      { readOnly: true },
    ),
  );
}
