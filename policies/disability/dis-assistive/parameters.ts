import { threshold, valueFrom } from '../../definitions/dated.ts';

export const shareDibaoHeavy = threshold(
  'dis-assistive.share-dibao-heavy',
  { zh: '低保重度残疾人补助比例', en: 'share paid for the heavily disabled in Dibao' },
  'ratio',
  valueFrom('2016-10-01', 10_000, { source: 'L16', article: '45' }, 'official'),
);

export const shareHeavy = threshold(
  'dis-assistive.share-heavy',
  { zh: '其他重度残疾人补助比例', en: 'share paid for other heavily disabled persons' },
  'ratio',
  valueFrom('2016-10-01', 8_000, 'I', 'illustrative'),
);

export const shareOther = threshold(
  'dis-assistive.share-other',
  { zh: '其他残疾人补助比例', en: 'share paid for other disabled persons' },
  'ratio',
  valueFrom('2016-10-01', 5_000, 'I', 'illustrative'),
);
