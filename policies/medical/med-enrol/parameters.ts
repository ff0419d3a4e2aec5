import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

export const personalContribution = defineParameter({
  id: 'med-enrol.personal-contribution',
  label: { zh: '居民医保个人缴费标准（元/年）', en: 'personal contribution to resident medical insurance per year' },
  unit: 'fen',
  values: [
    yuanFrom('2016-10-01', 120, 'K', 'illustrative'),
    yuanFrom('2017-01-01', 150, 'K', 'illustrative'),
    yuanFrom('2018-01-01', 180, 'K', 'illustrative'),
    yuanFrom('2019-01-01', 220, 'K', 'illustrative'),
    yuanFrom('2020-01-01', 250, 'K', 'illustrative'),
    yuanFrom('2021-01-01', 280, 'K', 'illustrative'),
    yuanFrom('2022-01-01', 320, 'K', 'illustrative'),
    yuanFrom('2023-01-01', 350, 'K', 'illustrative'),
    yuanFrom('2024-01-01', 380, 'K', 'illustrative'),
    yuanFrom('2025-01-01', 400, 'K', 'illustrative'),
  ],
});

export const tekunShare = threshold(
  'med-enrol.share-tekun',
  { zh: '特困人员资助比例', en: 'share paid for Tekun persons' },
  'ratio',
  valueFrom('2016-10-01', 10_000, 'K', 'illustrative'),
  valueFrom('2023-10-08', 10_000, { source: 'L9', article: '4(2)' }, 'official'),
);

export const dibaoShare = threshold(
  'med-enrol.share-dibao',
  { zh: '低保对象资助比例', en: 'share paid for Dibao recipients' },
  'ratio',
  valueFrom('2016-10-01', 10_000, 'I', 'illustrative'),
);

export const marginalShare = threshold(
  'med-enrol.share-marginal',
  { zh: '低保边缘家庭成员资助比例', en: 'share paid for members of marginal families' },
  'ratio',
  valueFrom('2016-10-01', 5_000, 'I', 'illustrative'),
);
