import { defineParameter } from '@zhuni/engine';
import { yuanFrom } from '../../definitions/standards.ts';

export const yearlySubsidy = defineParameter({
  id: 'yulu.subsidy',
  label: { zh: '雨露计划补助（元/年，每学期一半）', en: 'Yulu subsidy per year, half each term' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 3_000, 'K', 'illustrative')],
});
