import { defineParameter } from '@zhuni/engine';
import type { Parameter } from '@zhuni/engine';
import { threshold, valueFrom, withNote } from '../../definitions/dated.ts';
import { yuanFrom } from '../../definitions/standards.ts';

export const ageFrom = threshold(
  'family-plan.age-from',
  { zh: '女方年龄', en: 'age of the woman' },
  'years',
  valueFrom('2016-10-01', 49, 'P17', 'official'),
);

const childRate = (id: string, zh: string, en: string, before: number, since2022: number): Parameter<'fen'> =>
  defineParameter({
    id: `family-plan.${id}`,
    label: { zh: `${zh}特别扶助金（元/人·月）`, en: `special aid per person and month: ${en}` },
    unit: 'fen',
    values: [
      withNote(yuanFrom('2016-10-01', before, 'P17', 'official'), {
        zh: '2022年6月底前的标准，起始日期未查到',
        en: 'the rate to the end of June 2022; its first day was not found',
      }),
      yuanFrom('2022-07-01', since2022, 'P17', 'official'),
    ],
  });

export const rateDied = childRate('child-died', '独生子女死亡', 'only child died', 450, 590);
export const rateDisabled = childRate('child-disabled', '独生子女伤残', 'only child disabled', 350, 460);

const surgeryRate = (grade: string, zh: string, before: number, since2022: number): Parameter<'fen'> =>
  defineParameter({
    id: `family-plan.surgery-${grade}`,
    label: { zh: `手术并发症${zh}级扶助金（元/月）`, en: `aid for a surgery complication of grade ${grade} per month` },
    unit: 'fen',
    values: [yuanFrom('2016-10-01', before, 'K', 'illustrative'), yuanFrom('2022-07-01', since2022, 'P17', 'official')],
  });

export const surgeryOne = surgeryRate('1', '一', 400, 520);
export const surgeryTwo = surgeryRate('2', '二', 300, 390);
export const surgeryThree = surgeryRate('3', '三', 200, 260);
