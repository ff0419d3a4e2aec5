import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isLiving } from '../../definitions/family.ts';
import { isFormerlyPoor, isKeyAidPerson, isMonitored, isRigidMember } from '../../definitions/hardship-class.ts';
import * as f from '../../facts.ts';
import { aid } from './parameters.ts';

const poorRural = e.and(e.codeIs(f.registration, 'rural'), e.or(isKeyAidPerson, isFormerlyPoor));

/** Until 2020 the project was for poor mothers in villages; its rules are general knowledge. */
const until2020 = [{ until: plainDate('2020-12-31'), article: cite('K') }];

export const twoCancers = definePolicy({
  id: 'two-cancers',
  number: 46,
  title: { zh: '低收入妇女“两癌”救助', en: 'Cancer aid to low-income women' },
  summary: {
    zh: '患宫颈癌ⅡB期以上或浸润性乳腺癌的低收入妇女，一次性救助1万元，一生一次。',
    en: 'A one-off 10,000 yuan, once in life, for low-income women with cervical cancer of stage IIB or later or invasive breast cancer.',
  },
  department: 'FL',
  categories: ['C10', 'C1', 'C2', 'C3', 'C4'],
  situations: ['illness'],
  subject: 'person',
  kind: 'cash',
  period: 'once',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'living',
      text: { zh: '本人健在', en: 'The person is living' },
      article: cite('P16'),
      earlier: until2020,
      holds: isLiving,
    },
    {
      id: 'woman',
      text: { zh: '女性', en: 'A woman' },
      article: cite('P16'),
      earlier: until2020,
      holds: e.codeIs(f.sex, 'female'),
    },
    {
      id: 'registered-in-city',
      text: { zh: '具有本市户籍', en: 'Registered in the city' },
      article: cite('P16'),
      earlier: until2020,
      holds: e.codeIs(f.hukou, 'city'),
    },
    {
      id: 'diagnosis',
      text: {
        zh: '确诊宫颈癌ⅡB期及以上或浸润性乳腺癌',
        en: 'Cervical cancer of stage IIB or later, or invasive breast cancer',
      },
      article: cite('P16'),
      earlier: until2020,
      holds: e.codeIs(f.cancer, 'cervical', 'breast'),
    },
    {
      id: 'low-income',
      text: {
        zh: '属于低保、特困、易返贫致贫或刚性支出困难家庭（2020年底前为农村贫困妇女）',
        en: 'Dibao, Tekun, monitored against relapse or rigid-expenditure (to the end of 2020: poor women in villages)',
      },
      article: cite('P16'),
      earlier: until2020,
      holds: e.holdsByDate(
        { from: plainDate('2011-01-01'), value: poorRural, article: cite('K') },
        {
          from: plainDate('2021-01-01'),
          value: e.or(isKeyAidPerson, isMonitored, isRigidMember),
          article: cite('P16'),
        },
      ),
    },
    {
      id: 'not-aided-before',
      text: { zh: '没有享受过“两癌”救助', en: 'Has not received this aid before' },
      article: cite('P16b'),
      earlier: until2020,
      holds: e.not(f.twoCancersAided),
    },
  ],
  amount: {
    text: { zh: '一次性1万元', en: '10,000 yuan, once' },
    article: cite('P16'),
    earlier: until2020,
    value: e.parameter(aid),
  },
  basis: [cite('P16'), cite('P16b')],
  guide: {
    papers: [
      { zh: '身份证', en: 'identity card' },
      { zh: '医院诊断证明、病理报告', en: 'diagnosis and pathology report' },
      { zh: '低保等身份由系统核对，免交证明', en: 'Dibao and other status is checked in the system' },
      { zh: '收款银行账户', en: 'bank account to be paid into' },
    ],
    where: { zh: '村（社区）妇联或乡镇（街道）妇联', en: 'the women’s federation of the village or town' },
    steps: [
      { zh: '每年申报期内提出申请（示例：3月至6月）', en: 'apply in the yearly window (illustrative: March to June)' },
      { zh: '逐级审核，妇联核准', en: 'checked level by level, confirmed by the federation' },
      { zh: '救助金打入本人账户', en: 'paid into your own account' },
    ],
    limits: [
      {
        step: { zh: '申报期结束后核准', en: 'confirmation after the window' },
        limit: 30,
        unit: 'wd',
        article: cite('I'),
        illustrative: true,
      },
    ],
    notice: {
      zh: '任何公示都不得出现疾病；只公布汇总人数',
      en: 'no notice ever names the disease; only totals are published',
    },
    recheck: { zh: '一生一次，不复核', en: 'once in life' },
    words: ['宫颈癌', '乳腺癌', '两癌', '妇女', '癌症', '妇联', '大病', 'cancer'],
  },
});
