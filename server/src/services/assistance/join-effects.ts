import type { StepId } from '@zhuni/policies/procedures';
import type { StepEffect, StepEffects } from '../../kernel/cases/index.ts';

/** One table of effects out of several: a step that stands in more than one brings about all of them, in order. */
export function joinEffects(...tables: readonly StepEffects[]): StepEffects {
  const joined: Partial<Record<StepId, StepEffect>> = {};
  for (const table of tables) {
    for (const [step, effect] of Object.entries(table) as [StepId, StepEffect][]) {
      const earlier = joined[step];
      joined[step] = earlier
        ? async (transaction, taken) => ({
            ...(await earlier(transaction, taken)),
            ...(await effect(transaction, taken)),
          })
        : effect;
    }
  }
  return joined;
}
