import { generateHousehold, householdOn, planCity } from '@zhuni/city';
import { evaluate } from '@zhuni/engine';
import { plainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { describe, expect, test } from 'vitest';
import type { HouseholdState } from '../facts/index.ts';
import { canonicalJson } from './canonical.ts';
import { withValue } from './fixtures/with-value.ts';
import { judge, proposalOf } from './propose.ts';
import type { Question } from './propose.ts';
import { parametersRead, policyReads, ruleVersion } from './what-policy-reads.ts';

const date = plainDate('2024-05-10');
const plan = planCity({ people: 9_000 });

function stateOf(index: number): HouseholdState {
  const household = householdOn(generateHousehold(plan, index), date);
  return { household, personIds: household.members.map(({ id }) => Number(id)), facts: [] };
}

/** Every policy for every subject of a household. */
function questionsOf(state: HouseholdState): readonly Question[] {
  return handbook.policies.flatMap(({ id: policy, subject }) =>
    (subject === 'person' ? state.personIds : [null]).map((personId) => ({ policy, householdId: 1, personId, date })),
  );
}

describe('a proposal', () => {
  test('keeps only what its policy reads, and from that says what the engine says of the whole household', () => {
    let compared = 0;
    for (let index = 0; index < 40; index += 1) {
      const state = stateOf(index);
      const whole = evaluate(handbook, state.household, { date, knownOn: date });
      for (const question of questionsOf(state)) {
        const subject = question.personId === null ? 'household' : String(question.personId);
        const expected = whole.find((one) => one.policy === question.policy && one.subject === subject);
        const { input, trace } = proposalOf(handbook, state, { ...question, knownOn: date });
        expect(trace).toMatchObject({ outcome: expected?.outcome, amountFen: expected?.amountFen });
        expect(trace.missing).toEqual(expected?.missing);
        expect(trace.conditions.map(({ id, holds, article }) => ({ id, holds, article }))).toEqual(
          expected?.reasons.map(({ condition, holds, article }) => ({ id: condition, holds, article })),
        );
        const stored = JSON.parse(canonicalJson(input)) as typeof input;
        expect(canonicalJson(judge(handbook, stored).trace)).toBe(canonicalJson(trace));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(2_000);
  });

  test('says in plain words which conditions decide, with numbers, gap and article', () => {
    const state: HouseholdState = {
      household: {
        areaCode: '370303001001',
        facts: new Map([['registration', 'urban']]),
        members: [{ id: '7', facts: new Map([['birthDate', '1960-01-01']]) }],
      },
      personIds: [7],
      facts: [],
    };
    const young = proposalOf(handbook, state, { policy: 'age-allowance', householdId: 1, personId: 7, date });
    expect(young.outcome).toBe('not-entitled');
    const age = young.reasons.find(({ holds }) => holds === false);
    expect(age?.gap?.zh).toMatch(/相差\d+/);
    expect(age?.article.zh).toMatch(/《/);
    const dibao = proposalOf(handbook, state, { policy: 'dibao', householdId: 1, personId: null, date });
    expect(dibao.outcome).toBe('unknown');
    expect(dibao.missing.length).toBeGreaterThan(0);
    expect(dibao.missing.every(({ question }) => question.zh.length > 0)).toBe(true);
  });
});

describe('what a policy reads', () => {
  test('holds the parameters of the version in force, with source and status', () => {
    const on = { date, knownOn: date, areaCode: '370303001001' };
    const read = parametersRead(handbook, 'dibao', on);
    const standard = read.find(({ id }) => id === 'dibao.standard-urban');
    expect(standard).toMatchObject({ status: expect.any(String), source: { source: expect.any(String) } });
    expect(standard?.from.localeCompare(date)).toBeLessThanOrEqual(0);
    expect(policyReads(handbook, 'dibao', undefined).facts.has('registration')).toBe(true);
    expect(policyReads(handbook, 'dibao', date).facts.size).toBeLessThan(handbook.facts.size);
  });

  test('has a version that new values do not change and another rule does', () => {
    const other = withValue('dibao.standard-urban', { from: '2035-01-01', value: 2_000_00 });
    expect(ruleVersion(other, 'dibao')).toBe(ruleVersion(handbook, 'dibao'));
    expect(ruleVersion(handbook, 'dibao')).not.toBe(ruleVersion(handbook, 'age-allowance'));
    expect(new Set(handbook.policies.map(({ id }) => ruleVersion(handbook, id))).size).toBe(handbook.policies.length);
  });
});
