import { Type } from '@fastify/type-provider-typebox';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';
import { oneOf, Refused, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { authorize, defineRoute } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { AreaCodeSchema, areaRefusals, findArea, storedCode } from '../areas/index.ts';
import { recordAudit } from '../audit/index.ts';
import { findCase } from './read-case.ts';
import { acknowledgeReferral, answerReferral, findReferral, listReferralsTo, referCase } from './refer-case.ts';
import type { Referral } from './refer-case.ts';
import { caseRefusals } from './refusals.ts';
import { ReferralSchema } from './schemas.ts';
import { shownReferral } from './shown-case.ts';

type Dependencies = { readonly pool: Pool };
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const answerLengthMax = 2_000;

/** Sending a case to another office for an answer, and giving the answer. */
export function referralRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [listRoute(dependencies), sendRoute(dependencies), answerRoute(dependencies)];
}

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listReferrals',
    method: 'GET',
    path: '/referrals',
    summary: { zh: '转来待答复的办件', en: 'cases referred here that wait for an answer' },
    tag: 'cases',
    access: 'case.list',
    query: strictObject({ area: AreaCodeSchema }),
    output: Type.Object({ referrals: Type.Array(ReferralSchema) }),
    refusals: [areaRefusals.notFound],
    handle: ({ actor, query }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const area = await findArea(transaction, storedCode(query.area));
        if (!area) throw new Refused(areaRefusals.notFound);
        authorize(actor, 'case.list', { areaCode: area.prefix, otherwise: areaRefusals.notFound });
        const referrals = await listReferralsTo(transaction, area.prefix);
        await recordAudit(transaction, {
          action: 'case.referrals',
          subject: { kind: 'area', id: area.code },
          areaCode: area.prefix,
          reason: 'list',
          details: { rows: referrals.length },
        });
        return { referrals: referrals.map(shownReferral) };
      }),
  });
}

function sendRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'referCase',
    method: 'POST',
    path: '/cases/:id/referrals',
    summary: { zh: '转其他机构或部门征求答复', en: 'refer a case to another office or department' },
    tag: 'cases',
    access: 'case.refer',
    status: 201,
    params: strictObject({ id: Id }),
    body: strictObject({
      toArea: Type.Optional(AreaCodeSchema),
      toDepartment: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
      reason: Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' }),
    }),
    output: Type.Object({ id: Type.Integer() }),
    refusals: [caseRefusals.notFound, caseRefusals.closed, caseRefusals.noSuchOffice, caseRefusals.referredAlready],
    handle: ({ actor, params: { id }, body: { toArea, toDepartment, reason } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const record = await findCase(transaction, id);
        if (!record) throw new Refused(caseRefusals.notFound);
        authorize(actor, 'case.refer', { areaCode: record.areaCode, otherwise: caseRefusals.notFound });
        if ((toArea === undefined) === (toDepartment === undefined))
          throw new Refused(caseRefusals.noSuchOffice, { field: 'toArea' });
        const to = toArea === undefined ? { department: toDepartment ?? '' } : { area: storedCode(toArea) };
        return { id: await referCase(transaction, { caseId: id, fromArea: actor.area.code, to, reason }) };
      }),
  });
}

function answerRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'answerReferral',
    method: 'POST',
    path: '/referrals/:id/answer',
    summary: { zh: '签收或答复转来的办件', en: 'acknowledge or answer a referred case' },
    tag: 'cases',
    access: 'case.refer',
    params: strictObject({ id: Id }),
    body: strictObject({
      kind: oneOf(['acknowledge', 'answer']),
      answer: Type.Optional(Type.String({ minLength: 2, maxLength: answerLengthMax, pattern: '\\S' })),
    }),
    output: ReferralSchema,
    refusals: [caseRefusals.notFound, caseRefusals.referralGone, caseRefusals.reasonNeeded],
    handle: async ({ actor, params: { id }, body: { kind, answer } }) => {
      const referral = await withTransaction(pool, actor.scope, (transaction) => mayAnswer(transaction, actor, id));
      return withTransaction(pool, scopeFor(actor, referral), async (transaction) => {
        if (kind === 'acknowledge') return shownReferral(await acknowledgeReferral(transaction, id));
        if (answer === undefined) throw new Refused(caseRefusals.reasonNeeded, { field: 'answer' });
        return shownReferral(await answerReferral(transaction, { id, answer }));
      });
    },
  });
}

/** The office to which it was sent answers; for a department, which has no area, the office that sent it. */
async function mayAnswer(transaction: Transaction, actor: Actor, id: number): Promise<Referral> {
  const referral = await findReferral(transaction, id);
  if (!referral) throw new Refused(caseRefusals.notFound);
  const claim = referral.toArea ?? referral.areaCode;
  if (!claim.startsWith(actor.area.prefix)) throw new Refused(caseRefusals.notFound);
  return referral;
}

/** An answer from elsewhere is written where the case lies, and there alone. */
function scopeFor(actor: Actor, referral: Referral): Scope {
  return { ...actor.scope, areas: [...actor.scope.areas, referral.areaCode] };
}
