import { cite, plainDate } from '@zhuni/engine';
import { countyVisitStep, decisionSteps, forwardSteps, publishResultStep } from '../parts/decision.ts';
import { intakeSteps, leavingSteps } from '../parts/intake.ts';
import { countyLimit, refusalLimit, wholeLimit, workingDays } from '../parts/limits.ts';
import { noticeFields, noticeSteps } from '../parts/notice.ts';
import { extendStep, opineStep, reviewMeetingStep, surveySteps } from '../parts/survey.ts';
import { papers } from '../papers.ts';
import type { Limit, NoticeRule, Procedure, Step } from '../procedure.ts';

const law = (article: string) => cite('L1', article);

/** From the application to the end of the notice, whoever confirms afterwards. */
const upToNotice: readonly Step[] = [
  ...intakeSteps(law('10')),
  ...surveySteps({
    from: ['accepted', 'disputed'],
    survey: law('16'),
    check: law('17'),
    recheck: law('18'),
    relatives: law('11'),
  }),
  reviewMeetingStep(['disputed'], law('19')),
  opineStep(law('19'), ['authorisations', 'check-finished', 'survey']),
  extendStep(['accepted', 'disputed'], law('22')),
  ...noticeSteps({ article: law('19'), afterObjection: 'noticed' }),
];

const surveyLimits: readonly Limit[] = [
  {
    id: 'survey-start',
    title: { zh: '启动家庭经济状况调查', en: 'start of the economic survey' },
    period: workingDays(3),
    office: 'town',
    starts: ['accept'],
    stops: ['order-check', 'record-survey', 'opine', 'withdraw', 'end'],
    article: law('15'),
    status: 'official',
  },
  {
    id: 'check-start',
    title: { zh: '启动信息核对', en: 'start of the data check' },
    period: workingDays(3),
    office: 'county',
    starts: ['order-check'],
    stops: ['start-check', 'opine', 'opine-again', 'withdraw', 'end'],
    article: law('17'),
    status: 'official',
  },
];

const notices: readonly NoticeRule[] = [
  {
    when: 'before-decision',
    from: ['opined'],
    calendarDays: 7,
    shows: noticeFields.dibao,
    article: law('19'),
    status: 'official',
  },
  {
    when: 'after-decision',
    from: ['decided-granted'],
    calendarDays: 7,
    shows: noticeFields.dibao,
    article: law('24'),
    status: 'illustrative',
  },
];

const shared = {
  kind: 'application',
  policies: ['dibao'],
  initial: 'submitted',
  pauses: ['ask-papers'],
  resumes: ['papers-received'],
  authorisation: 'every-adult',
  notices,
  papers: [
    { ...papers.declaration, article: law('9') },
    { ...papers.authorisation, article: law('9') },
    papers.identity,
    papers.income,
    papers.disabilityCardIfAny,
    papers.diagnosis,
  ],
} as const satisfies Partial<Procedure>;

const doubts = [
  {
    zh: '第二十四条要求公布确认结果，但没有规定天数；7天为示例。',
    en: 'Art. 24 wants the result made known and says no days; seven are illustrative.',
  },
  {
    zh: '第十九条：异议后重新提出的意见直接报送，不再公示。初审意见为不符合的，依第十八条告知，不公示。',
    en: 'Art. 19: the new opinion after an objection goes on without a second notice. An opinion to refuse is told to the applicant (art. 18) and not shown.',
  },
  {
    zh: '补正期间暂停计时是办理惯例，办法没有写明。',
    en: 'That the clock stands still while papers are missing is practice, not text.',
  },
] as const;

/** 最低生活保障审核确认办法 (2021): the town examines, the county confirms. */
export const dibao2021: Procedure = {
  ...shared,
  id: 'dibao-2021',
  title: { zh: '最低生活保障审核确认（区县确认）', en: 'review and confirmation of Dibao (by the county)' },
  openedFrom: plainDate('2021-07-01'),
  steps: [
    ...upToNotice,
    ...decisionSteps({
      from: ['with-county'],
      office: 'county',
      article: law('21'),
      requires: ['county-visit'],
      grantRequires: ['notice-ended'],
      backTo: 'with-county',
    }),
    ...forwardSteps({ article: law('19'), from: ['noticed'], refusalsFrom: ['opined'] }),
    countyVisitStep(['with-county'], law('20')),
    publishResultStep(law('24')),
    ...leavingSteps({
      withdrawFrom: ['opined', 'in-notice', 'disputed', 'noticed', 'with-county'],
      endFrom: ['disputed'],
      endArticle: law('29'),
    }),
  ],
  limits: [
    ...surveyLimits,
    countyLimit(workingDays(10), law('20')),
    refusalLimit('county', workingDays(3), law('21')),
    wholeLimit({ office: 'town', period: workingDays(30), special: workingDays(45), article: law('22') }),
  ],
  decidedBy: 'county',
  basis: [cite('L1'), cite('L5', '11'), cite('L8')],
  doubts,
};

/** The same where the county has delegated the confirmation to the town: the whole in 20 working days (2022 notice). */
export const dibaoDelegated: Procedure = {
  ...shared,
  id: 'dibao-delegated',
  title: { zh: '最低生活保障审核确认（委托乡镇确认）', en: 'review and confirmation of Dibao (delegated to the town)' },
  route: 'delegated',
  openedFrom: plainDate('2022-10-20'),
  steps: [
    ...upToNotice,
    ...decisionSteps({
      from: ['noticed'],
      office: 'town',
      article: law('21'),
      requires: ['county-visit'],
      grantRequires: ['notice-ended'],
      backTo: 'noticed',
    }),
    {
      id: 'prepare',
      from: ['opined'],
      to: 'prepared',
      office: ['town'],
      form: 'decision',
      requires: ['opinion-against', 'county-visit'],
      article: law('21'),
    },
    { id: 'send-back', from: ['noticed'], to: 'accepted', office: ['town'], form: 'reason' },
    countyVisitStep(['accepted', 'opined', 'disputed', 'noticed'], law('20')),
    publishResultStep(law('24')),
    ...leavingSteps({
      withdrawFrom: ['opined', 'in-notice', 'disputed', 'noticed'],
      endFrom: ['disputed'],
      endArticle: law('29'),
    }),
  ],
  limits: [
    ...surveyLimits,
    refusalLimit('town', workingDays(3), law('21')),
    wholeLimit({ office: 'town', period: workingDays(20), special: workingDays(45), article: cite('L8', '4(1)') }),
  ],
  decidedBy: 'town',
  basis: [cite('L1', '2'), cite('L8'), cite('L5', '11')],
  doubts: [
    ...doubts,
    {
      zh: '哪些区县自何日起下放确认权限，尚待民政局确认；见 delegation.ts。',
      en: 'Which counties have delegated, and since when, the bureau has yet to say; see delegation.ts.',
    },
    {
      zh: '下放后，近亲属备案或有举报的家庭由区县入户核查，乡镇确认前完成。',
      en: 'Where staff have a relative in the family, or somebody complained, the county still visits before the town confirms.',
    },
  ],
};
