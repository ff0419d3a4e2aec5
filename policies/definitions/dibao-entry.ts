import { and, cite, holdsByDate, lt, namedBool, not, or, plainDate } from '@zhuni/engine';
import * as f from '../facts.ts';
import { isHeavilyDisabled, isHeavilyOrMindDisabled } from './disability.ts';
import { isAdult, isFamilyMember } from './family.ts';
import { perCapitaIncome, personIncome } from './income.ts';
import { assetsWithinDibao } from './property.ts';
import { dibaoStandard } from './standards.ts';

/** Income per member strictly below the Dibao standard. */
export const incomeBelow = lt(perCapitaIncome, dibaoStandard);

/** The family as a whole passes the income and asset tests of Dibao. */
export const wholeFamily = namedBool(
  'wholeFamily',
  { zh: '全家符合低保收入和金融资产条件', en: 'the whole family is within the income and asset limits' },
  and(incomeBelow, assetsWithinDibao),
);

/**
 * Members of a marginal family who may enter alone (单人户): L4 art. 10, since 2021-07-01 L1 art. 8. L8 also lets jobless
 * heavily disabled adults of other families apply so, at the county's discretion: that is not decided here.
 */
export const entersAlone = namedBool(
  'entersAlone',
  { zh: '可单独申请的成员', en: 'member who may apply alone' },
  and(
    isFamilyMember,
    lt(personIncome, dibaoStandard),
    holdsByDate(
      {
        from: plainDate('2012-12-12'),
        value: and(isHeavilyDisabled, isAdult, not(f.canWork)),
        article: cite('L4', '10'),
      },
      { from: plainDate('2021-07-01'), value: or(isHeavilyOrMindDisabled, f.seriousIllness), article: cite('L1', '8') },
    ),
  ),
);
