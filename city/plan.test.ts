import { areas } from '@zhuni/policies/areas';
import { describe, expect, it } from 'vitest';
import { demoAccounts } from './demo-accounts.ts';
import { planCity, villageOf } from './plan.ts';

const villages = areas.filter(({ level }) => level === 'village');

describe('the plan of the city', () => {
  it.each([8_200, 47_000, 4_700_000])('of %i people has a household in every village', (people) => {
    const plan = planCity({ people });
    expect(plan.villages).toHaveLength(2_931);
    expect(plan.villages.map(({ code }) => code)).toEqual(villages.map(({ code }) => code));
    expect(Math.min(...plan.villages.map(({ households }) => households))).toBeGreaterThan(0);
    expect(plan.villages.reduce((sum, { households }) => sum + households, 0)).toBe(plan.households);
    expect(plan.households).toBe(Math.round(people / 2.77));
  });

  it('makes communities larger than villages', () => {
    const plan = planCity({ people: 4_700_000 });
    const mean = (urban: boolean): number => {
      const chosen = plan.villages.filter((village) => village.urban === urban);
      return chosen.reduce((sum, { households }) => sum + households, 0) / chosen.length;
    };
    expect(mean(true)).toBeGreaterThan(3 * mean(false));
  });

  it('finds the village of a household at every edge', () => {
    const plan = planCity({ people: 47_000 });
    for (const village of plan.villages) {
      expect(villageOf(plan, village.firstHousehold)).toBe(village);
      expect(villageOf(plan, village.firstHousehold + village.households - 1)).toBe(village);
    }
    expect(() => villageOf(plan, plan.households)).toThrow(RangeError);
    expect(() => villageOf(plan, -1)).toThrow(RangeError);
  });

  it.each([8_199, 8_000_001, 47_000.5, Number.NaN])('refuses %d people', (people) => {
    expect(() => planCity({ people })).toThrow(/people must be a whole number from 8200 to 8000000/);
  });

  it('moves people with another seed', () => {
    const [one, other] = [planCity({ people: 47_000 }), planCity({ people: 47_000, seed: 2 })];
    expect(one.villages.map(({ households }) => households)).not.toEqual(
      other.villages.map(({ households }) => households),
    );
  });
});

describe('the demonstration accounts', () => {
  it('are one for each level of real areas, one inside the other, another for the city, and three administrators', () => {
    expect(demoAccounts.map(({ areaCode }) => areas.find(({ code }) => code === areaCode)?.level)).toEqual([
      'village',
      'town',
      'county',
      'city',
      'city',
      'city',
      'city',
      'city',
    ]);
    const [village = '', town = '', county = ''] = demoAccounts.map(({ areaCode }) => areaCode);
    expect(village.startsWith(town) && town.startsWith(county)).toBe(true);
    expect(new Set(demoAccounts.map(({ password }) => password)).size).toBe(8);
  });
});
