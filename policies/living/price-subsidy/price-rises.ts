import { cite, plainDate } from '@zhuni/engine';
import type { ParameterValue } from '@zhuni/engine';

/** Year-on-year rise of consumer prices and of food prices, in per cent, from a month on. */
type Rise = readonly [from: string, all: number, food: number];

/** National figures; a period given as one line had no month that reached a trigger. */
const rises: readonly Rise[] = [
  ['2016-10-01', 2.1, 3.7],
  ['2017-01-01', 1.6, -1.4],
  ['2018-01-01', 2.1, 1.8],
  ['2019-01-01', 1.7, 1.9],
  ['2019-02-01', 1.5, 0.7],
  ['2019-03-01', 2.3, 4.1],
  ['2019-04-01', 2.5, 6.1],
  ['2019-05-01', 2.7, 7.7],
  ['2019-06-01', 2.7, 8.3],
  ['2019-07-01', 2.8, 9.1],
  ['2019-08-01', 2.8, 10],
  ['2019-09-01', 3, 11.2],
  ['2019-10-01', 3.8, 15.5],
  ['2019-11-01', 4.5, 19.1],
  ['2019-12-01', 4.5, 17.4],
  ['2020-01-01', 5.4, 20.6],
  ['2020-02-01', 5.2, 21.9],
  ['2020-03-01', 4.3, 18.3],
  ['2020-04-01', 3.3, 14.8],
  ['2020-05-01', 2.4, 10.6],
  ['2020-06-01', 2.5, 11.1],
  ['2020-07-01', 2.7, 13.2],
  ['2020-08-01', 2.4, 11.2],
  ['2020-09-01', 1.7, 7.9],
  ['2020-10-01', 0.5, 2.2],
  ['2020-11-01', -0.5, -2],
  ['2020-12-01', 0.2, 1.2],
  ['2021-01-01', 0.9, -1.4],
  ['2022-01-01', 0.9, -3.8],
  ['2022-02-01', 0.9, -3.9],
  ['2022-03-01', 1.5, -1.5],
  ['2022-04-01', 2.1, 1.9],
  ['2022-05-01', 2.1, 2.3],
  ['2022-06-01', 2.5, 2.9],
  ['2022-07-01', 2.7, 6.3],
  ['2022-08-01', 2.5, 6.1],
  ['2022-09-01', 2.8, 8.8],
  ['2022-10-01', 2.1, 7],
  ['2022-11-01', 1.6, 3.7],
  ['2022-12-01', 1.8, 4.8],
  ['2023-01-01', 2.1, 6.2],
  ['2023-02-01', 1, 2.6],
  ['2023-03-01', 0.2, -0.3],
  ['2024-01-01', 0.2, -0.6],
  ['2025-01-01', 0, -1.5],
];

const value = (from: string, percent: number): ParameterValue => ({
  from: plainDate(from),
  value: Math.round(percent * 100),
  source: cite('K'),
  status: 'illustrative',
});

export const allItems: readonly ParameterValue[] = rises.map(([from, all]) => value(from, all));
export const foodOnly: readonly ParameterValue[] = rises.map(([from, , food]) => value(from, food));
