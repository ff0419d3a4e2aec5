import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isDisabled } from '../../definitions/disability.ts';
import { age, isLiving } from '../../definitions/family.ts';
import { isLowIncomeMember, isScatteredTekun } from '../../definitions/recipient.ts';
import * as f from '../../facts.ts';
import { ageFrom, ageHigh, careLevelFrom, ceiling } from './parameters.ts';

const livesAlone = e.eq(e.countOf(isLiving), e.literal(1, 'persons'));
const isDependent = e.or(isDisabled, e.ge(f.careLevel, e.parameter(careLevelFrom)));

/** Living at home, from 60 and dependent or alone, or from 80. */
const isElderInNeed = e.and(
  isLiving,
  e.codeIs(f.hukou, 'city'),
  e.codeIs(f.careForm, 'home'),
  e.ge(age, e.parameter(ageFrom)),
  e.or(isDependent, livesAlone, e.ge(age, e.parameter(ageHigh))),
);

export const elderAdapt = definePolicy({
  id: 'elder-adapt',
  number: 38,
  title: { zh: '特殊困难老年人家庭适老化改造', en: 'Age-friendly adaptation of homes' },
  summary: {
    zh: '为特困、低保、低保边缘家庭中的失能、残疾、高龄、独居老人改造扶手、防滑、照明等。',
    en: 'Rails, non-slip floors, lights and the like for dependent, disabled, very old or lonely people in poor households.',
  },
  department: 'MZ',
  categories: ['C9'],
  situations: ['old-age', 'housing'],
  subject: 'household',
  kind: 'in-kind',
  period: 'once',
  inForce: { from: plainDate('2020-05-01') },
  byApplication: true,
  conditions: [
    {
      id: 'elder-in-need',
      text: {
        zh: '家中有居家生活的60周岁以上失能、残疾或独居老人，或80周岁以上老人',
        en: 'Somebody of 60 and over at home is dependent, disabled or alone, or is 80 and over',
      },
      article: cite('K'),
      holds: e.anyMember(isElderInNeed),
    },
    {
      id: 'poor-household',
      text: { zh: '属于分散供养特困、低保或低保边缘家庭', en: 'Tekun at home, Dibao or Dibao-marginal' },
      article: cite('L18', '27'),
      holds: e.anyMember(e.or(isLowIncomeMember, isScatteredTekun)),
    },
    {
      id: 'not-done-before',
      text: { zh: '没有享受过政府补助的适老化改造', en: 'The home has not been adapted with public money before' },
      article: cite('I'),
      holds: e.not(f.elderAdaptDone),
    },
  ],
  amount: {
    text: {
      zh: '按需改造，每户价值不超过3000元（示例），不发现金',
      en: 'work as needed, worth up to 3,000 yuan (illustrative); no cash',
    },
    article: cite('I'),
    value: e.parameter(ceiling),
  },
  basis: [cite('L18', '27'), cite('L26-accessibility', '19')],
  guide: {
    papers: [
      { zh: '身份证、户口簿', en: 'identity card and household register' },
      { zh: '房屋属于他人的，房主同意改造的说明', en: 'if the house is not yours: consent of the owner' },
    ],
    where: { zh: '村（社区）或乡镇（街道）便民服务中心', en: 'the village or town office' },
    steps: [
      { zh: '提出申请', en: 'apply' },
      { zh: '上门评估，一户一方案', en: 'a visit and a plan for the home' },
      { zh: '村（社区）公示7天', en: 'seven days of public notice in the village' },
      { zh: '施工、验收', en: 'work and inspection' },
    ],
    limits: [
      {
        step: { zh: '受理后评估并答复', en: 'assessment and answer' },
        limit: 20,
        unit: 'wd',
        article: cite('I'),
        illustrative: true,
      },
    ],
    notice: {
      zh: '村（社区）公示7天：户主姓名、改造项目；不写身体状况',
      en: 'seven days in the village: head of household and work; nothing about health',
    },
    recheck: { zh: '一次性', en: 'once' },
    words: ['适老化', '扶手', '防滑', '浴室改造', '老人房', '独居', '防摔', '马桶', 'adaptation'],
  },
});
