import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { authorize, defineRoute } from '../../kernel/access/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { recordAudit } from '../../kernel/audit/index.ts';
import { once } from '../../kernel/cases/index.ts';
import { householdRefusals, readDate } from '../../kernel/households/index.ts';
import type { ScreeningListener } from '../../kernel/screening/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { Refused, refusals, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { decideAddition, proposeAddition } from './addition.ts';
import { beginList, discardList } from './draw.ts';
import { approveList } from './grant.ts';
import { findList } from './list-record.ts';
import { listRefusals } from './refusals.ts';
import * as s from './schemas.ts';
import { readEntries, readList, readLists } from './show.ts';
import { recordTrigger } from './trigger.ts';
import type { NewTrigger } from './trigger.ts';
import { orderListWork } from './work.ts';

type Dependencies = { readonly pool: Pool; readonly screeningListeners: readonly ScreeningListener[] };

const CreatedSchema = Type.Object({ id: Type.Integer() });
const DoneSchema = Type.Object({ id: Type.Integer() });
const ById = strictObject({ id: s.IdSchema });
const ByAddition = strictObject({ id: s.IdSchema, addition: s.IdSchema });

/** Help paid without application: triggers, lists, approval, additions. */
export function listRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    overviewRoute(dependencies),
    triggerRoute(dependencies),
    drawRoute(dependencies),
    readRoute(dependencies),
    entriesRoute(dependencies),
    approveRoute(dependencies),
    discardRoute(dependencies),
    proposeRoute(dependencies),
    decideRoute(dependencies),
  ];
}

function overviewRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getLists',
    method: 'GET',
    path: '/lists',
    summary: {
      zh: '免申请发放：登记的依据、条件是否达到、各份名单',
      en: 'help without application: triggers, whether the rule is met, lists',
    },
    tag: 'lists',
    access: 'lists.read',
    output: s.ListsSchema,
    handle: ({ actor }) =>
      withTransaction(pool, actor.scope, (transaction) => readLists(transaction, actor.area.code), { readOnly: true }),
  });
}

function triggerRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'recordListTrigger',
    method: 'POST',
    path: '/lists/triggers',
    summary: {
      zh: '登记物价指数、采暖季或节日慰问文件',
      en: 'record price indices, a heating season or the order of a festival grant',
    },
    tag: 'lists',
    access: 'lists.record',
    status: 201,
    body: s.NewTriggerSchema,
    output: CreatedSchema,
    refusals: [
      listRefusals.wrongTrigger,
      listRefusals.recorded,
      listRefusals.replaced,
      listRefusals.notFound,
      listRefusals.dateAhead,
      householdRefusals.wrongDate,
      refusals.keyReused,
    ],
    handle: ({ actor, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => ({
          id: await recordTrigger(transaction, triggerOf(body, actor.area.code)),
        })),
      ),
  });
}

function triggerOf(body: Static<typeof s.NewTriggerSchema>, areaCode: string): NewTrigger {
  const { publisher, document, status, replacesId = null } = body;
  const publishedOn = readDate(body.publishedOn, 'publishedOn');
  const nothing = { allItemsHundredths: null, foodHundredths: null, groups: null, amountFen: null, title: null };
  const base = { areaCode, publisher, document, publishedOn, status, replacesId, ...nothing };
  switch (body.kind) {
    case 'prices': {
      const { allItemsHundredths, foodHundredths } = body;
      const dueOn = readDate(`${body.month}-01`, 'month');
      return { ...base, kind: 'prices', policy: 'price-subsidy', dueOn, allItemsHundredths, foodHundredths };
    }
    case 'heating':
      return { ...base, kind: 'heating', policy: 'heating-subsidy', dueOn: readDate(`${body.year}-11-01`, 'year') };
    case 'festival': {
      const { policy, title, groups, amountFen } = body;
      return { ...base, kind: 'festival', policy, dueOn: readDate(body.day, 'day'), title, groups, amountFen };
    }
  }
}

function drawRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'drawList',
    method: 'POST',
    path: '/lists',
    summary: {
      zh: '按登记的依据为一个县（区）生成名单',
      en: 'draw the list of a county from a trigger, by the rule',
    },
    tag: 'lists',
    access: 'lists.draw',
    status: 202,
    body: s.NewListSchema,
    output: CreatedSchema,
    refusals: [
      listRefusals.notFound,
      listRefusals.replaced,
      listRefusals.notCounty,
      listRefusals.tooEarly,
      listRefusals.notMet,
      listRefusals.drawn,
      refusals.keyReused,
    ],
    handle: ({ actor, body, idempotencyKey }) => {
      authorize(actor, 'lists.draw', { areaCode: body.area, otherwise: listRefusals.notFound });
      return withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => {
          const id = await beginList(transaction, { triggerId: body.triggerId, areaCode: body.area });
          await orderListWork(transaction, body.area);
          return { id };
        }),
      );
    },
  });
}

function readRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getList',
    method: 'GET',
    path: '/lists/:id',
    summary: {
      zh: '一份名单：依据、人数和金额、分镇数字、补录',
      en: 'one list: trigger, counts, sums by town, additions',
    },
    tag: 'lists',
    access: 'lists.read',
    params: ById,
    output: s.ListSchema,
    refusals: [listRefusals.notFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, (transaction) => readList(transaction, id), { readOnly: true }),
  });
}

function entriesRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listListEntries',
    method: 'GET',
    path: '/lists/:id/entries',
    summary: { zh: '名单上的人和户', en: 'people and households of a list' },
    tag: 'lists',
    access: 'lists.read',
    params: ById,
    query: s.EntriesAskedSchema,
    output: s.EntriesSchema,
    refusals: [listRefusals.notFound],
    handle: ({ actor, params: { id }, query: { state, after = 0 } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const list = await findList(transaction, id);
        if (!list) throw new Refused(listRefusals.notFound);
        const entries = await readEntries(transaction, { listId: id, state, after });
        await recordAudit(transaction, {
          action: 'lists.read',
          subject: { kind: 'list', id: String(id) },
          areaCode: list.areaCode,
          reason: 'list',
          details: { entries: entries.length, after },
        });
        return { entries };
      }),
  });
}

function approveRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'approveList',
    method: 'POST',
    path: '/lists/:id/approval',
    summary: { zh: '审批名单（须为另一人）', en: 'approve a list; a second person' },
    tag: 'lists',
    access: 'lists.approve',
    status: 202,
    params: ById,
    body: s.ApprovalSchema,
    output: DoneSchema,
    refusals: [
      listRefusals.notFound,
      listRefusals.wrongState,
      listRefusals.samePerson,
      listRefusals.changed,
      listRefusals.replaced,
      refusals.keyReused,
    ],
    handle: ({ actor, params: { id }, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body: { ...body, id } }, async () => {
          const { areaCode } = await approveList(transaction, { listId: id, sha256: body.sha256 });
          await orderListWork(transaction, areaCode);
          return { id };
        }),
      ),
  });
}

function discardRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'discardList',
    method: 'POST',
    path: '/lists/:id/discard',
    summary: { zh: '作废尚未审批的名单', en: 'throw away a list that is not approved' },
    tag: 'lists',
    access: 'lists.draw',
    params: ById,
    body: s.ReasonSchema,
    output: DoneSchema,
    refusals: [listRefusals.notFound, listRefusals.wrongState, refusals.keyReused],
    handle: ({ actor, params: { id }, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body: { ...body, id } }, async () => {
          await discardList(transaction, id, body.reason);
          return { id };
        }),
      ),
  });
}

function proposeRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'proposeListAddition',
    method: 'POST',
    path: '/lists/:id/additions',
    summary: { zh: '提出补录漏发的人或户', en: 'propose to add somebody who was missed' },
    tag: 'lists',
    access: 'lists.draw',
    status: 201,
    params: ById,
    body: s.NewAdditionSchema,
    output: CreatedSchema,
    refusals: [
      listRefusals.notFound,
      listRefusals.noSubject,
      listRefusals.wrongState,
      listRefusals.listed,
      listRefusals.tooMuch,
      refusals.keyReused,
    ],
    handle: ({ actor, params: { id }, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body: { ...body, id } }, async () => ({
          id: await proposeAddition(transaction, { ...body, listId: id, personId: body.personId ?? null }),
        })),
      ),
  });
}

function decideRoute({ pool, screeningListeners }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'decideListAddition',
    method: 'POST',
    path: '/lists/:id/additions/:addition/decision',
    summary: { zh: '决定补录（须为另一人）', en: 'decide of an addition; a second person' },
    tag: 'lists',
    access: 'lists.approve',
    params: ByAddition,
    body: s.AdditionDecisionSchema,
    output: DoneSchema,
    refusals: [
      listRefusals.notFound,
      listRefusals.wrongState,
      listRefusals.samePerson,
      listRefusals.listed,
      refusals.keyReused,
    ],
    handle: ({ actor, params: { id, addition }, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body: { ...body, id, addition } }, async () => {
          await decideAddition(transaction, { ...body, listId: id, additionId: addition }, screeningListeners);
          return { id: addition };
        }),
      ),
  });
}
