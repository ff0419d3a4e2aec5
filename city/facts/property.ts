import { codes, householdSlots } from '../slots.ts';
import { aspect, between, chance, draw, skewed } from '../random.ts';
import type { Frame } from '../household/person.ts';
import { stratum } from '../household/strata.ts';

const h = householdSlots(
  'financialAssetsFen',
  'ownsVehicle',
  'homesOwned',
  'homeAreaM2',
  'ownsShopOrOffice',
  'homeBoughtOrFitted12m',
  'ownsCompany',
  'houseGrade',
  'inPublicRental',
  'centralHeating',
);
const grade = codes('houseGrade', 'sound', 'C', 'D');

const savings = aspect('property.savings');
const checked = aspect('property.checked');
const over = aspect('property.over');
const vehicle = aspect('property.vehicle');
const homes = aspect('property.homes');
const area = aspect('property.area');
const shop = aspect('property.shop');
const bought = aspect('property.bought');
const company = aspect('property.company');
const house = aspect('property.house-grade');
const rental = aspect('property.rental');
const heating = aspect('property.heating');

/** Share of poor and nearly poor households whose property is beyond the rules: poor in income only. */
const overRules = 0.07;

function savingsYuan(frame: Frame): number {
  const { key, stratum: need } = frame;
  switch (need) {
    case stratum.ordinary:
      return Math.min(skewed(key, savings, frame.urban ? 128_000 : 76_000, 0.9), 15_000_000);
    case stratum.low:
      return Math.min(skewed(key, savings, 24_000, 0.6), 200_000);
    case stratum.homeless:
      return 0;
    case stratum.tekun:
      return Math.min(skewed(key, savings, 1_800, 0.7), 6_000);
    default:
      return Math.min(skewed(key, savings, 4_200, 0.7), 6_500 * Math.min(frame.size, 2));
  }
}

function writeHomes(frame: Frame, ordinary: boolean, beyond: number): void {
  const { values, key, urban } = frame;
  const rents = frame.stratum === stratum.homeless || frame.stratum === stratum.orphanInstitution;
  const publicHome = !rents && urban && !ordinary && chance(key, rental, 0.07);
  const u = draw(key, homes);
  const second = ordinary ? u > 0.86 : beyond === 1;
  const none = rents || publicHome || u < (urban ? 0.07 : 0.015);
  const count = none ? 0 : second ? 2 : 1;
  const small = ordinary ? 1 : 0.62;
  const size = between(key, area, urban ? 55 : 85, urban ? 125 : 170) * small * (count === 2 ? 1.9 : 1);
  values[h.homesOwned] = count;
  values[h.homeAreaM2] = count === 0 ? 0 : Math.round(size);
  values[h.inPublicRental] = publicHome ? 1 : 0;
  const grading = draw(key, house);
  const unsafe = urban || count === 0 ? 0 : ordinary ? 0.002 : 0.03;
  const notGraded = !urban && !ordinary && grading > 0.985;
  values[h.houseGrade] = notGraded
    ? Number.NaN
    : grading < unsafe * 0.25
      ? grade.D
      : grading < unsafe
        ? grade.C
        : grade.sound;
  values[h.centralHeating] = count + (publicHome ? 1 : 0) > 0 && chance(key, heating, urban ? 0.84 : 0.14) ? 1 : 0;
}

/** Homes, savings, vehicles and companies, from five registers. */
export function writeProperty(frame: Frame): void {
  const { values, key } = frame;
  const ordinary = frame.stratum === stratum.ordinary;
  const low = frame.stratum === stratum.low;
  const need = frame.stratum === stratum.poor || frame.stratum === stratum.marginal;
  const u = draw(key, over);
  const beyond = need && u < overRules ? 1 + Math.floor((u / overRules) * 4) : 0;
  const notChecked = chance(key, checked, ordinary ? 0.1 : 0.022);
  const yuan = beyond === 2 ? 90_000 * (1 + u) : savingsYuan(frame);
  values[h.financialAssetsFen] = notChecked ? Number.NaN : Math.floor(yuan) * 100;
  values[h.ownsVehicle] =
    beyond === 3 || (ordinary && chance(key, vehicle, 0.55)) || (low && chance(key, vehicle, 0.2)) ? 1 : 0;
  values[h.ownsShopOrOffice] = ordinary && chance(key, shop, 0.04) ? 1 : 0;
  values[h.homeBoughtOrFitted12m] = ordinary && chance(key, bought, 0.03) ? 1 : 0;
  values[h.ownsCompany] = beyond === 4 || (ordinary && chance(key, company, 0.05)) ? 1 : 0;
  writeHomes(frame, ordinary, beyond);
}
