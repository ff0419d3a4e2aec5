import { addDays, plainDate } from '@zhuni/engine/values';
import { addWorkingDays, countWorkingDays, isWorkingDay } from '@zhuni/engine/calendar';
import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { stateCouncilHolidays, workingCalendar } from './index.ts';

describe('the working days 2017-2026', () => {
  it('cover every year from 2017 to 2026', () => {
    expect(stateCouncilHolidays.map(({ year }) => year)).toEqual(
      Array.from({ length: 10 }, (_, index) => 2017 + index),
    );
  });

  it.each(stateCouncilHolidays)('number $workingDaysTotal in $year', ({ year, workingDaysTotal }) => {
    const firstDay = plainDate(`${year}-01-01`);
    const inRest = countWorkingDays(workingCalendar, { after: firstDay, until: plainDate(`${year}-12-31`) });
    expect(inRest + (isWorkingDay(workingCalendar, firstDay) ? 1 : 0)).toBe(workingDaysTotal);
  });

  it('agree with an independent package on each of the 3,652 days', () => {
    const different: string[] = [];
    let days = 0;
    for (let day = plainDate('2017-01-01'); day <= '2026-12-31'; day = addDays(day, 1)) {
      days += 1;
      if (isWorkingDay(workingCalendar, day) !== chineseDays.isWorkday(day)) different.push(day);
    }
    expect(days).toBe(3652);
    expect(different).toEqual([]);
  });

  it.each([
    ['2021-04-01', 30, '2021-05-17'],
    ['2021-04-01', 45, '2021-06-07'],
    ['2021-09-28', 10, '2021-10-18'],
    ['2021-02-05', 3, '2021-02-09'],
    ['2021-04-23', 3, '2021-04-27'],
  ])('from %s run %i working days to %s', (event, workingDays, last) => {
    expect(addWorkingDays(workingCalendar, plainDate(event), workingDays)).toBe(last);
  });

  it('are not known for 2016 and 2027', () => {
    expect(() => isWorkingDay(workingCalendar, plainDate('2016-12-30'))).toThrow(/2016/);
    expect(() => addWorkingDays(workingCalendar, plainDate('2026-12-31'), 1)).toThrow(/2027/);
  });
});
