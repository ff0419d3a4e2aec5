import { buildHandbook } from '@zhuni/engine';
import type { Handbook } from '@zhuni/engine';
import { handbook, povertyMeasures, sources } from '@zhuni/policies';

/** The handbook with the two measures of the poverty gap behind its policies. */
export const lawWithMeasures: Handbook = buildHandbook({
  facts: [...handbook.facts.values()],
  sources,
  policies: [...handbook.policies, povertyMeasures.need, povertyMeasures.income],
});

export const measureIds: readonly string[] = [povertyMeasures.need.id, povertyMeasures.income.id];
