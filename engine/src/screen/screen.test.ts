import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, randomAreas, randomHandbook, randomHousehold } from '../lower/random-handbook.ts';
import { evaluate } from '../evaluate/index.ts';
import { cite } from '../law/index.ts';
import * as rule from '../rule/index.ts';
import type { Bool, Handbook } from '../rule/index.ts';
import { plainDate } from '../values/index.ts';
import { columnStoreBuilder, householdAt } from './column-store.ts';
import { compileScreen } from './compile.ts';
import { startLedger, startTotals } from './screen.ts';
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

/** One policy whose amount has two exceptions that can meet. */
function conflictingHandbook(): Handbook {
  const text = { zh: '文', en: 'text' };
  const flag = (name: string): Bool =>
    rule.booleanFact({
      name,
      entity: 'household',
      type: { kind: 'boolean' },
      department: 'MZ',
      label: text,
      question: text,
    });
  const [first, second] = [flag('first'), flag('second')];
  const facts = [first, second].flatMap((node) => (node.op === 'fact' ? [node.fact] : []));
  const amount = rule.cases(
    [
      { id: 'a', when: first, value: rule.literal(1, 'fen'), article: cite('S', '1') },
      { id: 'b', when: second, value: rule.literal(12, 'fen'), article: cite('S', '2') },
    ],
    rule.literal(0, 'fen'),
  );
  const policy = rule.definePolicy({
    id: 'one',
    number: 1,
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
    conditions: [{ id: 'either', text, article: cite('S', '1'), holds: rule.or(first, second) }],
    amount: { value: amount, text, article: cite('S', '1') },
    basis: [cite('S')],
    guide: { papers: [], where: text, steps: [], limits: [], notice: text, recheck: text, words: [] },
  });
  return rule.buildHandbook({ facts, sources: [{ key: 'S', title: text, kind: 'law' }], policies: [policy] });
}

describe('a compiled screening', () => {
  it('gives every subject the verdict, amount and first failing condition of evaluate, and counts them', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), fc.nat(), expectSame), { numRuns: 250 });
  });

  it('finds the households in which two exceptions apply at once, and the first of them', () => {
    const handbook = conflictingHandbook();
    const builder = columnStoreBuilder(handbook.facts.values(), randomAreas);
    const flagged = (first: boolean, second: boolean) => ({
      areaCode: randomAreas[0],
      facts: new Map<string, boolean>([
        ['first', first],
        ['second', second],
      ]),
      members: [{ id: 'a', facts: new Map<string, boolean>() }],
    });
    [flagged(true, false), flagged(false, true), flagged(true, true), flagged(true, true)].forEach(builder.append);
    const store = builder.finish();
    const date = plainDate('2024-01-01');
    const totals = startTotals(compileScreen(handbook, { date, store, output: 'totals' }), store);
    totals.run(0, store.households);
    expect(totals.conflicts()).toEqual({ count: 2, first: 2 });
    expect(() => evaluate(handbook, householdAt(store, 2), { date })).toThrow('a (S 1) and b (S 2)');
  });

  it('is compiled for an output and refuses to run for another', () => {
    const handbook = randomHandbook(3);
    const store = columnStoreBuilder(handbook.facts.values(), randomAreas).finish();
    const program = compileScreen(handbook, { date: plainDate('2024-01-01'), store, output: 'totals' });
    expect(() => startLedger(program, store)).toThrow('compiled for totals');
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
