import { codes, householdSlots, personSlots } from '../slots.ts';
import { aspect, between, chance, draw, skewed } from '../random.ts';
import type { Frame, Person } from '../household/person.ts';
import { stratum } from '../household/strata.ts';

const f = personSlots(
  'disabilityKind',
  'disabilityGrade',
  'disabilityCardValid',
  'workInjuryCare',
  'rehabAdvised',
  'assistiveDeviceNeeded',
  'assistiveDevicePriceFen',
  'assistiveDeviceRecent',
  'rehabSpending12mFen',
);
const h = householdSlots('barrierFreeDone', 'barrierFreeNeeded');
const kind = codes('disabilityKind', 'none', 'visual', 'physical', 'multiple');
const grade = codes('disabilityGrade', 'none');

const expired = aspect('card.expired');
const injured = aspect('card.work-injury');
const rehab = aspect('card.rehab');
const rehabCost = aspect('card.rehab-cost');
const device = aspect('card.device');
const devicePrice = aspect('card.device-price');
const deviceRecent = aspect('card.device-recent');
const barrier = aspect('home.barrier');
const barrierDone = aspect('home.barrier-done');

/** What the federation's card register says of a person. */
export function writeDisability(frame: Frame, person: Person): void {
  const { values, key, disabled } = person;
  const alive = disabled && person.living;
  const advised = alive && chance(key, rehab, person.age < 18 ? 0.8 : 0.06);
  const needs = alive && chance(key, device, person.heavy ? 0.16 : 0.06);
  const injury =
    alive && person.disabilityKind === kind.physical && person.age >= 25 && frame.stratum === stratum.ordinary;
  values[f.disabilityKind] = disabled ? person.disabilityKind : kind.none;
  values[f.disabilityGrade] = disabled ? person.disabilityGrade : grade.none;
  values[f.disabilityCardValid] = disabled && !chance(key, expired, 0.015) ? 1 : 0;
  values[f.workInjuryCare] = injury && person.heavy && chance(key, injured, 0.03) ? 1 : 0;
  values[f.rehabAdvised] = advised ? 1 : 0;
  values[f.rehabSpending12mFen] = advised ? Math.round(skewed(key, rehabCost, 4_200, 0.7)) * 100 : 0;
  values[f.assistiveDeviceNeeded] = needs ? 1 : 0;
  const notPriced = draw(key, devicePrice) < 0.06;
  values[f.assistiveDevicePriceFen] = !needs ? 0 : notPriced ? Number.NaN : between(key, devicePrice, 3, 60) * 10_000;
  values[f.assistiveDeviceRecent] = needs && chance(key, deviceRecent, 0.15) ? 1 : 0;
}

/** Whether the home needs, or has had, its barriers removed. */
export function writeBarriers(frame: Frame): void {
  let need = false;
  for (let at = 0; at < frame.size; at++) {
    const person = frame.people[at];
    if (!person?.present || !person.heavy || !person.living) continue;
    const moves =
      person.disabilityKind === kind.physical ||
      person.disabilityKind === kind.visual ||
      person.disabilityKind === kind.multiple;
    need ||= moves && chance(person.key, barrier, 0.45);
  }
  frame.values[h.barrierFreeNeeded] = need ? 1 : 0;
  frame.values[h.barrierFreeDone] = need && chance(frame.key, barrierDone, 0.3) ? 1 : 0;
}
