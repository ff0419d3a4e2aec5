import { today } from '../../../platform/clock/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import type { FormData, StepEffect } from '../../../kernel/cases/index.ts';
import {
  approveDecision,
  discardDraft,
  findDraft,
  prepareDecision,
  putIntoEffect,
} from '../../../kernel/decisions/index.ts';
import { rescreenHouseholds } from '../../../kernel/screening/index.ts';
import type { ScreeningListener } from '../../../kernel/screening/index.ts';
import { assistanceRefusals } from '../refusals.ts';

/** The engine proposes, an official prepares: as proposed, or otherwise with a reason and a second signature. */
export const prepare: StepEffect = async (transaction, { record, data }) => {
  const { outcome, amountFen, differsReason } = data as FormData<'decision'>;
  const draft = await prepareDecision(transaction, {
    caseId: record.id,
    policy: record.policy,
    householdId: record.householdId,
    personId: record.personId,
    date: today(),
    outcome: outcome === 'grant' ? 'granted' : 'refused',
    ...(amountFen === undefined ? {} : { amountFen }),
    ...(differsReason === undefined ? {} : { differsReason }),
  });
  return { amountFen: draft.amountFen ?? undefined, proposed: draft.proposedOutcome, differs: draft.differs };
};

/** Another official approves: the decision stands, and what it grants begins. */
export function approve(outcome: 'granted' | 'refused', listeners: readonly ScreeningListener[]): StepEffect {
  return async (transaction, { record }) => {
    const draft = await findDraft(transaction, { caseId: record.id });
    if (!draft) throw new Refused(assistanceRefusals.nothingPrepared);
    if (draft.outcome !== outcome) throw new Refused(assistanceRefusals.otherOutcome);
    const decision = await approveDecision(transaction, draft.id);
    const { entitlementId } = await putIntoEffect(transaction, decision);
    await rescreenHouseholds(transaction, [record.householdId], { listeners });
    const { id: decisionId, amountFen, fromMonth } = decision;
    return { decisionId, entitlementId, amountFen: amountFen ?? undefined, fromMonth: fromMonth ?? undefined };
  };
}

/** A proposal that is sent back is prepared anew. */
export const takeBack: StepEffect = async (transaction, { record }) => discardDraft(transaction, record.id);
