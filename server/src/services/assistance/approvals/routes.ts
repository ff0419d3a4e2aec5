import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { handbook } from '@zhuni/policies';
import { authorize, defineRoute } from '../../../kernel/access/index.ts';
import type { Actor } from '../../../kernel/access/index.ts';
import {
  AreaCodeSchema,
  areaRefusals,
  AreaSchema,
  findArea,
  shownArea,
  storedCode,
} from '../../../kernel/areas/index.ts';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { officesBelow, once } from '../../../kernel/cases/index.ts';
import type { AreaLevel } from '../../../kernel/cases/index.ts';
import { batchDraftsMax, decisionRefusals } from '../../../kernel/decisions/index.ts';
import { maskName } from '../../../kernel/people/index.ts';
import type { ScreeningListener } from '../../../kernel/screening/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import type { Pool } from '../../../platform/db/index.ts';
import { oneOf, orNull, Refused, strictObject, TextSchema } from '../../../platform/http-kit/index.ts';
import type { Route } from '../../../platform/http-kit/index.ts';
import { caseRules, rulesOfBatch } from '../case-rules.ts';
import { assistanceRefusals } from '../refusals.ts';
import { approveCases } from './approve-cases.ts';
import { approvalsPageRowsMax, approvalsPagesMax, countApprovals, listApprovals } from './list-approvals.ts';
import type { Approval } from './list-approvals.ts';

type Dependencies = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly screeningListeners: readonly ScreeningListener[];
};

const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const PolicySchema = Type.Object({
  id: Type.String(),
  title: TextSchema,
  period: oneOf(['month', 'year', 'once', 'none']),
});

const ApprovalSchema = Type.Object({
  caseId: Type.Integer(),
  policy: PolicySchema,
  maskedName: Type.String(),
  area: Type.Object({ code: Type.String(), name: TextSchema }),
  outcome: oneOf(['granted', 'refused']),
  amountFen: orNull(Type.Integer({ description: 'fen a period' })),
  proposedOutcome: oneOf(['entitled', 'not-entitled', 'unknown']),
  proposedAmountFen: orNull(Type.Integer()),
  differs: Type.Boolean(),
  differsReason: orNull(Type.String()),
  preparedAt: Type.String(),
  preparedByName: orNull(Type.String()),
  secondByName: orNull(Type.String()),
  obstacle: orNull(TextSchema),
  dueOn: orNull(Type.String()),
  overdue: Type.Boolean(),
});

const ApprovalPageSchema = Type.Object({
  area: AreaSchema,
  total: Type.Integer(),
  page: Type.Integer(),
  pageRowsMax: Type.Integer(),
  approvals: Type.Array(ApprovalSchema),
  policies: Type.Array(Type.Object({ ...PolicySchema.properties, count: Type.Integer() })),
});

const ApprovedSchema = Type.Object({
  batchId: orNull(Type.Integer()),
  caseIds: Type.Array(Type.Integer()),
  granted: Type.Integer(),
  sumFen: Type.Integer({ description: 'fen, of those that grant' }),
  leftOut: Type.Array(Type.Object({ caseId: Type.Integer(), reason: TextSchema })),
});

/** Decisions that wait for approval below an area, and the approval of many in one go. */
export function approvalRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [listRoute(dependencies), approveRoute(dependencies)];
}

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listApprovals',
    method: 'GET',
    path: '/approvals',
    summary: { zh: '辖区内待审批的决定', en: 'decisions below an area that wait for approval' },
    tag: 'assistance',
    access: 'case.decide',
    query: strictObject({
      area: AreaCodeSchema,
      policy: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{2,60}$' })),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: approvalsPagesMax })),
    }),
    output: ApprovalPageSchema,
    refusals: [areaRefusals.notFound],
    handle: ({ actor, query: { area: code, policy, page = 1 } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const area = await findArea(transaction, storedCode(code));
        if (!area) throw new Refused(areaRefusals.notFound);
        authorize(actor, 'case.decide', { areaCode: area.prefix, otherwise: areaRefusals.notFound });
        const asked = { prefix: area.prefix, offices: officesBelow(actor.area.level as AreaLevel), policy };
        const counts = await countApprovals(transaction, asked);
        const approvals = await listApprovals(transaction, { ...asked, page });
        await recordAudit(transaction, {
          action: 'approval.list',
          subject: { kind: 'area', id: area.code },
          areaCode: area.prefix,
          reason: 'list',
          details: { page, rows: approvals.length, policy: policy ?? null },
        });
        const wanted = counts.filter((count) => policy === undefined || count.policy === policy);
        return {
          area: shownArea(area),
          total: wanted.reduce((sum, { count }) => sum + count, 0),
          page,
          pageRowsMax: approvalsPageRowsMax,
          approvals: approvals.map(shown),
          policies: handbook.policies.flatMap(({ id }) => {
            const count = counts.find((one) => one.policy === id)?.count;
            return count === undefined ? [] : [{ ...shownPolicy(id), count }];
          }),
        };
      }),
  });
}

function shownPolicy(id: string): Static<typeof PolicySchema> {
  const policy = handbook.byId.get(id);
  return { id, title: policy?.title ?? { zh: id, en: id }, period: policy?.period ?? 'none' };
}

function shown({
  policy,
  period,
  name,
  areaCode,
  areaName,
  preparedAt,
  ...line
}: Approval): Static<typeof ApprovalSchema> {
  const { caseId, outcome, amountFen, proposedOutcome, proposedAmountFen, differs, differsReason } = line;
  const { preparedByName, secondByName, dueOn, overdue } = line;
  return {
    caseId,
    policy: { ...shownPolicy(policy), period },
    maskedName: maskName(name),
    area: { code: areaCode, name: areaName },
    outcome,
    amountFen,
    proposedOutcome,
    proposedAmountFen,
    differs,
    differsReason,
    preparedAt: preparedAt.toISOString(),
    preparedByName,
    secondByName,
    obstacle: obstacleOf(line),
    dueOn,
    overdue,
  };
}

function obstacleOf({ own, unsigned }: Pick<Approval, 'own' | 'unsigned'>) {
  if (own) return decisionRefusals.samePerson.message;
  return unsigned ? decisionRefusals.secondMissing.message : null;
}

function approveRoute({ pool, fieldKeys, screeningListeners }: Dependencies): Route<Actor> {
  const rules = caseRules({ fieldKeys, screeningListeners });
  return defineRoute({
    operationId: 'approveCases',
    method: 'POST',
    path: '/approvals',
    summary: {
      zh: '批量审批：逐件走完批准步骤，未能批准的逐件说明原因',
      en: 'approve many prepared decisions; those left out are named with the reason',
    },
    tag: 'assistance',
    access: 'case.decide',
    body: strictObject({
      caseIds: Type.Array(Id, { minItems: 1, maxItems: batchDraftsMax, uniqueItems: true }),
    }),
    output: ApprovedSchema,
    refusals: [decisionRefusals.batchTooLarge, ...Object.values(assistanceRefusals)],
    handle: ({ actor, body, idempotencyKey }) =>
      withTransaction(pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body }, async () => {
          const approved = await approveCases(transaction, {
            caseIds: body.caseIds,
            office: { level: actor.area.level as AreaLevel, prefix: actor.area.prefix },
            rules,
            rulesOfBatch: (decided) => rulesOfBatch({ fieldKeys, screeningListeners }, decided),
            listeners: screeningListeners,
          });
          return { ...approved, caseIds: [...approved.caseIds], leftOut: [...approved.leftOut] };
        }),
      ),
  });
}
