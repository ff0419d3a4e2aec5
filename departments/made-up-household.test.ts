import { generateHousehold, householdOn, planCity } from '@zhuni/city';
import { plainDate } from '@zhuni/engine/values';
import { describe, expect, test } from 'vitest';
import { contradictionOf, residentsOf } from './index.ts';
import type { Resident } from './index.ts';

const plan = planCity({ people: 8_300 });
const date = plainDate('2026-05-01');
const households = Array.from({ length: plan.households }, (_, index) => generateHousehold(plan, index));
const sum = (residents: readonly Resident[], of: (one: Resident) => number): number =>
  residents.reduce((total, one) => total + of(one), 0);

describe('what the departments know of the made-up city', () => {
  test('contradicts about three households of a hundred', () => {
    const share = households.filter(({ externalKey }) => contradictionOf(externalKey)).length / households.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.04);
  });

  test('is what was stated, for every household without a contradiction that has a grown-up', () => {
    const wrong: string[] = [];
    for (const made of households.filter(({ externalKey }) => !contradictionOf(externalKey))) {
      const { facts, members } = householdOn(made, date);
      const residents = residentsOf(made, date);
      if (!residents.some(({ accounts }) => accounts.length > 0)) continue;
      const assetsFen = sum(residents, ({ accounts, investments }) =>
        [...accounts.map(({ balanceFen }) => balanceFen), ...Object.values(investments ?? {})].reduce(
          (total, fen) => total + Number(fen),
          0,
        ),
      );
      const homes = residents.flatMap((one) => one.homes);
      const said: readonly (readonly [string, unknown])[] = [
        ['financialAssetsFen', assetsFen],
        ['homesOwned', homes.filter(({ use }) => use === 'home').length],
        ['homeAreaM2', homes.reduce((total, { use, areaM2 }) => total + (use === 'home' ? areaM2 : 0), 0)],
        ['ownsVehicle', residents.some(({ vehicles }) => vehicles.length > 0)],
        ['ownsCompany', residents.some(({ companies }) => companies.length > 0)],
      ];
      for (const [name, value] of said)
        if (facts.has(name) && facts.get(name) !== value) wrong.push(`${made.externalKey} ${name}: ${String(value)}`);
      members.forEach((member, at) => {
        const base = residents[at]?.insurance?.baseMonthlyFen ?? null;
        if (base !== null && base !== member.facts.get('wageMonthlyFen')) wrong.push(`${made.externalKey} wage`);
      });
    }
    expect(wrong).toEqual([]);
  });

  test('has of every kind of contradiction one that the statements do not have', () => {
    const found = new Set<string>();
    for (const made of households) {
      const kind = contradictionOf(made.externalKey);
      const { facts } = householdOn(made, date);
      const residents = residentsOf(made, date);
      const owns = {
        balance: residents.some(({ accounts }) => accounts.length > 1),
        vehicle: facts.get('ownsVehicle') === false && residents.some(({ vehicles }) => vehicles.length > 0),
        company: facts.get('ownsCompany') === false && residents.some(({ companies }) => companies.length > 0),
        home: residents.flatMap(({ homes }) => homes).some(({ areaM2 }) => areaM2 === 89),
        job: residents.some(({ insurance }) => insurance?.employer === '淄博新区物流有限公司'),
      };
      if (kind && owns[kind]) found.add(kind);
    }
    expect([...found].toSorted()).toEqual(['balance', 'company', 'home', 'job', 'vehicle']);
  });

  test('knows who died, and that the dead have no account', () => {
    const dead = households.flatMap((made) => residentsOf(made, date)).filter(({ diedOn }) => diedOn !== null);
    expect(dead.length).toBeGreaterThan(0);
    expect(dead.every(({ accounts, crematedOn }) => accounts.length === 0 && crematedOn !== null)).toBe(true);
  });
});
