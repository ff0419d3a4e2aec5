import { isPlainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { Type } from '@fastify/type-provider-typebox';
import { today } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { Refused, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { authorize, defineRoute } from '../access/index.ts';
import type { Actor, Permission } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { adoptAnswer } from './adopt-answer.ts';
import type { FactsListener } from './adopt-answer.ts';
import { objectToAnswer, repeatFailed } from './ask-again.ts';
import { isInForce, listAuthorisations, recordAuthorisation, withdrawAuthorisation } from './authorisation.ts';
import { findCheck, listChecks } from './check-record.ts';
import type { CheckRecord } from './check-record.ts';
import { checkDepartments, departmentCodes } from './departments.ts';
import { findCheckedHousehold, readPeople } from './household-members.ts';
import type { CheckedHousehold } from './household-members.ts';
import { orderCheck } from './order-check.ts';
import { evidenceRefusals } from './refusals.ts';
import {
  AdoptionBody,
  AuthorisationBody,
  AuthorisationListSchema,
  AuthorisationParams,
  CheckListSchema,
  CheckSchema,
  IdParams,
  ObjectionBody,
  OrderBody,
} from './schemas.ts';
import { shownCheck, shownHead } from './shown-check.ts';

type Dependencies = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  /** Told when an adopted answer changes facts. */
  readonly factsListener: FactsListener;
};

/** The economic check over HTTP. */
export function evidenceRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    orderRoute(dependencies),
    readRoute(dependencies),
    listRoute(dependencies),
    ...againRoutes(dependencies),
    adoptRoute(dependencies),
    ...authorisationRoutes(dependencies),
  ];
}

type Asked = { readonly actor: Actor; readonly permission: Permission; readonly id: number };

/** A household in the actor's area, with its members on a day, today unless said otherwise; Refused (404) otherwise. */
async function householdFor(
  transaction: Transaction,
  fieldKeys: FieldKeys,
  { actor, permission, id }: Asked,
  on: PlainDate = today(),
): Promise<CheckedHousehold> {
  const household = await findCheckedHousehold(transaction, fieldKeys, { householdId: id, on });
  if (!household) throw new Refused(evidenceRefusals.noHousehold);
  authorize(actor, permission, { areaCode: household.areaCode, otherwise: evidenceRefusals.noHousehold });
  return household;
}

async function checkFor(
  transaction: Transaction,
  fieldKeys: FieldKeys,
  { actor, permission, id }: Asked,
): Promise<CheckRecord> {
  const check = await findCheck(transaction, fieldKeys, id);
  if (!check) throw new Refused(evidenceRefusals.noCheck);
  authorize(actor, permission, { areaCode: check.areaCode, otherwise: evidenceRefusals.noCheck });
  return check;
}

/** A check as it is now, its reading written down. */
async function showCheck(transaction: Transaction, fieldKeys: FieldKeys, asked: Omit<Asked, 'permission'>) {
  const check = await checkFor(transaction, fieldKeys, { ...asked, permission: 'check.read' });
  const { householdId, asOf } = check;
  const household = await findCheckedHousehold(transaction, fieldKeys, { householdId, on: asOf });
  if (!household) throw new Refused(evidenceRefusals.noCheck);
  const present = new Set(household.members.map((member) => member.id));
  const gone = new Set(check.queries.map(({ personId }) => personId).filter((id) => !present.has(id)));
  const left = [...(await readPeople(transaction, [...gone])).values()].map(({ id, memberNo, name }) => {
    return { id, memberNo, name, idNumber: null, adult: true, living: false };
  });
  const minors = household.members.filter(({ adult }) => !adult).length;
  await recordAudit(transaction, {
    action: 'check.read',
    subject: { kind: 'household', id: String(householdId) },
    areaCode: check.areaCode,
    reason: check.reason,
    details: { check: check.id, minors },
  });
  return shownCheck(check, [...household.members, ...left]);
}

function orderRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'orderCheck',
    method: 'POST',
    path: '/checks',
    summary: { zh: '核对一户家庭的经济状况', en: 'check the economic situation of a household' },
    tag: 'evidence',
    access: 'check.order',
    status: 201,
    body: OrderBody,
    output: CheckSchema,
    refusals: [
      evidenceRefusals.noHousehold,
      evidenceRefusals.noSuchMember,
      evidenceRefusals.notAuthorised,
      evidenceRefusals.noIdNumber,
      evidenceRefusals.underWay,
    ],
    handle: ({ actor, body: { householdId, personIds = [], caseRef = null, departments, reason } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await householdFor(transaction, fieldKeys, { actor, permission: 'check.order', id: householdId });
        const order = { householdId, personIds, caseRef, reason, ...(departments ? { departments } : {}) };
        const id = await orderCheck(transaction, fieldKeys, order);
        return showCheck(transaction, fieldKeys, { actor, id });
      }),
  });
}

function readRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getCheck',
    method: 'GET',
    path: '/checks/:id',
    summary: {
      zh: '一次核对：进度、各部门的回执、与申报的对照',
      en: 'one check: progress, receipts, what departments say beside what was declared',
    },
    tag: 'evidence',
    access: 'check.read',
    params: IdParams,
    output: CheckSchema,
    refusals: [evidenceRefusals.noCheck],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, (transaction) => showCheck(transaction, fieldKeys, { actor, id })),
  });
}

function listRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listChecks',
    method: 'GET',
    path: '/households/:id/checks',
    summary: { zh: '一户家庭的历次核对', en: 'the checks of a household' },
    tag: 'evidence',
    access: 'check.read',
    params: IdParams,
    query: strictObject({
      caseKind: Type.Optional(Type.String({ pattern: '^[a-z][a-z-]{0,39}$' })),
      caseId: Type.Optional(Type.Integer({ minimum: 1 })),
    }),
    output: CheckListSchema,
    refusals: [evidenceRefusals.noHousehold],
    handle: ({ actor, params: { id }, query: { caseKind = 'case', caseId } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const household = await householdFor(transaction, fieldKeys, { actor, permission: 'check.read', id });
        const caseRef = caseId === undefined ? {} : { caseRef: { kind: caseKind, id: caseId } };
        const checks = await listChecks(transaction, { householdId: id, ...caseRef });
        await recordAudit(transaction, {
          action: 'check.list',
          subject: { kind: 'household', id: String(id) },
          areaCode: household.areaCode,
          reason: 'list',
          details: { rows: checks.length },
        });
        return { checks: checks.map(shownHead) };
      }),
  });
}

function againRoutes({ pool, fieldKeys }: Dependencies): Route<Actor>[] {
  return [
    defineRoute({
      operationId: 'objectToAnswer',
      method: 'POST',
      path: '/checks/:id/objections',
      summary: { zh: '对一份答复提出异议，重新核对', en: 'object to an answer, which is asked for again' },
      tag: 'evidence',
      access: 'check.object',
      status: 201,
      params: IdParams,
      body: ObjectionBody,
      output: CheckSchema,
      refusals: [
        evidenceRefusals.noCheck,
        evidenceRefusals.noSuchAnswer,
        evidenceRefusals.alreadyObjected,
        evidenceRefusals.notAuthorised,
      ],
      handle: ({ actor, params: { id }, body: { documentIds = [], ...body } }) =>
        withTransaction(pool, actor.scope, async (transaction) => {
          const check = await checkFor(transaction, fieldKeys, { actor, permission: 'check.object', id });
          await objectToAnswer(transaction, fieldKeys, check, { ...body, documentIds });
          return showCheck(transaction, fieldKeys, { actor, id });
        }),
    }),
    defineRoute({
      operationId: 'repeatCheck',
      method: 'POST',
      path: '/checks/:id/repeats',
      summary: { zh: '再次询问没有答复的部门', en: 'ask the departments again that did not answer' },
      tag: 'evidence',
      access: 'check.order',
      status: 201,
      params: IdParams,
      output: CheckSchema,
      refusals: [evidenceRefusals.noCheck, evidenceRefusals.nothingToRepeat, evidenceRefusals.notAuthorised],
      handle: ({ actor, params: { id } }) =>
        withTransaction(pool, actor.scope, async (transaction) => {
          const check = await checkFor(transaction, fieldKeys, { actor, permission: 'check.order', id });
          await repeatFailed(transaction, fieldKeys, check);
          return showCheck(transaction, fieldKeys, { actor, id });
        }),
    }),
  ];
}

function adoptRoute({ pool, fieldKeys, factsListener: listener }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'adoptAnswer',
    method: 'POST',
    path: '/checks/:id/adoptions',
    summary: { zh: '采用部门答复为事实', en: 'adopt what departments answered as a fact' },
    tag: 'evidence',
    access: 'check.adopt',
    status: 201,
    params: IdParams,
    body: AdoptionBody,
    output: CheckSchema,
    refusals: [
      evidenceRefusals.noCheck,
      evidenceRefusals.nothingToAdopt,
      evidenceRefusals.answersChanged,
      evidenceRefusals.alreadyAdopted,
    ],
    handle: ({ actor, params: { id }, body: { personId = null, ...body } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const check = await checkFor(transaction, fieldKeys, { actor, permission: 'check.adopt', id });
        await adoptAnswer(transaction, fieldKeys, check, { ...body, personId, listener });
        return showCheck(transaction, fieldKeys, { actor, id });
      }),
  });
}

function readDay(text: string, field: string): PlainDate {
  if (isPlainDate(text)) return text;
  throw new Refused(evidenceRefusals.wrongDates, { field });
}

function authorisationRoutes({ pool, fieldKeys }: Dependencies): Route<Actor>[] {
  const common = {
    tag: 'evidence',
    output: AuthorisationListSchema,
  } as const;
  return [
    defineRoute({
      ...common,
      operationId: 'listAuthorisations',
      method: 'GET',
      path: '/households/:id/authorisations',
      summary: { zh: '一户家庭的核对授权', en: 'what a household has authorised to be asked' },
      access: 'authorisation.read',
      params: IdParams,
      refusals: [evidenceRefusals.noHousehold],
      handle: ({ actor, params: { id } }) =>
        withTransaction(pool, actor.scope, async (transaction) => {
          const asked = { actor, permission: 'authorisation.read', id } as const;
          return showAuthorisations(transaction, await householdFor(transaction, fieldKeys, asked));
        }),
    }),
    defineRoute({
      ...common,
      operationId: 'recordAuthorisation',
      method: 'POST',
      path: '/households/:id/authorisations',
      summary: { zh: '登记一名成员的核对授权', en: 'record what a member has authorised' },
      access: 'authorisation.record',
      status: 201,
      params: IdParams,
      body: AuthorisationBody,
      refusals: [
        evidenceRefusals.noHousehold,
        evidenceRefusals.noSuchMember,
        evidenceRefusals.guardianNeeded,
        evidenceRefusals.wrongDates,
      ],
      handle: ({ actor, params: { id }, body }) =>
        withTransaction(pool, actor.scope, async (transaction) => {
          const asked = { actor, permission: 'authorisation.record', id } as const;
          const household = await householdFor(transaction, fieldKeys, asked);
          const [signedOn, expiresOn] = [readDay(body.signedOn, 'signedOn'), readDay(body.expiresOn, 'expiresOn')];
          await recordAuthorisation(transaction, household, { ...body, signedOn, expiresOn });
          return showAuthorisations(transaction, household);
        }),
    }),
    defineRoute({
      ...common,
      operationId: 'withdrawAuthorisation',
      method: 'DELETE',
      path: '/households/:id/authorisations/:authorisationId',
      summary: { zh: '撤回一份核对授权', en: 'take an authorisation back' },
      access: 'authorisation.record',
      params: AuthorisationParams,
      refusals: [evidenceRefusals.noHousehold, evidenceRefusals.noAuthorisation, evidenceRefusals.alreadyWithdrawn],
      handle: ({ actor, params: { id, authorisationId } }) =>
        withTransaction(pool, actor.scope, async (transaction) => {
          const asked = { actor, permission: 'authorisation.record', id } as const;
          const household = await householdFor(transaction, fieldKeys, asked);
          await withdrawAuthorisation(transaction, household, authorisationId);
          return showAuthorisations(transaction, household);
        }),
    }),
  ];
}

async function showAuthorisations(transaction: Transaction, household: CheckedHousehold) {
  const { id, areaCode, members } = household;
  const all = await listAuthorisations(transaction, id);
  await recordAudit(transaction, {
    action: 'authorisation.read',
    subject: { kind: 'household', id: String(id) },
    areaCode,
    reason: 'list',
    details: { rows: all.length },
  });
  const nameOf = (personId: number | null): string | undefined => members.find((one) => one.id === personId)?.name;
  const inForce = all.filter((one) => isInForce(one, today()));
  const coveredOf = (personId: number) =>
    departmentCodes.filter((code) => inForce.some((one) => one.personId === personId && one.scope.includes(code)));
  return {
    departments: departmentCodes.map((code) => ({ code, ...checkDepartments[code].name })),
    members: members.map(({ id: personId, name, adult, living }) => {
      return { id: personId, name, adult, living, covered: coveredOf(personId) };
    }),
    authorisations: all.map(({ guardianId, guardianName, recordedAt, scope, ...one }) => ({
      ...one,
      scope: [...scope],
      person: nameOf(one.personId) ?? String(one.personId),
      guardian: guardianName ?? nameOf(guardianId) ?? null,
      state: stateOf(
        one.withdrawnOn,
        inForce.some(({ id: current }) => current === one.id),
      ),
      recordedAt: recordedAt.toISOString(),
    })),
  };
}

function stateOf(withdrawnOn: PlainDate | null, current: boolean): 'in-force' | 'ended' | 'withdrawn' {
  if (withdrawnOn !== null) return 'withdrawn';
  return current ? 'in-force' : 'ended';
}
