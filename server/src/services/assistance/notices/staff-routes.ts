import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { findStep, getProcedure } from '@zhuni/policies/procedures';
import type { StepId } from '@zhuni/policies/procedures';
import { authorize, defineRoute } from '../../../kernel/access/index.ts';
import type { Actor, Permission } from '../../../kernel/access/index.ts';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { caseRefusals, findCase, lockCase } from '../../../kernel/cases/index.ts';
import type { CaseRecord } from '../../../kernel/cases/index.ts';
import { today } from '../../../platform/clock/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import type { Pool, Transaction } from '../../../platform/db/index.ts';
import { oneOf, orNull, Refused, strictObject, TextSchema } from '../../../platform/http-kit/index.ts';
import type { Route } from '../../../platform/http-kit/index.ts';
import { noticePhases } from './notice.ts';
import type { NoticeRecord } from './notice.ts';
import { answerObjections, listObjections } from './objections.ts';
import type { Objection } from './objections.ts';
import { NoticeLineSchema, shownNotice } from './public-routes.ts';
import { takeDown } from './publish.ts';
import { listNotices } from './read.ts';
import { noticeRefusals } from './refusals.ts';

type Dependencies = { readonly pool: Pool; readonly fieldKeys: FieldKeys };

const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Words = Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' });
const noticeStates = ['on-show', 'over', 'withdrawn'] as const;

const CaseNoticesSchema = Type.Object({
  notices: Type.Array(
    Type.Object({
      id: Type.Integer(),
      title: TextSchema,
      phase: oneOf(noticePhases),
      state: oneOf(noticeStates),
      /** False: on the village board only. */
      online: Type.Boolean(),
      place: Type.String(),
      startsOn: Type.String(),
      endsOn: Type.String(),
      daysLeft: Type.Integer(),
      lines: Type.Array(NoticeLineSchema),
      basis: TextSchema,
      publisherName: orNull(Type.String()),
      withdrawnAt: orNull(Type.String()),
      withdrawnReason: orNull(Type.String()),
    }),
  ),
  objections: Type.Array(
    Type.Object({
      id: Type.Integer(),
      receipt: Type.String(),
      noticeId: Type.Integer(),
      source: oneOf(['public', 'staff']),
      state: oneOf(['open', 'taken-up', 'answered']),
      text: Type.String(),
      name: orNull(Type.String()),
      contact: orNull(Type.String()),
      madeAt: Type.String(),
      answer: orNull(Type.String()),
    }),
  ),
  /** False while the procedure has a step of its own for objections. */
  mayAnswer: Type.Boolean(),
});

/** The notices of a case as its staff see them, with who objected to what. */
export function caseNoticeRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [listRoute(dependencies), withdrawRoute(dependencies), answerRoute(dependencies)];
}

type Claimed = { readonly id: number; readonly permission: Permission };

async function caseOf(transaction: Transaction, actor: Actor, { id, permission }: Claimed): Promise<CaseRecord> {
  const record = permission === 'case.read' ? await findCase(transaction, id) : await lockCase(transaction, id);
  if (!record) throw new Refused(caseRefusals.notFound);
  authorize(actor, permission, { areaCode: record.areaCode, otherwise: caseRefusals.notFound });
  return record;
}

function listRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listCaseNotices',
    method: 'GET',
    path: '/cases/:id/notices',
    summary: { zh: '一个办件的公示和异议', en: 'public notices of a case, with the objections' },
    tag: 'notices',
    access: 'case.read',
    params: strictObject({ id: Id }),
    output: CaseNoticesSchema,
    refusals: [caseRefusals.notFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const record = await caseOf(transaction, actor, { id, permission: 'case.read' });
        await audit(transaction, record, { action: 'notice.read', reason: 'case' });
        return shownOf(transaction, fieldKeys, record);
      }),
  });
}

function withdrawRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'withdrawNotice',
    method: 'POST',
    path: '/cases/:id/notices/:notice/withdrawal',
    summary: { zh: '撤下公示（如内容有误）', en: 'take a notice down, for instance when it is wrong' },
    tag: 'notices',
    access: 'case.decide',
    params: strictObject({ id: Id, notice: Id }),
    body: strictObject({ reason: Words }),
    output: CaseNoticesSchema,
    refusals: [caseRefusals.notFound, noticeRefusals.notFound, noticeRefusals.withdrawnAlready],
    handle: ({ actor, params: { id, notice: noticeId }, body: { reason } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const record = await caseOf(transaction, actor, { id, permission: 'case.decide' });
        const known = (await listNotices(transaction, id)).some((notice) => notice.id === noticeId);
        if (!known) throw new Refused(noticeRefusals.notFound);
        if ((await takeDown(transaction, { caseId: id, noticeId, reason })) === 0)
          throw new Refused(noticeRefusals.withdrawnAlready);
        await audit(transaction, record, { action: 'notice.withdraw', reason });
        return shownOf(transaction, fieldKeys, record);
      }),
  });
}

function answerRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'answerObjection',
    method: 'POST',
    path: '/cases/:id/objections/:objection/answer',
    summary: { zh: '答复不经复查程序的异议', en: 'answer an objection for which the procedure has no step' },
    tag: 'notices',
    access: 'case.decide',
    params: strictObject({ id: Id, objection: Id }),
    body: strictObject({ answer: Words }),
    output: CaseNoticesSchema,
    refusals: [
      caseRefusals.notFound,
      noticeRefusals.objectionNotFound,
      noticeRefusals.objectionAnswered,
      noticeRefusals.takeTheStep,
    ],
    handle: ({ actor, params: { id, objection: objectionId }, body: { answer } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const record = await caseOf(transaction, actor, { id, permission: 'case.decide' });
        if (hasStepForObjections(record)) throw new Refused(noticeRefusals.takeTheStep);
        const known = (await listObjections(transaction, fieldKeys, id)).some((one) => one.id === objectionId);
        if (!known) throw new Refused(noticeRefusals.objectionNotFound);
        if ((await answerObjections(transaction, { caseId: id, answer, objectionId })) === 0)
          throw new Refused(noticeRefusals.objectionAnswered);
        await audit(transaction, record, { action: 'notice.answer', reason: 'objection' });
        return shownOf(transaction, fieldKeys, record);
      }),
  });
}

type Told = { readonly action: string; readonly reason: string };

function audit(transaction: Transaction, { id, areaCode }: CaseRecord, { action, reason }: Told): Promise<void> {
  return recordAudit(transaction, { action, subject: { kind: 'case', id: String(id) }, areaCode, reason });
}

const objectionSteps: readonly StepId[] = ['object', 'object-to-county', 'opine-again', 'county-opine-again'];

function hasStepForObjections({ isOpen, procedure, state }: CaseRecord): boolean {
  return isOpen && objectionSteps.some((step) => findStep(getProcedure(procedure), state, step) !== undefined);
}

async function shownOf(
  transaction: Transaction,
  keys: FieldKeys,
  record: CaseRecord,
): Promise<Static<typeof CaseNoticesSchema>> {
  return {
    notices: (await listNotices(transaction, record.id)).map(shownToStaff),
    objections: (await listObjections(transaction, keys, record.id)).map(shownObjection),
    mayAnswer: !hasStepForObjections(record),
  };
}

function shownToStaff(notice: NoticeRecord): Static<typeof CaseNoticesSchema>['notices'][number] {
  const { online, endsOn, publisherName, withdrawnAt, withdrawnReason } = notice;
  return {
    ...shownNotice(notice),
    online,
    state: withdrawnAt !== null ? 'withdrawn' : endsOn < today() ? 'over' : 'on-show',
    publisherName,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    withdrawnReason,
  };
}

function shownObjection(one: Objection): Static<typeof CaseNoticesSchema>['objections'][number] {
  const { id, receipt, noticeId, source, text, name, contact, madeAt, takenUpAt, answeredAt, answer } = one;
  const state = answeredAt !== null ? 'answered' : takenUpAt !== null ? 'taken-up' : 'open';
  return { id, receipt, noticeId, source, state, text, name, contact, madeAt: madeAt.toISOString(), answer };
}
