import { codes, householdSlots, personSlots } from '../slots.ts';
import { aspect, between, chance, draw } from '../random.ts';
import { sex, within } from '../household/person.ts';
import type { Frame, Person } from '../household/person.ts';
import type { Ymd } from '../day.ts';
import { employment, stage } from '../household/status.ts';
import { stratum } from '../household/strata.ts';

const f = personSlots(
  'canWork',
  'employment',
  'monthsUnemployed',
  'registeredHardToEmploy',
  'workRefusals',
  'publicPost',
  'publicPostHoursMonthly',
  'pensionInsurance',
  'unionMember',
  'veteran',
  'veteranHardship',
);
const h = householdSlots('exPoor');
const post = codes('publicPost', 'none', 'urban', 'rural');
const insurance = codes('pensionInsurance', 'employee', 'resident', 'none');
const veteran = codes('veteran', 'none', 'veteran', 'dependant');
const veteranHardship = codes('veteranHardship', 'none', 'light', 'medium', 'heavy');
const exPoor = codes('exPoor', 'none', 'out-of-poverty', 'monitored');

const months = aspect('work.months-unemployed');
const hard = aspect('work.hard-to-employ');
const refuses = aspect('work.refuses');
const posted = aspect('work.public-post');
const hours = aspect('work.public-post-hours');
const uninsured = aspect('work.no-pension-insurance');
const union = aspect('work.union');
const served = aspect('veteran.served');
const needs = aspect('veteran.hardship');
const registeredPoor = aspect('household.ex-poor');

function pensionInsuranceOf(frame: Frame, person: Person): number {
  if (!person.living || person.age < 16 || person.stage >= stage.primary) return insurance.none;
  if (person.employment === employment.employed || person.employment === employment.retired) return insurance.employee;
  if (frame.stratum === stratum.homeless) return insurance.none;
  return chance(person.key, uninsured, 0.05) ? insurance.none : insurance.resident;
}

/** The public-welfare post of a flexible worker with little income. */
export function publicPostOf(frame: Frame, person: Person): number {
  const open = frame.stratum === stratum.low || frame.stratum === stratum.marginal || frame.stratum === stratum.poor;
  if (person.employment !== employment.flexible || !open || !chance(person.key, posted, 0.09)) return post.none;
  return frame.urban ? post.urban : post.rural;
}

function writeVeteran(frame: Frame, person: Person): void {
  const { values, key, age } = person;
  const share = person.sex === sex.female ? 0.002 : age >= 65 ? 0.07 : 0.035;
  const u = draw(key, served);
  const veteranAge = age >= 20 && frame.stratum !== stratum.homeless;
  const status = !veteranAge
    ? veteran.none
    : u < share
      ? veteran.veteran
      : u < share + 0.003
        ? veteran.dependant
        : veteran.none;
  const poor = frame.stratum !== stratum.ordinary;
  const hardship = status !== veteran.none && person.living && chance(key, needs, poor ? 0.3 : 0.006);
  const level = Math.floor(draw(key, months) * 3);
  values[f.veteran] = status;
  values[f.veteranHardship] = !hardship
    ? veteranHardship.none
    : level === 0
      ? veteranHardship.heavy
      : level === 1
        ? veteranHardship.medium
        : veteranHardship.light;
}

/** Employment and insurance (human resources), the union and the veterans' office. */
export function writeWork(frame: Frame, person: Person, on: Ymd): void {
  const { values, key } = person;
  const jobless = person.employment === employment.unemployed;
  const fixed = within(person.jobLost, on);
  const count = !jobless ? 0 : fixed ? 3 : between(key, months, 1, 40);
  const hardToEmploy = jobless && (count >= 12 || person.disabled || person.age >= 50);
  const placed = publicPostOf(frame, person);
  const poor = frame.stratum !== stratum.ordinary;
  values[f.canWork] = person.canWork ? 1 : 0;
  values[f.employment] = person.employment;
  values[f.monthsUnemployed] = count;
  values[f.registeredHardToEmploy] = placed !== post.none || (hardToEmploy && chance(key, hard, 0.6)) ? 1 : 0;
  values[f.workRefusals] = jobless && poor && chance(key, refuses, 0.05) ? between(key, refuses, 1, 4) : 0;
  values[f.publicPost] = placed;
  values[f.publicPostHoursMonthly] =
    placed === post.none ? 0 : placed === post.urban ? 160 : between(key, hours, 40, 90);
  values[f.pensionInsurance] = pensionInsuranceOf(frame, person);
  values[f.unionMember] = person.employment === employment.employed && chance(key, union, 0.55) ? 1 : 0;
  writeVeteran(frame, person);
}

/** Former registered poverty, and monitoring against relapse; rural only. */
export function writeExPoor(frame: Frame): void {
  const poor = frame.stratum === stratum.poor || frame.stratum === stratum.tekun;
  const share = poor ? 0.3 : frame.stratum === stratum.ordinary ? 0.008 : 0.08;
  const u = draw(frame.key, registeredPoor);
  const status = u < share * 0.06 ? exPoor.monitored : u < share ? exPoor['out-of-poverty'] : exPoor.none;
  frame.values[h.exPoor] = frame.urban ? exPoor.none : status;
}
