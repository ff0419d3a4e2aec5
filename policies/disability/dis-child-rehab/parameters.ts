import { cite, defineParameter } from '@zhuni/engine';
import { threshold, valueFrom, withNote } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

const assumed = {
  zh: '2018至2021年标准未查到，取2022年数值',
  en: 'the values of 2018-2021 were not found; those of 2022 are used',
};

const sinceWhen = {
  zh: '2022年7月报道，起始日期为示例',
  en: 'reported in July 2022; the first day is illustrative',
};

export const ageSmall = threshold(
  'dis-child-rehab.age-small',
  { zh: '幼儿段年龄上限（不含）', en: 'age at which the small-child group ends' },
  'years',
  valueFrom('2018-10-01', 7, cite('L14'), 'official'),
);

export const ageChild = threshold(
  'dis-child-rehab.age-child',
  { zh: '残疾儿童年龄上限（不含）', en: 'age at which the aid ends' },
  'years',
  valueFrom('2018-10-01', 18, cite('Z13'), 'official'),
);

export const trainingYear = defineParameter({
  id: 'dis-child-rehab.training-year',
  label: { zh: '康复训练补助（元/年，7周岁以下）', en: 'training per year, under 7' },
  unit: 'fen',
  values: [
    withNote(yuanFrom('2018-10-01', 15_000, 'I', 'illustrative'), assumed),
    withNote(yuanFrom('2022-01-01', 15_000, 'Z13', 'official'), sinceWhen),
    yuanFrom('2026-01-01', 20_000, 'P30', 'official'),
  ],
});

export const trainingYearOlder = defineParameter({
  id: 'dis-child-rehab.training-year-older',
  label: { zh: '康复训练补助（元/年，7周岁以上，机构训练）', en: 'training per year in an institution, 7 and over' },
  unit: 'fen',
  values: [
    withNote(yuanFrom('2018-10-01', 15_000, 'I', 'illustrative'), assumed),
    withNote(yuanFrom('2022-01-01', 15_000, 'Z13', 'official'), sinceWhen),
    yuanFrom('2026-01-01', 15_000, 'P30', 'official'),
  ],
});

export const visionYear = defineParameter({
  id: 'dis-child-rehab.vision-year',
  label: { zh: '视力残疾儿童训练补助（元/年）', en: 'training per year for visual disability' },
  unit: 'fen',
  values: [
    withNote(yuanFrom('2018-10-01', 15_000, 'I', 'illustrative'), assumed),
    withNote(yuanFrom('2022-01-01', 15_000, 'Z13', 'official'), sinceWhen),
    yuanFrom('2026-01-01', 6_000, 'P30', 'official'),
  ],
});

export const travelYear = defineParameter({
  id: 'dis-child-rehab.travel-year',
  label: { zh: '交通生活补助（元/年）', en: 'travel and living per year' },
  unit: 'fen',
  values: [
    withNote(yuanFrom('2018-10-01', 2_500, 'I', 'illustrative'), assumed),
    withNote(yuanFrom('2022-01-01', 2_500, 'Z13', 'official'), sinceWhen),
    withNote(yuanFrom('2026-01-01', 2_500, 'I', 'illustrative'), {
      zh: '新办法施行后是否继续待确认',
      en: 'whether it goes on under the new measure is to be confirmed',
    }),
  ],
});
