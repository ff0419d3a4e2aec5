export { changingActors, createDoorkeeper, sessionRoutes } from './routes.ts';
export { mySecurityRoutes } from './my-routes.ts';
export { manageRoutes } from './manage-routes.ts';
export { createAccount, listDemonstrationAccounts } from './create-account.ts';
export type { NewAccount } from './create-account.ts';
export { findOfficial } from './find-official.ts';
