import { defineParameter } from '@zhuni/engine';
import type { Parameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { announced, dayAssumed, yuanFrom } from '../../definitions/standards.ts';

type Amounts = readonly [number, number, number, number, number, number, number];

const careStandard = (id: string, zh: string, en: string, amounts: Amounts): Parameter<'fen'> =>
  defineParameter({
    id: `tekun-care.${id}`,
    label: { zh: `特困人员照料护理标准：${zh}（元/月）`, en: `Tekun care money per month: ${en}` },
    unit: 'fen',
    values: [
      yuanFrom('2016-10-01', amounts[0], 'I', 'illustrative'),
      yuanFrom('2018-01-01', amounts[0], 'I', 'illustrative'),
      yuanFrom('2019-01-01', amounts[1], 'I', 'illustrative'),
      yuanFrom('2020-04-01', amounts[2], 'I', 'illustrative'),
      yuanFrom('2020-10-01', amounts[3], 'I', 'illustrative'),
      dayAssumed(yuanFrom('2021-01-01', amounts[4], 'Z3', 'official')),
      yuanFrom('2022-01-01', amounts[5], 'Z3', 'official'),
      announced(yuanFrom('2023-01-01', amounts[5], 'Z4', 'official'), '2023-02-28'),
      announced(yuanFrom('2024-01-01', amounts[6], 'Z5', 'official'), '2024-04-03'),
    ],
  });

export const careFull = careStandard('self-care-full', '全自理', 'full self-care', [150, 170, 190, 195, 215, 240, 240]);
export const carePartial = careStandard(
  'self-care-partial',
  '半自理',
  'partial loss',
  [250, 400, 500, 560, 620, 685, 685],
);
export const careNone = careStandard(
  'self-care-none',
  '全护理',
  'complete loss',
  [500, 700, 800, 900, 990, 1090, 1090],
);

export const partialFrom = threshold(
  'tekun-care.items-partial',
  { zh: '部分丧失生活自理能力的项数（起）', en: 'items failed from which self-care is partly lost' },
  'count',
  valueFrom('2016-10-10', 1, 'L2-2016', 'official'),
  valueFrom('2021-07-01', 1, { source: 'L2', article: '22' }, 'official'),
);

export const completeFrom = threshold(
  'tekun-care.items-complete',
  { zh: '完全丧失生活自理能力的项数（起）', en: 'items failed from which self-care is wholly lost' },
  'count',
  valueFrom('2016-10-10', 4, 'L2-2016', 'official'),
  valueFrom('2021-07-01', 4, { source: 'L2', article: '22' }, 'official'),
);
