import type { Citation } from '@zhuni/engine';
import { cite } from '@zhuni/engine';
import type { Limit, Step } from '../procedure.ts';
import { informSteps } from './decision.ts';
import { intakeSteps, leavingSteps } from './intake.ts';
import { illustrative, workingDays } from './limits.ts';

/** One door for every kind of help (L5 art. 60): the town takes it in and passes it on; the department answers. */
const oneDoor = cite('L5', '60');

/** What the department does itself or, when it answers on paper, the county records for it. */
const department = ['department', 'county'] as const;

/** The application goes to the department in charge, and its answer is expected back. */
export function referralSteps(article: Citation): readonly Step[] {
  return [
    ...intakeSteps(oneDoor),
    {
      id: 'refer-to-department',
      from: ['accepted'],
      to: 'with-department',
      office: ['town'],
      form: 'reason',
      article: oneDoor,
    },
    {
      id: 'department-grants',
      from: ['with-department'],
      to: 'decided-granted',
      office: department,
      form: 'department-answer',
      article,
    },
    {
      id: 'department-refuses',
      from: ['with-department'],
      to: 'decided-refused',
      office: department,
      form: 'department-answer',
      article,
    },
    { id: 'department-receives', from: ['with-department'], to: 'same', office: department, form: 'none', article },
    { id: 'department-answer', from: ['with-department'], to: 'same', office: department, form: 'reason', article },
    { id: 'department-returns', from: ['with-department'], to: 'accepted', office: department, form: 'reason' },
    ...informSteps,
    ...leavingSteps({ withdrawFrom: ['with-department'] }),
  ];
}

const answered = ['department-grants', 'department-refuses', 'department-returns', 'withdraw'] as const;

type Stated = Pick<Limit, 'period' | 'article' | 'status'>;

const informedInThree: Stated = { period: workingDays(3), ...illustrative };

/** The town passes it on, the department takes it over and answers, the applicant is told: each with a clock. */
export function referralLimits(answer: Stated, inform: Stated = informedInThree): readonly Limit[] {
  return [
    {
      id: 'refer',
      title: { zh: '转主管部门', en: 'passed to the department' },
      period: workingDays(3),
      office: 'town',
      starts: ['accept', 'department-returns'],
      stops: ['refer-to-department', 'withdraw', 'end'],
      ...illustrative,
    },
    {
      id: 'department-receives',
      title: { zh: '部门签收', en: 'taken over by the department' },
      period: workingDays(3),
      office: 'department',
      starts: ['refer-to-department'],
      stops: ['department-receives', ...answered],
      ...illustrative,
    },
    {
      id: 'department-answer',
      title: { zh: '部门答复', en: 'answer of the department' },
      office: 'department',
      starts: ['refer-to-department'],
      stops: answered,
      ...answer,
    },
    {
      id: 'inform',
      title: { zh: '把结果告知申请人', en: 'result told to the applicant' },
      office: 'town',
      starts: ['department-grants', 'department-refuses'],
      stops: ['inform'],
      ...inform,
    },
  ];
}
