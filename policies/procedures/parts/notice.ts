import type { Citation } from '@zhuni/engine';
import type { NoticeField, Step, StepForm } from '../procedure.ts';
import type { CaseState } from '../states.ts';

/** What every notice shows: nothing of it is about a person. The place goes down to the village and no further. */
const impersonal: readonly NoticeField[] = ['policy', 'village', 'office-phone', 'objection-period'];

/**
 * The whitelists of public notices. A field that is not named here can never appear. Children, the two disability
 * subsidies, medical, cancer, family-planning and judicial aid have none.
 */
export const noticeFields = {
  dibao: ['applicant-name', 'member-count', 'amount', ...impersonal],
  dibao2012: ['applicant-name', 'member-names', 'amount', ...impersonal],
  tekun: ['applicant-name', 'assistance-form', 'basic-amount', ...impersonal],
  /** No text of law says 姓名 for these: the name is masked. */
  recognition: ['applicant-masked', 'member-count', ...impersonal],
  /** Home adaptation: the masked name and the kind of work, nothing on the family or on health. */
  homeWorks: ['applicant-masked', ...impersonal],
} as const satisfies Readonly<Record<string, readonly NoticeField[]>>;

type Objecting = {
  readonly article: Citation;
  /** Where the new opinion leads: to a second notice by way of 'opined', or straight on by way of 'noticed'. */
  readonly afterObjection: Extract<CaseState, 'opined' | 'noticed'>;
  readonly form?: Extract<StepForm, 'opinion' | 'review-opinion'>;
};

/** The public notice in the village, objections to it, and its end. */
export function noticeSteps({ article, afterObjection, form = 'opinion' }: Objecting): readonly Step[] {
  const office = ['town'] as const;
  return [
    { id: 'publish-notice', from: ['opined'], to: 'in-notice', office, form: 'notice', article },
    {
      id: 'end-notice',
      from: ['in-notice'],
      to: 'noticed',
      office,
      form: 'none',
      requires: ['notice-ended'],
      article,
    },
    { id: 'object', from: ['in-notice'], to: 'disputed', office: ['village', 'town'], form: 'objection', article },
    {
      id: 'opine-again',
      from: ['disputed'],
      to: afterObjection,
      office,
      form,
      requires: ['survey'],
      article,
    },
  ];
}
