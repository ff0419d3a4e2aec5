export { madeUpNumber } from './account-number.ts';
export { bankCodes, banks } from './banks.ts';
export { openPayeeAccounts, payeeAccountsFor } from './payee-account.ts';
export type { OpenedAccount, PayeeAccount, PayeeKind } from './payee-account.ts';
export { accountsAtOnceMax, recordPayeeAccount, recordPayeeAccounts } from './record-account.ts';
export type { NewPayeeAccount } from './record-account.ts';
export { payeeRefusals } from './refusals.ts';
export { payeeRoutes } from './routes.ts';
