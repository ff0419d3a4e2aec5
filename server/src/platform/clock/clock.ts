import { AsyncLocalStorage } from 'node:async_hooks';
import { plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { readClockStart } from '../config/index.ts';

/** China has had one time zone without summer time since 1992. */
const shanghaiOffsetMs = 8 * 3_600_000;

type Reading = { readonly offsetMs: number } | { readonly frozenMs: number };

/** The past in which a piece of work plays, see `atInstant`. */
const replayed = new AsyncLocalStorage<Date>();

let reading: Reading = readingFrom(readClockStart());

/** This instant; shifted when ZHUNI_NOW is set. Nothing else in Zhuni reads the time. */
export function now(): Date {
  const past = replayed.getStore();
  if (past) return new Date(past);
  return new Date('frozenMs' in reading ? reading.frozenMs : Date.now() + reading.offsetMs);
}

/** Does work as if it were that instant, for it alone: so that a demonstration's past is made by today's commands. */
export function atInstant<Result>(instant: Date, work: () => Promise<Result>): Promise<Result> {
  return replayed.run(instant, work);
}

/** The date in Zibo (Asia/Shanghai) at this instant. */
export function today(): PlainDate {
  return dateAt(now());
}

/** The date in Zibo at an instant. */
export function dateAt(instant: Date): PlainDate {
  return plainDate(new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10));
}

/** The instant at which a date begins in Zibo. */
export function startOfDay(date: PlainDate): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - shanghaiOffsetMs);
}

/** Milliseconds since the process began, monotonic and never shifted: for measuring durations only. */
export function elapsedMs(): number {
  return performance.now();
}

/** Resolves after so many milliseconds of real time. */
export function wait(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}

/**
 * Starts the clock at a date (00:00 in Zibo) or an ISO date-time (Zibo time when it names no zone) and lets it run on;
 * undefined returns it to the real time. RangeError when the text is not a time.
 */
export function shiftClock(start: string | undefined): void {
  reading = readingFrom(start);
}

/** Stops the clock at an instant, for tests; `shiftClock(undefined)` lets it run again. */
export function freezeClock(at: string): void {
  reading = { frozenMs: instantMs(at) };
}

function readingFrom(start: string | undefined): Reading {
  return { offsetMs: start === undefined ? 0 : instantMs(start) - Date.now() };
}

function instantMs(text: string): number {
  const zoned = /T.*(Z|[+-]\d{2}:\d{2})$/.test(text);
  const full = zoned ? text : `${text.includes('T') ? text : `${plainDate(text)}T00:00`}+08:00`;
  const atMs = Date.parse(full);
  if (Number.isNaN(atMs)) throw new RangeError(`not a date or date-time: ${JSON.stringify(text)}`);
  return atMs;
}
