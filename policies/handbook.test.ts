import { evaluate, parseHousehold, plainDate } from '@zhuni/engine';
import { describe, expect, it } from 'vitest';
import { plainHousehold } from './cases/plain-household.ts';
import { categories, departments, handbook, situations } from './index.ts';

const months = Array.from({ length: 120 }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0');
  return plainDate(`${2017 + Math.floor(index / 12)}-${month}-15`);
});

describe('the handbook', () => {
  it('has the fifty policies, numbered from 1 to 50', () => {
    const numbers = handbook.policies.map((policy) => policy.number);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('answers for every month from 2017 to 2026, as known on the day, whether everything is known or nothing', () => {
    const plain = plainHousehold({ members: [{}, { relation: 'spouse' }, { birthDate: '2012-01-01' }] });
    const blank = parseHousehold({ areaCode: '370303001001', members: [{ id: 'a' }, { id: 'b' }] }, handbook.facts);
    for (const date of months) {
      expect(evaluate(handbook, plain, { date, knownOn: date }).some((one) => one.outcome === 'unknown')).toBe(false);
      if (date.endsWith('-01-15') || date.endsWith('-07-15'))
        expect(evaluate(handbook, blank, { date }).length).toBeGreaterThan(50);
    }
  });

  it.each(handbook.policies.map((policy) => [policy.id, policy] as const))(
    'guides a resident through %s',
    (_, policy) => {
      expect(Object.keys(departments)).toContain(policy.department);
      expect(Object.keys(categories)).toEqual(expect.arrayContaining([...policy.categories]));
      expect(Object.keys(situations)).toEqual(expect.arrayContaining([...policy.situations]));
      expect(policy.situations.length).toBeGreaterThan(0);
      const { papers, where, steps, notice, recheck, words } = policy.guide;
      expect(Math.min(papers.length, steps.length)).toBeGreaterThan(0);
      expect(words.length).toBeGreaterThan(4);
      for (const text of [policy.title, policy.summary, where, notice, recheck, ...papers, ...steps]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).not.toMatch(/^\s*$|\p{Script=Han}/u);
      }
    },
  );

  it('calls a number official only when a document stands behind it', () => {
    const values = [...handbook.parameters.values()].flatMap((parameter) =>
      parameter.values.map((value) => ({ id: parameter.id, ...value })),
    );
    const unread = values.filter(({ source }) => source.source === 'I' || source.source === 'K');
    expect(unread.filter(({ status }) => status !== 'illustrative')).toEqual([]);
  });

  it('says what every number rests on in a source that is listed', () => {
    const cited = [...handbook.parameters.values()].flatMap((one) => one.values.map((value) => value.source.source));
    expect(cited.filter((key) => !handbook.sources.has(key))).toEqual([]);
  });
});
