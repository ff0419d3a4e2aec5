import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom, withNote } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

const topTier = {
  zh: '山东省一类地区；2019年按年最低工资22920元÷12',
  en: 'first tier of the province; 2019: 22,920 by 12',
};

export const minimumWage = defineParameter({
  id: 'employment-aid.minimum-wage',
  label: { zh: '当地月最低工资（元）', en: 'local minimum wage per month' },
  unit: 'fen',
  values: [
    yuanFrom('2016-06-01', 1_710, 'K', 'illustrative'),
    yuanFrom('2017-06-01', 1_810, 'K', 'illustrative'),
    withNote(yuanFrom('2018-06-01', 1_910, 'P8', 'derived'), topTier),
    yuanFrom('2021-10-01', 2_100, 'K', 'illustrative'),
    yuanFrom('2023-10-01', 2_200, 'K', 'illustrative'),
  ],
});

export const hourlyMinimumWage = threshold(
  'employment-aid.hourly-minimum-wage',
  { zh: '当地小时最低工资', en: 'local minimum wage per hour' },
  'fen-per-hour',
  valueFrom('2016-06-01', 1_710, 'K', 'illustrative'),
  valueFrom('2017-06-01', 1_810, 'K', 'illustrative'),
  valueFrom('2018-06-01', 1_910, 'K', 'illustrative'),
  valueFrom('2021-10-01', 2_100, 'K', 'illustrative'),
  valueFrom('2023-10-01', 2_200, 'K', 'illustrative'),
);

export const flexibleContribution = defineParameter({
  id: 'employment-aid.flexible-contribution',
  label: {
    zh: '灵活就业人员社会保险费（最低基数，元/月）',
    en: 'social-insurance contribution of flexible workers per month',
  },
  unit: 'fen',
  values: [yuanFrom('2016-06-01', 900, 'I', 'illustrative')],
});

export const flexibleShare = threshold(
  'employment-aid.flexible-share',
  { zh: '灵活就业社保补贴比例', en: 'share of the contribution that is paid' },
  'ratio',
  withNote(valueFrom('2016-06-01', 6_667, 'K', 'illustrative'), { zh: '三分之二', en: 'two thirds' }),
);

export const workingAge = threshold(
  'employment-aid.working-age',
  { zh: '法定劳动年龄（起）', en: 'working age from' },
  'years',
  valueFrom('2016-06-01', 16, 'K', 'illustrative'),
);

export const retirementMen = threshold(
  'employment-aid.retirement-men',
  { zh: '男性退休年龄', en: 'retirement age of men' },
  'years',
  valueFrom('2016-06-01', 60, 'K', 'illustrative'),
);

export const retirementWomen = threshold(
  'employment-aid.retirement-women',
  { zh: '女性退休年龄（就业援助按55周岁）', en: 'retirement age of women, for employment aid' },
  'years',
  valueFrom('2016-06-01', 55, 'K', 'illustrative'),
);

export const olderMen = threshold(
  'employment-aid.older-men',
  { zh: '大龄男性就业困难年龄（起）', en: 'age from which men count as hard to employ' },
  'years',
  valueFrom('2016-06-01', 50, 'K', 'illustrative'),
);

export const olderWomen = threshold(
  'employment-aid.older-women',
  { zh: '大龄女性就业困难年龄（起）', en: 'age from which women count as hard to employ' },
  'years',
  valueFrom('2016-06-01', 40, 'K', 'illustrative'),
);
