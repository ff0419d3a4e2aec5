import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

export const contribution = defineParameter({
  id: 'pension-subsidy.contribution',
  label: { zh: '代缴居民养老保险费（最低档，元/年）', en: 'pension contribution paid, lowest tier, per year' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 100, 'K', 'illustrative')],
});

export const ageFrom = threshold(
  'pension-subsidy.age-from',
  { zh: '参保最低年龄', en: 'youngest age of insurance' },
  'years',
  valueFrom('2016-10-01', 16, 'K', 'illustrative'),
);

export const pensionAge = threshold(
  'pension-subsidy.pension-age',
  { zh: '居民养老金领取年龄', en: 'age from which the resident pension is paid' },
  'years',
  valueFrom('2016-10-01', 60, 'K', 'illustrative'),
);
