import { addDays, addMonths, toEpochDay } from '../values/index.ts';
import type { PlainDate } from '../values/index.ts';
import { CalendarYearMissing, isWeekend, isWorkingDay } from './holiday-calendar.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';

/** A length of time as a law states it. */
export type StatutoryPeriod = {
  readonly length: number;
  readonly unit: 'working-days' | 'calendar-days' | 'months';
};

/** The longest period computed with, in its unit; beyond it the input is taken for a mistake. */
export const periodLengthMax = 3660;

function assertLength(length: number): void {
  if (!Number.isInteger(length) || length < 0 || length > periodLengthMax) {
    throw new RangeError(`a period is a whole number from 0 to ${periodLengthMax}, not ${length}`);
  }
}

/**
 * The `workingDays`-th working day after a date; the date itself is not counted, as the law has it (Civil Code
 * art. 201), and 0 gives the date itself. Throws RangeError for a negative or broken number, CalendarYearMissing for a
 * year without a table.
 */
export function addWorkingDays(calendar: HolidayCalendar, date: PlainDate, workingDays: number): PlainDate {
  assertLength(workingDays);
  let day = date;
  for (let left = workingDays; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/**
 * Working days after `after` up to and including `until`; negative when `until` comes first. Takes as long for years as
 * for days. Throws CalendarYearMissing for a year between without a table.
 */
export function countWorkingDays(
  calendar: HolidayCalendar,
  { after, until }: { readonly after: PlainDate; readonly until: PlainDate },
): number {
  if (until < after) return 0 - countWorkingDays(calendar, { after: until, until: after });
  if (until === after) return 0;
  let workingDays = weekdaysUntil(toEpochDay(until)) - weekdaysUntil(toEpochDay(after));
  const lastYear = yearOf(until);
  for (let year = yearOf(addDays(after, 1)); year <= lastYear; year++) {
    const table = calendar.get(year);
    if (!table) throw new CalendarYearMissing(year);
    for (const day of table.exceptions) {
      if (day > after && day <= until) workingDays += isWeekend(day) ? 1 : -1;
    }
  }
  return workingDays;
}

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/** Mondays to Fridays from the Monday of the week of 1970-01-01 up to and including a day; negative before it. */
function weekdaysUntil(epochDay: number): number {
  const days = epochDay + 4; // 1970-01-01 was a Thursday, the fourth day of its week
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

/** The date itself when it is worked, else the next working day. */
export function nextWorkingDay(calendar: HolidayCalendar, date: PlainDate): PlainDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/**
 * The last day of a statutory period that an event starts. The day of the event is not counted; a period in calendar
 * days or months whose last day is a rest day ends on the next working day (Civil Code arts. 201-203); a month ends on
 * the day of the event's number, or on its last day. Throws RangeError and CalendarYearMissing.
 */
export function deadline(calendar: HolidayCalendar, event: PlainDate, period: StatutoryPeriod): PlainDate {
  assertLength(period.length);
  if (period.unit === 'working-days') return addWorkingDays(calendar, event, period.length);
  const lastDay = period.unit === 'months' ? addMonths(event, period.length) : addDays(event, period.length);
  return nextWorkingDay(calendar, lastDay);
}
