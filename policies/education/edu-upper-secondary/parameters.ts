import { defineParameter } from '@zhuni/engine';
import type { Parameter } from '@zhuni/engine';
import { withNote } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

const tier = (id: string, zh: string, en: string, before: number, now: number): Parameter<'fen'> =>
  defineParameter({
    id: `edu-upper-secondary.tier-${id}`,
    label: { zh: `普通高中国家助学金：${zh}（元/年）`, en: `senior-secondary grant per year: ${en}` },
    unit: 'fen',
    values: [
      withNote(yuanFrom('2016-10-01', before, 'I', 'illustrative'), {
        zh: '平均2000元，分档为示例',
        en: '2000 on average',
      }),
      withNote(yuanFrom('2025-03-01', now, 'I', 'illustrative'), {
        zh: '平均2300元，分档为示例',
        en: '2300 on average',
      }),
    ],
  });

export const tierHigh = tier('high', '高档', 'high tier', 2_500, 2_800);
export const tierMiddle = tier('middle', '中档', 'middle tier', 2_000, 2_300);
export const tierLow = tier('low', '低档', 'low tier', 1_500, 1_800);

export const vocationalGrant = defineParameter({
  id: 'edu-upper-secondary.vocational',
  label: { zh: '中职国家助学金（元/年）', en: 'secondary vocational grant per year' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 2_000, 'K', 'illustrative'), yuanFrom('2025-03-01', 2_300, 'K', 'illustrative')],
});
