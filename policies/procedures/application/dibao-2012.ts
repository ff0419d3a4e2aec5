import { cite, plainDate } from '@zhuni/engine';
import { countyVisitStep, decisionSteps, forwardSteps } from '../parts/decision.ts';
import { intakeSteps, leavingSteps } from '../parts/intake.ts';
import { calendarDays, decidedOrLeft, refusalLimit, workingDays } from '../parts/limits.ts';
import { noticeFields, noticeSteps } from '../parts/notice.ts';
import { opineStep, reviewMeetingStep, surveySteps } from '../parts/survey.ts';
import { papers } from '../papers.ts';
import type { Limit, Procedure, Step } from '../procedure.ts';

const law = (article: string) => cite('L4', article);

/** The county gives its opinion, shows it for seven days and decides after that. */
const countySteps: readonly Step[] = [
  {
    id: 'county-opine',
    from: ['with-county'],
    to: 'county-opined',
    office: ['county'],
    form: 'opinion',
    requires: ['county-visit'],
    article: law('26'),
  },
  countyVisitStep(['with-county', 'county-disputed'], law('26')),
  {
    id: 'record-survey',
    from: ['county-disputed'],
    to: 'same',
    office: ['county', 'town'],
    form: 'survey',
    article: law('29'),
  },
  {
    id: 'publish-county-notice',
    from: ['county-opined'],
    to: 'in-county-notice',
    office: ['county'],
    form: 'notice',
    article: law('29'),
  },
  {
    id: 'end-county-notice',
    from: ['in-county-notice'],
    to: 'county-noticed',
    office: ['county'],
    form: 'none',
    requires: ['notice-ended'],
    article: law('29'),
  },
  {
    id: 'object-to-county',
    from: ['in-county-notice'],
    to: 'county-disputed',
    office: ['village', 'town', 'county'],
    form: 'objection',
    article: law('29'),
  },
  {
    id: 'county-opine-again',
    from: ['county-disputed'],
    to: 'county-opined',
    office: ['county'],
    form: 'opinion',
    requires: ['survey'],
    article: law('29'),
  },
];

const limits: readonly Limit[] = [
  {
    id: 'survey',
    title: { zh: '完成家庭经济状况调查', en: 'economic survey done' },
    period: workingDays(10),
    office: 'town',
    starts: ['accept'],
    stops: ['record-survey', 'opine', 'withdraw', 'end'],
    article: law('18'),
    status: 'official',
  },
  {
    id: 'review-meeting',
    title: { zh: '调查结束后民主评议', en: 'democratic review after the survey' },
    period: workingDays(5),
    office: 'town',
    starts: ['record-survey'],
    stops: ['record-review-meeting', 'opine', 'opine-again', 'county-opine-again', 'withdraw', 'end'],
    article: law('21'),
    status: 'official',
  },
  {
    id: 'county-opinion',
    title: { zh: '区县提出审批意见', en: 'opinion of the county' },
    period: workingDays(5),
    office: 'county',
    starts: ['forward'],
    stops: ['county-opine', 'send-back', 'withdraw', 'end'],
    article: law('26'),
    status: 'official',
  },
  {
    id: 'decision',
    title: { zh: '公示期满后作出审批决定', en: 'decision after the second notice' },
    period: workingDays(3),
    office: 'county',
    starts: ['end-county-notice'],
    stops: decidedOrLeft,
    article: law('29'),
    status: 'official',
  },
  {
    id: 'objection',
    title: { zh: '有异议的重新调查并作出决定', en: 'new survey and decision after an objection' },
    period: workingDays(20),
    office: 'county',
    starts: ['object-to-county'],
    stops: decidedOrLeft,
    article: law('29'),
    status: 'official',
  },
  refusalLimit('county', calendarDays(3), law('26')),
];

/** 最低生活保障审核审批办法（试行）(2012): survey, democratic review always, a notice of the town and one of the county. */
export const dibao2012: Procedure = {
  id: 'dibao-2012',
  title: { zh: '最低生活保障审核审批（2012年办法）', en: 'review and approval of Dibao (2012 measures)' },
  kind: 'application',
  policies: ['dibao'],
  openedFrom: plainDate('2012-12-12'),
  openedUntil: plainDate('2021-06-30'),
  initial: 'submitted',
  steps: [
    ...intakeSteps(law('13')),
    ...surveySteps({
      from: ['accepted', 'disputed'],
      survey: law('19'),
      check: law('19'),
      recheck: law('20'),
      relatives: law('14'),
    }),
    reviewMeetingStep(['accepted', 'disputed'], law('22')),
    opineStep(law('25'), ['authorisations', 'check-finished', 'survey', 'review-meeting']),
    ...noticeSteps({ article: law('25'), afterObjection: 'opined' }),
    ...countySteps,
    ...forwardSteps({ article: law('25'), from: ['noticed'], refusalsFrom: ['opined'] }),
    ...decisionSteps({
      from: ['county-noticed'],
      office: 'county',
      article: law('29'),
      grantRequires: ['notice-ended'],
      backTo: 'county-opined',
    }),
    {
      id: 'prepare',
      from: ['county-opined'],
      to: 'prepared',
      office: ['county'],
      form: 'decision',
      requires: ['opinion-against'],
      article: law('26'),
    },
    ...leavingSteps({
      withdrawFrom: ['opined', 'in-notice', 'disputed', 'noticed', 'with-county', 'county-opined', 'in-county-notice'],
      endFrom: ['disputed'],
    }),
  ],
  limits,
  pauses: ['ask-papers'],
  resumes: ['papers-received'],
  decidedBy: 'county',
  authorisation: 'every-adult',
  notices: [
    {
      when: 'before-decision',
      from: ['opined'],
      calendarDays: 7,
      shows: noticeFields.dibao2012,
      article: law('25'),
      status: 'official',
    },
    {
      when: 'before-decision',
      from: ['county-opined'],
      calendarDays: 7,
      shows: noticeFields.dibao2012,
      article: law('29'),
      status: 'official',
    },
  ],
  papers: [papers.declaration, papers.authorisation, papers.identity, papers.income, papers.disabilityCardIfAny],
  spotCheckShare: { percentMin: 30, article: law('26'), status: 'official' },
  basis: [cite('L4'), cite('L5', '11')],
  doubts: [
    {
      zh: '第二十五条没有规定村公示有异议时怎么办；这里按第二十九条的做法，重新调查、重新提出意见并重新公示。',
      en: 'Art. 25 does not say what follows an objection to the notice of the town; as in art. 29, it is surveyed again, a new opinion is given and shown again.',
    },
    {
      zh: '公示“家庭成员”中的未成年人，姓名不上网，只计人数（未成年人保护法）。',
      en: 'Minors among the members shown are counted, not named (Law on the Protection of Minors).',
    },
    {
      zh: '“3日内”书面告知按自然日计算；补正期间暂停计时是办理惯例，办法没有写明。',
      en: '“Within 3 days” is read as calendar days; that the clock stands still while papers are missing is practice, not text.',
    },
  ],
};
