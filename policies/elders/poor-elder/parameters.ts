import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

export const ageFrom = threshold(
  'poor-elder.age-from',
  { zh: '经济困难老年人补贴起始年龄', en: 'age from which the subsidy is paid' },
  'years',
  valueFrom('2019-01-01', 60, 'P2', 'official'),
);

export const ageBelow = threshold(
  'poor-elder.age-below',
  { zh: '经济困难老年人补贴年龄上限（不含）', en: 'age at which the subsidy ends' },
  'years',
  valueFrom('2019-01-01', 100, 'P2', 'official'),
);

export const ageSecond = threshold(
  'poor-elder.age-second',
  { zh: '第二档年龄', en: 'age of the second rate' },
  'years',
  valueFrom('2019-01-01', 80, 'P2', 'official'),
);

export const ageThird = threshold(
  'poor-elder.age-third',
  { zh: '第三档年龄', en: 'age of the third rate' },
  'years',
  valueFrom('2019-01-01', 90, 'P2', 'official'),
);

export const careLevelFrom = threshold(
  'poor-elder.care-level-from',
  { zh: '护理补贴的能力等级（含）', en: 'care level from which the care part is paid' },
  'count',
  valueFrom('2019-01-01', 2, 'P2', 'official'),
);

export const rateFirst = defineParameter({
  id: 'poor-elder.rate-60',
  label: { zh: '60至79周岁补贴（元/月）', en: 'subsidy per month at 60 to 79' },
  unit: 'fen',
  values: [yuanFrom('2019-01-01', 80, 'P2', 'official')],
});

export const rateSecond = defineParameter({
  id: 'poor-elder.rate-80',
  label: { zh: '80至89周岁补贴（元/月）', en: 'subsidy per month at 80 to 89' },
  unit: 'fen',
  values: [yuanFrom('2019-01-01', 100, 'P2', 'official')],
});

export const rateThird = defineParameter({
  id: 'poor-elder.rate-90',
  label: { zh: '90至99周岁补贴（元/月）', en: 'subsidy per month at 90 to 99' },
  unit: 'fen',
  values: [yuanFrom('2019-01-01', 200, 'P2', 'official')],
});

export const carePart = defineParameter({
  id: 'poor-elder.care-part',
  label: { zh: '失能护理补贴（元/月）', en: 'care part per month' },
  unit: 'fen',
  values: [yuanFrom('2019-01-01', 80, 'P2', 'official')],
});
