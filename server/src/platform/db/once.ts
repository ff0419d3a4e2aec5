import { createHash } from 'node:crypto';
import { now } from '../clock/index.ts';
import { errorCode } from './connection.ts';
import type { Transaction } from './transaction.ts';

/** The key was used before for another request, or by someone else. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused';
}

/** A request that must have one effect however often it is sent. */
export type OnceRequest = {
  /** A UUID that the caller made for this one request. */
  readonly key: string;
  readonly body: unknown;
};

/**
 * Carries out `work` the first time a key comes and gives the stored answer every other time. The key is the first row
 * of the transaction, so whoever comes at the same moment waits for it. KeyReused when the body differs.
 */
export async function onceOnly<Answer>(
  { client, scope }: Transaction,
  { key, body }: OnceRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const hash = createHash('sha256').update(canonical(body)).digest();
  const inserted = await client
    .query(
      `insert into requests.done (key, actor, body_sha256, done_at) values ($1, $2, $3, $4) on conflict (key) do nothing`,
      [key, scope.actor, hash, now().toISOString()],
    )
    .catch((error: unknown) => {
      if (errorCode(error) === '42501') throw new KeyReused('the key belongs to someone else');
      throw error;
    });
  if (inserted.rowCount === 0) {
    const { rows } = await client.query<{ hash: Buffer; answer: Answer }>(
      'select body_sha256 as hash, answer from requests.done where key = $1',
      [key],
    );
    const [earlier] = rows;
    if (!earlier || !earlier.hash.equals(hash)) throw new KeyReused('the key was used for another request');
    return earlier.answer;
  }
  const answer = await work();
  await client.query('update requests.done set answer = $2 where key = $1', [key, JSON.stringify(answer ?? null)]);
  return answer;
}

/** JSON with sorted keys, so that equal bodies have equal hashes. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
