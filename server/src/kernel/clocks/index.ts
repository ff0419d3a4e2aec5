export {
  endWaitingClocks,
  extendClock,
  moveClocks,
  pauseClock,
  pauseClocks,
  resumeClock,
  resumeClocks,
  startClock,
  stopClock,
  stopClocks,
} from './change-clock.ts';
export type { ClockChange, NewClock, SubjectChange } from './change-clock.ts';
export { clocksOf, listClockEvents, listClocks, offices } from './clock-record.ts';
export type { ClockEvent, ClockRecord, ClockSubject, Office } from './clock-record.ts';
export { clockUnits, reminderWorkingDays } from './clock-time.ts';
export type { ClockLimit, ClockUnit } from './clock-time.ts';
export { countDue, dueStates, listDue } from './list-due.ts';
export type { DueAsked, DueCount, DueState } from './list-due.ts';
export { clockRefusals } from './refusals.ts';
export { remaining } from './remaining.ts';
export type { Remaining } from './remaining.ts';
export { hasUntold, tellDue } from './tell-due.ts';
export type { ClockListener, ClockNotice } from './tell-due.ts';
