import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { hasLostBothParents } from '../../definitions/child.ts';
import { isDisabled } from '../../definitions/disability.ts';
import { age, isLiving } from '../../definitions/family.ts';
import { isLowIncomeMember } from '../../definitions/recipient.ts';
import * as f from '../../facts.ts';
import { ageChild, ageSmall, trainingYear, trainingYearOlder, travelYear, visionYear } from './parameters.ts';

const isSmall = e.lt(age, e.parameter(ageSmall));

/** The national base: poor families, registered poor, orphans and Tekun (L14). */
const fromPoorFamily = e.or(
  isLowIncomeMember,
  e.personEntitled('tekun-basic'),
  hasLostBothParents,
  e.codeIs(f.exPoor, 'out-of-poverty', 'monitored'),
);

const training = e.choose(
  e.codeIs(f.disabilityKind, 'visual'),
  e.parameter(visionYear),
  e.choose(isSmall, e.parameter(trainingYear), e.parameter(trainingYearOlder)),
);

export const disChildRehab = definePolicy({
  id: 'dis-child-rehab',
  number: 27,
  title: { zh: '残疾儿童康复救助', en: 'Rehabilitation of disabled children' },
  summary: {
    zh: '为残疾儿童和孤独症儿童支付定点机构的康复训练费用，并给予交通生活补助。',
    en: 'Pays the training of disabled and autistic children in a designated institution, with a sum for travel and living.',
  },
  department: 'CL',
  categories: ['C8', 'C7'],
  situations: ['disability', 'child'],
  subject: 'person',
  kind: 'service',
  period: 'year',
  inForce: { from: plainDate('2018-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'living',
      text: { zh: '本人健在', en: 'The child is living' },
      article: cite('L14'),
      holds: isLiving,
    },
    {
      id: 'registered-or-resident',
      text: { zh: '具有本市户籍或持本市居住证', en: 'Registered in the city, or holder of its residence permit' },
      article: cite('L14'),
      holds: e.or(e.codeIs(f.hukou, 'city'), f.residencePermit),
    },
    {
      id: 'child-in-range',
      text: {
        zh: '0至6岁经诊断，或持残疾人证的未成年人（2021年底前限0至6岁）',
        en: 'Diagnosed and under 7, or a card holder under 18 (to the end of 2021: under 7 only)',
      },
      article: cite('P30'),
      earlier: [
        { until: plainDate('2021-12-31'), article: cite('L14') },
        { until: plainDate('2025-12-31'), article: cite('Z13') },
      ],
      holds: e.holdsByDate(
        { from: plainDate('2018-10-01'), value: isSmall, article: cite('L14') },
        {
          from: plainDate('2022-01-01'),
          value: e.or(isSmall, e.and(isDisabled, e.lt(age, e.parameter(ageChild)))),
          article: cite('Z13'),
        },
        {
          from: plainDate('2026-01-01'),
          value: e.or(isSmall, e.and(isDisabled, e.lt(age, e.parameter(ageChild)))),
          article: cite('P30'),
        },
      ),
    },
    {
      id: 'rehabilitation-advised',
      text: { zh: '经医院或机构诊断评估，需要且适合康复训练', en: 'A hospital or institution advises rehabilitation' },
      article: cite('L14'),
      holds: f.rehabAdvised,
    },
    {
      id: 'from-poor-family',
      text: {
        zh: '属于低保、低保边缘、特困、孤儿、脱贫或监测家庭（2022年起不再要求）',
        en: 'From a Dibao, marginal, Tekun or formerly poor family, or an orphan (not asked since 2022)',
      },
      article: cite('Z13'),
      earlier: [{ until: plainDate('2021-12-31'), article: cite('L14') }],
      holds: e.holdsByDate(
        { from: plainDate('2018-10-01'), value: fromPoorFamily, article: cite('L14') },
        { from: plainDate('2022-01-01'), value: e.yes, article: cite('Z13') },
      ),
    },
  ],
  amount: {
    text: {
      zh: '每年训练补助最高额（2026年起：7周岁以下2万元、7周岁以上机构训练1.5万元、视力6000元），另加交通生活补助；由财政与定点机构结算。',
      en: 'up to a yearly sum for training (from 2026 by age and kind) and a sum for travel and living; settled with the institution.',
    },
    article: cite('P30'),
    earlier: [
      { until: plainDate('2021-12-31'), article: cite('L14') },
      { until: plainDate('2025-12-31'), article: cite('Z13') },
    ],
    value: e.add(training, e.parameter(travelYear)),
  },
  basis: [cite('L14'), cite('Z13'), cite('P30')],
  guide: {
    papers: [
      { zh: '户口簿或居住证', en: 'household register or residence permit' },
      { zh: '残疾人证，或0至6岁儿童的诊断证明', en: 'disability card, or the diagnosis for a child under 7' },
      { zh: '监护人身份证', en: 'identity card of the guardian' },
    ],
    where: {
      zh: '户籍地或居住证发放地县级残联，可由村（社区）残疾人专职委员代办',
      en: 'the county federation of the place of registration or permit; the village worker may apply for you',
    },
    steps: [
      { zh: '监护人向县级残联申请', en: 'the guardian applies to the county federation' },
      {
        zh: '残联审核，家长选择定点康复机构',
        en: 'the federation checks; the family chooses a designated institution',
      },
      { zh: '机构训练，费用由财政与机构直接结算', en: 'training; the costs are settled directly with the institution' },
    ],
    limits: [{ step: { zh: '审核', en: 'decision' }, limit: 10, unit: 'wd', article: cite('I'), illustrative: true }],
    notice: { zh: '不公示（未成年人）', en: 'none (minors)' },
    recheck: { zh: '每个训练年度评估一次', en: 'each year of training' },
    words: [
      '残疾儿童',
      '康复',
      '康复训练',
      '自闭症',
      '孤独症',
      '脑瘫',
      '听障',
      '人工耳蜗',
      '发育迟缓',
      'autism',
      'rehabilitation',
    ],
  },
});
