import { createHash } from 'node:crypto';

/** A number in [0, 1) that is the same for the same words on every machine. */
export function dice(...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('/')).digest().readUInt32BE(0) / 4_294_967_296;
}

/** A whole number from min to max, both included. */
export function diceBetween(min: number, max: number, ...words: readonly (string | number)[]): number {
  return min + Math.floor(dice(...words) * (max - min + 1));
}
