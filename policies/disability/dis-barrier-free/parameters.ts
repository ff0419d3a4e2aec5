import { defineParameter } from '@zhuni/engine';
import { yuanFrom } from '../../definitions/standards.ts';

export const ceiling = defineParameter({
  id: 'dis-barrier-free.ceiling',
  label: { zh: '无障碍改造每户最高价值（元）', en: 'highest value of the work per household' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 6_000, 'I', 'illustrative')],
});
