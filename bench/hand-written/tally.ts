import { eight } from '../eight.ts';

/** What the loop adds up, and its notes on the members of the household at hand. */
export type Tally = {
  /** By position in `eight`. */
  readonly entitled: Float64Array;
  readonly amount: Float64Array;
  /** 1 counts as family, 2 counts but is kept as Tekun or as an orphan. */
  readonly family: Uint8Array;
};

export function newTally(): Tally {
  return {
    entitled: new Float64Array(eight.length),
    amount: new Float64Array(eight.length),
    family: new Uint8Array(256),
  };
}
