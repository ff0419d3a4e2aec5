export { CalendarYearMissing, holidayCalendar, isWorkingDay, weekday } from './holiday-calendar.ts';
export type { CalendarYear, HolidayCalendar } from './holiday-calendar.ts';
export { addWorkingDays, countWorkingDays, deadline, nextWorkingDay, periodLengthMax } from './deadline.ts';
export type { StatutoryPeriod } from './deadline.ts';
