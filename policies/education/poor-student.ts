import { and, namedBool, or, personEntitled } from '@zhuni/engine';
import type { Text } from '@zhuni/engine';
import { isDisabled } from '../definitions/disability.ts';
import { isFamilyMember } from '../definitions/family.ts';
import { isFormerlyPoor, isKeyAidPerson, isMarginalMember, isRigidMember } from '../definitions/hardship-class.ts';
import * as f from '../facts.ts';

/** Orphan or unattended child, or a student who was recognised as an orphan. */
export const isOrphanStudent = namedBool(
  'isOrphanStudent',
  { zh: '孤儿或事实无人抚养儿童', en: 'orphan or unattended child' },
  or(personEntitled('orphan'), personEntitled('unattended-child'), f.wasRecognisedOrphan),
);

/** The group in greatest need: Dibao, Tekun, orphans, and the disabled among the students of poor families. */
export const inGreatestNeed = namedBool(
  'inGreatestNeed',
  { zh: '低保、特困、孤儿或残疾学生', en: 'Dibao, Tekun, orphan or disabled student' },
  or(isKeyAidPerson, isOrphanStudent, isDisabled),
);

/** The middle group: members of Dibao-marginal families. */
export const inMiddleNeed = isMarginalMember;

/** An orphan, or a student from a family in economic difficulty, of any of the recognised classes. */
export const isPoorStudent = namedBool(
  'isPoorStudent',
  { zh: '家庭经济困难学生', en: 'student from a family in difficulty' },
  or(isKeyAidPerson, isOrphanStudent, inMiddleNeed, isRigidMember, and(isFormerlyPoor, isFamilyMember)),
);

/** The same, or a disabled student of whatever family: for aid that names the disabled. */
export const isPoorOrDisabledStudent = namedBool(
  'isPoorOrDisabledStudent',
  { zh: '家庭经济困难或残疾学生', en: 'student from a family in difficulty, or disabled' },
  or(isPoorStudent, isDisabled),
);

/** What every one of these policies means by a family in difficulty. */
export const familyInDifficulty: Text = {
  zh: '家庭经济困难（低保、特困、低保边缘、刚性支出困难、脱贫享受政策或防返贫监测），或是孤儿、事实无人抚养儿童',
  en: 'Family in difficulty (Dibao, Tekun, marginal, rigid-expenditure, formerly poor or monitored), or orphan or unattended child',
};
