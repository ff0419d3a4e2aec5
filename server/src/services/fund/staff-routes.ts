import { Type } from '@fastify/type-provider-typebox';
import { defineRoute } from '../../kernel/access/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { recordAudit } from '../../kernel/audit/index.ts';
import { once } from '../../kernel/cases/index.ts';
import { householdRefusals, readDate } from '../../kernel/households/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { fileOutput, oneOf, Refused, refusals, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { printBeside } from '../../platform/pdf/index.ts';
import { traceDonation, traceGrant } from './allocate.ts';
import { recordMeeting } from './decide.ts';
import type { DecidedCase } from './decide.ts';
import { findDonation, listDonations, recordDonation } from './donate.ts';
import { recordPayment } from './pay.ts';
import { causeNames, listPots } from './pots.ts';
import type { ReceiptOrder } from './print-receipt.ts';
import { publishPeriod } from './publish.ts';
import { correctionRoutes } from './correction-routes.ts';
import { listCorrections } from './take-back.ts';
import { fundRefusals } from './refusals.ts';
import { listRequests, recordRequest } from './request.ts';
import * as s from './schemas.ts';

/** Told what a meeting decided of a case, in its transaction, with the actor who recorded the meeting. */
export type MeetingListener = (transaction: Transaction, decided: DecidedCase, actor: Actor) => Promise<void>;

type Dependencies = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly meetingListeners?: readonly MeetingListener[];
};

const CreatedSchema = Type.Object({ id: Type.Integer() });
const ById = strictObject({ id: s.IdSchema });

/** What staff of a city or county do with the fund of their own area. */
export function fundStaffRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    overviewRoute(dependencies),
    donateRoute(dependencies),
    receiptRoute(dependencies),
    requestRoute(dependencies),
    meetingRoute(dependencies),
    payRoute(dependencies),
    traceDonationRoute(dependencies),
    traceGrantRoute(dependencies),
    publishRoute(dependencies),
    ...correctionRoutes(dependencies),
  ];
}

function overviewRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getFund',
    method: 'GET',
    path: '/fund',
    summary: {
      zh: '本地区“淄助你”基金：余额、捐赠和申请',
      en: "the fund of one's area: balances, donations, requests",
    },
    tag: 'fund',
    access: 'fund.read',
    output: s.FundSchema,
    handle: ({ actor }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const areaCode = actor.area.code;
        const pots = await listPots(transaction, areaCode);
        const donations = await listDonations(transaction, fieldKeys, areaCode);
        const requests = await listRequests(transaction, areaCode);
        await recordAudit(transaction, {
          action: 'fund.read',
          subject: { kind: 'fund', id: areaCode },
          areaCode,
          reason: 'list',
          details: { donations: donations.length, requests: requests.length },
        });
        return {
          areaCode,
          pots: pots.map((pot) => ({ ...pot, name: causeNames[pot.earmark] })),
          donations: [...donations],
          requests: [...requests],
          corrections: [...(await listCorrections(transaction, areaCode))],
        };
      }),
  });
}

function donateRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'recordDonation',
    method: 'POST',
    path: '/fund/donations',
    summary: { zh: '登记已到账的捐赠', en: 'record a donation that was received' },
    tag: 'fund',
    access: 'fund.record',
    status: 201,
    body: s.NewDonationSchema,
    output: CreatedSchema,
    refusals: [fundRefusals.donorWrong, fundRefusals.dateAhead, householdRefusals.wrongDate, refusals.keyReused],
    handle: ({ actor, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => ({
          id: await recordDonation(transaction, fieldKeys, {
            ...body,
            areaCode: actor.area.code,
            receivedOn: readDate(body.receivedOn, 'receivedOn'),
          }),
        })),
      ),
  });
}

function receiptRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getDonationReceipt',
    method: 'GET',
    path: '/fund/donations/:id/receipt.pdf',
    summary: { zh: '捐赠回执', en: 'receipt of a donation' },
    tag: 'fund',
    access: 'fund.read',
    params: ById,
    output: fileOutput('application/pdf'),
    refusals: [fundRefusals.notFound],
    handle: async ({ actor, params: { id } }) => {
      const order = await withTransaction(pool, actor.scope, async (transaction): Promise<ReceiptOrder> => {
        const areaCode = actor.area.code;
        const donation = await findDonation(transaction, fieldKeys, { areaCode, id });
        if (!donation) throw new Refused(fundRefusals.notFound);
        const subject = { kind: 'donation', id: String(id) };
        await recordAudit(transaction, { action: 'fund.receipt', subject, areaCode, reason: 'receipt' });
        return { ...donation, place: actor.area.name };
      });
      const [content] = await printBeside(new URL('./receipt-thread.ts', import.meta.url), order);
      if (!content) throw new Error('no receipt was printed');
      return { content, contentType: 'application/pdf', fileName: `receipt-${id}.pdf`, inline: true };
    },
  });
}

function requestRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'recordFundRequest',
    method: 'POST',
    path: '/fund/requests',
    summary: { zh: '提请评审会救助一户家庭', en: 'put a family before the case meeting' },
    tag: 'fund',
    access: 'fund.record',
    status: 201,
    body: s.NewRequestSchema,
    output: CreatedSchema,
    refusals: [
      fundRefusals.noHousehold,
      fundRefusals.notFound,
      fundRefusals.aidFirst,
      fundRefusals.dateAhead,
      householdRefusals.wrongDate,
      refusals.keyReused,
    ],
    handle: ({ actor, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => ({
          id: await recordRequest(transaction, {
            ...body,
            areaCode: actor.area.code,
            caseId: body.caseId ?? null,
            requestedOn: readDate(body.requestedOn, 'requestedOn'),
            statutoryLookedAtOn: readDate(body.statutoryLookedAtOn, 'statutoryLookedAtOn'),
          }),
        })),
      ),
  });
}

function meetingRoute({ pool, meetingListeners = [] }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'recordFundMeeting',
    method: 'POST',
    path: '/fund/meetings',
    summary: { zh: '登记评审会：到会、表决、回避和决定', en: 'record a case meeting: votes, conflicts, decisions' },
    tag: 'fund',
    access: 'fund.decide',
    status: 201,
    body: s.NewMeetingSchema,
    output: Type.Object({
      meetingId: Type.Integer(),
      decisions: Type.Array(Type.Object({ requestId: Type.Integer(), outcome: oneOf(['granted', 'refused']) })),
    }),
    refusals: [
      fundRefusals.notFound,
      fundRefusals.dateAhead,
      fundRefusals.dateBefore,
      fundRefusals.voteWrong,
      fundRefusals.noQuorum,
      fundRefusals.amountMissing,
      fundRefusals.decided,
      fundRefusals.tooSoon,
      fundRefusals.insufficient,
      householdRefusals.wrongDate,
      refusals.keyReused,
    ],
    handle: ({ actor, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => {
          const decisions = body.decisions.map(({ amountFen = null, ...one }) => ({ ...one, amountFen }));
          const heldOn = readDate(body.heldOn, 'heldOn');
          const meeting = { ...body, heldOn, decisions, areaCode: actor.area.code };
          const done = await recordMeeting(transaction, meeting, async (decided) => {
            for (const listener of meetingListeners) await listener(transaction, decided, actor);
          });
          return { ...done, decisions: [...done.decisions] };
        }),
      ),
  });
}

function payRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'recordFundPayment',
    method: 'POST',
    path: '/fund/requests/:id/payment',
    summary: { zh: '登记救助款已由银行发放', en: 'record that the bank has paid a grant' },
    tag: 'fund',
    access: 'fund.pay',
    status: 201,
    params: ById,
    body: s.NewPaymentSchema,
    output: CreatedSchema,
    refusals: [
      fundRefusals.notGranted,
      fundRefusals.paid,
      fundRefusals.referenceUsed,
      fundRefusals.dateAhead,
      fundRefusals.dateBefore,
      householdRefusals.wrongDate,
      refusals.keyReused,
    ],
    handle: ({ actor, params: { id }, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body: { id, ...body } }, async () => {
          const paidOn = readDate(body.paidOn, 'paidOn');
          await recordPayment(transaction, { ...body, paidOn, requestId: id, areaCode: actor.area.code });
          return { id };
        }),
      ),
  });
}

function traceDonationRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'traceDonation',
    method: 'GET',
    path: '/fund/donations/:id/grants',
    summary: { zh: '一笔捐赠用到了哪里（不含受助人）', en: 'where a donation went, without the recipients' },
    tag: 'fund',
    access: 'fund.read',
    params: ById,
    output: s.TracedGrantsSchema,
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => ({
        grants: [...(await traceDonation(transaction, { areaCode: actor.area.code, id }))],
      })),
  });
}

function traceGrantRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'traceGrant',
    method: 'GET',
    path: '/fund/requests/:id/donations',
    summary: { zh: '一笔救助来自哪些捐赠', en: 'of which donations a grant is made' },
    tag: 'fund',
    access: 'fund.read',
    params: ById,
    output: s.TracedDonationsSchema,
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => ({
        donations: [...(await traceGrant(transaction, { areaCode: actor.area.code, id }))],
      })),
  });
}

function publishRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'publishFund',
    method: 'POST',
    path: '/fund/publications',
    summary: { zh: '公布一个季度或全年的收支', en: 'publish the figures of a quarter or a year' },
    tag: 'fund',
    access: 'fund.publish',
    status: 201,
    body: s.PeriodSchema,
    output: s.FiguresSchema,
    refusals: [fundRefusals.periodRuns, fundRefusals.published],
    handle: ({ actor, body }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const figures = await publishPeriod(transaction, { ...body, areaCode: actor.area.code });
        return { ...figures, byCause: [...figures.byCause] };
      }),
  });
}
