import { Type } from '@fastify/type-provider-typebox';
import { isPlainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { today } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { DateSchema, oneOf, Refused, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { authorize, defineRoute } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { AreaCodeSchema, areaRefusals, findArea, listAncestors, shownArea, storedCode } from '../areas/index.ts';
import { minorsAmong, recordAudit } from '../audit/index.ts';
import { listReceipts, readStates } from '../facts/index.ts';
import { findHousehold, listHouseholds, pageRowsMax, pagesMax, searchHouseholds } from '../people/index.ts';
import type { ScreeningListener } from '../screening/index.ts';
import { currentHandbook } from '../standards/index.ts';
import { recordFacts } from './record-facts.ts';
import { householdRefusals } from './refusals.ts';
import { HouseholdPageSchema, HouseholdSchema } from './schemas.ts';
import { shownHousehold } from './shown-household.ts';

type Dependencies = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  /** Told when a recorded fact changes outcomes. */
  readonly screeningListeners: readonly ScreeningListener[];
};

export const PageSchema = Type.Integer({ minimum: 1, maximum: pagesMax, default: 1 });
export const HouseholdIdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

/** Why a household's page is opened; goes into the audit with who and when. */
const purposes = ['finding', 'search', 'visit', 'request', 'check'] as const;

const [dateMin, dateMax] = ['2017-01-01', '2035-12-31'];

/** A date of an input, today when absent; Refused (400) when it is not a day on which policies can be asked. */
export function readDate(text: string | undefined, field = 'date'): PlainDate {
  if (text === undefined) return today();
  if (isPlainDate(text) && text >= dateMin && text <= dateMax) return text;
  throw new Refused(householdRefusals.wrongDate, { field });
}

export function householdRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [listRoute(dependencies), searchRoute(dependencies), readRoute(dependencies), recordRoute(dependencies)];
}

type Asked = { readonly actor: Actor; readonly code: string; readonly page: number; readonly sought?: string };

/** One page of an area's households, all or those that a search finds; the audit keeps no word of the search. */
async function pageOf({ pool, fieldKeys }: Dependencies, { actor, code, page, sought }: Asked) {
  return withTransaction(pool, actor.scope, async (transaction) => {
    const area = await findArea(transaction, storedCode(code));
    if (!area) throw new Refused(areaRefusals.notFound);
    authorize(actor, 'household.list', { areaCode: area.prefix, otherwise: areaRefusals.notFound });
    const { prefix } = area;
    const found =
      sought === undefined
        ? await listHouseholds(transaction, prefix, page)
        : await searchHouseholds(transaction, fieldKeys, { prefix, sought, page });
    await recordAudit(transaction, {
      action: sought === undefined ? 'household.list' : 'household.search',
      subject: { kind: 'area', id: area.code },
      areaCode: area.prefix,
      reason: 'list',
      details: { page, rows: found.households.length },
    });
    const households = found.households.map((line) => ({ ...line, found: [...line.found] }));
    return { area: shownArea(area), page, pageRows: pageRowsMax, ...found, households };
  });
}

function listRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listHouseholds',
    method: 'GET',
    path: '/households',
    summary: { zh: '辖区内的家庭', en: 'households of an area' },
    tag: 'households',
    access: 'household.list',
    query: strictObject({ area: AreaCodeSchema, page: Type.Optional(PageSchema) }),
    output: HouseholdPageSchema,
    refusals: [areaRefusals.notFound],
    handle: ({ actor, query: { area: code, page = 1 } }) => pageOf(dependencies, { actor, code, page }),
  });
}

/** What is sought is a name or an identity number, so it travels in the body: addresses are kept in many places. */
function searchRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'searchHouseholds',
    method: 'POST',
    path: '/households/search',
    summary: {
      zh: '按姓名、拼音、首字母或身份证号查找辖区内的家庭',
      en: 'households of an area by name, pinyin, initials or identity number',
    },
    tag: 'households',
    access: 'household.list',
    body: strictObject({
      area: AreaCodeSchema,
      q: Type.String({ minLength: 1, maxLength: 60 }),
      page: Type.Optional(PageSchema),
    }),
    output: HouseholdPageSchema,
    refusals: [areaRefusals.notFound],
    handle: ({ actor, body: { area: code, q, page = 1 } }) => pageOf(dependencies, { actor, code, page, sought: q }),
  });
}

function readRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getHousehold',
    method: 'GET',
    path: '/households/:id',
    summary: {
      zh: '一户家庭：成员、事实及来源、各项政策及理由',
      en: 'one household: members, facts with sources, every policy with its reasons',
    },
    tag: 'households',
    access: 'household.read',
    params: strictObject({ id: HouseholdIdSchema }),
    query: strictObject({ date: Type.Optional(DateSchema), purpose: Type.Optional(oneOf(purposes)) }),
    output: HouseholdSchema,
    refusals: [householdRefusals.notFound, householdRefusals.notDecidable],
    handle: async ({ actor, params: { id }, query: { date: asked, purpose = 'check' } }) => {
      const date = readDate(asked);
      return withTransaction(pool, actor.scope, async (transaction) => {
        const household = await findHousehold(transaction, fieldKeys, id);
        if (!household) throw new Refused(householdRefusals.notFound);
        authorize(actor, 'household.read', { areaCode: household.areaCode, otherwise: householdRefusals.notFound });
        const area = await findArea(transaction, household.areaCode);
        const state = (await readStates(transaction, handbook.facts, [id], date)).get(id);
        if (!area || !state) throw new Refused(householdRefusals.notFound);
        const ancestors = await listAncestors(transaction, area.code);
        const receipts = await listReceipts(transaction, [id], date);
        const rules = await currentHandbook(transaction);
        const shown = shownHousehold({ household, area, ancestors, state, receipts, date, rules });
        await recordAudit(transaction, {
          action: 'household.read',
          subject: { kind: 'household', id: String(id) },
          areaCode: household.areaCode,
          reason: purpose,
          details: { date },
          minors: minorsAmong(
            shown.members.map(({ birthDate }) => birthDate ?? undefined),
            today(),
          ),
        });
        return shown;
      });
    },
  });
}

const factsPerRequestMax = 40;
const evidenceLengthMax = 200;

function recordRoute({ pool, fieldKeys, screeningListeners: listeners }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'recordFacts',
    method: 'POST',
    path: '/households/:id/facts',
    summary: {
      zh: '登记一户家庭或一名成员的新事实，并立即重新核对这户',
      en: 'record facts of a household or member, and judge the household anew at once',
    },
    tag: 'households',
    access: 'fact.record',
    status: 201,
    params: strictObject({ id: HouseholdIdSchema }),
    body: strictObject({
      subject: Type.String({ pattern: '^(household|[1-9]\\d{0,14})$', description: "'household' or a member's id" }),
      validFrom: DateSchema,
      facts: Type.Record(
        Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9]{0,60}$' }),
        Type.Union([Type.Boolean(), Type.Number(), Type.String({ maxLength: 60 }), Type.Null()]),
        { minProperties: 1, maxProperties: factsPerRequestMax },
      ),
      evidence: Type.String({ minLength: 1, maxLength: evidenceLengthMax }),
    }),
    output: Type.Object({ recorded: Type.Array(Type.String()) }),
    refusals: Object.values(householdRefusals),
    handle: async ({ actor, params: { id }, body }) => {
      const validFrom = readDate(body.validFrom, 'validFrom');
      return {
        recorded: await recordFacts({ pool, fieldKeys, listeners }, actor, { ...body, validFrom, householdId: id }),
      };
    },
  });
}
