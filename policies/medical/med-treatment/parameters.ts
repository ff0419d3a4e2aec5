import type { Parameter, ParameterValue } from '@zhuni/engine';
import { threshold, valueFrom, withNote } from '../../definitions/dated.ts';

/** The rates were published in 2025-11; from which day they hold was not found. */
const since2023 = (value: number): ParameterValue =>
  withNote(valueFrom('2023-01-01', value, 'Z12', 'official'), {
    zh: '2025年11月公布的标准，起始日期为示例',
    en: 'as published in 2025-11; the first day is illustrative',
  });

type Group = 'key' | 'marginal' | 'rigid';

const names: Readonly<Record<Group, { readonly zh: string; readonly en: string }>> = {
  key: { zh: '特困、低保', en: 'Tekun and Dibao' },
  marginal: { zh: '低保边缘、防返贫监测', en: 'marginal and monitored families' },
  rigid: { zh: '刚性支出困难', en: 'rigid-expenditure families' },
};

const share = (group: Group, before: number, now: number): Parameter<'ratio'> =>
  threshold(
    `med-treatment.share-${group}`,
    { zh: `${names[group].zh}：救助比例`, en: `${names[group].en}: share paid` },
    'ratio',
    valueFrom('2016-10-01', before, 'I', 'illustrative'),
    since2023(now),
  );

const yearCap = (group: Group, before: number, now: number): Parameter<'fen'> =>
  threshold(
    `med-treatment.cap-${group}`,
    { zh: `${names[group].zh}：年度救助限额`, en: `${names[group].en}: most in a year` },
    'fen',
    valueFrom('2016-10-01', before * 100, 'I', 'illustrative'),
    since2023(now * 100),
  );

export const shareKey = share('key', 7_000, 7_500);
export const shareMarginal = share('marginal', 5_000, 5_000);
export const capKey = yearCap('key', 20_000, 30_000);
export const capMarginal = yearCap('marginal', 10_000, 20_000);

export const deductibleMarginal = threshold(
  'med-treatment.deductible-marginal',
  { zh: '低保边缘、防返贫监测：年度起付线', en: 'marginal and monitored families: deductible in a year' },
  'fen',
  valueFrom('2016-10-01', 300_000, 'I', 'illustrative'),
  since2023(300_000),
);

export const shareRigid = threshold(
  'med-treatment.share-rigid',
  { zh: '刚性支出困难：救助比例', en: 'rigid-expenditure families: share paid' },
  'ratio',
  since2023(6_000),
);

export const capRigid = threshold(
  'med-treatment.cap-rigid',
  { zh: '刚性支出困难：年度救助限额', en: 'rigid-expenditure families: most in a year' },
  'fen',
  since2023(2_000_000),
);

export const deductibleRigid = threshold(
  'med-treatment.deductible-rigid',
  {
    zh: '刚性支出困难：起付线（占全市居民人均可支配收入）',
    en: 'rigid-expenditure families: deductible, of disposable income',
  },
  'ratio',
  since2023(2_500),
);

export const againFromKey = threshold(
  'med-treatment.again-from-key',
  { zh: '特困、低保：再救助起付线', en: 'Tekun and Dibao: own cost from which aid is given again' },
  'fen',
  since2023(500_000),
);

export const againFromMarginal = threshold(
  'med-treatment.again-from-marginal',
  { zh: '低保边缘、防返贫监测：再救助起付线', en: 'marginal and monitored: own cost from which aid is given again' },
  'fen',
  since2023(1_000_000),
);

export const againShare = threshold(
  'med-treatment.again-share',
  { zh: '再救助比例', en: 'share paid again' },
  'ratio',
  since2023(7_000),
);

export const againCap = threshold(
  'med-treatment.again-cap',
  { zh: '再救助年度限额', en: 'most paid again in a year' },
  'fen',
  since2023(2_000_000),
);
