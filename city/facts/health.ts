import { codes, personSlots } from '../slots.ts';
import { aspect, chance, draw, skewed } from '../random.ts';
import { sex } from '../household/person.ts';
import type { Frame, Person } from '../household/person.ts';
import { employment } from '../household/status.ts';
import { stratum } from '../household/strata.ts';

const f = personSlots(
  'seriousIllness',
  'cancer',
  'twoCancersAided',
  'medicalInsurance',
  'medicalPolicyCostYearFen',
  'medicalOwnPaid12mFen',
  'medicalOwnPaid6mFen',
);
const cancer = codes('cancer', 'none', 'cervical', 'breast', 'other');
const insurance = codes('medicalInsurance', 'employee', 'resident', 'none');

const tumour = aspect('health.cancer');
const aided = aspect('health.two-cancers-aided');
const uninsured = aspect('health.uninsured');
const cost = aspect('health.cost');
const share = aspect('health.policy-share');
const half = aspect('health.half-year-share');
const elsewhere = aspect('health.treated-elsewhere');

function cancerOf(person: Person): number {
  if (!person.ill || person.age < 25) return cancer.none;
  const u = draw(person.key, tumour);
  if (person.sex === sex.female && person.age < 75 && u < 0.14) return u < 0.05 ? cancer.cervical : cancer.breast;
  return u < 0.32 ? cancer.other : cancer.none;
}

function insuranceOf(frame: Frame, person: Person): number {
  if (!person.living) return insurance.none;
  if (person.employment === employment.employed || person.employment === employment.retired) return insurance.employee;
  if (frame.stratum === stratum.homeless) return insurance.none;
  return chance(person.key, uninsured, frame.stratum === stratum.ordinary ? 0.02 : 0.008)
    ? insurance.none
    : insurance.resident;
}

const unaided = aspect('health.unaided-cost');

/**
 * Whether a household met necessary costs within six months that no aid has covered: among the poor few, since medical
 * and school aid settle at the counter.
 */
export function hasUnaidedCost(frame: Frame): boolean {
  return frame.stratum === stratum.ordinary || chance(frame.key, unaided, 0.018);
}

/** Own-paid medical cost of a year in yuan: a little for everyone, much for the seriously ill, less for the poor. */
function costYuan(frame: Frame, person: Person): number {
  if (!person.living) return 0;
  const u = draw(person.key, cost);
  if (person.ill) return skewed(person.key, cost, frame.stratum === stratum.ordinary ? 17_500 : 8_600, 0.7);
  const usual = person.age < 50 ? 260 : person.age < 65 ? 620 : 1_150;
  if (u < 0.35) return 0;
  return Math.min(skewed(person.key, cost, usual, 0.8), 6_000) * (frame.stratum === stratum.ordinary ? 1 : 0.7);
}

/** Illness (health commission), insurance and cost (healthcare security), aid for two cancers (women's federation). */
export function writeHealth(frame: Frame, person: Person): void {
  const { values, key } = person;
  const diagnosis = cancerOf(person);
  const twoCancers = diagnosis === cancer.cervical || diagnosis === cancer.breast;
  values[f.seriousIllness] = person.ill ? 1 : 0;
  values[f.cancer] = diagnosis;
  values[f.twoCancersAided] = twoCancers && chance(key, aided, 0.35) ? 1 : 0;
  values[f.medicalInsurance] = insuranceOf(frame, person);
  const year = Math.floor(costYuan(frame, person)) * 100;
  const notSettled = person.ill && chance(key, elsewhere, 0.012);
  values[f.medicalOwnPaid12mFen] = notSettled ? Number.NaN : year;
  const recent = hasUnaidedCost(frame) ? Math.floor((year * (0.3 + 0.5 * draw(key, half))) / 100) * 100 : 0;
  values[f.medicalOwnPaid6mFen] = notSettled ? Number.NaN : recent;
  values[f.medicalPolicyCostYearFen] = Math.floor((year * (0.45 + 0.35 * draw(key, share))) / 100) * 100;
}
