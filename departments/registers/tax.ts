import { yuan } from './register.ts';
import type { Register } from './register.ts';

/** 税务: income of the year that was declared for income tax, and registration for value-added tax. */
export const tax: Register = {
  path: '/swj/natural-person/income',
  noRecord: { status: 'EMPTY', taxpayer: null },
  answer: ({ idNumber, tax: record }) =>
    record === null
      ? undefined
      : {
          status: 'FOUND',
          taxpayer: { idNo: idNumber },
          year: String(record.year),
          comprehensiveIncome: yuan(record.incomeFen),
          monthsReported: record.months,
          vatRegistered: record.vatRegistered ? 'Y' : 'N',
        },
};
