import type { Citation, Text } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import type { Limit, NoticeRule, Procedure, ReviewCycle, Route, Step } from '../procedure.ts';
import type { CaseState } from '../states.ts';
import type { StepId } from '../steps.ts';
import { illustrative, workingDays } from './limits.ts';
import { noticeSteps } from './notice.ts';
import { checkSteps, visitStep } from './survey.ts';

/** The steps that settle a review. */
export const reviewDecided: readonly StepId[] = ['keep', 'change', 'stop', 'end'];

type Review = {
  readonly id: string;
  readonly title: Text;
  readonly policies: readonly string[];
  readonly route?: Route;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly article: Citation;
  readonly decidedBy: 'county' | 'town';
  readonly cycle?: ReviewCycle;
  /** Where the law lets the help run out over some months after work was found. */
  readonly gradualExit?: { readonly monthsMax: number; readonly article: Citation };
  /** Where a stop must be shown in the village first. */
  readonly stopNotice?: NoticeRule;
  /** Where the economic check is repeated, and so every adult has signed. */
  readonly authorisation?: Procedure['authorisation'];
  readonly activities?: readonly Step[];
  readonly limits?: readonly Limit[];
  readonly basis: readonly Citation[];
  readonly doubts?: readonly Text[];
};

/** A change that is told or found: a death, or anything else that the help depends on. Nothing stops by itself. */
export function reportSteps(article: Citation): readonly Step[] {
  const report = {
    from: ['in-review'],
    to: 'same',
    office: ['village', 'town'],
    form: 'change-report',
    article,
  } as const;
  return [
    { id: 'report-death', ...report },
    { id: 'report-change', ...report },
  ];
}

/** What an official decides on help that runs; a colleague has prepared it. */
function outcomeSteps({ decidedBy, article, gradualExit, stopNotice }: Review): readonly Step[] {
  const decide = { from: ['prepared'], office: [decidedBy], form: 'none', article } as const;
  const office = ['village', 'town', 'county'] as const;
  return [
    { id: 'keep', to: 'kept', ...decide },
    { id: 'change', to: 'decided-changed', ...decide },
    ...(gradualExit
      ? [{ id: 'exit-gradually', to: 'decided-changed', ...decide, article: gradualExit.article } as const]
      : []),
    { id: 'stop', to: 'decided-stopped', ...decide, ...(stopNotice ? { requires: ['notice-ended'] as const } : {}) },
    { id: 'inform', from: ['decided-changed'], to: 'changed', office, form: 'none', article },
    { id: 'inform', from: ['decided-stopped'], to: 'stopped', office, form: 'none', article },
  ];
}

function decidingSteps(review: Review): readonly Step[] {
  const { decidedBy, article, stopNotice } = review;
  const examined: readonly CaseState[] = stopNotice ? ['opined', 'noticed'] : ['opined'];
  const prepareFrom: readonly CaseState[] = decidedBy === 'county' ? ['with-county'] : examined;
  return [
    {
      id: 'prepare',
      from: prepareFrom,
      to: 'prepared',
      office: [decidedBy],
      form: 'review-decision',
      article,
    },
    ...(decidedBy === 'county'
      ? ([
          { id: 'forward', from: examined, to: 'with-county', office: ['town'], form: 'none', article },
          { id: 'send-back', from: ['with-county'], to: 'in-review', office: ['county'], form: 'reason', article },
        ] as const)
      : []),
    ...outcomeSteps(review),
    { id: 'send-back', from: ['prepared'], to: prepareFrom[0] ?? 'opined', office: [decidedBy], form: 'reason' },
  ];
}

/** A review of help that runs: looked into by the town, continued, changed or stopped by an official, never by itself. */
export function reviewProcedure(review: Review): Procedure {
  const { id, title, policies, route, from, until, article, decidedBy, cycle, gradualExit, stopNotice } = review;
  const looking: readonly CaseState[] = stopNotice ? ['in-review', 'disputed'] : ['in-review'];
  const { authorisation = 'none' } = review;
  return {
    id,
    title,
    kind: 'review',
    policies,
    ...(route === undefined ? {} : { route }),
    openedFrom: from,
    ...(until === undefined ? {} : { openedUntil: until }),
    initial: 'in-review',
    steps: [
      { id: 'opine', from: ['in-review'], to: 'opined', office: ['town'], form: 'review-opinion', article },
      ...checkSteps(looking, article, authorisation === 'none' ? [] : ['authorisations']),
      visitStep(looking, article),
      ...reportSteps(article),
      ...(review.activities ?? []),
      ...(stopNotice
        ? noticeSteps({ article: stopNotice.article, afterObjection: 'opined', form: 'review-opinion' })
        : []),
      { id: 'keep', from: ['opined'], to: 'kept', office: ['town'], form: 'reason', article },
      ...decidingSteps(review),
      { id: 'end', from: ['in-review'], to: 'ended', office: ['town'], form: 'reason' },
    ],
    limits: [
      {
        id: 'review',
        title: { zh: '复核办结', en: 'the whole review' },
        period: workingDays(30),
        office: 'town',
        starts: ['submit'],
        stops: gradualExit ? [...reviewDecided, 'exit-gradually'] : reviewDecided,
        ...illustrative,
      },
      {
        id: 'inform',
        title: { zh: '调整、停发决定的书面告知', en: 'written reasons of a change or stop' },
        period: workingDays(3),
        office: decidedBy,
        starts: gradualExit ? ['change', 'stop', 'exit-gradually'] : ['change', 'stop'],
        stops: ['inform'],
        ...illustrative,
      },
      ...(review.limits ?? []),
    ],
    pauses: [],
    resumes: [],
    decidedBy,
    authorisation,
    notices: stopNotice ? [stopNotice] : [],
    papers: [],
    ...(cycle === undefined ? {} : { review: cycle }),
    ...(gradualExit === undefined ? {} : { gradualExitMonthsMax: gradualExit.monthsMax }),
    basis: review.basis,
    ...(review.doubts === undefined ? {} : { doubts: review.doubts }),
  };
}
