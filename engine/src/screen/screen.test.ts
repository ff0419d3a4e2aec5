import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, randomAreas, randomHandbook, randomHousehold } from '../lower/random-handbook.ts';
import { plainDate } from '../values/index.ts';
import { columnStoreBuilder, householdAt } from './column-store.ts';
import { countVerdicts, expectedVerdicts, ledgerOf, totalsOf } from './screen-check.ts';
import type { Verdict } from './screen-check.ts';

const dates = ['2017-03-01', '2019-12-31', '2021-07-01', '2022-02-15', '2026-11-23'].map(plainDate);

function expectSame(seed: number, householdSeed: number, at: number): void {
  const handbook = randomHandbook(seed);
  const luck = chance(householdSeed);
  const unknownShare = luck.pick([0, 0, 0.1, 0.3]);
  const builder = columnStoreBuilder(handbook.facts.values(), randomAreas);
  const households = Array.from({ length: 8 }, () => randomHousehold(luck, handbook.facts.values(), unknownShare));
  households.forEach(builder.append);
  const store = builder.finish();
  const date = dates[at % dates.length] ?? plainDate('2024-01-01');
  const one = { handbook, store, date, loopNodesMax: luck.pick([1, 60, 400]) };
  const ledger = ledgerOf(one);
  const all: (readonly Verdict[])[] = [];
  households.forEach((household, row) => {
    const { verdicts, conflict } = ledger.verdictsAt(row);
    const expected = expectedVerdicts(one, household);
    expect(conflict).toBe(expected === 'conflict');
    if (Array.isArray(expected)) expect(verdicts).toEqual(expected);
    all.push(verdicts);
  });
  expect(totalsOf(one)).toEqual(countVerdicts(one, all));
}

describe('a compiled screening', () => {
  it('gives every subject the verdict, amount and first failing condition of evaluate, and counts them', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), fc.nat(), expectSame), { numRuns: 250 });
  });

  it('gives a household back as it was put in', () => {
    const handbook = randomHandbook(3);
    const builder = columnStoreBuilder(handbook.facts.values(), randomAreas);
    const household = randomHousehold(chance(11), handbook.facts.values(), 0.2);
    const row = builder.append(household);
    const read = householdAt(builder.finish(), row);
    expect(read.areaCode).toBe(household.areaCode);
    expect(new Map([...read.facts].sort())).toEqual(new Map([...household.facts].sort()));
    expect(read.members.map(({ facts }) => new Map([...facts].sort()))).toEqual(
      household.members.map(({ facts }) => new Map([...facts].sort())),
    );
  });
});
