import { cite, defineParameter, plainDate } from '@zhuni/engine';
import type { Parameter, ParameterValue } from '@zhuni/engine';
import { threshold, valueFrom, withNote } from '../../definitions/dated.ts';

const of2012 = { zh: '2012年文件的数值，文件已失效', en: 'value of the document of 2012, which is no longer in force' };

const old = (value: number): ParameterValue => withNote(valueFrom('2012-05-01', value, 'Z15', 'illustrative'), of2012);

export const hardshipArea = threshold(
  'housing-public.hardship-area',
  { zh: '住房困难标准（人均建筑面积，平方米）', en: 'floor area per person below which housing is too small (m²)' },
  'm2',
  old(13),
);

const guaranteed = (id: string, zh: string, en: string, area: number): Parameter<'m2'> =>
  threshold(
    `housing-public.guaranteed-area-${id}`,
    { zh: `保障面积：${zh}（平方米）`, en: `guaranteed area: ${en} (m²)` },
    'm2',
    old(area),
  );

export const areaForOne = guaranteed('one', '1人户', 'one person', 30);
export const areaForTwo = guaranteed('two', '2人户', 'two persons', 50);
export const areaForMore = guaranteed('more', '3人及以上户', 'three or more', 60);

export const largeHousehold = threshold(
  'housing-public.large-household',
  { zh: '按最大保障面积计算的家庭人口', en: 'members from which the largest area is guaranteed' },
  'persons',
  old(3),
);

const rentIn = (area: string, fen: number): ParameterValue => ({ ...old(fen), area });

export const marketRent = defineParameter({
  id: 'housing-public.market-rent',
  label: { zh: '市场平均租金（每月）', en: 'average market rent, monthly' },
  unit: 'fen-per-m2',
  values: [
    { from: plainDate('2012-05-01'), value: 480, source: cite('I'), status: 'illustrative' },
    rentIn('370302', 508),
    rentIn('370303', 720),
    rentIn('370304', 496),
    rentIn('370305', 693),
    rentIn('370306', 480),
    rentIn('370321', 560),
    rentIn('370322', 533),
    rentIn('370323', 497),
  ],
});

export const dibaoTier = threshold(
  'housing-public.tier-dibao',
  { zh: '低保、特困家庭补贴比例', en: 'share for Dibao and Tekun families' },
  'ratio',
  valueFrom('2012-05-01', 10_000, 'I', 'illustrative'),
);

export const lowIncomeTier = threshold(
  'housing-public.tier-low-income',
  { zh: '低保边缘、刚性支出困难家庭补贴比例', en: 'share for marginal and rigid-expenditure families' },
  'ratio',
  valueFrom('2012-05-01', 8_000, 'I', 'illustrative'),
);
