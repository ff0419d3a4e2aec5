import type { CaseKind, CaseState, Office, StepId } from '@zhuni/policies/procedures';
import type { PlainDate } from '@zhuni/engine/values';

/** How a matter came to the bureau. */
export const caseOrigins = [
  'finding',
  'window',
  'village',
  'phone',
  'online',
  'handed-over',
  'change',
  'schedule',
] as const;
export type CaseOrigin = (typeof caseOrigins)[number];

/** One matter of one person or household, as stored. */
export type CaseRecord = {
  readonly id: number;
  readonly policy: string;
  readonly kind: CaseKind;
  readonly procedure: string;
  readonly householdId: number;
  /** Null for a policy that goes by household. */
  readonly personId: number | null;
  /** Who signed the application; null for a review that the bureau opens. */
  readonly applicantId: number | null;
  /** The home village, whose offices decide. */
  readonly areaCode: string;
  /** The office elsewhere that took it in. */
  readonly receivedArea: string | null;
  readonly origin: CaseOrigin;
  readonly findingId: number | null;
  readonly previousCaseId: number | null;
  readonly openedOn: PlainDate;
  readonly state: CaseState;
  readonly isOpen: boolean;
  /** Whose turn it is. */
  readonly office: Office;
  readonly actions: number;
  readonly actedAt: Date;
  readonly closedOn: PlainDate | null;
  readonly assignedTo: string | null;
  readonly assignedAt: Date | null;
};

export type CaseAction = {
  readonly number: number;
  readonly step: StepId;
  readonly fromState: string;
  readonly toState: CaseState;
  readonly actedOn: PlainDate;
  readonly actedAt: Date;
  readonly actor: string;
  readonly actorName: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

export const caseColumns = `c.id, c.policy, c.kind, c.procedure, c.household_id as "householdId",
  c.person_id as "personId", c.applicant_id as "applicantId", c.area_code as "areaCode",
  c.received_area as "receivedArea", c.origin, c.finding_id as "findingId", c.previous_case_id as "previousCaseId",
  c.opened_on as "openedOn", c.state, c.is_open as "isOpen", c.office, c.actions, c.acted_at as "actedAt",
  c.closed_on as "closedOn", c.assigned_to as "assignedTo", c.assigned_at as "assignedAt"`;
