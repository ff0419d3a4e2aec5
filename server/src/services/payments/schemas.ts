import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { handbook, moneySources } from '@zhuni/policies';
import { DateSchema, oneOf, orNull, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import { batchKinds, batchPhases, batchStates, lineStates } from './batch.ts';
import type { Line } from './batch.ts';
import { findingKinds } from './finding.ts';
import { paymentPagesMax } from './read-batches.ts';
import type { BatchView } from './read-batches.ts';

export const IdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
export const PolicySchema = Type.String({ pattern: '^[a-z0-9-]{2,60}$' });
export const CountySchema = Type.String({ pattern: '^\\d{6}$', description: 'county, six digits' });
export const PageSchema = Type.Optional(Type.Integer({ minimum: 1, maximum: paymentPagesMax, default: 1 }));
export const ReasonSchema = Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' });
const Fen = Type.Integer({ description: 'fen' });
const amountMaxFen = 1_000_000_000_000;

export const NewBatchSchema = strictObject({
  areaCode: CountySchema,
  policy: PolicySchema,
  month: DateSchema,
  note: Type.Optional(ReasonSchema),
});

const batchProperties = {
  id: Type.Integer(),
  areaCode: Type.String({ description: 'county, six digits' }),
  policy: Type.Object({ id: Type.String(), title: TextSchema }),
  month: Type.String({ description: 'first day of the month' }),
  kind: oneOf(batchKinds, 'back-pay after a raise, re-issue of what a bank returned'),
  state: oneOf(batchStates, 'frozen from approved on'),
  phase: oneOf(batchPhases, 'how far a draft has come'),
  preparedAt: Type.String(),
  preparedBy: Type.String(),
  approvedAt: orNull(Type.String()),
  approvedBy: orNull(Type.String()),
  sentAt: orNull(Type.String()),
  sentBy: orNull(Type.String()),
  closedAt: orNull(Type.String()),
  lines: orNull(Type.Integer({ description: 'of the frozen batch; null while it is a draft' })),
  sumFen: orNull(Fen),
  sm3: orNull(Type.String({ description: 'hexadecimal, of the canonical text of its lines' })),
  sha256: orNull(Type.String()),
  note: orNull(Type.String()),
};

export const BatchSchema = Type.Object(batchProperties);

export const BatchViewSchema = Type.Object({
  ...batchProperties,
  states: Type.Array(Type.Object({ state: oneOf(lineStates), lines: Type.Integer(), sumFen: Fen })),
  openFindings: Type.Integer(),
  openBlocking: Type.Integer({ description: 'of these, those that hold a line' }),
});

export const LineSchema = Type.Object({
  id: Type.Integer(),
  batchId: Type.Integer(),
  areaCode: Type.String(),
  policy: Type.Object({ id: Type.String(), title: TextSchema }),
  entitlementId: Type.Integer(),
  householdId: Type.Integer(),
  personId: orNull(Type.Integer({ description: 'null: help of a whole household' })),
  payeePersonId: orNull(Type.Integer()),
  payeeAccountId: orNull(Type.Integer()),
  month: Type.String(),
  part: Type.Integer({ description: '0: the month; 1 and up: top-up, back-pay or re-issue of it' }),
  amountFen: Fen,
  state: oneOf(lineStates),
  returnedLineId: orNull(Type.Integer()),
  settledOn: orNull(Type.String()),
});

export const FindingSchema = Type.Object({
  id: Type.Integer(),
  kind: oneOf(findingKinds),
  blocking: Type.Boolean({ description: 'its line waits for an official' }),
  areaCode: Type.String(),
  lineId: orNull(Type.Integer()),
  entitlementId: orNull(Type.Integer()),
  householdId: orNull(Type.Integer()),
  expectedFen: orNull(Fen),
  foundFen: orNull(Fen),
  resolution: orNull(oneOf(['pay', 'leave-out'])),
  reason: orNull(Type.String()),
  resolvedAt: orNull(Type.String()),
});

export const ResolutionSchema = strictObject({ resolution: oneOf(['pay', 'leave-out']), reason: ReasonSchema });

export const DigestSchema = Type.Object({
  lines: Type.Integer(),
  sumFen: Fen,
  sm3: Type.String(),
  sha256: Type.String(),
});

const allocation = {
  areaCode: CountySchema,
  source: oneOf(moneySources),
  amountFen: Type.Integer({ minimum: 1, maximum: amountMaxFen, description: 'fen' }),
  documentNo: Type.String({ minLength: 2, maxLength: 120, pattern: '\\S' }),
  onDate: DateSchema,
};

export const NewTransferSchema = strictObject(allocation);
export const NewBudgetSchema = strictObject({
  ...allocation,
  policy: PolicySchema,
  year: Type.Integer({ minimum: 2000, maximum: 2200 }),
});

export const FundsSchema = Type.Object({
  areaCode: Type.String(),
  funds: Type.Array(
    Type.Object({
      source: oneOf(moneySources),
      name: TextSchema,
      receivedFen: Fen,
      availableFen: Fen,
      owedFen: Fen,
      bankFen: Fen,
      suspenseFen: Fen,
    }),
  ),
  budgets: Type.Array(
    Type.Object({
      policy: Type.Object({ id: Type.String(), title: TextSchema }),
      source: oneOf(moneySources),
      budgetFen: Fen,
      availableFen: Fen,
      committedFen: Fen,
      spentFen: Fen,
    }),
  ),
});

export const shownPolicy = (id: string): { id: string; title: { zh: string; en: string } } => ({
  id,
  title: handbook.byId.get(id)?.title ?? { zh: id, en: id },
});

export const shownLine = ({ policy, ...line }: Line): Static<typeof LineSchema> => ({
  ...line,
  policy: shownPolicy(policy),
});

/** Timestamps as text; how far preparing has come is told by the phase. */
export function shownBatch<B extends Omit<BatchView, 'states' | 'openFindings' | 'openBlocking'>>(batch: B) {
  const { afterId: _, policy, ...rest } = batch;
  const text = (at: unknown): string | null => (at === null ? null : new Date(String(at)).toISOString());
  return {
    ...rest,
    policy: shownPolicy(policy),
    preparedAt: text(batch.preparedAt) ?? '',
    approvedAt: text(batch.approvedAt),
    sentAt: text(batch.sentAt),
    closedAt: text(batch.closedAt),
  };
}

export const shownView = ({ states, ...batch }: BatchView): Static<typeof BatchViewSchema> => ({
  ...shownBatch(batch),
  openFindings: batch.openFindings,
  openBlocking: batch.openBlocking,
  states: [...states],
});
