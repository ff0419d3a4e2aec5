import { Type } from '@fastify/type-provider-typebox';
import { authorize, defineRoute } from '../../../kernel/access/index.ts';
import type { Actor, Permission } from '../../../kernel/access/index.ts';
import { AreaCodeSchema, areaRefusals, findArea, storedCode } from '../../../kernel/areas/index.ts';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { once } from '../../../kernel/cases/index.ts';
import { householdRefusals, PageSchema, readDate } from '../../../kernel/households/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import type { Pool, Transaction } from '../../../platform/db/index.ts';
import { DateSchema, oneOf, orNull, Refused, refusals, strictObject } from '../../../platform/http-kit/index.ts';
import type { Route } from '../../../platform/http-kit/index.ts';
import { moneyRefusals } from '../line-money.ts';
import { paymentRefusals } from '../refusals.ts';
import { confirmDelivery, receivers, recordDelivery } from './deliver.ts';
import { listForWindows, listReturns, returnLists, returnsPageRows, windowPageRows } from './list-returns.ts';
import { recordReturn, returnReasons } from './record-return.ts';
import { returnRefusals } from './refusals.ts';
import { startReissue } from './reissue.ts';
import { returnToFund } from './unclaimed.ts';

type Dependencies = { readonly pool: Pool; readonly fieldKeys: FieldKeys };

const IdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Words = (maxLength: number) => Type.String({ minLength: 2, maxLength, pattern: '\\S' });
const ById = strictObject({ id: IdSchema });
const DoneSchema = Type.Object({ lineId: Type.Integer() });
const returnsAtOnceMax = 500;

const ReturnSchema = Type.Object({
  lineId: Type.Integer(),
  batchId: Type.Integer(),
  areaCode: Type.String(),
  householdId: Type.Integer(),
  personId: orNull(Type.Integer()),
  payeePersonId: orNull(Type.Integer()),
  policy: Type.String(),
  month: Type.String(),
  amountFen: Type.Integer({ description: 'fen' }),
  reason: oneOf(returnReasons),
  receivedOn: Type.String(),
  reference: Type.String(),
  late: Type.Boolean({ description: 'after the batch was closed' }),
  reissuedAs: orNull(Type.Integer({ description: 'the line that pays it again' })),
  unclaimedSince: orNull(Type.String()),
  mayReturnOn: orNull(Type.String({ description: 'from when on it may go back to the fund' })),
  returnedOn: orNull(Type.String()),
});

const WindowLineSchema = Type.Object({
  lineId: Type.Integer(),
  areaCode: Type.String(),
  householdId: Type.Integer(),
  payeePersonId: orNull(Type.Integer()),
  policy: Type.String(),
  month: Type.String(),
  amountFen: Type.Integer({ description: 'fen' }),
  place: orNull(Type.String()),
  handedOn: orNull(Type.String({ description: 'a second officer confirms it' })),
});

/** What comes back from the bank, and what windows hand out. */
export function returnRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    listRoute(dependencies),
    recordRoute(dependencies),
    reissueRoute(dependencies),
    toFundRoute(dependencies),
    windowRoute(dependencies),
    deliverRoute(dependencies),
    confirmRoute(dependencies),
  ];
}

type Asked = { readonly actor: Actor; readonly code: string; readonly permission: Permission };

/** The area that is asked for, with a trace of the list. */
async function areaOf(
  transaction: Transaction,
  { actor, code, permission }: Asked,
  list: string,
): Promise<{ readonly prefix: string }> {
  const area = await findArea(transaction, storedCode(code));
  if (!area) throw new Refused(areaRefusals.notFound);
  authorize(actor, permission, { areaCode: area.prefix, otherwise: areaRefusals.notFound });
  await recordAudit(transaction, {
    action: 'payments.list',
    subject: { kind: 'area', id: area.code },
    areaCode: area.prefix,
    reason: list,
  });
  return area;
}

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listReturns',
    method: 'GET',
    path: '/payments/returns',
    summary: { zh: '退票：待处理、无人认领', en: 'what the bank returned: open, unclaimed' },
    tag: 'payments',
    access: 'payments.return',
    query: strictObject({
      area: AreaCodeSchema,
      list: Type.Optional(oneOf(returnLists)),
      page: Type.Optional(PageSchema),
    }),
    output: Type.Object({ page: Type.Integer(), pageRowsMax: Type.Integer(), returns: Type.Array(ReturnSchema) }),
    refusals: [areaRefusals.notFound],
    handle: ({ actor, query: { area: code, list = 'open', page = 1 } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const { prefix } = await areaOf(transaction, { actor, code, permission: 'payments.return' }, 'returns');
        return {
          page,
          pageRowsMax: returnsPageRows,
          returns: [...(await listReturns(transaction, { prefix, list, page }))],
        };
      }),
  });
}

function recordRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'recordReturns',
    method: 'POST',
    path: '/payments/returns',
    summary: { zh: '登记银行退票', en: 'record what the bank returned, all or nothing' },
    tag: 'payments',
    access: 'payments.return',
    status: 201,
    body: strictObject({
      returns: Type.Array(
        strictObject({
          lineId: IdSchema,
          reason: oneOf(returnReasons),
          receivedOn: DateSchema,
          reference: Type.String({ pattern: '^[0-9A-Za-z-]{4,60}$' }),
        }),
        { minItems: 1, maxItems: returnsAtOnceMax },
      ),
    }),
    output: Type.Object({ recorded: Type.Integer() }),
    refusals: [
      returnRefusals.noLine,
      returnRefusals.notSent,
      returnRefusals.returned,
      returnRefusals.referenceUsed,
      returnRefusals.wrongDate,
      moneyRefusals.otherCounty,
      householdRefusals.wrongDate,
      refusals.keyReused,
    ],
    handle: ({ actor, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => {
          const numbered = body.returns.map((one, at) => ({ one, at })).toSorted((a, b) => a.one.lineId - b.one.lineId);
          let recorded = 0;
          for (const { one, at } of numbered) {
            const receivedOn = readDate(one.receivedOn, `returns.${at}.receivedOn`);
            const isNew = await recordReturn(transaction, { ...one, receivedOn }).catch((error: unknown) => {
              if (!(error instanceof Refused)) throw error;
              throw new Refused(error.refusal, { field: `returns.${at}.${error.field ?? 'lineId'}` });
            });
            recorded += isNew ? 1 : 0;
          }
          return { recorded };
        }),
      ),
  });
}

function reissueRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'startReissue',
    method: 'POST',
    path: '/payments/reissues',
    summary: { zh: '编制退款重发批次', en: 'begin a batch that pays again what came back' },
    tag: 'payments',
    access: 'payments.prepare',
    status: 201,
    body: strictObject({
      areaCode: AreaCodeSchema,
      policy: Type.String({ pattern: '^[a-z0-9-]{2,60}$' }),
      lineIds: Type.Optional(Type.Array(IdSchema, { minItems: 1, maxItems: returnsAtOnceMax })),
    }),
    output: Type.Object({ batchId: Type.Integer(), lines: Type.Integer() }),
    refusals: [
      returnRefusals.nothingToReissue,
      paymentRefusals.noCounty,
      paymentRefusals.noMoney,
      paymentRefusals.notFound,
      refusals.keyReused,
    ],
    handle: ({ actor, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, () => {
          const { areaCode, policy, lineIds } = body;
          authorize(actor, 'payments.prepare', { areaCode, otherwise: paymentRefusals.notFound });
          return startReissue(transaction, { areaCode, policy, ...(lineIds ? { lineIds } : {}) });
        }),
      ),
  });
}

function toFundRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'returnToFund',
    method: 'POST',
    path: '/payments/returns/:id/fund',
    summary: { zh: '无人认领的退款退回资金账户', en: 'return unclaimed money to the fund' },
    tag: 'payments',
    access: 'payments.return',
    params: ById,
    body: strictObject({ reason: Words(300) }),
    output: DoneSchema,
    refusals: [returnRefusals.notReturned, returnRefusals.tooSoon, moneyRefusals.otherCounty],
    handle: ({ actor, params: { id }, body: { reason } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await returnToFund(transaction, { lineId: id, reason });
        return { lineId: id };
      }),
  });
}

function windowRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listWindowPayments',
    method: 'GET',
    path: '/payments/deliveries',
    summary: { zh: '窗口待发的现金和实物', en: 'cash and goods that windows have to hand out' },
    tag: 'payments',
    access: 'payments.deliver',
    query: strictObject({ area: AreaCodeSchema, page: Type.Optional(PageSchema) }),
    output: Type.Object({ page: Type.Integer(), pageRowsMax: Type.Integer(), lines: Type.Array(WindowLineSchema) }),
    refusals: [areaRefusals.notFound],
    handle: ({ actor, query: { area: code, page = 1 } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const { prefix } = await areaOf(transaction, { actor, code, permission: 'payments.deliver' }, 'window');
        return { page, pageRowsMax: windowPageRows, lines: [...(await listForWindows(transaction, { prefix, page }))] };
      }),
  });
}

function deliverRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'recordDelivery',
    method: 'POST',
    path: '/payments/lines/:id/delivery',
    summary: { zh: '登记现金或实物已签收', en: 'record that cash or goods were signed for' },
    tag: 'payments',
    access: 'payments.deliver',
    status: 201,
    params: ById,
    body: strictObject({
      receiver: oneOf(receivers),
      receiverName: Words(60),
      receiptNo: Words(60),
      handedOn: DateSchema,
    }),
    output: DoneSchema,
    refusals: [
      returnRefusals.noLine,
      returnRefusals.notForWindow,
      returnRefusals.handedOut,
      returnRefusals.receiptUsed,
      returnRefusals.wrongDate,
      householdRefusals.wrongDate,
      refusals.keyReused,
    ],
    handle: ({ actor, params: { id }, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body: { id, ...body } }, async () => {
          const handedOn = readDate(body.handedOn, 'handedOn');
          await recordDelivery(transaction, fieldKeys, { ...body, handedOn, lineId: id });
          return { lineId: id };
        }),
      ),
  });
}

function confirmRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'confirmDelivery',
    method: 'POST',
    path: '/payments/lines/:id/delivery/confirmation',
    summary: { zh: '第二名工作人员确认签收', en: 'a second officer confirms a delivery' },
    tag: 'payments',
    access: 'payments.deliver',
    params: ById,
    output: DoneSchema,
    refusals: [returnRefusals.noLine, returnRefusals.notHandedOut, returnRefusals.samePerson],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await confirmDelivery(transaction, id);
        return { lineId: id };
      }),
  });
}
