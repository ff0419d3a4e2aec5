import { defineParameter } from '@zhuni/engine';
import { threshold, valueFrom, withNote } from '../../definitions/dated.ts';
import { announced, dayAssumed, yuanFrom } from '../../definitions/standards.ts';

const fiveGuarantees = {
  zh: '由农村五保年标准除以12得出',
  en: 'the yearly standard of the rural five guarantees, by 12',
};

export const standardUrban = defineParameter({
  id: 'tekun-basic.standard-urban',
  label: { zh: '城市特困人员基本生活标准（元/人·月）', en: 'urban Tekun basic living standard per month' },
  unit: 'fen',
  values: [
    yuanFrom('2016-10-01', 750, 'I', 'illustrative'),
    yuanFrom('2018-01-01', 810, 'I', 'illustrative'),
    dayAssumed(yuanFrom('2019-01-01', 900, 'Z2', 'official')),
    yuanFrom('2020-04-01', 990, 'I', 'illustrative'),
    dayAssumed(yuanFrom('2020-10-01', 1080, 'Z2', 'official')),
    dayAssumed(yuanFrom('2021-01-01', 1200, 'Z3', 'official')),
    yuanFrom('2022-01-01', 1320, 'Z3', 'official'),
    announced(yuanFrom('2023-01-01', 1320, 'Z4', 'official'), '2023-02-28'),
    announced(yuanFrom('2024-01-01', 1320, 'Z5', 'official'), '2024-04-03'),
  ],
});

const ruralFrom2019 = [
  dayAssumed(yuanFrom('2019-01-01', 558, 'Z2', 'official')),
  yuanFrom('2020-04-01', 624, 'I', 'illustrative'),
  dayAssumed(yuanFrom('2020-10-01', 702, 'Z2', 'official')),
  dayAssumed(yuanFrom('2021-01-01', 840, 'Z3', 'official')),
  yuanFrom('2022-01-01', 1050, 'Z3', 'official'),
  announced(yuanFrom('2023-01-01', 1050, 'Z4', 'official'), '2023-02-28'),
  announced(yuanFrom('2024-01-01', 1140, 'Z5', 'official'), '2024-04-03'),
];

export const standardRuralHome = defineParameter({
  id: 'tekun-basic.standard-rural-home',
  label: {
    zh: '农村特困人员分散供养基本生活标准（元/人·月）',
    en: 'rural Tekun basic living standard at home per month',
  },
  unit: 'fen',
  values: [
    withNote(yuanFrom('2016-10-01', 383.33, 'Z1', 'derived'), fiveGuarantees),
    yuanFrom('2018-01-01', 468, 'I', 'illustrative'),
    ...ruralFrom2019,
  ],
});

export const standardRuralInstitution = defineParameter({
  id: 'tekun-basic.standard-rural-institution',
  label: {
    zh: '农村特困人员集中供养基本生活标准（元/人·月）',
    en: 'rural Tekun basic living standard in an institution per month',
  },
  unit: 'fen',
  values: [withNote(yuanFrom('2016-10-01', 533.33, 'Z1', 'derived'), fiveGuarantees), ...ruralFrom2019],
});

export const ageOld = threshold(
  'tekun-basic.age-old',
  { zh: '视为无劳动能力的老年人年龄', en: 'age from which an older person counts as without labour capacity' },
  'years',
  valueFrom('2016-10-10', 60, 'L2-2016', 'official'),
  valueFrom('2021-07-01', 60, 'L2', 'official'),
);

export const ageChild = threshold(
  'tekun-basic.age-child',
  { zh: '视为无劳动能力的未成年人年龄上限（未满）', en: 'age below which a child counts as without labour capacity' },
  'years',
  valueFrom('2016-10-10', 16, 'L2-2016', 'official'),
  valueFrom('2021-07-01', 16, 'L2', 'official'),
);
