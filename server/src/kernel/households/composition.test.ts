import { plainDate } from '@zhuni/engine/values';
import { expect, test } from 'vitest';
import { composition } from './composition.ts';

const member = (id: string, facts: Record<string, string | boolean>) => ({
  id,
  facts: new Map(
    Object.entries({ deceased: 'no', custody: 'none', declaredMissing: false, clergyAwayThreeYears: false, ...facts }),
  ),
});
const household = {
  areaCode: '370302001001',
  facts: new Map(),
  members: [
    member('1', { relation: 'head' }),
    member('2', { relation: 'parent', livesTogetherLong: false }),
    member('3', { relation: 'child', birthDate: '2001-09-01', fullTimeStudent: true, educationStage: 'undergraduate' }),
    member('4', { relation: 'child', birthDate: '1999-09-01', custody: 'prison' }),
    member('5', { relation: 'sibling' }),
  ],
};
const on = (day: string) => composition(household, plainDate(day)).map(({ counts, why }) => [counts, why.en]);

test('a page says who counts on the date and why; parents were in by default until 2021-06-30', () => {
  expect(on('2021-06-30')).toEqual([
    [true, 'is the head'],
    [true, 'is a parent'],
    [true, 'is an adult child in full-time education up to a first degree'],
    [false, 'is in prison'],
    [null, expect.stringContaining('not settled')],
  ]);
  expect(on('2021-07-01')[1]).toEqual([
    false,
    'has no legal duty of support, or has not long lived with the household',
  ]);
});

test('each names its article', () => {
  const [head] = composition(household, plainDate('2024-01-01'));
  expect(head?.article.zh).toMatch(/最低生活保障审核确认办法.*七|7/);
});
