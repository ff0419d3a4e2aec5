import type { BankAccount } from '../bank-files/index.ts';

/** Where the bank answers, and the secret shared with it. */
export type BankAddress = { readonly url: string; readonly secret: string };

/** The account a county pays from. Illustrative: a number that no bank has issued, in the name of the county. */
export const payerOf = (countyCode: string, countyName: string): BankAccount => ({
  name: `${countyName}社会保障资金专户（演示）`,
  number: `999999${countyCode.padEnd(12, '0')}1`,
  bankCode: undefined,
});
