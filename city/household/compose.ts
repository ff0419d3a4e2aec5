import { codes } from '../slots.ts';
import { dayOf, never, ymdOf } from '../day.ts';
import { aspect, bell, chance, choose, cumulative, draw, subKey } from '../random.ts';
import { membersMax, relation, sex } from './person.ts';
import type { Frame, Person } from './person.ts';
import { householdType, stratum } from './strata.ts';

/** The day for which households are composed and the caseload is calibrated. */
const referenceDay = dayOf(20_201_231);

/** Nobody is made up as born later. */
const lastBirthDay = dayOf(20_260_930);

/** Households that share one slot of identity numbers are kept apart by their birthdays. */
export const slotsOfIdentity = 50_000;
export const birthdayGrid = 61;

const parent = codes(
  'fatherSituation',
  'able',
  'dead',
  'lost-contact',
  'in-custody',
  'severely-disabled',
  'seriously-ill',
  'unknown',
);
const noGrade = codes('disabilityGrade', 'none').none;
const yearDays = 365.2425;
/** So that wives of the end of 2020 were 20, the age of marriage, in October 2016. */
const motherAgeMin = 24.3;

/** A birth day for an age in years at the reference day, on the grid of the household. */
function gridDay(frame: Frame, age: number): number {
  const residue = Math.floor(frame.index / slotsOfIdentity);
  const day = Math.min(Math.floor(referenceDay - age * yearDays), lastBirthDay);
  return day - ((((day - residue) % birthdayGrid) + birthdayGrid) % birthdayGrid);
}

function clear(person: Person): void {
  person.fatherAt = -1;
  person.motherAt = -1;
  person.fatherCode = parent.able;
  person.motherCode = parent.able;
  person.disabilityKind = 0;
  person.disabilityGrade = noGrade;
  person.cardFrom = never;
  person.illness.from = never;
  person.custody.from = never;
  person.jobLost.from = never;
  person.death = never;
  person.career = 0;
}

/** Adds a member of an age (years at the reference day, negative when born later); returns the position. */
function add(frame: Frame, as: number, ofSex: number, age: number): number {
  const at = frame.size;
  const person = frame.people[at];
  if (!person) throw new RangeError(`a made-up household has at most ${membersMax} members`);
  clear(person);
  person.key = subKey(frame.key, at);
  person.relation = as;
  person.sex = ofSex;
  let day = gridDay(frame, age);
  for (let other = 0; other < at; other++) {
    const born = frame.people[other];
    if (born && born.sex === ofSex && born.birthDay === day) {
      day -= birthdayGrid;
      other = -1;
    }
  }
  person.birthDay = day;
  person.birth = ymdOf(day);
  frame.size = at + 1;
  return at;
}

const a1 = aspect('age.first');
const a2 = aspect('age.second');
const a3 = aspect('age.third');
const who = aspect('sex.first');
const whoElse = aspect('sex.second');
const more = aspect('size.more');
const later = aspect('size.later');
const gap = aspect('age.gap');
const birthAge = aspect('age.mother-at-birth');
const birthAgeBefore = aspect('age.grandmother-at-birth');

const sexBy = (frame: Frame, of: number, female: number): number =>
  draw(frame.key, of) < female ? sex.female : sex.male;
const span = (frame: Frame, of: number, from: number, to: number): number => from + draw(frame.key, of) * (to - from);

/** Ages of the old: most in their sixties, thinning out to 100. */
function elderAge(frame: Frame, of: number, from: number): number {
  return from + (101 - from) * draw(frame.key, of) ** 2.5;
}

function couple(frame: Frame, manAge: number, wifeAge: number = manAge - span(frame, gap, -2, 4)): void {
  add(frame, relation.head, sex.male, manAge);
  add(frame, relation.spouse, sex.female, wifeAge);
}

function parents(frame: Frame, at: number, father: number, mother: number): void {
  const child = frame.people[at];
  if (!child) return;
  child.fatherAt = father;
  child.motherAt = mother;
}

/** One or two minors, sometimes one born after the reference day; father and mother by position. */
function minors(frame: Frame, as: number, oldest: number, father: number, mother: number): void {
  const { key } = frame;
  parents(frame, add(frame, as, sexBy(frame, whoElse, 0.475), oldest), father, mother);
  const difference = 2 + 5 * draw(key, a3);
  const second = draw(key, more);
  if (second < 0.38 && oldest - difference > -0.02)
    parents(frame, add(frame, as, sexBy(frame, who, 0.47), Math.max(oldest - difference, 0.02)), father, mother);
  else if (oldest < 7 && chance(key, later, 0.55))
    parents(frame, add(frame, as, sexBy(frame, who, 0.47), -0.1 - 5.5 * draw(key, a2)), father, mother);
}

const absent = aspect('parent.absent');

/** The parent a single parent raises the child without: mostly divorced and able, sometimes dead or gone. */
function withoutOther(frame: Frame): void {
  const poor = frame.stratum === stratum.poor || frame.stratum === stratum.marginal;
  const u = draw(frame.key, absent) * (poor ? 1 : 4.5);
  const code =
    u < 0.22 ? parent.dead : u < 0.3 ? parent['lost-contact'] : u < 0.36 ? parent['in-custody'] : parent.able;
  for (let at = 1; at < frame.size; at++) {
    const child = frame.people[at];
    if (!child) continue;
    if (child.fatherAt < 0) child.fatherCode = code;
    if (child.motherAt < 0) child.motherCode = code;
  }
}

const unattendedCauses = cumulative([26, 22, 18, 20, 14]);
const causeCodes = [
  parent.dead,
  parent['lost-contact'],
  parent['in-custody'],
  parent['severely-disabled'],
  parent['seriously-ill'],
];
const causeOfFather = aspect('parent.cause-father');
const causeOfMother = aspect('parent.cause-mother');

/** Parents of a child who lives with grandparents or in an institution. */
function absentParents(frame: Frame, at: number): void {
  const child = frame.people[at];
  if (!child) return;
  const { key } = frame;
  if (frame.stratum === stratum.orphanKin || frame.stratum === stratum.orphanInstitution) {
    const foundling = frame.stratum === stratum.orphanInstitution && chance(key, absent, 0.6);
    child.fatherCode = foundling ? parent.unknown : parent.dead;
    child.motherCode = foundling ? parent.unknown : parent.dead;
  } else if (frame.stratum === stratum.unattended) {
    child.fatherCode = causeCodes[choose(unattendedCauses, draw(key, causeOfFather))] ?? parent.dead;
    const mother = causeCodes[choose(unattendedCauses, draw(key, causeOfMother))] ?? parent['lost-contact'];
    child.motherCode = mother === parent.dead && child.fatherCode === parent.dead ? parent['lost-contact'] : mother;
  }
}

function composeAlone(frame: Frame, type: number): void {
  if (type === householdType.childAlone) {
    const at = add(frame, relation.head, sexBy(frame, who, 0.45), span(frame, a1, 5.5, 15));
    absentParents(frame, at);
  } else if (type === householdType.singleYoung)
    add(frame, relation.head, sexBy(frame, who, 0.4), span(frame, a1, 22.3, 42));
  else if (type === householdType.singleMiddle)
    add(frame, relation.head, sexBy(frame, who, 0.32), span(frame, a1, 45, 60));
  else {
    const tekun = frame.stratum === stratum.tekun;
    add(frame, relation.head, sexBy(frame, who, tekun ? 0.12 : 0.6), elderAge(frame, a1, tekun ? 61 : 60));
  }
}

function composeCouple(frame: Frame, type: number): void {
  if (type === householdType.coupleYoung) {
    couple(frame, span(frame, a1, 28.4, 39));
    if (chance(frame.key, later, 0.6))
      parents(frame, add(frame, relation.child, sexBy(frame, whoElse, 0.48), -0.05 - 5.6 * draw(frame.key, a2)), 0, 1);
  } else if (type === householdType.coupleMiddle) couple(frame, span(frame, a1, 48, 63));
  else couple(frame, elderAge(frame, a1, 62));
}

/** A couple or one parent with children, young or grown. */
function composeParents(frame: Frame, type: number): void {
  const { key } = frame;
  const grown = type === householdType.grownChild;
  const oldest = grown ? 18 + 14 * draw(key, a1) : 17.9 * draw(key, a1) ** 0.9;
  const motherAge = oldest + motherAgeMin + 10.5 * bell(key, birthAge);
  if (type === householdType.singleParent) {
    const ofSex = sexBy(frame, who, 0.62);
    add(frame, relation.head, ofSex, motherAge + (ofSex === sex.male ? 2 : 0));
    parents(
      frame,
      add(frame, relation.child, sexBy(frame, whoElse, 0.48), oldest),
      ofSex === sex.male ? 0 : -1,
      ofSex === sex.male ? -1 : 0,
    );
    withoutOther(frame);
    return;
  }
  couple(frame, motherAge + span(frame, gap, -1, 5), motherAge);
  if (!grown) minors(frame, relation.child, oldest, 0, 1);
  else {
    parents(frame, add(frame, relation.child, sexBy(frame, whoElse, 0.46), oldest), 0, 1);
    if (chance(key, more, 0.34))
      parents(frame, add(frame, relation.child, sexBy(frame, who, 0.5), Math.max(oldest - 7, 9)), 0, 1);
  }
}

/** Three generations, headed by the middle or by the oldest one. */
function composeThree(frame: Frame, type: number): void {
  const { key } = frame;
  const oldest = 17.9 * draw(key, a1);
  const motherAge = oldest + motherAgeMin + 10.5 * bell(key, birthAge);
  const fatherAge = motherAge + span(frame, gap, -1, 5);
  const grandmotherAge = fatherAge + 20 + 12 * bell(key, birthAgeBefore);
  const both = chance(key, a2, 0.42);
  if (type === householdType.threeGenerations) {
    add(frame, relation.head, sex.male, fatherAge);
    add(frame, relation.spouse, sex.female, motherAge);
    minors(frame, relation.child, oldest, 0, 1);
    add(frame, chance(key, gap, 0.85) ? relation.parent : relation['parent-in-law'], sex.female, grandmotherAge);
    if (both) add(frame, relation.parent, sex.male, grandmotherAge + 2);
  } else {
    if (both) couple(frame, grandmotherAge + 2);
    else add(frame, relation.head, sexBy(frame, who, 0.65), grandmotherAge);
    const father = add(frame, relation.child, sex.male, fatherAge);
    const mother = add(frame, relation['child-in-law'], sex.female, motherAge);
    minors(frame, relation.grandchild, oldest, father, mother);
  }
}

function composeSkipped(frame: Frame): void {
  const { key } = frame;
  const institutionAge = frame.stratum !== stratum.ordinary;
  const age = institutionAge ? span(frame, a1, 4.5, 15) : span(frame, a1, 2, 16);
  const grandmotherAge = age + 44 + 16 * bell(key, birthAge);
  if (chance(key, a2, 0.55)) couple(frame, grandmotherAge + 2);
  else add(frame, relation.head, sexBy(frame, who, 0.65), grandmotherAge);
  absentParents(frame, add(frame, relation.grandchild, sexBy(frame, whoElse, 0.48), age));
}

/** Fills the frame with the members of its household type. */
export function compose(frame: Frame): void {
  const { type } = frame;
  frame.size = 0;
  if (type <= householdType.singleElder || type === householdType.childAlone) composeAlone(frame, type);
  else if (type <= householdType.coupleElder) composeCouple(frame, type);
  else if (type <= householdType.singleParent) composeParents(frame, type);
  else if (type <= householdType.underGrandparents) composeThree(frame, type);
  else if (type === householdType.skippedGeneration) composeSkipped(frame);
  else {
    const parentAge = elderAge(frame, a1, 62);
    add(frame, relation.head, sexBy(frame, who, 0.3), Math.max(parentAge - 23 - 9 * draw(frame.key, gap), 30));
    add(frame, relation.parent, sexBy(frame, whoElse, 0.68), parentAge);
  }
}
