import { Type } from '@fastify/type-provider-typebox';
import { authorize, defineRoute } from '../../../kernel/access/index.ts';
import type { Actor } from '../../../kernel/access/index.ts';
import { AreaCodeSchema, areaRefusals, findArea, storedCode } from '../../../kernel/areas/index.ts';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { once } from '../../../kernel/cases/index.ts';
import { householdRefusals, PageSchema, readDate } from '../../../kernel/households/index.ts';
import { today } from '../../../platform/clock/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import type { Pool, Transaction } from '../../../platform/db/index.ts';
import { DateSchema, oneOf, orNull, Refused, refusals, strictObject } from '../../../platform/http-kit/index.ts';
import type { Refusal, Route } from '../../../platform/http-kit/index.ts';
import { moneyRefusals } from '../line-money.ts';
import { listRecoveries, recoveriesPageRows, recoveryLists, recoveryOutcomes } from './case.ts';
import {
  agreeOnInstalments,
  decideWaiver,
  openRecovery,
  proposeWaiver,
  recordRepayment,
  refundRepayments,
} from './recover.ts';
import { recoveryRefusals } from './refusals.ts';

type Dependencies = { readonly pool: Pool };

const IdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Words = (maxLength: number) => Type.String({ minLength: 2, maxLength, pattern: '\\S' });
const Fen = Type.Integer({ description: 'fen' });
const AmountSchema = Type.Integer({ minimum: 1, maximum: 10_000_000_000, description: 'fen' });
const ById = strictObject({ id: IdSchema });
const DoneSchema = Type.Object({ lineId: Type.Integer() });
const instalmentsMax = 120;

const RecoverySchema = Type.Object({
  lineId: Type.Integer(),
  areaCode: Type.String(),
  householdId: Type.Integer(),
  personId: orNull(Type.Integer()),
  policy: Type.String(),
  month: Type.String(),
  cause: oneOf(['death', 'decision']),
  diedOn: orNull(Type.String()),
  reason: Type.String(),
  amountFen: Fen,
  repaidFen: Fen,
  waivedFen: Fen,
  overdueFen: Fen,
  instalments: Type.Array(Type.Object({ dueOn: Type.String(), amountFen: Fen })),
  waiverFen: orNull(Type.Integer({ description: 'fen of a waiver that waits for a decision' })),
  openedAt: Type.String(),
  outcome: orNull(oneOf(recoveryOutcomes)),
});

/** What was paid wrongly and is asked back: lists, instalments, repayments, waivers, refunds. */
export function recoveryRoutes({ pool }: Dependencies): Route<Actor>[] {
  return [
    listRoute({ pool }),
    openRoute({ pool }),
    changeRoute({ pool }, agreeing),
    changeRoute({ pool }, repaying),
    changeRoute({ pool }, proposing),
    changeRoute({ pool }, deciding),
    refundRoute({ pool }),
  ];
}

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listRecoveries',
    method: 'GET',
    path: '/payments/recoveries',
    summary: { zh: '追回案件：未结、逾期、应退还', en: 'cases of recovery: open, overdue, to be refunded' },
    tag: 'payments',
    access: 'payments.recover',
    query: strictObject({
      area: AreaCodeSchema,
      list: Type.Optional(oneOf(recoveryLists)),
      page: Type.Optional(PageSchema),
    }),
    output: Type.Object({
      page: Type.Integer(),
      pageRowsMax: Type.Integer(),
      recoveries: Type.Array(RecoverySchema),
    }),
    refusals: [areaRefusals.notFound],
    handle: ({ actor, query: { area: code, list = 'open', page = 1 } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const area = await findArea(transaction, storedCode(code));
        if (!area) throw new Refused(areaRefusals.notFound);
        const { prefix } = area;
        authorize(actor, 'payments.recover', { areaCode: prefix, otherwise: areaRefusals.notFound });
        const recoveries = await listRecoveries(transaction, { prefix, list, on: today(), page });
        await recordAudit(transaction, {
          action: 'recovery.list',
          subject: { kind: 'area', id: area.code },
          areaCode: prefix,
          reason: list,
          details: { page, rows: recoveries.length },
        });
        return {
          page,
          pageRowsMax: recoveriesPageRows,
          recoveries: recoveries.map(({ openedAt, instalments, ...one }) => ({
            ...one,
            instalments: [...instalments],
            openedAt: openedAt.toISOString(),
          })),
        };
      }),
  });
}

function openRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'openRecovery',
    method: 'POST',
    path: '/payments/recoveries',
    summary: { zh: '决定追回多发款项', en: 'decide to ask back what was paid wrongly' },
    tag: 'payments',
    access: 'payments.recover',
    status: 201,
    body: strictObject({ lineId: IdSchema, amountFen: AmountSchema, reason: Words(500) }),
    output: DoneSchema,
    refusals: [
      recoveryRefusals.noLine,
      recoveryRefusals.notPaid,
      recoveryRefusals.present,
      recoveryRefusals.tooMuch,
      moneyRefusals.otherCounty,
      refusals.keyReused,
    ],
    handle: ({ actor, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => {
          await openRecovery(transaction, body);
          return { lineId: body.lineId };
        }),
      ),
  });
}

type Change<Body extends ReturnType<typeof strictObject>> = {
  readonly operationId: string;
  readonly path: string;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly access: 'payments.recover' | 'payments.waive';
  readonly body: Body;
  readonly refusals: readonly Refusal[];
  readonly carryOut: (transaction: Transaction, lineId: number, body: never) => Promise<void>;
};

type Agreement = {
  agreedOn: string;
  paper: string;
  instalments: { dueOn: string; amountFen: number }[];
};

const agreeing = {
  operationId: 'agreeOnInstalments',
  path: '/payments/recoveries/:id/agreement',
  summary: { zh: '约定分期归还', en: 'agree on instalments' },
  access: 'payments.recover',
  body: strictObject({
    agreedOn: DateSchema,
    paper: Words(200),
    instalments: Type.Array(strictObject({ dueOn: DateSchema, amountFen: AmountSchema }), {
      minItems: 1,
      maxItems: instalmentsMax,
    }),
  }),
  refusals: [recoveryRefusals.wrongInstalments, recoveryRefusals.dateAhead, householdRefusals.wrongDate],
  carryOut: (transaction: Transaction, lineId: number, { agreedOn, paper, instalments }: Agreement) =>
    agreeOnInstalments(transaction, {
      lineId,
      paper,
      agreedOn: readDate(agreedOn, 'agreedOn'),
      instalments: instalments.map(({ dueOn, amountFen }, at) => ({
        dueOn: readDate(dueOn, `instalments.${at}.dueOn`),
        amountFen,
      })),
    }),
} as const;

const repaying = {
  operationId: 'recordRepayment',
  path: '/payments/recoveries/:id/repayments',
  summary: { zh: '登记归还的款项', en: 'record money that was paid back' },
  access: 'payments.recover',
  body: strictObject({
    amountFen: AmountSchema,
    receivedOn: DateSchema,
    reference: Type.String({ pattern: '^[0-9A-Za-z-]{4,60}$' }),
  }),
  refusals: [
    recoveryRefusals.tooMuch,
    recoveryRefusals.dateAhead,
    recoveryRefusals.referenceUsed,
    moneyRefusals.otherCounty,
    householdRefusals.wrongDate,
  ],
  carryOut: (
    transaction: Transaction,
    lineId: number,
    { receivedOn, ...body }: { amountFen: number; receivedOn: string; reference: string },
  ) => recordRepayment(transaction, { ...body, lineId, receivedOn: readDate(receivedOn, 'receivedOn') }),
} as const;

const proposing = {
  operationId: 'proposeWaiver',
  path: '/payments/recoveries/:id/waiver',
  summary: { zh: '提出减免', en: 'propose to waive an amount' },
  access: 'payments.recover',
  body: strictObject({ amountFen: AmountSchema, reason: Words(500) }),
  refusals: [recoveryRefusals.tooMuch, recoveryRefusals.waiverOpen],
  carryOut: (transaction: Transaction, lineId: number, body: { amountFen: number; reason: string }) =>
    proposeWaiver(transaction, { lineId, ...body }),
} as const;

const deciding = {
  operationId: 'decideWaiver',
  path: '/payments/recoveries/:id/waiver/decision',
  summary: { zh: '审批减免', en: 'decide a waiver' },
  access: 'payments.waive',
  body: strictObject({ approved: Type.Boolean() }),
  refusals: [recoveryRefusals.noWaiver, recoveryRefusals.samePerson, recoveryRefusals.tooMuch],
  carryOut: (transaction: Transaction, lineId: number, body: { approved: boolean }) =>
    decideWaiver(transaction, { lineId, ...body }),
} as const;

/** A change of one case. */
function changeRoute<Body extends ReturnType<typeof strictObject>>(
  { pool }: Dependencies,
  { carryOut, refusals: own, ...route }: Change<Body>,
): Route<Actor> {
  return defineRoute({
    ...route,
    method: 'POST',
    tag: 'payments',
    status: 201,
    params: ById,
    output: DoneSchema,
    refusals: [recoveryRefusals.notFound, recoveryRefusals.closed, ...own, refusals.keyReused],
    handle: ({ actor, params: { id }, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body: { id, operation: route.operationId, body } }, async () => {
          await carryOut(transaction, id, body as never);
          return { lineId: id };
        }),
      ),
  });
}

function refundRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'refundRepayments',
    method: 'POST',
    path: '/payments/recoveries/:id/refund',
    summary: { zh: '退还已归还的款项', en: 'refund what was paid back and is not owed' },
    tag: 'payments',
    access: 'payments.recover',
    params: ById,
    output: Type.Object({ lineId: Type.Integer(), refundedFen: Fen }),
    refusals: [
      recoveryRefusals.notFound,
      recoveryRefusals.nothingToRefund,
      recoveryRefusals.fundShort,
      moneyRefusals.otherCounty,
    ],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => ({
        lineId: id,
        refundedFen: await refundRepayments(transaction, id),
      })),
  });
}
