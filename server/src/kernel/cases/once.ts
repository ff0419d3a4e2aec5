import { KeyReused, onceOnly } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused, refusals } from '../../platform/http-kit/index.ts';

type Sent = { readonly idempotencyKey: string | undefined; readonly body: unknown };

/** Carries out a request once for its key; without a key, each time. Refused (409) when the key was used for another. */
export async function once<Answer>(
  transaction: Transaction,
  { idempotencyKey: key, body }: Sent,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (key === undefined) return work();
  try {
    return await onceOnly(transaction, { key, body }, work);
  } catch (error) {
    if (error instanceof KeyReused) throw new Refused(refusals.keyReused, { field: 'idempotency-key' });
    throw error;
  }
}
