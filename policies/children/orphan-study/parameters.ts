import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

export const ageFrom = threshold(
  'orphan-study.age-from',
  { zh: '孤儿助学起始年龄', en: 'age from which study aid is paid' },
  'years',
  valueFrom('2019-09-01', 18, 'K', 'illustrative'),
);

export const yearlyAid = defineParameter({
  id: 'orphan-study.yearly-aid',
  label: { zh: '孤儿助学金（元/学年）', en: 'study aid per school year' },
  unit: 'fen',
  values: [yuanFrom('2019-09-01', 10_000, 'K', 'illustrative')],
});
