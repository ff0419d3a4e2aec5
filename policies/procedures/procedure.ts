import type { Citation, SourceStatus } from '@zhuni/engine';
import type { StatutoryPeriod } from '@zhuni/engine/calendar';
import type { PlainDate, Text } from '@zhuni/engine/values';
import type { CaseState } from './states.ts';
import type { StepId } from './steps.ts';

/** Who acts: the level of the area in which a member of staff works; 'department' is the owner of another office's policy. */
export type Office = 'village' | 'town' | 'county' | 'city' | 'department';

/** What a case is about: a first application, a review of help that runs, or a complaint against a decision. */
export type CaseKind = 'application' | 'review' | 'reconsideration';

/** What must be there before a step; the server checks each. */
export type Requirement =
  | 'authorisations' // every adult has signed for the economic check
  | 'check-finished' // every question to the departments has its final answer
  | 'survey' // a household visit by two investigators is recorded
  | 'self-care' // the six items of self-care are assessed
  | 'notice-ended' // the public notice ran its days without an open objection
  | 'objections-answered'
  | 'first-aid-papers'; // papers owed after first aid are there

/** What a step asks of whoever takes it; one form each on the screen and one schema each at the door. */
export type StepForm =
  | 'none'
  | 'reason'
  | 'missing-papers'
  | 'survey'
  | 'self-care'
  | 'opinion'
  | 'notice'
  | 'objection'
  | 'decision'
  | 'first-aid'
  | 'department-answer';

/** One legal step of a procedure: from any of these states to that one. A step with `to: 'same'` is an activity. */
export type Step = {
  readonly id: StepId;
  readonly from: readonly CaseState[];
  readonly to: CaseState | 'same';
  /** Offices that may take it; an office above the lowest may act for it. */
  readonly office: readonly Office[];
  readonly form: StepForm;
  readonly requires?: readonly Requirement[];
  /** Taken by the clock or by a resident, never by a button of staff. */
  readonly by?: 'clock' | 'resident';
  readonly article?: Citation;
};

/** A statutory limit: which steps start, pause, resume and stop its clock. */
export type Limit = {
  readonly id: string;
  readonly title: Text;
  readonly period: StatutoryPeriod;
  /** The longer period of special cases, which an officer grants with a reason. */
  readonly special?: StatutoryPeriod;
  readonly office: Office;
  readonly starts: readonly StepId[];
  readonly stops: readonly StepId[];
  readonly article: Citation;
  readonly status: SourceStatus;
};

/** What a public notice may show, and nothing else. A full name only where the law says 姓名. */
export type NoticeField =
  | 'applicant-name'
  | 'applicant-masked'
  | 'member-names'
  | 'member-count'
  | 'amount'
  | 'assistance-form'
  | 'policy'
  | 'village'
  | 'office-phone'
  | 'objection-period';

export type NoticeRule = {
  readonly when: 'before-decision' | 'after-decision';
  readonly calendarDays: number;
  readonly shows: readonly NoticeField[];
  readonly article: Citation;
  readonly status: SourceStatus;
};

/** A paper that an applicant brings, unless all these facts are known already. */
export type PaperNeed = {
  readonly id: string;
  readonly title: Text;
  readonly unlessKnown?: readonly string[];
  readonly optional?: true;
  readonly article?: Citation;
};

/** How often help that runs is reviewed. */
export type ReviewCycle = {
  readonly months: number;
  /** When income is unstable and a member can work. */
  readonly monthsWhenUnstable?: number;
  readonly article: Citation;
  readonly status: SourceStatus;
};

/** How a case of some policies goes, for cases opened between two days (both inclusive). */
export type Procedure = {
  readonly id: string;
  readonly title: Text;
  readonly kind: CaseKind;
  readonly policies: readonly string[];
  readonly openedFrom: PlainDate;
  readonly openedUntil?: PlainDate;
  readonly initial: CaseState;
  readonly steps: readonly Step[];
  readonly limits: readonly Limit[];
  /** Steps that pause all running limits, and those that let them run on. */
  readonly pauses: readonly StepId[];
  readonly resumes: readonly StepId[];
  /** Who decides; the county unless delegated. */
  readonly decidedBy: Office;
  readonly authorisation: 'every-adult' | 'none';
  readonly notices: readonly NoticeRule[];
  readonly papers: readonly PaperNeed[];
  readonly review?: ReviewCycle;
  /** Months for which the old amount still runs down after work was found (渐退期). */
  readonly gradualExitMonthsMax?: number;
  readonly basis: readonly Citation[];
};
