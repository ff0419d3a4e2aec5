import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../law/index.ts';
import { parameterByArea } from '../lower/index.ts';
import { chance, randomAreas, randomHandbook, randomHousehold } from '../lower/random-handbook.ts';
import type { Chance } from '../lower/random-handbook.ts';
import { defineParameter } from '../parameter/index.ts';
import * as rule from '../rule/index.ts';
import { handbookWith } from '../rule/index.ts';
import type { Handbook, Num, Policy } from '../rule/index.ts';
import { columnStoreBuilder, compileScreen } from '../screen/index.ts';
import type { ColumnStore, ScreenOptions } from '../screen/index.ts';
import { plainDate } from '../values/index.ts';
import { chunkHouseholds, startComparison, startNarrowing } from './index.ts';
import type { Baseline, Chunk, Comparison, ComparisonPlan, ParameterRange, ParameterTable } from './index.ts';

const dates = ['2017-03-01', '2020-12-31', '2022-02-15'].map(plainDate);

/** A random handbook whose last two policies belong to the household, to stand for need and income. */
function handbookWithMeasures(seed: number): Handbook {
  for (let at = seed; ; at += 7_919) {
    const handbook = randomHandbook(at);
    if (handbook.policies.slice(-2).every(({ subject }) => subject === 'household')) return handbook;
  }
}

function randomStore(luck: Chance, handbook: Handbook, households: number): ColumnStore {
  const builder = columnStoreBuilder(handbook.facts.values(), randomAreas);
  const unknownShare = luck.pick([0, 0, 0.05, 0.2]);
  for (let at = 0; at < households; at++)
    builder.append(randomHousehold(luck, handbook.facts.values(), unknownShare, randomAreas));
  return builder.finish();
}

/** Ranges around the law's values, which may lie outside of them, and some values within. */
function randomRanges(luck: Chance, law: readonly ParameterTable[]): readonly ParameterRange[] {
  return law.map(({ id, values }) => {
    const share = luck.pick([0, 3, 20, 100]);
    const middle = luck.pick([60, 100, 100, 100, 150]);
    const at = (percent: number) =>
      Array.from(values, (value) => Math.max(0, Math.round((Number(value) * percent) / 100)));
    return { id, lowest: at(middle - share), highest: at(middle + share) };
  });
}

function within(luck: Chance, ranges: readonly ParameterRange[]): readonly ParameterTable[] {
  return ranges.map(({ id, lowest, highest }) => ({
    id,
    values: Array.from(lowest, (least, at) => {
      const most = Number(highest[at]);
      return luck.pick([Number(least), most, Number(least) + luck.below(most - Number(least) + 1)]);
    }),
  }));
}

function chunksOf(list: Int32Array): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < list.length; from += chunkHouseholds)
    chunks.push({ list, from, until: Math.min(list.length, from + chunkHouseholds) });
  return chunks;
}

/** The straightforward way: everybody in the list is compared. */
function sumsOf(
  comparison: Comparison,
  list: Int32Array,
  tables: readonly [readonly ParameterTable[], readonly ParameterTable[]],
  baseline?: Baseline,
) {
  comparison.set(...tables);
  for (const chunk of chunksOf(list)) comparison.run(chunk, baseline);
  return { sums: Float64Array.from(comparison.sums), conflicts: comparison.conflicts() };
}

type Found = { readonly all: number; readonly open: number };

/** Narrows, and compares a few values for the open ones with the same values for everybody. */
function expectSame(seed: number, other: number): Found | undefined {
  const luck = chance(other);
  const handbook = handbookWithMeasures(seed);
  const date = luck.pick(dates);
  const store = randomStore(luck, handbook, 60);
  const varying = new Set(
    [...handbook.parameters.keys()].filter((_, at) => at === other % handbook.parameters.size || luck.below(2) === 0),
  );
  if (varying.size === 0) return undefined;
  const off = luck.below(3) === 0 ? [luck.pick(handbook.policies.slice(0, -2)).id] : [];
  const without = handbookWith(handbook, { overrides: [], off }, date);
  const options: ScreenOptions = { date, store, varying, output: 'ledger', near: false, listed: true };
  const plan: ComparisonPlan = {
    before: compileScreen(handbook, options),
    after: compileScreen(without, options),
    policies: handbook.policies.map(() => ({ period: 'month', monthlyCash: luck.below(4) > 0 })),
  };
  const help = Float64Array.from({ length: store.households }, () => luck.below(2) * luck.below(10_000));
  const comparison = startComparison(plan, store, { help, date: 20_220_215 });
  const ranging = compileScreen(without, { ...options, ranging: true });
  const narrowing = startNarrowing({ plan, ranging, before: comparison.before }, store, help);
  const law = [...varying].flatMap((id) => {
    const parameter = handbook.parameters.get(id);
    return parameter ? [{ id, values: parameterByArea(parameter, store.areas, date) }] : [];
  });
  const everyone = Int32Array.from({ length: store.households }, (_, row) => row);
  if (sumsOf(comparison, everyone, [law, law]).conflicts.before > 0) return undefined;
  const ranges = randomRanges(luck, law);
  const open = new Uint8Array(store.households);
  narrowing.set(law, ranges);
  for (const chunk of chunksOf(everyone)) narrowing.run(chunk, open);
  const list = everyone.filter((row) => open[row] === 1);
  const baseline: Baseline = new Map();
  let rest: Float64Array | undefined;
  for (let round = 0; round < 4; round++) {
    const asked = within(luck, ranges);
    const whole = sumsOf(comparison, everyone, [law, asked]);
    const part = sumsOf(comparison, list, [law, asked], baseline);
    expect(part.conflicts.after).toBe(whole.conflicts.after);
    if (whole.conflicts.after > 0) return undefined;
    rest ??= whole.sums.map((value, at) => value - (part.sums[at] ?? 0));
    expect(part.sums.map((value, at) => value + (rest?.[at] ?? 0))).toEqual(whole.sums);
  }
  return { all: store.households, open: list.length };
}

const text = { zh: '文', en: 'text' };
const article = cite('S', '1');
const limit = defineParameter({
  id: 'p.limit',
  label: text,
  unit: 'fen',
  values: [{ from: plainDate('2000-01-01'), value: 1_000, source: article, status: 'official' }],
});

function fenFact(name: string): Num<'fen'> {
  const type = { kind: 'number', unit: 'fen', min: 0, max: 400_000 } as const;
  return rule.numberFact({ name, entity: 'household', type, department: 'MZ', label: text, question: text }, 'fen');
}

function paying(id: string, number: number, value: Num<'fen'>): Policy {
  return rule.definePolicy({
    id,
    number,
    title: text,
    summary: text,
    department: 'MZ',
    categories: [],
    situations: [],
    subject: 'household',
    kind: 'cash',
    period: 'month',
    byApplication: true,
    inForce: { from: plainDate('2010-01-01') },
    conditions: [{ id: 'all', text, article, holds: rule.yes }],
    amount: { value, text, article },
    basis: [article],
    guide: { papers: [], where: text, steps: [], limits: [], notice: text, recheck: text, words: [] },
  });
}

/** Two exceptions that give what everybody gets, one below the limit each of two facts. */
function clashingHandbook(): Handbook {
  const facts = ['a', 'b'].map(fenFact);
  const same = rule.literal(100, 'fen');
  const list = facts.map((fact, at) => ({
    id: `case-${at}`,
    when: rule.lt(fact, rule.parameter(limit)),
    value: same,
    article,
  }));
  const policies = [
    paying('one', 1, rule.cases(list, same)),
    paying('need', 2, rule.literal(0, 'fen')),
    paying('income', 3, rule.literal(0, 'fen')),
  ];
  const definitions = facts.flatMap((node) => (node.op === 'fact' ? [node.fact] : []));
  return rule.buildHandbook({ facts: definitions, sources: [{ key: 'S', title: text, kind: 'law' }], policies });
}

describe('a comparison narrowed to those whom the parameters can concern', () => {
  it('gives the sums of everybody for any values in the range, on random handbooks, and finds every conflict', () => {
    const found: Found[] = [];
    const property = fc.property(fc.nat(), fc.nat(), (seed, other) => {
      const one = expectSame(seed, other);
      if (one) found.push(one);
    });
    fc.assert(property, { numRuns: 150 });
    const [all, open] = (['all', 'open'] as const).map((key) => found.reduce((sum, one) => sum + one[key], 0));
    // It would prove nothing if everybody were left open.
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThan((all ?? 0) * 0.8);
  }, 120_000);

  it('looks at those in whom two exceptions would meet within the range, though both give the same', () => {
    const handbook = clashingHandbook();
    const date = plainDate('2024-01-01');
    const builder = columnStoreBuilder(handbook.facts.values(), randomAreas);
    for (const [a, b] of [[5_000, 5_000] as const, [1_500, 9_000] as const, [1_500, 1_500] as const])
      builder.append({
        areaCode: randomAreas[0],
        facts: new Map([
          ['a', a],
          ['b', b],
        ]),
        members: [{ id: '0', facts: new Map() }],
      });
    const store = builder.finish();
    const options: ScreenOptions = {
      date,
      store,
      varying: new Set([limit.id]),
      output: 'ledger',
      near: false,
      listed: true,
    };
    const side = compileScreen(handbook, options);
    const policies = handbook.policies.map(() => ({ period: 'month' as const, monthlyCash: true }));
    const plan: ComparisonPlan = { before: side, after: side, policies };
    const help = new Float64Array(store.households);
    const comparison = startComparison(plan, store, { help, date: 20_240_101 });
    const ranging = compileScreen(handbook, { ...options, ranging: true });
    const narrowing = startNarrowing({ plan, ranging, before: comparison.before }, store, help);
    const at = (value: number): readonly number[] => store.areas.map(() => value);
    narrowing.set([{ id: limit.id, values: at(1_000) }], [{ id: limit.id, lowest: at(0), highest: at(2_000) }]);
    const open = new Uint8Array(store.households);
    const everyone = Int32Array.from(open, (_, row) => row);
    for (const chunk of chunksOf(everyone)) narrowing.run(chunk, open);
    expect([...open]).toEqual([0, 0, 1]);
  });
});
