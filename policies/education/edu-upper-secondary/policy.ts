import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isLiving } from '../../definitions/family.ts';
import { identityCards } from '../../definitions/papers.ts';
import * as f from '../../facts.ts';
import {
  familyInDifficulty,
  inGreatestNeed,
  inMiddleNeed,
  isPoorOrDisabledStudent,
  isPoorStudent,
} from '../poor-student.ts';
import { noticeAtSchool, statementOfHardship } from '../student-guide.ts';
import { tierHigh, tierLow, tierMiddle, vocationalGrant } from './parameters.ts';

const grant = e.byCode(
  f.educationStage,
  { vocational: e.parameter(vocationalGrant) },
  e.choose(
    inGreatestNeed,
    e.parameter(tierHigh),
    e.choose(inMiddleNeed, e.parameter(tierMiddle), e.parameter(tierLow)),
  ),
);

export const eduUpperSecondary = definePolicy({
  id: 'edu-upper-secondary',
  number: 14,
  title: { zh: '高中阶段国家助学金及免学（杂）费', en: 'Upper-secondary grant and fee waiver' },
  summary: {
    zh: '家庭经济困难的普通高中、中职学生领取国家助学金；低保、特困、脱贫享受政策家庭和残疾学生免学杂费，中职免学费。',
    en: 'A yearly grant for poor students of upper-secondary schools; fees are waived for the poorest and in vocational schools.',
  },
  department: 'JY',
  categories: ['C3', 'C1', 'C2', 'C7', 'C8'],
  situations: ['school', 'low-income'],
  subject: 'person',
  kind: 'cash',
  period: 'year',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'in-upper-secondary',
      text: { zh: '普通高中或中职（含技工）全日制在校生', en: 'Full-time in a senior-secondary or vocational school' },
      article: cite('P11'),
      earlier: [{ until: plainDate('2019-08-31'), article: cite('L5', '33') }],
      holds: e.and(isLiving, e.codeIs(f.educationStage, 'senior', 'vocational'), f.fullTimeStudent),
    },
    {
      id: 'family-in-difficulty',
      text: {
        zh: `${familyInDifficulty.zh}；残疾学生免学杂费`,
        en: `${familyInDifficulty.en}; fees are waived for disabled students too`,
      },
      article: cite('L5', '33'),
      holds: isPoorOrDisabledStudent,
    },
  ],
  amount: {
    text: {
      zh: '助学金平均每年2000元（2025年春季起2300元），普通高中分三档（示例），中职不分档；家庭不困难的残疾学生只免学杂费，免收的学杂费不计入金额。',
      en: 'A grant of 2000 a year on average (2300 since spring 2025), in three illustrative tiers for senior schools; disabled students of other families only pay no fees, which are not counted.',
    },
    article: cite('P11'),
    earlier: [{ until: plainDate('2019-08-31'), article: cite('L5', '33') }],
    value: e.choose(isPoorStudent, grant, e.literal(0, 'fen')),
  },
  basis: [cite('L5', '33'), cite('L5', '36'), cite('P11')],
  guide: {
    papers: [statementOfHardship, identityCards],
    where: { zh: '所在学校', en: 'the school' },
    steps: [
      { zh: '学年初向学校提交申请', en: 'apply to the school at the start of the year' },
      { zh: '学校比对民政、残联、农业农村数据，认定档次', en: 'the school compares official data and sets the tier' },
      {
        zh: '校内公示后按学期发放，符合条件的直接免学杂费',
        en: 'paid by term after notice in the school; fees are waived at once',
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
    words: ['高中', '中专', '职高', '技校', '助学金', '学费', '学杂费', '免学费', '上学', '贫困生'],
  },
});
