import { expect, test } from 'vitest';
import { askedFields, differsFrom, fenOf, prefilled, stepData, stepFields } from './step-fields.ts';
import type { Proposed } from './step-fields.ts';

const fieldsOf = (form: string) => stepFields[form] ?? [];

test('yuan become fen without rounding', () => {
  expect(['0.01', '1', '1200.5', ' 989.00 '].map(fenOf)).toEqual([1, 100, 120_050, 98_900]);
  expect(['', '-1', '1.234', '1e3', '１'].map(fenOf)).toEqual(Array.from({ length: 5 }));
});

test('names may stand in lines or be separated by commas', () => {
  expect(stepData(fieldsOf('missing-papers'), { papers: '户口簿\n 身份证、申请书 ' })).toEqual({
    papers: ['户口簿', '身份证', '申请书'],
  });
});

test('the six items of self-care travel together, unticked ones as not managed', () => {
  expect(stepData(fieldsOf('self-care'), { assessedOn: '2024-01-01', assessors: '甲,乙', eating: true })).toEqual({
    assessedOn: '2024-01-01',
    assessors: ['甲', '乙'],
    manages: { eating: true, dressing: false, gettingUp: false, toilet: false, moving: false, washing: false },
  });
});

test('what is not an amount is sent as it stands, so that the server names the field', () => {
  expect(stepData(fieldsOf('decision'), { outcome: 'grant', amountFen: 'viel' })).toEqual({
    outcome: 'grant',
    amountFen: 'viel',
  });
});

const entitled: Proposed = { outcome: 'entitled', amountFen: 98_900, period: 'month' };
const known = { today: '2026-03-02', place: '村务公开栏', proposed: entitled };

test('a decision begins with what the rules give, every date with today', () => {
  expect(prefilled('decision', known)).toEqual({ outcome: 'grant', amountFen: '989.00' });
  expect(prefilled('decision', { ...known, proposed: { ...entitled, outcome: 'unknown', amountFen: null } })).toEqual(
    {},
  );
  expect(prefilled('survey', known)).toEqual({ visitedOn: '2026-03-02' });
  expect(prefilled('first-aid', known)).toEqual({ happenedOn: '2026-03-02' });
});

test('whoever differs from the rules is asked why, whoever follows them is not', () => {
  const names = (typed: object) => askedFields('decision', { ...typed }, entitled).map(({ name }) => name);
  expect(names({ outcome: 'grant', amountFen: '989.00' })).toEqual(['outcome', 'amountFen']);
  expect(names({ outcome: 'grant', amountFen: '900' })).toEqual(['outcome', 'amountFen', 'differsReason']);
  expect(names({ outcome: 'refuse' })).toEqual(['outcome', 'differsReason']);
  expect(names({})).toEqual(['outcome', 'amountFen']);
});

test('help that is no money has no amount and differs by its outcome alone', () => {
  const service: Proposed = { outcome: 'entitled', amountFen: null, period: 'none' };
  expect(askedFields('decision', { outcome: 'grant' }, service).map(({ name }) => name)).toEqual(['outcome']);
  expect([differsFrom(service, { outcome: 'grant' }), differsFrom(service, { outcome: 'refuse' })]).toEqual([
    false,
    true,
  ]);
});

test('when nothing can be said for want of facts, both outcomes differ', () => {
  const unknown: Proposed = { outcome: 'unknown', amountFen: null, period: 'month' };
  expect(['grant', 'refuse'].map((outcome) => differsFrom(unknown, { outcome }))).toEqual([true, true]);
});
