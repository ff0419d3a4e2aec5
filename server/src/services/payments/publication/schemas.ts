import { Type } from '@fastify/type-provider-typebox';
import { oneOf, orNull, strictObject, TextSchema } from '../../../platform/http-kit/index.ts';

const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', examples: ['2021-05'] });
const PolicyId = Type.String({ pattern: '^[a-z0-9-]{2,60}$', examples: ['dibao'] });
const PublicArea = Type.String({ pattern: '^\\d{6}(\\d{3})?$', description: 'city or county (6 digits) or town (9)' });

export const FiguresAskedSchema = strictObject({
  month: Type.Optional(Month),
  area: Type.Optional(PublicArea),
});

export const CsvAskedSchema = strictObject({
  month: Type.Optional(Month),
  year: Type.Optional(Type.String({ pattern: '^\\d{4}$' })),
  lang: Type.Optional(oneOf(['zh', 'en'])),
});

export const HistoryAskedSchema = strictObject({
  area: Type.Optional(PublicArea),
  policy: Type.Optional(PolicyId),
});

/** What was paid; the three are null together, when they are withheld. */
const Paid = {
  households: orNull(Type.Integer({ description: 'households with help paid in the month; null: withheld' })),
  persons: orNull(Type.Integer({ description: 'people helped: in their own name, or members of a household helped' })),
  amountFen: orNull(Type.Integer({ description: 'fen; null: withheld' })),
  withheld: Type.Boolean({ description: 'small, or withheld so that a small one cannot be worked out' }),
};

const Area = Type.Object({ code: Type.String(), level: oneOf(['city', 'county', 'town']), name: TextSchema });

const PolicyPaid = Type.Object({ policy: Type.String(), number: Type.Integer(), title: TextSchema, ...Paid });

/** What comes with all published figures. */
const About = {
  publisher: TextSchema,
  licence: Type.Object({ name: TextSchema, url: Type.String(), text: TextSchema }),
  sources: Type.Array(TextSchema),
  note: TextSchema,
  columns: Type.Array(
    Type.Object({ name: Type.String(), unit: orNull(Type.String()), title: TextSchema, description: TextSchema }),
  ),
};

/** One month of one area, by policy, and of the areas directly below it; `month` null while nothing is published. */
export const FiguresSchema = Type.Object({
  ...About,
  months: Type.Array(Type.String({ description: 'published months, newest first' })),
  month: orNull(Type.String()),
  publishedOn: orNull(Type.String()),
  area: Area,
  parent: orNull(Area),
  policies: Type.Array(PolicyPaid),
  areas: Type.Array(Type.Object({ area: Area, policies: Type.Array(PolicyPaid) })),
});

/** Month by month, oldest first. */
export const HistorySchema = Type.Object({
  area: Area,
  months: Type.Array(
    Type.Object({ month: Type.String(), publishedOn: Type.String(), policies: Type.Array(PolicyPaid) }),
  ),
});

export const DraftAskedSchema = strictObject({ month: Month });
export const PublicationIdSchema = strictObject({
  id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
});
export const DraftedSchema = Type.Object({ id: Type.Integer() });

const Publication = {
  id: Type.Integer(),
  month: Type.String(),
  state: oneOf(['draft', 'published', 'discarded']),
  draftedAt: Type.String(),
  publishedAt: orNull(Type.String()),
  cells: Type.Integer(),
  withheld: Type.Integer(),
  sumFen: Type.Integer({ description: 'fen of the whole city, withheld or not' }),
  mayApprove: Type.Boolean({ description: 'false for whoever drafted it' }),
};

export const PublicationsSchema = Type.Object({ publications: Type.Array(Type.Object(Publication)) });

/** For the second person: the city by policy as it would be shown, and how much is withheld below. */
export const PublicationSchema = Type.Object({
  ...Publication,
  policies: Type.Array(
    Type.Object({
      ...PolicyPaid.properties,
      cells: Type.Integer(),
      cellsWithheld: Type.Integer(),
    }),
  ),
});
