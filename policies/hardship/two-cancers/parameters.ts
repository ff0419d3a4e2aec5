import { defineParameter } from '@zhuni/engine';
import { yuanFrom } from '../../definitions/standards.ts';

export const aid = defineParameter({
  id: 'two-cancers.aid',
  label: { zh: '“两癌”救助金（元，一次性）', en: 'cancer aid, once' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 10_000, 'K', 'illustrative'), yuanFrom('2021-01-01', 10_000, 'P16', 'official')],
});
