import { plainDate } from '@zhuni/engine';
import { columnStoreBuilder } from '@zhuni/engine/screen';
import { chance, countVerdicts, expectedVerdicts, ledgerOf, randomHousehold, totalsOf } from '@zhuni/engine/testing';
import type { Verdict } from '@zhuni/engine/testing';
import { householdOn, generateHousehold, planCity } from '@zhuni/city';
import { handbook } from '@zhuni/policies';
import { areas } from '@zhuni/policies/areas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Household, PlainDate } from '@zhuni/engine';

const villages = areas.filter(({ level }) => level === 'village').map(({ code }) => code);
const months = Array.from({ length: 12 * 9 + 11 }, (_, at) =>
  plainDate(`${2017 + Math.floor((at + 1) / 12)}-${String(((at + 1) % 12) + 1).padStart(2, '0')}-15`),
);

/** Compares verdict, amount and totals of every household with evaluate; returns how many were entitled to something. */
function expectSame(households: readonly Household[], date: PlainDate): number {
  const builder = columnStoreBuilder(handbook.facts.values(), villages);
  households.forEach(builder.append);
  const one = { handbook, store: builder.finish(), date };
  const ledger = ledgerOf(one);
  const all: (readonly Verdict[])[] = [];
  households.forEach((household, row) => {
    const { verdicts, conflict } = ledger.verdictsAt(row);
    expect({ row, conflict, verdicts }).toEqual({ row, conflict: false, verdicts: expectedVerdicts(one, household) });
    all.push(verdicts);
  });
  expect(totalsOf(one)).toEqual(countVerdicts(one, all));
  return all.flat().filter(({ code }) => code === 1).length;
}

describe('the compiled handbook', () => {
  it('judges random households, facts unknown among them, as evaluate does in any month from 2017 to 2026', () => {
    const property = fc.property(
      fc.nat(),
      fc.constantFrom(...months),
      fc.constantFrom(0, 0.05, 0.2),
      (seed, date, unknown) => {
        const luck = chance(seed);
        const households = Array.from({ length: 12 }, () =>
          randomHousehold(luck, handbook.facts.values(), unknown, villages),
        );
        expectSame(households, date);
      },
    );
    fc.assert(property, { numRuns: 10 });
  }, 120_000);

  it('judges the made-up city as evaluate does', () => {
    const plan = planCity({ people: 47_000 });
    const date = plainDate('2026-11-01');
    const households = Array.from({ length: 300 }, (_, at) => householdOn(generateHousehold(plan, at * 50), date));
    expect(expectSame(households, date)).toBeGreaterThan(50);
  });
});
