import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom, withNote } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

export const spendingRatio = threshold(
  'rigid-expenditure.spending-ratio',
  { zh: '刚性支出占家庭收入比例', en: 'rigid spending as a share of family income' },
  'ratio',
  withNote(valueFrom('2020-08-25', 6_000, 'I', 'illustrative'), {
    zh: '外地（广东部分地市）规定为60%',
    en: '60% is the rule of some places in Guangdong',
  }),
);

export const educationCap = defineParameter({
  id: 'rigid-expenditure.education-cap',
  label: {
    zh: '教育支出按公办学校收费计入的上限（元/人·年）',
    en: 'education spending counted per student and year, at public-school prices',
  },
  unit: 'fen',
  values: [yuanFrom('2020-08-25', 15_000, 'I', 'illustrative')],
});
