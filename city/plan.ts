import { areas } from '@zhuni/policies/areas';
import { aspect, draw, mix, subKey } from './random.ts';

/** A unit of the plan: a village or community with its share of the households. */
export type PlannedVillage = {
  /** 12-digit code. */
  readonly code: string;
  readonly urban: boolean;
  /** Index of its first household; the next village begins where it ends. */
  readonly firstHousehold: number;
  readonly households: number;
  /** How common poverty is, 1 on the average of the city's households. */
  readonly poverty: number;
};

/** Where everyone lives: all that a household needs besides its index to come out the same on any machine. */
export type CityPlan = {
  readonly seed: number;
  /** People asked for, as of the end of 2020. */
  readonly people: number;
  readonly households: number;
  readonly villages: readonly PlannedVillage[];
};

/** People a household on the average, at the end of 2020 (4.7 million in 1.7 million). */
export const meanHouseholdSize = 2.77;

export const defaultSeed = 370_300;
export const peopleMin = 8_200;
/** Beyond it identity numbers would run out. */
export const peopleMax = 8_000_000;

const size = aspect('village.size');
const hardship = aspect('village.poverty');

/** Hilly and mining counties are poorer; illustrative. */
const povertyOfCounty: Readonly<Record<string, number>> = {
  '370302': 1.15,
  '370303': 0.7,
  '370304': 1.35,
  '370305': 0.85,
  '370306': 0.9,
  '370321': 0.8,
  '370322': 1.25,
  '370323': 1.5,
};

const communityWeight = 6_400;
const villageWeight = 860;
const villageUnderStreetWeight = 1_250;

function weightOf(code: string, urban: boolean, seed: number): number {
  const spread = 0.45 + 1.1 * draw(mix(seed ^ Number(code.slice(2))), size);
  const street = code.charAt(6) === '0';
  return spread * (urban ? communityWeight : street ? villageUnderStreetWeight : villageWeight);
}

/**
 * Spreads `people` (8,200 to 8 million, as of the end of 2020) over all villages in households of 2.77 on the average,
 * at least one household in each. Throws RangeError outside the bounds.
 */
export function planCity(options: { readonly people: number; readonly seed?: number }): CityPlan {
  const { people, seed = defaultSeed } = options;
  if (!Number.isSafeInteger(people) || people < peopleMin || people > peopleMax)
    throw new RangeError(`people must be a whole number from ${peopleMin} to ${peopleMax}, not ${people}`);
  const units = areas
    .filter(({ level }) => level === 'village')
    .map(({ code, committee }) => {
      const urban = committee !== 'villagers';
      const local = 0.55 + 0.9 * draw(mix(seed ^ Number(code.slice(2))), hardship);
      return {
        code,
        urban,
        weight: weightOf(code, urban, seed),
        poverty: local * (povertyOfCounty[code.slice(0, 6)] ?? 1),
      };
    });
  const households = Math.round(people / meanHouseholdSize);
  const shares = apportion(
    units.map(({ weight }) => weight),
    households,
  );
  const mean =
    units.reduce((sum, unit, at) => sum + unit.poverty * (unit.urban ? 0.7 : 1.35) * (shares[at] ?? 0), 0) / households;
  let first = 0;
  const villages = units.map(({ code, urban, poverty }, at): PlannedVillage => {
    const village = {
      code,
      urban,
      firstHousehold: first,
      households: shares[at] ?? 0,
      poverty: (poverty * (urban ? 0.7 : 1.35)) / mean,
    };
    first += village.households;
    return village;
  });
  return { seed, people, households, villages };
}

/** One each, the rest in proportion, the remainder to the largest fractions (equal ones to the earlier). */
function apportion(weights: readonly number[], total: number): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (weight / sum) * (total - weights.length));
  const shares = exact.map((share) => 1 + Math.floor(share));
  const left = total - shares.reduce((a, b) => a + b, 0);
  const order = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of order.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}

/** The village of a household; throws RangeError for an index outside the plan. */
export function villageOf(plan: CityPlan, household: number): PlannedVillage {
  let [low, high] = [0, plan.villages.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((plan.villages[middle]?.firstHousehold ?? 0) <= household) low = middle;
    else high = middle - 1;
  }
  const village = plan.villages[low];
  if (!village || household < 0 || household >= plan.households)
    throw new RangeError(`household ${household} is not in a city of ${plan.households}`);
  return village;
}

/** The key of everything about one household. */
export function householdKey(plan: CityPlan, household: number): number {
  return subKey(mix(plan.seed), household);
}
