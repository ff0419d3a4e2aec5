import { evaluate, handbookWith, parameterRange, plainDate, policiesTouched } from '@zhuni/engine';
import type { Handbook, Household, Result, Scenario } from '@zhuni/engine';
import { columnStoreBuilder } from '@zhuni/engine/screen';
import type { ColumnStore } from '@zhuni/engine/screen';
import { chance, randomHousehold } from '@zhuni/engine/testing';
import { generateHousehold, householdOn, planCity } from '@zhuni/city';
import { handbook } from '@zhuni/policies';
import { areas } from '@zhuni/policies/areas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dibaoRaises, openLaboratory } from './index.ts';
import type { Simulation, SimulationReport } from './index.ts';
import { lawWithMeasures } from './law.ts';

const date = plainDate('2026-11-01');
const villages = areas.filter(({ level }) => level === 'village').map(({ code }) => code);
const plan = planCity({ people: 47_000 });

function storeOf(households: readonly Household[]): ColumnStore {
  const builder = columnStoreBuilder(handbook.facts.values(), villages);
  households.forEach(builder.append);
  return builder.finish();
}

async function simulate(
  households: readonly Household[],
  simulation: Simulation,
  on = date,
): Promise<SimulationReport> {
  const laboratory = await openLaboratory(storeOf(households), on, 2);
  try {
    return await laboratory.simulate(simulation);
  } finally {
    await laboratory.close();
  }
}

const isIn = (result: Result): boolean => result.outcome === 'entitled';

/** The same numbers by the interpreter, household by household. */
function counted(households: readonly Household[], scenario: Scenario, on = date) {
  const changed = handbookWith(lawWithMeasures, scenario, on);
  const sums = {
    gaining: { households: 0, people: 0 },
    losing: { households: 0, people: 0 },
    monthFen: { before: 0, after: 0 },
    below: { before: 0, after: 0 },
    gapFen: { before: 0, after: 0 },
    gapUnknown: 0,
  };
  const policies = new Map<string, { before: number; after: number; gained: number; lost: number; wasIn: number }>();
  const touched = policiesTouched(handbook, {
    parameters: new Set(scenario.overrides.map(({ parameter }) => parameter)),
    off: new Set(scenario.off),
  });
  for (const household of households) {
    const [was, is] = [lawWithMeasures, changed].map((law) => evaluate(law, household, { date: on }));
    const flags = { gain: new Set<string>(), loss: new Set<string>() };
    was?.forEach((before, at) => {
      const after = is?.[at];
      if (!after || !touched.has(before.policy)) return;
      const row = policies.get(before.policy) ?? { before: 0, after: 0, gained: 0, lost: 0, wasIn: 0 };
      policies.set(before.policy, row);
      if (isIn(before)) row.wasIn++;
      row.before += isIn(before) ? (before.amountFen ?? 0) : 0;
      row.after += isIn(after) ? (after.amountFen ?? 0) : 0;
      if (isIn(before) === isIn(after)) return;
      row[isIn(after) ? 'gained' : 'lost']++;
      flags[isIn(after) ? 'gain' : 'loss'].add(before.subject);
    });
    for (const [kind, set] of [['gaining', flags.gain] as const, ['losing', flags.loss] as const]) {
      if (set.size === 0) continue;
      sums[kind].households++;
      sums[kind].people += set.has('household') ? household.members.length : set.size;
    }
    const money = (results: readonly Result[] | undefined, cash: boolean): number =>
      (results ?? [])
        .filter(
          ({ policy, period }) => period === 'month' && (!cash || lawWithMeasures.byId.get(policy)?.kind === 'cash'),
        )
        .filter((result) => isIn(result) && (cash || touched.has(result.policy)))
        .reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
    sums.monthFen.before += money(was, false);
    sums.monthFen.after += money(is, false);
    const gap = (results: readonly Result[] | undefined): number => {
      const of = (id: string): number => {
        const found = results?.find(({ policy }) => policy === id);
        return found && isIn(found) ? (found.amountFen ?? Number.NaN) : Number.NaN;
      };
      return of('measure-need') - of('measure-income') - money(results, true);
    };
    const [left, right] = [gap(was), gap(is)];
    if (Number.isNaN(left) || Number.isNaN(right)) sums.gapUnknown++;
    else
      for (const [side, value] of [['before', left] as const, ['after', right] as const])
        if (value > 0) {
          sums.below[side]++;
          sums.gapFen[side] += value;
        }
  }
  return { sums, policies };
}

function expectSame(report: SimulationReport, households: readonly Household[], scenario: Scenario, on = date): void {
  const { sums, policies } = counted(households, scenario, on);
  const { gaining, losing, monthFen, below, gapFen, gapUnknown } = report.total;
  const sides = ({ before, after }: { before: number; after: number }) => ({ before, after });
  expect({ gaining, losing, monthFen, below: sides(below), gapFen: sides(gapFen), gapUnknown }).toEqual(sums);
  const shown = report.policies.map(({ id, amountFen, gained, lost, entitled, losses }) => {
    expect(losses.reduce((sum, { count }) => sum + count, 0)).toBe(lost.subjects);
    return [id, { ...amountFen, gained: gained.subjects, lost: lost.subjects, wasIn: entitled.before }] as const;
  });
  const byId = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1);
  expect(shown.toSorted(byId)).toEqual([...policies].toSorted(byId));
}

function randomScenario(seed: number, law: Handbook): Scenario {
  const luck = chance(seed);
  const parameters = [...law.parameters.values()];
  const overrides = Array.from({ length: 1 + luck.below(3) }, () => {
    const { id, unit, values } = luck.pick(parameters);
    const { min, max } = parameterRange(unit);
    const old = values.at(-1)?.value ?? 0;
    const value = Math.min(max, Math.max(min, Math.round((old * (20 + luck.below(200))) / 100)));
    return { parameter: id, value, ...(luck.below(3) === 0 ? { area: '370302' } : {}) };
  });
  return { overrides, off: luck.below(3) === 0 ? [luck.pick(law.policies).id] : [] };
}

/** The same parameters at other values: near, far and beyond what the sliders cover. */
function moved(scenario: Scenario, seed: number): Scenario {
  const luck = chance(seed);
  const share = luck.pick([99, 101, 108, 40, 190, 205, 400]);
  const overrides = scenario.overrides.map((one) => {
    const { unit } = handbook.parameters.get(one.parameter) ?? {};
    const { min, max } = unit ? parameterRange(unit) : { min: 0, max: 0 };
    return { ...one, value: Math.min(max, Math.max(min, Math.round((one.value * share) / 100))) };
  });
  return { ...scenario, overrides };
}

describe('a simulation', () => {
  it('answers moved sliders as it does when everybody is compared anew, and as evaluate does', async () => {
    const property = fc.asyncProperty(fc.nat(), async (seed) => {
      const luck = chance(seed);
      const households = Array.from({ length: 1_500 }, (_, at) =>
        at % 20 === 0
          ? randomHousehold(luck, handbook.facts.values(), luck.pick([0, 0.05]), villages)
          : householdOn(generateHousehold(plan, luck.below(15_000)), date),
      );
      const laboratory = await openLaboratory(storeOf(households), date, 2);
      try {
        const scenario = randomScenario(seed, handbook);
        for (let round = 0; round < 7; round++) {
          const asked = { ...moved(scenario, seed + round), reverse: luck.below(4) === 0 };
          const fast = await laboratory.simulate(asked);
          const slow = await laboratory.simulateEverybody(asked);
          expect({ ...fast, durationMs: 0 }).toEqual({ ...slow, durationMs: 0 });
          // Now and then, what is found out for the next moves is interrupted.
          if (luck.below(3) > 0) await laboratory.settled();
        }
        const last = moved(scenario, seed + 99);
        await laboratory.simulate(last);
        await laboratory.settled();
        expectSame(await laboratory.simulate(last), households, last);
      } finally {
        await laboratory.close();
      }
    });
    await fc.assert(property, { numRuns: 3 });
  }, 240_000);

  it('gives the totals of evaluate under the changed handbook, fen by fen', async () => {
    const property = fc.asyncProperty(fc.nat(), async (seed) => {
      const luck = chance(seed);
      const made = Array.from({ length: 60 }, (_, at) =>
        householdOn(generateHousehold(plan, luck.below(1_000) * 15 + (at % 15)), date),
      );
      const random = Array.from({ length: 15 }, () =>
        randomHousehold(luck, handbook.facts.values(), luck.pick([0, 0.05]), villages),
      );
      const households = [...made, ...random];
      const scenario = randomScenario(seed, handbook);
      expectSame(await simulate(households, scenario), households, scenario);
    });
    await fc.assert(property, { numRuns: 3 });
  }, 180_000);

  it('of a policy that is off says that all who had it lose it, for this reason', async () => {
    const households = Array.from({ length: 400 }, (_, at) => householdOn(generateHousehold(plan, at * 40), date));
    const scenario = { overrides: [], off: ['dibao'] };
    const report = await simulate(households, scenario);
    expectSame(report, households, scenario);
    const dibao = report.policies.find(({ id }) => id === 'dibao');
    expect(dibao?.entitled.after).toBe(0);
    expect(dibao?.losses).toEqual([{ condition: 'off', count: dibao?.entitled.before }]);
    expect(report.policies.some(({ touched }) => touched === 'dependent')).toBe(true);
  }, 60_000);

  it('knows the five raises of 2017 to 2021, and each gives more to people', async () => {
    const raises = dibaoRaises();
    expect(raises.map((raise) => raise.date)).toEqual([
      '2018-01-01',
      '2019-01-01',
      '2020-04-01',
      '2020-10-01',
      '2021-01-01',
    ]);
    const [raise] = raises;
    if (!raise) throw new Error('there is no raise');
    const households = Array.from({ length: 500 }, (_, at) =>
      householdOn(generateHousehold(plan, at * 33), raise.date),
    );
    const report = await simulate(households, raise.simulation, raise.date);
    expect(report.total.monthFen.after).toBeGreaterThan(report.total.monthFen.before);
    const dibao = report.policies.find(({ id }) => id === 'dibao');
    expect(dibao?.entitled.after).toBeGreaterThanOrEqual(dibao?.entitled.before ?? 0);
  }, 60_000);

  it('names the parameter that is unknown or out of range, and stays usable', async () => {
    const laboratory = await openLaboratory(storeOf([householdOn(generateHousehold(plan, 1), date)]), date, 1);
    await expect(laboratory.simulate({ overrides: [{ parameter: 'no.such', value: 1 }], off: [] })).rejects.toThrow(
      'no.such: there is no such parameter',
    );
    const wild = { overrides: [{ parameter: 'dibao.standard-rural', value: -1 }], off: [] };
    await expect(laboratory.simulate(wild)).rejects.toThrow('dibao.standard-rural: the value must be a whole number');
    await expect(laboratory.simulate({ overrides: [], off: ['dibao'] })).resolves.toMatchObject({ households: 1 });
    await laboratory.close();
  }, 60_000);
});
