import { describe, expect, test } from 'vitest';
import { findResident, generateHousehold, planCity } from './index.ts';

const plan = planCity({ people: 300_000 });

describe('a made-up resident is found by identity number', () => {
  test('each member of households far apart that share a part of their numbers', () => {
    for (const index of [0, 1, 4_711, 49_999, 50_000, 54_711, 100_000, plan.households - 1]) {
      const { members } = generateHousehold(plan, index);
      for (const { idNumber, memberNo } of members) {
        const found = findResident(plan, idNumber);
        expect([found?.household.index, found?.member.memberNo]).toEqual([index, memberNo]);
      }
    }
  });

  test('and nobody by a number that no household has', () => {
    expect(findResident(plan, '999999190001010018')).toBeUndefined();
    expect(findResident(plan, '11010519491231002X')).toBeUndefined();
    expect(findResident(plan, 'x')).toBeUndefined();
  });
});
