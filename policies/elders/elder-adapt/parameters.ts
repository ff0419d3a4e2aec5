import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

export const ageFrom = threshold(
  'elder-adapt.age-from',
  { zh: '适老化改造起始年龄', en: 'age from which homes are adapted' },
  'years',
  valueFrom('2020-05-01', 60, 'K', 'illustrative'),
);

export const ageHigh = threshold(
  'elder-adapt.age-high',
  { zh: '高龄老人年龄', en: 'age that counts by itself' },
  'years',
  valueFrom('2020-05-01', 80, 'K', 'illustrative'),
);

export const careLevelFrom = threshold(
  'elder-adapt.care-level-from',
  { zh: '失能的能力等级（含）', en: 'care level that counts as dependent' },
  'count',
  valueFrom('2020-05-01', 2, 'I', 'illustrative'),
);

export const ceiling = defineParameter({
  id: 'elder-adapt.ceiling',
  label: { zh: '适老化改造每户最高价值（元）', en: 'highest value of the work per household' },
  unit: 'fen',
  values: [yuanFrom('2020-05-01', 3_000, 'I', 'illustrative')],
});
