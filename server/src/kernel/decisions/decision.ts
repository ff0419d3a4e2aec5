import type { PlainDate, Text } from '@zhuni/engine/values';
import { sha256Of } from './canonical.ts';
import type { Draft } from './draft.ts';
import type { PlainReason } from './plain-words.ts';
import type { DecisionInput, DecisionRules, DecisionTrace } from './propose.ts';

/** A decision before it is numbered. */
export type NewDecision = Omit<Draft, 'id' | 'digest'> & {
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly batchId: number | null;
  readonly input: DecisionInput;
  readonly rules: DecisionRules;
  readonly trace: DecisionTrace;
  /** The conditions that carry the decision, in plain words. */
  readonly reasons: readonly PlainReason[];
  /** How to object. */
  readonly objection: Text;
};

export type Decision = NewDecision & { readonly id: number; readonly hash: Buffer };

/** Whether it grants, and since when; a refusal has no month. */
export type GrantedDecision = Decision & { readonly outcome: 'granted'; readonly fromMonth: PlainDate };

export const decisionColumns = `d.id, d.case_id as "caseId", d.policy, d.household_id as "householdId",
  d.person_id as "personId", d.area_code as "areaCode", d.decided_for as "decidedFor", d.outcome,
  d.amount_fen as "amountFen", d.period, d.from_month as "fromMonth", d.proposed_outcome as "proposedOutcome",
  d.proposed_amount_fen as "proposedAmountFen", d.differs, d.differs_reason as "differsReason",
  d.prepared_by as "preparedBy", d.prepared_at as "preparedAt", d.second_by as "secondBy", d.second_at as "secondAt",
  d.approved_by as "approvedBy", d.approved_at as "approvedAt", d.batch_id as "batchId", d.input, d.rules, d.trace,
  d.reasons, d.objection, d.hash`;

/**
 * SHA-256 over everything of a decision that is never to change. Its village and household may (people move); the
 * household and person as they were judged stand in the input.
 */
export function hashOfDecision(decision: NewDecision): Buffer {
  const { caseId, policy, decidedFor, outcome, amountFen, period, fromMonth } = decision;
  const { proposedOutcome, proposedAmountFen, differs, differsReason } = decision;
  const { preparedBy, preparedAt, secondBy, secondAt, approvedBy, approvedAt } = decision;
  const { input, rules, trace, reasons, objection } = decision;
  return sha256Of([
    { caseId, policy, decidedFor, outcome, amountFen, period, fromMonth },
    { proposedOutcome, proposedAmountFen, differs, differsReason },
    {
      preparedBy,
      preparedAt: preparedAt.toISOString(),
      secondBy,
      secondAt: secondAt?.toISOString() ?? null,
      approvedBy,
      approvedAt: approvedAt.toISOString(),
    },
    { input, rules, trace, reasons, objection },
  ]);
}
