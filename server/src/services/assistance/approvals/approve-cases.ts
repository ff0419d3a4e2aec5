import type { Text } from '@zhuni/engine/values';
import { act, findCase, legalSteps, listActions, lockCase } from '../../../kernel/cases/index.ts';
import type { ActingOffice, CaseRecord, CaseRules } from '../../../kernel/cases/index.ts';
import {
  approveBatch,
  batchDraftsMax,
  decisionRefusals,
  findDraft,
  propose,
  putAllIntoEffect,
} from '../../../kernel/decisions/index.ts';
import type { ApprovedBatch, Decision, Draft } from '../../../kernel/decisions/index.ts';
import { rescreenHouseholds } from '../../../kernel/screening/index.ts';
import type { ScreeningListener } from '../../../kernel/screening/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { assistanceRefusals } from '../refusals.ts';

/** A case that was ticked and not approved, and why. */
export type NotApproved = { readonly caseId: number; readonly reason: Text };

export type ApprovedCases = {
  /** Null when none was approved. */
  readonly batchId: number | null;
  readonly caseIds: readonly number[];
  readonly granted: number;
  /** Fen a period, of those that grant. */
  readonly sumFen: number;
  readonly leftOut: readonly NotApproved[];
};

type Approving = {
  readonly caseIds: readonly number[];
  readonly office: ActingOffice;
  readonly rules: CaseRules;
  /** Rules under which granting and refusing keep what the batch has decided instead of deciding themselves. */
  readonly rulesOfBatch: (decided: ReadonlyMap<number, Readonly<Record<string, unknown>>>) => CaseRules;
  readonly listeners: readonly ScreeningListener[];
};

/** What waits in a case: the draft and the step that carries it out. */
type Waiting = { readonly record: CaseRecord; readonly draft: Draft };

const stepOf = ({ outcome }: Pick<Draft, 'outcome'>) => (outcome === 'granted' ? 'grant' : 'refuse');

/**
 * Approves the prepared decisions of many applications at once and takes the legal step in each case: one batch, one
 * transaction. A case whose step is not legal now, lacks something or may not be approved by this person is left out
 * and
 * named with the reason. Refused (422) when more than `batchDraftsMax` are asked for.
 */
export async function approveCases(transaction: Transaction, asked: Approving): Promise<ApprovedCases> {
  const caseIds = [...new Set(asked.caseIds)].toSorted((a, b) => a - b);
  if (caseIds.length > batchDraftsMax) throw new Refused(decisionRefusals.batchTooLarge, { field: 'caseIds' });
  const leftOut: NotApproved[] = [];
  const waiting: Waiting[] = [];
  for (const caseId of caseIds) {
    const found = await waitingOf(transaction, caseId, asked);
    if ('reason' in found) leftOut.push(found);
    else waiting.push(found);
  }
  const batch = await approve(transaction, waiting, leftOut);
  if (!batch) return { batchId: null, caseIds: [], granted: 0, sumFen: 0, leftOut };
  await carryOut(transaction, batch.decisions, asked);
  return {
    batchId: batch.id,
    caseIds: batch.decisions.map(({ caseId }) => caseId),
    granted: batch.decisions.filter(({ outcome }) => outcome === 'granted').length,
    sumFen: batch.sumFen,
    leftOut,
  };
}

async function waitingOf(
  transaction: Transaction,
  caseId: number,
  { office, rules: { checks, obstacles } }: Approving,
): Promise<Waiting | NotApproved> {
  const because = (reason: Text): NotApproved => ({ caseId, reason });
  if (!(await findCase(transaction, caseId))) return because(assistanceRefusals.noSuchCase.message);
  const record = await lockCase(transaction, caseId);
  const draft = await findDraft(transaction, { caseId });
  if (!draft || record.state !== 'prepared') return because(decisionRefusals.noDraft.message);
  if (record.kind !== 'application') return because(assistanceRefusals.oneByOne.message);
  const actions = await listActions(transaction, caseId);
  const steps = await legalSteps(transaction, { record, actions, office, checks, obstacles });
  const step = steps.find(({ id }) => id === stepOf(draft));
  const [reason] = step?.reasons ?? [assistanceRefusals.otherOutcome.message];
  return reason ? because(reason) : { record, draft };
}

/** Approves the drafts; undefined when none could be. */
async function approve(
  transaction: Transaction,
  waiting: readonly Waiting[],
  leftOut: NotApproved[],
): Promise<ApprovedBatch | undefined> {
  if (waiting.length === 0) return undefined;
  try {
    const ids = waiting.map(({ draft }) => draft.id);
    const batch = await approveBatch(transaction, ids);
    for (const { caseId, refusal } of batch.leftOut) {
      if (caseId !== null) leftOut.push({ caseId, reason: refusal.message });
    }
    return batch;
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal !== decisionRefusals.batchEmpty) throw error;
    for (const one of waiting) leftOut.push({ caseId: one.record.id, reason: await whyNot(transaction, one) });
    return undefined;
  }
}

/** Why the batch could not take the only ones there were: what is known has changed, or the help runs already. */
async function whyNot(transaction: Transaction, { draft }: Waiting): Promise<Text> {
  const { policy, householdId, personId, decidedFor: date, digest } = draft;
  const proposal = await propose(transaction, { policy, householdId, personId, date });
  const same = proposal.digest.equals(digest);
  return same ? assistanceRefusals.helpStands.message : decisionRefusals.changed.message;
}

async function carryOut(
  transaction: Transaction,
  decisions: readonly Decision[],
  { office, rulesOfBatch, listeners }: Approving,
): Promise<void> {
  const begun = await putAllIntoEffect(transaction, decisions);
  const entitlementOf = new Map(begun.map(({ caseId, id }) => [caseId, id]));
  const decided = new Map(
    decisions.map(({ id: decisionId, caseId, amountFen, fromMonth, batchId }) => [
      caseId,
      {
        decisionId,
        batchId,
        entitlementId: entitlementOf.get(caseId) ?? null,
        amountFen: amountFen ?? undefined,
        fromMonth: fromMonth ?? undefined,
      },
    ]),
  );
  const rules = rulesOfBatch(decided);
  for (const decision of decisions)
    await act(transaction, { caseId: decision.caseId, step: stepOf(decision), data: {}, ...office }, rules);
  await rescreenHouseholds(transaction, [...new Set(decisions.map(({ householdId }) => householdId))], { listeners });
}
