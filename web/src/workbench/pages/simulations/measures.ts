import type { AreaSums } from '../../../api/simulations.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { showCount } from '../../show.ts';
import type { Bars } from './echarts.ts';
import { isSmall } from './outside.ts';
import type { Side, Told } from './sides.ts';

export const measures = ['month', 'gained', 'lost', 'gap'] as const;
export type Measure = (typeof measures)[number];

/** More bars than these nobody reads; the table has them all. */
export const barsMax = 24;

/** '+1,234' or '-1,234'. */
export const signed = (number: number, show: (value: number) => string): string =>
  number > 0 ? `+${show(number)}` : show(number);

export const isMoney = (measure: Measure): boolean => measure === 'month' || measure === 'gap';
const wholeYuan = (fen: number): string => showCount(Math.round(fen / 100));

/** What a bar of an area shows: people, or fen a month. */
export function measured({ monthFen, gaining, losing, gapFen }: AreaSums, measure: Measure): number {
  if (measure === 'gained') return gaining.people;
  if (measure === 'lost') return losing.people;
  const sides = measure === 'month' ? monthFen : gapFen;
  return sides.after - sides.before;
}

/** The same for a picture that leaves the office: null where fewer than five households or people stand behind it. */
export function measuredOutside(sums: AreaSums, measure: Measure): number | null {
  const { gaining, losing, betterOff, worseOff } = sums;
  const behind = [gaining.households, gaining.people, losing.households, losing.people, betterOff, worseOff];
  return behind.some(isSmall) ? null : measured(sums, measure);
}

type Wanted = {
  readonly measure: Measure;
  readonly of: (sums: AreaSums, measure: Measure) => number | null;
  readonly nameOf: (side: Side) => string;
};

/** Bars by area, the largest where there are too many. */
export function barsOf(told: readonly Told[], { measure, of, nameOf }: Wanted): Bars {
  const at = ({ result }: Told, code: string): number | null => {
    const found = result.areas.find(({ area }) => area.code === code);
    return found ? of(found, measure) : 0;
  };
  const rows = told[0]?.result.areas ?? [];
  const size = (code: string): number => Math.max(...told.map((one) => Math.abs(at(one, code) ?? 0)));
  const sizes = new Map(rows.map(({ area }) => [area.code, size(area.code)]));
  const order = (code: string): number => sizes.get(code) ?? 0;
  const chosen =
    rows.length > barsMax ? rows.toSorted((a, b) => order(b.area.code) - order(a.area.code)).slice(0, barsMax) : rows;
  return {
    // Where something is not told, the name says so.
    categories: chosen.map(({ area }) =>
      told.some((one) => at(one, area.code) === null) ? `${inLanguage(area.name)} *` : inLanguage(area.name),
    ),
    series: told.map((one) => ({ name: nameOf(one.side), values: chosen.map(({ area }) => at(one, area.code)) })),
    format: isMoney(measure) ? wholeYuan : showCount,
  };
}
