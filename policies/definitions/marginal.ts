import { and, lt, named, namedBool, not, parameter, shareOf } from '@zhuni/engine';
import { marginalRatio } from '../living/dibao-marginal/parameters.ts';
import { wholeFamily } from './dibao-entry.ts';
import { perCapitaIncome } from './income.ts';
import { assetsWithinMarginal } from './property.ts';
import { dibaoStandard } from './standards.ts';

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
