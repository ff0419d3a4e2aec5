import { Type } from '@fastify/type-provider-typebox';
import { stepWords } from '@zhuni/policies/procedures';
import type { StepId } from '@zhuni/policies/procedures';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { oneOf, Refused, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { authorize, defineRoute } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { AreaCodeSchema, areaRefusals, findArea, shownArea, storedCode } from '../areas/index.ts';
import type { AreaRecord } from '../areas/index.ts';
import { recordAudit } from '../audit/index.ts';
import { countDue } from '../clocks/index.ts';
import { act } from './act.ts';
import type { CaseRules } from './act.ts';
import { claimCase, handOverCase, listColleagues, releaseCase } from './assign-case.ts';
import { caseOrigins } from './case.ts';
import type { CaseRecord } from './case.ts';
import { countWork } from './count-work.ts';
import { casesPageRowsMax, casesPagesMax, countOpenCases, listCases } from './list-cases.ts';
import { officesBelow } from './offices.ts';
import type { AreaLevel } from './offices.ts';
import { once } from './once.ts';
import { openCase } from './open-case.ts';
import { findCase } from './read-case.ts';
import { caseRefusals } from './refusals.ts';
import { CaseBoardSchema, caseKinds, caseOffices, CasePageSchema, CaseSchema, ColleaguesSchema } from './schemas.ts';
import { shownCase, shownLine, shownPolicy, shownState } from './shown-case.ts';
import { noteLengthMax, writeNote } from './write-note.ts';

type Dependencies = { readonly pool: Pool; readonly caseRules: CaseRules };

export const CaseIdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const PolicyIdSchema = Type.String({ pattern: '^[a-z0-9-]{2,60}$' });
const ReasonSchema = Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' });
const phonePattern = '^\\+?[0-9 -]{5,20}$';

export function caseRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    listRoute(dependencies),
    boardRoute(dependencies),
    countsRoute(dependencies),
    readRoute(dependencies),
    openRoute(dependencies),
    stepRoute(dependencies),
    noteRoute(dependencies),
    colleaguesRoute(dependencies),
    assignmentRoute(dependencies),
  ];
}

async function areaOf(transaction: Transaction, code: string): Promise<AreaRecord> {
  const area = await findArea(transaction, storedCode(code));
  if (!area) throw new Refused(areaRefusals.notFound);
  return area;
}

/** The case, if the actor may do this to it. */
async function caseOf(
  transaction: Transaction,
  actor: Actor,
  { id, permission }: { readonly id: number; readonly permission: Parameters<typeof authorize>[1] },
): Promise<CaseRecord> {
  const record = await findCase(transaction, id);
  if (!record) throw new Refused(caseRefusals.notFound);
  const takenInHere = record.receivedArea?.startsWith(actor.area.prefix) ?? false;
  const follows = permission === 'case.read' || permission === 'case.act';
  const areaCode = follows && takenInHere ? actor.area.prefix : record.areaCode;
  authorize(actor, permission, { areaCode, otherwise: caseRefusals.notFound });
  return record;
}

async function pageOf(transaction: Transaction, actor: Actor, record: CaseRecord, { checks, obstacles }: CaseRules) {
  return shownCase(transaction, { record, actor, rules: { checks, obstacles } });
}

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listCases',
    method: 'GET',
    path: '/cases',
    summary: { zh: '辖区内的办件', en: 'cases of an area' },
    tag: 'cases',
    access: 'case.list',
    query: strictObject({
      area: AreaCodeSchema,
      open: Type.Optional(Type.Boolean()),
      office: Type.Optional(oneOf(caseOffices)),
      state: Type.Optional(Type.String({ pattern: '^[a-z-]{2,40}$' })),
      policy: Type.Optional(PolicyIdSchema),
      mine: Type.Optional(Type.Boolean()),
      due: Type.Optional(oneOf(['due-soon', 'overdue'])),
      household: Type.Optional(Id),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: casesPagesMax })),
    }),
    output: CasePageSchema,
    refusals: [areaRefusals.notFound],
    handle: ({ actor, query }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const area = await areaOf(transaction, query.area);
        authorize(actor, 'case.list', { areaCode: area.prefix, otherwise: areaRefusals.notFound });
        const { page = 1 } = query;
        const found = await listCases(transaction, {
          prefix: area.prefix,
          open: query.open,
          office: query.office,
          state: query.state as undefined,
          policy: query.policy,
          assignedTo: query.mine ? actor.accountId : undefined,
          due: query.due,
          householdId: query.household,
          page,
        });
        await recordAudit(transaction, {
          action: 'case.list',
          subject: { kind: 'area', id: area.code },
          areaCode: area.prefix,
          reason: 'list',
          details: { page, rows: found.cases.length },
        });
        const cases = found.cases.map(shownLine);
        return { area: shownArea(area), total: found.total, page, pageRowsMax: casesPageRowsMax, cases };
      }),
  });
}

function boardRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getCaseBoard',
    method: 'GET',
    path: '/case-board',
    summary: { zh: '辖区内时限与在办情况', en: 'clocks and open cases of an area' },
    tag: 'cases',
    access: 'case.board',
    query: strictObject({ area: AreaCodeSchema }),
    output: CaseBoardSchema,
    refusals: [areaRefusals.notFound],
    handle: ({ actor, query }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const area = await areaOf(transaction, query.area);
        authorize(actor, 'case.board', { areaCode: area.prefix, otherwise: areaRefusals.notFound });
        const offices = await countDue(transaction, area.prefix);
        const open = await countOpenCases(transaction, area.prefix);
        return {
          area: shownArea(area),
          offices: offices.map((one) => ({ ...one })),
          open: open.map(({ office, state, policy, count }) => ({
            office,
            state: shownState(state),
            policy: shownPolicy(policy),
            count,
          })),
        };
      }),
  });
}

const CountsSchema = Type.Object({
  overdue: Type.Integer(),
  dueSoon: Type.Integer(),
  office: Type.Integer(),
  mine: Type.Integer(),
  prepared: Type.Integer(),
});

function countsRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'countCases',
    method: 'GET',
    path: '/case-counts',
    summary: { zh: '本人辖区内要办的件数', en: 'what is to be done in one’s own area, by the numbers' },
    tag: 'cases',
    access: 'case.list',
    output: CountsSchema,
    refusals: [],
    handle: ({ actor }) =>
      withTransaction(pool, actor.scope, (transaction) => {
        const office = actor.area.level as AreaLevel;
        const { accountId } = actor;
        return countWork(transaction, { prefix: actor.area.prefix, office, approves: officesBelow(office), accountId });
      }),
  });
}

function readRoute({ pool, caseRules }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getCase',
    method: 'GET',
    path: '/cases/:id',
    summary: { zh: '一个办件：经过、时限、可办步骤', en: 'one case: what was done, clocks, possible steps' },
    tag: 'cases',
    access: 'case.read',
    params: strictObject({ id: CaseIdSchema }),
    output: CaseSchema,
    refusals: [caseRefusals.notFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const record = await caseOf(transaction, actor, { id, permission: 'case.read' });
        const shown = await pageOf(transaction, actor, record, caseRules);
        await recordAudit(transaction, {
          action: 'case.read',
          subject: { kind: 'case', id: String(id) },
          areaCode: record.areaCode,
          reason: 'case',
        });
        return shown;
      }),
  });
}

function openRoute({ pool, caseRules }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'openCase',
    method: 'POST',
    path: '/cases',
    summary: { zh: '受理登记：为一户或一人开立办件', en: 'open a case for a household or person' },
    tag: 'cases',
    access: 'case.open',
    status: 201,
    body: strictObject({
      policy: PolicyIdSchema,
      kind: Type.Optional(oneOf(caseKinds)),
      householdId: Id,
      personId: Type.Optional(Id),
      applicantId: Type.Optional(Id),
      origin: oneOf(caseOrigins),
      findingId: Type.Optional(Id),
      previousCaseId: Type.Optional(Id),
      phone: Type.Optional(Type.String({ pattern: phonePattern })),
      request: Type.Optional(Type.String({ maxLength: 1_000 })),
    }),
    output: Type.Object({ id: Type.Integer() }),
    refusals: Object.values(caseRefusals),
    handle: ({ actor, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => {
          const { phone, request, kind = 'application', personId = null, applicantId = null, ...rest } = body;
          const data = { ...(phone === undefined ? {} : { phone }), ...(request === undefined ? {} : { request }) };
          const asked = { ...rest, kind, personId, applicantId, data };
          await caseRules.opening[kind]?.(transaction, asked);
          return { id: await openCase(transaction, asked) };
        }),
      ),
  });
}

function stepRoute({ pool, caseRules }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'takeCaseStep',
    method: 'POST',
    path: '/cases/:id/steps',
    summary: { zh: '办理一步', en: 'take a step in a case' },
    tag: 'cases',
    access: 'case.act',
    params: strictObject({ id: CaseIdSchema }),
    body: strictObject({
      step: oneOf(Object.keys(stepWords) as StepId[]),
      /** The count of actions that the page showed; another count means that someone came first. */
      seen: Type.Integer({ minimum: 1, maximum: 2_000 }),
      data: Type.Record(Type.String(), Type.Unknown(), { maxProperties: 20 }),
    }),
    output: CaseSchema,
    refusals: Object.values(caseRefusals),
    handle: ({ actor, params: { id }, body, idempotencyKey }) =>
      actWhereItLies(pool, actor, id, (transaction) =>
        once(transaction, { idempotencyKey, body: { id, ...body } }, async () => {
          await caseOf(transaction, actor, { id, permission: decides(body.step) ? 'case.decide' : 'case.act' });
          const { step, data, seen } = body;
          const office = { level: actor.area.level as 'village', prefix: actor.area.prefix };
          const record = await act(transaction, { caseId: id, step, data, seenActions: seen, ...office }, caseRules);
          return pageOf(transaction, actor, record, caseRules);
        }),
      ),
  });
}

/** A transaction in the actor's own area, and in the home village of a case that the actor's office took in. */
async function actWhereItLies<Result>(
  pool: Pool,
  actor: Actor,
  id: number,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const record = await withTransaction(pool, actor.scope, (transaction) => findCase(transaction, id));
  const takenInHere = record?.receivedArea?.startsWith(actor.area.prefix) ?? false;
  const areas = takenInHere && record ? [...actor.scope.areas, record.areaCode] : actor.scope.areas;
  return withTransaction(pool, { ...actor.scope, areas }, work);
}

/** Steps that commit the bureau. */
const deciding: ReadonlySet<string> = new Set(['prepare', 'grant', 'refuse', 'aid-first', 'uphold', 'overturn']);
const decides = (step: string): boolean => deciding.has(step);

function noteRoute({ pool, caseRules }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'writeCaseNote',
    method: 'POST',
    path: '/cases/:id/notes',
    summary: { zh: '写备注', en: 'write a note' },
    tag: 'cases',
    access: 'case.note',
    status: 201,
    params: strictObject({ id: CaseIdSchema }),
    body: strictObject({ text: Type.String({ minLength: 1, maxLength: noteLengthMax, pattern: '\\S' }) }),
    output: CaseSchema,
    refusals: [caseRefusals.notFound],
    handle: ({ actor, params: { id }, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body: { id, ...body } }, async () => {
          const record = await caseOf(transaction, actor, { id, permission: 'case.note' });
          await writeNote(transaction, id, body.text);
          return pageOf(transaction, actor, record, caseRules);
        }),
      ),
  });
}

function colleaguesRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listColleagues',
    method: 'GET',
    path: '/cases/:id/colleagues',
    summary: { zh: '可以移交的工作人员', en: 'to whom a case can be handed' },
    tag: 'cases',
    access: 'case.assign',
    params: strictObject({ id: CaseIdSchema }),
    output: ColleaguesSchema,
    refusals: [caseRefusals.notFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const record = await caseOf(transaction, actor, { id, permission: 'case.assign' });
        const colleagues = await listColleagues(transaction, record.areaCode);
        return { colleagues: colleagues.filter((one) => one.id !== actor.accountId) };
      }),
  });
}

function assignmentRoute({ pool, caseRules }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'assignCase',
    method: 'POST',
    path: '/cases/:id/assignment',
    summary: { zh: '领办、移交或退回', en: 'claim, hand over or release a case' },
    tag: 'cases',
    access: 'case.assign',
    params: strictObject({ id: CaseIdSchema }),
    body: strictObject({
      kind: oneOf(['claim', 'hand-over', 'release']),
      to: Type.Optional(Type.String({ pattern: '^[0-9a-f-]{36}$' })),
      reason: Type.Optional(ReasonSchema),
    }),
    output: CaseSchema,
    refusals: [caseRefusals.notFound, caseRefusals.taken, caseRefusals.noSuchColleague, caseRefusals.reasonNeeded],
    handle: ({ actor, params: { id }, body: { kind, to, reason } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const { assignedTo } = await caseOf(transaction, actor, { id, permission: 'case.assign' });
        const owner = { caseId: id, accountId: actor.accountId };
        if (kind === 'claim') await claimCase(transaction, owner);
        else if (kind === 'release') await releaseCase(transaction, owner);
        else {
          if (to === undefined) throw new Refused(caseRefusals.noSuchColleague, { field: 'to' });
          if (reason === undefined) throw new Refused(caseRefusals.reasonNeeded, { field: 'reason' });
          const mine = assignedTo === actor.accountId;
          if (assignedTo !== null && !mine && !actor.permissions.has('case.board'))
            throw new Refused(caseRefusals.taken);
          await handOverCase(transaction, { caseId: id, to, reason });
        }
        const record = await caseOf(transaction, actor, { id, permission: 'case.read' });
        return pageOf(transaction, actor, record, caseRules);
      }),
  });
}
