import { selfCareItems } from '../../../kernel/cases/index.ts';
import type { FormData, StepEffect } from '../../../kernel/cases/index.ts';
import { changeFacts } from '../../../kernel/facts/index.ts';
import { rescreenHouseholds } from '../../../kernel/screening/index.ts';
import type { ScreeningListener } from '../../../kernel/screening/index.ts';
import { plainDate } from '@zhuni/engine/values';
import { today } from '../../../platform/clock/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { caseRefusals } from '../../../kernel/cases/index.ts';

/** The assessment becomes a fact of the person: how many of the six items fail (L2 art. 22). */
export function recordSelfCare(listeners: readonly ScreeningListener[]): StepEffect {
  return async (transaction, { record, data }) => {
    const { assessedOn, manages } = data as FormData<'self-care'>;
    const on = plainDate(assessedOn);
    if (on > today()) throw new Refused(caseRefusals.futureDay, { field: 'assessedOn' });
    const failed = selfCareItems.filter((item) => !manages[item]).length;
    const { householdId, personId, areaCode } = record;
    await changeFacts(transaction, {
      householdId,
      personId,
      areaCode,
      on,
      facts: { selfCareItemsFailed: failed },
      evidence: {
        zh: '自理能力评估',
        en: 'self-care assessment',
      },
    });
    await rescreenHouseholds(transaction, [householdId], { listeners });
    return { itemsFailed: failed };
  };
}
