import { now } from '../../platform/clock/index.ts';
import { publicKeyOf } from '../../platform/crypto/index.ts';
import type { PublicKey, SigningKey, Suite } from '../../platform/crypto/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';
import { packHeads, signAnchor, unpackHeads } from './anchor.ts';
import type { Anchor, Head } from './anchor.ts';

/** Sees every entry and every anchor, and no resident. */
export const auditKeeper: Scope = { actor: 'system:audit', areas: [] };

type AnchorRow = {
  readonly number: number;
  readonly at: Date;
  readonly heads: Buffer;
  readonly root: Buffer;
  readonly previous: Buffer;
  readonly keyId: string;
  readonly signature: Buffer;
  readonly suite: Suite;
  readonly key: Buffer;
};

export type StoredAnchor = { readonly anchor: Anchor; readonly key: PublicKey };

const anchorSql = `
  select a.number, a.at, a.heads, a.root, a.previous_hash as previous, a.key_id as "keyId", a.signature, k.suite,
         k.public_key as key
    from audit.anchor a join audit.signing_key k on k.id = a.key_id`;

function storedAnchor({ key, suite, previous, heads, ...row }: AnchorRow): StoredAnchor {
  return {
    anchor: { ...row, previousHash: previous, heads: unpackHeads(heads) ?? [] },
    key: publicKeyOf(suite, key),
  };
}

/** The newest anchor; undefined when there is none yet. */
export async function findLastAnchor({ client }: Transaction): Promise<StoredAnchor | undefined> {
  const { rows } = await client.query<AnchorRow>(`${anchorSql} order by a.number desc limit 1`);
  return rows[0] && storedAnchor(rows[0]);
}

/** Anchors after a number, in order, at most so many. */
export async function listAnchors({ client }: Transaction, after: number, rowsMax: number): Promise<StoredAnchor[]> {
  const { rows } = await client.query<AnchorRow>(`${anchorSql} where a.number > $1 order by a.number limit $2`, [
    after,
    rowsMax,
  ]);
  return rows.map(storedAnchor);
}

/** The heads of the 64 chains, all of the same instant. */
export async function readHeads({ client }: Transaction): Promise<Head[]> {
  const { rows } = await client.query<Head>('select number, hash from audit.heads() order by stream');
  return rows;
}

export type Anchored = {
  readonly anchor: Anchor;
  /** False when nothing was written since the anchor before. */
  readonly added: boolean;
  /** Chains that have lost entries since the anchor before: somebody went around the guards. */
  readonly shrunkStreams: readonly number[];
};

/** Signs the present state of the chains and keeps it, unless the newest anchor says the same. */
export async function addAnchor(pool: Pool, key: SigningKey): Promise<Anchored> {
  return withTransaction(pool, auditKeeper, async (transaction) => {
    const { client } = transaction;
    await client.query("select pg_advisory_xact_lock(hashtext('zhuni audit anchor'))");
    const last = await findLastAnchor(transaction);
    const heads = await readHeads(transaction);
    if (last && packHeads(last.anchor.heads).equals(packHeads(heads))) {
      return { anchor: last.anchor, added: false, shrunkStreams: [] };
    }
    const before = last?.anchor.heads ?? [];
    const shrunkStreams = heads.flatMap(({ number }, at) => (number < (before[at]?.number ?? 0) ? [at] : []));
    const anchor = signAnchor(key, { at: now(), heads, previous: last?.anchor });
    await client.query(
      `insert into audit.signing_key (id, suite, public_key, since) values ($1, $2, $3, $4) on conflict do nothing`,
      [key.id, key.suite, key.bytes, anchor.at.toISOString()],
    );
    await client.query(
      `insert into audit.anchor (number, at, heads, root, previous_hash, key_id, signature)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        anchor.number,
        anchor.at.toISOString(),
        packHeads(heads),
        anchor.root,
        anchor.previousHash,
        anchor.keyId,
        anchor.signature,
      ],
    );
    return { anchor, added: true, shrunkStreams };
  });
}
