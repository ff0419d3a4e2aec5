export { appendStatements, batchStatementsMax } from './append.ts';
export type { NewStatement } from './append.ts';
export { readStates } from './read-state.ts';
export type { HouseholdState, StatedFact } from './read-state.ts';
export { isUnborn, standingOn } from './standing.ts';
export type { DatedStatement } from './standing.ts';
export { appendReceipts, endReceipts, listReceipts, listReceiptsOfPolicy } from './receipts.ts';
export type { KeptReceipt, Receipt } from './receipts.ts';
export { listDeaths } from './deaths.ts';
