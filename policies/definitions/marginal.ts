import { and, cite, defineParameter, lt, named, namedBool, not, parameter, plainDate, shareOf } from '@zhuni/engine';
import { wholeFamily } from './dibao-entry.ts';
import { perCapitaIncome } from './income.ts';
import { assetsWithinMarginal } from './property.ts';
import { dibaoStandard } from './standards.ts';

const marginalRatio = defineParameter({
  id: 'dibao-marginal.ratio',
  label: { zh: '低保边缘家庭收入上限（低保标准倍数）', en: 'income limit of marginal families (times the standard)' },
  unit: 'ratio',
  values: [
    { from: plainDate('2012-12-12'), value: 15_000, source: cite('I'), status: 'illustrative' },
    { from: plainDate('2021-07-01'), value: 15_000, source: cite('L1', '8'), status: 'official' },
  ],
});

/** 1.5 × DB(t). */
export const marginalLimit = named(
  'marginalLimit',
  { zh: '低保边缘收入上限', en: 'income limit of marginal families' },
  shareOf(dibaoStandard, parameter(marginalRatio), 'down'),
);

/** Passes the income and asset tests of a marginal family and is not below those of Dibao as a whole. */
export const marginalFamily = namedBool(
  'marginalFamily',
  { zh: '符合低保边缘收入和金融资产条件', en: 'within the income and asset limits of a marginal family' },
  and(lt(perCapitaIncome, marginalLimit), assetsWithinMarginal, not(wholeFamily)),
);
