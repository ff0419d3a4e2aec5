import { plainDate } from '@zhuni/engine/values';
import { expect, test } from 'vitest';
import { minorsAmong } from './index.ts';

const on = plainDate('2026-05-01');
const born = (...dates: string[]) => dates.map((date) => plainDate(date));

test('a child is one until the day before the birthday', () => {
  expect(minorsAmong(born('2012-05-01'), on)).toEqual({ under14: 0, under18: 1 });
  expect(minorsAmong(born('2012-05-02'), on)).toEqual({ under14: 1, under18: 1 });
  expect(minorsAmong(born('2008-05-01'), on)).toEqual({ under14: 0, under18: 0 });
  expect(minorsAmong(born('2008-05-02'), on)).toEqual({ under14: 0, under18: 1 });
});

test('whoever is born on 29 February has come of age on 1 March of a year without that day', () => {
  expect(minorsAmong(born('2012-02-29'), plainDate('2026-02-28')).under14).toBe(1);
  expect(minorsAmong(born('2012-02-29'), plainDate('2026-03-01')).under14).toBe(0);
});

test('an unknown date of birth counts for no child', () => {
  expect(minorsAmong([undefined], on)).toEqual({ under14: 0, under18: 0 });
});
