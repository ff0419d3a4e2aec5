import { threshold, valueFrom } from '../../definitions/dated.ts';

export const ageFrom = threshold(
  'happiness-home.age-from',
  { zh: '幸福院服务起始年龄', en: 'age from which the home serves' },
  'years',
  valueFrom('2020-05-01', 60, 'I', 'illustrative'),
);
