import { CalendarYearMissing, deadline } from '@zhuni/engine/calendar';
import type { StatutoryPeriod } from '@zhuni/engine/calendar';
import type { PlainDate } from '@zhuni/engine/values';
import { workingCalendar } from '@zhuni/policies/calendars';
import { procedureFor } from '@zhuni/policies/procedures';
import type { StepId } from '@zhuni/policies/procedures';
import { findCase, latestOf, listActions, openCase } from '../../../kernel/cases/index.ts';
import type { CaseRecord, FormData, OpeningCheck, StepEffect } from '../../../kernel/cases/index.ts';
import {
  approveDecision,
  findDecision,
  findDraft,
  prepareDecision,
  putIntoEffect,
} from '../../../kernel/decisions/index.ts';
import { listEntitlements } from '../../../kernel/entitlements/index.ts';
import { rescreenHouseholds } from '../../../kernel/screening/index.ts';
import type { ScreeningListener } from '../../../kernel/screening/index.ts';
import { today } from '../../../platform/clock/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { assistanceRefusals } from '../refusals.ts';

type Form = FormData<'reconsideration-decision'>;

/** What is proposed on a complaint; a changed decision is prepared like any other. */
export const prepareReconsideration: StepEffect = async (transaction, { record, data }) => {
  const { outcome, amountFen, reason } = data as Form;
  if (outcome !== 'vary') return;
  const draft = await prepareDecision(transaction, {
    caseId: record.id,
    policy: record.policy,
    householdId: record.householdId,
    personId: record.personId,
    date: today(),
    outcome: 'granted',
    ...(amountFen === undefined ? {} : { amountFen }),
    differsReason: reason,
  });
  return { amountFen: draft.amountFen ?? undefined, differs: draft.differs };
};

/** What an official other than the preparer decides on the complaint. */
export function decideReconsideration(
  step: Extract<StepId, 'uphold' | 'vary' | 'overturn'>,
  listeners: readonly ScreeningListener[],
): StepEffect {
  return async (transaction, { record }) => {
    const prepared = latestOf(await listActions(transaction, record.id), 'prepare');
    if (!prepared) throw new Refused(assistanceRefusals.nothingPrepared);
    if ((prepared.data as Form).outcome !== step) throw new Refused(assistanceRefusals.otherOutcome);
    if (prepared.actor === transaction.scope.actor) throw new Refused(assistanceRefusals.secondPersonNeeded);
    if (step === 'uphold') return;
    if (step === 'overturn') return { newCaseId: await decideAnew(transaction, record) };
    return vary(transaction, record, listeners);
  };
}

async function vary(transaction: Transaction, record: CaseRecord, listeners: readonly ScreeningListener[]) {
  const draft = await findDraft(transaction, { caseId: record.id });
  if (!draft) throw new Refused(assistanceRefusals.nothingPrepared);
  const decision = await approveDecision(transaction, draft.id);
  const running = await runningHelp(transaction, record);
  const { entitlementId } = await putIntoEffect(
    transaction,
    decision,
    running === undefined ? {} : { entitlementId: running },
  );
  await rescreenHouseholds(transaction, [record.householdId], { listeners });
  return { decisionId: decision.id, entitlementId, amountFen: decision.amountFen ?? undefined };
}

/** The decision falls, and the office that took it takes the application up once more. */
async function decideAnew(transaction: Transaction, record: CaseRecord): Promise<number> {
  const { policy, householdId, personId, applicantId } = record;
  return openCase(transaction, {
    policy,
    householdId,
    personId,
    applicantId,
    kind: 'application',
    origin: 'change',
    previousCaseId: record.id,
  });
}

async function runningHelp(transaction: Transaction, record: CaseRecord): Promise<number | undefined> {
  const { householdId, personId, policy } = record;
  const running = await listEntitlements(transaction, { householdId, policy, onlyRunning: true, page: 1 });
  return running.find((one) => one.personId === personId)?.id;
}

/**
 * Only a decision can be complained about, by the same household on the same policy, and within the time that the law
 * gives from its delivery (60 days, L25). Refused (422) otherwise.
 */
export const assertDecided: OpeningCheck = async (transaction, asked) => {
  const { previousCaseId } = asked;
  const previous = previousCaseId === undefined ? undefined : await findCase(transaction, previousCaseId);
  const sameMatter =
    previous?.householdId === asked.householdId &&
    previous.policy === asked.policy &&
    previous.personId === asked.personId;
  const decision = sameMatter ? await findDecision(transaction, { caseId: previous.id }) : undefined;
  if (!previous || !decision) throw new Refused(assistanceRefusals.noDecision, { field: 'previousCaseId' });
  const period = procedureFor(asked.policy, 'reconsideration', today())?.openedWithin?.period;
  const delivered = previous.closedOn ?? today();
  if (period && today() > lastDay(delivered, period))
    throw new Refused(assistanceRefusals.noDecision, { field: 'previousCaseId' });
};

/** Up to this day a period lasts; as long as the calendar of its last year is not published it has not passed. */
function lastDay(event: PlainDate, period: StatutoryPeriod): PlainDate {
  try {
    return deadline(workingCalendar, event, period);
  } catch (error) {
    if (error instanceof CalendarYearMissing) return today();
    throw error;
  }
}

/** A review is about help that runs and is opened from there. */
export const refuseReview: OpeningCheck = async () => {
  throw new Refused(assistanceRefusals.reviewOfNothing, { field: 'kind' });
};
