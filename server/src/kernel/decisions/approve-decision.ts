import { createHash } from 'node:crypto';
import { addMonths } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { now, today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { Refusal } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { findObstacles, monthOf } from '../entitlements/index.ts';
import { holdStandards } from '../standards/index.ts';
import { decisionColumns, hashOfDecision } from './decision.ts';
import type { Decision, NewDecision } from './decision.ts';
import { lockDrafts } from './draft.ts';
import type { Draft } from './draft.ts';
import { howToObject } from './plain-words.ts';
import type { PlainReason } from './plain-words.ts';
import { proposeMany } from './propose.ts';
import type { Proposal } from './propose.ts';
import { decisionRefusals } from './refusals.ts';

/**
 * Approves what another person prepared: works the proposal out anew on today's facts and rules, and stores the
 * decision with all it rests on. Of two approvals at once one succeeds. Refused (409): no draft, the approver prepared
 * or signed it, the signature of a third is missing, or facts or standards have changed since.
 */
export async function approveDecision(transaction: Transaction, draftId: number): Promise<Decision> {
  await holdStandards(transaction);
  const [draft] = await lockDrafts(transaction, [draftId]);
  if (!draft) throw new Refused(decisionRefusals.noDraft);
  const refusal = refusalOf(draft, transaction.scope.actor);
  if (refusal) throw new Refused(refusal);
  await lockHouseholds(transaction, [draft]);
  const [proposal] = await proposeMany(transaction, [questionOf(draft)]);
  if (!proposal || !proposal.digest.equals(draft.digest)) throw new Refused(decisionRefusals.changed);
  const [decision] = await insert(transaction, [decisionOf(draft, proposal, transaction.scope.actor, null)]);
  if (!decision) throw new Error('no decision was stored');
  await recordAudit(transaction, {
    action: 'decision.approve',
    subject: { kind: 'decision', id: String(decision.id) },
    areaCode: decision.areaCode,
    reason: decision.differsReason ?? 'as proposed',
    details: { caseId: decision.caseId, policy: decision.policy, outcome: decision.outcome },
  });
  return decision;
}

/** A case that a batch could not take, and why. */
export type LeftOut = { readonly draftId: number; readonly caseId: number | null; readonly refusal: Refusal };

export type ApprovedBatch = {
  readonly id: number;
  readonly decisions: readonly Decision[];
  /** Fen, of those that grant. */
  readonly sumFen: number;
  readonly hash: Buffer;
  readonly leftOut: readonly LeftOut[];
};

export const batchDraftsMax = 500;

/**
 * Approves like cases in one go: one transaction, one batch with count, sum and hash. A case that has changed since it
 * was prepared, is gone, or is not for this person to approve is left out and named with its refusal. Refused (422)
 * when none is left or more than `batchDraftsMax` are asked for.
 */
export async function approveBatch(transaction: Transaction, draftIds: readonly number[]): Promise<ApprovedBatch> {
  if (draftIds.length > batchDraftsMax) throw new Refused(decisionRefusals.batchTooLarge, { field: 'draftIds' });
  await holdStandards(transaction);
  const { actor } = transaction.scope;
  const drafts = await lockDrafts(transaction, draftIds);
  const found = new Set(drafts.map(({ id }) => id));
  const leftOut: LeftOut[] = draftIds
    .filter((id) => !found.has(id))
    .map((draftId) => ({ draftId, caseId: null, refusal: decisionRefusals.noDraft }));
  const allowed = drafts.filter((draft) => {
    const refusal = refusalOf(draft, actor);
    if (refusal) leftOut.push({ draftId: draft.id, caseId: draft.caseId, refusal });
    return !refusal;
  });
  await lockHouseholds(transaction, allowed);
  const pairs = await compare(transaction, allowed, leftOut);
  const decided = pairs.map(([draft, proposal]) => decisionOf(draft, proposal, actor, null));
  const unnumbered = await withoutObstacles(transaction, decided, pairs, leftOut);
  if (unnumbered.length === 0) throw new Refused(decisionRefusals.batchEmpty, { field: 'draftIds' });
  const batch = await insertBatch(transaction, unnumbered);
  const decisions = await insert(
    transaction,
    unnumbered.map((decision) => ({ ...decision, batchId: batch.id })),
  );
  await recordAudit(transaction, {
    action: 'decision.approve-batch',
    subject: { kind: 'decision-batch', id: String(batch.id) },
    areaCode: batch.areaCode,
    reason: 'batch',
    details: { decisions: decisions.length, leftOut: leftOut.length, sumFen: batch.sumFen },
  });
  return { id: batch.id, decisions, sumFen: batch.sumFen, hash: batch.hash, leftOut };
}

/** Each draft with its proposal of today; what changed, or cannot be computed any more, is left out. */
async function compare(
  transaction: Transaction,
  drafts: readonly Draft[],
  leftOut: LeftOut[],
): Promise<readonly (readonly [Draft, Proposal])[]> {
  const results = await proposeMany(transaction, drafts.map(questionOf));
  return drafts.flatMap((draft, at) => {
    const proposal = results[at];
    if (proposal?.digest.equals(draft.digest)) return [[draft, proposal] as const];
    leftOut.push({ draftId: draft.id, caseId: draft.caseId, refusal: decisionRefusals.changed });
    return [];
  });
}

/** Without the first applications whose help could not begin, because it runs already or the person has died. */
async function withoutObstacles(
  transaction: Transaction,
  decided: readonly NewDecision[],
  pairs: readonly (readonly [Draft, Proposal])[],
  leftOut: LeftOut[],
): Promise<readonly NewDecision[]> {
  const { rows } = await transaction.client.query<{ id: number }>(
    `select id from cases."case" where id = any ($1) and kind = 'application'`,
    [decided.map(({ caseId }) => caseId)],
  );
  const first = new Set(rows.map(({ id }) => id));
  const grants = decided.flatMap(({ caseId, fromMonth, policy, householdId, personId }) =>
    fromMonth !== null && first.has(caseId) ? [{ caseId, fromMonth, policy, householdId, personId }] : [],
  );
  const obstacles = await findObstacles(transaction, grants);
  const refusals = new Map(grants.map(({ caseId }, at) => [caseId, obstacles[at]]));
  for (const [draft] of pairs) {
    const refusal = refusals.get(draft.caseId);
    if (refusal) leftOut.push({ draftId: draft.id, caseId: draft.caseId, refusal });
  }
  return decided.filter(({ caseId }) => refusals.get(caseId) === undefined);
}

/** Why this person may not approve the draft; undefined when nothing speaks against it. */
function refusalOf(draft: Draft, actor: string): Refusal | undefined {
  if (draft.preparedBy === actor || draft.secondBy === actor) return decisionRefusals.samePerson;
  return draft.differs && draft.secondBy === null ? decisionRefusals.secondMissing : undefined;
}

/** So that no fact of these households is recorded until the decision stands: whoever records one locks them too. */
async function lockHouseholds({ client }: Transaction, drafts: readonly Draft[]): Promise<void> {
  await client.query('select from people.household where id = any ($1) order by id for update', [
    drafts.map(({ householdId }) => householdId),
  ]);
}

const questionOf = ({ policy, householdId, personId, decidedFor }: Draft) => ({
  policy,
  householdId,
  personId,
  date: decidedFor,
});

function decisionOf(draft: Draft, proposal: Proposal, approvedBy: string, batchId: number | null): NewDecision {
  const { id: _id, digest: _digest, ...rest } = draft;
  return {
    ...rest,
    fromMonth: draft.outcome === 'granted' ? (draft.fromMonth ?? firstMonth(draft.period)) : null,
    approvedBy,
    approvedAt: now(),
    batchId,
    input: proposal.input,
    rules: proposal.rules,
    trace: proposal.trace,
    reasons: carrying(draft, proposal),
    objection: howToObject(handbook, today()),
  };
}

/** Help by the month begins in the month after the decision (民发〔2021〕57号 art. 21); anything else on its day or in its month. */
function firstMonth(period: Draft['period']): PlainDate {
  if (period === 'once') return today();
  return period === 'month' ? addMonths(monthOf(today()), 1) : monthOf(today());
}

/**
 * The conditions that carry a decision: all that hold for a grant; for a refusal those that do not, or, when none
 * fails, those that are not known.
 */
function carrying({ outcome }: Draft, { reasons }: Proposal): readonly PlainReason[] {
  if (outcome === 'granted') return reasons.filter(({ holds }) => holds === true);
  const failed = reasons.filter(({ holds }) => holds === false);
  return failed.length > 0 ? failed : reasons.filter(({ holds }) => holds === null);
}

async function insertBatch(
  { client, scope }: Transaction,
  decisions: readonly NewDecision[],
): Promise<{ id: number; areaCode: string; sumFen: number; hash: Buffer }> {
  const areaCode = commonStart(decisions.map((decision) => decision.areaCode));
  const sumFen = decisions.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
  const hash = hashOfBatch(decisions.map(hashOfDecision));
  const granted = decisions.filter(({ outcome }) => outcome === 'granted').length;
  const { rows } = await client.query<{ id: number }>(
    `insert into decisions.batch (area_code, approved_by, approved_at, decisions, granted, sum_fen, hash)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [areaCode, scope.actor, now().toISOString(), decisions.length, granted, sumFen, hash],
  );
  return { id: rows[0]?.id ?? 0, areaCode, sumFen, hash };
}

/** SHA-256 over the hashes of a batch's decisions, in the order of their ids. */
export function hashOfBatch(hashes: readonly Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(hashes)).digest();
}

function commonStart(codes: readonly string[]): string {
  const [first = ''] = codes;
  const length = [...first].findIndex((digit, at) => codes.some((code) => code[at] !== digit));
  return length === -1 ? first : first.slice(0, length);
}

/** Stores decisions in one statement, in their order, and takes their drafts away. */
async function insert({ client }: Transaction, decisions: readonly NewDecision[]): Promise<readonly Decision[]> {
  const rows = decisions.map((decision) => ({
    case_id: decision.caseId,
    policy: decision.policy,
    household_id: decision.householdId,
    person_id: decision.personId,
    area_code: decision.areaCode,
    decided_for: decision.decidedFor,
    outcome: decision.outcome,
    amount_fen: decision.amountFen,
    period: decision.period,
    from_month: decision.fromMonth,
    proposed_outcome: decision.proposedOutcome,
    proposed_amount_fen: decision.proposedAmountFen,
    differs: decision.differs,
    differs_reason: decision.differsReason,
    prepared_by: decision.preparedBy,
    prepared_at: decision.preparedAt,
    second_by: decision.secondBy,
    second_at: decision.secondAt,
    approved_by: decision.approvedBy,
    approved_at: decision.approvedAt,
    batch_id: decision.batchId,
    input: decision.input,
    rules: decision.rules,
    trace: decision.trace,
    reasons: decision.reasons,
    objection: decision.objection,
    hash: `\\x${hashOfDecision(decision).toString('hex')}`,
  }));
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  const { rows: stored } = await client.query<Decision>(
    `insert into decisions.decision as d (${columns})
     select ${columns} from jsonb_populate_recordset(null::decisions.decision, $1::jsonb)
     returning ${decisionColumns}`,
    [JSON.stringify(rows)],
  );
  await client.query('delete from decisions.draft where case_id = any ($1)', [decisions.map(({ caseId }) => caseId)]);
  return stored;
}
