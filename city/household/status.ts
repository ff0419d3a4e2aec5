import { codes } from '../slots.ts';
import { ageOn } from '../day.ts';
import type { Ymd } from '../day.ts';
import { aspect, chance, draw } from '../random.ts';
import { sex, within } from './person.ts';
import type { Frame, Person } from './person.ts';
import { stratum } from './strata.ts';

export const stage = codes(
  'educationStage',
  'none',
  'preschool',
  'primary',
  'junior',
  'senior',
  'vocational',
  'college',
  'undergraduate',
  'postgraduate',
);
export const employment = codes(
  'employment',
  'employed',
  'flexible',
  'farming',
  'unemployed',
  'student',
  'retired',
  'none',
);
const grade = codes('disabilityGrade', '1', '2', '3', '4');
const kind = codes('disabilityKind', 'intellectual', 'mental');

const kindergarten = aspect('school.kindergarten');
const special = aspect('school.not-at-all');
const able = aspect('work.able');
const occupied = aspect('work.occupied');
const occupation = aspect('work.occupation');
const pensioner = aspect('work.pensioner');
const farmsOn = aspect('work.farms-on');

/** Age on the first of September of the school year that a date lies in. */
function schoolAge(person: Person, on: Ymd): number {
  const year = Math.floor(on / 10_000) - (on % 10_000 < 901 ? 1 : 0);
  return ageOn(person.birth, year * 10_000 + 901);
}

function stageOf(person: Person, on: Ymd): number {
  const age = schoolAge(person, on);
  if (age < 3 || age > 24) return stage.none;
  if (person.heavy && chance(person.key, special, 0.35)) return stage.none;
  if (age < 6) return chance(person.key, kindergarten, 0.9) ? stage.preschool : stage.none;
  if (age < 12) return stage.primary;
  if (age < 15) return stage.junior;
  const { career } = person;
  if (career === 0) return stage.none;
  if (age < 18) return career < 4 ? stage.senior : stage.vocational;
  if (age < 21) return career === 5 ? stage.college : career === 2 || career === 3 ? stage.undergraduate : stage.none;
  if (age < 22) return career === 2 || career === 3 ? stage.undergraduate : stage.none;
  return career === 3 ? stage.postgraduate : stage.none;
}

/** True in the first year of a stage. */
export function isNewlyAdmitted(person: Person, on: Ymd): boolean {
  if (person.stage < stage.senior) return person.stage > stage.preschool && [6, 12].includes(schoolAge(person, on));
  const age = schoolAge(person, on);
  return age === 15 || age === 18 || (age === 22 && person.stage === stage.postgraduate);
}

function canWorkOf(frame: Frame, person: Person): boolean {
  const { key, age } = person;
  if (!person.living || age < 16 || age >= 70 || frame.stratum === stratum.tekun) return false;
  const mind =
    person.disabled && (person.disabilityKind === kind.mental || person.disabilityKind === kind.intellectual);
  if (person.heavy && draw(key, able) < (mind ? 0.97 : 0.8)) return false;
  if (mind && person.disabilityGrade === grade['3'] && draw(key, able) < 0.6) return false;
  if (person.ill && draw(key, able) > 0.4) return false;
  return age < 60 || draw(key, able) > (frame.urban ? 0.65 : 0.45);
}

/** Whether a retired worker's pension comes at the age of retirement. */
export function earnsEmployeePension(frame: Frame, person: Person): boolean {
  if (frame.stratum !== stratum.ordinary) return false;
  return chance(person.key, pensioner, frame.urban ? 0.78 : 0.15);
}

const retiringAge = (person: Person): number =>
  person.sex === sex.male ? 60 : draw(person.key, pensioner) < 0.4 ? 55 : 50;

function occupationOf(frame: Frame, person: Person): number {
  const u = draw(person.key, occupation);
  if (frame.stratum === stratum.ordinary) {
    if (frame.urban) return u < 0.87 ? employment.employed : employment.flexible;
    return u < 0.48 ? employment.employed : u < 0.62 ? employment.flexible : employment.farming;
  }
  if (frame.urban) return u < 0.35 ? employment.employed : employment.flexible;
  return u < 0.12 ? employment.employed : u < 0.45 ? employment.flexible : employment.farming;
}

function employmentOf(frame: Frame, person: Person, on: Ymd): number {
  const { age, key } = person;
  if (!person.living || person.inCustody) return employment.none;
  if (person.stage >= stage.primary) return employment.student;
  if (age < 16) return employment.none;
  if (age >= retiringAge(person) && earnsEmployeePension(frame, person)) return employment.retired;
  if (!person.canWork) return employment.none;
  if (age >= 60) return !frame.urban && chance(key, farmsOn, 0.75) ? employment.farming : employment.none;
  if (frame.stratum === stratum.homeless) return employment.unemployed;
  if (within(person.jobLost, on)) return employment.unemployed;
  const u = draw(key, occupied);
  const [jobless, idle] =
    frame.stratum === stratum.ordinary ? [0.022, person.sex === sex.male ? 0.035 : 0.07] : [0.15, 0.25];
  if (u < jobless) return employment.unemployed;
  return u < idle ? employment.none : occupationOf(frame, person);
}

/** Sets everyone's scratch for a date: who is there and in what state. */
export function setStatus(frame: Frame, on: Ymd): void {
  for (let at = 0; at < frame.size; at++) {
    const person = frame.people[at];
    if (!person) break;
    person.present = person.birth <= on;
    if (!person.present) continue;
    person.age = ageOn(person.birth, on);
    person.living = on < person.death;
    person.inCustody = person.living && within(person.custody, on);
    person.ill = person.living && within(person.illness, on);
    person.disabled = person.disabilityKind > 0 && on >= person.cardFrom;
    person.heavy = person.disabled && (person.disabilityGrade === grade['1'] || person.disabilityGrade === grade['2']);
    person.stage = person.living && !person.inCustody ? stageOf(person, on) : stage.none;
    person.canWork = canWorkOf(frame, person);
    person.employment = employmentOf(frame, person, on);
  }
}
