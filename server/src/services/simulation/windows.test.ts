import { plainDate } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import { describe, expect, it } from 'vitest';
import { isWithin, nearRanges, wideRanges } from './windows.ts';

const id = 'dibao.standard-rural';
const place = { rules: handbook, date: plainDate('2026-11-01') };
const table = (...values: number[]) => [{ id, values }];

describe('the ranges in which a slider moves', () => {
  it('cover the slider, the law and what is asked, in every area', () => {
    const [wide] = wideRanges(table(90_000, 70_000), table(80_000, 900_000), place) ?? [];
    expect(wide?.lowest).toEqual([0, 0]);
    expect(wide?.highest[0]).toBeGreaterThanOrEqual(90_000);
    expect(wide?.highest[1]).toBe(900_000);
    expect(isWithin(table(90_000, 70_000), wide ? [wide] : [])).toBe(true);
    expect(isWithin(table(900_001, 900_001), wide ? [wide] : [])).toBe(false);
  });

  it('are none where a number can be negative, of which a range says too little', () => {
    expect(wideRanges(table(90_000), table(-1), place)).toBeUndefined();
  });

  it('near what is asked never reach beyond the wide ones, outside of which nobody was looked for', () => {
    const wide = [{ id, lowest: [99_000, 0], highest: [101_000, 200_000] }];
    const near = nearRanges(table(100_000, 100_000), wide, 0.15);
    expect(near).toEqual([{ id, lowest: [99_000, 85_000], highest: [101_000, 115_000] }]);
    expect(nearRanges(table(99_000, 0), wide, 0.15)[0]?.lowest).toEqual([99_000, 0]);
  });

  it('hold no parameter that they do not name', () => {
    expect(isWithin(table(1), [])).toBe(false);
  });
});
