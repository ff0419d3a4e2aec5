import { defineParameter } from '@zhuni/engine';
import { yuanFrom } from '../../definitions/standards.ts';

export const aidUndergraduate = defineParameter({
  id: 'charity-study.undergraduate',
  label: { zh: '新录取本科生资助（元，一次性）', en: 'aid for a new undergraduate, once' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 5_000, 'I', 'illustrative')],
});

export const aidUpperSecondary = defineParameter({
  id: 'charity-study.upper-secondary',
  label: { zh: '新录取高中、中职生资助（元，一次性）', en: 'aid for a new pupil of upper secondary school, once' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 2_000, 'I', 'illustrative')],
});
