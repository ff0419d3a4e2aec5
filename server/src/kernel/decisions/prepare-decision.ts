import type { PlainDate } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { draftColumns, lockDrafts } from './draft.ts';
import type { DecisionOutcome, Draft } from './draft.ts';
import { propose } from './propose.ts';
import type { Proposal, Question } from './propose.ts';
import { decisionRefusals } from './refusals.ts';

export type Preparation = Omit<Question, 'knownOn'> & {
  readonly caseId: number;
  readonly outcome: DecisionOutcome;
  /** Fen per period; left out: what the engine proposes. */
  readonly amountFen?: number | null;
  /** First day of the first month (for help given once: the day); left out: the next one after approval. */
  readonly fromMonth?: PlainDate | null;
  /** Needed when the decision differs from what the engine proposes. */
  readonly differsReason?: string | null;
};

/**
 * Prepares the decision of a case for another person to approve, in place of any draft that there is. A decision
 * differs when the engine does not propose the same outcome and amount, also when it cannot say for want of facts; then
 * a reason is needed, and a third person signs (`signDraft`) before approval. Refused: 409 when the case is decided,
 * 422 when amount, month or reason are missing or do not fit.
 */
export async function prepareDecision(transaction: Transaction, prepared: Preparation): Promise<Draft> {
  const proposal = await propose(transaction, prepared);
  const amountFen = amountOf(prepared, proposal);
  assertMonth(prepared, proposal);
  const differs = !agrees(prepared.outcome, amountFen, proposal);
  const reason = prepared.differsReason?.trim() ?? '';
  if (differs && reason.length < 2)
    throw new Refused(decisionRefusals.differsReasonMissing, { field: 'differsReason' });
  const draft = await store(transaction, prepared, proposal, { amountFen, differs, reason: differs ? reason : null });
  await recordAudit(transaction, {
    action: 'decision.prepare',
    subject: { kind: 'case', id: String(prepared.caseId) },
    areaCode: draft.areaCode,
    reason: differs ? reason : 'as proposed',
    details: { policy: draft.policy, outcome: draft.outcome, amountFen, differs },
  });
  return draft;
}

function amountOf(
  { outcome, amountFen: given }: Preparation,
  { policy, amountFen: proposed }: Proposal,
): number | null {
  if (outcome === 'refused') {
    if (given !== undefined && given !== null)
      throw new Refused(decisionRefusals.amountWithRefusal, { field: 'amountFen' });
    return null;
  }
  if (!policy.amount && (given === undefined || given === null)) return null;
  const amountFen = given ?? proposed;
  if (amountFen === null || !Number.isSafeInteger(amountFen) || amountFen < 0 || amountFen > amountFenMax)
    throw new Refused(decisionRefusals.amountMissing, { field: 'amountFen' });
  return amountFen;
}

const amountFenMax = 10_000_000_000;

function assertMonth({ outcome, fromMonth }: Preparation, { policy }: Proposal): void {
  if (fromMonth === undefined || fromMonth === null) return;
  if (outcome === 'refused') throw new Refused(decisionRefusals.amountWithRefusal, { field: 'fromMonth' });
  if (policy.period !== 'once' && !fromMonth.endsWith('-01'))
    throw new Refused(decisionRefusals.wrongMonth, { field: 'fromMonth' });
}

/** Whether a decision is what the engine proposes. */
export function agrees(outcome: DecisionOutcome, amountFen: number | null, proposal: Proposal): boolean {
  if (outcome === 'refused') return proposal.outcome === 'not-entitled';
  return proposal.outcome === 'entitled' && amountFen === proposal.amountFen;
}

type Decided = { readonly amountFen: number | null; readonly differs: boolean; readonly reason: string | null };

async function store(
  transaction: Transaction,
  prepared: Preparation,
  proposal: Proposal,
  { amountFen, differs, reason }: Decided,
): Promise<Draft> {
  const { client, scope } = transaction;
  const decided = await client.query('select from decisions.decision where case_id = $1', [prepared.caseId]);
  if (decided.rowCount !== 0) throw new Refused(decisionRefusals.decided);
  await client.query('delete from decisions.draft where case_id = $1', [prepared.caseId]);
  const { rows } = await client
    .query<Draft>(
      `insert into decisions.draft as d (case_id, policy, household_id, person_id, area_code, decided_for, outcome,
         amount_fen, period, from_month, proposed_outcome, proposed_amount_fen, differs, differs_reason, prepared_by,
         prepared_at, digest)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) returning ${draftColumns}`,
      [
        prepared.caseId,
        prepared.policy,
        prepared.householdId,
        prepared.personId,
        proposal.input.areaCode,
        prepared.date,
        prepared.outcome,
        amountFen,
        proposal.policy.period,
        prepared.fromMonth ?? null,
        proposal.outcome,
        proposal.amountFen,
        differs,
        reason,
        scope.actor,
        now().toISOString(),
        proposal.digest,
      ],
    )
    .catch((error: unknown) => {
      if (errorCode(error) === uniqueViolated) throw new Refused(decisionRefusals.changed);
      throw error;
    });
  if (!rows[0]) throw new Error('no draft was stored');
  return rows[0];
}

const uniqueViolated = '23505';

/**
 * The second signature of a decision that differs from the engine: by somebody who neither prepared it nor will approve
 * it. Refused: 409 when there is no draft, it does not differ, or the signer prepared it.
 */
export async function signDraft(transaction: Transaction, draftId: number): Promise<Draft> {
  const { client, scope } = transaction;
  const [draft] = await lockDrafts(transaction, [draftId]);
  if (!draft) throw new Refused(decisionRefusals.noDraft);
  if (!draft.differs) throw new Refused(decisionRefusals.secondNotNeeded);
  if (draft.preparedBy === scope.actor) throw new Refused(decisionRefusals.samePerson);
  const { rows } = await client.query<Draft>(
    `update decisions.draft d set second_by = $2, second_at = $3 where d.id = $1 returning ${draftColumns}`,
    [draftId, scope.actor, now().toISOString()],
  );
  if (!rows[0]) throw new Refused(decisionRefusals.noDraft);
  await audit(transaction, 'decision.sign', draft);
  return rows[0];
}

/** Takes a draft back, as when a case is sent back to its survey; nothing happens when there is none. */
export async function discardDraft(transaction: Transaction, caseId: number): Promise<void> {
  const { rows } = await transaction.client.query<Draft>(
    `delete from decisions.draft d where d.case_id = $1 returning ${draftColumns}`,
    [caseId],
  );
  if (rows[0]) await audit(transaction, 'decision.discard', rows[0]);
}

async function audit(transaction: Transaction, action: string, { caseId, areaCode, policy }: Draft): Promise<void> {
  await recordAudit(transaction, {
    action,
    subject: { kind: 'case', id: String(caseId) },
    areaCode,
    reason: 'decision',
    details: { policy },
  });
}
