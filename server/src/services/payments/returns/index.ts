export { confirmDelivery, recordDelivery } from './deliver.ts';
export { recordReturn, returnReasons } from './record-return.ts';
export type { NewReturn, ReturnReason } from './record-return.ts';
export { returnRefusals } from './refusals.ts';
export { startReissue } from './reissue.ts';
export { returnRoutes } from './routes.ts';
export { openUnclaimed } from './unclaimed.ts';
