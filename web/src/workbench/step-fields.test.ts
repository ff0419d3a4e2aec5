import { expect, test } from 'vitest';
import { fenOf, stepData } from './step-fields.ts';

test('yuan become fen without rounding', () => {
  expect(['0.01', '1', '1200.5', ' 989.00 '].map(fenOf)).toEqual([1, 100, 120_050, 98_900]);
  expect(['', '-1', '1.234', '1e3', '１'].map(fenOf)).toEqual(Array.from({ length: 5 }));
});

test('names may stand in lines or be separated by commas', () => {
  expect(stepData('missing-papers', { papers: '户口簿\n 身份证、申请书 ' })).toEqual({
    papers: ['户口簿', '身份证', '申请书'],
  });
});

test('the six items of self-care travel together, unticked ones as not managed', () => {
  expect(stepData('self-care', { assessedOn: '2024-01-01', assessors: '甲,乙', eating: true })).toEqual({
    assessedOn: '2024-01-01',
    assessors: ['甲', '乙'],
    manages: { eating: true, dressing: false, gettingUp: false, toilet: false, moving: false, washing: false },
  });
});

test('what is not an amount is sent as it stands, so that the server names the field', () => {
  expect(stepData('decision', { outcome: 'grant', amountFen: 'viel' })).toEqual({
    outcome: 'grant',
    amountFen: 'viel',
  });
});
