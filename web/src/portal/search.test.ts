import { describe, expect, it } from 'vitest';
import type { PolicyEntry } from '../api/handbook.ts';
import { findEntries } from './search.ts';

const named = (code: string): PolicyEntry['department'] => ({ code, zh: code, en: code });
const entry = (number: number, zh: string, words: string[], pinyin: string, initials: string): PolicyEntry => ({
  id: `p${number}`,
  number,
  title: { zh, en: `policy ${number}` },
  summary: { zh: '按月补足差额', en: 'monthly' },
  department: named('MZ'),
  categories: [named('C1')],
  situations: [named('illness')],
  subject: 'household',
  kind: 'cash',
  period: 'month',
  byApplication: true,
  illustrative: false,
  search: { words, pinyin, initials },
});
const list = [
  entry(1, '最低生活保障', ['低保', '困难户'], 'zui di sheng huo bao zhang', 'zdshbz'),
  entry(34, '高龄津贴', ['老人补贴', '长寿'], 'gao ling jin tie', 'gljt'),
];
const numbers = (q: string): number[] => findEntries(list, { q }).map((one) => one.number);

describe('a resident finds a policy', () => {
  it('by its title', () => expect(numbers('高龄')).toEqual([34]));
  it('by an everyday word', () => expect(numbers('低保')).toEqual([1]));
  it('by a longer phrase that contains the everyday word', () => expect(numbers('怎么吃低保')).toEqual([1]));
  it('by pinyin, with or without spaces', () =>
    expect([numbers('gaoling'), numbers('gao ling')]).toEqual([[34], [34]]));
  it('by initials', () => expect(numbers('zdsh')).toEqual([1]));
  it('by a sentence around an everyday word', () => expect(numbers('老人补贴怎么领')).toEqual([34]));
  it('by a sentence that shares most two-character pieces', () => expect(numbers('最低生活的保障')).toEqual([1]));
  it('not by unrelated words', () => expect(numbers('护照')).toEqual([]));
  it('and sees all in order when nothing is typed', () => expect(numbers('')).toEqual([1, 34]));
  it('within the chosen category only', () => {
    expect(findEntries(list, { q: '', category: 'C9' })).toEqual([]);
    expect(findEntries(list, { category: 'C1' })).toHaveLength(2);
  });
});
