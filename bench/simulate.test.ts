import { describe, expect, it } from 'vitest';
import { benchSimulate, readableSimulate } from './simulate.ts';

describe('the simulation benchmark', () => {
  it('finds the totals of a screening on both sides of a standard that is not moved', async () => {
    const result = await benchSimulate(9_000, () => undefined);
    expect(result.disagreements).toEqual([]);
    expect(result.policiesTouched).toBeGreaterThan(10);
    expect(readableSimulate(result, 'en')).toContain('the same in every number');
    expect(readableSimulate(result, 'zh')).toContain('完全相同');
  }, 180_000);
});
