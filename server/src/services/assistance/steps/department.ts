import { handbook } from '@zhuni/policies';
import { addMonths } from '@zhuni/engine/values';
import type { FormData, StepEffect } from '../../../kernel/cases/index.ts';
import { grantEntitlement, monthOf } from '../../../kernel/entitlements/index.ts';
import { rescreenHouseholds } from '../../../kernel/screening/index.ts';
import type { ScreeningListener } from '../../../kernel/screening/index.ts';
import { today } from '../../../platform/clock/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { assistanceRefusals } from '../refusals.ts';

/** The department in charge grants; its help counts as received from then on. */
export function departmentGrants(listeners: readonly ScreeningListener[]): StepEffect {
  return async (transaction, { record, data }) => {
    const { amountFen, answer } = data as FormData<'department-answer'>;
    const policy = handbook.byId.get(record.policy);
    if (policy?.amount && amountFen === undefined)
      throw new Refused(assistanceRefusals.amountMissing, { field: 'amountFen' });
    const fromMonth =
      policy?.period === 'once' ? today() : addMonths(monthOf(today()), policy?.period === 'month' ? 1 : 0);
    const granted = await grantEntitlement(transaction, {
      policy: record.policy,
      householdId: record.householdId,
      personId: record.personId,
      fromMonth,
      amountFen: amountFen ?? null,
      reason: { zh: `主管部门答复：${answer}`.slice(0, 500), en: `answer of the department: ${answer}`.slice(0, 500) },
      origin: 'list',
      caseId: record.id,
      decisionId: null,
    });
    await rescreenHouseholds(transaction, [record.householdId], { listeners });
    return { entitlementId: granted.id };
  };
}
