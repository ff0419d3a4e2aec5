import { defineParameter } from '@zhuni/engine';
import type { Parameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

const tier = (id: string, zh: string, en: string, yuan: number): Parameter<'fen'> =>
  defineParameter({
    id: `edu-preschool.tier-${id}`,
    label: { zh: `学前教育政府助学金：${zh}（元/年）`, en: `preschool grant per year: ${en}` },
    unit: 'fen',
    values: [yuanFrom('2016-10-01', yuan, 'I', 'illustrative'), yuanFrom('2019-09-01', yuan, 'P11', 'official')],
  });

export const tierHigh = tier('high', '高档', 'high tier', 1_400);
export const tierMiddle = tier('middle', '中档', 'middle tier', 1_200);
export const tierLow = tier('low', '低档', 'low tier', 1_000);

export const ageLeast = threshold(
  'edu-preschool.age-least',
  { zh: '最低年龄', en: 'youngest age' },
  'years',
  valueFrom('2016-10-01', 3, 'P11', 'official'),
);

export const ageMost = threshold(
  'edu-preschool.age-most',
  { zh: '最高年龄', en: 'oldest age' },
  'years',
  valueFrom('2016-10-01', 5, 'P11', 'official'),
);
