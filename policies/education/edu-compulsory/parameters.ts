import { defineParameter } from '@zhuni/engine';
import type { Parameter } from '@zhuni/engine';
import { yuanFrom } from '../../definitions/standards.ts';

const subsidy = (id: string, zh: string, en: string, yuan: number): Parameter<'fen'> =>
  defineParameter({
    id: `edu-compulsory.${id}`,
    label: { zh: `义务教育生活补助：${zh}（元/年）`, en: `living subsidy per year: ${en}` },
    unit: 'fen',
    values: [yuanFrom('2016-10-01', yuan, 'I', 'illustrative'), yuanFrom('2019-09-01', yuan, 'P11', 'official')],
  });

export const primaryBoarder = subsidy('primary-boarder', '小学寄宿生', 'primary boarder', 1_000);
export const juniorBoarder = subsidy('junior-boarder', '初中寄宿生', 'junior-secondary boarder', 1_250);
export const primaryDay = subsidy('primary-day', '小学非寄宿生', 'primary day pupil', 500);
export const juniorDay = subsidy('junior-day', '初中非寄宿生', 'junior-secondary day pupil', 625);
