export { carryOutRaises, isRaiseDue, raiseJobKind } from './raise.ts';
export type { ReviewOpener } from './raise.ts';
export { standardsRoutes } from './routes.ts';
