import { banks } from './banks.ts';
import { civilAffairs } from './civil-affairs.ts';
import { companies } from './companies.ts';
import { housingFund } from './housing-fund.ts';
import { police } from './police.ts';
import { realEstate } from './real-estate.ts';
import type { Register } from './register.ts';
import { securities } from './securities.ts';
import { socialInsurance } from './social-insurance.ts';
import { tax } from './tax.ts';
import { vehicles } from './vehicles.ts';

/** The ten departments that take part in the economic check, by code. */
export const registers = {
  police,
  'civil-affairs': civilAffairs,
  'real-estate': realEstate,
  vehicles,
  banks,
  securities,
  'social-insurance': socialInsurance,
  'housing-fund': housingFund,
  tax,
  companies,
} as const satisfies Readonly<Record<string, Register>>;

export type DepartmentCode = keyof typeof registers;

export const departmentCodes = Object.keys(registers) as readonly DepartmentCode[];
