import { holidayCalendar } from '@zhuni/engine/calendar';
import type { HolidayCalendar } from '@zhuni/engine/calendar';
import { stateCouncilHolidays } from './state-council-holidays.ts';

export { stateCouncilHolidays } from './state-council-holidays.ts';
export type { PublishedCalendarYear } from './state-council-holidays.ts';

/** The working days of mainland China in the years that are published; any other year is an error. */
export const workingCalendar: HolidayCalendar = holidayCalendar(stateCouncilHolidays);
