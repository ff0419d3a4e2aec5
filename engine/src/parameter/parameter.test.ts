import { describe, expect, it } from 'vitest';
import { cite } from '../law/index.ts';
import { plainDate } from '../values/index.ts';
import { defineParameter, parameterValueOn } from './index.ts';

const official = { source: cite('Z5'), status: 'official' as const };
const rate = defineParameter({
  id: 'sample.rate',
  label: { zh: '标准', en: 'rate' },
  unit: 'fen',
  values: [
    { from: plainDate('2023-01-01'), announced: plainDate('2023-02-28'), value: 924, ...official },
    { from: plainDate('2024-01-01'), announced: plainDate('2024-04-03'), value: 989, ...official },
    { from: plainDate('2024-06-01'), value: 1000, area: '370303', ...official },
  ],
});
const at = (date: string, more: { knownOn?: string; area?: string } = {}): number | undefined =>
  parameterValueOn(rate, {
    date: plainDate(date),
    ...(more.knownOn ? { knownOn: plainDate(more.knownOn) } : {}),
    ...(more.area ? { areaPath: [more.area, more.area.slice(0, 6)] } : {}),
  })?.value;

describe('a number of the law over time', () => {
  it('is not there before its first day', () => expect(at('2022-12-31')).toBeUndefined());
  it('changes on the day it takes effect', () => expect([at('2023-12-31'), at('2024-01-01')]).toEqual([924, 989]));
  it('is the former one as long as the raise is not announced', () => {
    expect([at('2024-02-01', { knownOn: '2024-04-02' }), at('2024-02-01', { knownOn: '2024-04-03' })]).toEqual([
      924, 989,
    ]);
  });
  it('counts its first value as known from the start', () => {
    expect(at('2023-01-15', { knownOn: '2023-01-15' })).toBe(924);
  });
  it('holds in one county only from its own day on', () => {
    expect([at('2024-05-31', { area: '370303001' }), at('2024-06-01', { area: '370303001' })]).toEqual([989, 1000]);
    expect(at('2024-06-01', { area: '370302001' })).toBe(989);
  });
});
