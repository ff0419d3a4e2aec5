import { and, codeIs, householdEntitled, namedBool, not, or, personEntitled } from '@zhuni/engine';
import * as f from '../facts.ts';
import { entersAlone, wholeFamily } from './dibao-entry.ts';
import { isFamilyMember } from './family.ts';

/**
 * Kept as Tekun or as an orphan: whoever is, has no Dibao on top, also in a family whose other members have it (Tekun
 * L28; for children L12 keeps apart orphans, Tekun, and Dibao for those whose parents can care but are poor).
 */
export const isKeptOtherwise = or(personEntitled('tekun-basic'), personEntitled('orphan'));

/** Person for whom the household's Dibao is paid: every counted member, or only those who entered alone. */
export const isDibaoMember = namedBool(
  'isDibaoMember',
  { zh: '低保对象', en: 'Dibao recipient' },
  and(householdEntitled('dibao'), not(isKeptOtherwise), or(and(wholeFamily, isFamilyMember), entersAlone)),
);

/** Dibao recipient, or counted member of a Dibao-marginal household. */
export const isLowIncomeMember = namedBool(
  'isLowIncomeMember',
  { zh: '低保或低保边缘家庭成员', en: 'Dibao recipient or member of a Dibao-marginal household' },
  or(isDibaoMember, and(householdEntitled('dibao-marginal'), isFamilyMember)),
);

/** Tekun person who lives at home (分散供养). */
export const isScatteredTekun = namedBool(
  'isScatteredTekun',
  { zh: '分散供养特困人员', en: 'Tekun person living at home' },
  and(personEntitled('tekun-basic'), codeIs(f.careForm, 'home')),
);
