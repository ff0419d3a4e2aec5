import { Type } from '@fastify/type-provider-typebox';
import { oneOf, orNull, TextSchema } from '../../platform/http-kit/index.ts';
import { AreaSchema } from '../areas/index.ts';
import { stepKinds } from './legal-steps.ts';

export const caseKinds = ['application', 'review', 'reconsideration'] as const;
export const caseOffices = ['village', 'town', 'county', 'city', 'department'] as const;

const PolicySchema = Type.Object({ id: Type.String(), title: TextSchema, subject: oneOf(['person', 'household']) });
const StateSchema = Type.Object({ id: Type.String(), staff: TextSchema, resident: TextSchema, open: Type.Boolean() });

const RemainingSchema = Type.Object({
  state: oneOf(['running', 'due-soon', 'overdue', 'paused', 'stopped']),
  workingDaysLeft: orNull(Type.Integer()),
  dueOn: orNull(Type.String()),
  text: TextSchema,
});

export const CaseLineSchema = Type.Object({
  id: Type.Integer(),
  policy: PolicySchema,
  kind: oneOf(caseKinds),
  householdId: Type.Integer(),
  maskedName: Type.String(),
  area: Type.Object({ code: Type.String(), name: TextSchema }),
  state: StateSchema,
  office: oneOf(caseOffices),
  openedOn: Type.String(),
  assignee: orNull(Type.Object({ id: Type.String(), name: Type.String() })),
  dueOn: orNull(Type.String()),
  dueSoon: Type.Boolean(),
  overdue: Type.Boolean(),
});

export const ColleaguesSchema = Type.Object({
  colleagues: Type.Array(Type.Object({ id: Type.String(), name: TextSchema, level: Type.String() })),
});

export const CasePageSchema = Type.Object({
  area: AreaSchema,
  total: Type.Integer(),
  page: Type.Integer(),
  pageRowsMax: Type.Integer(),
  cases: Type.Array(CaseLineSchema),
});

export const ReferralSchema = Type.Object({
  id: Type.Integer(),
  caseId: Type.Integer(),
  toName: orNull(TextSchema),
  reason: Type.String(),
  sentAt: Type.String(),
  senderName: orNull(Type.String()),
  acknowledgedAt: orNull(Type.String()),
  answeredAt: orNull(Type.String()),
  answer: orNull(Type.String()),
});

export const CaseSchema = Type.Object({
  id: Type.Integer(),
  today: Type.String(),
  policy: PolicySchema,
  kind: oneOf(caseKinds),
  procedure: Type.Object({ id: Type.String(), title: TextSchema, basis: Type.Array(TextSchema) }),
  household: Type.Object({ id: Type.Integer(), area: Type.Object({ code: Type.String(), name: TextSchema }) }),
  subject: orNull(Type.Object({ id: Type.Integer(), name: Type.String() })),
  applicant: orNull(Type.Object({ id: Type.Integer(), name: Type.String() })),
  headName: Type.String(),
  receivedArea: orNull(Type.Object({ code: Type.String(), name: TextSchema })),
  origin: Type.String(),
  previousCaseId: orNull(Type.Integer()),
  openedOn: Type.String(),
  closedOn: orNull(Type.String()),
  state: StateSchema,
  office: oneOf(caseOffices),
  actionsCount: Type.Integer(),
  assignee: orNull(Type.Object({ id: Type.String(), name: Type.String(), mine: Type.Boolean() })),
  actions: Type.Array(
    Type.Object({
      number: Type.Integer(),
      step: Type.String(),
      label: TextSchema,
      toState: TextSchema,
      actedOn: Type.String(),
      actedAt: Type.String(),
      actorName: orNull(Type.String()),
      data: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
  clocks: Type.Array(
    Type.Object({
      id: Type.Integer(),
      limit: Type.String(),
      title: TextSchema,
      office: Type.String(),
      startedOn: Type.String(),
      source: Type.String(),
      remaining: RemainingSchema,
    }),
  ),
  steps: Type.Array(
    Type.Object({
      id: Type.String(),
      label: TextSchema,
      form: Type.String(),
      kind: oneOf(stepKinds),
      possible: Type.Boolean(),
      reasons: Type.Array(TextSchema),
    }),
  ),
  papers: Type.Array(
    Type.Object({ id: Type.String(), title: TextSchema, optional: Type.Boolean(), known: Type.Boolean() }),
  ),
  referrals: Type.Array(ReferralSchema),
  notes: Type.Array(
    Type.Object({
      id: Type.Integer(),
      text: Type.String(),
      writtenAt: Type.String(),
      authorName: orNull(Type.String()),
    }),
  ),
});

export const CaseBoardSchema = Type.Object({
  area: AreaSchema,
  offices: Type.Array(
    Type.Object({
      office: Type.String(),
      running: Type.Integer(),
      dueSoon: Type.Integer(),
      overdue: Type.Integer(),
      paused: Type.Integer(),
    }),
  ),
  open: Type.Array(
    Type.Object({ office: Type.String(), state: StateSchema, policy: PolicySchema, count: Type.Integer() }),
  ),
});
