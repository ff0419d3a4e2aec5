import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

export const ageFrom = threshold(
  'home-care.age-from',
  { zh: '居家养老服务起始年龄', en: 'age from which care at home is bought' },
  'years',
  valueFrom('2014-12-01', 60, { source: 'L17', article: '2' }, 'official'),
);

export const levelHalf = threshold(
  'home-care.level-half',
  { zh: '半失能的能力等级（含）', en: 'care level from which an older person counts as half dependent' },
  'count',
  valueFrom('2016-10-01', 1, 'I', 'illustrative'),
);

export const levelFull = threshold(
  'home-care.level-full',
  { zh: '失能的能力等级（含）', en: 'care level from which an older person counts as dependent' },
  'count',
  valueFrom('2016-10-01', 2, 'I', 'illustrative'),
);

export const voucherAble = defineParameter({
  id: 'home-care.voucher-able',
  label: { zh: '能自理老人服务券（元/月，约3小时）', en: 'service voucher per month, able (about 3 hours)' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 45, 'I', 'illustrative')],
});

export const voucherHalf = defineParameter({
  id: 'home-care.voucher-half',
  label: { zh: '半失能老人服务券（元/月，约5小时）', en: 'service voucher per month, half dependent (about 5 hours)' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 60, 'I', 'illustrative')],
});

export const voucherFull = defineParameter({
  id: 'home-care.voucher-full',
  label: { zh: '失能老人服务券（元/月，约10小时）', en: 'service voucher per month, dependent (about 10 hours)' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 120, 'I', 'illustrative')],
});
