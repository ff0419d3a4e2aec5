import { describe, expect, test } from 'vitest';
import { codeOf, isEmpty, noChange, scenarioOf, withPolicy, withValue } from './scenario-code.ts';
import type { Scenario } from './scenario-code.ts';

const scenarios: readonly Scenario[] = [
  noChange,
  { set: [{ parameter: 'dibao.standard-urban', value: 110_000 }], off: ['two-cancers'] },
  { set: [{ parameter: 'price-subsidy.food-rise', value: -150, area: '370302' }], off: [] },
  { set: [], off: [], raise: 'dibao-2021-01-01' },
];

describe('the scenario in the address', () => {
  test('comes back as it was, and no sign of it is escaped', () => {
    for (const scenario of scenarios) {
      const code = codeOf(scenario);
      expect(scenarioOf(code)).toEqual({ scenario, wrong: [] });
      expect(new URLSearchParams({ a: code }).toString()).toBe(`a=${code}`);
    }
  });

  test('names the parts that cannot be read', () => {
    const { scenario, wrong } = scenarioOf('dibao_off*x_1e9*_5*<b>_1*a_1_somewhere');
    expect(scenario).toEqual({ set: [], off: ['dibao'] });
    expect(wrong).toEqual(['x_1e9', '_5', '<b>_1', 'a_1_somewhere']);
  });

  test('changes a number and takes the change back', () => {
    const changed = withValue(withValue(noChange, 'a.b', 5), 'a.b', 6);
    expect(changed.set).toEqual([{ parameter: 'a.b', value: 6 }]);
    expect(isEmpty(withValue(changed, 'a.b', undefined))).toBe(true);
    expect(isEmpty(withPolicy(withPolicy(noChange, 'dibao', false), 'dibao', true))).toBe(true);
  });
});
