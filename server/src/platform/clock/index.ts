export { elapsedMs, freezeClock, now, shiftClock, today, wait } from './clock.ts';
