import { householdAt, newColumnStore } from '@zhuni/engine/screen';
import { plainDate } from '@zhuni/engine/values';
import { facts } from '@zhuni/policies/facts';
import { describe, expect, it } from 'vitest';
import { countPeople, fillColumns } from './columns.ts';
import { generateHousehold, householdOn } from './household/generate.ts';
import { planCity } from './plan.ts';
import { cityColumns } from './threads.ts';

const plan = planCity({ people: 20_000 });
const date = plainDate('2021-09-15');

describe('the city as columns', () => {
  it('holds the same households that are generated one by one', async () => {
    const store = await cityColumns(plan, { date });
    expect(store.households).toBe(plan.households);
    expect(store.starts[plan.households]).toBe(store.persons);
    for (let index = 0; index < plan.households; index += 29) {
      const { areaCode, facts: own, members } = householdOn(generateHousehold(plan, index), date);
      const held = householdAt(store, index);
      expect(held.areaCode).toBe(areaCode);
      expect(new Map([...held.facts].sort())).toEqual(new Map([...own].sort()));
      expect(held.members.map((member) => new Map([...member.facts].sort()))).toEqual(
        members.map((member) => new Map([...member.facts].sort())),
      );
    }
  });

  it('is the same made by one thread or by three', async () => {
    const [one, three] = [await cityColumns(plan, { date }), await cityColumns(plan, { date, threads: 3 })];
    expect(three.starts).toEqual(one.starts);
    expect(three.area).toEqual(one.area);
    expect(three.withUnknowns).toEqual(one.withUnknowns);
    for (const [name, { data }] of one.columns)
      expect({ name, data: three.columns.get(name)?.data }).toEqual({ name, data });
  });

  it('can be made of a part of the households and of some facts', () => {
    const range = { from: 700, to: 900 };
    const persons = countPeople(plan, range, date);
    const some = facts.filter(({ name }) => ['birthDate', 'registration'].includes(name));
    const areas = plan.villages.map(({ code }) => code);
    const store = newColumnStore(some, areas, { households: 200, persons });
    fillColumns(store, plan, { ...range, firstRow: 0, firstPerson: 0 }, date);
    expect(store.starts[200]).toBe(persons);
    const birthDates = Array.from({ length: 200 }, (_, at) =>
      householdOn(generateHousehold(plan, 700 + at), date).members.map((member) => member.facts.get('birthDate')),
    );
    expect(birthDates).toEqual(
      Array.from({ length: 200 }, (_, at) =>
        householdAt(store, at).members.map((member) => member.facts.get('birthDate')),
      ),
    );
  });

  it.each([0, 1.5, 65])('refuses %d threads', async (threads) => {
    await expect(cityColumns(plan, { date, threads })).rejects.toThrow(/threads must be a whole number from 1 to 64/);
  });
});
