import { defineParameter } from '@zhuni/engine';
import type { Parameter } from '@zhuni/engine';
import { withNote } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

const steps = { zh: '平均数之外的分档为示例', en: 'the tiers around the average are illustrative' };

const tier = (id: string, zh: string, en: string, before: number, now: number): Parameter<'fen'> =>
  defineParameter({
    id: `edu-college.tier-${id}`,
    label: { zh: `高校国家助学金：${zh}（元/年）`, en: `college grant per year: ${en}` },
    unit: 'fen',
    values: [
      withNote(yuanFrom('2016-10-01', before, 'I', 'illustrative'), steps),
      withNote(yuanFrom('2024-09-01', now, 'I', 'illustrative'), steps),
    ],
  });

export const tierHigh = tier('high', '高档', 'high tier', 4_400, 5_000);
export const tierLow = tier('low', '低档', 'low tier', 2_200, 2_400);

export const tierAverage = defineParameter({
  id: 'edu-college.tier-average',
  label: { zh: '高校国家助学金：平均（元/年）', en: 'college grant per year: average' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 3_300, 'K', 'illustrative'), yuanFrom('2024-09-01', 3_700, 'P29', 'official')],
});
