import {
  add,
  and,
  byDate,
  cite,
  defineParameter,
  divide,
  higherOf,
  literal,
  lowerOf,
  named,
  or,
  parameter,
} from '@zhuni/engine';
import { plainDate, shareOf, subtract, sumOver, times } from '@zhuni/engine';
import * as f from '../facts.ts';
import { isDisabled } from './disability.ts';
import { familySize, isFamilyMember } from './family.ts';
import { dibaoStandard, yuanFrom } from './standards.ts';

/** Centrally set basic pension for residents per month (中央确定的基础养老金); values from general knowledge. */
export const centralBasicPension = defineParameter({
  id: 'income.central-basic-pension',
  label: { zh: '中央确定的城乡居民基础养老金（元/月）', en: 'centrally set basic resident pension per month' },
  unit: 'fen',
  values: [
    yuanFrom('2012-12-12', 55, 'K', 'illustrative'),
    yuanFrom('2014-07-01', 70, 'K', 'illustrative'),
    yuanFrom('2018-01-01', 88, 'K', 'illustrative'),
    yuanFrom('2020-07-01', 93, 'K', 'illustrative'),
    yuanFrom('2022-07-01', 98, 'K', 'illustrative'),
    yuanFrom('2023-01-01', 103, 'K', 'illustrative'),
    yuanFrom('2024-07-01', 123, 'K', 'illustrative'),
    yuanFrom('2025-01-01', 143, 'K', 'illustrative'),
  ],
});

const workCostShareOfWage = defineParameter({
  id: 'income.work-cost-share-of-wage',
  label: { zh: '必要就业成本占工资上限', en: 'cap of work cost as a share of the wage' },
  unit: 'ratio',
  values: [{ from: plainDate('2012-12-12'), value: 2_000, source: cite('I'), status: 'illustrative' }],
});

const workCostShareOfStandard = defineParameter({
  id: 'income.work-cost-share-of-standard',
  label: { zh: '必要就业成本占低保标准上限', en: 'cap of work cost as a share of the Dibao standard' },
  unit: 'ratio',
  values: [{ from: plainDate('2012-12-12'), value: 5_000, source: cite('I'), status: 'illustrative' }],
});

/** Necessary work cost that may be deducted from wages: the declared cost up to two caps (L1 art. 13). */
export const workCost = lowerOf(
  f.workCostMonthlyFen,
  shareOf(f.wageMonthlyFen, parameter(workCostShareOfWage), 'down'),
  shareOf(dibaoStandard, parameter(workCostShareOfStandard), 'down'),
);

const nothing = literal(0, 'fen');

/** Resident pension above the centrally set part. */
export const residentPensionAboveCentral = higherOf(
  subtract(f.residentPensionMonthlyFen, parameter(centralBasicPension)),
  nothing,
);

/**
 * The whole resident pension; from 2021-07-01 only what is above the centrally set part. L1 art. 13 leaves that part
 * out "in the time of the 14th five-year plan", which ended on 2025-12-31; no later text was found, so it counts again.
 */
const countedResidentPension = byDate(
  { from: plainDate('2012-12-12'), value: f.residentPensionMonthlyFen, article: cite('L4', '16') },
  { from: plainDate('2021-07-01'), value: residentPensionAboveCentral, article: cite('L1', '13') },
  { from: plainDate('2026-01-01'), value: f.residentPensionMonthlyFen, article: cite('L1', '13') },
);

/** Counted income of one member per month, before deductions (L1 art. 13). */
export const grossIncome = add(
  f.wageMonthlyFen,
  f.businessMonthlyFen,
  f.propertyMonthlyFen,
  f.employeePensionMonthlyFen,
  countedResidentPension,
  f.transferMonthlyFen,
);

/** Counted income of one member per month. */
export const personIncome = named(
  'personIncome',
  { zh: '本人月计算收入', en: 'counted income of the person per month' },
  subtract(grossIncome, workCost),
);

/** Own-paid medical and rehabilitation cost of twelve months, per month. */
export const medicalDeduction = divide(
  add(f.medicalOwnPaid12mFen, f.rehabSpending12mFen),
  literal(12, 'count'),
  'down',
);

const familyIncome = add(sumOver(personIncome, isFamilyMember), f.supporterMaintenanceMonthlyFen);

/** Rigid spending from disability or serious illness: the own cost of those members only (L1 art. 13, last paragraph). */
const illnessDeduction = sumOver(medicalDeduction, and(isFamilyMember, or(f.seriousIllness, isDisabled)));

/** Income of the household per month after deductions, never below zero (L1 art. 13). */
export const countedIncome = named(
  'countedIncome',
  { zh: '家庭月可计算收入', en: 'counted income of the household per month' },
  higherOf(subtract(familyIncome, illnessDeduction), nothing),
);

/** Income of the household per month without any deduction. */
export const incomeBeforeDeductions = named(
  'incomeBeforeDeductions',
  { zh: '家庭月收入（未扣减）', en: 'household income per month before deductions' },
  add(sumOver(grossIncome, isFamilyMember), f.supporterMaintenanceMonthlyFen),
);

/** Counted income per member and month, to the fen, half up. */
export const perCapitaIncome = named(
  'perCapitaIncome',
  { zh: '人均月收入', en: 'income per member and month' },
  divide(countedIncome, familySize, 'half-up'),
);

const months12 = literal(12, 'months');

/** Household income of twelve months without any deduction. */
export const yearlyIncome = named(
  'yearlyIncome',
  { zh: '家庭年收入（未扣减）', en: 'household income of twelve months before deductions' },
  times(incomeBeforeDeductions, months12),
);

/** Per-capita disposable income of a household over twelve months. */
export const yearlyIncomePerCapita = named(
  'yearlyIncomePerCapita',
  { zh: '人均年可支配收入', en: 'disposable income per member and year' },
  divide(yearlyIncome, familySize, 'half-up'),
);

/**
 * Per-capita disposable income of the city's residents in the year before (上年度人均可支配收入). The city's published
 * figures were not found: the values are round placeholders.
 */
export const cityDisposableIncome = defineParameter({
  id: 'city.disposable-income-per-capita',
  label: { zh: '上年度全市居民人均可支配收入（元/年）', en: 'disposable income per resident of the city, year before' },
  unit: 'fen',
  values: [
    yuanFrom('2016-01-01', 27_000, 'I', 'illustrative'),
    yuanFrom('2017-01-01', 29_000, 'I', 'illustrative'),
    yuanFrom('2018-01-01', 31_500, 'I', 'illustrative'),
    yuanFrom('2019-01-01', 34_000, 'I', 'illustrative'),
    yuanFrom('2020-01-01', 36_500, 'I', 'illustrative'),
    yuanFrom('2021-01-01', 38_000, 'I', 'illustrative'),
    yuanFrom('2022-01-01', 41_500, 'I', 'illustrative'),
    yuanFrom('2023-01-01', 43_500, 'I', 'illustrative'),
    yuanFrom('2024-01-01', 46_000, 'I', 'illustrative'),
    yuanFrom('2025-01-01', 48_500, 'I', 'illustrative'),
    yuanFrom('2026-01-01', 51_000, 'I', 'illustrative'),
  ],
});
