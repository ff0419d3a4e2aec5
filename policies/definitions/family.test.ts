import { plainDate, startEvaluation, truthOf } from '@zhuni/engine';
import type { FactValue, Household, Truth } from '@zhuni/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familyGrounds, handbook, isFamilyMember } from '../index.ts';

const relations = [
  'head',
  'spouse',
  'child',
  'child-in-law',
  'parent',
  'parent-in-law',
  'grandchild',
  'sibling',
  'other',
];
const yesNo = fc.option(fc.boolean(), { nil: undefined });
const code = (...codes: string[]) => fc.option(fc.constantFrom(...codes), { nil: undefined });

const memberFacts = fc.record({
  relation: code(...relations),
  birthDate: code('1950-01-01', '1999-05-05', '2004-03-03', '2012-01-01'),
  deceased: code('no', 'hukou'),
  custody: code('none', 'prison', 'drug-isolation'),
  declaredMissing: yesNo,
  clergyAwayThreeYears: yesNo,
  canWork: yesNo,
  fullTimeStudent: yesNo,
  educationStage: code('undergraduate', 'senior'),
  livesTogetherLong: yesNo,
});

function judge(facts: Readonly<Record<string, FactValue | undefined>>, date: ReturnType<typeof plainDate>) {
  const known = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const household: Household = {
    areaCode: '370302001001',
    facts: new Map(),
    members: [{ id: '1', facts: new Map(known) }],
  };
  const run = startEvaluation(handbook, household, { date });
  const inForce = familyGrounds.filter(({ from, until }) => from <= date && (until === undefined || date < until));
  const truths = (counts: boolean): Truth[] =>
    inForce.filter((ground) => ground.counts === counts).map(({ holds }) => truthOf(run, holds, 0));
  return { rule: truthOf(run, isFamilyMember, 0), out: truths(false), counting: truths(true) };
}

describe('who counts as a member of the household', () => {
  test('is the same by the rule and by its grounds taken apart, on any date and with anything unknown', () => {
    fc.assert(
      fc.property(
        memberFacts,
        fc.constantFrom('2018-01-01', '2021-06-30', '2021-07-01', '2026-01-01'),
        (facts, day) => {
          const { rule, out, counting } = judge(facts, plainDate(day));
          if (out.includes(true)) expect(rule).toBe(false);
          else if (counting.every((holds) => holds === false)) expect(rule).toBe(false);
          else if (counting.includes(true) && out.every((holds) => holds === false)) expect(rule).toBe(true);
          else expect(rule).toBe(null);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a parent is in by default until 2021-06-30, and since then only after living together for long', () => {
    const parent = { relation: 'parent', deceased: 'no', custody: 'none', clergyAwayThreeYears: false };
    const rule = (day: string, livesTogetherLong: boolean): Truth =>
      judge({ ...parent, declaredMissing: false, livesTogetherLong }, plainDate(day)).rule;
    expect(rule('2021-06-30', false)).toBe(true);
    expect(rule('2021-07-01', false)).toBe(false);
    expect(rule('2021-07-01', true)).toBe(true);
  });
});
