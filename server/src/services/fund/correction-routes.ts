import { Type } from '@fastify/type-provider-typebox';
import { defineRoute } from '../../kernel/access/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { once } from '../../kernel/cases/index.ts';
import { householdRefusals, readDate } from '../../kernel/households/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { refusals, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { fundRefusals } from './refusals.ts';
import { IdSchema, NewCorrectionSchema } from './schemas.ts';
import { approveCorrection, proposeCorrection } from './take-back.ts';

const NumberSchema = Type.Object({ id: Type.Integer() });

/** What is wrong is taken back by two: one proposes, another approves. */
export function correctionRoutes({ pool }: { readonly pool: Pool }): Route<Actor>[] {
  return [
    defineRoute({
      operationId: 'proposeFundCorrection',
      method: 'POST',
      path: '/fund/corrections',
      summary: { zh: '提出冲回一笔捐赠（退票）或救助（退还）', en: 'propose to take back a donation or a grant' },
      tag: 'fund',
      access: 'fund.record',
      status: 201,
      body: NewCorrectionSchema,
      output: NumberSchema,
      refusals: [
        fundRefusals.notFound,
        fundRefusals.takenBack,
        fundRefusals.givenOn,
        fundRefusals.dateAhead,
        fundRefusals.dateBefore,
        householdRefusals.wrongDate,
        refusals.keyReused,
      ],
      handle: ({ actor, body, idempotencyKey }) =>
        withTransaction(pool, actor.scope, (transaction) =>
          once(transaction, { idempotencyKey, body }, async () => {
            const happenedOn = readDate(body.happenedOn, 'happenedOn');
            return { id: await proposeCorrection(transaction, { ...body, happenedOn, areaCode: actor.area.code }) };
          }),
        ),
    }),
    defineRoute({
      operationId: 'approveFundCorrection',
      method: 'POST',
      path: '/fund/corrections/:id/approval',
      summary: { zh: '批准冲回（由另一人办理）', en: 'approve taking it back, by a second person' },
      tag: 'fund',
      access: 'fund.decide',
      status: 201,
      params: strictObject({ id: IdSchema }),
      output: NumberSchema,
      refusals: [
        fundRefusals.notFound,
        fundRefusals.takenBack,
        fundRefusals.givenOn,
        fundRefusals.bySecond,
        refusals.keyReused,
      ],
      handle: ({ actor, params: { id }, idempotencyKey }) =>
        withTransaction(pool, actor.scope, (transaction) =>
          once(transaction, { idempotencyKey, body: { correction: id } }, async () => {
            await approveCorrection(transaction, { areaCode: actor.area.code, id });
            return { id };
          }),
        ),
    }),
  ];
}
