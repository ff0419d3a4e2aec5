import type { FactValue } from '@zhuni/engine';
import type { DepartmentCode } from './departments.ts';

/** How what departments say of one fact is held against what was declared. */
export type ComparisonRule = {
  readonly fact: string;
  readonly departments: readonly DepartmentCode[];
  /** Each person for themselves, or all answers of the household together. */
  readonly join: 'each' | 'sum' | 'any' | 'homes' | 'home-area' | 'shops';
  /** 'least': a department knows only a part, so more than that may well be declared. */
  readonly bound: 'equal' | 'least';
  /** What an answer means that does not speak of the fact; absent = nothing. */
  readonly silent?: FactValue;
  /** By how much numbers may differ and mean the same. */
  readonly tolerance?: Tolerance;
};

type Tolerance = { readonly amount: number; readonly share: number };

/** Interest and a purchase between declaration and check do not make a contradiction. Illustrative, as all of these. */
export const assetsTolerance: Tolerance = { amount: 100_00, share: 0.01 };
/** Contribution bases are set once a year. */
export const wageTolerance: Tolerance = { amount: 50_00, share: 0.03 };
/** Pensions are paid to the fen; a declaration rounds. */
export const pensionTolerance: Tolerance = { amount: 5_00, share: 0 };
/** Square metres: a deed has decimals, a declaration has none. */
export const areaTolerance: Tolerance = { amount: 1, share: 0.01 };

const wage = { fact: 'wageMonthlyFen', join: 'each', bound: 'least', tolerance: wageTolerance } as const;
const pension = {
  departments: ['social-insurance'],
  join: 'each',
  bound: 'equal',
  silent: 0,
  tolerance: pensionTolerance,
} as const;
const ownRegister = { departments: ['police'], join: 'each', bound: 'equal' } as const;

/** In the order in which they are shown. */
export const comparisonRules: readonly ComparisonRule[] = [
  {
    fact: 'financialAssetsFen',
    departments: ['banks', 'securities'],
    join: 'sum',
    bound: 'equal',
    tolerance: assetsTolerance,
  },
  { fact: 'homesOwned', departments: ['real-estate'], join: 'homes', bound: 'equal' },
  {
    fact: 'homeAreaM2',
    departments: ['real-estate'],
    join: 'home-area',
    bound: 'equal',
    tolerance: areaTolerance,
  },
  { fact: 'ownsShopOrOffice', departments: ['real-estate'], join: 'shops', bound: 'equal' },
  { fact: 'homeBoughtOrFitted12m', departments: ['real-estate'], join: 'any', bound: 'least' },
  { fact: 'ownsVehicle', departments: ['vehicles'], join: 'any', bound: 'equal' },
  { fact: 'ownsCompany', departments: ['companies'], join: 'any', bound: 'least' },
  { ...wage, departments: ['social-insurance'] },
  { ...wage, departments: ['housing-fund'] },
  { ...wage, departments: ['tax'] },
  { ...pension, fact: 'employeePensionMonthlyFen' },
  { ...pension, fact: 'residentPensionMonthlyFen' },
  { fact: 'pensionInsurance', departments: ['social-insurance'], join: 'each', bound: 'equal' },
  { fact: 'workInjuryCare', departments: ['social-insurance'], join: 'each', bound: 'least' },
  { ...ownRegister, fact: 'deceased' },
  { fact: 'deceased', departments: ['civil-affairs'], join: 'each', bound: 'equal' },
  { ...ownRegister, fact: 'custody' },
  { ...ownRegister, fact: 'hukou' },
  { ...ownRegister, fact: 'birthDate' },
  { ...ownRegister, fact: 'sex' },
];

/** The facts that a check keeps as they were declared when it was ordered. */
export const declaredFacts: ReadonlySet<string> = new Set([...comparisonRules.map(({ fact }) => fact), 'relation']);

/** Whether two values of one fact mean the same. */
export function meansTheSame(rule: ComparisonRule, declared: FactValue, found: FactValue): boolean {
  if (rule.fact === 'deceased') return (declared === 'no') === (found === 'no');
  if (typeof declared === 'boolean') return declared === found || (rule.bound === 'least' && found === false);
  if (typeof declared !== 'number' || typeof found !== 'number') return declared === found;
  const { amount, share } = rule.tolerance ?? { amount: 0, share: 0 };
  const allowed = Math.max(amount, share * declared);
  if (rule.bound === 'least') return found <= declared + allowed;
  return Math.abs(found - declared) <= allowed;
}

/** Nothing there: what need not be declared. */
export const isNothing = (value: FactValue): boolean => [0, false, 'none', 'no'].includes(value);
