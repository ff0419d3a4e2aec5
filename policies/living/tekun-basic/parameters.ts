import { defineParameter } from '@zhuni/engine';
import { yuanFrom } from '../../definitions/standards.ts';

export const tekunStandardUrban = defineParameter({
  id: 'tekun-basic.standard-urban',
  label: { zh: '城市特困人员基本生活标准（元/人·月）', en: 'urban Tekun basic living standard per month' },
  unit: 'fen',
  values: [
    yuanFrom('2016-10-01', 750, 'I', 'illustrative'),
    yuanFrom('2018-01-01', 810, 'I', 'illustrative'),
    yuanFrom('2019-01-01', 900, 'Z2', 'official'),
    yuanFrom('2020-04-01', 990, 'I', 'illustrative'),
    yuanFrom('2020-10-01', 1080, 'Z2', 'official'),
    yuanFrom('2021-01-01', 1200, 'Z3', 'official'),
    yuanFrom('2022-01-01', 1320, 'Z3', 'official'),
  ],
});
