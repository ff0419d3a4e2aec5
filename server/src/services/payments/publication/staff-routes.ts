import { defineRoute } from '../../../kernel/access/index.ts';
import type { Actor } from '../../../kernel/access/index.ts';
import { once } from '../../../kernel/cases/index.ts';
import { householdRefusals, readDate } from '../../../kernel/households/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import type { Pool } from '../../../platform/db/index.ts';
import { Refused, refusals } from '../../../platform/http-kit/index.ts';
import type { Route } from '../../../platform/http-kit/index.ts';
import { approvePublication, discardPublication, draftPublication, listPublications } from './publish.ts';
import type { CountedPublication } from './publish.ts';
import { listFigures, policyPaid } from './read.ts';
import { publicationRefusals } from './refusals.ts';
import * as s from './schemas.ts';

type Dependencies = { readonly pool: Pool };

/** How the city's figures come on show: one drafts, another publishes. */
export function publicationRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    listRoute(dependencies),
    draftRoute(dependencies),
    readRoute(dependencies),
    approveRoute(dependencies),
    discardRoute(dependencies),
  ];
}

const shown = ({ month, draftedAt, publishedAt, ...one }: CountedPublication, actor: Actor) => ({
  ...one,
  month: month.slice(0, 7),
  draftedAt: draftedAt.toISOString(),
  publishedAt: publishedAt?.toISOString() ?? null,
  mayApprove: one.draftedBy !== actor.scope.actor,
});

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listPublications',
    method: 'GET',
    path: '/payments/publications',
    summary: { zh: '各月公布情况', en: 'publications of monthly figures' },
    tag: 'figures',
    access: 'payments.publish',
    output: s.PublicationsSchema,
    handle: ({ actor }) =>
      withTransaction(
        pool,
        actor.scope,
        async (transaction) => ({
          publications: (await listPublications(transaction)).map((one) => shown(one, actor)),
        }),
        { readOnly: true },
      ),
  });
}

function draftRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'draftPublication',
    method: 'POST',
    path: '/payments/publications',
    summary: { zh: '拟定某月的公布数据', en: 'draft the figures of a month' },
    tag: 'figures',
    access: 'payments.publish',
    status: 201,
    body: s.DraftAskedSchema,
    output: s.DraftedSchema,
    refusals: [
      publicationRefusals.monthRuns,
      publicationRefusals.drafted,
      householdRefusals.wrongDate,
      refusals.keyReused,
    ],
    handle: ({ actor, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => ({
          id: await draftPublication(transaction, {
            areaCode: actor.area.code,
            month: readDate(`${body.month}-01`, 'month'),
          }),
        })),
      ),
  });
}

function readRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getPublication',
    method: 'GET',
    path: '/payments/publications/:id',
    summary: { zh: '一个月的公布数据（草稿或已公布）', en: 'the figures of a month, drafted or published' },
    tag: 'figures',
    access: 'payments.publish',
    params: s.PublicationIdSchema,
    output: s.PublicationSchema,
    refusals: [publicationRefusals.notFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(
        pool,
        actor.scope,
        async (transaction) => {
          const [publication] = await listPublications(transaction, id);
          if (!publication) throw new Refused(publicationRefusals.notFound);
          const figures = await listFigures(transaction, { publications: [id] });
          const byPolicy = Map.groupBy(figures, ({ policy }) => policy);
          return {
            ...shown(publication, actor),
            policies: figures
              .filter(({ areaCode }) => areaCode === publication.areaCode)
              .map((figure) => {
                const own = byPolicy.get(figure.policy) ?? [];
                const cellsWithheld = own.filter(({ withheld }) => withheld).length;
                return { ...policyPaid(figure), cells: own.length, cellsWithheld };
              }),
          };
        },
        { readOnly: true },
      ),
  });
}

function approveRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'approvePublication',
    method: 'POST',
    path: '/payments/publications/:id/approval',
    summary: { zh: '批准公布（须为另一人）', en: 'put drafted figures on show; a second person' },
    tag: 'figures',
    access: 'payments.publish',
    params: s.PublicationIdSchema,
    output: s.DraftedSchema,
    refusals: [publicationRefusals.notFound, publicationRefusals.samePerson, publicationRefusals.notDraft],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await approvePublication(transaction, id);
        return { id };
      }),
  });
}

function discardRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'discardPublication',
    method: 'POST',
    path: '/payments/publications/:id/discard',
    summary: { zh: '作废草稿', en: 'throw drafted figures away' },
    tag: 'figures',
    access: 'payments.publish',
    params: s.PublicationIdSchema,
    output: s.DraftedSchema,
    refusals: [publicationRefusals.notFound, publicationRefusals.notDraft],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await discardPublication(transaction, id);
        return { id };
      }),
  });
}
