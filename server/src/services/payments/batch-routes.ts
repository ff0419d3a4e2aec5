import { Type } from '@fastify/type-provider-typebox';
import { authorize, defineRoute } from '../../kernel/access/index.ts';
import type { Actor, Permission } from '../../kernel/access/index.ts';
import { once } from '../../kernel/cases/index.ts';
import { householdRefusals, readDate } from '../../kernel/households/index.ts';
import { elapsedMs } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { DateSchema, oneOf, refusals, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { approveBatch } from './approve.ts';
import { batchStates, lineStates } from './batch.ts';
import { checkAgain } from './check.ts';
import { discardBatch, startBatch } from './prepare.ts';
import { listBatches, listLines, readBatch } from './read-batches.ts';
import type { BatchView } from './read-batches.ts';
import { paymentRefusals } from './refusals.ts';
import { prepareBatch, sendBatch, transactionsOf } from './run-batch.ts';
import * as s from './schemas.ts';
import { closeBatch } from './send.ts';
import { simulateCycle } from './simulate-cycle.ts';

type Dependencies = { readonly pool: Pool };

export const ById = strictObject({ id: s.IdSchema });

/** How long one request works through steps before it answers how far it has come; the caller asks again. */
const requestWorkMs = 5_000;

/** What staff of a county do with batches of payments. */
export function batchRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    listRoute(dependencies),
    startRoute(dependencies),
    backPayRoute(dependencies),
    readRoute(dependencies),
    linesRoute(dependencies),
    prepareRoute(dependencies),
    checkRoute(dependencies),
    approveRoute(dependencies),
    sendRoute(dependencies),
    closeRoute(dependencies),
    discardRoute(dependencies),
    simulateRoute(dependencies),
  ];
}

/** The batch as the caller may see it. Refused 404 outside the own area. */
export async function readOwn(
  transaction: Transaction,
  actor: Actor,
  { id, permission }: { readonly id: number; readonly permission: Permission },
): Promise<BatchView> {
  const batch = await readBatch(transaction, id);
  authorize(actor, permission, { areaCode: batch.areaCode, otherwise: paymentRefusals.notFound });
  return batch;
}

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listPaymentBatches',
    method: 'GET',
    path: '/payments/batches',
    summary: { zh: '发放批次', en: 'batches of payments' },
    tag: 'payments',
    access: 'payments.read',
    query: strictObject({
      month: Type.Optional(DateSchema),
      policy: Type.Optional(s.PolicySchema),
      state: Type.Optional(oneOf(batchStates)),
      page: s.PageSchema,
    }),
    output: Type.Object({ page: Type.Integer(), batches: Type.Array(s.BatchSchema) }),
    refusals: [householdRefusals.wrongDate],
    handle: ({ actor, query: { month, policy, state, page = 1 } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const asked = {
          prefix: actor.area.prefix,
          page,
          ...(policy === undefined ? {} : { policy }),
          ...(state === undefined ? {} : { state }),
          ...(month === undefined ? {} : { month: readDate(month, 'month') }),
        };
        return { page, batches: (await listBatches(transaction, asked)).map(s.shownBatch) };
      }),
  });
}

function startRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'startPaymentBatch',
    method: 'POST',
    path: '/payments/batches',
    summary: { zh: '新建某区县某政策某月的发放批次', en: 'begin the batch of a county, policy and month' },
    tag: 'payments',
    access: 'payments.prepare',
    status: 201,
    body: s.NewBatchSchema,
    output: Type.Object({ id: Type.Integer() }),
    refusals: [
      paymentRefusals.noCounty,
      paymentRefusals.noMoney,
      paymentRefusals.wrongMonth,
      paymentRefusals.batchExists,
      paymentRefusals.notFound,
      householdRefusals.wrongDate,
      refusals.keyReused,
    ],
    handle: ({ actor, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => {
          const { areaCode } = body;
          authorize(actor, 'payments.prepare', { areaCode, otherwise: paymentRefusals.notFound });
          const month = readDate(body.month, 'month');
          return { id: (await startBatch(transaction, { ...body, month, kind: 'regular' })).id };
        }),
      ),
  });
}

function backPayRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'startBackPay',
    method: 'POST',
    path: '/payments/back-pay',
    summary: {
      zh: '新建补发批次：已发放月份按现在核定金额应补的差额，逐人逐月',
      en: 'begin a batch of back-pay: what paid months lack of what they are granted now, person by person',
    },
    tag: 'payments',
    access: 'payments.prepare',
    status: 201,
    body: s.NewBatchSchema,
    output: Type.Object({ id: Type.Integer() }),
    refusals: [
      paymentRefusals.noCounty,
      paymentRefusals.noMoney,
      paymentRefusals.wrongMonth,
      paymentRefusals.notFound,
      householdRefusals.wrongDate,
      refusals.keyReused,
    ],
    handle: ({ actor, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => {
          const { areaCode } = body;
          authorize(actor, 'payments.prepare', { areaCode, otherwise: paymentRefusals.notFound });
          const month = readDate(body.month, 'month');
          return { id: (await startBatch(transaction, { ...body, month, kind: 'back-pay' })).id };
        }),
      ),
  });
}

function readRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getPaymentBatch',
    method: 'GET',
    path: '/payments/batches/:id',
    summary: { zh: '一个发放批次', en: 'one batch of payments' },
    tag: 'payments',
    access: 'payments.read',
    params: ById,
    output: s.BatchViewSchema,
    refusals: [paymentRefusals.notFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) =>
        s.shownView(await readOwn(transaction, actor, { id, permission: 'payments.read' })),
      ),
  });
}

function linesRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listPaymentLines',
    method: 'GET',
    path: '/payments/batches/:id/lines',
    summary: { zh: '批次的发放明细', en: 'the lines of a batch' },
    tag: 'payments',
    access: 'payments.read',
    params: ById,
    query: strictObject({ state: Type.Optional(oneOf(lineStates)), page: s.PageSchema }),
    output: Type.Object({ page: Type.Integer(), lines: Type.Array(s.LineSchema) }),
    refusals: [paymentRefusals.notFound],
    handle: ({ actor, params: { id }, query: { state, page = 1 } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await readOwn(transaction, actor, { id, permission: 'payments.read' });
        const asked = { batchId: id, page, ...(state === undefined ? {} : { state }) };
        return { page, lines: (await listLines(transaction, asked)).map(s.shownLine) };
      }),
  });
}

/** Steps of a batch by whoever asks; ends between two steps when the request has worked long enough. */
function workFor(pool: Pool, actor: Actor) {
  const startedMs = elapsedMs();
  const enough = new AbortController();
  const onStep = (): void => {
    if (elapsedMs() - startedMs > requestWorkMs) enough.abort();
  };
  return { run: transactionsOf(pool, actor.scope), watch: { onStep, signal: enough.signal } };
}

function prepareRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'preparePaymentBatch',
    method: 'POST',
    path: '/payments/batches/:id/preparation',
    summary: {
      zh: '编制并核对批次：每次请求推进一段，直到 phase 为 checked',
      en: 'prepare and check a batch: each request goes on for a while, until its phase is checked',
    },
    tag: 'payments',
    access: 'payments.prepare',
    params: ById,
    output: s.BatchViewSchema,
    refusals: [paymentRefusals.notFound, paymentRefusals.notDraft],
    handle: async ({ actor, params: { id } }) => {
      const { run, watch } = workFor(pool, actor);
      await run((transaction) => readOwn(transaction, actor, { id, permission: 'payments.prepare' }));
      await prepareBatch(run, id, watch);
      return s.shownView(await run((transaction) => readBatch(transaction, id)));
    },
  });
}

function checkRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'recheckPaymentBatch',
    method: 'POST',
    path: '/payments/batches/:id/check',
    summary: { zh: '重新核对批次', en: 'check a batch once more' },
    tag: 'payments',
    access: 'payments.prepare',
    params: ById,
    output: s.BatchViewSchema,
    refusals: [paymentRefusals.notFound, paymentRefusals.notDraft],
    handle: async ({ actor, params: { id } }) => {
      const { run, watch } = workFor(pool, actor);
      await run(async (transaction) => {
        await readOwn(transaction, actor, { id, permission: 'payments.prepare' });
        await checkAgain(transaction, id);
      });
      await prepareBatch(run, id, watch);
      return s.shownView(await run((transaction) => readBatch(transaction, id)));
    },
  });
}

function approveRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'approvePaymentBatch',
    method: 'POST',
    path: '/payments/batches/:id/approval',
    summary: { zh: '审批批次（须由编制人以外的人）', en: 'approve a batch, as somebody else than who prepared it' },
    tag: 'payments',
    access: 'payments.approve',
    params: ById,
    output: s.BatchViewSchema,
    refusals: [
      paymentRefusals.notFound,
      paymentRefusals.notDraft,
      paymentRefusals.notChecked,
      paymentRefusals.samePerson,
      paymentRefusals.empty,
      paymentRefusals.fundShort,
    ],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await readOwn(transaction, actor, { id, permission: 'payments.approve' });
        await approveBatch(transaction, id);
        return s.shownView(await readBatch(transaction, id));
      }),
  });
}

function sendRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'sendPaymentBatch',
    method: 'POST',
    path: '/payments/batches/:id/sending',
    summary: {
      zh: '发出已审批的批次：每次请求推进一段，直到状态为 sent',
      en: 'send an approved batch: each request goes on for a while, until its state is sent',
    },
    tag: 'payments',
    access: 'payments.send',
    params: ById,
    output: s.BatchViewSchema,
    refusals: [paymentRefusals.notFound, paymentRefusals.notApproved, paymentRefusals.altered],
    handle: async ({ actor, params: { id } }) => {
      const { run, watch } = workFor(pool, actor);
      await run((transaction) => readOwn(transaction, actor, { id, permission: 'payments.send' }));
      await sendBatch(run, id, watch);
      return s.shownView(await run((transaction) => readBatch(transaction, id)));
    },
  });
}

function closeRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'closePaymentBatch',
    method: 'POST',
    path: '/payments/batches/:id/closing',
    summary: { zh: '办结全部有银行回执的批次', en: 'close a batch of which every line is settled' },
    tag: 'payments',
    access: 'payments.send',
    params: ById,
    output: s.BatchViewSchema,
    refusals: [paymentRefusals.notFound, paymentRefusals.notSent, paymentRefusals.unsettled],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await readOwn(transaction, actor, { id, permission: 'payments.send' });
        await closeBatch(transaction, id);
        return s.shownView(await readBatch(transaction, id));
      }),
  });
}

function discardRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'discardPaymentBatch',
    method: 'POST',
    path: '/payments/batches/:id/discard',
    summary: { zh: '作废未审批的批次', en: 'discard a batch that is not approved' },
    tag: 'payments',
    access: 'payments.prepare',
    params: ById,
    output: s.BatchViewSchema,
    refusals: [paymentRefusals.notFound, paymentRefusals.notDraft],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await readOwn(transaction, actor, { id, permission: 'payments.prepare' });
        await discardBatch(transaction, id);
        return s.shownView(await readBatch(transaction, id));
      }),
  });
}

function simulateRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'simulatePayments',
    method: 'GET',
    path: '/payments/simulation',
    summary: {
      zh: '试算某区县某政策某月的发放，不写入任何内容',
      en: 'what the batch of a county, policy and month would be, without writing it',
    },
    tag: 'payments',
    access: 'payments.read',
    query: strictObject({ area: s.CountySchema, policy: s.PolicySchema, month: DateSchema }),
    output: s.DigestSchema,
    refusals: [
      paymentRefusals.noCounty,
      paymentRefusals.noMoney,
      paymentRefusals.wrongMonth,
      paymentRefusals.notFound,
      householdRefusals.wrongDate,
    ],
    handle: ({ actor, query: { area: areaCode, policy, month } }) => {
      authorize(actor, 'payments.read', { areaCode, otherwise: paymentRefusals.notFound });
      const asked = { areaCode, policy, month: readDate(month, 'month') };
      return withTransaction(pool, actor.scope, (transaction) => simulateCycle(transaction, asked), { readOnly: true });
    },
  });
}
