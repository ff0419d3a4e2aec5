import { cite, defineParameter, plainDate } from '@zhuni/engine';

export const marginalRatio = defineParameter({
  id: 'dibao-marginal.ratio',
  label: { zh: '低保边缘家庭收入上限（低保标准倍数）', en: 'income limit of marginal families (times the standard)' },
  unit: 'ratio',
  values: [
    { from: plainDate('2012-12-12'), value: 15_000, source: cite('I'), status: 'illustrative' },
    { from: plainDate('2021-07-01'), value: 15_000, source: cite('L1', '8'), status: 'official' },
  ],
});
