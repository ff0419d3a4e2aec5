import { afterEach, expect, test } from 'vitest';
import { freezeClock, shiftClock } from '../clock/index.ts';
import { isId, newId, parseId } from './index.ts';

afterEach(() => shiftClock(undefined));

test('ten thousand identifiers of one moment are different and in order', () => {
  freezeClock('2024-02-29T08:00:00Z');
  const ids = Array.from({ length: 10_000 }, () => newId<'person'>());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.every((id) => isId(id))).toBe(true);
});

test('an identifier carries its moment, as UUID version 7 does', () => {
  freezeClock('2200-01-01T00:00:00Z');
  const id = newId<'person'>();
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2200-01-01T00:00:00Z'));
  expect(id[14]).toBe('7');
});

test('what is not an identifier is refused by the name of its kind, without repeating it', () => {
  expect(() => parseId('household', '999999195001010011')).toThrow(/^household id: not an identifier$/);
  expect(isId('')).toBe(false);
  expect(isId(7)).toBe(false);
});
