import type { ScreeningListener } from '../../kernel/screening/index.ts';
import { today } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';
import { enqueueJob } from '../../platform/jobs/index.ts';
import { drawStep } from './draw.ts';
import { grantStep } from './grant.ts';

export const listJobKind = 'lists.work';

/** Whether a list is to be drawn or granted on; what was cut off goes on where it stopped. */
export async function hasListWork({ client }: Transaction): Promise<boolean> {
  const { rows } = await client.query("select from lists.list where state in ('drawing', 'approved') limit 1");
  return rows.length > 0;
}

/** Has lists worked on soon, once the transaction is committed. */
export async function orderListWork(transaction: Transaction, areaCode: string): Promise<void> {
  await enqueueJob(transaction, { kind: listJobKind, payload: { date: today() }, areaCode });
}

export type ListWork = {
  readonly pool: Pool;
  readonly scope: Scope;
  readonly listeners: readonly ScreeningListener[];
  readonly signal?: AbortSignal;
};

/**
 * Draws and grants all lists that wait for it, one step a transaction, until none is left; a raised signal ends it by
 * an error, for the job to be taken up again. Steps of one list take turns by its row lock, so two who work at once do
 * nothing twice. Resolves to the steps done.
 */
export async function workOnLists({ pool, scope, listeners, signal }: ListWork): Promise<number> {
  const { rows } = await withTransaction(pool, scope, ({ client }) =>
    client.query<{ id: number }>("select id from lists.list where state in ('drawing', 'approved') order by id"),
  );
  let steps = 0;
  for (const { id } of rows) {
    for (let more = true; more; steps++) {
      signal?.throwIfAborted();
      more = await withTransaction(
        pool,
        scope,
        async (transaction) => (await drawStep(transaction, id)) || (await grantStep(transaction, id, listeners)),
      );
    }
  }
  return steps;
}
