import { Type } from '@fastify/type-provider-typebox';
import { DateSchema, oneOf, orNull, strictObject, TextSchema } from '../../platform/http-kit/index.ts';

export const IdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
export const ReasonSchema = Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' });
const Words = (maxLength: number) => Type.String({ minLength: 2, maxLength, pattern: '\\S' });
const statuses = ['official', 'illustrative'] as const;

export const NewDraftSchema = strictObject({
  parameter: Type.String({ pattern: '^[a-z0-9][a-z0-9.-]{2,80}$', examples: ['dibao.standard-urban'] }),
  area: Type.Optional(orNull(Type.String({ pattern: '^\\d{4}(\\d{2}(\\d{3}(\\d{3})?)?)?$' }))),
  value: Type.Integer({ description: 'in the unit of the parameter: fen, basis points, years …' }),
  effectiveFrom: DateSchema,
  announcedOn: DateSchema,
  documentNumber: Type.Optional(orNull(Words(80))),
  titleZh: Words(200),
  titleEn: Type.Optional(orNull(Words(200))),
  issuer: Words(80),
  documentDate: DateSchema,
  status: oneOf(statuses),
});

const ValueSchema = Type.Object({
  from: Type.String(),
  announced: orNull(Type.String()),
  value: Type.Integer(),
  area: orNull(Type.String()),
  source: TextSchema,
  status: oneOf(['official', 'derived', 'illustrative']),
  /** Published here, not part of the written policies. */
  published: Type.Boolean(),
});

const Step = Type.Object({ by: Type.String(), at: Type.String(), reason: orNull(Type.String()) });

export const DraftSchema = Type.Object({
  id: Type.Integer(),
  parameter: Type.String(),
  area: orNull(Type.String()),
  value: Type.Integer(),
  effectiveFrom: Type.String(),
  announcedOn: Type.String(),
  documentNumber: orNull(Type.String()),
  title: TextSchema,
  issuer: Type.String(),
  documentDate: Type.String(),
  status: oneOf(statuses),
  state: oneOf(['draft', 'reviewed', 'published', 'withdrawn']),
  drafted: Step,
  reviewed: orNull(Step),
  published: orNull(Step),
  withdrawn: orNull(Step),
  /** Whether whoever asks wrote it, and so may neither review nor publish it. */
  own: Type.Boolean(),
  /** How far running help has been raised; null before it begins. */
  raise: orNull(Type.Object({ done: Type.Integer(), total: Type.Integer(), finishedAt: orNull(Type.String()) })),
});

export const StandardsSchema = Type.Object({
  parameters: Type.Array(
    Type.Object({
      id: Type.String(),
      label: TextSchema,
      unit: Type.String(),
      min: Type.Integer(),
      max: Type.Integer(),
      policies: Type.Array(Type.Object({ id: Type.String(), title: TextSchema })),
      values: Type.Array(ValueSchema),
    }),
  ),
  drafts: Type.Array(DraftSchema),
});

export const EffectSchema = Type.Object({
  total: Type.Integer(),
  done: Type.Integer(),
  finishedAt: orNull(Type.String()),
  raised: Type.Integer(),
  unchanged: Type.Integer(),
  reviews: Type.Integer(),
  months: Type.Array(
    Type.Object({
      month: Type.String(),
      entitlements: Type.Integer(),
      moreFen: Type.Integer(),
      /** True for a month that lies before the one in which the raise was carried out: what was paid lacks the difference. */
      backPay: Type.Boolean(),
    }),
  ),
  policies: Type.Array(
    Type.Object({
      policy: Type.String(),
      title: TextSchema,
      raised: Type.Integer(),
      unchanged: Type.Integer(),
      reviews: Type.Integer(),
    }),
  ),
  /** Reviews that were opened, the newest of them. */
  cases: Type.Array(Type.Object({ caseId: Type.Integer(), policy: Type.String(), reason: Type.String() })),
});
