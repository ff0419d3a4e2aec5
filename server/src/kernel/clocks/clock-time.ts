import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  periodLengthMax,
} from '@zhuni/engine/calendar';
import type { HolidayCalendar } from '@zhuni/engine/calendar';
import { addDays, toEpochDay } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { dateAt, startOfDay } from '../../platform/clock/index.ts';

export const clockUnits = ['working-days', 'calendar-days', 'hours'] as const;
export type ClockUnit = (typeof clockUnits)[number];

/** A limit as a law states it. */
export type ClockLimit = {
  /** Such as 'county-confirm'. */
  readonly id: string;
  /** In `unit`, at least 1. */
  readonly amount: number;
  readonly unit: ClockUnit;
  /** Where it stands: a citation, such as 'L1 art. 21'. */
  readonly source: string;
};

/** A clock that runs towards its end. */
export type Running = {
  /** The last day as counted; for calendar days it may be a rest day. */
  readonly endsOn: PlainDate;
  /** The last day on which acting is in time: `endsOn`, or the next working day when that is a rest day. */
  readonly dueOn: PlainDate;
  /** The first instant that is too late. */
  readonly dueAt: Date;
  /** From here on the clock is due soon. */
  readonly soonAt: Date;
};

/** The office is reminded when so many working days are left, or a third of a limit shorter than three times that. */
export const reminderWorkingDays = 3;

const hourMs = 3_600_000;
const secondMs = 1_000;

/** Reading a limit with an amount that no law states is a programmer's mistake. */
export function assertLimit({ id, amount }: Pick<ClockLimit, 'id' | 'amount'>): void {
  if (Number.isInteger(amount) && amount >= 1 && amount <= periodLengthMax) return;
  throw new RangeError(`the limit ${id} must be a whole number from 1 to ${periodLengthMax}, not ${amount}`);
}

/**
 * The run of a limit from an instant. In days the day of the event is not counted, and a period in calendar days that
 * would end on a rest day ends on the next working day (Civil Code arts. 201, 203); hours count at once and through.
 * Throws CalendarYearMissing.
 */
export function begin(calendar: HolidayCalendar, { amount, unit }: ClockLimit, at: Date): Running {
  return run(calendar, { unit, left: unit === 'hours' ? (amount * hourMs) / secondMs : amount, amount }, at);
}

type Span = {
  readonly unit: ClockUnit;
  /** What is still to be counted: days, for hours seconds. */
  readonly left: number;
  /** The whole limit, in its unit. */
  readonly amount: number;
};

/** What a pause keeps: the days after this one up to the end (hours: seconds); undefined when the end has passed. */
export function leftOf(calendar: HolidayCalendar, unit: ClockUnit, running: Running, at: Date): number | undefined {
  if (at >= running.dueAt) return undefined;
  if (unit === 'hours') return Math.ceil((running.dueAt.getTime() - at.getTime()) / secondMs);
  const date = dateAt(at);
  if (unit === 'working-days') return countWorkingDays(calendar, { after: date, until: running.endsOn });
  return Math.max(0, toEpochDay(running.endsOn) - toEpochDay(date));
}

/** Lets what a pause has kept run on from an instant; the day itself is not counted. Throws CalendarYearMissing. */
export function run(calendar: HolidayCalendar, { unit, left, amount }: Span, at: Date): Running {
  const from = dateAt(at);
  if (unit === 'hours') {
    const dueAt = new Date(at.getTime() + left * secondMs);
    const soonAt = new Date(Math.max(at.getTime(), dueAt.getTime() - (amount * hourMs) / 3));
    return { endsOn: dateAt(dueAt), dueOn: dateAt(dueAt), dueAt, soonAt };
  }
  const endsOn = unit === 'working-days' ? addWorkingDays(calendar, from, left) : addDays(from, left);
  return ending(calendar, { endsOn, amount }, from);
}

type End = { readonly endsOn: PlainDate; readonly amount: number };

/** The run with its end moved by so much of its unit, as if the limit had been longer from the start. */
export function lengthen(
  calendar: HolidayCalendar,
  { unit, amount }: Pick<ClockLimit, 'unit' | 'amount'>,
  running: Running,
  extra: number,
): Running {
  if (unit === 'hours') {
    const later = (instant: Date): Date => new Date(instant.getTime() + extra * hourMs);
    const dueAt = later(running.dueAt);
    return { endsOn: dateAt(dueAt), dueOn: dateAt(dueAt), dueAt, soonAt: later(running.soonAt) };
  }
  const endsOn =
    unit === 'working-days' ? addWorkingDays(calendar, running.endsOn, extra) : addDays(running.endsOn, extra);
  return ending(calendar, { endsOn, amount: amount + extra }, running.endsOn);
}

function ending(calendar: HolidayCalendar, { endsOn, amount }: End, from: PlainDate): Running {
  const dueOn = nextWorkingDay(calendar, endsOn);
  const soonOn = soonFrom(calendar, { dueOn, notBefore: from, workingDays: reminderDays(amount) });
  return { endsOn, dueOn, dueAt: startOfDay(addDays(dueOn, 1)), soonAt: startOfDay(soonOn) };
}

function reminderDays(amount: number): number {
  return Math.min(reminderWorkingDays, Math.max(1, Math.floor(amount / 3)));
}

type Reminder = { readonly dueOn: PlainDate; readonly notBefore: PlainDate; readonly workingDays: number };

/** The first day after which at most so many working days are left. */
function soonFrom(calendar: HolidayCalendar, { dueOn, notBefore, workingDays }: Reminder): PlainDate {
  let day = dueOn;
  let left = 0;
  while (day > notBefore) {
    if (isWorkingDay(calendar, day)) left += 1;
    if (left > workingDays) return day;
    day = addDays(day, -1);
  }
  return notBefore;
}
