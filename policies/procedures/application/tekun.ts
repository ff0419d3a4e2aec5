import { cite, plainDate } from '@zhuni/engine';
import type { Citation, Text } from '@zhuni/engine';
import type { StatutoryPeriod } from '@zhuni/engine/calendar';
import { decisionSteps, forwardSteps, publishResultStep, countyVisitStep } from '../parts/decision.ts';
import { intakeSteps, leavingSteps } from '../parts/intake.ts';
import { countyLimit, illustrative, opinionLimit, refusalLimit, workingDays } from '../parts/limits.ts';
import { noticeFields, noticeSteps } from '../parts/notice.ts';
import { opineStep, reviewMeetingStep, surveySteps } from '../parts/survey.ts';
import { papers } from '../papers.ts';
import type { Limit, Procedure } from '../procedure.ts';

type Articles = {
  readonly intake: Citation;
  readonly survey: Citation;
  readonly meeting: Citation;
  readonly notice: Citation;
  readonly county: Citation;
  readonly result: Citation;
  readonly refusal: Citation;
  readonly selfCare: Citation;
};

type Version = {
  readonly articles: Articles;
  readonly town: StatutoryPeriod;
  readonly county: StatutoryPeriod;
  readonly again: StatutoryPeriod;
  /** The limits stand in the text; otherwise they are placeholders. */
  readonly official: boolean;
};

const limitsOf = ({ articles, town, county, again, official }: Version): readonly Limit[] => {
  const at = (article: Citation): Citation => (official ? article : illustrative.article);
  return [
    opinionLimit(town, at(articles.survey)),
    {
      id: 'opinion-again',
      title: { zh: '公示有异议的重新提出初审意见', en: 'new opinion after an objection' },
      period: again,
      office: 'town',
      starts: ['object'],
      stops: ['opine-again', 'withdraw', 'end'],
      article: at(articles.notice),
      status: official ? 'official' : 'illustrative',
    },
    countyLimit(county, at(articles.county)),
    refusalLimit('county', workingDays(3), at(articles.refusal)),
  ];
};

/** Basic living and care in one case: the six items of self-care decide the care allowance. */
const tekun = (version: Version): Omit<Procedure, 'id' | 'title' | 'openedFrom' | 'basis'> => {
  const { articles } = version;
  return {
    kind: 'application',
    policies: ['tekun-basic', 'tekun-care'],
    initial: 'submitted',
    steps: [
      ...intakeSteps(articles.intake),
      ...surveySteps({ from: ['accepted', 'disputed'], survey: articles.survey, check: articles.survey }),
      reviewMeetingStep(['accepted', 'disputed'], articles.meeting),
      opineStep(articles.survey, ['authorisations', 'check-finished', 'survey']),
      ...noticeSteps({ article: articles.notice, afterObjection: 'opined' }),
      ...decisionSteps({
        from: ['with-county'],
        office: 'county',
        article: articles.county,
        grantRequires: ['notice-ended', 'self-care'],
        backTo: 'with-county',
      }),
      ...forwardSteps({ article: articles.notice, from: ['noticed'], refusalsFrom: ['opined'] }),
      {
        id: 'record-self-care',
        from: ['accepted', 'opined', 'noticed', 'with-county'],
        to: 'same',
        office: ['town', 'county'],
        form: 'self-care',
        article: articles.selfCare,
      },
      countyVisitStep(['with-county'], articles.county),
      publishResultStep(articles.result),
      ...leavingSteps({
        withdrawFrom: ['opined', 'in-notice', 'disputed', 'noticed', 'with-county'],
        endFrom: ['disputed'],
      }),
    ],
    limits: limitsOf(version),
    pauses: ['ask-papers'],
    resumes: ['papers-received'],
    decidedBy: 'county',
    authorisation: 'every-adult-and-supporters',
    notices: [
      {
        when: 'before-decision',
        from: ['opined'],
        calendarDays: 7,
        shows: noticeFields.tekun,
        onlineForAdultsOnly: true,
        article: articles.notice,
        status: version.official ? 'official' : 'illustrative',
      },
      {
        when: 'after-decision',
        from: ['decided-granted'],
        calendarDays: 7,
        shows: noticeFields.tekun,
        onlineForAdultsOnly: true,
        article: articles.result,
        status: 'illustrative',
      },
    ],
    papers: [
      papers.declaration,
      papers.identity,
      papers.workCapacity,
      papers.authorisation,
      papers.supporterAuthorisation,
      papers.disabilityCardIfAny,
    ],
  };
};

const doubts: readonly Text[] = [
  {
    zh: '公示只写基本生活标准，不写照料护理标准，以免透露自理能力。未成年人只在村（社区）张贴，不上网（示例）。',
    en: 'The notice names the basic amount and not the care allowance, which would tell how ill someone is. A minor’s notice hangs in the village only (illustrative).',
  },
  {
    zh: '确认后在村（社区）公布的天数办法没有规定，7天为示例。',
    en: 'For how long the result is made known the law does not say; seven days are illustrative.',
  },
  {
    zh: '第二十八条允许下放确认权限；未见下放文件，这里由区县确认。',
    en: 'Art. 28 lets the county delegate; no such decision is at hand, so the county confirms.',
  },
];

const law = (article: string): Citation => cite('L2', article);
const before = cite('L28');

/** 特困人员认定办法 (2021): fifteen working days for the town, fifteen for the county. */
const tekun2021: Procedure = {
  ...tekun({
    articles: {
      intake: law('12'),
      survey: law('13'),
      meeting: law('14'),
      notice: law('15'),
      county: law('16'),
      result: law('17'),
      refusal: law('18'),
      selfCare: law('20'),
    },
    town: workingDays(15),
    county: workingDays(15),
    again: workingDays(15),
    official: true,
  }),
  id: 'tekun-2021',
  title: { zh: '特困人员认定（2021年办法）', en: 'recognition of Tekun persons (2021 measures)' },
  openedFrom: plainDate('2021-07-01'),
  spotCheckShare: { percentMin: 30, article: law('16'), status: 'official' },
  basis: [cite('L5', '16'), cite('L2')],
  doubts,
};

/** 特困人员认定办法 (2016) with 国发〔2016〕14号: as is remembered, twenty working days each. */
const tekun2016: Procedure = {
  ...tekun({
    articles: {
      intake: cite('L5', '16'),
      survey: before,
      meeting: cite('L5', '11'),
      notice: before,
      county: before,
      result: cite('L5', '11'),
      refusal: cite('L5', '11'),
      selfCare: cite('L2-2016'),
    },
    town: workingDays(20),
    county: workingDays(20),
    again: workingDays(20),
    official: false,
  }),
  id: 'tekun-2016',
  title: { zh: '特困人员认定（2016年办法）', en: 'recognition of Tekun persons (2016 measures)' },
  openedFrom: plainDate('2016-10-10'),
  openedUntil: plainDate('2021-06-30'),
  basis: [cite('L5', '16'), cite('L2-2016'), cite('L28')],
  doubts: [
    ...doubts.slice(0, 2),
    {
      zh: '2016年办法全文未能核对：乡镇和区县各20个工作日、书面告知3个工作日、随机抽查（无比例）均待民政局确认。',
      en: 'The text of 2016 could not be read: twenty working days each for town and county, three for the refusal, and random checks without a share are to be confirmed.',
    },
  ],
};

export const tekunProcedures: readonly Procedure[] = [tekun2016, tekun2021];
