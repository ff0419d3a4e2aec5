import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { age, isPresent, presentText } from '../../definitions/family.ts';
import * as f from '../../facts.ts';
import { ageFrom, ageHundred, ageMiddle, rateFrom, rateHundred, rateMiddle } from './parameters.ts';

export const ageAllowance = definePolicy({
  id: 'age-allowance',
  number: 34,
  title: { zh: '高龄津贴（含百岁老人长寿补贴）', en: 'Old-age allowance, with the centenarians’ subsidy' },
  summary: {
    zh: '本市户籍80周岁以上老人不论收入，按年龄档每月领取津贴。',
    en: 'A monthly allowance by age for everybody of 80 and over who is registered in the city, whatever the income.',
  },
  department: 'MZ',
  categories: ['C9'],
  situations: ['old-age'],
  subject: 'person',
  kind: 'cash',
  period: 'month',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    {
      id: 'living',
      text: presentText,
      article: cite('L17', '31'),
      holds: isPresent,
    },
    {
      id: 'registered-in-city',
      text: { zh: '具有本市户籍', en: 'Registered in the city' },
      article: cite('L17', '31'),
      holds: e.codeIs(f.hukou, 'city'),
    },
    {
      id: 'age-80',
      text: { zh: '年满80周岁', en: 'At least 80 years of age' },
      article: cite('L17', '31'),
      holds: e.ge(age, e.parameter(ageFrom)),
    },
  ],
  amount: {
    text: {
      zh: '按年龄分三档：80至89周岁、90至99周岁、100周岁以上',
      en: 'three rates: 80 to 89, 90 to 99, 100 and over',
    },
    article: cite('L18', '55'),
    earlier: [{ until: plainDate('2020-04-30'), article: cite('L17', '31') }],
    value: e.choose(
      e.ge(age, e.parameter(ageHundred)),
      e.parameter(rateHundred),
      e.choose(e.ge(age, e.parameter(ageMiddle)), e.parameter(rateMiddle), e.parameter(rateFrom)),
    ),
  },
  relations: [
    {
      kind: 'excluded-by',
      policy: 'poor-elder',
      of: 'person',
      article: cite('P2'),
      text: { zh: '不与经济困难老年人补贴重复享受', en: 'Not together with the subsidy for poor older people' },
    },
  ],
  basis: [cite('L17', '31'), cite('L18', '55'), cite('P2')],
  guide: {
    papers: [
      { zh: '身份证、户口簿', en: 'identity card and household register' },
      { zh: '收款银行账户', en: 'bank account to be paid into' },
    ],
    where: {
      zh: '村（社区）或乡镇（街道）便民服务中心，可由家人代办',
      en: 'the village or town office; a relative may apply',
    },
    steps: [
      { zh: '满80周岁前后提出申请', en: 'apply around the 80th birthday' },
      { zh: '乡镇（街道）核对年龄和户籍', en: 'the town checks age and registration' },
      {
        zh: '自满龄或申请当月起按月发放，年龄升档自动调整',
        en: 'paid monthly from the month of the birthday or the application; higher ages are paid without asking',
      },
    ],
    limits: [
      { step: { zh: '受理后办结', en: 'decision' }, limit: 20, unit: 'wd', article: cite('I'), illustrative: true },
    ],
    notice: { zh: '不公示', en: 'none' },
    recheck: {
      zh: '每月与去世信息比对，每年确认一次健在',
      en: 'matched with deaths every month; once a year it is confirmed that the person lives',
    },
    words: [
      '高龄',
      '高龄津贴',
      '高龄补贴',
      '老年补贴',
      '八十岁',
      '80岁',
      '九十岁',
      '百岁',
      '长寿',
      '老人钱',
      'old age',
    ],
  },
});
