export { appendStatements, batchStatementsMax } from './append.ts';
export type { NewStatement } from './append.ts';
export { readStates } from './read-state.ts';
export type { HouseholdState, StatedFact } from './read-state.ts';
export { appendReceipts, listReceipts } from './receipts.ts';
export type { Receipt } from './receipts.ts';
