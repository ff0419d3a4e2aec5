import { defineParameter } from '@zhuni/engine';
import type { Parameter } from '@zhuni/engine';
import { threshold, valueFrom, withNote } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

const borrowed = { zh: '取湖州办法', en: 'as in Huzhou' };

const ratio = (id: string, zh: string, en: string, value: number): Parameter<'ratio'> =>
  threshold(`worker-hardship.${id}`, { zh, en }, 'ratio', valueFrom('2016-10-01', value, 'I', 'illustrative'));

export const ratioDeep = ratio(
  'ratio-deep',
  '深度困难（城市低保标准倍数）',
  'deep hardship (times the urban standard)',
  10_000,
);
export const ratioRelative = ratio(
  'ratio-relative',
  '相对困难（城市低保标准倍数）',
  'relative hardship (times)',
  15_000,
);
export const ratioSudden = ratio('ratio-sudden', '意外致困（城市低保标准倍数）', 'sudden hardship (times)', 20_000);
export const medicalShare = ratio('medical-share', '医疗救助比例', 'share of own-paid medical cost', 8_000);
export const suddenShare = ratio('sudden-share', '意外致困救助比例', 'share of the cost in sudden hardship', 1_500);

const standards = (id: string, zh: string, en: string, value: number): Parameter<'count'> =>
  threshold(
    `worker-hardship.${id}`,
    { zh, en },
    'count',
    withNote(valueFrom('2016-10-01', value, 'I', 'illustrative'), borrowed),
  );

export const livingDeep = standards(
  'living-deep',
  '深度困难年生活救助（城市低保标准个数）',
  'yearly living aid, deep (standards)',
  10,
);
export const livingRelative = standards(
  'living-relative',
  '相对困难年生活救助（城市低保标准个数）',
  'yearly living aid, relative',
  8,
);
export const studyDeep = standards(
  'study-deep',
  '深度困难年助学（城市低保标准个数）',
  'yearly study aid, deep (standards)',
  10,
);
export const studyRelative = standards(
  'study-relative',
  '相对困难年助学（城市低保标准个数）',
  'yearly study aid, relative',
  8,
);

const ceiling = (id: string, zh: string, en: string, amountYuan: number): Parameter<'fen'> =>
  defineParameter({
    id: `worker-hardship.${id}`,
    label: { zh, en },
    unit: 'fen',
    values: [withNote(yuanFrom('2016-10-01', amountYuan, 'I', 'illustrative'), borrowed)],
  });

export const medicalCeiling = ceiling(
  'medical-ceiling',
  '医疗救助年最高额（元）',
  'ceiling of medical aid per year',
  16_000,
);
export const suddenCeiling = ceiling(
  'sudden-ceiling',
  '意外致困救助最高额（元）',
  'ceiling in sudden hardship',
  10_000,
);
