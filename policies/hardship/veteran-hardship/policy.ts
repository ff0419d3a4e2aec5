import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isPresent, presentText } from '../../definitions/family.ts';
import { dibaoStandardUrban } from '../../definitions/standards.ts';
import * as f from '../../facts.ts';
import { aidHeavy, aidLight, aidMedium } from './parameters.ts';

const number = e.byCode(
  f.veteranHardship,
  { heavy: e.parameter(aidHeavy), medium: e.parameter(aidMedium) },
  e.parameter(aidLight),
);

export const veteranHardship = definePolicy({
  id: 'veteran-hardship',
  number: 48,
  title: { zh: '困难退役军人帮扶援助', en: 'Aid to veterans in hardship' },
  summary: {
    zh: '退役军人和优抚对象在养老、医疗、住房等方面有困难的，按困难程度一次性援助。',
    en: 'A one-off sum by severity for veterans and their dependants in hardship of old age, illness or housing.',
  },
  department: 'TY',
  categories: ['C10'],
  situations: ['low-income', 'illness', 'old-age', 'housing'],
  subject: 'person',
  kind: 'cash',
  period: 'once',
  inForce: { from: plainDate('2021-01-01') },
  byApplication: true,
  conditions: [
    {
      id: 'living',
      text: presentText,
      article: cite('L26-veterans', '55'),
      holds: isPresent,
    },
    {
      id: 'registered-in-city',
      text: { zh: '具有本市户籍', en: 'Registered in the city' },
      article: cite('I'),
      holds: e.codeIs(f.hukou, 'city'),
    },
    {
      id: 'veteran',
      text: { zh: '是退役军人或优抚对象（持优待证）', en: 'A veteran or dependant (holder of the card)' },
      article: cite('L26-veterans', '55'),
      holds: e.codeIs(f.veteran, 'veteran', 'dependant'),
    },
    {
      id: 'in-hardship',
      text: { zh: '经退役军人事务部门认定有困难', en: 'Hardship has been assessed by the veterans’ office' },
      article: cite('L26-veterans', '55'),
      holds: e.codeIs(f.veteranHardship, 'light', 'medium', 'heavy'),
    },
  ],
  amount: {
    text: {
      zh: '一般、较重、严重困难分别为3、6、10个月城市低保标准（示例）',
      en: '3, 6 or 10 urban Dibao standards by severity (illustrative)',
    },
    article: cite('I'),
    value: e.times(e.parameter(dibaoStandardUrban), number),
  },
  basis: [cite('L26-veterans', '55'), cite('I')],
  guide: {
    papers: [
      { zh: '优待证或退役证件', en: 'preferential-treatment card or discharge papers' },
      { zh: '身份证、户口簿', en: 'identity card and household register' },
      { zh: '困难情况说明和相关票据', en: 'statement of the hardship and bills' },
    ],
    where: { zh: '村（社区）或乡镇（街道）退役军人服务站', en: 'the veterans’ service station of the village or town' },
    steps: [
      { zh: '向服务站申请', en: 'apply at the station' },
      { zh: '入户了解、认定困难程度', en: 'a visit and an assessment of the hardship' },
      { zh: '县级退役军人事务部门审定发放', en: 'the county decides and pays' },
    ],
    limits: [
      { step: { zh: '受理后办结', en: 'decision' }, limit: 20, unit: 'wd', article: cite('I'), illustrative: true },
    ],
    notice: { zh: '不公示，或只公示隐去中间字的姓名', en: 'none, or masked names only' },
    recheck: { zh: '一次性；困难变化可再次申请', en: 'once; you may apply again when things change' },
    words: ['退役军人', '退伍军人', '老兵', '优抚', '军属', '烈属', '参战', '优待证', 'veteran'],
  },
});
