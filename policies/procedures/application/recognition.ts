import { cite, plainDate } from '@zhuni/engine';
import type { Citation, Text } from '@zhuni/engine';
import { countyVisitStep, decisionSteps, forwardSteps } from '../parts/decision.ts';
import { intakeSteps, leavingSteps } from '../parts/intake.ts';
import { refusalLimit, wholeLimit, workingDays } from '../parts/limits.ts';
import { noticeFields, noticeSteps } from '../parts/notice.ts';
import { extendStep, opineStep, surveySteps } from '../parts/survey.ts';
import { papers } from '../papers.ts';
import type { PaperNeed, Procedure, Step } from '../procedure.ts';

const illustrated = cite('I');

type Way = {
  /** The text on the procedure; where it sends to the rules of Dibao, that text. */
  readonly article: Citation;
  readonly decision: Citation;
  /** The text that sets 30 and 45 working days; placeholders where there is none. */
  readonly whole: Citation;
  readonly decidedBy: 'county' | 'town';
  readonly meeting?: Citation;
};

const decisionOf = ({ article, decision, decidedBy }: Way): readonly Step[] =>
  decidedBy === 'county'
    ? [
        ...decisionSteps({
          from: ['with-county'],
          office: 'county',
          article: decision,
          requires: ['county-visit'],
          grantRequires: ['notice-ended'],
          backTo: 'with-county',
        }),
        ...forwardSteps({ article, from: ['noticed'], refusalsFrom: ['opined'] }),
        countyVisitStep(['with-county'], article),
      ]
    : [
        ...decisionSteps({
          from: ['noticed'],
          office: 'town',
          article: decision,
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
          article: decision,
        },
        { id: 'send-back', from: ['noticed'], to: 'accepted', office: ['town'], form: 'reason' },
        countyVisitStep(['accepted', 'opined', 'disputed', 'noticed'], article),
      ];

/** A household is recognised as in difficulty; nothing is paid, but other doors open. It goes as Dibao goes. */
const recognition = (way: Way): Omit<Procedure, 'id' | 'title' | 'policies' | 'openedFrom' | 'papers' | 'basis'> => {
  const { article, decidedBy, meeting } = way;
  const withCounty = decidedBy === 'county' ? (['with-county'] as const) : [];
  return {
    kind: 'application',
    initial: 'submitted',
    steps: [
      ...intakeSteps(article),
      ...surveySteps({
        from: ['accepted', 'disputed'],
        survey: article,
        check: article,
        recheck: article,
        relatives: article,
      }),
      opineStep(article, ['authorisations', 'check-finished', 'survey']),
      extendStep(['accepted', 'disputed'], way.whole),
      ...noticeSteps({ article, afterObjection: 'noticed' }),
      ...decisionOf(way),
      ...(meeting === undefined
        ? []
        : [
            {
              id: 'record-case-meeting',
              from: ['with-county'],
              to: 'same',
              office: ['county'],
              form: 'reason',
              article: meeting,
            } as const,
          ]),
      ...leavingSteps({
        withdrawFrom: ['opined', 'in-notice', 'disputed', 'noticed', ...withCounty],
        endFrom: ['disputed'],
      }),
    ],
    limits: [
      refusalLimit(decidedBy, workingDays(3), illustrated),
      wholeLimit({
        office: 'town',
        period: workingDays(decidedBy === 'county' ? 30 : 20),
        special: workingDays(45),
        article: way.whole,
      }),
    ],
    pauses: ['ask-papers'],
    resumes: ['papers-received'],
    decidedBy,
    authorisation: 'every-adult',
    notices: [
      {
        when: 'before-decision',
        from: ['opined'],
        calendarDays: 7,
        shows: noticeFields.recognition,
        article: illustrated,
        status: 'illustrative',
      },
    ],
  };
};

const familyPapers: readonly PaperNeed[] = [
  papers.declaration,
  papers.authorisation,
  papers.identity,
  papers.income,
  papers.disabilityCardIfAny,
  papers.diagnosis,
];

const maskedNotice: Text = {
  zh: '国家没有统一规定公示；7天、只公示张*、人口数和类别为示例。',
  en: 'No national text sets a notice; seven days with the masked name, the number of members and the kind are illustrative.',
};

const yearOfMarginal = { months: 12, article: illustrated, status: 'illustrative' } as const;

const asDibao: Text = {
  zh: '国办发〔2023〕39号允许参照低保办理，30、45（下放的20）个工作日作为硬性时限为示例。',
  en: 'The State Council’s 2023 opinions let it go as Dibao goes; 30 and 45 (20 where delegated) working days as hard limits are illustrative.',
};

/** Dibao-marginal families: local rules before July 2021, then as Dibao, also where the county has delegated. */
export const marginalProcedures: readonly Procedure[] = [
  {
    ...recognition({ article: cite('L5', '11'), decision: illustrated, whole: illustrated, decidedBy: 'county' }),
    id: 'marginal-2016',
    title: { zh: '低收入家庭认定（2021年6月30日以前）', en: 'recognition of low-income families (to June 2021)' },
    policies: ['dibao-marginal'],
    openedFrom: plainDate('2014-05-01'),
    openedUntil: plainDate('2021-06-30'),
    papers: familyPapers,
    validity: yearOfMarginal,
    basis: [cite('L5', '11'), illustrated],
    doubts: [
      {
        zh: '2021年7月以前“低收入家庭”由各地规定，程序参照低保，时限为示例。',
        en: 'Before July 2021 the class was local; that it goes as Dibao, and its limits, are illustrative.',
      },
      maskedNotice,
    ],
  },
  {
    ...recognition({ article: cite('L9'), decision: cite('L9'), whole: illustrated, decidedBy: 'county' }),
    id: 'marginal-2021',
    title: { zh: '低保边缘家庭认定', en: 'recognition of Dibao-marginal families' },
    policies: ['dibao-marginal'],
    openedFrom: plainDate('2021-07-01'),
    papers: familyPapers,
    validity: yearOfMarginal,
    basis: [cite('L1', '8'), cite('L8'), cite('L9')],
    doubts: [asDibao, maskedNotice],
  },
  {
    ...recognition({ article: cite('L9'), decision: cite('L9'), whole: illustrated, decidedBy: 'town' }),
    id: 'marginal-delegated',
    title: { zh: '低保边缘家庭认定（委托乡镇确认）', en: 'recognition of Dibao-marginal families (delegated)' },
    policies: ['dibao-marginal'],
    route: 'delegated',
    openedFrom: plainDate('2022-10-20'),
    papers: familyPapers,
    validity: yearOfMarginal,
    basis: [cite('L1', '8'), cite('L8'), cite('L9')],
    doubts: [asDibao, maskedNotice],
  },
];

/** Rigid-expenditure hardship families: the frame of 2020, and the ministry's measures from 2025. */
export const rigidExpenditureProcedures: readonly Procedure[] = [
  {
    ...recognition({ article: cite('L7'), decision: cite('L7'), whole: illustrated, decidedBy: 'county' }),
    id: 'rigid-expenditure-2020',
    title: { zh: '支出型困难家庭认定', en: 'recognition of expenditure-hardship families' },
    policies: ['rigid-expenditure'],
    openedFrom: plainDate('2020-08-25'),
    openedUntil: plainDate('2024-12-31'),
    papers: [...familyPapers, papers.spending],
    validity: { months: 12, article: illustrated, status: 'illustrative' },
    basis: [cite('L7'), cite('L9')],
    doubts: [
      {
        zh: '2025年以前只有国家框架，程序和时限为示例。',
        en: 'Before 2025 there was only a frame; procedure and limits are illustrative.',
      },
      maskedNotice,
    ],
  },
  {
    ...recognition({
      article: cite('L3', '6'),
      decision: cite('L3', '7'),
      whole: cite('L3', '8'),
      decidedBy: 'county',
      meeting: cite('L3', '9'),
    }),
    id: 'rigid-expenditure-2025',
    title: { zh: '刚性支出困难家庭认定', en: 'recognition of rigid-expenditure hardship families' },
    policies: ['rigid-expenditure'],
    openedFrom: plainDate('2025-01-01'),
    papers: [...familyPapers, { ...papers.spending, article: cite('L3', '5') }],
    validity: { months: 12, article: cite('L3', '10'), status: 'official' },
    basis: [cite('L3')],
    doubts: [
      maskedNotice,
      {
        zh: '第三条允许下放认定权限；未见下放文件，这里由区县认定。',
        en: 'Art. 3 lets the county delegate; no such decision is at hand, so the county decides.',
      },
    ],
  },
];
