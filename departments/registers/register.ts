import type { PlainDate } from '@zhuni/engine/values';
import type { Resident } from '../resident.ts';

/** How one department answers: where, in which words, and what it says when it knows nothing. */
export type Register = {
  readonly path: string;
  /** The body of its answer about a person, as of a date; undefined when it has no record. */
  readonly answer: (resident: Resident, asOf: PlainDate) => object | undefined;
  readonly noRecord: object;
};

/** '19600305' */
export const compact = (date: PlainDate): string => date.replaceAll('-', '');

/** '1234.50', as offices write amounts of fen in yuan. */
export const yuan = (amountFen: number): string => (amountFen / 100).toFixed(2);
