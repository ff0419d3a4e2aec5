import type { DepartmentCode } from '../departments.ts';
import { readCompanies, readHousingFund, readSocialInsurance, readTax } from './income.ts';
import { readBanks, readRealEstate, readSecurities, readVehicles } from './property.ts';
import type { AnswerReader } from './reading.ts';
import { readCivilAffairs, readPolice } from './registers.ts';

/** How each department's answers are read. */
export const answerReaders: Readonly<Record<DepartmentCode, AnswerReader>> = {
  police: readPolice,
  'civil-affairs': readCivilAffairs,
  'real-estate': readRealEstate,
  vehicles: readVehicles,
  banks: readBanks,
  securities: readSecurities,
  'social-insurance': readSocialInsurance,
  'housing-fund': readHousingFund,
  tax: readTax,
  companies: readCompanies,
};

export type { Read, Reading } from './reading.ts';
