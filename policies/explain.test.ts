import { describe, evaluate, mostWanted, nextQuestion, parseHousehold, plainDate, quantityText } from '@zhuni/engine';
import type { Household } from '@zhuni/engine';
import { chance, randomValue } from '@zhuni/engine/testing';
import { describe as suite, expect, it } from 'vitest';
import { handbook } from './index.ts';

const date = plainDate('2024-05-01');
const dibao = handbook.byId.get('dibao');
if (!dibao) throw new Error('the handbook has Dibao');

suite('a rule as text', () => {
  const text = describe(handbook, dibao, date);
  const termOf = (label: string): string | undefined => text.terms.find((term) => term.label.zh === label)?.formula.zh;

  it('says each condition with its formula and article', () => {
    const income = text.conditions.find((condition) => condition.id === 'income-below-standard');
    expect(income?.formula.zh).toContain('人均月收入低于当地低保标准');
    expect(income?.article).toEqual({ source: 'L1', article: '4' });
  });

  it('shows the numbers of the day in both languages', () => {
    expect(termOf('当地低保标准')).toContain('989.00元');
    const former = describe(handbook, dibao, plainDate('2019-05-01'));
    expect(former.terms.find((term) => term.label.zh === '当地低保标准')?.formula.en).toContain('600.00 yuan');
  });

  it('explains every named quantity once', () => {
    const labels = text.terms.map((term) => term.label.zh);
    expect(new Set(labels).size).toBe(labels.length);
    expect(termOf('人均月收入')).toBe('家庭月可计算收入 ÷ 家庭人口');
  });

  it('can be printed for all 50 policies on any date, with no word missing', () => {
    for (const policy of handbook.policies)
      for (const on of ['2017-01-01', '2021-07-01', '2026-11-23'].map(plainDate)) {
        const printed = `${policy.id} ${JSON.stringify(describe(handbook, policy, on))}`;
        expect(printed).not.toMatch(/undefined|NaN|\[object/);
      }
  });
});

suite('quantities', () => {
  it.each([
    [98_900, 'fen', '989.00元', '989.00 yuan'],
    [15_000, 'ratio', '1.5倍', '1.5 times'],
    [2_000, 'ratio', '20%', '20%'],
    [60, 'years', '60周岁', '60 years'],
    [20_210_701, 'date', '2021-07-01', '2021-07-01'],
    [720, 'fen-per-m2', '7.20元/平方米', '7.20 yuan/m²'],
  ] as const)('%s %s read %s', (value, unit, zh, en) => expect(quantityText(value, unit)).toEqual({ zh, en }));
});

suite('the next question', () => {
  const nobody = (): Household =>
    parseHousehold(
      { areaCode: '370302001001', members: [{ id: 'a', relation: 'head', birthDate: '1950-01-01' }] },
      handbook.facts,
    );

  it('asks for the fact most open policies wait for, and the same again for the same answers', () => {
    const first = nextQuestion(handbook, nobody(), date);
    expect(first?.opens).toBeGreaterThan(5);
    expect(nextQuestion(handbook, nobody(), date)).toEqual(first);
  });

  it('ends: asked and answered one by one, every policy is settled and nothing is asked twice', () => {
    const luck = chance(7);
    let household = nobody();
    const asked = new Set<string>();
    for (;;) {
      const question = mostWanted(evaluate(handbook, household, { date }));
      if (!question) break;
      const key = `${question.subject}/${question.fact}`;
      expect(asked).not.toContain(key);
      asked.add(key);
      const fact = handbook.facts.get(question.fact);
      if (!fact) throw new Error(`no fact ${question.fact}`);
      const answer = new Map([[question.fact, randomValue(luck, fact)]]);
      household =
        question.subject === 'household'
          ? { ...household, facts: new Map([...household.facts, ...answer]) }
          : {
              ...household,
              members: household.members.map((one) => ({ ...one, facts: new Map([...one.facts, ...answer]) })),
            };
    }
    expect(evaluate(handbook, household, { date }).every((result) => result.outcome !== 'unknown')).toBe(true);
    expect(asked.size).toBeLessThan(handbook.facts.size);
  });
});
