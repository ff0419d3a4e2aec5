/** A 32-bit number from which every draw about one thing (a household, a person) follows. */
export type Key = number;

/** Which property is drawn; two aspects of one key are independent. */
export type Aspect = number;

/** Spreads 32 bits (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let h = value | 0;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The key of the n-th part of something. */
export function subKey(key: Key, n: number): Key {
  return mix(mix(key + 0x9e3779b9) ^ Math.imul(n + 1, 0x27d4eb2f));
}

/** An aspect by its name; the name fixes the numbers drawn for ever. */
export function aspect(name: string): Aspect {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** A number in [0, 1): the same for the same key and aspect, without any state. */
export function draw(key: Key, of: Aspect): number {
  return (mix(mix(key ^ of) + Math.imul(of, 0x9e3779b1)) >>> 0) / 4_294_967_296;
}

/** True with the given probability. */
export function chance(key: Key, of: Aspect, probability: number): boolean {
  return draw(key, of) < probability;
}

/** A whole number from min to max, both included. */
export function between(key: Key, of: Aspect, min: number, max: number): number {
  return min + Math.floor(draw(key, of) * (max - min + 1));
}

/** Evenly in [0, 1) but pulled to the middle. */
export function bell(key: Key, of: Aspect): number {
  return (draw(key, of) + draw(key, of ^ 0x5bd1e995) + draw(key, of ^ 0x1b873593)) / 3;
}

/** About log-normal: half of the draws lie below the median; never more than about 25 sigma-folds away. */
export function skewed(key: Key, of: Aspect, median: number, sigma: number): number {
  const u = 0.003 + draw(key, of) * 0.994;
  return median * Math.exp(sigma * 0.5513 * Math.log(u / (1 - u)));
}

/** Weights as a running total for `choose`; they need not add up to one. */
export function cumulative(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => (sum += weight) / total);
}

/** The position that a draw in [0, 1) falls on. */
export function choose(table: readonly number[], u: number): number {
  for (let i = 0; i < table.length; i++) if (u < (table[i] ?? 1)) return i;
  return table.length - 1;
}

/** One entry of a list that is not empty. */
export function pick<T>(list: readonly T[], u: number): T {
  const entry = list[Math.floor(u * list.length)];
  if (entry === undefined) throw new RangeError('nothing to pick from');
  return entry;
}
