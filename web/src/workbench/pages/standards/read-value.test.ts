import { expect, test } from 'vitest';
import { readValue } from './read-value.ts';

test.each([
  ['1040', 'fen', 1_040_00],
  ['1040.5', 'fen', 1_040_50],
  ['1040.555', 'fen', undefined],
  ['1.5', 'ratio', 15_000],
  ['0.0001', 'ratio', 1],
  ['60', 'years', 60],
  ['60.5', 'years', undefined],
  ['一千', 'fen', undefined],
  ['', 'fen', undefined],
])('%s as %s is %s', (text, unit, value) => {
  expect(readValue(text, unit)).toBe(value);
});
