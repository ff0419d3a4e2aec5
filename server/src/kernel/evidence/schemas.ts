import { Type } from '@fastify/type-provider-typebox';
import { DateSchema, oneOf, orNull, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import { departmentCodes } from './departments.ts';

const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' });
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const DepartmentSchema = oneOf(departmentCodes);
const Departments = Type.Array(DepartmentSchema, { minItems: 1, maxItems: 10, uniqueItems: true });
const Reason = Type.String({ minLength: 1, maxLength: 200 });
const documentsMax = 20;

export const IdParams = strictObject({ id: Id });
export const AuthorisationParams = strictObject({ id: Id, authorisationId: Id });

export const CaseRefSchema = strictObject({
  kind: Type.String({ pattern: '^[a-z][a-z-]{0,39}$', examples: ['case'] }),
  id: Id,
});

export const OrderBody = strictObject({
  householdId: Id,
  personIds: Type.Optional(
    Type.Array(Id, { maxItems: 60, uniqueItems: true, description: 'everyone who is living when absent' }),
  ),
  departments: Type.Optional(Departments),
  caseRef: Type.Optional(CaseRefSchema),
  reason: Reason,
});

export const ObjectionBody = strictObject({
  queryId: Id,
  words: Type.String({ minLength: 1, maxLength: 1000 }),
  documentIds: Type.Optional(Type.Array(Uuid, { maxItems: documentsMax, uniqueItems: true })),
});

export const AdoptionBody = strictObject({
  personId: Type.Optional(orNull(Id)),
  fact: Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9]{0,60}$' }),
  queryIds: Type.Array(Id, { minItems: 1, maxItems: 600, uniqueItems: true }),
  reason: Type.String({ minLength: 1, maxLength: 500 }),
});

export const AuthorisationBody = strictObject({
  personId: Id,
  scope: Departments,
  purpose: Reason,
  signedOn: DateSchema,
  expiresOn: DateSchema,
  guardianId: Type.Optional(Id),
  guardianName: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  documentId: Type.Optional(Uuid),
  caseId: Type.Optional(Id),
});

const NamedSchema = Type.Object({ code: DepartmentSchema, zh: Type.String(), en: Type.String() });

const head = {
  id: Type.Integer(),
  householdId: Type.Integer(),
  caseRef: orNull(Type.Object({ kind: Type.String(), id: Type.Integer() })),
  reason: Type.String(),
  asOf: Type.String(),
  state: oneOf(['running', 'done', 'interrupted']),
  asked: Type.Integer(),
  settled: Type.Integer(),
  orderedAt: Type.String(),
  orderedBy: Type.String(),
  finishedAt: orNull(Type.String()),
};

export const CheckListSchema = Type.Object({ checks: Type.Array(Type.Object(head)) });

export const CheckSchema = Type.Object({
  ...head,
  comparison: Type.Array(
    Type.Object({
      personId: orNull(Type.Integer()),
      person: orNull(Type.String()),
      fact: Type.String(),
      label: TextSchema,
      declared: orNull(TextSchema),
      found: orNull(TextSchema),
      departments: Type.Array(NamedSchema),
      asOf: Type.String(),
      verdict: oneOf(['differs', 'undeclared', 'unanswered', 'no-record', 'same']),
      queryIds: Type.Array(Type.Integer()),
      adoptable: Type.Boolean(),
      adoptedAt: orNull(Type.String()),
    }),
  ),
  departments: Type.Array(
    Type.Object({
      code: DepartmentSchema,
      zh: Type.String(),
      en: Type.String(),
      subject: TextSchema,
      queries: Type.Array(
        Type.Object({
          id: Type.Integer(),
          personId: Type.Integer(),
          person: Type.String(),
          round: Type.Integer(),
          requestId: Type.String(),
          status: oneOf(['waiting', 'asking', 'answered', 'no-record', 'failed', 'wrong-person', 'malformed']),
          failure: orNull(TextSchema),
          attempts: Type.Integer(),
          askedAt: orNull(Type.String()),
          settledAt: orNull(Type.String()),
          sha256: orNull(Type.String()),
          notes: Type.Array(TextSchema),
        }),
      ),
    }),
  ),
  objections: Type.Array(
    Type.Object({
      id: Type.Integer(),
      queryId: Type.Integer(),
      recheckId: Type.Integer(),
      words: Type.String(),
      documentIds: Type.Array(Type.String()),
      recordedAt: Type.String(),
      recordedBy: Type.String(),
    }),
  ),
  adoptions: Type.Array(
    Type.Object({
      id: Type.Integer(),
      personId: orNull(Type.Integer()),
      person: orNull(Type.String()),
      fact: Type.String(),
      label: TextSchema,
      shown: TextSchema,
      queryIds: Type.Array(Type.Integer()),
      reason: Type.String(),
      adoptedAt: Type.String(),
      adoptedBy: Type.String(),
    }),
  ),
});

export const AuthorisationListSchema = Type.Object({
  departments: Type.Array(NamedSchema),
  members: Type.Array(
    Type.Object({
      id: Type.Integer(),
      name: Type.String(),
      adult: Type.Boolean(),
      living: Type.Boolean(),
      /** Departments that may be asked about this member today. */
      covered: Type.Array(DepartmentSchema),
    }),
  ),
  authorisations: Type.Array(
    Type.Object({
      id: Type.Integer(),
      personId: Type.Integer(),
      person: Type.String(),
      scope: Departments,
      purpose: Type.String(),
      guardian: orNull(Type.String()),
      signedOn: Type.String(),
      expiresOn: Type.String(),
      documentId: orNull(Type.String()),
      caseId: orNull(Type.Integer()),
      state: oneOf(['in-force', 'ended', 'withdrawn']),
      withdrawnOn: orNull(Type.String()),
      recordedAt: Type.String(),
      recordedBy: Type.String(),
    }),
  ),
});
