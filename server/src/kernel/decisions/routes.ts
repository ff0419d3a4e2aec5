import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { handbook } from '@zhuni/policies';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { oneOf, orNull, Refused, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { authorize, defineRoute } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { Decision } from './decision.ts';
import { findDecision, listDecisions, pageRowsMax, pagesMax } from './read-decision.ts';
import { decisionRefusals } from './refusals.ts';

const IdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

const LineSchema = Type.Object({
  id: Type.Integer(),
  caseId: Type.Integer(),
  policy: Type.Object({ id: Type.String(), title: TextSchema }),
  householdId: Type.Integer(),
  personId: orNull(Type.Integer()),
  areaCode: Type.String(),
  decidedFor: Type.String({ description: 'the day whose facts and rules count' }),
  outcome: oneOf(['granted', 'refused']),
  amountFen: orNull(Type.Integer({ description: 'fen a period' })),
  period: oneOf(['month', 'year', 'once', 'none']),
  fromMonth: orNull(Type.String()),
  proposedOutcome: oneOf(['entitled', 'not-entitled', 'unknown']),
  proposedAmountFen: orNull(Type.Integer()),
  differs: Type.Boolean(),
  differsReason: orNull(Type.String()),
  approvedAt: Type.String(),
  batchId: orNull(Type.Integer()),
});

const WholeSchema = Type.Object({
  ...LineSchema.properties,
  preparedBy: Type.String(),
  preparedAt: Type.String(),
  secondBy: orNull(Type.String()),
  approvedBy: Type.String(),
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
  objection: TextSchema,
  parameters: Type.Array(
    Type.Object({
      id: Type.String(),
      label: TextSchema,
      value: Type.Integer(),
      unit: Type.String(),
      from: Type.String(),
      status: oneOf(['official', 'derived', 'illustrative']),
    }),
  ),
  hash: Type.String({ description: 'SHA-256 over facts, rules, trace and decision' }),
});

type Dependencies = { readonly pool: Pool };

export function decisionRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [listRoute(dependencies), readRoute(dependencies)];
}

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listDecisions',
    method: 'GET',
    path: '/decisions',
    summary: { zh: '一户家庭的决定，新的在前', en: 'the decisions about a household, newest first' },
    tag: 'decisions',
    access: 'decision.read',
    query: strictObject({
      household: IdSchema,
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: pagesMax, default: 1 })),
    }),
    output: Type.Object({ page: Type.Integer(), pageRowsMax: Type.Integer(), decisions: Type.Array(LineSchema) }),
    refusals: [decisionRefusals.noSuchSubject],
    handle: ({ actor, query: { household: householdId, page = 1 } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const areaCode = await villageOf(transaction, householdId);
        authorize(actor, 'decision.read', { areaCode, otherwise: decisionRefusals.noSuchSubject });
        const decisions = await listDecisions(transaction, { householdId, page });
        await recordAudit(transaction, {
          action: 'decision.list',
          subject: { kind: 'household', id: String(householdId) },
          areaCode,
          reason: 'list',
          details: { page, rows: decisions.length },
        });
        return { page, pageRowsMax, decisions: decisions.map(shownLine) };
      }),
  });
}

async function villageOf({ client }: Transaction, householdId: number): Promise<string> {
  const { rows } = await client.query<{ areaCode: string }>(
    'select area_code as "areaCode" from people.household where id = $1',
    [householdId],
  );
  if (!rows[0]) throw new Refused(decisionRefusals.noSuchSubject);
  return rows[0].areaCode;
}

function readRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getDecision',
    method: 'GET',
    path: '/decisions/:id',
    summary: {
      zh: '一项决定：结果、理由、依据的标准、救济途径',
      en: 'one decision: outcome, reasons, standards, objection',
    },
    tag: 'decisions',
    access: 'decision.read',
    params: strictObject({ id: IdSchema }),
    output: WholeSchema,
    refusals: [decisionRefusals.notFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const decision = await findDecision(transaction, { decisionId: id });
        if (!decision) throw new Refused(decisionRefusals.notFound);
        const { areaCode } = decision;
        authorize(actor, 'decision.read', { areaCode, otherwise: decisionRefusals.notFound });
        await recordAudit(transaction, {
          action: 'decision.read',
          subject: { kind: 'decision', id: String(id) },
          areaCode,
          reason: 'check',
        });
        return shownWhole(decision, await namesOf(transaction, decision));
      }),
  });
}

function shownLine(decision: Decision): Static<typeof LineSchema> {
  const { id, caseId, householdId, personId, areaCode, decidedFor, outcome, amountFen, period, fromMonth } = decision;
  const { policy, proposedOutcome, proposedAmountFen, differs, differsReason, approvedAt, batchId } = decision;
  const title = handbook.byId.get(policy)?.title ?? { zh: policy, en: policy };
  return {
    id,
    caseId,
    policy: { id: policy, title },
    householdId,
    personId,
    areaCode,
    decidedFor,
    outcome,
    amountFen,
    period,
    fromMonth,
    proposedOutcome,
    proposedAmountFen,
    differs,
    differsReason,
    approvedAt: approvedAt.toISOString(),
    batchId,
  };
}

type Names = { readonly preparedBy: string; readonly secondBy: string | null; readonly approvedBy: string };

/** Whoever decided, by name; a programme by its own. */
async function namesOf({ client }: Transaction, decision: Decision): Promise<Names> {
  const { preparedBy, secondBy, approvedBy } = decision;
  const { rows } = await client.query<Names>(
    `select coalesce(access.name_of($1), $1) as "preparedBy", coalesce(access.name_of($2), $2) as "secondBy",
            coalesce(access.name_of($3), $3) as "approvedBy"`,
    [preparedBy, secondBy, approvedBy],
  );
  return rows[0] ?? { preparedBy, secondBy, approvedBy };
}

function shownWhole(decision: Decision, names: Names): Static<typeof WholeSchema> {
  const { preparedAt, reasons, objection, rules, hash } = decision;
  return {
    ...shownLine(decision),
    ...names,
    preparedAt: preparedAt.toISOString(),
    reasons: reasons.map((reason) => ({ ...reason, numbers: [...reason.numbers] })),
    objection,
    parameters: rules.parameters.map(({ id, value, from, status }) => {
      const parameter = handbook.parameters.get(id);
      return { id, label: parameter?.label ?? { zh: id, en: id }, value, unit: parameter?.unit ?? '', from, status };
    }),
    hash: hash.toString('hex'),
  };
}
