export { appendStatements, batchStatementsMax } from './append.ts';
export type { NewStatement } from './append.ts';
export { readStates } from './read-state.ts';
export type { HouseholdState, StatedFact } from './read-state.ts';
export { isUnborn, standingOn } from './standing.ts';
export type { DatedStatement } from './standing.ts';
export {
  appendReceipts,
  endReceipts,
  listReceipts,
  listReceiptsOfPerson,
  listReceiptsOfPolicy,
  receiptsFollow,
} from './receipts.ts';
export type { KeptReceipt, Receipt } from './receipts.ts';
export { listDeaths } from './deaths.ts';
export { carryFacts, changeFacts, collectFacts, listStatementDays } from './change-facts.ts';
export type { CarriedStatement, ChangedFact, FactChanges, FactSubject } from './change-facts.ts';
export { changeText, valueText } from './fact-text.ts';
