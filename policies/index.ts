import { buildHandbook } from '@zhuni/engine';
import type { Handbook } from '@zhuni/engine';
import { facts } from './facts.ts';
import { policies } from './register.ts';
import { sources } from './sources.ts';

export { facts } from './facts.ts';
export { departments, partners } from './departments.ts';
export type { DepartmentCode } from './departments.ts';
export { categories } from './categories.ts';
export type { CategoryCode } from './categories.ts';
export { situations } from './situations.ts';
export type { SituationCode } from './situations.ts';
export { sources } from './sources.ts';
export { familyGrounds, isFamilyMember, marriageAge, noFamilyGround } from './definitions/family.ts';
export type { FamilyGround } from './definitions/family.ts';
export { moneySourceNames, moneySources, sharesOf, splitBySource } from './shares.ts';
export type { MoneySource, Shares } from './shares.ts';
export { povertyMeasures } from './definitions/poverty-gap.ts';

/** The 50 policies, checked and ready for the engine. */
export const handbook: Handbook = buildHandbook({ facts, sources, policies });
