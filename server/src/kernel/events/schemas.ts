import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { handbook } from '@zhuni/policies';
import { DateSchema, oneOf, orNull, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import { AreaSchema } from '../areas/index.ts';
import { deathClasses, eventSources } from './life-event.ts';

export const IdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

const common = {
  on: DateSchema,
  evidence: Type.String({ minLength: 1, maxLength: 200 }),
  source: oneOf(eventSources),
};

const two = { minItems: 2, maxItems: 2 };
const childrenMax = 10;
const peopleMax = 20;

const HomeSchema = strictObject({
  householdId: Type.Optional(IdSchema),
  areaCode: Type.Optional(Type.String({ pattern: '^\\d{12}$' })),
  address: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
});

const relationType = handbook.facts.get('relation')?.type;
const relations = relationType?.kind === 'code' ? Object.keys(relationType.codes) : [];

/** A life event as it is sent. */
export const NewEventSchema = Type.Union([
  strictObject({
    kind: Type.Literal('birth'),
    ...common,
    personIds: Type.Array(IdSchema, {
      minItems: 1,
      maxItems: 2,
      description: 'the parents; the child lives with the first',
    }),
    details: strictObject({
      name: Type.String({ minLength: 1, maxLength: 60 }),
      sex: oneOf(['male', 'female']),
      idNumber: Type.Optional(Type.String({ pattern: '^\\d{17}[\\dX]$' })),
    }),
  }),
  strictObject({
    kind: Type.Literal('marriage'),
    ...common,
    personIds: Type.Array(IdSchema, two),
    details: strictObject({ home: oneOf(['first', 'second', 'apart'], 'in whose household they live') }),
  }),
  strictObject({
    kind: Type.Literal('divorce'),
    ...common,
    personIds: Type.Array(IdSchema, two),
    details: strictObject({
      leaves: oneOf(['first', 'second', 'nobody']),
      children: Type.Optional(Type.Array(IdSchema, { maxItems: childrenMax })),
      home: Type.Optional(HomeSchema),
    }),
  }),
  strictObject({
    kind: Type.Literal('move'),
    ...common,
    personIds: Type.Array(IdSchema, { minItems: 1, maxItems: peopleMax }),
    details: strictObject({
      home: HomeSchema,
      relations: Type.Optional(Type.Record(Type.String({ pattern: '^[1-9]\\d{0,14}$' }), oneOf(relations))),
    }),
  }),
  strictObject({
    kind: Type.Literal('death'),
    ...common,
    personIds: Type.Array(IdSchema, { minItems: 1, maxItems: 1 }),
    details: strictObject({
      deathClass: Type.Optional(oneOf(deathClasses)),
      orphaned: Type.Optional(Type.Array(IdSchema, { maxItems: childrenMax })),
    }),
  }),
]);

const LinkSchema = orNull(Type.Object({ kind: Type.String(), id: Type.Integer() }));
const EffectSchema = Type.Object({ line: Type.String(), text: TextSchema, link: LinkSchema });

export const RecordedSchema = Type.Object({ id: Type.Integer(), effects: Type.Array(EffectSchema) });

export const TimelineSchema = Type.Object({
  person: Type.Object({
    id: Type.Integer(),
    name: Type.String(),
    idNumberMasked: orNull(Type.String()),
    sex: orNull(oneOf(['male', 'female'])),
    bornOn: orNull(Type.String()),
    diedOn: orNull(Type.String()),
    age: orNull(Type.Integer()),
    householdId: Type.Integer(),
    relation: orNull(TextSchema),
    area: AreaSchema,
    ancestors: Type.Array(AreaSchema),
    mergedInto: orNull(Type.Integer()),
    restriction: orNull(
      Type.Object({ reason: Type.String(), fromDate: Type.String(), untilDate: orNull(Type.String()) }),
    ),
  }),
  housemates: Type.Array(
    Type.Object({ id: Type.Integer(), name: Type.String(), relation: orNull(TextSchema), age: orNull(Type.Integer()) }),
  ),
  stays: Type.Array(
    Type.Object({
      householdId: Type.Integer(),
      areaName: TextSchema,
      fromDate: orNull(Type.String()),
      untilDate: orNull(Type.String()),
    }),
  ),
  marriages: Type.Array(
    Type.Object({
      spouseId: Type.Integer(),
      spouseName: orNull(Type.String()),
      fromDate: orNull(Type.String()),
      untilDate: orNull(Type.String()),
      endedBy: orNull(Type.String()),
    }),
  ),
  events: Type.Array(
    Type.Object({
      id: Type.Integer(),
      kind: Type.String(),
      on: Type.String(),
      role: Type.String(),
      evidence: Type.String(),
      source: Type.String(),
      recordedAt: Type.String(),
      corrected: Type.Boolean(),
      correctsId: orNull(Type.Integer()),
      effects: Type.Array(EffectSchema),
    }),
  ),
  entries: Type.Array(
    Type.Object({
      on: Type.String(),
      line: Type.String(),
      title: TextSchema,
      texts: Type.Array(TextSchema),
      link: LinkSchema,
    }),
  ),
});

export type TimelineAnswer = Static<typeof TimelineSchema>;
