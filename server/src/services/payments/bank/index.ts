export type { BankAddress } from './address.ts';
export { bankFilesAmong } from './keep-file.ts';
export { bankRoutes } from './routes.ts';
