import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom, withNote } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

const huantai = '370321';
const borrowed = { zh: '其他区县取桓台县标准', en: 'other counties: the rate of Huantai' };

export const ageFrom = threshold(
  'elder-meal.age-from',
  { zh: '助餐补贴起始年龄', en: 'age from which meals are subsidised' },
  'years',
  valueFrom('2021-06-05', 60, 'Z9', 'official'),
);

export const ageHigher = threshold(
  'elder-meal.age-higher',
  { zh: '较高档助餐补贴年龄', en: 'age of the higher rate' },
  'years',
  valueFrom('2021-06-05', 80, 'Z9', 'official'),
);

export const rateMeal = defineParameter({
  id: 'elder-meal.rate',
  label: { zh: '60至79周岁助餐补贴（元/餐）', en: 'subsidy per meal at 60 to 79' },
  unit: 'fen-per-meal',
  values: [
    withNote(yuanFrom('2021-06-05', 2, 'I', 'illustrative'), borrowed),
    { ...yuanFrom('2021-06-05', 2, 'Z9', 'official'), area: huantai },
  ],
});

export const rateMealHigher = defineParameter({
  id: 'elder-meal.rate-higher',
  label: { zh: '80周岁以上助餐补贴（元/餐）', en: 'subsidy per meal from 80' },
  unit: 'fen-per-meal',
  values: [
    withNote(yuanFrom('2021-06-05', 3, 'I', 'illustrative'), borrowed),
    { ...yuanFrom('2021-06-05', 3, 'Z9', 'official'), area: huantai },
  ],
});

export const mealsPerMonth = threshold(
  'elder-meal.meals-per-month',
  { zh: '每月补贴餐数上限（每天一餐）', en: 'subsidised meals per month (one a day)' },
  'meals',
  valueFrom('2021-06-05', 30, 'I', 'illustrative'),
);
