import { readResidentIdentityNumber, plainDate } from '@zhuni/engine/values';
import { describe, expect, it } from 'vitest';
import { planCity } from '../plan.ts';
import { generateHousehold, householdOn } from './generate.ts';
import type { GeneratedHousehold } from './generate.ts';

const plan = planCity({ people: 47_000 });
const reference = plainDate('2020-12-31');
const everyone = Array.from({ length: plan.households }, (_, index) => generateHousehold(plan, index));
const members = everyone.flatMap((household) => household.members);
const ages = members.map(({ birthDate }) => Math.floor((20_201_231 - Number(birthDate.replaceAll('-', ''))) / 10_000));

describe('a made-up household', () => {
  it('is the same again, whatever was made before it', () => {
    const again = planCity({ people: 47_000 });
    for (const index of [16_000, 3, 3, 9_999, 0]) {
      expect(generateHousehold(again, index)).toEqual(everyone[index] && { ...everyone[index], plan: again });
      expect(householdOn(generateHousehold(again, index), reference)).toEqual(
        householdOn(generateHousehold(plan, index), reference),
      );
    }
  });

  it('is another one with another seed', () => {
    const other = planCity({ people: 47_000, seed: 7 });
    const names = (made: GeneratedHousehold): string => made.members.map(({ name }) => name).join();
    const same = everyone.slice(0, 500).filter((made) => names(made) === names(generateHousehold(other, made.index)));
    expect(same.length).toBeLessThan(15);
  });

  it('has a key of its own', () => {
    expect(new Set(everyone.map(({ externalKey }) => externalKey)).size).toBe(plan.households);
  });
});

describe('identity numbers', () => {
  it('are valid, agree with birth date and sex, and name a region that does not exist', () => {
    for (const { idNumber, birthDate, sex } of members) {
      const read = readResidentIdentityNumber(idNumber);
      expect({ birthDate: read?.birthDate, sex: read?.sex }).toEqual({ birthDate, sex });
      expect(read?.region.startsWith('9999')).toBe(true);
    }
  });

  it('are unique, also among households of a full city that share a slot', () => {
    const full = planCity({ people: 8_000_000 });
    const shared = Array.from({ length: 57 }, (_, turn) =>
      [17, 18].flatMap((slot) => generateHousehold(full, slot + turn * 50_000).members),
    );
    const numbers = [...members, ...shared.flat()].map(({ idNumber }) => idNumber);
    expect(new Set(members.map(({ idNumber }) => idNumber)).size).toBe(members.length);
    expect(new Set(shared.flat().map(({ idNumber }) => idNumber)).size).toBe(shared.flat().length);
    expect(numbers.length).toBeGreaterThan(40_000);
  });
});

describe('the people together', () => {
  it('are as many as asked for, 2.77 a household', () => {
    const living = ages.filter((age) => age >= 0).length;
    expect(living / plan.people).toBeGreaterThan(0.98);
    expect(living / plan.people).toBeLessThan(1.02);
  });

  it('have the ages of an ageing city and nearly as many women as men', () => {
    const living = ages.filter((age) => age >= 0);
    const share = (from: number, to: number): number =>
      living.filter((age) => age >= from && age < to).length / living.length;
    expect(share(0, 15)).toBeGreaterThan(0.11);
    expect(share(0, 15)).toBeLessThan(0.17);
    expect(share(15, 60)).toBeGreaterThan(0.58);
    expect(share(15, 60)).toBeLessThan(0.67);
    expect(share(60, 130)).toBeGreaterThan(0.2);
    expect(share(60, 130)).toBeLessThan(0.27);
    expect(share(80, 130)).toBeGreaterThan(0.02);
    expect(share(80, 130)).toBeLessThan(0.045);
    expect(Math.max(...living)).toBeLessThan(105);
    const women = members.filter(({ sex }) => sex === 'female').length / members.length;
    expect(Math.abs(women - 0.5)).toBeLessThan(0.02);
  });

  it('have common, compound, rare and dotted names', () => {
    const names = members.map(({ name }) => name);
    const starting = (beginning: string): number => names.filter((name) => name.startsWith(beginning)).length;
    expect(starting('王')).toBeGreaterThan(starting('林'));
    expect(starting('欧阳') + starting('诸葛') + starting('司马')).toBeGreaterThan(5);
    expect(names.some((name) => name.includes('·'))).toBe(true);
    expect(names.some((name) => [...name].length < name.length)).toBe(true);
    expect(names.every((name) => [...name].length >= 2 && [...name].length <= 12)).toBe(true);
  });

  it('give children the surname of a parent', () => {
    const families = everyone.filter(({ members: list }) => list.length === 3 && !list[0]?.name.includes('·'));
    const sharing = families.filter(
      ({ members: [head, , child] }) => head && child?.name.startsWith([...head.name][0] ?? ''),
    );
    expect(sharing.length / families.length).toBeGreaterThan(0.6);
  });
});
