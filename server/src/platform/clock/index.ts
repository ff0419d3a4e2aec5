export { atInstant, dateAt, elapsedMs, freezeClock, now, shiftClock, startOfDay, today, wait } from './clock.ts';
