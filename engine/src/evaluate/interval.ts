/**
 * A number known to lie between two bounds; both equal when it is known. Unknown facts enter with the bounds of
 * their type, so a comparison that no possible value can change is settled all the same.
 */
export type Interval = { readonly lo: number; readonly hi: number };

/** True, false, or null for not known. */
export type Truth = boolean | null;

export const point = (value: number): Interval => ({ lo: value, hi: value });

export const isKnown = (interval: Interval): boolean => interval.lo === interval.hi;

/** The smallest interval that holds both. */
export const hull = (a: Interval, b: Interval): Interval => ({ lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) });
