import { describe, expect, test } from 'vitest';
import { typedOf, valueOf } from './number-field.ts';

describe('a number as it is typed', () => {
  test('is yuan for fen, per cent for ratios, and itself for years', () => {
    expect([typedOf(98_900, 'fen'), typedOf(15_000, 'ratio'), typedOf(60, 'years')]).toEqual(['989', '150', '60']);
    expect([valueOf('989.5', 'fen'), valueOf('150', 'ratio'), valueOf('60', 'years')]).toEqual([98_950, 15_000, 60]);
    expect(valueOf('0.29', 'fen')).toBe(29);
  });

  test('is nothing when it cannot be stored', () => {
    expect(['', 'x', '1.234', '1e5', '60.5'].map((typed) => valueOf(typed, 'years'))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});
