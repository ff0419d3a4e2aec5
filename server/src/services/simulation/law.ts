import { buildHandbook, handbookWithValues } from '@zhuni/engine';
import type { Handbook } from '@zhuni/engine';
import { handbook, povertyMeasures, sources } from '@zhuni/policies';
import { currentHandbook, publishedValues } from '../../kernel/standards/index.ts';
import type { Transaction } from '../../platform/db/index.ts';

/** The handbook as it is written, with the two measures of the poverty gap behind its policies. */
export const lawWithMeasures: Handbook = buildHandbook({
  facts: [...handbook.facts.values()],
  sources,
  policies: [...handbook.policies, povertyMeasures.need, povertyMeasures.income],
});

export const measureIds: readonly string[] = [povertyMeasures.need.id, povertyMeasures.income.id];

const laws = new WeakMap<Handbook, Handbook>([[handbook, lawWithMeasures]]);

/** The same with the standards of today: the same object as long as nothing is published. */
export async function lawOfToday(transaction: Transaction): Promise<Handbook> {
  const current = await currentHandbook(transaction);
  const law = laws.get(current) ?? handbookWithValues(lawWithMeasures, await publishedValues(transaction));
  laws.set(current, law);
  return law;
}
