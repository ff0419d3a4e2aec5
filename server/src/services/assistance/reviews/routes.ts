import { Type } from '@fastify/type-provider-typebox';
import { addMonths, isPlainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { defineRoute, authorize } from '../../../kernel/access/index.ts';
import type { Actor } from '../../../kernel/access/index.ts';
import { caseRefusals } from '../../../kernel/cases/index.ts';
import { entitlementRefusals, monthOf, readEntitlement, resume, suspend } from '../../../kernel/entitlements/index.ts';
import type { Entitlement } from '../../../kernel/entitlements/index.ts';
import { today } from '../../../platform/clock/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import type { Pool, Transaction } from '../../../platform/db/index.ts';
import { DateSchema, oneOf, Refused, strictObject } from '../../../platform/http-kit/index.ts';
import type { Route } from '../../../platform/http-kit/index.ts';
import { assistanceRefusals } from '../refusals.ts';
import { openReview } from './open-review.ts';

type Dependencies = { readonly pool: Pool };
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Reason = Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' });

/** What staff do to help that runs: report a change, pause it, let it go on. Ending it takes a decision. */
export function reviewRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [reportRoute(dependencies), pauseRoute(dependencies)];
}

async function entitlementOf(
  transaction: Transaction,
  actor: Actor,
  { id, permission }: { readonly id: number; readonly permission: 'case.open' | 'entitlement.pause' },
): Promise<Entitlement> {
  const found = await readEntitlement(transaction, id);
  if (!found) throw new Refused(entitlementRefusals.notFound);
  const { entitlement } = found;
  authorize(actor, permission, { areaCode: entitlement.areaCode, otherwise: entitlementRefusals.notFound });
  return entitlement;
}

function reportRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'reportChange',
    method: 'POST',
    path: '/entitlements/:id/reviews',
    summary: { zh: '报告情况变化，开立复核', en: 'report a change and open the review of running help' },
    tag: 'assistance',
    access: 'case.open',
    status: 201,
    params: strictObject({ id: Id }),
    body: strictObject({ change: Reason }),
    output: Type.Object({ id: Type.Integer() }),
    refusals: [entitlementRefusals.notFound, caseRefusals.alreadyOpen, assistanceRefusals.reviewOfNothing],
    handle: ({ actor, params: { id }, body: { change } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const entitlement = await entitlementOf(transaction, actor, { id, permission: 'case.open' });
        const origin = actor.area.level === 'village' ? 'village' : 'window';
        const opened = await openReview(transaction, entitlement, { origin, change });
        if (opened === undefined) throw new Refused(caseRefusals.alreadyOpen);
        return { id: opened };
      }),
  });
}

function pauseRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'pauseEntitlement',
    method: 'POST',
    path: '/entitlements/:id/pauses',
    summary: { zh: '暂停发放或恢复发放', en: 'pause running help, or let it go on' },
    tag: 'assistance',
    access: 'entitlement.pause',
    status: 201,
    params: strictObject({ id: Id }),
    body: strictObject({
      kind: oneOf(['pause', 'resume']),
      /** The first month that is not paid, or is paid again; the next month when left out. */
      fromMonth: Type.Optional(DateSchema),
      pauseId: Type.Optional(Id),
      reason: Reason,
    }),
    output: Type.Object({ id: Type.Integer() }),
    refusals: Object.values(entitlementRefusals),
    handle: ({ actor, params: { id }, body: { kind, fromMonth: asked, pauseId, reason: words } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const entitlement = await entitlementOf(transaction, actor, { id, permission: 'entitlement.pause' });
        const fromMonth = monthAsked(asked);
        const reason = { zh: words, en: words };
        if (kind === 'pause')
          return {
            id: await suspend(transaction, { entitlementId: entitlement.id, fromMonth, kind: 'human', reason }),
          };
        if (pauseId === undefined) throw new Refused(entitlementRefusals.notPaused, { field: 'pauseId' });
        await resume(transaction, { pauseId, fromMonth, kind: 'human', reason });
        return { id: pauseId };
      }),
  });
}

function monthAsked(asked: string | undefined): PlainDate {
  if (asked === undefined) return addMonths(monthOf(today()), 1);
  if (!isPlainDate(asked)) throw new Refused(entitlementRefusals.wrongMonth, { field: 'fromMonth' });
  return asked;
}
