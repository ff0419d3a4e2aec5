import { fromYmd } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';

/** A date as yyyymmdd, the form it takes in columns. */
export type Ymd = number;

/** Later than every date. */
export const never: Ymd = 99_999_999;

/** Days since 1970-01-01 of a date; whole-number arithmetic, since it runs some hundred million times. */
export function dayOf(ymd: Ymd): number {
  const month = Math.floor(ymd / 100) % 100;
  const year = Math.floor(ymd / 10_000) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + (ymd % 100) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayOf`. */
export function ymdOf(day: number): Ymd {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day1 = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) * 10_000 + month * 100 + day1;
}

/** The n-th birthday; born on 29 February, it falls on 1 March of a common year. */
export function birthday(birth: Ymd, years: number): Ymd {
  const on = birth + years * 10_000;
  return on % 10_000 === 229 ? ymdOf(dayOf(on - 1) + 1) : on;
}

/** Full years from birth to a date. */
export function ageOn(birth: Ymd, on: Ymd): number {
  return Math.floor((on - birth) / 10_000);
}

/** yyyymmdd of a written date. */
export function ymd(date: string): Ymd {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
}

const writtenDays = new Map<Ymd, PlainDate>();

/** The written form. A city names the same days many million times, so each is written once. */
export function written(date: Ymd): PlainDate {
  const known = writtenDays.get(date);
  if (known !== undefined) return known;
  const text = fromYmd(date);
  writtenDays.set(date, text);
  return text;
}
