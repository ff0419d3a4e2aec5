import type { Text } from '@zhuni/engine/values';
import { errorCode, KeyReused } from '../../server/src/platform/db/index.ts';
import { Refused } from '../../server/src/platform/http-kit/index.ts';
import { racers } from './stage.ts';
import type { Stage } from './stage.ts';

/** One round of a race: what sixteen do at once, and what must be true afterwards. */
export type Round = {
  readonly attempt: (racer: number) => Promise<unknown>;
  /** What does not hold, in words for a programmer; undefined when all is well. */
  readonly judge: (settled: readonly PromiseSettledResult<unknown>[]) => Promise<string | undefined>;
};

export type Race = { readonly name: Text; readonly prepare: (stage: Stage, round: number) => Promise<Round> };

export type RaceResult = {
  readonly name: Text;
  readonly rounds: number;
  readonly tried: number;
  readonly won: number;
  readonly refused: number;
  /** Neither done nor refused in order: an error that nobody should see. */
  readonly failed: number;
  readonly held: number;
  readonly violations: number;
  /** The first few of what went wrong. */
  readonly examples: readonly string[];
};

const examplesMax = 3;

/** Runs the rounds of a race, one after the other. */
export async function runRace(stage: Stage, { name, prepare }: Race, rounds: number): Promise<RaceResult> {
  let [won, refused, failed, violations] = [0, 0, 0, 0];
  const examples: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const { attempt, judge } = await prepare(stage, round);
    const settled = await Promise.allSettled(Array.from({ length: racers }, (_, racer) => attempt(racer)));
    for (const one of settled) {
      if (one.status === 'fulfilled') won += 1;
      else if (isRefusal(one.reason)) refused += 1;
      else {
        failed += 1;
        examples.push(String(one.reason));
      }
    }
    const wrong = await judge(settled);
    if (wrong === undefined) continue;
    violations += 1;
    examples.push(wrong);
  }
  const tried = rounds * racers;
  const held = rounds - violations;
  return { name, rounds, tried, won, refused, failed, held, violations, examples: examples.slice(0, examplesMax) };
}

/** Said no in order: by a rule of the house or by a constraint of the database. */
function isRefusal(error: unknown): boolean {
  return error instanceof Refused || error instanceof KeyReused || /^23|^42501$/.test(errorCode(error));
}

export const wonOf = (settled: readonly PromiseSettledResult<unknown>[]): number =>
  settled.filter(({ status }) => status === 'fulfilled').length;

/** Judges that exactly one came through, and that so much is in the database. */
export async function exactly(
  wanted: number,
  settled: readonly PromiseSettledResult<unknown>[],
  stored: Promise<number>,
): Promise<string | undefined> {
  const [won, found] = [wonOf(settled), await stored];
  return won === wanted && found === wanted ? undefined : `${won} came through and ${found} are stored, not ${wanted}`;
}
