import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/index.ts';
import { chance, randomAreas, randomHandbook, randomHousehold } from '../lower/random-handbook.ts';
import { parameterByArea } from '../lower/index.ts';
import { columnStoreBuilder, compileScreen, ledgerBuffers, startLedger } from '../screen/index.ts';
import { plainDate } from '../values/index.ts';
import type { Handbook } from './handbook.ts';
import { handbookWith, policiesTouched, ScenarioInvalid } from './scenario.ts';
import type { Override } from './scenario.ts';

const date = plainDate('2022-02-15');

/** Random values for some parameters of a random handbook. */
function randomOverrides(handbook: Handbook, seed: number): readonly Override[] {
  const luck = chance(seed);
  return [...handbook.parameters.values()].flatMap(({ id, unit }) =>
    luck.below(2) === 0
      ? []
      : [
          {
            parameter: id,
            value: luck.below(unit === 'years' ? 100 : 5_000),
            ...(luck.below(3) === 0 ? { area: '370302' } : {}),
          },
        ],
  );
}

describe('a handbook with other numbers', () => {
  it('leaves the original as it is, and changes no policy that it is not said to touch', () => {
    const property = fc.property(fc.nat(), fc.nat(), (seed, other) => {
      const handbook = randomHandbook(seed);
      const household = randomHousehold(chance(other), handbook.facts.values(), 0.1);
      const before = JSON.stringify(evaluateSafely(handbook, household));
      const overrides = randomOverrides(handbook, other);
      const changed = handbookWith(handbook, { overrides, off: [] }, date);
      expect(JSON.stringify(evaluateSafely(handbook, household))).toBe(before);
      const touched = policiesTouched(handbook, {
        parameters: new Set(overrides.map(({ parameter }) => parameter)),
        off: new Set(),
      });
      const results = (one: Handbook): unknown =>
        evaluateSafely(one, household)?.filter(({ policy }) => !touched.has(policy));
      const [was, is] = [results(handbook), results(changed)];
      if (was && is) expect(is).toEqual(was);
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('screens alike whether its values are compiled in or put into tables of the original', () => {
    const property = fc.property(fc.nat(), fc.nat(), (seed, other) => {
      const handbook = randomHandbook(seed);
      const overrides = randomOverrides(handbook, other);
      const changed = handbookWith(handbook, { overrides, off: [] }, date);
      const luck = chance(other);
      const builder = columnStoreBuilder(handbook.facts.values(), randomAreas);
      for (let at = 0; at < 12; at++) builder.append(randomHousehold(luck, handbook.facts.values(), 0.1));
      const store = builder.finish();
      const varying = new Set(overrides.map(({ parameter }) => parameter));
      const options = { date, store, output: 'ledger' as const };
      const outcome = (one: Handbook, tables: Handbook | undefined): unknown => {
        const program = compileScreen(one, tables ? { ...options, varying } : options);
        const screen = startLedger(program, store);
        for (const id of tables ? varying : []) {
          const parameter = tables?.parameters.get(id);
          if (parameter) screen.setParameter(id, parameterByArea(parameter, store.areas, date));
        }
        const buffers = ledgerBuffers(program, store, { from: 0, until: store.households });
        const count = screen.run(0, store.households, buffers);
        const amounts = [...buffers.amountAt.subarray(0, count)]
          .map((at, index) => [at, buffers.amounts[index]] as const)
          .filter(([, amount]) => amount !== 0)
          .toSorted(([a], [b]) => a - b);
        return { verdicts: [...buffers.verdicts], amounts, conflicts: screen.conflicts() };
      };
      expect(outcome(handbook, changed)).toEqual(outcome(changed, undefined));
    });
    fc.assert(property, { numRuns: 40 });
  });

  it('says which parameter or policy is at fault', () => {
    const handbook = randomHandbook(1);
    const id = [...handbook.parameters.keys()][0] ?? '';
    const fault = (overrides: readonly Override[], off: readonly string[] = []): string => {
      try {
        handbookWith(handbook, { overrides, off }, date);
      } catch (error) {
        if (error instanceof ScenarioInvalid) return error.message;
        throw error;
      }
      return 'none';
    };
    expect(fault([{ parameter: 'no.such', value: 1 }])).toBe('no.such: there is no such parameter');
    expect(fault([{ parameter: id, value: 1.5 }])).toContain(`${id}: the value must be a whole number`);
    expect(fault([{ parameter: id, value: 1e12 }])).toContain(`${id}: the value must be a whole number`);
    expect(fault([{ parameter: id, value: 1, unit: 'meals' }])).toContain(`${id}: its unit is`);
    expect(fault([{ parameter: id, value: 1, area: '12' }])).toContain('is not the code of an area');
    expect(fault([], ['nothing'])).toBe('nothing: there is no such policy');
    expect(fault([{ parameter: id, value: 1 }])).toBe('none');
  });

  it('has nobody entitled to a policy that is off', () => {
    const handbook = randomHandbook(3);
    const [first] = handbook.policies;
    const off = handbookWith(handbook, { overrides: [], off: [first?.id ?? ''] }, date);
    const household = randomHousehold(chance(3), handbook.facts.values(), 0);
    const result = evaluate(off, household, { date, policies: [first?.id ?? ''] });
    expect(
      result.every(({ outcome, reasons }) => outcome === 'not-entitled' && reasons[0]?.condition === 'in-force'),
    ).toBe(true);
  });
});

/** Undefined where two exceptions meet, which a random handbook may have. */
function evaluateSafely(handbook: Handbook, household: Parameters<typeof evaluate>[1]) {
  try {
    return evaluate(handbook, household, { date });
  } catch {
    return undefined;
  }
}
