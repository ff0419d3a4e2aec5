import { expect, test } from 'vitest';
import { handbook } from '@zhuni/policies';
import { searchEntry } from './search-entry.ts';

test('a policy is found by its words, its pinyin and its initials', () => {
  const dibao = handbook.byId.get('dibao');
  if (!dibao) throw new Error('no dibao');
  const entry = searchEntry(dibao);
  expect(entry.words).toContain('低保');
  expect(entry.pinyin.split(' ')).toContain('zuidishenghuobaozhang');
  expect(entry.pinyin.split(' ')).toContain('dibao');
  expect(entry.initials.split(' ')).toContain('zdshbz');
});
