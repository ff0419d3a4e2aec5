import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { addMonths } from '@zhuni/engine/values';
import { helpTerms } from '@zhuni/policies/orders';
import { today } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { oneOf, orNull, Refused, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { authorize, defineRoute } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { listEntitlements, pageRowsMax, pagesMax } from './list-entitlements.ts';
import type { EntitlementLine } from './list-entitlements.ts';
import { amountsByMonth, grantedOn, monthOf } from './months.ts';
import { readEntitlement } from './read-history.ts';
import type { EntitlementHistory } from './read-history.ts';
import { entitlementRefusals } from './refusals.ts';

const IdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const PauseKindSchema = oneOf(['human', 'rule'], 'who paused it: a member of staff, or a rule');

const LineSchema = Type.Object({
  id: Type.Integer(),
  policy: Type.Object({ id: Type.String(), title: TextSchema, period: oneOf(['month', 'year', 'once', 'none']) }),
  householdId: Type.Integer(),
  personId: orNull(Type.Integer()),
  areaCode: Type.String(),
  fromMonth: Type.String({ description: 'first day of the first month; for help given once, the day' }),
  untilMonth: orNull(Type.String({ description: 'first month without it' })),
  origin: oneOf(['decision', 'list', 'first-aid', 'import', 'demonstration']),
  caseId: orNull(Type.Integer()),
  decisionId: orNull(Type.Integer()),
  amountFen: Type.Integer({ description: 'granted for this month, fen a period' }),
  pausedBy: orNull(PauseKindSchema),
});

const Recorded = { recordedAt: Type.String() };
const HistorySchema = Type.Object({
  ...LineSchema.properties,
  months: Type.Array(
    Type.Object({
      month: Type.String(),
      amountFen: Type.Integer(),
      grantedFen: Type.Integer(),
      pausedBy: orNull(PauseKindSchema),
    }),
    { description: 'what falls due from a year ago to a year ahead' },
  ),
  amounts: Type.Array(
    Type.Object({
      fromMonth: Type.String(),
      amountFen: Type.Integer(),
      reason: TextSchema,
      decisionId: orNull(Type.Integer()),
      ...Recorded,
    }),
  ),
  pauses: Type.Array(
    Type.Object({
      id: Type.Integer(),
      fromMonth: Type.String(),
      kind: PauseKindSchema,
      cause: oneOf(['death', 'check', 'other']),
      reason: TextSchema,
      resumedFrom: orNull(Type.String()),
      resumeReason: orNull(TextSchema),
      ...Recorded,
    }),
  ),
  stops: Type.Array(
    Type.Object({ fromMonth: Type.String(), reason: TextSchema, decisionId: orNull(Type.Integer()), ...Recorded }),
  ),
  reviews: Type.Array(
    Type.Object({
      reviewedOn: Type.String(),
      outcome: oneOf(['unchanged', 'changed', 'stopped']),
      caseId: orNull(Type.Integer()),
      decisionId: orNull(Type.Integer()),
      ...Recorded,
    }),
  ),
});

type Dependencies = { readonly pool: Pool };

export function entitlementRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [listRoute(dependencies), readRoute(dependencies)];
}

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listEntitlements',
    method: 'GET',
    path: '/entitlements',
    summary: { zh: '一户家庭获批的待遇', en: 'help granted to a household and its members' },
    tag: 'entitlements',
    access: 'entitlement.read',
    query: strictObject({
      household: IdSchema,
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: pagesMax, default: 1 })),
    }),
    output: Type.Object({
      page: Type.Integer(),
      pageRowsMax: Type.Integer(),
      entitlements: Type.Array(LineSchema),
    }),
    refusals: [entitlementRefusals.noSuchSubject],
    handle: ({ actor, query: { household: householdId, page = 1 } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const { rows } = await transaction.client.query<{ areaCode: string }>(
          'select area_code as "areaCode" from people.household where id = $1',
          [householdId],
        );
        const [household] = rows;
        if (!household) throw new Refused(entitlementRefusals.noSuchSubject);
        const { areaCode } = household;
        authorize(actor, 'entitlement.read', { areaCode, otherwise: entitlementRefusals.noSuchSubject });
        const entitlements = await listEntitlements(transaction, { householdId, page });
        await recordAudit(transaction, {
          action: 'entitlement.list',
          subject: { kind: 'household', id: String(householdId) },
          areaCode,
          reason: 'list',
          details: { page, rows: entitlements.length },
        });
        return { page, pageRowsMax, entitlements: entitlements.map(shownLine) };
      }),
  });
}

function readRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getEntitlement',
    method: 'GET',
    path: '/entitlements/:id',
    summary: { zh: '一项待遇：各月金额、暂停、停止和理由', en: 'one entitlement: months, pauses, end, reasons' },
    tag: 'entitlements',
    access: 'entitlement.read',
    params: strictObject({ id: IdSchema }),
    output: HistorySchema,
    refusals: [entitlementRefusals.notFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const found = await readEntitlement(transaction, id);
        if (!found) throw new Refused(entitlementRefusals.notFound);
        const { areaCode } = found.entitlement;
        authorize(actor, 'entitlement.read', { areaCode, otherwise: entitlementRefusals.notFound });
        await recordAudit(transaction, {
          action: 'entitlement.read',
          subject: { kind: 'entitlement', id: String(id) },
          areaCode,
          reason: 'check',
        });
        return shownHistory(found);
      }),
  });
}

function shownLine({ policy: id, period, ...line }: EntitlementLine): Static<typeof LineSchema> {
  const title = helpTerms(id)?.title ?? { zh: id, en: id };
  return { ...line, policy: { id, title, period } };
}

const monthsShown = 12;

function shownHistory(found: EntitlementHistory): Static<typeof HistorySchema> {
  const { entitlement, history } = found;
  const month = monthOf(today());
  const paused = history.pauses.filter(
    ({ fromMonth, resumedFrom }) => fromMonth <= month && (resumedFrom === null || resumedFrom > month),
  );
  const at = <Row extends { readonly recordedAt: Date }>({ recordedAt, ...row }: Row) => ({
    ...row,
    recordedAt: recordedAt.toISOString(),
  });
  return {
    ...shownLine({
      ...entitlement,
      amountFen: grantedOn(history, entitlement.period === 'once' ? entitlement.fromMonth : month),
      pausedBy: paused.map(({ kind }) => kind).toSorted()[0] ?? null,
    }),
    months: [...amountsByMonth(history, addMonths(month, -monthsShown), addMonths(month, monthsShown + 1))],
    amounts: found.amounts.map(at),
    pauses: found.pauses.map(at),
    stops: found.stops.map(at),
    reviews: found.reviews.map(at),
  };
}
