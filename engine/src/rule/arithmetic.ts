import { fullMonths, fullYears } from '../values/index.ts';
import type { Rounding } from './node.ts';

/** Quotient rounded as named; 0 when the divisor is 0. Exact for |a| < 2^53 since the nearest double of a/b cannot cross an integer. */
export function divideRounded(a: number, b: number, rounding: Rounding): number {
  if (b === 0) return 0;
  if (rounding === 'down') return Math.floor(a / b);
  if (rounding === 'up') return Math.ceil(a / b);
  return Math.floor((2 * a + b) / (2 * b));
}

/** Basis points: 10000 = 1. */
export const ratioBase = 10_000;

/** Full years between yyyymmdd dates, never negative (a date not yet reached counts 0). */
export function yearsBetween(from: number, on: number): number {
  return Math.max(0, fullYears(from, on));
}

/** Full months between yyyymmdd dates, never negative. */
export function monthsBetween(from: number, on: number): number {
  return Math.max(0, fullMonths(from, on));
}
