export {
  changeAmount,
  exitGradually,
  gradualExitMonthsMax,
  recordReview,
  stopEntitlement,
} from './change-entitlement.ts';
export type { EntitlementChange, NewReview } from './change-entitlement.ts';
export { policiesOfTheDead } from './entitlement.ts';
export type { Entitlement, EntitlementOrigin } from './entitlement.ts';
export { findObstacles, grantEntitlement, grantEntitlements, grantsAtOnceMax } from './grant-entitlement.ts';
export type { Grant, NewEntitlement } from './grant-entitlement.ts';
export { dueForReview, dueRowsMax, listDueInMonth, listEntitlements, moveEntitlements } from './list-entitlements.ts';
export type { DueLine, EntitlementLine, EntitlementsAsked, ReviewDue } from './list-entitlements.ts';
export { amountsDue, listRunning, runningRowsMax } from './list-due.ts';
export type { DueMonth } from './list-due.ts';
export { assertLiving, lockSubject, lockSubjects } from './lock-subject.ts';
export type { HelpSubject } from './lock-subject.ts';
export { amountsByMonth, grantedOn, monthOf, stretchesOf } from './months.ts';
export type { MonthAmount, MonthlyHistory, PauseKind, Stretch } from './months.ts';
export { resume, suspend } from './pause-entitlement.ts';
export type { NewPause, Resumption } from './pause-entitlement.ts';
export { readEntitlement } from './read-history.ts';
export type { AmountRecord, EntitlementHistory, PauseRecord, ReviewRecord, StopRecord } from './read-history.ts';
export { entitlementRefusals } from './refusals.ts';
export { entitlementRoutes } from './routes.ts';
export { stopOnDeath } from './stop-on-death.ts';
export type { DeathEffect } from './stop-on-death.ts';
