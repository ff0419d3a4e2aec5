import { Type } from '@fastify/type-provider-typebox';
import type { Static, TSchema } from '@fastify/type-provider-typebox';
import type { StepForm } from '@zhuni/policies/procedures';
import { DateSchema, oneOf, strictObject } from '../../platform/http-kit/index.ts';

const textLengthMax = 1_000;
const Words = Type.String({ minLength: 2, maxLength: textLengthMax, pattern: '\\S' });
const Name = Type.String({ minLength: 2, maxLength: 40, pattern: '\\S' });
const fenMax = 100_000_000_00;

/** The six items of self-care: whether the person manages each alone (L2 art. 22). */
export const selfCareItems = ['eating', 'dressing', 'gettingUp', 'toilet', 'moving', 'washing'] as const;

/** What each form of a step asks for, as the door reads it. */
export const stepForms = {
  none: strictObject({}),
  reason: strictObject({ reason: Words }),
  'missing-papers': strictObject({
    papers: Type.Array(Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }), { minItems: 1, maxItems: 20 }),
    reason: Type.Optional(Words),
  }),
  survey: strictObject({
    visitedOn: DateSchema,
    investigators: Type.Array(Name, { minItems: 2, maxItems: 6, uniqueItems: true }),
    findings: Words,
    declarationConfirmed: Type.Boolean(),
  }),
  'self-care': strictObject({
    assessedOn: DateSchema,
    assessors: Type.Array(Name, { minItems: 2, maxItems: 6, uniqueItems: true }),
    manages: strictObject({
      eating: Type.Boolean(),
      dressing: Type.Boolean(),
      gettingUp: Type.Boolean(),
      toilet: Type.Boolean(),
      moving: Type.Boolean(),
      washing: Type.Boolean(),
    }),
  }),
  opinion: strictObject({ recommends: oneOf(['grant', 'refuse']), reason: Words }),
  notice: strictObject({
    place: Type.String({ minLength: 2, maxLength: 120, pattern: '\\S' }),
    /** Of the office, never of a person; the one named last when left out. */
    officePhone: Type.Optional(Type.String({ pattern: '^[0-9 -]{5,20}$' })),
  }),
  objection: strictObject({
    anonymous: Type.Boolean(),
    by: Type.Optional(Name),
    text: Words,
  }),
  decision: strictObject({
    outcome: oneOf(['grant', 'refuse']),
    amountFen: Type.Optional(Type.Integer({ minimum: 0, maximum: fenMax })),
    /** Needed when the official differs from the engine. */
    differsReason: Type.Optional(Words),
  }),
  'first-aid': strictObject({
    amountFen: Type.Integer({ minimum: 1, maximum: fenMax }),
    cause: Words,
    happenedOn: DateSchema,
    receivedBy: Name,
  }),
  assessment: strictObject({
    assessedOn: DateSchema,
    assessors: Type.Array(Name, { minItems: 1, maxItems: 6, uniqueItems: true }),
    result: Words,
  }),
  'review-meeting': strictObject({
    heldOn: DateSchema,
    present: Type.Integer({ minimum: 3, maximum: 200 }),
    representatives: Type.Integer({ minimum: 0, maximum: 200 }),
    inFavour: Type.Integer({ minimum: 0, maximum: 200 }),
    minutes: Words,
  }),
  'change-report': strictObject({ happenedOn: DateSchema, change: Words, reportedBy: Type.Optional(Name) }),
  'review-opinion': strictObject({ recommends: oneOf(['keep', 'change', 'stop', 'exit-gradually']), reason: Words }),
  'review-decision': strictObject({
    outcome: oneOf(['keep', 'change', 'stop', 'exit-gradually']),
    amountFen: Type.Optional(Type.Integer({ minimum: 0, maximum: fenMax })),
    fromMonth: Type.Optional(DateSchema),
    exitMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 6 })),
    reason: Words,
  }),
  'reconsideration-decision': strictObject({
    outcome: oneOf(['uphold', 'vary', 'overturn']),
    amountFen: Type.Optional(Type.Integer({ minimum: 0, maximum: fenMax })),
    reason: Words,
  }),
  'department-answer': strictObject({
    outcome: oneOf(['grant', 'refuse']),
    amountFen: Type.Optional(Type.Integer({ minimum: 0, maximum: fenMax })),
    answer: Words,
    answeredBy: Name,
  }),
} as const satisfies Readonly<Record<StepForm, TSchema>>;

export type FormData<Form extends StepForm> = Static<(typeof stepForms)[Form]>;
