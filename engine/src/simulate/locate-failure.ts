import { amountOf, isInForce, startEvaluation, truthOf } from '../evaluate/index.ts';
import type { Household } from '../evaluate/index.ts';
import type { Handbook } from '../rule/index.ts';
import type { PlainDate } from '../values/index.ts';

/** Where a rule cannot be worked out: a policy's condition, or its amount; and why. */
export type RulePlace = { readonly policy: string; readonly condition: string; readonly why: string };

/** The first rule that fails for a household, undefined when all can be worked out. */
export function locateFailure(handbook: Handbook, household: Household, date: PlainDate): RulePlace | undefined {
  const run = startEvaluation(handbook, household, { date });
  for (const policy of handbook.policies.filter((one) => isInForce(one, date)))
    for (const member of policy.subject === 'household' ? [-1] : household.members.keys()) {
      for (const { id, holds } of policy.allConditions) {
        const why = failureOf(() => truthOf(run, holds, member));
        if (why !== undefined) return { policy: policy.id, condition: id, why };
      }
      const why = failureOf(() => amountOf(run, policy, 'final', member));
      if (why !== undefined) return { policy: policy.id, condition: 'amount', why };
    }
  return undefined;
}

function failureOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
