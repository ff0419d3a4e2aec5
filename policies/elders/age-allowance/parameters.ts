import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

export const ageFrom = threshold(
  'age-allowance.age-from',
  { zh: '高龄津贴起始年龄', en: 'age from which the old-age allowance is paid' },
  'years',
  valueFrom('2014-12-01', 80, { source: 'L17', article: '31' }, 'official'),
);

export const ageMiddle = threshold(
  'age-allowance.age-middle',
  { zh: '高龄津贴第二档年龄', en: 'age of the second rate' },
  'years',
  valueFrom('2014-12-01', 90, 'I', 'illustrative'),
);

export const ageHundred = threshold(
  'age-allowance.age-hundred',
  { zh: '百岁老人年龄', en: 'age of the rate for centenarians' },
  'years',
  valueFrom('2014-12-01', 100, 'P2', 'official'),
);

export const rateFrom = defineParameter({
  id: 'age-allowance.rate-80',
  label: { zh: '80至89周岁高龄津贴（元/月）', en: 'old-age allowance per month at 80 to 89' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 50, 'I', 'illustrative')],
});

export const rateMiddle = defineParameter({
  id: 'age-allowance.rate-90',
  label: { zh: '90至99周岁高龄津贴（元/月）', en: 'old-age allowance per month at 90 to 99' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 100, 'I', 'illustrative')],
});

export const rateHundred = defineParameter({
  id: 'age-allowance.rate-100',
  label: { zh: '百岁以上老人长寿补贴（元/月）', en: 'allowance per month from 100' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 300, 'I', 'illustrative'), yuanFrom('2019-01-01', 300, 'P2', 'official')],
});
