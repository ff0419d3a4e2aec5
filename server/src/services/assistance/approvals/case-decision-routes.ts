import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { getProcedure } from '@zhuni/policies/procedures';
import { authorize, defineRoute } from '../../../kernel/access/index.ts';
import type { Actor, Permission } from '../../../kernel/access/index.ts';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { caseRefusals, findCase } from '../../../kernel/cases/index.ts';
import type { CaseRecord } from '../../../kernel/cases/index.ts';
import {
  decisionRefusals,
  findDecision,
  findDraft,
  issueDecisions,
  propose,
  replayDecisions,
  signDraft,
} from '../../../kernel/decisions/index.ts';
import type { DecidingOffice, Draft, Proposal } from '../../../kernel/decisions/index.ts';
import { listDocuments } from '../../../kernel/documents/index.ts';
import type { BlobStore } from '../../../platform/blob-store/index.ts';
import { today } from '../../../platform/clock/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import type { Pool, Transaction } from '../../../platform/db/index.ts';
import { oneOf, orNull, Refused, strictObject, TextSchema } from '../../../platform/http-kit/index.ts';
import type { Route } from '../../../platform/http-kit/index.ts';

type Dependencies = { readonly pool: Pool; readonly blobStore: BlobStore };

const Params = strictObject({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) });
const outcomes = ['entitled', 'not-entitled', 'unknown'] as const;
const period = oneOf(['month', 'year', 'once', 'none']);

const ProposalSchema = Type.Object({
  date: Type.String({ description: 'the day whose facts and rules count' }),
  outcome: oneOf(outcomes),
  amountFen: orNull(Type.Integer({ description: 'fen a period' })),
  period,
  reasons: Type.Array(
    Type.Object({
      condition: Type.String(),
      holds: orNull(Type.Boolean()),
      text: TextSchema,
      numbers: Type.Array(TextSchema),
      gap: orNull(TextSchema),
      article: TextSchema,
    }),
  ),
  missing: Type.Array(
    Type.Object({ fact: Type.String(), subject: Type.String(), label: TextSchema, question: TextSchema }),
  ),
});

const DraftSchema = Type.Object({
  outcome: oneOf(['granted', 'refused']),
  amountFen: orNull(Type.Integer({ description: 'fen a period' })),
  period,
  fromMonth: orNull(Type.String()),
  proposedOutcome: oneOf(outcomes),
  proposedAmountFen: orNull(Type.Integer()),
  differs: Type.Boolean(),
  differsReason: orNull(Type.String()),
  preparedByName: orNull(Type.String()),
  preparedAt: Type.String(),
  secondByName: orNull(Type.String()),
  secondAt: orNull(Type.String()),
  /** Facts or standards have changed since it was prepared. */
  stale: Type.Boolean(),
  maySign: Type.Boolean(),
});

const CaseDecisionSchema = Type.Object({
  proposal: orNull(ProposalSchema),
  /** Why nothing can be proposed. */
  trouble: orNull(TextSchema),
  draft: orNull(DraftSchema),
  decision: orNull(
    Type.Object({
      id: Type.Integer(),
      documentId: orNull(Type.String({ description: 'the written decision, once it was issued' })),
      identical: Type.Boolean({ description: 'worked out again just now from what it stored, it is the same' }),
    }),
  ),
});

type CaseDecision = Static<typeof CaseDecisionSchema>;

/** The decision of a case: what the engine proposes, what waits for approval, what was decided. */
export function caseDecisionRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [readRoute(dependencies), signRoute(dependencies), paperRoute(dependencies)];
}

async function caseFor(
  transaction: Transaction,
  actor: Actor,
  { id, permission }: { readonly id: number; readonly permission: Permission },
): Promise<CaseRecord> {
  const record = await findCase(transaction, id);
  if (!record) throw new Refused(caseRefusals.notFound);
  authorize(actor, permission, { areaCode: record.areaCode, otherwise: caseRefusals.notFound });
  return record;
}

function readRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getCaseDecision',
    method: 'GET',
    path: '/cases/:id/decision',
    summary: {
      zh: '办件的决定：系统建议、待审批的拟定、已作出的决定',
      en: 'the decision of a case: what is proposed, prepared and decided',
    },
    tag: 'assistance',
    access: 'decision.read',
    params: Params,
    output: CaseDecisionSchema,
    refusals: [caseRefusals.notFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const record = await caseFor(transaction, actor, { id, permission: 'decision.read' });
        await recordAudit(transaction, {
          action: 'decision.read',
          subject: { kind: 'case', id: String(id) },
          areaCode: record.areaCode,
          reason: 'case',
        });
        return shownDecision(transaction, actor, record);
      }),
  });
}

function signRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'signCaseDecision',
    method: 'POST',
    path: '/cases/:id/decision/signature',
    summary: { zh: '为与测算不一致的决定签字', en: 'sign a prepared decision that differs from what is proposed' },
    tag: 'assistance',
    access: 'case.decide',
    params: Params,
    output: CaseDecisionSchema,
    refusals: [
      caseRefusals.notFound,
      decisionRefusals.noDraft,
      decisionRefusals.secondNotNeeded,
      decisionRefusals.samePerson,
    ],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const record = await caseFor(transaction, actor, { id, permission: 'case.decide' });
        const draft = await findDraft(transaction, { caseId: id });
        if (!draft) throw new Refused(decisionRefusals.noDraft);
        await signDraft(transaction, draft.id);
        return shownDecision(transaction, actor, record);
      }),
  });
}

function paperRoute({ pool, blobStore }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'issueCaseDecision',
    method: 'POST',
    path: '/cases/:id/decision/paper',
    summary: { zh: '出具决定书', en: 'issue the written decision' },
    tag: 'assistance',
    access: 'case.act',
    status: 201,
    params: Params,
    output: CaseDecisionSchema,
    refusals: [caseRefusals.notFound, decisionRefusals.notFound, decisionRefusals.notPrintable],
    handle: async ({ actor, params: { id } }) => {
      const order = await withTransaction(pool, actor.scope, async (transaction) => {
        const record = await caseFor(transaction, actor, { id, permission: 'case.act' });
        const decision = await findDecision(transaction, { caseId: id });
        if (!decision) throw new Refused(decisionRefusals.notFound);
        return { decisionIds: [decision.id], office: officeOf(record) };
      });
      await issueDecisions({ pool, blobStore }, actor.scope, order);
      return withTransaction(pool, actor.scope, async (transaction) =>
        shownDecision(transaction, actor, await caseFor(transaction, actor, { id, permission: 'case.act' })),
      );
    },
  });
}

/** The office in whose name the case is decided. */
function officeOf({ procedure }: CaseRecord): DecidingOffice {
  const { decidedBy } = getProcedure(procedure);
  return decidedBy === 'town' || decidedBy === 'city' ? decidedBy : 'county';
}

async function shownDecision(transaction: Transaction, actor: Actor, record: CaseRecord): Promise<CaseDecision> {
  const decision = await findDecision(transaction, { caseId: record.id });
  if (decision) {
    const documents = await listDocuments(transaction, { caseId: record.id });
    const paper = documents.find(({ kind, paperKind }) => kind === 'issued' && paperKind === 'decision');
    const [replayed] = await replayDecisions(transaction, [decision]);
    const identical = replayed?.differences.length === 0;
    const shown = { id: decision.id, documentId: paper?.id ?? null, identical };
    return { proposal: null, trouble: null, draft: null, decision: shown };
  }
  if (!record.isOpen) return { proposal: null, trouble: null, draft: null, decision: null };
  const draft = await findDraft(transaction, { caseId: record.id });
  try {
    const { policy, householdId, personId } = record;
    const date = draft?.decidedFor ?? today();
    const proposal = await propose(transaction, { policy, householdId, personId, date });
    return {
      proposal: shownProposal(proposal),
      trouble: null,
      draft: draft ? await shownDraft(transaction, actor, { draft, proposal }) : null,
      decision: null,
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { proposal: null, trouble: error.text, draft: null, decision: null };
  }
}

function shownProposal({
  policy,
  outcome,
  amountFen,
  input,
  reasons,
  missing,
}: Proposal): Static<typeof ProposalSchema> {
  return {
    date: input.date,
    outcome,
    amountFen,
    period: policy.period,
    reasons: reasons.map((reason) => ({ ...reason, numbers: [...reason.numbers] })),
    missing: [...missing],
  };
}

type Prepared = { readonly draft: Draft; readonly proposal: Proposal };

async function shownDraft(
  { client }: Transaction,
  actor: Actor,
  { draft, proposal }: Prepared,
): Promise<Static<typeof DraftSchema>> {
  const { outcome, amountFen, period: paid, fromMonth, proposedOutcome, proposedAmountFen, differs } = draft;
  const { differsReason, preparedAt, preparedBy, secondAt, secondBy, digest } = draft;
  const { rows } = await client.query<{ prepared: string | null; second: string | null }>(
    'select access.name_of($1) as prepared, access.name_of($2) as second',
    [preparedBy, secondBy],
  );
  const signable = differs && secondBy === null && preparedBy !== actor.accountId;
  return {
    outcome,
    amountFen,
    period: paid,
    fromMonth,
    proposedOutcome,
    proposedAmountFen,
    differs,
    differsReason,
    preparedByName: rows[0]?.prepared ?? null,
    preparedAt: preparedAt.toISOString(),
    secondByName: rows[0]?.second ?? null,
    secondAt: secondAt?.toISOString() ?? null,
    stale: !proposal.digest.equals(digest),
    maySign: signable && actor.permissions.has('case.decide'),
  };
}
