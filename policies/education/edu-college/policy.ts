import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isLiving } from '../../definitions/family.ts';
import { identityCards } from '../../definitions/papers.ts';
import * as f from '../../facts.ts';
import { familyInDifficulty, inGreatestNeed, inMiddleNeed, isPoorStudent } from '../poor-student.ts';
import { noticeAtSchool, statementOfHardship } from '../student-guide.ts';
import { tierAverage, tierHigh, tierLow } from './parameters.ts';

export const eduCollege = definePolicy({
  id: 'edu-college',
  number: 15,
  title: { zh: '高校资助（国家助学金、生源地助学贷款、新生资助）', en: 'College aid (grant, loan, freshman aid)' },
  summary: {
    zh: '家庭经济困难的全日制本专科生可领取国家助学金，并可申请生源地信用助学贷款。',
    en: 'Poor full-time students of colleges and universities get a yearly grant and can take a student loan at home.',
  },
  department: 'JY',
  categories: ['C3', 'C1', 'C2', 'C7'],
  situations: ['school', 'low-income'],
  subject: 'person',
  kind: 'cash',
  period: 'year',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'in-college',
      text: { zh: '全日制本专科（含高职）在校生', en: 'Full-time student of a college or university' },
      article: cite('P29'),
      earlier: [{ until: plainDate('2024-08-31'), article: cite('L5', '33') }],
      holds: e.and(isLiving, e.codeIs(f.educationStage, 'college', 'undergraduate'), f.fullTimeStudent),
    },
    {
      id: 'family-in-difficulty',
      text: familyInDifficulty,
      article: cite('L5', '33'),
      holds: isPoorStudent,
    },
  ],
  amount: {
    text: {
      zh: '国家助学金平均每年3300元，2024年秋季起3700元，分三档（高、低档为示例）；助学贷款不计入金额。',
      en: 'A grant of 3300 a year on average, 3700 since autumn 2024, in three tiers (high and low illustrative); loans are not counted.',
    },
    article: cite('P29'),
    earlier: [{ until: plainDate('2024-08-31'), article: cite('K') }],
    value: e.choose(
      inGreatestNeed,
      e.parameter(tierHigh),
      e.choose(inMiddleNeed, e.parameter(tierAverage), e.parameter(tierLow)),
    ),
  },
  basis: [cite('L5', '33'), cite('P29')],
  guide: {
    papers: [
      statementOfHardship,
      identityCards,
      { zh: '助学贷款另需录取通知书或学生证', en: 'for a loan also the letter of admission or student card' },
    ],
    where: {
      zh: '助学金向所在学校申请；助学贷款到户籍地县级学生资助管理中心办理',
      en: 'grants at the university; loans at the county’s student aid centre',
    },
    steps: [
      {
        zh: '开学前可在学生资助管理中心办理贷款（本专科每年最高20000元，2024年秋季起）',
        en: 'before term: a loan of up to 20,000 a year (since autumn 2024)',
      },
      { zh: '入学后向学校申请认定和助学金', en: 'after enrolment: apply to the university for the grant' },
      {
        zh: '品学兼优的可申请国家奖学金10000元、励志奖学金6000元',
        en: 'the best can win scholarships of 10,000 or 6000',
      },
      {
        zh: '低保家庭本科新生另可申请支出型临时救助',
        en: 'new undergraduates of Dibao families can also ask for temporary assistance',
      },
    ],
    limits: [
      {
        step: { zh: '校内公示', en: 'notice in the school' },
        limit: 5,
        unit: 'wd',
        article: cite('K'),
        illustrative: true,
      },
    ],
    notice: noticeAtSchool,
    recheck: { zh: '每学年认定一次', en: 'yearly' },
    words: ['大学', '大专', '高职', '本科', '助学金', '助学贷款', '生源地贷款', '学费', '新生', '贫困生', '奖学金'],
  },
});
