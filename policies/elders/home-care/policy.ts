import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { age, isPresent, presentText } from '../../definitions/family.ts';
import { isLowIncomeMember, isScatteredTekun } from '../../definitions/recipient.ts';
import * as f from '../../facts.ts';
import { ageFrom, levelFull, levelHalf, voucherAble, voucherFull, voucherHalf } from './parameters.ts';

export const homeCare = definePolicy({
  id: 'home-care',
  number: 36,
  title: { zh: '政府购买居家养老服务', en: 'Care at home bought by the government' },
  summary: {
    zh: '为经济困难的老人按评估等级购买上门做饭、保洁、助浴等居家养老服务。',
    en: 'Cooking, cleaning, bathing and other services at home for older people in economic difficulty, by assessed need.',
  },
  department: 'MZ',
  categories: ['C9'],
  situations: ['old-age', 'low-income'],
  subject: 'person',
  kind: 'service',
  period: 'month',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: true,
  conditions: [
    { id: 'living', text: presentText, article: cite('L17', '36'), holds: isPresent },
    {
      id: 'registered-in-city',
      text: { zh: '具有本市户籍', en: 'Registered in the city' },
      article: cite('L17', '36'),
      holds: e.codeIs(f.hukou, 'city'),
    },
    {
      id: 'age-60',
      text: { zh: '年满60周岁', en: 'At least 60 years of age' },
      article: cite('L17', '2'),
      holds: e.ge(age, e.parameter(ageFrom)),
    },
    {
      id: 'lives-at-home',
      text: { zh: '居家生活，不在养老机构', en: 'Lives at home, not in an institution' },
      article: cite('L18', '27'),
      earlier: [{ until: plainDate('2020-04-30'), article: cite('L17', '36') }],
      holds: e.codeIs(f.careForm, 'home'),
    },
    {
      id: 'in-difficulty',
      text: { zh: '属于低保、低保边缘或分散供养特困老人', en: 'Dibao, Dibao-marginal, or Tekun living at home' },
      article: cite('L18', '27'),
      earlier: [{ until: plainDate('2020-04-30'), article: cite('L17', '36') }],
      holds: e.or(isLowIncomeMember, isScatteredTekun),
    },
    {
      id: 'needs-care-at-home',
      text: { zh: '经评估需要居家养老服务', en: 'Care at home is needed' },
      article: cite('L18', '27'),
      earlier: [{ until: plainDate('2020-04-30'), article: cite('L17', '36') }],
      holds: f.wantsHomeCare,
    },
  ],
  amount: {
    text: {
      zh: '每月服务券：能自理45元、半失能60元、失能120元（均为示例），用于服务，不发现金',
      en: 'a monthly service voucher by care level (illustrative); no cash',
    },
    article: cite('I'),
    value: e.choose(
      e.ge(f.careLevel, e.parameter(levelFull)),
      e.parameter(voucherFull),
      e.choose(e.ge(f.careLevel, e.parameter(levelHalf)), e.parameter(voucherHalf), e.parameter(voucherAble)),
    ),
  },
  basis: [cite('L18', '27'), cite('L17', '36')],
  guide: {
    papers: [
      { zh: '身份证、户口簿', en: 'identity card and household register' },
      {
        zh: '低保、低保边缘或特困身份由系统核对，免交证明',
        en: 'Dibao, marginal or Tekun status is checked in the system',
      },
    ],
    where: {
      zh: '村（社区）或乡镇（街道）便民服务中心，可由家人代办',
      en: 'the village or town office; a relative may apply',
    },
    steps: [
      { zh: '提出申请', en: 'apply' },
      { zh: '上门评估经济、身体状况和服务需求', en: 'a visit assesses means, health and need' },
      { zh: '确定服务等级和服务机构', en: 'level and provider are fixed' },
      { zh: '按月上门服务，服务后签字确认', en: 'services every month, signed for after each visit' },
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
      zh: '不公示评估结果；只公布服务人数和经费',
      en: 'the assessment is never shown; only numbers and money are published',
    },
    recheck: { zh: '每年重新评估一次', en: 'assessed again every year' },
    words: ['居家养老', '上门服务', '助浴', '做饭', '打扫', '护工', '独居老人', '没人照顾', '养老服务', 'home care'],
  },
});
