import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { age, isLiving } from '../../definitions/family.ts';
import { identityCards } from '../../definitions/papers.ts';
import * as f from '../../facts.ts';
import { familyInDifficulty, inGreatestNeed, inMiddleNeed, isPoorOrDisabledStudent } from '../poor-student.ts';
import { noticeAtSchool, statementOfHardship } from '../student-guide.ts';
import { ageLeast, ageMost, tierHigh, tierLow, tierMiddle } from './parameters.ts';

export const eduPreschool = definePolicy({
  id: 'edu-preschool',
  number: 12,
  title: { zh: '学前教育政府助学金（含免保教费）', en: 'Preschool grant' },
  summary: {
    zh: '在普惠性幼儿园就读的3至5岁家庭经济困难儿童、孤儿和残疾儿童，每年发放助学金；脱贫享受政策家庭儿童免保教费。',
    en: 'A yearly grant for poor, orphaned or disabled children of 3 to 5 in approved kindergartens; formerly poor pay no fee.',
  },
  department: 'JY',
  categories: ['C3', 'C1', 'C2', 'C7', 'C8'],
  situations: ['school', 'child', 'low-income'],
  subject: 'person',
  kind: 'cash',
  period: 'year',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'in-inclusive-kindergarten',
      text: { zh: '在经批准的普惠性幼儿园就读', en: 'Attends an approved inclusive kindergarten' },
      article: cite('P11'),
      earlier: [{ until: plainDate('2019-08-31'), article: cite('L5', '33') }],
      holds: e.and(isLiving, e.codeIs(f.educationStage, 'preschool'), f.inclusiveKindergarten),
    },
    {
      id: 'aged-three-to-five',
      text: { zh: '年龄3至5周岁', en: 'Aged 3 to 5' },
      article: cite('P11'),
      earlier: [{ until: plainDate('2019-08-31'), article: cite('L5', '33') }],
      holds: e.between(age, e.parameter(ageLeast), e.parameter(ageMost)),
    },
    {
      id: 'family-in-difficulty',
      text: { zh: `${familyInDifficulty.zh}；或是残疾儿童`, en: `${familyInDifficulty.en}; or disabled` },
      article: cite('P11'),
      earlier: [{ until: plainDate('2019-08-31'), article: cite('L5', '33') }],
      holds: isPoorOrDisabledStudent,
    },
  ],
  amount: {
    text: {
      zh: '平均每年1200元，分1000、1200、1400元三档（低保、特困、孤儿、残疾高档，低保边缘中档，其他低档为示例分档）。',
      en: '1200 a year on average in three tiers: 1400, 1200, 1000 (which group gets which is illustrative).',
    },
    article: cite('P11'),
    earlier: [{ until: plainDate('2019-08-31'), article: cite('L5', '33') }],
    value: e.choose(
      inGreatestNeed,
      e.parameter(tierHigh),
      e.choose(inMiddleNeed, e.parameter(tierMiddle), e.parameter(tierLow)),
    ),
  },
  basis: [cite('L5', '33'), cite('P11'), cite('L9', '4(2)')],
  guide: {
    papers: [statementOfHardship, identityCards],
    where: { zh: '所在幼儿园', en: 'the kindergarten' },
    steps: [
      { zh: '每学期初向幼儿园提交申请', en: 'apply to the kindergarten at the start of term' },
      { zh: '幼儿园比对民政、残联数据并评定档次', en: 'it compares official data and sets the tier' },
      { zh: '园内公示后由教育部门发放', en: 'after notice in the kindergarten the education bureau pays' },
    ],
    limits: [
      {
        step: { zh: '园内公示', en: 'notice in the kindergarten' },
        limit: 5,
        unit: 'wd',
        article: cite('K'),
        illustrative: true,
      },
    ],
    notice: noticeAtSchool,
    recheck: { zh: '每年认定一次，按学期发放', en: 'yearly; paid by term' },
    words: ['幼儿园', '学前', '助学金', '保教费', '入园', '上幼儿园', '幼儿资助', '托费'],
  },
});
