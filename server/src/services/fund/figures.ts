import type { Fen } from '@zhuni/engine/values';
import { shownMin, withheldParts } from '../../platform/disclosure/index.ts';
import type { Cause } from './pots.ts';

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
 * The causes of a year whose sum is published: small ones are left out, and others so that these cannot be worked out.
 * Nothing by cause when the sum leaves grants out itself.
 */
export function shownCauses(causes: readonly CauseCounted[], total: Counted | null): readonly CauseShown[] {
  const sum = causes.reduce((all, { count }) => all + count, 0);
  const parts = causes.map(({ cause, count }) => ({ key: cause, counts: [count] }));
  const hidden = withheldParts(parts);
  const isShown = ({ cause, count }: CauseCounted): boolean =>
    total?.count === sum ? !hidden.has(cause) : count === 0;
  return causes.map((one) => (isShown(one) ? { ...one } : { cause: one.cause, count: null, sumFen: null }));
}
