import { defineParameter } from '@zhuni/engine';
import type { Parameter } from '@zhuni/engine';
import { withNote } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

const least = {
  zh: '2019年全省最低补助标准，其他年份为示例',
  en: 'provincial minimum of 2019; other years are illustrative',
};

const subsidy = (id: string, zh: string, en: string, yuan: number): Parameter<'fen'> =>
  defineParameter({
    id: `housing-rural.${id}`,
    label: { zh: `农村危房改造补助：${zh}（元/户）`, en: `rural house renovation: ${en}, per household` },
    unit: 'fen',
    values: [
      yuanFrom('2016-10-01', yuan, 'I', 'illustrative'),
      withNote(yuanFrom('2019-01-01', yuan, 'P12', 'official'), least),
      yuanFrom('2020-01-01', yuan, 'I', 'illustrative'),
    ],
  });

export const repair = subsidy('repair', 'C级修缮', 'repair of grade C', 8_000);
export const rebuildTekun = subsidy('rebuild-tekun', 'D级重建（特困）', 'rebuilding of grade D, Tekun', 19_000);
export const rebuildOther = subsidy('rebuild', 'D级重建（其他）', 'rebuilding of grade D, others', 18_000);
export const addForExPoor = subsidy(
  'add-ex-poor',
  '兼具脱贫户身份加补',
  'added for formerly poor in another class',
  1_000,
);
