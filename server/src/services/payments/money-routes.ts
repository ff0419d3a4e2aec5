import { Type } from '@fastify/type-provider-typebox';
import { moneySourceNames } from '@zhuni/policies';
import { authorize, defineRoute } from '../../kernel/access/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { recordAudit } from '../../kernel/audit/index.ts';
import { once } from '../../kernel/cases/index.ts';
import { householdRefusals, readDate } from '../../kernel/households/index.ts';
import { findHousehold } from '../../kernel/people/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { today } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { Refused, refusals, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { ById, readOwn } from './batch-routes.ts';
import { listFindings, resolveFinding } from './finding.ts';
import { listFunds, listPaymentBudgets, recordBudget, recordTransfer } from './funds.ts';
import { listHouseholdLines } from './read-batches.ts';
import { paymentRefusals } from './refusals.ts';
import * as s from './schemas.ts';

type Dependencies = { readonly pool: Pool; readonly fieldKeys: FieldKeys };

/** Findings of the check, money and budgets, and what a household was paid. */
export function moneyRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    findingsRoute(dependencies),
    resolveRoute(dependencies),
    fundsRoute(dependencies),
    transferRoute(dependencies),
    budgetRoute(dependencies),
    householdRoute(dependencies),
  ];
}

function findingsRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listPaymentFindings',
    method: 'GET',
    path: '/payments/batches/:id/findings',
    summary: { zh: '批次的核对结果', en: 'what the check of a batch found' },
    tag: 'payments',
    access: 'payments.read',
    params: ById,
    query: strictObject({ open: Type.Optional(Type.Boolean({ default: false })), page: s.PageSchema }),
    output: Type.Object({ page: Type.Integer(), findings: Type.Array(s.FindingSchema) }),
    refusals: [paymentRefusals.notFound],
    handle: ({ actor, params: { id }, query: { open = false, page = 1 } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await readOwn(transaction, actor, { id, permission: 'payments.read' });
        const found = await listFindings(transaction, { batchId: id, onlyOpen: open, page });
        const findings = found.map((finding) => ({
          ...finding,
          resolvedAt: finding.resolvedAt === null ? null : new Date(finding.resolvedAt).toISOString(),
        }));
        return { page, findings };
      }),
  });
}

function resolveRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'resolvePaymentFinding',
    method: 'POST',
    path: '/payments/batches/:id/findings/:findingId/resolution',
    summary: {
      zh: '处理一项核对结果：发放或剔除，并写明理由',
      en: 'say of a finding whether its line is paid, and why',
    },
    tag: 'payments',
    access: 'payments.prepare',
    params: strictObject({ id: s.IdSchema, findingId: s.IdSchema }),
    body: s.ResolutionSchema,
    output: s.BatchViewSchema,
    refusals: [
      paymentRefusals.notFound,
      paymentRefusals.notDraft,
      paymentRefusals.resolved,
      paymentRefusals.dead,
      refusals.keyReused,
    ],
    handle: ({ actor, params: { id, findingId }, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body: { id, findingId, ...body } }, async () => {
          await readOwn(transaction, actor, { id, permission: 'payments.prepare' });
          await resolveFinding(transaction, { ...body, batchId: id, findingId });
          return s.shownView(await readOwn(transaction, actor, { id, permission: 'payments.prepare' }));
        }),
      ),
  });
}

function fundsRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getPaymentFunds',
    method: 'GET',
    path: '/payments/funds/:area',
    summary: { zh: '区县社会救助资金和预算', en: 'money and budgets of a county for social assistance' },
    tag: 'payments',
    access: 'payments.read',
    params: strictObject({ area: s.CountySchema }),
    query: strictObject({ year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2200 })) }),
    output: s.FundsSchema,
    refusals: [paymentRefusals.notFound],
    handle: ({ actor, params: { area: areaCode }, query }) => {
      authorize(actor, 'payments.read', { areaCode, otherwise: paymentRefusals.notFound });
      return withTransaction(pool, actor.scope, async (transaction) => {
        const funds = await listFunds(transaction, areaCode);
        const year = query.year ?? Number(today().slice(0, 4));
        const budgets = await listPaymentBudgets(transaction, { areaCode, year });
        return {
          areaCode,
          funds: funds.map((fund) => ({ ...fund, name: moneySourceNames[fund.source] })),
          budgets: budgets.map(({ policy, ...budget }) => ({ ...budget, policy: s.shownPolicy(policy) })),
        };
      });
    },
  });
}

const moneyRefusals = [
  paymentRefusals.notFound,
  paymentRefusals.noCounty,
  paymentRefusals.noMoney,
  paymentRefusals.dateAhead,
  paymentRefusals.documentUsed,
  householdRefusals.wrongDate,
  refusals.keyReused,
];

function transferRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'recordPaymentTransfer',
    method: 'POST',
    path: '/payments/transfers',
    summary: { zh: '登记到账的补助资金和文号', en: 'record money received, by its document' },
    tag: 'payments',
    access: 'payments.allocate',
    status: 201,
    body: s.NewTransferSchema,
    output: Type.Object({ id: Type.Integer() }),
    refusals: moneyRefusals,
    handle: ({ actor, body, idempotencyKey }) => {
      authorize(actor, 'payments.allocate', { areaCode: body.areaCode, otherwise: paymentRefusals.notFound });
      return withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => ({
          id: await recordTransfer(transaction, { ...body, onDate: readDate(body.onDate, 'onDate') }),
        })),
      );
    },
  });
}

function budgetRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'recordPaymentBudget',
    method: 'POST',
    path: '/payments/budgets',
    summary: { zh: '登记年度预算和文号', en: 'record the budget of a year, by its document' },
    tag: 'payments',
    access: 'payments.allocate',
    status: 201,
    body: s.NewBudgetSchema,
    output: Type.Object({ id: Type.Integer() }),
    refusals: moneyRefusals,
    handle: ({ actor, body, idempotencyKey }) => {
      authorize(actor, 'payments.allocate', { areaCode: body.areaCode, otherwise: paymentRefusals.notFound });
      return withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => ({
          id: await recordBudget(transaction, { ...body, onDate: readDate(body.onDate, 'onDate') }),
        })),
      );
    },
  });
}

function householdRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listHouseholdPayments',
    method: 'GET',
    path: '/payments/households/:id/lines',
    summary: { zh: '一户家庭已发放的明细', en: 'what a household and its members were paid' },
    tag: 'payments',
    access: 'payments.lines',
    params: ById,
    output: Type.Object({ lines: Type.Array(s.LineSchema) }),
    refusals: [paymentRefusals.notFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const household = await findHousehold(transaction, fieldKeys, id);
        if (!household) throw new Refused(paymentRefusals.notFound);
        const { areaCode } = household;
        authorize(actor, 'payments.lines', { areaCode, otherwise: paymentRefusals.notFound });
        const lines = await listHouseholdLines(transaction, id);
        await recordAudit(transaction, {
          action: 'payments.lines',
          subject: { kind: 'household', id: String(id) },
          areaCode,
          reason: 'list',
          details: { rows: lines.length },
        });
        return { lines: lines.map(s.shownLine) };
      }),
  });
}
