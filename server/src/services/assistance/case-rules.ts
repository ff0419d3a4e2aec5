import type { StepId } from '@zhuni/policies/procedures';
import type { CaseRules, StepEffect, StepEffects } from '../../kernel/cases/index.ts';
import type { ScreeningListener } from '../../kernel/screening/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { noticeChecks, noticeEffects } from './notices/index.ts';
import { recordChecks } from './requirements.ts';
import { authorisationsCheck, checkFinished, orderCheckEffect } from './steps/check.ts';
import { approve, prepare, takeBack } from './steps/decide.ts';
import { departmentGrants } from './steps/department.ts';
import { stepObstacles } from './steps/obstacles.ts';
import { aidFirst, firstAidPapers } from './steps/first-aid.ts';
import { assertDecided, decideReconsideration, prepareReconsideration, refuseReview } from './steps/reconsider.ts';
import { approveReview, prepareReview } from './steps/review.ts';
import { recordSelfCare } from './steps/self-care.ts';
import { tellingEffects } from './steps/tell.ts';

type Dependencies = {
  readonly fieldKeys: FieldKeys;
  readonly screeningListeners: readonly ScreeningListener[];
};

/** What several rooms do at the same step is done one after the other, and kept together. */
function together(...tables: readonly StepEffects[]): StepEffects {
  const steps = new Set(tables.flatMap((table) => Object.keys(table) as StepId[]));
  return Object.fromEntries(
    [...steps].map((step) => {
      const effect: StepEffect = async (transaction, taken) => {
        const brought: Record<string, unknown> = {};
        for (const table of tables) Object.assign(brought, await table[step]?.(transaction, taken));
        return brought;
      };
      return [step, effect];
    }),
  );
}

/** What the steps of a case need and bring about: the one table that ties procedures to the rooms that do the work. */
export function caseRules({ fieldKeys, screeningListeners: listeners }: Dependencies): CaseRules {
  const effects: StepEffects = {
    'order-check': orderCheckEffect(fieldKeys),
    'record-self-care': recordSelfCare(listeners),
    prepare: (transaction, taken) => preparing[taken.record.kind](transaction, taken),
    grant: approve('granted', listeners),
    refuse: approve('refused', listeners),
    'send-back': takeBack,
    withdraw: takeBack,
    end: takeBack,
    'aid-first': aidFirst(listeners),
    'department-grants': departmentGrants(listeners),
    keep: approveReview('keep', listeners),
    change: approveReview('change', listeners),
    stop: approveReview('stop', listeners),
    'exit-gradually': approveReview('exit-gradually', listeners),
    uphold: decideReconsideration('uphold', listeners),
    vary: decideReconsideration('vary', listeners),
    overturn: decideReconsideration('overturn', listeners),
  };
  return {
    opening: { review: refuseReview, reconsideration: assertDecided },
    checks: {
      ...recordChecks,
      ...noticeChecks,
      authorisations: authorisationsCheck(fieldKeys),
      'check-finished': checkFinished,
      'first-aid-papers': firstAidPapers,
    },
    obstacles: stepObstacles,
    effects: together(noticeEffects(fieldKeys), effects, tellingEffects(fieldKeys)),
  };
}

/**
 * The rules for cases whose decisions were approved together: granting and refusing keep with the action what was
 * decided, by case, instead of deciding again.
 */
export function rulesOfBatch(
  dependencies: Dependencies,
  decided: ReadonlyMap<number, Readonly<Record<string, unknown>>>,
): CaseRules {
  const keep: StepEffect = async (_, { record }) => decided.get(record.id);
  const effects = together(noticeEffects(dependencies.fieldKeys), { grant: keep, refuse: keep });
  return { ...caseRules(dependencies), effects };
}

const preparing = { application: prepare, review: prepareReview, reconsideration: prepareReconsideration } as const;
