import { Type } from '@fastify/type-provider-typebox';
import { festivalGrantIds } from '@zhuni/policies/orders';
import { DateSchema, oneOf, orNull, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import { listStates } from './list-record.ts';
import { triggerKinds, triggerStatuses } from './trigger.ts';

export const IdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Words = (maxLength: number) => Type.String({ minLength: 2, maxLength, pattern: '\\S' });
const PersonId = Type.Optional(orNull(IdSchema));
const Fen = Type.Integer({ description: 'fen' });
const amountMaxFen = 1_000_000;

const Evidence = {
  publisher: Words(120),
  document: Words(200),
  publishedOn: DateSchema,
  status: oneOf(triggerStatuses),
  replacesId: Type.Optional(orNull(IdSchema)),
};

const Hundredths = (minimum: number, maximum: number) =>
  Type.Integer({ minimum, maximum, description: 'hundredths of a per cent on the year before: 280 is 2.8 %' });

export const NewTriggerSchema = Type.Union([
  strictObject({
    kind: Type.Literal('prices'),
    month: Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'the month of the index' }),
    allItemsHundredths: Hundredths(-2_000, 5_000),
    foodHundredths: Hundredths(-5_000, 20_000),
    ...Evidence,
  }),
  strictObject({
    kind: Type.Literal('heating'),
    year: Type.Integer({ minimum: 2016, maximum: 2100, description: 'the year in which the season begins' }),
    ...Evidence,
  }),
  strictObject({
    kind: Type.Literal('festival'),
    policy: oneOf(festivalGrantIds),
    title: Words(120),
    groups: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 20, uniqueItems: true }),
    amountFen: Type.Integer({ minimum: 100, maximum: amountMaxFen, description: 'fen each' }),
    day: DateSchema,
    ...Evidence,
  }),
]);

export const NewListSchema = strictObject({
  triggerId: IdSchema,
  area: Type.String({ pattern: '^\\d{6}$', description: 'a county' }),
});
export const ApprovalSchema = strictObject({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) });
export const ReasonSchema = strictObject({ reason: Words(500) });
export const NewAdditionSchema = strictObject({
  householdId: IdSchema,
  personId: PersonId,
  amountFen: Type.Integer({ minimum: 1, maximum: amountMaxFen, description: 'fen' }),
  reason: Words(500),
});
export const AdditionDecisionSchema = strictObject({ decision: oneOf(['added', 'refused']), reason: Words(500) });

const Finding = Type.Object({
  met: Type.Boolean(),
  payBy: orNull(Type.String()),
  reasons: Type.Array(
    Type.Object({
      condition: Type.String(),
      text: TextSchema,
      holds: orNull(Type.Boolean()),
      values: Type.Array(Type.Object({ label: TextSchema, unit: orNull(Type.String()), value: orNull(Type.Number()) })),
    }),
  ),
});

const Trigger = Type.Object({
  id: Type.Integer(),
  areaCode: Type.String(),
  kind: oneOf(triggerKinds),
  policy: Type.String(),
  policyTitle: TextSchema,
  dueOn: Type.String(),
  allItemsHundredths: orNull(Type.Integer()),
  foodHundredths: orNull(Type.Integer()),
  groups: orNull(Type.Array(Type.Object({ policy: Type.String(), title: TextSchema }))),
  amountFen: orNull(Fen),
  title: orNull(Type.String()),
  publisher: Type.String(),
  document: Type.String(),
  publishedOn: Type.String(),
  status: oneOf(triggerStatuses),
  replacesId: orNull(Type.Integer()),
  finding: Finding,
});

const List = {
  id: Type.Integer(),
  areaCode: Type.String(),
  areaName: TextSchema,
  triggerId: Type.Integer(),
  policy: Type.String(),
  policyTitle: TextSchema,
  fromMonth: Type.String(),
  drawnFor: Type.String(),
  state: oneOf(listStates),
  entries: orNull(Type.Integer()),
  sumFen: orNull(Fen),
  sha256: orNull(Type.String()),
  closeReason: orNull(Type.String()),
  mine: Type.Boolean({ description: 'drawn by whoever asks, who therefore does not approve it' }),
};

export const ListsSchema = Type.Object({
  triggers: Type.Array(Trigger),
  lists: Type.Array(Type.Object(List)),
  groups: Type.Array(Type.Object({ policy: Type.String(), title: TextSchema })),
  counties: Type.Array(Type.Object({ code: Type.String(), name: TextSchema })),
});

export const ListSchema = Type.Object({
  ...List,
  trigger: Trigger,
  counts: Type.Array(
    Type.Object({
      state: oneOf(['listed', 'set-aside', 'granted', 'left-out']),
      cause: orNull(Type.String()),
      origin: oneOf(['drawn', 'added']),
      entries: Type.Integer(),
      households: Type.Integer(),
      sumFen: Fen,
    }),
  ),
  towns: Type.Array(Type.Object({ code: Type.String(), name: TextSchema, entries: Type.Integer(), sumFen: Fen })),
  additions: Type.Array(
    Type.Object({
      id: Type.Integer(),
      householdId: Type.Integer(),
      personId: orNull(Type.Integer()),
      amountFen: Fen,
      reason: Type.String(),
      engineOutcome: oneOf(['entitled', 'not-entitled', 'unknown']),
      decision: orNull(oneOf(['added', 'refused'])),
      decisionReason: orNull(Type.String()),
      mine: Type.Boolean(),
    }),
  ),
});

export const EntriesAskedSchema = strictObject({
  state: Type.Optional(oneOf(['listed', 'set-aside', 'granted', 'left-out'])),
  after: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
});

export const EntriesSchema = Type.Object({
  entries: Type.Array(
    Type.Object({
      id: Type.Integer(),
      areaCode: Type.String(),
      areaName: TextSchema,
      householdId: Type.Integer(),
      personId: orNull(Type.Integer()),
      name: orNull(Type.String()),
      amountFen: orNull(Fen),
      origin: oneOf(['drawn', 'added']),
      state: oneOf(['listed', 'set-aside', 'granted', 'left-out']),
      cause: orNull(Type.String()),
    }),
  ),
});
