import { procedures } from '@zhuni/policies/procedures';
import { dueForReview, monthOf } from '../../../kernel/entitlements/index.ts';
import { today } from '../../../platform/clock/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import type { Pool, Scope } from '../../../platform/db/index.ts';
import { openReview } from './open-review.ts';

type Opening = {
  readonly scope: Scope;
  /** Area code prefix. */
  readonly prefix: string;
  readonly signal?: AbortSignal;
  readonly report?: (done: number, total: number) => void;
};

/**
 * Opens the periodic reviews that fall due (L1 art. 31 and the cycles of the other procedures), a page a transaction,
 * so
 * that it can be interrupted and goes on where it stopped. Returns how many were opened.
 */
export async function openDueReviews(pool: Pool, { scope, prefix, signal, report }: Opening): Promise<number> {
  const month = monthOf(today());
  const cycles = procedures.flatMap(({ kind, policies, review, openedFrom, openedUntil }) =>
    kind === 'review' && review && openedFrom <= today() && (openedUntil === undefined || today() <= openedUntil)
      ? [{ policies, months: review.months }]
      : [],
  );
  let opened = 0;
  for (const cycle of cycles) {
    for (let page = 1; ; page += 1) {
      if (signal?.aborted) return opened;
      const { found, done } = await withTransaction(pool, scope, async (transaction) => {
        const due = await dueForReview(transaction, { prefix, month, cycle, page });
        let count = 0;
        for (const entitlement of due)
          if (await openReview(transaction, entitlement, { origin: 'schedule', change: '定期复核' })) count += 1;
        return { found: due.length, done: count };
      });
      opened += done;
      report?.(opened, opened);
      if (found === 0) break;
    }
  }
  return opened;
}
