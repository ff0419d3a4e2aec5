import { choose, cite, codeIs, defineParameter, named, parameter, plainDate, yuan } from '@zhuni/engine';
import type { ParameterValue, SourceStatus } from '@zhuni/engine';
import { registration } from '../facts.ts';

/** A dated value of a parameter in yuan, written on one line. */
export function yuanFrom(from: string, amountYuan: number, source: string, status: SourceStatus): ParameterValue {
  return { from: plainDate(from), value: yuan(amountYuan), source: cite(source), status };
}

/** Raised late: the 2024 document is of 3 April; the 2023 raise was paid by 28 February, the latest day it was known. */
export function announced(value: ParameterValue, on: string): ParameterValue {
  return { ...value, announced: plainDate(on) };
}

/** A raise whose amount stands in a press account that does not say from which day it held. */
export function dayAssumed(value: ParameterValue): ParameterValue {
  return {
    ...value,
    note: {
      zh: '金额见报道，起始日期为示例，待确认',
      en: 'the amount is from a press account; its first day is illustrative',
    },
  };
}

export const dibaoStandardUrban = defineParameter({
  id: 'dibao.standard-urban',
  label: { zh: '城市低保标准（元/人·月）', en: 'urban Dibao standard per person and month' },
  unit: 'fen',
  values: [
    yuanFrom('2016-10-01', 500, 'Z1', 'official'),
    yuanFrom('2018-01-01', 540, 'I', 'illustrative'),
    dayAssumed(yuanFrom('2019-01-01', 600, 'Z2', 'official')),
    yuanFrom('2020-04-01', 660, 'I', 'illustrative'),
    dayAssumed(yuanFrom('2020-10-01', 720, 'Z2', 'official')),
    dayAssumed(yuanFrom('2021-01-01', 800, 'Z3', 'official')),
    yuanFrom('2022-01-01', 880, 'Z3', 'official'),
    announced(yuanFrom('2023-01-01', 924, 'Z4', 'official'), '2023-02-28'),
    announced(yuanFrom('2024-01-01', 989, 'Z5', 'official'), '2024-04-03'),
  ],
});

export const dibaoStandardRural = defineParameter({
  id: 'dibao.standard-rural',
  label: { zh: '农村低保标准（元/人·月）', en: 'rural Dibao standard per person and month' },
  unit: 'fen',
  values: [
    yuanFrom('2016-10-01', 283.5, 'P3', 'derived'),
    yuanFrom('2018-01-01', 360, 'I', 'illustrative'),
    dayAssumed(yuanFrom('2019-01-01', 429, 'Z2', 'official')),
    yuanFrom('2020-04-01', 480, 'I', 'illustrative'),
    dayAssumed(yuanFrom('2020-10-01', 540, 'Z2', 'official')),
    dayAssumed(yuanFrom('2021-01-01', 630, 'Z3', 'official')),
    yuanFrom('2022-01-01', 755, 'Z3', 'official'),
    announced(yuanFrom('2023-01-01', 801, 'Z4', 'official'), '2023-02-28'),
    announced(yuanFrom('2024-01-01', 877, 'Z5', 'official'), '2024-04-03'),
  ],
});

export const isUrban = codeIs(registration, 'urban');

/** DB(t): the Dibao standard of the place, by urban or rural residence of the household. */
export const dibaoStandard = named(
  'dibaoStandard',
  { zh: '当地低保标准', en: 'Dibao standard of the place' },
  choose(isUrban, parameter(dibaoStandardUrban), parameter(dibaoStandardRural)),
);
