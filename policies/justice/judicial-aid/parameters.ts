import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

export const monthsMax = threshold(
  'judicial-aid.months-max',
  { zh: '救助金上限（上年度月平均工资个月数）', en: 'ceiling in months of last year’s average wage' },
  'months',
  valueFrom('2014-01-17', 36, 'L15', 'official'),
);

export const averageWage = defineParameter({
  id: 'judicial-aid.average-wage',
  label: { zh: '上年度职工月平均工资（元）', en: 'average monthly wage of last year' },
  unit: 'fen',
  values: [
    yuanFrom('2016-10-01', 4_500, 'I', 'illustrative'),
    yuanFrom('2018-01-01', 5_200, 'I', 'illustrative'),
    yuanFrom('2019-01-01', 5_700, 'I', 'illustrative'),
    yuanFrom('2020-01-01', 6_200, 'I', 'illustrative'),
    yuanFrom('2021-01-01', 6_700, 'I', 'illustrative'),
    yuanFrom('2022-01-01', 7_300, 'I', 'illustrative'),
    yuanFrom('2023-01-01', 7_800, 'I', 'illustrative'),
    yuanFrom('2024-01-01', 8_200, 'I', 'illustrative'),
    yuanFrom('2025-01-01', 8_500, 'I', 'illustrative'),
  ],
});
