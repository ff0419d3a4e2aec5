import { expect, test } from 'vitest';
import type { AreaSums } from '../../../api/simulations.ts';
import { measured, measuredOutside, measures } from './measures.ts';

const pair = { before: 100_00, after: 150_00 };
const sums = (households: number, betterOff: number): AreaSums => ({
  gaining: { households, people: households },
  losing: { households: 0, people: 0 },
  betterOff,
  worseOff: 0,
  monthFen: pair,
  yearFen: pair,
  onceFen: pair,
  gapFen: { ...pair, afterByFormerLine: 0 },
  below: { ...pair, afterByFormerLine: 0 },
  gapUnknown: 0,
});

test('a picture tells nothing that fewer than five households stand behind', () => {
  for (const measure of measures) {
    expect(measuredOutside(sums(4, 9), measure)).toBeNull();
    expect(measuredOutside(sums(0, 1), measure)).toBeNull();
    expect(measuredOutside(sums(5, 5), measure)).toBe(measured(sums(5, 5), measure));
    expect(measuredOutside(sums(0, 0), measure)).toBe(measured(sums(0, 0), measure));
  }
  expect(measured(sums(5, 5), 'month')).toBe(50_00);
});
