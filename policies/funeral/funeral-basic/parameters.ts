import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

export const elderAge = threshold(
  'funeral-basic.elder-age',
  { zh: '老年人年龄', en: 'age of an older person' },
  'years',
  valueFrom('2014-12-01', 60, { source: 'L17', article: '2' }, 'official'),
);

export const valueOfService = defineParameter({
  id: 'funeral-basic.value',
  label: {
    zh: '基本殡葬服务七项费用（元/具，预算标准）',
    en: 'value of the seven basic services per cremation (budget base)',
  },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 1_000, 'I', 'illustrative'), yuanFrom('2021-01-01', 1_000, 'Z8', 'official')],
});
