import { codes, householdSlots, personSlots } from '../slots.ts';
import { aspect, chance, choose, cumulative, draw } from '../random.ts';
import type { Ymd } from '../day.ts';
import { relation, sex } from '../household/person.ts';
import type { Frame, Person } from '../household/person.ts';
import { stratum } from '../household/strata.ts';
import { custodyCodeOf } from '../household/traits.ts';
import { dayOf } from '../day.ts';

const f = personSlots(
  'relation',
  'birthDate',
  'sex',
  'hukou',
  'residencePermit',
  'livesTogetherLong',
  'custody',
  'declaredMissing',
  'clergyAwayThreeYears',
  'deceased',
  'burial',
);
const h = householdSlots('registration');
const hukou = codes('hukou', 'city', 'province', 'elsewhere', 'none');
const registration = codes('registration', 'urban', 'rural');
const custody = codes('custody', 'none');
const deceased = codes('deceased', 'no', 'hukou', 'other');
const burial = codes('burial', 'none', 'scatter', 'degradable', 'deep', 'ash-hall');

const comesFrom = aspect('register.hukou');
const spouseFrom = aspect('register.hukou-of-spouse');
const permit = aspect('register.residence-permit');
const together = aspect('register.together');
const missing = aspect('register.missing');
const clergy = aspect('register.clergy');
const unregistered = aspect('register.newborn');
const grave = aspect('register.burial');
const graves = cumulative([64, 3, 5, 3, 25]);
const graveCodes = [burial.none, burial.scatter, burial.degradable, burial.deep, burial['ash-hall']];

/** Where a household comes from: nearly all from the city; the poor, the cared-for and villagers always. */
function hukouOf(frame: Frame, person: Person, on: Ymd): number {
  const { stratum: need } = frame;
  if (need === stratum.homeless) return draw(frame.key, comesFrom) < 0.45 ? hukou.province : hukou.elsewhere;
  if (need !== stratum.ordinary && need !== stratum.low) return hukou.city;
  const newborn = person.age === 0 && dayOf(on) - person.birthDay < 120;
  if (newborn && chance(person.key, unregistered, 0.04)) return hukou.none;
  const u = draw(frame.key, comesFrom);
  const moved = frame.urban ? 0.085 : 0.015;
  if (u < moved) return u < moved * 0.62 ? hukou.province : hukou.elsewhere;
  const joined = person.relation === relation.spouse || person.relation === relation['child-in-law'];
  return joined && chance(person.key, spouseFrom, 0.02) ? hukou.province : hukou.city;
}

/** What the police register says of a person, and the death record. */
export function writeRegister(frame: Frame, person: Person, on: Ymd): void {
  const { values, key } = person;
  const home = hukouOf(frame, person, on);
  const settled = person.relation === relation.head || person.relation === relation.spouse;
  values[f.relation] = person.relation;
  values[f.birthDate] = person.birth;
  values[f.sex] = person.sex;
  values[f.hukou] = home;
  values[f.residencePermit] = home !== hukou.city && home !== hukou.none && chance(frame.key, permit, 0.72) ? 1 : 0;
  values[f.livesTogetherLong] = settled || person.age < 18 || !chance(key, together, 0.04) ? 1 : 0;
  values[f.custody] = person.inCustody ? custodyCodeOf(person) : custody.none;
  values[f.declaredMissing] = !settled && person.age >= 20 && person.living && chance(key, missing, 0.0002) ? 1 : 0;
  values[f.clergyAwayThreeYears] =
    !settled && person.age >= 24 && person.sex === sex.male && chance(key, clergy, 0.0002) ? 1 : 0;
  values[f.deceased] = person.living ? deceased.no : home === hukou.city ? deceased.hukou : deceased.other;
  values[f.burial] = person.living ? burial.none : (graveCodes[choose(graves, draw(key, grave))] ?? burial.none);
}

/** Urban or rural residence, by the village. */
export function writeRegistration(frame: Frame): void {
  frame.values[h.registration] = frame.urban ? registration.urban : registration.rural;
}
