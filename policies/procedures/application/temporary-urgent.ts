import { cite, plainDate } from '@zhuni/engine';
import type { Citation } from '@zhuni/engine';
import { countyVisitStep, decisionSteps, forwardSteps } from '../parts/decision.ts';
import { intakeSteps, leavingSteps } from '../parts/intake.ts';
import { decidedOrLeft, hours, illustrative, refusalLimit, workingDays } from '../parts/limits.ts';
import { opineStep, visitStep } from '../parts/survey.ts';
import { papers } from '../papers.ts';
import type { Limit, Office, Procedure, Step } from '../procedure.ts';

/** The two texts on urgent aid: the State Council's of 2014 and the ministries' of 2018, which cut the procedure short. */
const texts = {
  since2014: { article: cite('L29'), from: plainDate('2014-10-03'), until: plainDate('2018-01-22') },
  since2018: { article: cite('L10', '2(2)'), from: plainDate('2018-01-23') },
} as const;

/** Paid at once on the word of the office; the papers and signatures follow when the worst is over. */
function firstAidSteps(article: Citation, office: readonly Office[]): readonly Step[] {
  return [
    { id: 'aid-first', from: ['submitted'], to: 'aided-first', office, form: 'first-aid', article },
    {
      id: 'complete-first-aid',
      from: ['aided-first'],
      to: 'granted',
      office,
      form: 'reason',
      requires: ['first-aid-papers'],
      article,
    },
  ];
}

const firstAidLimits: readonly Limit[] = [
  {
    id: 'first-aid',
    title: { zh: '先行发放', en: 'first aid paid' },
    period: hours(48),
    office: 'town',
    starts: ['submit'],
    stops: ['aid-first', 'accept', 'not-accept', 'withdraw'],
    ...illustrative,
  },
  {
    id: 'papers-owed',
    title: { zh: '急难缓解后补齐手续', en: 'papers of first aid completed' },
    period: workingDays(10),
    office: 'town',
    starts: ['aid-first'],
    stops: ['complete-first-aid', 'end'],
    ...illustrative,
  },
];

const decideLimit = (office: Office): Limit => ({
  id: 'decision',
  title: { zh: '审批', en: 'decision' },
  period: workingDays(3),
  office,
  starts: ['accept'],
  stops: decidedOrLeft,
  ...illustrative,
});

const doubts = [
  {
    zh: '先行发放48小时、补齐手续10个工作日、审批3个工作日均为示例；法规只要求及时。',
    en: 'The 48 hours for first aid, ten working days for its papers and three for the decision are illustrative; the law says “at once”.',
  },
] as const;

const shared = {
  kind: 'application',
  initial: 'submitted',
  pauses: ['ask-papers'],
  resumes: ['papers-received'],
  authorisation: 'none',
  notices: [],
  papers: [
    { ...papers.application, title: { zh: '申请书（可后补）', en: 'application (may follow)' } },
    papers.identityLater,
    papers.emergency,
  ],
  doubts,
} as const satisfies Partial<Procedure>;

type Text = {
  readonly article: Citation;
  readonly from: Procedure['openedFrom'];
  readonly until?: Procedure['openedFrom'];
};
const dates = ({ from, until }: Text) => ({ openedFrom: from, ...(until === undefined ? {} : { openedUntil: until }) });

/** Small first aid: the town decides and pays; no check, no review by the village, no notice. */
const small = (id: string, text: Text): Procedure => ({
  ...shared,
  ...dates(text),
  id,
  title: {
    zh: '小额先行临时救助（乡镇审批，先救助后补手续）',
    en: 'small first aid (by the town; aid first, papers after)',
  },
  policies: ['temp-small'],
  steps: [
    ...firstAidSteps(text.article, ['town']),
    ...intakeSteps(cite('L5', '48')),
    ...decisionSteps({ from: ['accepted'], office: 'town', article: cite('L5', '48'), backTo: 'accepted' }),
    visitStep(['accepted'], text.article),
    ...leavingSteps({ withdrawFrom: [], endFrom: ['aided-first'], endArticle: text.article }),
  ],
  limits: [...firstAidLimits, decideLimit('town'), refusalLimit('town', workingDays(3), illustrative.article)],
  decidedBy: 'town',
  basis: [cite('L5', '48'), text.article, cite('Z6')],
});

/** Emergency aid: the town examines, the county decides; both may aid first. */
const emergency = (id: string, text: Text): Procedure => ({
  ...shared,
  ...dates(text),
  id,
  title: { zh: '急难型临时救助（简化程序）', en: 'emergency temporary assistance (simplified)' },
  policies: ['temp-emergency'],
  steps: [
    ...intakeSteps(cite('L5', '48')),
    ...firstAidSteps(text.article, ['town', 'county']),
    opineStep(text.article, []),
    visitStep(['accepted'], text.article),
    ...decisionSteps({ from: ['with-county'], office: 'county', article: cite('L5', '48'), backTo: 'with-county' }),
    ...forwardSteps({ article: cite('L5', '48'), from: ['opined'] }),
    {
      id: 'record-case-meeting',
      from: ['with-county'],
      to: 'same',
      office: ['county'],
      form: 'reason',
      article: text === texts.since2018 ? cite('L10', '2(3)') : cite('Z6'),
    },
    countyVisitStep(['with-county'], text.article),
    ...leavingSteps({
      withdrawFrom: ['opined', 'with-county'],
      endFrom: ['aided-first'],
      endArticle: text.article,
    }),
  ],
  limits: [...firstAidLimits, decideLimit('county'), refusalLimit('county', workingDays(3), illustrative.article)],
  decidedBy: 'county',
  basis: [cite('L5', '48'), text.article, cite('Z6')],
});

export const temporaryUrgent: readonly Procedure[] = [
  small('temp-small-2014', texts.since2014),
  small('temp-small', texts.since2018),
  emergency('temp-emergency-2014', texts.since2014),
  emergency('temp-emergency', texts.since2018),
];
