/** What a number counts. Adding or comparing two units is an error when the rule is built. */
export type Unit =
  | 'fen'
  | 'fen-per-m2'
  | 'fen-per-day'
  | 'fen-per-hour'
  | 'fen-per-meal'
  | 'fen-per-cubic-metre'
  | 'fen-per-kwh'
  | 'persons'
  | 'years'
  | 'months'
  | 'days'
  | 'hours'
  | 'meals'
  | 'm2'
  | 'kwh'
  | 'cubic-metres'
  | 'count'
  | 'ratio'
  | 'date';

/** Units that scale another quantity without changing what it is: 3 persons × fen = fen. */
export const scalingUnits: ReadonlySet<Unit> = new Set([
  'persons',
  'months',
  'days',
  'years',
  'count',
  'hours',
  'meals',
]);
