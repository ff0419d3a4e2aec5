import type { Citation, SourceStatus } from '@zhuni/engine';
import type { StatutoryPeriod } from '@zhuni/engine/calendar';
import type { PlainDate, Text } from '@zhuni/engine/values';
import type { CaseState } from './states.ts';
import type { StepId } from './steps.ts';

/** Who acts: the level of the area in which a member of staff works; 'department' is the owner of another office's policy. */
export type Office = 'village' | 'town' | 'county' | 'city' | 'department';

/** What a case is about: a first application, a review of help that runs, or a complaint against a decision. */
export type CaseKind = 'application' | 'review' | 'reconsideration';

/**
 * What must be there before a step; the server checks each. After an objection, 'survey' means one made since then, and
 * 'notice-ended' that the last notice has run all its days and no objection is open.
 */
export type Requirement =
  | 'authorisations' // every adult has signed for the economic check
  | 'check-finished' // every question to the departments has its final answer
  | 'survey' // a household visit by two investigators is recorded
  | 'self-care' // the six items of self-care are assessed
  | 'notice-ended' // the public notice ran its days without an open objection
  | 'objections-answered'
  | 'opinion-against' // the last opinion is to refuse; such a proposal needs no public notice
  | 'review-meeting' // the democratic review is recorded, two thirds of it representatives of the village
  | 'county-visit' // where staff have a relative in the family, or somebody complained: the county has visited
  | 'assessment' // the need for the service is assessed
  | 'first-aid-papers'; // papers owed after first aid are there

/** What a step asks of whoever takes it; one form each on the screen and one schema each at the door. */
export type StepForm =
  | 'none'
  | 'reason'
  | 'missing-papers'
  | 'survey'
  | 'self-care'
  | 'review-meeting'
  | 'assessment'
  | 'opinion'
  | 'notice'
  | 'objection'
  | 'decision'
  | 'first-aid'
  | 'department-answer'
  | 'change-report' // what changed, and the day on which it happened
  | 'review-opinion' // keep, change or stop what runs, with the reason
  | 'review-decision'
  | 'reconsideration-decision';

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
  /** Where an application is taken in away from home: which of the two places acts; the home place when left out. */
  readonly place?: 'accepting' | 'home';
  readonly article?: Citation;
};

/** A length of time of a limit; hours run through nights and rest days, for help that cannot wait. */
export type LimitPeriod = StatutoryPeriod | { readonly length: number; readonly unit: 'hours' };

/** A statutory limit: which steps start, pause, resume and stop its clock. */
export type Limit = {
  readonly id: string;
  readonly title: Text;
  readonly period: LimitPeriod;
  /** The longer period of special cases, which an officer grants with a reason. */
  readonly special?: StatutoryPeriod;
  readonly office: Office;
  readonly starts: readonly StepId[];
  readonly stops: readonly StepId[];
  /** The period runs from the day that the form names (a death), not from the day of the step. */
  readonly countsFrom?: 'event-date';
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
  | 'basic-amount' // of the case's first policy alone: the care allowance of Tekun would tell how ill someone is
  | 'assistance-form'
  | 'policy'
  | 'village'
  | 'office-phone'
  | 'objection-period';

export type NoticeRule = {
  readonly when: 'before-decision' | 'after-decision';
  /** States in which this notice is published. */
  readonly from: readonly CaseState[];
  readonly calendarDays: number;
  readonly shows: readonly NoticeField[];
  /** About a minor it hangs on the village board only, never on the web. */
  readonly onlineForAdultsOnly?: true;
  readonly article: Citation;
  readonly status: SourceStatus;
};

/** A paper that an applicant brings, unless all these facts are known already. */
export type PaperNeed = {
  readonly id: string;
  readonly title: Text;
  readonly unlessKnown?: readonly string[];
  readonly optional?: true;
  /** Needed for these policies of the procedure only; for all when left out. */
  readonly policies?: readonly string[];
  readonly article?: Citation;
};

/** How often help that runs is reviewed. */
export type ReviewCycle = {
  readonly months: number;
  /** When income is unstable and a member can work. */
  readonly monthsWhenUnstable?: number;
  /** The same in a rural household, where it differs. */
  readonly monthsWhenUnstableRural?: number;
  /** When a member is seriously ill or disabled and income hardly changes. */
  readonly monthsWhenUnchanging?: number;
  readonly article: Citation;
  readonly status: SourceStatus;
};

/** A share of cases that the deciding office must check again, drawn at random. */
export type SpotCheck = { readonly percentMin: number; readonly article: Citation; readonly status: SourceStatus };

/** Months for which a recognition holds. */
export type Validity = { readonly months: number; readonly article: Citation; readonly status: SourceStatus };

/** Until when a case of this kind can be opened, from the day on which the applicant knew the decision. */
export type OpeningPeriod = {
  readonly period: StatutoryPeriod;
  readonly article: Citation;
  readonly status: SourceStatus;
};

/**
 * Which of several procedures of one policy: where the county has delegated the confirmation to the town, or when the
 * application is taken in by a place that is not the home of the applicant. Left out: the general one.
 */
export type Route = 'delegated' | 'from-elsewhere';

/** How a case of some policies goes, for cases opened between two days (both inclusive). */
export type Procedure = {
  readonly id: string;
  readonly title: Text;
  readonly kind: CaseKind;
  readonly policies: readonly string[];
  readonly route?: Route;
  readonly openedFrom: PlainDate;
  readonly openedUntil?: PlainDate;
  readonly openedWithin?: OpeningPeriod;
  readonly initial: CaseState;
  readonly steps: readonly Step[];
  readonly limits: readonly Limit[];
  /** Steps that pause all running limits, and those that let them run on. */
  readonly pauses: readonly StepId[];
  readonly resumes: readonly StepId[];
  /** Who decides; the county unless delegated. */
  readonly decidedBy: Office;
  /** Who signs for the economic check: every adult of the household, for Tekun also those obliged to support. */
  readonly authorisation: 'every-adult' | 'every-adult-and-supporters' | 'none';
  readonly notices: readonly NoticeRule[];
  readonly papers: readonly PaperNeed[];
  /** Stands in the procedures of kind 'review'. */
  readonly review?: ReviewCycle;
  /** Months for which the old amount still runs down after work was found (渐退期). */
  readonly gradualExitMonthsMax?: number;
  /** How long a recognition holds; then it is applied for anew. */
  readonly validity?: Validity;
  readonly spotCheckShare?: SpotCheck;
  /** The department that acts where the office is 'department'; the owner of the policy when left out. */
  readonly department?: string;
  readonly basis: readonly Citation[];
  /** What the law leaves open and how it is read here; the bureau confirms it before real use. */
  readonly doubts?: readonly Text[];
};
