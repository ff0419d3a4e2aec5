import { defineParameter } from '@zhuni/engine';
import type { Parameter } from '@zhuni/engine';
import { yuanFrom } from '../../definitions/standards.ts';

const seasonal = (id: string, zh: string, en: string, yuan: number): Parameter<'fen'> =>
  defineParameter({
    id: `heating-subsidy.${id}`,
    label: { zh: `冬季取暖补贴：${zh}（元/采暖季）`, en: `heating subsidy per season: ${en}` },
    unit: 'fen',
    values: [yuanFrom('2016-10-01', yuan, 'I', 'illustrative')],
  });

export const perDibaoHousehold = seasonal('dibao', '低保户', 'Dibao household', 300);
export const perCentralHeating = seasonal(
  'central-heating',
  '低保集中供热户',
  'Dibao household with central heating',
  500,
);
export const perTekunPerson = seasonal('tekun', '分散供养特困人员每人', 'each Tekun person at home', 200);
