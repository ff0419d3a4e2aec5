import { Type } from '@fastify/type-provider-typebox';
import { defineRoute } from '../../kernel/access/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { once } from '../../kernel/cases/index.ts';
import { householdRefusals, readDate } from '../../kernel/households/index.ts';
import {
  draftValue,
  findDraftValue,
  publishDraft,
  reviewDraft,
  standardsRefusals,
  withdrawDraft,
} from '../../kernel/standards/index.ts';
import type { StandardDraft } from '../../kernel/standards/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { Refused, refusals, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { enqueueJob, isJobPending } from '../../platform/jobs/index.ts';
import { isRaiseDue, raiseJobKind } from './raise.ts';
import { readEffect, readStandards } from './read-standards.ts';
import * as s from './schemas.ts';

type Dependencies = { readonly pool: Pool };

const IdOnly = Type.Object({ id: Type.Integer() });
const ById = strictObject({ id: s.IdSchema });

/** How the numbers of the law are changed: drafted, reviewed by another, published, carried into running help. */
export function standardsRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    listRoute(dependencies),
    draftRoute(dependencies),
    reviewRoute(dependencies),
    withdrawRoute(dependencies),
    publishRoute(dependencies),
    effectRoute(dependencies),
  ];
}

/** Whether the area of a value is the actor's own; a value of the whole city is the city's. */
const isOwn = (actor: Actor, area: string | null): boolean =>
  area === null ? actor.area.level === 'city' : area.startsWith(actor.area.prefix);

async function readOwn(transaction: Transaction, actor: Actor, id: number): Promise<StandardDraft> {
  const draft = await findDraftValue(transaction, id);
  if (!draft || !isOwn(actor, draft.area)) throw new Refused(standardsRefusals.notFound);
  return draft;
}

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listStandards',
    method: 'GET',
    path: '/standards',
    summary: {
      zh: '全部标准及其沿革、依据，和正在进行的调整',
      en: 'all standards with their history, and changes under way',
    },
    tag: 'standards',
    access: 'standards.read',
    output: s.StandardsSchema,
    handle: ({ actor }) => withTransaction(pool, actor.scope, readStandards),
  });
}

function draftRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'draftStandard',
    method: 'POST',
    path: '/standards/drafts',
    summary: { zh: '起草标准的新数值', en: 'draft a new value of a standard' },
    tag: 'standards',
    access: 'standards.draft',
    status: 201,
    body: s.NewDraftSchema,
    output: IdOnly,
    refusals: [
      standardsRefusals.noSuchParameter,
      standardsRefusals.valueWrong,
      standardsRefusals.notYourArea,
      standardsRefusals.announcedAhead,
      householdRefusals.wrongDate,
      refusals.keyReused,
    ],
    handle: ({ actor, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => {
          const { area = null, documentNumber = null, titleEn = null } = body;
          if (!isOwn(actor, area)) throw new Refused(standardsRefusals.notYourArea, { field: 'area' });
          const days = {
            effectiveFrom: readDate(body.effectiveFrom, 'effectiveFrom'),
            announcedOn: readDate(body.announcedOn, 'announcedOn'),
            documentDate: readDate(body.documentDate, 'documentDate'),
          };
          const draft = { ...body, ...days, area, documentNumber, titleEn: titleEn ?? body.titleZh };
          return { id: await draftValue(transaction, draft) };
        }),
      ),
  });
}

function reviewRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'reviewStandard',
    method: 'POST',
    path: '/standards/drafts/:id/review',
    summary: { zh: '复核他人起草的标准', en: 'review the draft of another person' },
    tag: 'standards',
    access: 'standards.review',
    params: ById,
    body: strictObject({ reason: s.ReasonSchema }),
    output: IdOnly,
    refusals: Object.values(standardsRefusals),
    handle: ({ actor, params: { id }, body: { reason } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await readOwn(transaction, actor, id);
        await reviewDraft(transaction, id, reason);
        return { id };
      }),
  });
}

function withdrawRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'withdrawStandard',
    method: 'POST',
    path: '/standards/drafts/:id/withdrawal',
    summary: { zh: '撤回尚未发布的标准', en: 'withdraw a draft that is not published' },
    tag: 'standards',
    access: 'standards.draft',
    params: ById,
    body: strictObject({ reason: s.ReasonSchema }),
    output: IdOnly,
    refusals: Object.values(standardsRefusals),
    handle: ({ actor, params: { id }, body: { reason } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await readOwn(transaction, actor, id);
        await withdrawDraft(transaction, id, reason);
        return { id };
      }),
  });
}

const cityCode = '370300';

function publishRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'publishStandard',
    method: 'POST',
    path: '/standards/drafts/:id/publication',
    summary: {
      zh: '发布经复核的标准：自公布之日起据此计算，并普调在享待遇',
      en: 'publish a reviewed value: everything is judged by it once announced, and running help is raised',
    },
    tag: 'standards',
    access: 'standards.publish',
    params: ById,
    output: IdOnly,
    refusals: Object.values(standardsRefusals),
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await readOwn(transaction, actor, id);
        await publishDraft(transaction, id);
        if ((await isRaiseDue(transaction)) && !(await isJobPending(transaction, raiseJobKind)))
          await enqueueJob(transaction, { kind: raiseJobKind, payload: {}, areaCode: cityCode });
        return { id };
      }),
  });
}

function effectRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getStandardEffect',
    method: 'GET',
    path: '/standards/drafts/:id/effect',
    summary: {
      zh: '标准发布后的普调进度、增加金额、补发和转入复核的情况',
      en: 'what a published value did to running help: progress, increases, back-pay, reviews',
    },
    tag: 'standards',
    access: 'standards.read',
    params: ById,
    output: s.EffectSchema,
    refusals: [standardsRefusals.notFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const draft = await findDraftValue(transaction, id);
        const valueId = draft?.valueId ?? 0;
        const effect = await readEffect(transaction, valueId);
        if (!effect) throw new Refused(standardsRefusals.notFound);
        return effect;
      }),
  });
}
