import { describe, expect, it } from 'vitest';
import { isNear } from './evaluate.ts';

describe('a near miss', () => {
  it('is a gap of at most a tenth of the limit', () => {
    expect(isNear({ by: 9_890, unit: 'fen', limit: 98_900 })).toBe(true);
    expect(isNear({ by: 9_891, unit: 'fen', limit: 98_900 })).toBe(false);
  });

  it('is at most one year when ages are compared, however high the age', () => {
    expect(isNear({ by: 1, unit: 'years', limit: 80 })).toBe(true);
    expect(isNear({ by: 2, unit: 'years', limit: 80 })).toBe(false);
    expect(isNear({ by: 1, unit: 'years', limit: 3 })).toBe(true);
  });

  it('does not exist at a limit of zero: who has no cost at all is not nearly entitled', () => {
    expect(isNear({ by: 0, unit: 'fen', limit: 0 })).toBe(false);
  });
});
