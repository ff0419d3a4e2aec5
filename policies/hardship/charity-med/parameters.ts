import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

export const share = threshold(
  'charity-med.share',
  { zh: '慈善助医比例（占医疗救助金额）', en: 'share of the medical assistance' },
  'ratio',
  valueFrom('2016-01-01', 1_800, 'Z16', 'official'),
  valueFrom('2017-01-01', 1_800, 'I', 'illustrative'),
);

export const ceiling = defineParameter({
  id: 'charity-med.ceiling',
  label: { zh: '慈善助医年最高额（元）', en: 'ceiling of charity medical aid per year' },
  unit: 'fen',
  values: [yuanFrom('2016-01-01', 5_000, 'I', 'illustrative')],
});
