import { and, anyMember, codeIs, householdEntitled, namedBool, or, personEntitled } from '@zhuni/engine';
import * as f from '../facts.ts';
import { isFamilyMember } from './family.ts';
import { isDibaoMember } from './recipient.ts';

/** Person recognised as Tekun. */
export const isTekun = namedBool('isTekun', { zh: '特困人员', en: 'Tekun person' }, personEntitled('tekun-basic'));

/** Counted member of a Dibao-marginal family. */
export const isMarginalMember = namedBool(
  'isMarginalMember',
  { zh: '低保边缘家庭成员', en: 'member of a Dibao-marginal family' },
  and(householdEntitled('dibao-marginal'), isFamilyMember),
);

/** Counted member of a rigid-expenditure hardship family. */
export const isRigidMember = namedBool(
  'isRigidMember',
  { zh: '刚性支出困难家庭成员', en: 'member of a rigid-expenditure family' },
  and(householdEntitled('rigid-expenditure'), isFamilyMember),
);

/** Recognised families above Dibao: marginal or rigid-expenditure. */
export const isLowIncomeFamily = namedBool(
  'isLowIncomeFamily',
  { zh: '低保边缘或刚性支出困难家庭', en: 'Dibao-marginal or rigid-expenditure family' },
  or(householdEntitled('dibao-marginal'), householdEntitled('rigid-expenditure')),
);

/** Formerly registered poor, or monitored against relapse (脱贫享受政策户、防返贫监测对象). */
export const isFormerlyPoor = codeIs(f.exPoor, 'out-of-poverty', 'monitored');

/** Monitored against falling back into poverty (防返贫监测对象). */
export const isMonitored = codeIs(f.exPoor, 'monitored');

/** Registered in the city, or living there with a residence permit. */
export const isLocalFamily = namedBool(
  'isLocalFamily',
  { zh: '有家庭成员具有本市户籍或持居住证', en: 'a member is registered in the city or holds a residence permit' },
  anyMember(and(isFamilyMember, or(codeIs(f.hukou, 'city'), f.residencePermit))),
);

/** Receives Dibao or Tekun aid. */
export const isKeyAidPerson = namedBool(
  'isKeyAidPerson',
  { zh: '低保对象或特困人员', en: 'receives Dibao or Tekun aid' },
  or(isDibaoMember, isTekun),
);
