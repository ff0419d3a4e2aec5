import { addMonths, plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { latestOf, listActions } from '../../../kernel/cases/index.ts';
import type { CaseRecord, FormData, StepEffect } from '../../../kernel/cases/index.ts';
import { approveDecision, findDraft, prepareDecision, putIntoEffect } from '../../../kernel/decisions/index.ts';
import type { Decision } from '../../../kernel/decisions/index.ts';
import {
  exitGradually,
  grantedOn,
  monthOf,
  readEntitlement,
  recordReview,
} from '../../../kernel/entitlements/index.ts';
import { rescreenHouseholds } from '../../../kernel/screening/index.ts';
import type { ScreeningListener } from '../../../kernel/screening/index.ts';
import { today } from '../../../platform/clock/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { assistanceRefusals } from '../refusals.ts';

type Outcome = FormData<'review-decision'>['outcome'];

/** Prepares what becomes of help that runs; nothing stops before another official has approved it. */
export const prepareReview: StepEffect = async (transaction, { record, data }) => {
  const { outcome, amountFen, fromMonth, reason } = data as FormData<'review-decision'>;
  const goesOn = outcome === 'keep' || outcome === 'change';
  const running = await runningOf(transaction, record);
  const wanted = amountFen ?? (outcome === 'keep' ? running.amountFen : undefined);
  const draft = await prepareDecision(transaction, {
    caseId: record.id,
    policy: record.policy,
    householdId: record.householdId,
    personId: record.personId,
    date: today(),
    outcome: goesOn ? 'granted' : 'refused',
    ...(goesOn && wanted !== undefined ? { amountFen: wanted } : {}),
    ...(goesOn && fromMonth !== undefined ? { fromMonth: plainDate(fromMonth) } : {}),
    differsReason: reason,
  });
  return { amountFen: draft.amountFen ?? undefined, proposed: draft.proposedOutcome, differs: draft.differs };
};

/** Another official approves what was prepared, and the help is kept, changed, stopped or runs out. */
export function approveReview(outcome: Outcome, listeners: readonly ScreeningListener[]): StepEffect {
  return async (transaction, { record }) => {
    const prepared = latestOf(await listActions(transaction, record.id), 'prepare');
    if (record.state !== 'prepared') return keepAtOnce(transaction, record);
    const draft = await findDraft(transaction, { caseId: record.id });
    if (!draft || !prepared) throw new Refused(assistanceRefusals.nothingPrepared);
    const data = prepared.data as FormData<'review-decision'>;
    if (data.outcome !== outcome) throw new Refused(assistanceRefusals.otherOutcome);
    const decision = await approveDecision(transaction, draft.id);
    await carryOut(transaction, record, { decision, data });
    await rescreenHouseholds(transaction, [record.householdId], { listeners });
    return { decisionId: decision.id, amountFen: decision.amountFen ?? undefined };
  };
}

type Carried = { readonly decision: Decision; readonly data: FormData<'review-decision'> };

async function carryOut(transaction: Transaction, record: CaseRecord, { decision, data }: Carried): Promise<void> {
  const { entitlementId, amountFen } = await runningOf(transaction, record);
  const next = addMonths(monthOf(today()), 1);
  const from: PlainDate = data.fromMonth === undefined ? next : plainDate(data.fromMonth);
  if (data.outcome === 'exit-gradually') {
    const months = data.exitMonths ?? gradualExitMonths;
    const reason = { zh: data.reason.slice(0, 500), en: data.reason.slice(0, 500) };
    const amountsFen = Array.from({ length: months }, () => amountFen);
    await exitGradually(transaction, { entitlementId, fromMonth: from, amountsFen, reason, decisionId: decision.id });
  } else await putIntoEffect(transaction, decision, { entitlementId, stopFrom: from });
  const outcome = data.outcome === 'keep' ? 'unchanged' : data.outcome === 'change' ? 'changed' : 'stopped';
  await recordReview(transaction, {
    entitlementId,
    reviewedOn: today(),
    outcome,
    caseId: record.id,
    decisionId: decision.id,
  });
}

/** The most that the law allows (L8); an official may give fewer. */
const gradualExitMonths = 6;

/** Nothing has changed: the town notes it, and the next review counts from today. */
async function keepAtOnce(transaction: Transaction, record: CaseRecord): Promise<void> {
  const { entitlementId } = await runningOf(transaction, record);
  await recordReview(transaction, {
    entitlementId,
    reviewedOn: today(),
    outcome: 'unchanged',
    caseId: record.id,
    decisionId: null,
  });
}

/** The entitlement that a review is about, as the opening of the case names it, and what it gives this month. */
async function runningOf(
  transaction: Transaction,
  record: CaseRecord,
): Promise<{ readonly entitlementId: number; readonly amountFen: number }> {
  const [opening] = await listActions(transaction, record.id);
  const entitlementId = Number(opening?.data['entitlementId']);
  const found = Number.isSafeInteger(entitlementId) ? await readEntitlement(transaction, entitlementId) : undefined;
  if (!found) throw new Refused(assistanceRefusals.reviewOfNothing);
  return { entitlementId, amountFen: grantedOn(found.history, monthOf(today())) };
}
