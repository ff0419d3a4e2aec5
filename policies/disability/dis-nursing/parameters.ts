import { defineParameter } from '@zhuni/engine';
import { withNote } from '../../definitions/dated.ts';
import { announced, dayAssumed, yuanFrom } from '../../definitions/standards.ts';

const floor = { zh: '省定最低标准', en: 'the provincial minimum' };
const blended = {
  zh: '报道为两级平均数，起始日期为示例',
  en: 'first day illustrative; reported as one figure for both grades',
};
const derived = { zh: '由2022年标准除以1.1推得', en: 'the value of 2022 divided by 1.1' };

export const nursingGradeOne = defineParameter({
  id: 'dis-nursing.grade-1',
  label: { zh: '重度残疾人护理补贴一级（元/月）', en: 'disability nursing subsidy per month, grade 1' },
  unit: 'fen',
  values: [
    withNote(yuanFrom('2016-10-01', 80, 'P1', 'official'), floor),
    yuanFrom('2018-01-01', 90, 'I', 'illustrative'),
    dayAssumed(yuanFrom('2019-01-01', 100, 'Z2', 'official')),
    yuanFrom('2020-04-01', 107, 'I', 'illustrative'),
    withNote(yuanFrom('2020-10-01', 114, 'Z2', 'official'), blended),
    withNote(yuanFrom('2021-01-01', 146, 'I', 'illustrative'), derived),
    yuanFrom('2022-01-01', 161, 'Z4', 'official'),
    announced(yuanFrom('2023-01-01', 167, 'Z4', 'official'), '2023-02-28'),
    announced(yuanFrom('2024-01-01', 179, 'Z5', 'official'), '2024-04-03'),
  ],
});

export const nursingGradeTwo = defineParameter({
  id: 'dis-nursing.grade-2',
  label: { zh: '重度残疾人护理补贴二级（元/月）', en: 'disability nursing subsidy per month, grade 2' },
  unit: 'fen',
  values: [
    withNote(yuanFrom('2016-10-01', 80, 'P1', 'official'), floor),
    yuanFrom('2018-01-01', 80, 'I', 'illustrative'),
    dayAssumed(yuanFrom('2019-01-01', 100, 'Z2', 'official')),
    yuanFrom('2020-04-01', 107, 'I', 'illustrative'),
    withNote(yuanFrom('2020-10-01', 114, 'Z2', 'official'), blended),
    withNote(yuanFrom('2021-01-01', 127, 'I', 'illustrative'), derived),
    yuanFrom('2022-01-01', 140, 'Z4', 'official'),
    announced(yuanFrom('2023-01-01', 140, 'Z4', 'official'), '2023-02-28'),
    announced(yuanFrom('2024-01-01', 149, 'Z5', 'official'), '2024-04-03'),
  ],
});
