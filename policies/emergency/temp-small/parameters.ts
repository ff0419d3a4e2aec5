import { defineParameter } from '@zhuni/engine';
import { withNote } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

export const perPerson = defineParameter({
  id: 'temp-small.per-person',
  label: { zh: '小额临时救助每人金额', en: 'small aid per member' },
  unit: 'fen',
  values: [yuanFrom('2016-10-01', 300, 'I', 'illustrative')],
});

export const smallAidMax = defineParameter({
  id: 'temp-small.max',
  label: { zh: '小额先行救助上限（元/次）', en: 'most that is paid at once as small aid' },
  unit: 'fen',
  values: [
    withNote(yuanFrom('2016-10-01', 1000, 'Z6', 'official'), {
      zh: '文件日期未查到，起始日期为示例',
      en: 'undated text; the first day is illustrative',
    }),
  ],
});
