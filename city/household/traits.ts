import { codes } from '../slots.ts';
import { ageOn, birthday, dayOf, never, ymdOf } from '../day.ts';
import type { Ymd } from '../day.ts';
import { aspect, chance, choose, cumulative, draw, skewed } from '../random.ts';
import { relation, sex } from './person.ts';
import type { Frame, Person, Span } from './person.ts';
import { stratum } from './strata.ts';

const kind = codes('disabilityKind', 'visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple');
const grade = codes('disabilityGrade', '1', '2', '3', '4');
const custodyCode = codes('custody', 'prison', 'drug-isolation');
const reference: Ymd = 20_201_231;
const historyFrom = dayOf(20_170_201);
const historyDays = dayOf(20_260_901) - historyFrom;

/** A day of the years of history, 2017 to summer 2026, as yyyymmdd. */
function dayOfHistory(key: number, of: number): Ymd {
  return ymdOf(historyFrom + Math.floor(draw(key, of) * historyDays));
}

function monthsLater(from: Ymd, months: number): Ymd {
  return ymdOf(dayOf(from) + Math.floor(months * 30.44));
}

const has = aspect('disability.has');
const which = aspect('disability.kind');
const howHeavy = aspect('disability.grade');
const cardWhen = aspect('disability.card-since');
const cardNew = aspect('disability.card-new');

const kindCodes = [
  kind.physical,
  kind.hearing,
  kind.visual,
  kind.intellectual,
  kind.mental,
  kind.multiple,
  kind.speech,
];
const kindTable = cumulative([53, 9, 12, 9, 9, 6, 2]);
const tekunKinds = [kind.physical, kind.intellectual, kind.mental, kind.visual];
const heavyGrades = cumulative([42, 58]);
const lightGrades = cumulative([52, 48]);

/** Share of people with a disability card: heavy (grade 1-2) and other, before the factor of age. */
type CardShares = { readonly heavy: number; readonly other: number };
const tekunShares: CardShares = { heavy: 0.1, other: 0.1 };
const poorShares: CardShares = { heavy: 0.236, other: 0.153 };
const marginalShares: CardShares = { heavy: 0.06, other: 0.06 };
const lowShares: CardShares = { heavy: 0.02, other: 0.03 };
const ordinaryShares: CardShares = { heavy: 0.0073, other: 0.0118 };

function cardSharesOf(of: number): CardShares {
  if (of === stratum.tekun) return tekunShares;
  if (of === stratum.poor) return poorShares;
  if (of === stratum.marginal) return marginalShares;
  return of === stratum.low ? lowShares : ordinaryShares;
}

function ageFactor(age: number): number {
  if (age < 15) return 0.28;
  if (age < 30) return 0.45;
  if (age < 45) return 0.75;
  return age < 60 ? 1.25 : age < 75 ? 1.75 : 1.9;
}

function disability(frame: Frame, person: Person): void {
  const { key } = person;
  const age = ageOn(person.birth, reference);
  const tekunAdult = frame.stratum === stratum.tekun && age < 60;
  const { heavy, other } = cardSharesOf(frame.stratum);
  const u = draw(key, has) / ageFactor(age);
  if (!tekunAdult && u >= heavy + other) return;
  const isHeavy = tekunAdult || u < heavy;
  person.disabilityKind = tekunAdult
    ? (tekunKinds[choose([0.34, 0.66, 0.97, 1], draw(key, which))] ?? kind.physical)
    : (kindCodes[choose(kindTable, draw(key, which))] ?? kind.physical);
  const visualTekun = tekunAdult && person.disabilityKind === kind.visual;
  const heavyGrade = visualTekun || choose(heavyGrades, draw(key, howHeavy)) === 0 ? grade['1'] : grade['2'];
  const lightGrade = choose(lightGrades, draw(key, howHeavy)) === 0 ? grade['3'] : grade['4'];
  person.disabilityGrade = isHeavy ? heavyGrade : lightGrade;
  const recent = !tekunAdult && chance(key, cardNew, 0.12);
  const earliest = birthday(person.birth, 1);
  person.cardFrom = Math.max(recent ? dayOfHistory(key, cardWhen) : 0, earliest);
}

const falls = aspect('illness.falls-ill');
const fallsWhen = aspect('illness.when');
const illFor = aspect('illness.months');

function illness(frame: Frame, person: Person): void {
  const age = ageOn(person.birth, reference);
  const need = frame.stratum === stratum.poor ? 0.2 : frame.stratum === stratum.marginal ? 0.08 : 0.028;
  const factor = age < 15 ? 0.12 : age < 40 ? 0.3 : age < 60 ? 1 : 2;
  if (draw(person.key, falls) >= need * factor) return;
  const start = dayOf(20_130_101) + Math.floor(draw(person.key, fallsWhen) * (dayOf(20_260_701) - dayOf(20_130_101)));
  person.illness.from = Math.max(ymdOf(start), birthday(person.birth, 2));
  person.illness.until = monthsLater(person.illness.from, Math.min(skewed(person.key, illFor, 44, 0.6), 130));
}

const dies = aspect('death.dies');
const diesWhen = aspect('death.when');
const jailed = aspect('custody.jailed');
const jailedWhen = aspect('custody.when');
const loses = aspect('job.loses');
const losesWhen = aspect('job.when');

function setSpan(span: Span, from: Ymd, months: number): void {
  span.from = from;
  span.until = monthsLater(from, months);
}

/** What befalls people: death and custody only where another grown-up stays, so that nobody's household dies out. */
function events(frame: Frame, person: Person, position: number): void {
  const { key } = person;
  const age = ageOn(person.birth, reference);
  const another = frame.size > 1 && (position > 0 || ageOn(frame.people[1]?.birth ?? reference, reference) >= 24);
  const oneStays = position > 1 || (position === 0) === chance(frame.key, dies, 0.5);
  if (another && oneStays && age >= 55 && chance(key, dies, age >= 75 ? 0.12 : 0.02))
    person.death = dayOfHistory(key, diesWhen);
  const man = person.sex === sex.male;
  const headStays = frame.people[0]?.death === never;
  if (another && position > 0 && headStays && age >= 22 && age < 60 && chance(key, jailed, man ? 0.002 : 0.0003)) {
    setSpan(person.custody, dayOfHistory(key, jailedWhen), 30);
  }
  if (age >= 25 && age < 57 && chance(key, loses, 0.07))
    setSpan(person.jobLost, dayOfHistory(key, losesWhen), 4 + 20 * draw(key, losesWhen));
}

/** Prison or drug isolation, while in custody. */
export function custodyCodeOf(person: Person): number {
  return (draw(person.key, jailed) * 1000) % 1 < 0.88 ? custodyCode.prison : custodyCode['drug-isolation'];
}

const path = aspect('school.career');
const careers = cumulative([3, 17, 33, 4, 13, 30]);

function career(frame: Frame, person: Person): void {
  const settled = person.relation === relation.head || person.relation === relation.spouse;
  const married = person.relation === relation['child-in-law'];
  const childAlone = frame.stratum === stratum.orphanInstitution;
  if ((settled && !childAlone) || married) person.career = 0;
  else if (person.disabilityGrade === grade['1']) person.career = 0;
  else person.career = choose(careers, draw(person.key, path));
}

const turns = aspect('household.turns');
const turnsWhen = aspect('household.turn-when');
const struck = aspect('household.hardship');
const struckWhen = aspect('household.hardship-when');
const flooded = aspect('household.disaster');
const floodedWhen = aspect('household.disaster-when');

/** Chance of one sudden hardship in the ten years of history. */
const hardshipIn = (of: number): number =>
  of === stratum.ordinary ? 0.0066 : of === stratum.low ? 0.015 : of === stratum.homeless ? 0 : 0.03;

function householdEvents(frame: Frame): void {
  const { key } = frame;
  frame.turn = never;
  frame.ratioBefore = frame.ratio;
  const falling = frame.stratum === stratum.poor && chance(key, turns, 0.14);
  const rising = frame.stratum === stratum.low && chance(key, turns, 0.09);
  if (falling || rising) {
    frame.turn = dayOfHistory(key, turnsWhen);
    frame.ratioBefore = falling ? 1.9 : 0.6;
  }
  frame.hardship.from = never;
  if (chance(key, struck, hardshipIn(frame.stratum))) setSpan(frame.hardship, dayOfHistory(key, struckWhen), 12);
  frame.disaster.from = never;
  if (!frame.urban && chance(key, flooded, 0.004)) {
    const year = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026][Math.floor(draw(key, floodedWhen) * 9)] ?? 2019;
    frame.disaster.from = year * 10_000 + 812;
    frame.disaster.until = (year + 1) * 10_000 + 401;
  }
}

/** Draws all that does not depend on the date. */
export function drawTraits(frame: Frame): void {
  for (let at = 0; at < frame.size; at++) {
    const person = frame.people[at];
    if (!person) break;
    disability(frame, person);
    illness(frame, person);
    events(frame, person, at);
    career(frame, person);
  }
  householdEvents(frame);
}
