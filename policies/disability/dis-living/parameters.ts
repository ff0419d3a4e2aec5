import { defineParameter } from '@zhuni/engine';
import { withNote } from '../../definitions/dated.ts';
import { announced, dayAssumed, yuanFrom } from '../../definitions/standards.ts';

const floor = { zh: '省定最低标准', en: 'the provincial minimum' };
const blended = {
  zh: '报道为各等级平均数，起始日期为示例',
  en: 'first day illustrative; reported as one figure for all grades',
};
const derived = { zh: '由2022年标准除以1.1推得', en: 'the value of 2022 divided by 1.1' };

export const livingHeavy = defineParameter({
  id: 'dis-living.grade-1-2',
  label: { zh: '困难残疾人生活补贴一、二级（元/月）', en: 'disability living subsidy per month, grade 1-2' },
  unit: 'fen',
  values: [
    withNote(yuanFrom('2016-10-01', 80, 'P1', 'official'), floor),
    yuanFrom('2018-01-01', 90, 'I', 'illustrative'),
    dayAssumed(yuanFrom('2019-01-01', 100, 'Z2', 'official')),
    yuanFrom('2020-04-01', 115, 'I', 'illustrative'),
    withNote(yuanFrom('2020-10-01', 130, 'Z2', 'official'), blended),
    withNote(yuanFrom('2021-01-01', 164, 'I', 'illustrative'), derived),
    yuanFrom('2022-01-01', 180, 'Z4', 'official'),
    announced(yuanFrom('2023-01-01', 185, 'Z4', 'official'), '2023-02-28'),
    announced(yuanFrom('2024-01-01', 198, 'Z5', 'official'), '2024-04-03'),
  ],
});

export const livingOther = defineParameter({
  id: 'dis-living.grade-3-4',
  label: { zh: '困难残疾人生活补贴三、四级（元/月）', en: 'disability living subsidy per month, grade 3-4' },
  unit: 'fen',
  values: [
    withNote(yuanFrom('2016-10-01', 80, 'P1', 'official'), floor),
    yuanFrom('2018-01-01', 80, 'I', 'illustrative'),
    dayAssumed(yuanFrom('2019-01-01', 100, 'Z2', 'official')),
    yuanFrom('2020-04-01', 115, 'I', 'illustrative'),
    withNote(yuanFrom('2020-10-01', 130, 'Z2', 'official'), blended),
    withNote(yuanFrom('2021-01-01', 132, 'I', 'illustrative'), derived),
    yuanFrom('2022-01-01', 145, 'Z4', 'official'),
    announced(yuanFrom('2023-01-01', 145, 'Z4', 'official'), '2023-02-28'),
    announced(yuanFrom('2024-01-01', 149, 'Z5', 'official'), '2024-04-03'),
  ],
});
