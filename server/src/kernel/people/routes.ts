import { Type } from '@fastify/type-provider-typebox';
import { isPlainDate } from '@zhuni/engine/values';
import { today } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { errorCode, withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { DateSchema, oneOf, orNull, Refused, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { authorize, defineRoute } from '../access/index.ts';
import type { Actor, Permission } from '../access/index.ts';
import { AreaCodeSchema, areaRefusals, findArea, storedCode } from '../areas/index.ts';
import { minorsAmong, recordAudit } from '../audit/index.ts';
import { findPerson, personLinesMax, readIdNumber, searchPeople } from './read-person.ts';
import type { Person } from './read-person.ts';
import { personRefusals } from './refusals.ts';
import { liftRestriction, restrictionReasons, restrictPerson } from './restrictions.ts';

type Dependencies = { readonly pool: Pool; readonly fieldKeys: FieldKeys };

const PersonIdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const ReasonSchema = Type.String({ minLength: 4, maxLength: 200 });

export function personRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [searchRoute(dependencies), unmaskRoute(dependencies), restrictRoute(dependencies), liftRoute(dependencies)];
}

/** The person of a request, when it may be seen and lies in the actor's area. */
async function personFor(
  transaction: Transaction,
  { fieldKeys }: Dependencies,
  asked: { readonly actor: Actor; readonly permission: Permission; readonly id: number },
): Promise<Person> {
  const person = await findPerson(transaction, fieldKeys, asked.id);
  if (!person) throw new Refused(personRefusals.notFound);
  authorize(asked.actor, asked.permission, { areaCode: person.areaCode, otherwise: personRefusals.notFound });
  return person;
}

function searchRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'searchPeople',
    method: 'POST',
    path: '/people/search',
    summary: {
      zh: '按姓名、拼音、首字母或身份证号查找辖区内的人',
      en: 'people of an area by name, pinyin, initials or identity number',
    },
    tag: 'people',
    access: 'person.read',
    body: strictObject({ area: AreaCodeSchema, q: Type.String({ minLength: 1, maxLength: 60 }) }),
    output: Type.Object({
      rowsMax: Type.Integer(),
      people: Type.Array(
        Type.Object({
          id: Type.Integer(),
          householdId: Type.Integer(),
          name: Type.String(),
          bornYear: orNull(Type.Integer()),
          areaName: TextSchema,
        }),
      ),
    }),
    refusals: [areaRefusals.notFound],
    handle: ({ actor, body: { area: code, q: sought } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const area = await findArea(transaction, storedCode(code));
        if (!area) throw new Refused(areaRefusals.notFound);
        authorize(actor, 'person.read', { areaCode: area.prefix, otherwise: areaRefusals.notFound });
        const people = await searchPeople(transaction, fieldKeys, { prefix: area.prefix, sought, date: today() });
        await recordAudit(transaction, {
          action: 'person.search',
          subject: { kind: 'area', id: area.code },
          areaCode: area.prefix,
          reason: 'list',
          details: { rows: people.length },
        });
        return { rowsMax: personLinesMax, people: [...people] };
      }),
  });
}

function unmaskRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'unmaskIdNumber',
    method: 'POST',
    path: '/people/:id/id-number',
    summary: { zh: '说明理由后查看完整身份证号', en: 'the whole identity number, for a reason given' },
    tag: 'people',
    access: 'person.unmask',
    params: strictObject({ id: PersonIdSchema }),
    body: strictObject({ reason: ReasonSchema }),
    output: Type.Object({ idNumber: Type.String() }),
    refusals: [personRefusals.notFound, personRefusals.noNumber],
    perMinuteMax: 20,
    handle: ({ actor, params: { id }, body: { reason } }) =>
      withTransaction(dependencies.pool, actor.scope, async (transaction) => {
        const person = await personFor(transaction, dependencies, { actor, permission: 'person.unmask', id });
        const idNumber = await readIdNumber(transaction, dependencies.fieldKeys, id);
        if (idNumber === null) throw new Refused(personRefusals.noNumber);
        await recordAudit(transaction, {
          action: 'person.unmask',
          subject: { kind: 'person', id: String(id) },
          areaCode: person.areaCode,
          reason,
          minors: minorsAmong([person.bornOn ?? undefined], today()),
        });
        return { idNumber };
      }),
  });
}

function restrictRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'restrictPerson',
    method: 'POST',
    path: '/people/:id/restriction',
    summary: { zh: '设为受限人员', en: 'keep a person from the view of whoever is not cleared' },
    tag: 'people',
    access: 'person.restrict',
    status: 201,
    params: strictObject({ id: PersonIdSchema }),
    body: strictObject({ reason: oneOf(restrictionReasons), untilDate: Type.Optional(DateSchema) }),
    output: Type.Object({ restricted: Type.Boolean() }),
    refusals: [personRefusals.notFound, personRefusals.restricted, personRefusals.wrongPeriod],
    handle: ({ actor, params: { id }, body: { reason, untilDate } }) =>
      withTransaction(dependencies.pool, actor.scope, async (transaction) => {
        const { areaCode } = await personFor(transaction, dependencies, { actor, permission: 'person.restrict', id });
        if (untilDate !== undefined && (!isPlainDate(untilDate) || untilDate <= today()))
          throw new Refused(personRefusals.wrongPeriod, { field: 'untilDate' });
        const until = untilDate === undefined ? null : untilDate;
        const restriction = { personId: id, areaCode, reason, fromDate: today(), untilDate: until };
        await restrictPerson(transaction, restriction).catch((error: unknown) => {
          throw errorCode(error) === '23505' ? new Refused(personRefusals.restricted) : error;
        });
        await auditRestriction(transaction, 'person.restrict', { id, areaCode, reason });
        return { restricted: true };
      }),
  });
}

function liftRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'liftRestriction',
    method: 'DELETE',
    path: '/people/:id/restriction',
    summary: { zh: '解除受限', en: 'let everybody in the area see the person again' },
    tag: 'people',
    access: 'person.restrict',
    params: strictObject({ id: PersonIdSchema }),
    output: Type.Object({ restricted: Type.Boolean() }),
    refusals: [personRefusals.notFound, personRefusals.notRestricted],
    handle: ({ actor, params: { id } }) =>
      withTransaction(dependencies.pool, actor.scope, async (transaction) => {
        const { areaCode } = await personFor(transaction, dependencies, { actor, permission: 'person.restrict', id });
        if (!(await liftRestriction(transaction, id))) throw new Refused(personRefusals.notRestricted);
        await auditRestriction(transaction, 'person.lift', { id, areaCode, reason: 'lifted' });
        return { restricted: false };
      }),
  });
}

type Restricted = { readonly id: number; readonly areaCode: string; readonly reason: string };

async function auditRestriction(transaction: Transaction, action: string, one: Restricted): Promise<void> {
  const { id, areaCode, reason } = one;
  await recordAudit(transaction, { action, subject: { kind: 'person', id: String(id) }, areaCode, reason });
}
