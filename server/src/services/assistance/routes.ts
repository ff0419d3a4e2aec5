import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { evaluate, quantityText } from '@zhuni/engine';
import type { Handbook, Reason, ReasonValue } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { authorize, defineRoute } from '../../kernel/access/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { AreaCodeSchema, areaRefusals, AreaSchema, findArea, shownArea, storedCode } from '../../kernel/areas/index.ts';
import { recordAudit } from '../../kernel/audit/index.ts';
import { readStates } from '../../kernel/facts/index.ts';
import type { HouseholdState } from '../../kernel/facts/index.ts';
import { maskName } from '../../kernel/people/index.ts';
import { currentHandbook } from '../../kernel/standards/index.ts';
import { today } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { defineRefusals, oneOf, orNull, Refused, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { countFindings, listFindings, pageRowsMax, pagesMax } from './read-findings.ts';
import type { FindingRecord } from './read-findings.ts';

export const findingRefusals = defineRefusals('finding', {
  unknownPolicy: { status: 400, zh: '手册里没有这项政策。', en: 'The handbook has no such policy.' },
});

const PolicyName = { id: Type.String(), title: TextSchema, period: oneOf(['month', 'year', 'once', 'none']) };

const FindingPageSchema = Type.Object({
  area: AreaSchema,
  total: Type.Integer(),
  page: Type.Integer(),
  pageRowsMax: Type.Integer(),
  findings: Type.Array(
    Type.Object({
      id: Type.String(),
      householdId: Type.Integer(),
      person: orNull(Type.Object({ id: Type.String(), maskedName: Type.String() })),
      headName: Type.String(),
      area: Type.Object({ code: Type.String(), name: TextSchema }),
      policy: Type.Object(PolicyName),
      amountFen: orNull(Type.Integer()),
      foundOn: Type.String(),
      caseId: orNull(Type.Integer()),
      reasons: Type.Array(TextSchema),
    }),
  ),
  policies: Type.Array(Type.Object({ ...PolicyName, count: Type.Integer() })),
});

type Finding = Static<typeof FindingPageSchema>['findings'][number];

const reasonsShownMax = 4;
const valuesShownMax = 2;

function policyName(id: string): Static<ReturnType<typeof Type.Object<typeof PolicyName>>> {
  const policy = handbook.byId.get(id);
  return { id, title: policy?.title ?? { zh: id, en: id }, period: policy?.period ?? 'none' };
}

/** The conditions that hold, those with numbers first: '人均月收入低于当地低保标准（人均月收入 0.00元；当地低保标准 989.00元）'. */
function reasonsOf(
  record: FindingRecord,
  state: HouseholdState | undefined,
  { rules, date }: { readonly rules: Handbook; readonly date: PlainDate },
): Text[] {
  if (!state) return [];
  const subject = record.personId === null ? 'household' : String(record.personId);
  const result = evaluate(rules, state.household, { date, policies: [record.policy] }).find(
    (one) => one.subject === subject,
  );
  const told = (result?.reasons ?? [])
    .filter((reason) => reason.holds === true)
    .map((reason) => ({ reason, values: numbersOf(reason) }));
  return told
    .toSorted((a, b) => Number(b.values.length > 0) - Number(a.values.length > 0))
    .slice(0, reasonsShownMax)
    .map(({ reason: { text }, values }) => {
      if (values.length === 0) return text;
      const print = (language: 'zh' | 'en', join: string): string =>
        values.map((value) => shownValue(value)[language]).join(join);
      return { zh: `${text.zh}（${print('zh', '；')}）`, en: `${text.en} (${print('en', '; ')})` };
    });
}

function numbersOf(reason: Reason): readonly ReasonValue[] {
  return Object.values(reason.values)
    .filter((value) => typeof value.value === 'number')
    .slice(0, valuesShownMax);
}

function shownValue({ label, unit, value }: ReasonValue): Text {
  const amount = quantityText(Number(value), unit ?? 'count');
  return { zh: `${label.zh} ${amount.zh}`, en: `${label.en} ${amount.en}` };
}

async function shownFindings(transaction: Transaction, records: readonly FindingRecord[]): Promise<Finding[]> {
  const date = today();
  const rules = await currentHandbook(transaction);
  const states = await readStates(
    transaction,
    handbook.facts,
    [...new Set(records.map((record) => record.householdId))],
    date,
  );
  return records.map((record) => ({
    id: String(record.id),
    householdId: record.householdId,
    person:
      record.personId === null ? null : { id: String(record.personId), maskedName: maskName(record.personName ?? '') },
    headName: maskName(record.headName),
    area: { code: record.areaCode, name: record.areaName },
    policy: policyName(record.policy),
    amountFen: record.amountFen,
    foundOn: record.foundOn,
    caseId: record.caseId,
    reasons: reasonsOf(record, states.get(record.householdId), { rules, date }),
  }));
}

/** The work of a village: who is entitled and does not receive. */
export function findingRoutes({ pool }: { readonly pool: Pool }): Route<Actor>[] {
  return [
    defineRoute({
      operationId: 'listFindings',
      method: 'GET',
      path: '/findings',
      summary: { zh: '符合而未享受的人，逐人逐项，附理由', en: 'who is entitled and does not receive, with reasons' },
      tag: 'assistance',
      access: 'finding.list',
      query: strictObject({
        area: AreaCodeSchema,
        policy: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,60}$' })),
        page: Type.Optional(Type.Integer({ minimum: 1, maximum: pagesMax })),
      }),
      output: FindingPageSchema,
      refusals: [areaRefusals.notFound, findingRefusals.unknownPolicy],
      handle: async ({ actor, query: { area: code, policy, page = 1 } }) => {
        if (policy !== undefined && !handbook.byId.has(policy))
          throw new Refused(findingRefusals.unknownPolicy, { field: 'policy' });
        return withTransaction(pool, actor.scope, async (transaction) => {
          const area = await findArea(transaction, storedCode(code));
          if (!area) throw new Refused(areaRefusals.notFound);
          authorize(actor, 'finding.list', { areaCode: area.prefix, otherwise: areaRefusals.notFound });
          const counts = await countFindings(transaction, area.prefix);
          const records = await listFindings(transaction, { prefix: area.prefix, policy, page });
          await recordAudit(transaction, {
            action: 'finding.list',
            subject: { kind: 'area', id: area.code },
            areaCode: area.prefix,
            reason: 'list',
            details: { page, rows: records.length, policy: policy ?? null },
          });
          const wanted = counts.filter((count) => policy === undefined || count.policy === policy);
          return {
            area: shownArea(area),
            total: wanted.reduce((sum, { count }) => sum + count, 0),
            page,
            pageRowsMax,
            findings: await shownFindings(transaction, records),
            policies: handbook.policies.flatMap(({ id }) => {
              const count = counts.find((one) => one.policy === id)?.count;
              return count === undefined ? [] : [{ ...policyName(id), count }];
            }),
          };
        });
      },
    }),
  ];
}
