import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../values/index.ts';
import type { PlainDate } from '../values/index.ts';
import {
  CalendarYearMissing,
  addWorkingDays,
  countWorkingDays,
  deadline,
  holidayCalendar,
  isWorkingDay,
  nextWorkingDay,
  weekday,
} from './index.ts';

const calendar = holidayCalendar([
  { year: 2020, offWeekdays: ['01-01', '12-31'], workedWeekendDays: ['01-04'] },
  { year: 2021, offWeekdays: ['01-01', '02-11', '02-12', '05-03', '05-04'], workedWeekendDays: ['02-07', '04-25'] },
  { year: 2022, offWeekdays: ['01-03'], workedWeekendDays: [] },
]);
const day2021 = fc.integer({ min: 0, max: 364 }).map((offset) => addDays(plainDate('2021-01-01'), offset));

describe('the holiday calendar', () => {
  it('knows the day of the week, before 1970 too', () => {
    expect(weekday(plainDate('2021-02-07'))).toBe(0);
    expect(weekday(plainDate('1969-12-31'))).toBe(3);
    expect(weekday(plainDate('1949-10-01'))).toBe(6);
  });

  it('works Monday to Friday but holidays, and make-up weekends', () => {
    expect(isWorkingDay(calendar, plainDate('2021-02-05'))).toBe(true);
    expect(isWorkingDay(calendar, plainDate('2021-02-06'))).toBe(false);
    expect(isWorkingDay(calendar, plainDate('2021-02-07'))).toBe(true);
    expect(isWorkingDay(calendar, plainDate('2021-02-11'))).toBe(false);
  });

  it('refuses a year without a table and names the year', () => {
    expect(() => isWorkingDay(calendar, plainDate('2023-06-01'))).toThrow(CalendarYearMissing);
    expect(() => addWorkingDays(calendar, plainDate('2022-12-29'), 5)).toThrow(/2023/);
    expect(() => deadline(calendar, plainDate('2022-12-29'), { length: 3, unit: 'calendar-days' })).toThrow(/2023/);
  });

  it('refuses a table that contradicts the week or repeats itself', () => {
    const year = { year: 2021, offWeekdays: ['01-01'], workedWeekendDays: ['02-07'] };
    expect(() => holidayCalendar([year, year])).toThrow(/2021 twice/);
    expect(() => holidayCalendar([{ ...year, offWeekdays: ['01-02'] }])).toThrow(/2021-01-02 is a weekend day/);
    expect(() => holidayCalendar([{ ...year, workedWeekendDays: ['02-08'] }])).toThrow(/2021-02-08 is not a weekend/);
    expect(() => holidayCalendar([{ ...year, offWeekdays: ['01-01', '01-01'] }])).toThrow(/named twice/);
    expect(() => holidayCalendar([{ ...year, offWeekdays: ['02-30'] }])).toThrow(/not a date/);
  });
});

describe('working days', () => {
  it('do not count the day of the event, and count a make-up Sunday', () => {
    expect(addWorkingDays(calendar, plainDate('2021-02-05'), 3)).toBe('2021-02-09');
    expect(addWorkingDays(calendar, plainDate('2021-02-05'), 0)).toBe('2021-02-05');
    expect(countWorkingDays(calendar, { after: plainDate('2021-02-05'), until: plainDate('2021-02-09') })).toBe(3);
  });

  it('cross the new year', () => {
    expect(addWorkingDays(calendar, plainDate('2020-12-30'), 1)).toBe('2021-01-04');
  });

  it('refuse a length that is negative, broken or beyond all law', () => {
    for (const length of [-1, 1.5, Number.NaN, 3661]) {
      expect(() => addWorkingDays(calendar, plainDate('2021-02-05'), length)).toThrow(RangeError);
      expect(() => deadline(calendar, plainDate('2021-02-05'), { length, unit: 'months' })).toThrow(RangeError);
    }
  });

  it('adding and counting are inverse', () => {
    fc.assert(
      fc.property(day2021, fc.integer({ min: 1, max: 200 }), (start, workingDays) => {
        const end = addWorkingDays(calendar, start, workingDays);
        return isWorkingDay(calendar, end) && countWorkingDays(calendar, { after: start, until: end }) === workingDays;
      }),
    );
  });

  it('counts add up and turn their sign with the direction', () => {
    const between = (after: PlainDate, until: PlainDate): number => countWorkingDays(calendar, { after, until });
    fc.assert(
      fc.property(
        day2021,
        day2021,
        day2021,
        (a, b, c) => between(a, b) + between(b, c) === between(a, c) && between(a, b) === 0 - between(b, a),
      ),
    );
  });
});

describe('deadlines', () => {
  it('in calendar days ends on the day itself when it is worked', () => {
    expect(deadline(calendar, plainDate('2021-03-01'), { length: 7, unit: 'calendar-days' })).toBe('2021-03-08');
  });

  it('in calendar days that end on a rest day end on the next working day', () => {
    expect(deadline(calendar, plainDate('2021-04-24'), { length: 7, unit: 'calendar-days' })).toBe('2021-05-05');
    expect(deadline(calendar, plainDate('2021-04-18'), { length: 7, unit: 'calendar-days' })).toBe('2021-04-25');
  });

  it('in months end on the same number of the day, or on the last day of a short month', () => {
    expect(deadline(calendar, plainDate('2021-06-15'), { length: 1, unit: 'months' })).toBe('2021-07-15');
    expect(deadline(calendar, plainDate('2021-08-31'), { length: 1, unit: 'months' })).toBe('2021-09-30');
  });

  it('never end on a rest day and never before the period is over', () => {
    fc.assert(
      fc.property(day2021, fc.integer({ min: 1, max: 60 }), (event, length) => {
        const last = deadline(calendar, event, { length, unit: 'calendar-days' });
        return (
          last >= addDays(event, length) && isWorkingDay(calendar, last) && nextWorkingDay(calendar, last) === last
        );
      }),
    );
  });
});
