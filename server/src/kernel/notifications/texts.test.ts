import { describe, expect, test } from 'vitest';
import { noticeText, noticeTexts, smsText, smsTexts } from './texts.ts';
import type { NoticeKey, SmsKey } from './texts.ts';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
const samples = { date: '2026-05-01', place: '昆仑镇便民服务中心', phone: '0533-1234567' };

describe('every message', () => {
  test.each(Object.keys(noticeTexts) as NoticeKey[])('%s to staff says the same in both languages', (key) => {
    const { zh, en } = noticeTexts[key];
    expect(placeholders(zh)).toEqual(placeholders(en));
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  test.each(Object.keys(smsTexts) as SmsKey[])('%s by text message is short and needs what it declares', (key) => {
    const { zh, en, values } = smsTexts[key];
    expect(placeholders(zh)).toEqual([...values].toSorted());
    expect(placeholders(en)).toEqual([...values].toSorted());
    expect(smsText(key, samples).length).toBeLessThanOrEqual(70);
    expect(smsText(key, samples, 'en').length).toBeLessThanOrEqual(160);
  });

  test.each(Object.keys(smsTexts) as SmsKey[])(
    '%s by text message tells no amount, illness, group or policy',
    (key) => {
      const { zh, en } = smsTexts[key];
      expect(zh).not.toMatch(/元|低保|特困|残|病|孤儿|儿童|贫|困难|救助金|身份证/);
      expect(en).not.toMatch(/yuan|dibao|tekun|disab|\bill|orphan|child|poor|hardship|identity/i);
    },
  );
});

describe('a value', () => {
  test('that is missing is a mistake noticed at once', () => {
    expect(() => noticeText('review-due', {})).toThrow(/\{count\}/);
    expect(() => smsText('papers-missing', { place: '镇政府' })).toThrow(/\{phone\}/);
  });

  test.each([
    ['an amount', { place: '领取1200元', phone: samples.phone }],
    ['an identity number', { place: '镇政府', phone: '999999196003050114' }],
    ['a link', { place: 'http://example.com', phone: samples.phone }],
  ])('that is %s never stands in a text message', (_, values) => {
    expect(() => smsText('papers-missing', values)).toThrow(RangeError);
  });

  test('that looks like an identity number never stands in a message to staff', () => {
    const values = { limit: '999999196003050114', left: '', dueOn: '' };
    expect(() => noticeText('clock-due-soon', values)).toThrow(/identity number/);
  });

  test('with words in both languages appears in each', () => {
    const values = { place: { zh: '昆仑镇', en: 'Kunlun' } };
    expect(noticeText('case-referred', values)).toEqual({
      zh: '昆仑镇转来一个办件，请签收。',
      en: 'A case was referred to you by Kunlun; please acknowledge it.',
    });
  });
});
