import type { Citation, Text } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import type { Limit, NoticeRule, Office, PaperNeed, Procedure, Requirement, Step } from '../procedure.ts';
import type { CaseState } from '../states.ts';
import { decisionSteps, forwardSteps } from './decision.ts';
import { intakeSteps, leavingSteps } from './intake.ts';
import { noticeSteps } from './notice.ts';
import { checkSteps, opineStep, visitStep } from './survey.ts';

type Plain = {
  readonly id: string;
  readonly title: Text;
  readonly policies: readonly string[];
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly article: Citation;
  readonly decidedBy: Extract<Office, 'town' | 'county'>;
  readonly limits: readonly Limit[];
  readonly papers: readonly PaperNeed[];
  /** What must be there before the opinion. */
  readonly opinionRequires?: readonly Requirement[];
  /** Activities besides the visit and the comparison of data. */
  readonly activities?: readonly Step[];
  readonly notice?: NoticeRule;
  readonly basis: readonly Citation[];
  readonly doubts?: readonly Text[];
};

/** The plain way: taken in, looked into by the town, decided by the county or the town itself; no economic check. */
export function plainProcedure(plain: Plain): Procedure {
  const { id, title, policies, from, until, article, decidedBy, limits, papers, notice, basis, doubts } = plain;
  const looking: readonly CaseState[] = notice ? ['accepted', 'disputed'] : ['accepted'];
  const last = notice ? 'noticed' : 'opined';
  const grantRequires = notice ? { grantRequires: ['notice-ended'] as const } : {};
  const byCounty = decidedBy === 'county';
  const decideFrom = byCounty ? 'with-county' : last;
  return {
    id,
    title,
    kind: 'application',
    policies,
    openedFrom: from,
    ...(until === undefined ? {} : { openedUntil: until }),
    initial: 'submitted',
    steps: [
      ...intakeSteps(article),
      opineStep(article, plain.opinionRequires ?? []),
      visitStep(looking, article),
      ...checkSteps(looking, article),
      ...(plain.activities ?? []),
      ...(notice ? noticeSteps({ article, afterObjection: 'noticed' }) : []),
      ...decisionSteps({ from: [decideFrom], office: decidedBy, article, ...grantRequires, backTo: decideFrom }),
      ...(byCounty ? forwardSteps({ article, from: [last], ...(notice ? { refusalsFrom: ['opined'] } : {}) }) : []),
      ...(notice && !byCounty ? [refusalWithoutNotice(article)] : []),
      ...leavingSteps({
        withdrawFrom: [
          'opined',
          ...(notice ? (['in-notice', 'disputed', 'noticed'] as const) : []),
          ...(byCounty ? (['with-county'] as const) : []),
        ],
      }),
    ],
    limits,
    pauses: ['ask-papers'],
    resumes: ['papers-received'],
    decidedBy,
    authorisation: 'none',
    notices: notice ? [notice] : [],
    papers,
    basis,
    ...(doubts === undefined ? {} : { doubts }),
  };
}

const refusalWithoutNotice = (article: Citation): Step => ({
  id: 'prepare',
  from: ['opined'],
  to: 'prepared',
  office: ['town'],
  form: 'decision',
  requires: ['opinion-against'],
  article,
});
