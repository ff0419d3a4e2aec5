import { defineParameter } from '@zhuni/engine';
import type { Parameter } from '@zhuni/engine';
import { threshold, valueFrom } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

const sum = (id: string, zh: string, en: string, yuan: number): Parameter<'fen'> =>
  defineParameter({
    id: `disaster-relief.${id}`,
    label: { zh: `受灾人员救助：${zh}（元）`, en: `disaster relief: ${en}` },
    unit: 'fen',
    values: [yuanFrom('2016-10-01', yuan, 'I', 'illustrative')],
  });

export const transitionPerDay = threshold(
  'disaster-relief.transition-per-day',
  { zh: '过渡期生活救助每人', en: 'transition living aid per person' },
  'fen-per-day',
  valueFrom('2016-10-01', 2_000, 'I', 'illustrative'),
);

export const transitionDays = threshold(
  'disaster-relief.transition-days',
  { zh: '过渡期生活救助最长天数', en: 'longest transition in days' },
  'days',
  valueFrom('2016-10-01', 90, 'I', 'illustrative'),
);

export const winterPoor = sum(
  'winter-poor',
  '冬春救助每人（低保、特困、低收入）',
  'winter-spring aid per person, poor families',
  300,
);
export const winterOther = sum(
  'winter-other',
  '冬春救助每人（其他）',
  'winter-spring aid per person, other families',
  100,
);
export const winterMost = sum('winter-most', '冬春救助每户上限', 'winter-spring aid per household at most', 2_000);
export const repair = sum('repair', '损坏房屋修缮每户', 'repair of a damaged house', 2_000);
export const rebuild = sum('rebuild', '倒塌房屋重建每户', 'rebuilding of a collapsed house', 20_000);
