import { Type } from '@fastify/type-provider-typebox';
import { oneOf, orNull, TextSchema } from '../../platform/http-kit/index.ts';
import { AreaSchema } from '../areas/index.ts';

export const HouseholdPageSchema = Type.Object({
  area: AreaSchema,
  page: Type.Integer(),
  pageRows: Type.Integer(),
  total: Type.Integer(),
  totalIsExact: Type.Boolean(),
  households: Type.Array(
    Type.Object({
      id: Type.Integer(),
      areaCode: Type.String(),
      areaName: TextSchema,
      headName: Type.String(),
      members: Type.Integer(),
      found: Type.Array(Type.String()),
    }),
  ),
});

const FactValueSchema = Type.Union([Type.Boolean(), Type.Number(), Type.String()]);
const NamedSchema = Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() });
const CitedSchema = Type.Object({
  source: Type.String(),
  article: Type.Optional(Type.String()),
  zh: Type.String(),
  en: Type.String(),
});

/** 'household' or a member's id. */
const SubjectSchema = Type.String();

const FactSchema = Type.Object({
  subject: SubjectSchema,
  fact: Type.String(),
  label: TextSchema,
  value: FactValueSchema,
  shown: TextSchema,
  unit: orNull(Type.String()),
  department: NamedSchema,
  validFrom: Type.String(),
  evidence: TextSchema,
  origin: Type.String(),
  recordedAt: Type.String(),
});

const ReasonSchema = Type.Object({
  condition: Type.String(),
  text: TextSchema,
  holds: orNull(Type.Boolean()),
  article: CitedSchema,
  values: Type.Array(
    Type.Object({
      key: Type.String(),
      label: TextSchema,
      unit: orNull(Type.String()),
      value: orNull(FactValueSchema),
      shown: TextSchema,
    }),
  ),
  gap: orNull(Type.Object({ by: Type.Number(), unit: Type.String(), limit: Type.Number(), shown: TextSchema })),
});

const ResultSchema = Type.Object({
  policy: Type.String(),
  number: Type.Integer(),
  title: TextSchema,
  department: NamedSchema,
  subject: SubjectSchema,
  outcome: oneOf(['entitled', 'not-entitled', 'unknown']),
  amountFen: orNull(Type.Integer()),
  period: oneOf(['month', 'year', 'once', 'none']),
  receiving: Type.Boolean(),
  nearMiss: orNull(Type.String()),
  reasons: Type.Array(ReasonSchema),
  missing: Type.Array(
    Type.Object({
      fact: Type.String(),
      subject: SubjectSchema,
      label: TextSchema,
      question: TextSchema,
      department: NamedSchema,
    }),
  ),
});

export const HouseholdSchema = Type.Object({
  id: Type.Integer(),
  date: Type.String(),
  area: AreaSchema,
  ancestors: Type.Array(AreaSchema),
  externalKey: orNull(Type.String()),
  address: orNull(Type.String()),
  origin: Type.String(),
  members: Type.Array(
    Type.Object({
      id: Type.String(),
      memberNo: Type.Integer(),
      name: Type.String(),
      idNumberMasked: orNull(Type.String()),
      relation: orNull(TextSchema),
      sex: orNull(TextSchema),
      birthDate: orNull(Type.String()),
      age: orNull(Type.Integer()),
      hidden: orNull(oneOf(['concealed', 'elsewhere'])),
      standing: orNull(Type.Object({ counts: orNull(Type.Boolean()), why: TextSchema, article: TextSchema })),
    }),
  ),
  facts: Type.Array(FactSchema),
  receipts: Type.Array(
    Type.Object({
      subject: SubjectSchema,
      policy: Type.String(),
      title: TextSchema,
      fromDate: Type.String(),
      untilDate: orNull(Type.String()),
      amountFen: Type.Integer(),
    }),
  ),
  results: Type.Array(ResultSchema),
});
