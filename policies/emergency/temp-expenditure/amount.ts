import * as e from '@zhuni/engine';
import { isFamilyMember } from '../../definitions/family.ts';
import { dibaoStandardUrban } from '../../definitions/standards.ts';
import * as f from '../../facts.ts';
import * as p from './parameters.ts';

const nothing = e.literal(0, 'fen');

const standards = (multiple: e.Parameter<'months'>): e.Num<'fen'> =>
  e.times(e.parameter(dibaoStandardUrban), e.parameter(multiple));

const ownCost = f.medicalOwnPaid6mFen;

const illnessPart = e.choose(
  e.and(f.seriousIllness, e.gt(ownCost, nothing)),
  e.choose(
    e.ge(ownCost, e.parameter(p.highestBand)),
    standards(p.illnessHighest),
    e.choose(
      e.ge(ownCost, e.parameter(p.thirdBand)),
      standards(p.illnessThird),
      e.choose(e.ge(ownCost, e.parameter(p.secondBand)), standards(p.illnessSecond), standards(p.illnessLowest)),
    ),
  ),
  nothing,
);

const schoolPart = e.choose(
  e.gt(f.educationSpending6mFen, nothing),
  e.choose(
    e.codeIs(f.educationStage, 'college', 'undergraduate'),
    standards(p.schoolHighest),
    standards(p.schoolLowest),
  ),
  nothing,
);

const freshmanPart = e.choose(
  e.and(e.householdEntitled('dibao'), f.newlyAdmitted, e.codeIs(f.educationStage, 'undergraduate')),
  e.parameter(p.freshmanLeast),
  nothing,
);

const byMember = e.named(
  'temporaryAidOfMembers',
  { zh: '按人计算的重病、教育救助', en: 'aid for illness and schooling of the members' },
  e.sumOver(e.add(illnessPart, e.higherOf(schoolPart, freshmanPart)), isFamilyMember),
);

/** Aid for the ill and the students of the family (Z6); for other spending one sum a household. */
export const temporaryAid = e.choose(e.gt(byMember, nothing), byMember, standards(p.otherMultiple));
