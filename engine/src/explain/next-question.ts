import { evaluate } from '../evaluate/evaluate.ts';
import type { MissingFact, Result } from '../evaluate/evaluate.ts';
import type { Household } from '../evaluate/household.ts';
import type { Handbook } from '../rule/handbook.ts';
import type { PlainDate } from '../values/index.ts';

/** The next thing to ask, with how many open policies wait for it. */
export type NextQuestion = MissingFact & { readonly opens: number };

/**
 * The unknown fact on which most open policies depend; a policy that waits for little counts more than one that
 * waits for much. Undefined when every policy is settled. The order is total: the same answers give the same question.
 */
export function nextQuestion(handbook: Handbook, household: Household, date: PlainDate): NextQuestion | undefined {
  return mostWanted(evaluate(handbook, household, { date }));
}

/** The same from results already at hand. */
export function mostWanted(results: readonly Result[]): NextQuestion | undefined {
  const wanted = new Map<string, { readonly missing: MissingFact; weight: number; opens: number }>();
  for (const result of results) {
    for (const missing of result.missing) {
      const key = `${missing.subject}/${missing.fact}`;
      const entry = wanted.get(key) ?? { missing, weight: 0, opens: 0 };
      entry.weight += 1 / result.missing.length;
      entry.opens += 1;
      wanted.set(key, entry);
    }
  }
  let best: { readonly missing: MissingFact; weight: number; opens: number } | undefined;
  for (const entry of wanted.values()) if (!best || entry.weight > best.weight) best = entry;
  return best && { ...best.missing, opens: best.opens };
}
