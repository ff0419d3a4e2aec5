import type { Measured } from './load.ts';

export type Times = { readonly count: number; readonly p50: number; readonly p95: number; readonly p99: number };

export type Summary = Times & {
  readonly perSecond: number;
  readonly errors: number;
  readonly firstErrors: readonly string[];
  readonly kinds: Readonly<Record<string, Times>>;
};

/** All turns of one side together, times in milliseconds. */
export function summary(turns: readonly Measured[]): Summary {
  const kinds = new Map<string, number[]>();
  for (const { times } of turns)
    for (const [kind, list] of Object.entries(times)) kinds.set(kind, [...(kinds.get(kind) ?? []), ...list]);
  const sum = (of: (turn: Measured) => number): number => turns.reduce((total, turn) => total + of(turn), 0);
  return {
    ...timesOf([...kinds.values()].flat()),
    perSecond: sum(({ requests }) => requests) / sum(({ seconds }) => seconds),
    errors: sum(({ errors }) => errors),
    firstErrors: turns.flatMap(({ firstErrors }) => firstErrors).slice(0, 5),
    kinds: Object.fromEntries([...kinds].map(([kind, list]) => [kind, timesOf(list)])),
  };
}

function timesOf(list: readonly number[]): Times {
  const sorted = Float64Array.from(list).sort();
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
