import { plainDate, toEpochDay } from '../values/index.ts';
import type { PlainDate } from '../values/index.ts';

/** One year of the State Council's holiday arrangement; dates as 'MM-DD'. */
export type CalendarYear = {
  readonly year: number;
  /** Monday-to-Friday days that are holidays. */
  readonly offWeekdays: readonly string[];
  /** Saturdays and Sundays that are worked instead. */
  readonly workedWeekendDays: readonly string[];
};

/** Which days are worked, for the years it has a table of. */
export type HolidayCalendar = ReadonlyMap<number, { readonly exceptions: ReadonlySet<PlainDate> }>;

/** Asked about a year whose holidays are not published or not entered; guessing would make deadlines wrong. */
export class CalendarYearMissing extends Error {
  readonly year: number;
  constructor(year: number) {
    super(`the holiday calendar has no table for ${year}; add the year's holiday arrangement before computing with it`);
    this.name = 'CalendarYearMissing';
    this.year = year;
  }
}

/** 0 Sunday … 6 Saturday. */
export function weekday(date: PlainDate): number {
  return (((toEpochDay(date) + 4) % 7) + 7) % 7;
}

export function isWeekend(date: PlainDate): boolean {
  const day = weekday(date);
  return day === 0 || day === 6;
}

/** Builds a calendar; throws RangeError when a table contradicts the week or names a day or a year twice. */
export function holidayCalendar(years: readonly CalendarYear[]): HolidayCalendar {
  const calendar = new Map<number, { exceptions: ReadonlySet<PlainDate> }>();
  for (const { year, offWeekdays, workedWeekendDays } of years) {
    if (calendar.has(year)) throw new RangeError(`the holiday calendar names ${year} twice`);
    const off = offWeekdays.map((day) => plainDate(`${year}-${day}`));
    const worked = workedWeekendDays.map((day) => plainDate(`${year}-${day}`));
    const wrongOff = off.find(isWeekend);
    if (wrongOff) throw new RangeError(`${wrongOff} is a weekend day and cannot be a holiday taken from the week`);
    const wrongWorked = worked.find((date) => !isWeekend(date));
    if (wrongWorked) throw new RangeError(`${wrongWorked} is not a weekend day and cannot be a make-up day`);
    const exceptions = new Set([...off, ...worked]);
    if (exceptions.size !== off.length + worked.length) throw new RangeError(`a day of ${year} is named twice`);
    calendar.set(year, { exceptions });
  }
  return calendar;
}

/** True on a working day: Monday to Friday but holidays, and make-up weekends. Throws CalendarYearMissing. */
export function isWorkingDay(calendar: HolidayCalendar, date: PlainDate): boolean {
  const year = Number(date.slice(0, 4));
  const table = calendar.get(year);
  if (!table) throw new CalendarYearMissing(year);
  return isWeekend(date) === table.exceptions.has(date);
}
