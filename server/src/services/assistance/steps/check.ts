import { getProcedure } from '@zhuni/policies/procedures';
import type { Text } from '@zhuni/engine/values';
import { latestOf } from '../../../kernel/cases/index.ts';
import type { FormData, RequirementCheck, StepEffect } from '../../../kernel/cases/index.ts';
import {
  findCheckedHousehold,
  isInForce,
  listAuthorisations,
  listChecks,
  orderCheck,
} from '../../../kernel/evidence/index.ts';
import { today } from '../../../platform/clock/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';

/** Every living adult of the household has signed for the economic check, where the procedure asks for it (L1 art. 9). */
export function authorisationsCheck(keys: FieldKeys): RequirementCheck {
  return async (transaction, { record }) => {
    if (getProcedure(record.procedure).authorisation === 'none') return undefined;
    const { householdId } = record;
    const household = await findCheckedHousehold(transaction, keys, { householdId, on: today() });
    const signed = await listAuthorisations(transaction, householdId);
    const inForce = new Set(signed.filter((one) => isInForce(one, today())).map(({ personId }) => personId));
    const missing = (household?.members ?? []).filter(({ id, adult, living }) => adult && living && !inForce.has(id));
    if (missing.length === 0) return undefined;
    return {
      zh: `还缺${missing.length}名成年成员的核对授权`,
      en: `${missing.length} adult ${missing.length === 1 ? 'member has' : 'members have'} not signed for the economic check`,
    };
  };
}

const notOrdered: Text = { zh: '还没有发起经济状况核对', en: 'the economic check was not ordered' };
const notFinished: Text = { zh: '经济状况核对还没有全部答复', en: 'not every department has answered the check' };

/** The economic check that this case ordered has its last answer, failures included: an official weighs them. */
export const checkFinished: RequirementCheck = async (transaction, { record, actions }) => {
  const ordered = latestOf(actions, 'start-check') ?? latestOf(actions, 'order-check');
  const caseRef = { kind: 'case', id: record.id };
  const own = await listChecks(transaction, { householdId: record.householdId, caseRef });
  if (!ordered || own.length === 0) return notOrdered;
  return own.every(({ state }) => state === 'done') ? undefined : notFinished;
};

/** Asks the ten departments about everyone of the household who is living. */
export function orderCheckEffect(keys: FieldKeys): StepEffect {
  return async (transaction, { record, data }) => {
    const { reason = 'case' } = data as Partial<FormData<'reason'>>;
    const caseRef = { kind: 'case', id: record.id };
    const { householdId } = record;
    return { checkId: await orderCheck(transaction, keys, { householdId, caseRef, personIds: [], reason }) };
  };
}
