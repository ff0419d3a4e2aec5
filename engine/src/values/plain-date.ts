/** A calendar date without time or zone, written 'YYYY-MM-DD'; the only form dates take in Zhuni. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

/** Days of each month of a year, January first. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True when the text is a real date of the years 1850 to 2200. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string') return false;
  const match = pattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1850 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Reads a date; throws RangeError naming the text when it is not a real date. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a date of the form YYYY-MM-DD: ${JSON.stringify(text)}`);
  return text;
}

/** The date as the integer yyyymmdd, the form it takes in columns and SQL; ordered like the date. */
export function toYmd(date: PlainDate): number {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
}

/** The inverse of `toYmd`. */
export function fromYmd(ymd: number): PlainDate {
  const text = String(ymd).padStart(8, '0');
  return plainDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`);
}

/** Days since 1970-01-01. */
export function toEpochDay(date: PlainDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMs;
}

/** The inverse of `toEpochDay`. */
export function fromEpochDay(day: number): PlainDate {
  return plainDate(new Date(day * dayMs).toISOString().slice(0, 10));
}

/** The date `days` later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** The date `months` later; the 31st becomes the last day of a shorter month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return plainDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** Full years from a birth date to a date, both as yyyymmdd; 0 on the day of birth. */
export function fullYears(birthYmd: number, onYmd: number): number {
  return Math.floor((onYmd - birthYmd) / 10_000);
}

/** Full months between two dates given as yyyymmdd. */
export function fullMonths(fromYmdValue: number, onYmd: number): number {
  const months = (ymd: number): number => Math.floor(ymd / 10_000) * 12 + (Math.floor(ymd / 100) % 100);
  return months(onYmd) - months(fromYmdValue) - (onYmd % 100 < fromYmdValue % 100 ? 1 : 0);
}
