import { cite, plainDate } from '@zhuni/engine';
import type { Citation } from '@zhuni/engine';
import { leavingSteps } from './parts/intake.ts';
import { calendarDays, workingDays } from './parts/limits.ts';
import { papers } from './papers.ts';
import type { Procedure, Step } from './procedure.ts';

/** Articles of one version of the Reconsideration Law. */
type Law = {
  readonly openedWithin: Citation;
  readonly acceptance: Citation;
  readonly decision: Citation;
  readonly delivery: Citation;
};

const office = ['city'] as const;

const stepsOf = ({ acceptance, decision, delivery }: Law): readonly Step[] => {
  const decide = { from: ['prepared'], office, form: 'none', article: decision } as const;
  const inform = {
    id: 'inform',
    office: ['village', 'town', 'county', 'city'],
    form: 'none',
    article: delivery,
  } as const;
  return [
    { id: 'accept', from: ['submitted'], to: 'in-reconsideration', office, form: 'none', article: acceptance },
    {
      id: 'not-accept',
      from: ['submitted', 'awaiting-papers'],
      to: 'not-accepted',
      office,
      form: 'reason',
      article: acceptance,
    },
    {
      id: 'ask-papers',
      from: ['submitted'],
      to: 'awaiting-papers',
      office,
      form: 'missing-papers',
      article: acceptance,
    },
    {
      id: 'papers-received',
      from: ['awaiting-papers'],
      to: 'submitted',
      office: ['village', 'town', 'county', 'city'],
      form: 'none',
    },
    {
      id: 'prepare',
      from: ['in-reconsideration'],
      to: 'prepared',
      office,
      form: 'reconsideration-decision',
      article: decision,
    },
    { id: 'extend', from: ['in-reconsideration'], to: 'same', office, form: 'reason', article: decision },
    { id: 'uphold', to: 'decided-upheld', ...decide },
    { id: 'vary', to: 'decided-varied', ...decide },
    { id: 'overturn', to: 'decided-overturned', ...decide },
    { id: 'send-back', from: ['prepared'], to: 'in-reconsideration', office, form: 'reason' },
    { ...inform, from: ['decided-upheld'], to: 'upheld' },
    { ...inform, from: ['decided-varied'], to: 'varied' },
    { ...inform, from: ['decided-overturned'], to: 'overturned' },
    ...leavingSteps({ withdrawFrom: [] })
      .filter(({ id }) => id === 'withdraw')
      .map((step): Step => ({ ...step, from: ['submitted', 'awaiting-papers', 'in-reconsideration', 'prepared'] })),
  ];
};

const version = (law: Law, policies: readonly string[]) =>
  ({
    kind: 'reconsideration',
    policies,
    initial: 'submitted',
    openedWithin: { period: calendarDays(60), article: law.openedWithin, status: 'official' },
    steps: stepsOf(law),
    limits: [
      {
        id: 'acceptance',
        title: { zh: '审查决定是否受理', en: 'decision whether to accept' },
        period: workingDays(5),
        office: 'city',
        starts: ['submit', 'papers-received'],
        stops: ['accept', 'not-accept', 'ask-papers', 'withdraw'],
        article: law.acceptance,
        status: 'official',
      },
      {
        id: 'decision',
        title: { zh: '作出复议决定', en: 'decision on the reconsideration' },
        period: calendarDays(60),
        special: calendarDays(90),
        office: 'city',
        starts: ['accept'],
        stops: ['uphold', 'vary', 'overturn', 'withdraw'],
        article: law.decision,
        status: 'official',
      },
    ],
    pauses: [],
    resumes: [],
    decidedBy: 'city',
    authorisation: 'none',
    notices: [],
    papers: [
      { ...papers.application, title: { zh: '行政复议申请书（可口头申请）', en: 'application for reconsideration' } },
    ],
    doubts: [
      {
        zh: '复议机关依法是作出决定的机关的本级人民政府或上一级；本系统由市级账号办理，不由作出决定的人办理。',
        en: 'By law the government of the same level or the level above reconsiders; here the city’s office does, never who decided.',
      },
      {
        zh: '工会、妇联、团委、红十字会等的帮扶不是行政行为，依法不能复议；这里用作申诉渠道。',
        en: 'Aid of unions, the women’s federation, the youth league and the Red Cross is no administrative act; for it this serves as a complaint.',
      },
      {
        zh: '“撤销”后由原机关重新作出决定：另开新的申请。行政诉讼期限6个月，本系统不办理。',
        en: 'After “overturned” the office decides anew in a new case. A suit within six months is outside the system.',
      },
    ],
  }) as const satisfies Partial<Procedure>;

const law1999: Law = {
  openedWithin: cite('L25-reconsideration-1999', '9'),
  acceptance: cite('L25-reconsideration-1999', '17'),
  decision: cite('L25-reconsideration-1999', '31'),
  delivery: cite('L25-reconsideration-1999', '31'),
};

const law2023: Law = {
  openedWithin: cite('L25-reconsideration', '20'),
  acceptance: cite('L25-reconsideration', '30'),
  decision: cite('L25-reconsideration', '62'),
  delivery: cite('L25-reconsideration', '75'),
};

/** Complaint against a decision on any of these policies: asked for within 60 days, decided in 60 and at most 30 more. */
export function reconsiderations(policies: readonly string[]): readonly Procedure[] {
  return [
    {
      ...version(law1999, policies),
      id: 'reconsideration-1999',
      title: { zh: '行政复议（1999年法）', en: 'administrative reconsideration (law of 1999)' },
      openedFrom: plainDate('1999-10-01'),
      openedUntil: plainDate('2023-12-31'),
      basis: [cite('L25-reconsideration-1999'), cite('L5', '65')],
    },
    {
      ...version(law2023, policies),
      id: 'reconsideration-2024',
      title: { zh: '行政复议', en: 'administrative reconsideration' },
      openedFrom: plainDate('2024-01-01'),
      basis: [cite('L25-reconsideration'), cite('L5', '65')],
    },
  ];
}
