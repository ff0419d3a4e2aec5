import { setImmediate } from 'node:timers/promises';

export type Timing = { readonly firstMs: number; readonly medianMs: number };

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Milliseconds that some work takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Times works in turn, so that what else the machine does falls on all of them; the first round warms up. */
export async function timeInTurn(works: readonly (() => unknown)[], rounds: number): Promise<readonly Timing[]> {
  const times: number[][] = works.map(() => []);
  for (let at = 0; at <= rounds; at++)
    for (const [which, work] of works.entries()) {
      await setImmediate();
      times[which]?.push(await timeOf(work));
    }
  return times.map(([first = Number.NaN, ...warm]) => ({ firstMs: round(first), medianMs: round(median(warm)) }));
}

/** The largest memory that this process has had, in bytes. */
export const peakMemoryBytes = (): number => process.resourceUsage().maxRSS * 1024;
