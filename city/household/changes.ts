import { ageOn, birthday, never } from '../day.ts';
import type { Ymd } from '../day.ts';
import type { Frame, Person } from './person.ts';
import { stratum } from './strata.ts';

/** The first day of the records. */
export const recordsFrom: Ymd = 20_161_001;
const horizon: Ymd = 20_261_001;

/** Days on which low incomes grew in step with the standards. */
export const growthDays: readonly Ymd[] = [20_190_101, 20_210_101, 20_220_101, 20_240_101];
/** Elder canteens opened. */
export const canteensFrom: Ymd = 20_210_101;

const birthdaysThatMatter: readonly number[] = [16, 18, 50, 55, 60, 70];

function note(changes: Ymd[], day: Ymd): void {
  if (day > recordsFrom && day < horizon) changes.push(day);
}

function notePerson(changes: Ymd[], person: Person): void {
  note(changes, person.birth);
  for (const years of birthdaysThatMatter) note(changes, birthday(person.birth, years));
  for (let year = 2017; year <= 2026; year++) {
    const schoolDay = year * 10_000 + 901;
    const age = ageOn(person.birth, schoolDay);
    if (age >= 3 && age <= 25) note(changes, schoolDay);
  }
  note(changes, person.death);
  if (person.disabilityKind > 0) note(changes, person.cardFrom);
  for (const span of [person.illness, person.custody, person.jobLost]) {
    if (span.from === never) continue;
    note(changes, span.from);
    note(changes, span.until);
  }
}

/** Every day on which something recorded of the household may change, unsorted, the first day of the records first. */
export function noteChanges(frame: Frame): readonly Ymd[] {
  const { changes } = frame;
  changes.length = 0;
  changes.push(recordsFrom);
  if (frame.stratum !== stratum.ordinary) for (const day of growthDays) changes.push(day);
  note(changes, canteensFrom);
  note(changes, frame.turn);
  if (frame.hardship.from !== never) {
    note(changes, frame.hardship.from);
    note(changes, frame.hardship.until);
  }
  if (frame.disaster.from !== never) {
    note(changes, frame.disaster.from);
    note(changes, Math.floor(frame.disaster.from / 10_000) * 10_000 + 1001);
    note(changes, frame.disaster.until);
  }
  for (let at = 0; at < frame.size; at++) {
    const person = frame.people[at];
    if (person) notePerson(changes, person);
  }
  return changes;
}

/** The latest change on or before a date; the records begin on 2016-10-01. */
export function lastChange(frame: Frame, on: Ymd): Ymd {
  let last = recordsFrom;
  for (const day of noteChanges(frame)) if (day <= on && day > last) last = day;
  return last;
}
