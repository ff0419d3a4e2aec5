import fc from 'fast-check';
import { addWorkingDays, CalendarYearMissing, countWorkingDays, isWorkingDay } from '@zhuni/engine/calendar';
import { addDays, plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { workingCalendar as calendar } from '@zhuni/policies/calendars';
import { describe, expect, test } from 'vitest';
import { dateAt, startOfDay } from '../../platform/clock/index.ts';
import { begin, leftOf, lengthen, reminderWorkingDays, run } from './clock-time.ts';
import type { ClockLimit, Running } from './clock-time.ts';

const noon = (date: string): Date => new Date(startOfDay(plainDate(date)).getTime() + 12 * 3_600_000);
const limit = (amount: number, unit: ClockLimit['unit']): ClockLimit => ({ id: 'x', amount, unit, source: 'L1' });
const dueOn = (start: string, amount: number, unit: ClockLimit['unit'] = 'working-days'): PlainDate =>
  begin(calendar, limit(amount, unit), noon(start)).dueOn;

/** Any day from 2018 to the middle of 2025: with make-up Sundays and the long holidays of each year. */
const anyDay = fc.integer({ min: 0, max: 2_740 }).map((offset) => addDays(plainDate('2018-01-01'), offset));
const workingDays = fc.integer({ min: 1, max: 60 });
const calendarDays = fc.integer({ min: 0, max: 120 });

describe('the vectors of the statutes', () => {
  test.each([
    ['2021-04-01', 30, '2021-05-17'],
    ['2021-04-01', 45, '2021-06-07'],
    ['2021-09-28', 10, '2021-10-18'],
    ['2021-02-05', 3, '2021-02-09'],
    ['2021-04-23', 3, '2021-04-27'],
  ])('accepted on %s, %i working days end on %s', (start, amount, end) => {
    expect(dueOn(start, amount)).toBe(end);
  });

  test('a public notice of seven calendar days that would end in a holiday ends on the next working day', () => {
    expect(dueOn('2021-04-24', 7, 'calendar-days')).toBe('2021-05-06');
    expect(dueOn('2021-03-01', 7, 'calendar-days')).toBe('2021-03-08');
  });
});

test('the whole last day is in time, in Zibo', () => {
  const { dueAt } = begin(calendar, limit(3, 'working-days'), noon('2021-02-05'));
  expect(dueAt.toISOString()).toBe('2021-02-09T16:00:00.000Z');
});

test('hours count at once and through rest days', () => {
  const running = begin(calendar, limit(24, 'hours'), noon('2021-04-30'));
  expect(running.dueAt).toEqual(noon('2021-05-01'));
  expect(running.soonAt.toISOString()).toBe('2021-04-30T20:00:00.000Z');
  expect(running.dueOn).toBe('2021-05-01');
});

test('a year without a calendar is an error that names it', () => {
  expect(() => dueOn('2026-12-30', 5)).toThrow(CalendarYearMissing);
});

describe('due soon', () => {
  test('begins when three working days are left', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 9, max: 60 }), (start, amount) => {
        const running = begin(calendar, limit(amount, 'working-days'), noon(start));
        const soonOn = dateAt(running.soonAt);
        const left = (on: PlainDate): number => countWorkingDays(calendar, { after: on, until: running.dueOn });
        return left(soonOn) === reminderWorkingDays && left(addDays(soonOn, -1)) > reminderWorkingDays;
      }),
    );
  });

  test('begins with a third of a short limit, and never before the limit does', () => {
    expect(dateAt(begin(calendar, limit(3, 'working-days'), noon('2021-03-01')).soonAt)).toBe('2021-03-03');
    expect(dateAt(begin(calendar, limit(1, 'working-days'), noon('2021-03-01')).soonAt)).toBe('2021-03-01');
  });
});

/** Where a clock stands after it was paused and resumed. */
function afterPause(amount: number, running: Running, pausedOn: PlainDate, resumedOn: PlainDate): Running | undefined {
  const left = leftOf(calendar, 'working-days', running, noon(pausedOn));
  return left === undefined ? undefined : run(calendar, { unit: 'working-days', amount, left }, noon(resumedOn));
}

describe('a pause', () => {
  test('gives back exactly the working days that were left, wherever holidays and make-up days lie', () => {
    fc.assert(
      fc.property(anyDay, workingDays, calendarDays, calendarDays, (start, amount, ran, paused) => {
        const running = begin(calendar, limit(amount, 'working-days'), noon(start));
        const pausedOn = addDays(start, ran);
        const resumedOn = addDays(pausedOn, paused);
        const resumed = afterPause(amount, running, pausedOn, resumedOn);
        if (pausedOn > running.dueOn) return resumed === undefined;
        const before = countWorkingDays(calendar, { after: pausedOn, until: running.dueOn });
        return resumed !== undefined && leftOf(calendar, 'working-days', resumed, noon(resumedOn)) === before;
      }),
    );
  });

  test('adds exactly the working days that it lasted', () => {
    fc.assert(
      fc.property(anyDay, workingDays, calendarDays, calendarDays, (start, amount, ran, paused) => {
        const running = begin(calendar, limit(amount, 'working-days'), noon(start));
        const pausedOn = addDays(start, ran);
        const resumedOn = addDays(pausedOn, paused);
        const resumed = afterPause(amount, running, pausedOn, resumedOn);
        if (resumed === undefined || pausedOn >= running.dueOn) return true;
        const lasted = countWorkingDays(calendar, { after: pausedOn, until: resumedOn });
        return resumed.dueOn === addWorkingDays(calendar, running.dueOn, lasted);
      }),
    );
  });

  test('ended on the same day changes nothing, and pauses add up', () => {
    const pauses = fc.array(fc.record({ ran: fc.integer({ min: 0, max: 9 }), paused: calendarDays }), { maxLength: 4 });
    fc.assert(
      fc.property(anyDay, workingDays, pauses, (start, amount, each) => {
        let running = begin(calendar, limit(amount, 'working-days'), noon(start));
        let [day, lasted] = [start, 0];
        for (const { ran, paused } of each) {
          const pausedOn = addDays(day, ran);
          if (pausedOn >= running.dueOn) break;
          expect(afterPause(amount, running, pausedOn, pausedOn)?.dueAt).toEqual(running.dueAt);
          day = addDays(pausedOn, paused);
          lasted += countWorkingDays(calendar, { after: pausedOn, until: day });
          running = afterPause(amount, running, pausedOn, day) ?? running;
        }
        return running.dueOn === addWorkingDays(calendar, start, amount + lasted);
      }),
    );
  });

  test('keeps calendar days and hours likewise', () => {
    const notice = begin(calendar, limit(7, 'calendar-days'), noon('2021-03-01'));
    expect(leftOf(calendar, 'calendar-days', notice, noon('2021-03-04'))).toBe(4);
    expect(run(calendar, { unit: 'calendar-days', amount: 7, left: 4 }, noon('2021-03-10')).dueOn).toBe('2021-03-15');
    const first = begin(calendar, limit(24, 'hours'), noon('2021-03-01'));
    const at = new Date(noon('2021-03-01').getTime() + 6 * 3_600_000);
    const left = leftOf(calendar, 'hours', first, at);
    expect(left).toBe(18 * 3_600);
    expect(run(calendar, { unit: 'hours', amount: 24, left: left ?? 0 }, noon('2021-03-05')).dueAt.toISOString()).toBe(
      '2021-03-05T22:00:00.000Z',
    );
  });
});

test('an extension ends where the longer limit would have ended', () => {
  fc.assert(
    fc.property(anyDay, workingDays, workingDays, (start, amount, extra) => {
      for (const unit of ['working-days', 'calendar-days', 'hours'] as const) {
        const shorter = begin(calendar, limit(amount, unit), noon(start));
        const longer = begin(calendar, limit(amount + extra, unit), noon(start));
        expect(lengthen(calendar, { unit, amount }, shorter, extra).dueAt).toEqual(longer.dueAt);
      }
    }),
  );
});

test('no end lies on a rest day, whatever the unit in days', () => {
  fc.assert(
    fc.property(anyDay, workingDays, fc.constantFrom('working-days', 'calendar-days'), (start, amount, unit) =>
      isWorkingDay(calendar, dueOn(start, amount, unit as ClockLimit['unit'])),
    ),
  );
});
