import { Type } from '@fastify/type-provider-typebox';
import { caseRefusals, openCase } from '../../kernel/cases/index.ts';
import { defineRoute } from '../../kernel/access/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { recordAudit } from '../../kernel/audit/index.ts';
import { idNumberIndex, isIdNumber } from '../../kernel/people/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { defineRefusals, Refused, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { handbook } from '@zhuni/policies';

export const takeInRefusals = defineRefusals('take-in', {
  wrongIdNumber: {
    status: 422,
    zh: '身份证号码不正确，请核对身份证。',
    en: 'The identity number is not correct; compare it with the card.',
  },
  notFound: {
    status: 404,
    zh: '全市没有找到这位居民，请转其户籍所在城市办理。',
    en: 'No such resident was found in the city; the city of registration must be asked.',
  },
  atHome: {
    status: 409,
    zh: '这位居民就在您的辖区，请直接在本地受理。',
    en: 'This resident lives in your own area; open the case there.',
  },
});

type Home = { readonly personId: number; readonly householdId: number; readonly areaCode: string };
type Dependencies = { readonly pool: Pool; readonly fieldKeys: FieldKeys };
const askedPerMinuteMax = 10;

/**
 * An application taken in away from home, for a resident who is there with the card: the case belongs to the home
 * village, whose offices decide; the office that took it in follows it. Nothing of the household is shown to it.
 */
export function takeInRoutes({ pool, fieldKeys }: Dependencies): Route<Actor>[] {
  return [
    defineRoute({
      operationId: 'takeInFromElsewhere',
      method: 'POST',
      path: '/cases/from-elsewhere',
      summary: { zh: '异地受理：收件后推送户籍地', en: 'take in an application for the home place of a resident' },
      tag: 'assistance',
      access: 'case.open',
      status: 201,
      perMinuteMax: askedPerMinuteMax,
      body: strictObject({
        idNumber: Type.String({ minLength: 18, maxLength: 18 }),
        policy: Type.String({ pattern: '^[a-z0-9-]{2,60}$' }),
        phone: Type.Optional(Type.String({ pattern: '^\\+?[0-9 -]{5,20}$' })),
        request: Type.Optional(Type.String({ maxLength: 1_000 })),
      }),
      output: Type.Object({ id: Type.Integer() }),
      refusals: [...Object.values(takeInRefusals), ...Object.values(caseRefusals)],
      handle: async ({ actor, body: { idNumber: typed, policy: policyId, phone, request } }) => {
        const idNumber = typed.toUpperCase();
        if (!isIdNumber(idNumber)) throw new Refused(takeInRefusals.wrongIdNumber, { field: 'idNumber' });
        const policy = handbook.byId.get(policyId);
        if (!policy) throw new Refused(caseRefusals.unknownPolicy, { field: 'policy' });
        const home = await findHome(pool, actor, idNumberIndex(fieldKeys, idNumber));
        const scope = { ...actor.scope, areas: [...actor.scope.areas, home.areaCode] };
        const data = { ...(phone === undefined ? {} : { phone }), ...(request === undefined ? {} : { request }) };
        return withTransaction(pool, scope, async (transaction) => ({
          id: await openCase(transaction, {
            policy: policyId,
            kind: 'application',
            householdId: home.householdId,
            personId: policy.subject === 'person' ? home.personId : null,
            applicantId: home.personId,
            origin: 'handed-over',
            receivedArea: actor.area.code,
            data,
          }),
        }));
      },
    }),
  ];
}

/** Where the holder of the number lives; who asked is recorded whether or not somebody was found. */
async function findHome(pool: Pool, actor: Actor, index: Buffer): Promise<Home> {
  const home = await withTransaction(pool, actor.scope, async (transaction) => {
    const { rows } = await transaction.client.query<Home>(
      `select person_id as "personId", household_id as "householdId", area_code as "areaCode"
         from people.find_anywhere($1)`,
      [index],
    );
    const [found] = rows;
    await recordAudit(transaction, {
      action: 'person.find-anywhere',
      subject: { kind: 'person', id: found ? String(found.personId) : 'none' },
      areaCode: actor.area.prefix,
      reason: 'take-in',
    });
    return found;
  });
  if (!home) throw new Refused(takeInRefusals.notFound, { field: 'idNumber' });
  if (home.areaCode.startsWith(actor.area.prefix)) throw new Refused(takeInRefusals.atHome, { field: 'idNumber' });
  return home;
}
