export { rescreenHouseholds, rescreenHouseholdsMax } from './rescreen.ts';
export { ScreeningBusy, ScreeningFailed, screenArea } from './run.ts';
export type { ScreeningOrder, ScreeningReport } from './run.ts';
export { readVerdict, verdictPlace } from './ledger.ts';
export type { HouseholdRef, JudgedBatch, JudgedHousehold, LedgerEntry, ScreeningListener, Verdict } from './ledger.ts';
export { findNewestRun, findRun, totalsByArea, totalsByPolicy } from './overview.ts';
export type { AreaTotal, PolicyTotal, RunRecord } from './overview.ts';
export { screeningRefusals, screeningRoutes } from './routes.ts';
