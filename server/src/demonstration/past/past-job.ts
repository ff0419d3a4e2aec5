import type { ScreeningListener } from '../../kernel/screening/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { enqueueJob, startWorker } from '../../platform/jobs/index.ts';
import type { Worker } from '../../platform/jobs/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { makeFundPast } from './fund-past.ts';
import { makePast } from './make-past.ts';
import { payPast } from './pay-past.ts';

const kind = 'demonstration.past';
const scope = { actor: 'system:past', areas: ['3703'] };
const casesPerPerson = 0.05;
const casesMax = 20_000;

/** Puts the making of a city's past aside, for the background of the next start. */
export async function orderPast(pool: Pool, people: number): Promise<void> {
  const cases = Math.min(casesMax, Math.round(people * casesPerPerson));
  await withTransaction(pool, scope, (transaction) =>
    enqueueJob(transaction, { kind, payload: { cases }, areaCode: '370300' }),
  );
}

type Making = {
  readonly adminUrl: string;
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly listeners: readonly ScreeningListener[];
  readonly log: Log;
};

/** Makes the past that was put aside, in the background; a stop interrupts it, and the next start goes on. */
export function startPast(making: Making): Worker {
  return startWorker(making.pool, {
    log: making.log,
    handlers: {
      [kind]: async ({ payload }, { report, signal }) => {
        const fundRequests = await makeFundPast({ ...making, signal });
        if (signal.aborted) throw new Error('stopped');
        const { cases, refused } = await makePast({
          ...making,
          cases: Number(payload['cases']),
          onProgress: ({ done = 0, total = 0 }) => report(done, total),
          signal,
        });
        if (signal.aborted) throw new Error('stopped');
        const paid = await payPast({
          ...making,
          onProgress: ({ done = 0, total = 0 }) => report(done, total),
          signal,
        });
        if (signal.aborted) throw new Error('stopped');
        return { cases, refused, fundRequests, batches: paid.batches, lines: paid.lines };
      },
    },
  });
}
