import type { Fen } from '@zhuni/engine/values';
import type { Cause } from './pots.ts';

/** Fewer grants than these are not shown by themselves: somebody could know whose they are. */
export const shownMin = 5;

export type Counted = { readonly count: number; readonly sumFen: Fen };
export type CauseCounted = Counted & { readonly cause: Cause };
export type CauseShown = { readonly cause: Cause; readonly count: number | null; readonly sumFen: Fen | null };

/** What is published of a period, each figure from the first of January to its end. */
export type Figures = {
  readonly donations: Counted;
  /** null: fewer than `shownMin` in all. */
  readonly grants: Counted | null;
  /** By cause, of a whole year alone; null: too few, or kept back so that another cannot be worked out. */
  readonly byCause: readonly CauseShown[];
};

/**
 * The grants to show of a year up to now: all, when they exceed what was published of it before by none or by at
 * least `shownMin`; else what was published before, and the few are told with a later period. So no two publications
 * differ by a few. null as long as there are fewer than `shownMin`.
 */
export function shownGrants(grants: Counted, publishedBefore: Counted | null): Counted | null {
  const more = grants.count - (publishedBefore?.count ?? 0);
  return more >= shownMin ? grants : publishedBefore;
}

/**
 * The causes of a year whose sum is published: small ones are left out, and when these are fewer than `shownMin` in
 * all, the next smallest too. Nothing by cause when the sum leaves grants out itself.
 */
export function shownCauses(causes: readonly CauseCounted[], total: Counted | null): readonly CauseShown[] {
  const sum = causes.reduce((all, { count }) => all + count, 0);
  const ascending = causes.filter(({ count }) => count > 0).toSorted((a, b) => a.count - b.count);
  const hidden = new Set<Cause>();
  let hiddenCount = 0;
  for (const { cause, count } of ascending) {
    const tooFew = count < shownMin || (hiddenCount > 0 && hiddenCount < shownMin);
    if (!tooFew && total?.count === sum) continue;
    hidden.add(cause);
    hiddenCount += count;
  }
  return causes.map((one) => (hidden.has(one.cause) ? { cause: one.cause, count: null, sumFen: null } : { ...one }));
}
