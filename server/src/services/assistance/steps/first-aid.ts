import type { Text } from '@zhuni/engine/values';
import { listActions } from '../../../kernel/cases/index.ts';
import type { CaseRecord, FormData, RequirementCheck, StepEffect } from '../../../kernel/cases/index.ts';
import { propose } from '../../../kernel/decisions/index.ts';
import { listDocuments } from '../../../kernel/documents/index.ts';
import { grantEntitlement } from '../../../kernel/entitlements/index.ts';
import { rescreenHouseholds } from '../../../kernel/screening/index.ts';
import type { ScreeningListener } from '../../../kernel/screening/index.ts';
import { today } from '../../../platform/clock/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { assistanceRefusals } from '../refusals.ts';

/** Pays first (L10): the office grants a sum at once; whoever reported the case may not grant it. */
export function aidFirst(listeners: readonly ScreeningListener[]): StepEffect {
  return async (transaction, { record, data }) => {
    const { amountFen, cause } = data as FormData<'first-aid'>;
    const [opening] = await listActions(transaction, record.id);
    if (opening?.actor === transaction.scope.actor) throw new Refused(assistanceRefusals.secondPersonNeeded);
    const most = await mostAtOnce(transaction, record);
    if (most !== undefined && amountFen > most)
      throw new Refused(assistanceRefusals.aboveSmallAid, { field: 'amountFen' });
    const granted = await grantEntitlement(transaction, {
      policy: record.policy,
      householdId: record.householdId,
      personId: record.personId,
      fromMonth: today(),
      amountFen,
      reason: { zh: `先行救助：${cause}`.slice(0, 500), en: `first aid: ${cause}`.slice(0, 500) },
      origin: 'first-aid',
      caseId: record.id,
      decisionId: null,
    });
    await rescreenHouseholds(transaction, [record.householdId], { listeners });
    return { entitlementId: granted.id };
  };
}

/** The most that the policy lets an office pay at once, in fen (for small first aid Z6); undefined where it names none. */
async function mostAtOnce(
  transaction: Transaction,
  { policy, householdId, personId }: CaseRecord,
): Promise<number | undefined> {
  const { rules } = await propose(transaction, { policy, householdId, personId, date: today() });
  return rules.parameters.find(({ id }) => id === `${policy}.max`)?.value;
}

const papersOwed: Text = { zh: '还没有补交先行救助的材料', en: 'the papers owed after first aid are not there' };

/** At least one paper was brought since aid was given. */
export const firstAidPapers: RequirementCheck = async (transaction, { record }) => {
  const documents = await listDocuments(transaction, { caseId: record.id });
  return documents.some(({ kind, withdrawnAt }) => kind === 'paper' && withdrawnAt === null) ? undefined : papersOwed;
};
