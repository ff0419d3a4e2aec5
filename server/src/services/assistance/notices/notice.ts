import type { Period } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import type { CaseState } from '@zhuni/policies/procedures';

export type ShownAmount = { readonly amountFen: number | null; readonly period: Period };

/** What each field of a whitelist holds; a notice has exactly the fields that its rule names. */
export type ShownFields = {
  readonly 'applicant-name': string;
  readonly 'applicant-masked': string;
  /** Adults by name; minors and people kept from view are counted only. */
  readonly 'member-names': { readonly names: readonly string[]; readonly unnamed: number };
  readonly 'member-count': number;
  readonly amount: ShownAmount;
  readonly 'basic-amount': ShownAmount;
  readonly 'assistance-form': 'home' | 'institution' | null;
  readonly policy: string;
  readonly village: Text;
  readonly 'office-phone': string;
  readonly 'objection-period': { readonly from: PlainDate; readonly until: PlainDate };
};

export type Shown = Partial<ShownFields>;

export const noticePhases = ['before-decision', 'after-decision'] as const;
export type NoticePhase = (typeof noticePhases)[number];

/** A notice as the public may know it: nothing in it leads to a person but what the whitelist shows. */
export type PublicNotice = {
  readonly id: number;
  readonly areaCode: string;
  readonly policy: string;
  readonly procedure: string;
  readonly phase: NoticePhase;
  readonly fromState: CaseState;
  readonly shown: Shown;
  readonly place: string;
  readonly startsOn: PlainDate;
  /** The last day on show. */
  readonly endsOn: PlainDate;
};

/** A notice as staff know it. */
export type NoticeRecord = PublicNotice & {
  readonly caseId: number;
  readonly online: boolean;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly publisherName: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
};

export const publicColumns = `n.id, n.area_code as "areaCode", n.policy, n.procedure, n.phase,
  n.from_state as "fromState", n.shown, n.place, n.starts_on as "startsOn", n.ends_on as "endsOn"`;

export const noticeColumns = `${publicColumns}, n.case_id as "caseId", n.online, n.published_at as "publishedAt",
  n.published_by as "publishedBy", access.name_of(n.published_by) as "publisherName",
  n.withdrawn_at as "withdrawnAt", n.withdrawn_reason as "withdrawnReason"`;
