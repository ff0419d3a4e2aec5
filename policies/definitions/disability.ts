import { and, codeIs, namedBool, or } from '@zhuni/engine';
import { disabilityCardValid, disabilityGrade, disabilityKind } from '../facts.ts';

const valid = disabilityCardValid;

/** Holder of a valid disability card of any grade. */
export const isDisabled = namedBool(
  'isDisabled',
  { zh: '持有效残疾人证', en: 'holds a valid disability card' },
  and(valid, codeIs(disabilityGrade, '1', '2', '3', '4')),
);

/** Heavily disabled 重度残疾: grade 1 or 2. */
export const isHeavilyDisabled = namedBool(
  'isHeavilyDisabled',
  { zh: '重度残疾（一、二级）', en: 'heavily disabled (grade 1 or 2)' },
  and(valid, codeIs(disabilityGrade, '1', '2')),
);

/** Intellectual or mental disability of grade 3. */
export const isMindGradeThree = and(
  valid,
  codeIs(disabilityGrade, '3'),
  codeIs(disabilityKind, 'intellectual', 'mental'),
);

/** Heavily disabled, or intellectual or mental disability of grade 3 (the group of L1 art. 8). */
export const isHeavilyOrMindDisabled = namedBool(
  'isHeavilyOrMindDisabled',
  { zh: '一、二级残疾或三级智力、精神残疾', en: 'grade 1-2, or intellectual or mental disability of grade 3' },
  or(isHeavilyDisabled, isMindGradeThree),
);
