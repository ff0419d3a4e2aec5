import { defineParameter } from '@zhuni/engine';
import { withNote } from '../../definitions/dated.ts';
import { announced, dayAssumed, yuanFrom } from '../../definitions/standards.ts';

const floor = { zh: '取2013年省定最低标准', en: 'the provincial minimum of 2013' };
const derived = { zh: '由2022年标准除以1.1推得', en: 'the value of 2022 divided by 1.1' };

export const orphanInstitution = defineParameter({
  id: 'orphan.institution',
  label: { zh: '机构集中养育孤儿基本生活费（元/月）', en: 'orphan allowance in an institution per month' },
  unit: 'fen',
  values: [
    withNote(yuanFrom('2016-10-01', 1200, 'P27', 'illustrative'), floor),
    yuanFrom('2018-01-01', 1300, 'I', 'illustrative'),
    yuanFrom('2019-01-01', 1500, 'I', 'illustrative'),
    yuanFrom('2020-04-01', 1700, 'I', 'illustrative'),
    yuanFrom('2020-10-01', 1950, 'I', 'illustrative'),
    withNote(yuanFrom('2021-01-01', 2136, 'I', 'illustrative'), derived),
    yuanFrom('2022-01-01', 2350, 'Z4', 'official'),
    announced(yuanFrom('2023-01-01', 2350, 'Z4', 'official'), '2023-02-28'),
    announced(yuanFrom('2024-01-01', 2473, 'Z5', 'official'), '2024-04-03'),
  ],
});

/** Also the level of the de-facto unattended child subsidy (policy 31). */
export const orphanScattered = defineParameter({
  id: 'orphan.scattered',
  label: { zh: '社会散居孤儿基本生活费（元/月）', en: 'orphan allowance at home per month' },
  unit: 'fen',
  values: [
    withNote(yuanFrom('2016-10-01', 720, 'P27', 'illustrative'), floor),
    yuanFrom('2018-01-01', 800, 'I', 'illustrative'),
    dayAssumed(yuanFrom('2019-01-01', 920, 'Z2', 'official')),
    yuanFrom('2020-04-01', 1200, 'I', 'illustrative'),
    dayAssumed(yuanFrom('2020-10-01', 1500, 'Z2', 'official')),
    withNote(yuanFrom('2021-01-01', 1650, 'I', 'illustrative'), derived),
    yuanFrom('2022-01-01', 1815, 'Z4', 'official'),
    announced(yuanFrom('2023-01-01', 1848, 'Z4', 'official'), '2023-02-28'),
    announced(yuanFrom('2024-01-01', 1978, 'Z5', 'official'), '2024-04-03'),
  ],
});
