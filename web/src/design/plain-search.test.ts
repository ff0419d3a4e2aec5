import { expect, test } from 'vitest';
import { plainSearch } from './plain-search.ts';

const { parseSearch, stringifySearch } = plainSearch;

test('codes stand in the address without quotes and come back as text', () => {
  expect(stringifySearch({ area: '370303', page: 2 })).toBe('?area=370303&page=2');
  expect(parseSearch('?area=370303&page=2')).toEqual({ area: '370303', page: '2' });
});
test('what is not set leaves no trace', () => expect(stringifySearch({ area: undefined, q: '' })).toBe(''));
test('words in Chinese come back as they were', () => {
  expect(parseSearch(stringifySearch({ q: '低保 & 看病' }))).toEqual({ q: '低保 & 看病' });
});
