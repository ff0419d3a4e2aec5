import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { age, isLiving } from '../../definitions/family.ts';
import * as f from '../../facts.ts';
import { ageFrom, ageHigher, mealsPerMonth, rateMeal, rateMealHigher } from './parameters.ts';

const perMeal = e.choose(e.ge(age, e.parameter(ageHigher)), e.parameter(rateMealHigher), e.parameter(rateMeal));

export const elderMeal = definePolicy({
  id: 'elder-meal',
  number: 37,
  title: { zh: '长者助餐补贴', en: 'Elder meal subsidy' },
  summary: {
    zh: '60周岁以上老人在登记的长者食堂用餐，按年龄每餐减免2元或3元。',
    en: 'People of 60 and over pay 2 or 3 yuan less for a meal in a registered elder canteen.',
  },
  department: 'MZ',
  categories: ['C9'],
  situations: ['old-age'],
  subject: 'person',
  kind: 'service',
  period: 'month',
  inForce: { from: plainDate('2021-06-05') },
  byApplication: false,
  conditions: [
    { id: 'living', text: { zh: '本人健在', en: 'The person is living' }, article: cite('Z9'), holds: isLiving },
    {
      id: 'age-60',
      text: { zh: '年满60周岁', en: 'At least 60 years of age' },
      article: cite('Z9'),
      holds: e.ge(age, e.parameter(ageFrom)),
    },
    {
      id: 'uses-canteen',
      text: { zh: '在登记的长者食堂就餐', en: 'Eats at a registered elder canteen' },
      article: cite('Z9'),
      holds: f.usesElderCanteen,
    },
  ],
  amount: {
    text: {
      zh: '每餐补贴×实际就餐次数；这里按每天一餐、每月30餐的上限计算（餐数为示例）',
      en: 'subsidy per meal × meals eaten; shown here for the most, one meal a day and 30 a month (illustrative)',
    },
    article: cite('Z9'),
    value: e.multiplyAs('fen', perMeal, e.parameter(mealsPerMonth)),
  },
  basis: [cite('Z9'), cite('L18', '24')],
  guide: {
    papers: [{ zh: '身份证（首次登记用）', en: 'identity card, for the first registration' }],
    where: { zh: '村（社区）长者食堂', en: 'the elder canteen of the village or neighbourhood' },
    steps: [
      { zh: '在长者食堂登记一次', en: 'register once at the canteen' },
      {
        zh: '用餐时刷身份证、就餐卡，直接减免（刷脸须另行同意）',
        en: 'show your card at each meal and pay less (face recognition only with separate consent)',
      },
    ],
    limits: [],
    notice: { zh: '不公示', en: 'none' },
    recheck: { zh: '每月与去世信息比对', en: 'matched with deaths every month' },
    words: ['长者食堂', '老年食堂', '助餐', '吃饭', '午饭', '送餐', '老人食堂', 'meal'],
  },
});
