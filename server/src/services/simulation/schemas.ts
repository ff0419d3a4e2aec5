import { Type } from '@fastify/type-provider-typebox';
import { groupNames } from '@zhuni/engine/simulate';
import { AreaCodeSchema, AreaSchema } from '../../kernel/areas/index.ts';
import { DateSchema, oneOf, strictObject, TextSchema } from '../../platform/http-kit/index.ts';

const scenariosMax = 2;
const overridesMax = 40;
const levelsMax = 2;

const SimulationSchema = strictObject({
  set: Type.Array(
    strictObject({
      parameter: Type.String({ maxLength: 80, examples: ['dibao.standard-rural'] }),
      value: Type.Integer(),
      area: Type.Optional(AreaCodeSchema),
    }),
    { maxItems: overridesMax },
  ),
  off: Type.Array(Type.String({ maxLength: 80 }), { maxItems: overridesMax }),
  /** The scenario is what was before, the law of the date is what came. */
  reverse: Type.Optional(Type.Boolean()),
  /** A day of its own, as a raise of the past has; otherwise that of the request. */
  date: Type.Optional(DateSchema),
});

/** A window that asks: a newer question of the same one gives up the older, and no other's. */
export const WindowSchema = Type.Optional(Type.String({ pattern: '^[a-z0-9-]{8,40}$' }));

export const AskedSchema = strictObject({
  area: AreaCodeSchema,
  date: Type.Optional(DateSchema),
  /** How many levels below the area the sums by area go down: counties of a city with 1, its towns with 2. */
  levels: Type.Optional(Type.Integer({ minimum: 1, maximum: levelsMax })),
  window: WindowSchema,
  scenarios: Type.Array(SimulationSchema, { minItems: 1, maxItems: scenariosMax }),
});

const Sides = Type.Object({ before: Type.Number(), after: Type.Number() });
const Lines = Type.Object({ before: Type.Number(), after: Type.Number(), afterByFormerLine: Type.Number() });
const Reach = Type.Object({ households: Type.Integer(), people: Type.Integer() });
const Subjects = Type.Object({ subjects: Type.Integer(), households: Type.Integer(), people: Type.Integer() });

const AreaReportSchema = Type.Object({
  gaining: Reach,
  losing: Reach,
  betterOff: Type.Integer(),
  worseOff: Type.Integer(),
  monthFen: Sides,
  yearFen: Sides,
  onceFen: Sides,
  gapFen: Lines,
  below: Lines,
  gapUnknown: Type.Integer(),
});

export const ResultSchema = Type.Object({
  date: Type.String(),
  /** When the facts were read. */
  readAt: Type.String(),
  households: Type.Integer(),
  people: Type.Integer(),
  durationMs: Type.Number(),
  total: AreaReportSchema,
  areas: Type.Array(Type.Object({ area: AreaSchema, ...AreaReportSchema.properties })),
  groups: Type.Array(Type.Object({ group: oneOf(groupNames), gaining: Type.Integer(), losing: Type.Integer() })),
  policies: Type.Array(
    Type.Object({
      id: Type.String(),
      number: Type.Integer(),
      title: TextSchema,
      period: oneOf(['month', 'year', 'once', 'none']),
      touched: oneOf(['direct', 'dependent']),
      entitled: Sides,
      gained: Subjects,
      lost: Subjects,
      unknown: Sides,
      amountFen: Sides,
      amountUnknown: Sides,
      losses: Type.Array(Type.Object({ condition: Type.String(), text: TextSchema, count: Type.Integer() })),
    }),
  ),
});

export const OptionsSchema = Type.Object({
  date: Type.String(),
  policies: Type.Array(
    Type.Object({
      id: Type.String(),
      number: Type.Integer(),
      title: TextSchema,
      period: Type.String(),
      parameters: Type.Array(Type.String()),
    }),
  ),
  parameters: Type.Array(
    Type.Object({
      id: Type.String(),
      label: TextSchema,
      unit: Type.String(),
      value: Type.Integer(),
      from: Type.String(),
      source: TextSchema,
      status: oneOf(['official', 'derived', 'illustrative']),
      slider: Type.Object({ from: Type.Integer(), until: Type.Integer() }),
      min: Type.Integer(),
      max: Type.Integer(),
    }),
  ),
  raises: Type.Array(
    Type.Object({ id: Type.String(), date: Type.String(), title: TextSchema, scenario: SimulationSchema }),
  ),
});

/** How far the households of an area and a date have been read into memory. */
export const ProgressSchema = Type.Object({
  state: oneOf(['none', 'reading', 'ready']),
  households: Type.Object({ done: Type.Integer(), total: Type.Integer() }),
  /** 'narrowing': the answer is there; it is being found out whom the next moves can concern. */
  work: Type.Object({ step: oneOf(['compiling', 'comparing', 'narrowing', 'ready']), share: Type.Number() }),
});
