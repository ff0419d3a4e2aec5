import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { age, isLiving } from '../../definitions/family.ts';
import * as f from '../../facts.ts';
import { ageFrom, yearlyAid } from './parameters.ts';

export const orphanStudy = definePolicy({
  id: 'orphan-study',
  number: 33,
  title: { zh: '福彩圆梦·孤儿助学', en: 'Welfare-lottery study aid for orphans' },
  summary: {
    zh: '曾被认定为孤儿、年满18周岁、在中专至硕士阶段全日制就读的，每学年资助1万元。',
    en: 'Former orphans of 18 and over in full-time study, from vocational school to a master’s degree, have 10,000 yuan a school year.',
  },
  department: 'MZ',
  categories: ['C7'],
  situations: ['child', 'school'],
  subject: 'person',
  kind: 'cash',
  period: 'year',
  inForce: { from: plainDate('2019-09-01') },
  byApplication: true,
  conditions: [
    { id: 'living', text: { zh: '本人健在', en: 'The person is living' }, article: cite('P18'), holds: isLiving },
    {
      id: 'registered-in-city',
      text: { zh: '具有本市户籍', en: 'Registered in the city' },
      article: cite('P18'),
      holds: e.codeIs(f.hukou, 'city'),
    },
    {
      id: 'was-orphan',
      text: { zh: '18周岁前被认定为孤儿', en: 'Was recognised as an orphan before 18' },
      article: cite('P18'),
      holds: f.wasRecognisedOrphan,
    },
    {
      id: 'age-18',
      text: { zh: '年满18周岁', en: 'At least 18 years of age' },
      article: cite('K'),
      holds: e.ge(age, e.parameter(ageFrom)),
    },
    {
      id: 'full-time-study',
      text: {
        zh: '在中专、大专、本科或硕士阶段全日制就读',
        en: 'Full-time study from vocational school to a master’s degree',
      },
      article: cite('K'),
      holds: e.and(
        f.fullTimeStudent,
        e.codeIs(f.educationStage, 'vocational', 'college', 'undergraduate', 'postgraduate'),
      ),
    },
  ],
  amount: {
    text: { zh: '每人每学年1万元', en: '10,000 yuan per person and school year' },
    article: cite('K'),
    value: e.parameter(yearlyAid),
  },
  basis: [cite('P18'), cite('L13')],
  guide: {
    papers: [
      { zh: '身份证、户口簿', en: 'identity card and household register' },
      { zh: '学籍证明或录取通知书', en: 'proof of enrolment or letter of admission' },
      { zh: '收款银行账户', en: 'bank account to be paid into' },
    ],
    where: {
      zh: '户籍地县级民政部门或乡镇（街道），可以由福利机构代办',
      en: 'the county civil affairs office or the town; an institution may apply for you',
    },
    steps: [
      { zh: '每学年开学后提出申请', en: 'apply at the beginning of each school year' },
      { zh: '县级民政核对孤儿身份和学籍', en: 'the county checks the orphan record and the enrolment' },
      { zh: '资助金打入本人账户', en: 'paid into your own account' },
    ],
    limits: [
      { step: { zh: '受理后办结', en: 'decision' }, limit: 20, unit: 'wd', article: cite('I'), illustrative: true },
    ],
    notice: { zh: '不公示', en: 'none' },
    recheck: { zh: '每学年凭学籍核对一次', en: 'each school year, by enrolment' },
    words: ['孤儿上学', '孤儿助学', '福彩圆梦', '助学金', '大学生孤儿', '圆梦', 'orphan study'],
  },
});
