import { and, codeIs, householdEntitled, namedBool, not, or, personEntitled } from '@zhuni/engine';
import * as f from '../facts.ts';
import { entersAlone, wholeFamily } from './dibao-entry.ts';
import { isFamilyMember } from './family.ts';

/** Not kept as Tekun: whoever is, has no Dibao (L28), also in a family whose other members have it. */
export const isNotTekun = not(personEntitled('tekun-basic'));

/** Person for whom the household's Dibao is paid: every counted member, or only those who entered alone. */
export const isDibaoMember = namedBool(
  'isDibaoMember',
  { zh: '低保对象', en: 'Dibao recipient' },
  and(householdEntitled('dibao'), isNotTekun, or(and(wholeFamily, isFamilyMember), entersAlone)),
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
