import { describe, expect, test } from 'vitest';
import { maskIdNumber, maskName } from './mask.ts';
import { madeUpIdNumber } from '../../../test/test-app.ts';
import { isIdNumber } from './id-number.ts';
import { nameKeys } from './name-keys.ts';

describe('a name in a list', () => {
  test.each([
    ['王明', '王*'],
    ['王小明', '王*明'],
    ['欧阳小明', '欧阳*明'],
    ['欧阳明', '欧阳*'],
    ['欧阳', '欧*'],
    ['阿卜杜拉', '阿*拉'],
    ['𠮷田明', '𠮷*明'],
    ['王', '*'],
    ['', '*'],
  ])('%s is shown as %s', (name, masked) => expect(maskName(name)).toBe(masked));
});

describe('an identity number', () => {
  test('is shown with its first and last four characters', () => {
    expect(maskIdNumber('999999196003050114')).toBe('9999**********0114');
    expect(maskIdNumber('123')).toBe('***');
  });

  test.each([
    ['11010519491231002X', true],
    [madeUpIdNumber('1960-03-05', 11), true],
    ['110105194912310021', false],
    ['999999194902310021', false],
    ['11010519491231002x', false],
    ['1101051949123100', false],
    ['', false],
  ])('%s is valid: %s', (text, valid) => expect(isIdNumber(text)).toBe(valid));
});

describe('a name typed in Latin letters', () => {
  test.each([
    ['王小明', 'wangxiaoming', 'wxm'],
    ['单雄信', 'shanxiongxin', 'sxx'],
    ['曾国藩', 'zengguofan', 'zgf'],
    ['欧阳修', 'ouyangxiu', 'oyx'],
    ['仇和', 'qiuhe', 'qh'],
    ['Anna', 'anna', 'anna'],
    ['·', '', ''],
  ])('%s is %s or %s', (name, pinyin, initials) => expect(nameKeys(name)).toEqual({ pinyin, initials }));
});
