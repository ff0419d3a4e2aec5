import { cite, plainDate } from '@zhuni/engine';
import { otherDepartments } from '../application/other-departments.ts';
import { illustrative, workingDays } from '../parts/limits.ts';
import { reportSteps } from '../parts/review.ts';
import type { Procedure, Step } from '../procedure.ts';

const oneDoor = cite('L5', '60');
const office = ['department', 'county'] as const;
const answer = { from: ['with-department'], office, form: 'reason', article: oneDoor } as const;
const anyOffice = ['village', 'town', 'county'] as const;

const steps: readonly Step[] = [
  {
    id: 'refer-to-department',
    from: ['in-review'],
    to: 'with-department',
    office: ['town'],
    form: 'reason',
    article: oneDoor,
  },
  ...reportSteps(oneDoor),
  { id: 'department-keeps', to: 'kept', ...answer },
  { id: 'department-changes', to: 'decided-changed', ...answer },
  { id: 'department-stops', to: 'decided-stopped', ...answer },
  { id: 'department-receives', to: 'same', ...answer, form: 'none' },
  { id: 'department-answer', to: 'same', ...answer },
  { id: 'department-returns', to: 'in-review', ...answer },
  { id: 'inform', from: ['decided-changed'], to: 'changed', office: anyOffice, form: 'none' },
  { id: 'inform', from: ['decided-stopped'], to: 'stopped', office: anyOffice, form: 'none' },
  { id: 'end', from: ['in-review'], to: 'ended', office: ['town'], form: 'reason' },
];

/** A changed fact that touches help of another department is told to it; the department decides. */
export const otherDepartmentsReview: Procedure = {
  id: 'referral-review',
  title: { zh: '其他部门政策的情况变化告知', en: 'change told to the department of a policy' },
  kind: 'review',
  policies: [...new Set(otherDepartments.flatMap(({ policies }) => policies))],
  openedFrom: plainDate('2014-01-17'),
  initial: 'in-review',
  steps,
  limits: [
    {
      id: 'refer',
      title: { zh: '告知主管部门', en: 'told to the department' },
      period: workingDays(3),
      office: 'town',
      starts: ['submit', 'department-returns'],
      stops: ['refer-to-department', 'end'],
      ...illustrative,
    },
    {
      id: 'department-answer',
      title: { zh: '部门答复', en: 'answer of the department' },
      period: workingDays(20),
      office: 'department',
      starts: ['refer-to-department'],
      stops: ['department-keeps', 'department-changes', 'department-stops', 'department-returns'],
      ...illustrative,
    },
  ],
  pauses: [],
  resumes: [],
  decidedBy: 'department',
  authorisation: 'none',
  notices: [],
  papers: [],
  basis: [oneDoor],
  doubts: [
    {
      zh: '各部门的复核周期由其自行规定；这里只告知变化并登记答复，时限为示例。',
      en: 'Each department reviews by its own turns; here a change is told and its answer recorded. The limits are illustrative.',
    },
  ],
};
