import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, CasesConflict, entitlementOf, evaluate, isInForce, startEvaluation } from '../evaluate/index.ts';
import type { Household, Result } from '../evaluate/index.ts';
import type { Handbook } from '../rule/index.ts';
import { plainDate } from '../values/index.ts';
import type { PlainDate } from '../values/index.ts';
import { lower } from './lower.ts';
import { plainNumber, plainTruth } from './interpret-plain.ts';
import type { Place } from './interpret-plain.ts';
import type { Plain, PlainPolicy } from './plain.ts';
import { chance, randomAreas, randomHandbook, randomHousehold } from './random-handbook.ts';

const dates = ['2017-03-01', '2019-12-31', '2021-07-01', '2022-02-15', '2026-11-23'].map(plainDate);

type Short = {
  readonly policy: string;
  readonly outcome: string;
  readonly amountFen: number | null;
  readonly fails?: string;
  readonly near?: string;
};

function shortOf(result: Result): Short {
  const fails = result.reasons.find((reason) => reason.holds === false)?.condition;
  return {
    policy: result.policy,
    outcome: result.outcome,
    amountFen: result.amountFen,
    ...(fails === undefined || fails === 'in-force' ? {} : { fails }),
    ...(result.nearMiss === undefined ? {} : { near: result.nearMiss }),
  };
}

function plainShort(place: Place, policy: PlainPolicy, member: number): Short {
  const holds = (node: PlainPolicy['conflict']): boolean => plainTruth(place, node, member);
  const base = { policy: policy.policy.id, amountFen: 0 };
  if (!policy.inForce) return { ...base, outcome: 'not-entitled' };
  if (holds(policy.conflict)) throw new CasesConflict('in a condition');
  const failed = policy.conditions.filter((condition) => !holds(condition.possible));
  const open = policy.conditions.some((condition) => holds(condition.possible) && !holds(condition.sure));
  const [first] = failed;
  if (first) {
    const near = failed.length === 1 && !open && first.near && holds(first.near) ? { near: first.id } : {};
    return { ...base, outcome: 'not-entitled', fails: first.id, ...near };
  }
  if (open) return { ...base, outcome: 'unknown', amountFen: null };
  if (holds(policy.amountConflict)) throw new CasesConflict('in an amount');
  const [lo, hi] = [policy.amount.lo, policy.amount.hi].map((node) => plainNumber(place, node, member));
  return { ...base, outcome: 'entitled', amountFen: lo === hi ? (lo ?? null) : null };
}

function plainResults(plain: Plain, household: Household): readonly Short[] {
  const place = { household, area: plain.areas.indexOf(household.areaCode) };
  return plain.policies.flatMap((policy) =>
    policy.policy.subject === 'household'
      ? [plainShort(place, policy, -1)]
      : household.members.map((_, member) => plainShort(place, policy, member)),
  );
}

/** Works out every outcome and amount, without explanations; throws CasesConflict. */
function decideAll(handbook: Handbook, household: Household, date: PlainDate): void {
  const run = startEvaluation(handbook, household, { date });
  for (const policy of handbook.policies.filter((one) => isInForce(one, date)))
    for (const member of policy.subject === 'household' ? [-1] : household.members.keys())
      if (entitlementOf(run, policy, 'final', member) === true) amountOf(run, policy, 'final', member);
}

function orConflict<T>(compute: () => T): T | 'conflict' {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CasesConflict) return 'conflict';
    throw error;
  }
}

function expectSame(handbook: Handbook, household: Household, at: number, unknowns: boolean): void {
  const date = dates[at % dates.length] ?? plainDate('2024-01-01');
  const plain = lower(handbook, { date, areas: randomAreas, presence: () => (unknowns ? 'nullable' : 'known') });
  const actual = orConflict(() => plainResults(plain, household));
  const needed = orConflict(() => decideAll(handbook, household, date));
  if (needed === 'conflict') return expect(actual).toBe('conflict');
  const expected = orConflict(() => evaluate(handbook, household, { date }).map(shortOf));
  // Evaluate also looks at values that do not decide anything, to explain them; a conflict there is not ours.
  if (expected !== 'conflict') expect(actual).toEqual(expected);
}

describe('plain nodes', () => {
  it('give the answers of evaluate for random handbooks and households with unknown facts', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (seed, householdSeed, at) => {
        const handbook = randomHandbook(seed);
        expectSame(handbook, randomHousehold(chance(householdSeed), handbook.facts.values(), 0.25), at, true);
      }),
      { numRuns: 1000 },
    );
  });

  it('give the answers of evaluate where every fact is known, without a pair of bounds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (seed, householdSeed, at) => {
        const handbook = randomHandbook(seed);
        expectSame(handbook, randomHousehold(chance(householdSeed), handbook.facts.values(), 0), at, false);
      }),
      { numRuns: 500 },
    );
  });

  it('are single where nothing can be unknown', () => {
    const plain = lower(randomHandbook(7), {
      date: plainDate('2024-01-01'),
      areas: randomAreas,
      presence: () => 'known',
    });
    for (const { entitled, amount, conditions } of plain.policies) {
      expect(entitled.sure).toBe(entitled.possible);
      expect(amount.lo).toBe(amount.hi);
      for (const { sure, possible } of conditions) expect(sure).toBe(possible);
    }
  });

  it('stand once each, parts before wholes', () => {
    const { nodes } = lower(randomHandbook(7), { date: plainDate('2024-01-01'), areas: randomAreas });
    nodes.forEach((node, at) => expect(node.id).toBe(at));
    expect(nodes.length).toBeGreaterThan(20);
  });

  it('refuse an unknown policy', () => {
    const options = { date: plainDate('2024-01-01'), areas: randomAreas, policies: ['nothing'] };
    expect(() => lower(randomHandbook(1), options)).toThrow('there is no policy nothing');
  });
});
