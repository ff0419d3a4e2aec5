import { codes, householdSlots, personSlots } from '../slots.ts';
import type { Ymd } from '../day.ts';
import { aspect, between, chance, draw } from '../random.ts';
import { canteensFrom } from '../household/changes.ts';
import { sex } from '../household/person.ts';
import type { Frame, Person } from '../household/person.ts';
import { stratum } from '../household/strata.ts';

const f = personSlots(
  'supporters',
  'careForm',
  'choosesTekun',
  'tekunSinceChildhood',
  'selfCareItemsFailed',
  'careLevel',
  'fatherSituation',
  'motherSituation',
  'wasRecognisedOrphan',
  'usesElderCanteen',
  'usesHappinessHome',
  'wantsHomeCare',
  'isHomeless',
  'onlyChild',
  'surgeryComplication',
);
const h = householdSlots('elderAdaptDone');
const supporters = codes('supporters', 'none', 'unable', 'able');
const careForm = codes('careForm', 'home', 'institution');
const parent = codes(
  'fatherSituation',
  'able',
  'dead',
  'severely-disabled',
  'seriously-ill',
  'in-custody',
  'declared-missing',
);
const onlyChild = codes('onlyChild', 'none', 'died', 'disabled');
const complication = codes('surgeryComplication', 'none', '1', '2', '3');
const kind = codes('disabilityKind', 'intellectual', 'mental');
const grade = codes('disabilityGrade', '3', '4');
const missing = personSlots('declaredMissing');

const alone = aspect('care.supporters');
const home = aspect('care.form');
const assessed = aspect('care.assessed');
const frailty = aspect('care.frailty');
const tekunChild = aspect('care.tekun-child');
const recognised = aspect('care.was-orphan');
const canteen = aspect('care.canteen');
const happiness = aspect('care.happiness-home');
const wants = aspect('care.wants');
const bereaved = aspect('care.only-child');
const surgery = aspect('care.surgery');
const adapted = aspect('home.adapted');

function supportersOf(frame: Frame, person: Person): number {
  const u = draw(person.key, alone);
  if (frame.stratum === stratum.tekun) return u < 0.72 ? supporters.none : supporters.unable;
  if (frame.stratum === stratum.orphanInstitution) return supporters.none;
  if (frame.stratum === stratum.poor && frame.size === 1 && person.age >= 60 && u < 0.012) return Number.NaN;
  if (frame.stratum === stratum.ordinary && frame.size === 1 && person.age >= 60 && u < 0.02) return supporters.none;
  return supporters.able;
}

/** How much a person fails at: grows with age and disability; 0 able to 1 helpless. */
function frailtyOf(person: Person): number {
  const burden = (person.heavy ? 0.3 : 0) + (person.ill ? 0.12 : 0) + Math.max(0, person.age - 62) * 0.013;
  return draw(person.key, frailty) * 0.75 + burden - 0.25;
}

function itemsFailed(person: Person): number {
  return Math.max(0, Math.min(6, Math.floor(frailtyOf(person) * 8)));
}

function levelOf(person: Person): number {
  const frail = frailtyOf(person);
  return frail < 0.25 ? 0 : frail < 0.42 ? 1 : frail < 0.6 ? 2 : 3;
}

function isAssessed(frame: Frame, person: Person): boolean {
  const share =
    frame.stratum === stratum.tekun ? 0.96 : frame.stratum === stratum.poor ? 0.8 : person.age >= 60 ? 0.12 : 0;
  return chance(person.key, assessed, share);
}

/** The situation of a parent who lives in the household follows from that parent's own facts. */
function situationOf(frame: Frame, at: number, elsewhere: number): number {
  const person = at < 0 ? undefined : frame.people[at];
  if (!person) return elsewhere;
  if (!person.living) return parent.dead;
  if (person.values[missing.declaredMissing] === 1) return parent['declared-missing'];
  if (person.inCustody) return parent['in-custody'];
  const mind = person.disabilityKind === kind.intellectual || person.disabilityKind === kind.mental;
  const mindDisabled = mind && (person.disabilityGrade === grade['3'] || person.disabilityGrade === grade['4']);
  if (person.disabled && (person.heavy || mindDisabled)) return parent['severely-disabled'];
  return person.ill ? parent['seriously-ill'] : parent.able;
}

function writeChildhood(frame: Frame, person: Person): void {
  const { values, key } = person;
  const orphan = frame.stratum === stratum.orphanKin || frame.stratum === stratum.orphanInstitution;
  const child = person.fatherCode !== parent.able && person.motherCode !== parent.able;
  const known = person.age < 18 || (orphan && child);
  values[f.fatherSituation] = known ? situationOf(frame, person.fatherAt, person.fatherCode) : Number.NaN;
  values[f.motherSituation] = known ? situationOf(frame, person.motherAt, person.motherCode) : Number.NaN;
  const was = (orphan && child) || (person.age >= 18 && person.age < 27 && chance(key, recognised, 0.0006));
  values[f.wasRecognisedOrphan] = was ? 1 : 0;
  const chosen = orphan && child && frame.stratum === stratum.orphanInstitution && chance(key, tekunChild, 0.08);
  values[f.choosesTekun] = chosen && person.age < 18 ? 1 : 0;
  values[f.tekunSinceChildhood] = chosen ? 1 : 0;
}

function writeOldAge(frame: Frame, person: Person, on: Ymd): void {
  const { values, key, age } = person;
  const old = person.living && age >= 60;
  const checked = person.living && isAssessed(frame, person);
  values[f.careLevel] = old && checked ? levelOf(person) : Number.NaN;
  values[f.selfCareItemsFailed] = checked ? itemsFailed(person) : Number.NaN;
  const open = on >= canteensFrom;
  values[f.usesElderCanteen] = old && open && chance(key, canteen, frame.urban ? 0.05 : 0.03) ? 1 : 0;
  values[f.usesHappinessHome] = old && !frame.urban && chance(key, happiness, 0.035) ? 1 : 0;
  const poor = frame.stratum === stratum.poor || frame.stratum === stratum.tekun;
  values[f.wantsHomeCare] = old && chance(key, wants, poor ? 0.4 : 0.04) ? 1 : 0;
}

function onlyChildOf(frame: Frame, person: Person): number {
  const head = frame.people[0];
  const couple = frame.size === 2 && Math.abs((frame.people[1]?.age ?? 0) - (head?.age ?? 0)) < 12;
  const alone1 = frame.size === 1 && frame.stratum !== stratum.tekun && frame.stratum !== stratum.homeless;
  if (!person.living || person.age < 45 || (!couple && !alone1)) return onlyChild.none;
  const u = draw(frame.key, bereaved);
  return u < 0.0042 ? onlyChild.died : u < 0.0088 ? onlyChild.disabled : onlyChild.none;
}

/** Care, childhood and old age (civil affairs), and what the health commission records of families. */
export function writeCare(frame: Frame, person: Person, on: Ymd): void {
  const { values, key } = person;
  const institution =
    frame.stratum === stratum.orphanInstitution
      ? person.age < 18
      : chance(key, home, frame.stratum === stratum.tekun ? 0.26 : 0);
  values[f.supporters] = supportersOf(frame, person);
  values[f.careForm] = person.living && institution ? careForm.institution : careForm.home;
  values[f.isHomeless] = frame.stratum === stratum.homeless ? 1 : 0;
  writeChildhood(frame, person);
  writeOldAge(frame, person, on);
  values[f.onlyChild] = onlyChildOf(frame, person);
  const operated = person.living && person.sex === sex.female && person.age >= 45 && chance(key, surgery, 0.0002);
  const complications = [complication['1'], complication['2'], complication['3']];
  values[f.surgeryComplication] = operated
    ? (complications[between(key, frailty, 0, 2)] ?? complication.none)
    : complication.none;
}

/** Whether the home was adapted for age with public money. */
export function writeAdaptation(frame: Frame): void {
  const poor = frame.stratum === stratum.poor || frame.stratum === stratum.tekun || frame.stratum === stratum.marginal;
  frame.values[h.elderAdaptDone] = poor && chance(frame.key, adapted, 0.14) ? 1 : 0;
}
