import { defineParameter } from '@zhuni/engine';
import { withNote } from '../../definitions/dated.ts';
import { announced, yuanFrom } from '../../definitions/standards.ts';

const derived = { zh: '由2022年标准除以1.1推得', en: 'the value of 2022 divided by 1.1' };

export const keyChildLevel = defineParameter({
  id: 'key-child.level',
  label: { zh: '重点困境儿童基本生活费（元/月）', en: 'allowance for key disadvantaged children per month' },
  unit: 'fen',
  values: [
    yuanFrom('2018-01-01', 700, 'I', 'illustrative'),
    yuanFrom('2019-01-01', 800, 'I', 'illustrative'),
    yuanFrom('2020-04-01', 950, 'I', 'illustrative'),
    yuanFrom('2020-10-01', 1100, 'I', 'illustrative'),
    withNote(yuanFrom('2021-01-01', 1210, 'I', 'illustrative'), derived),
    yuanFrom('2022-01-01', 1331, 'Z4', 'official'),
    announced(yuanFrom('2023-01-01', 1364, 'Z4', 'official'), '2023-02-28'),
    announced(yuanFrom('2024-01-01', 1494, 'Z5', 'official'), '2024-04-03'),
  ],
});
