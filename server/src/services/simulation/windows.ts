import { parameterValueOn } from '@zhuni/engine';
import type { Handbook, PlainDate } from '@zhuni/engine';
import type { ParameterRange, ParameterTable } from '@zhuni/engine/simulate';
import type { HouseholdList } from './compare-threads.ts';
import { sliderOf } from './options.ts';

/**
 * While the parameters stay in these ranges, only the households of the list can add other numbers than before; what
 * all others add to the sums is in `rest`.
 */
export type Window = {
  readonly ranges: readonly ParameterRange[];
  readonly list: HouseholdList;
  readonly rest: Float64Array;
};

/** Whether all values are within the ranges, in every area. */
export function isWithin(tables: readonly ParameterTable[], ranges: readonly ParameterRange[]): boolean {
  return tables.every(({ id, values }) => {
    const range = ranges.find((one) => one.id === id);
    return (
      range !== undefined && everyValue(values, (value, at) => least(range, at) <= value && value <= most(range, at))
    );
  });
}

const least = ({ lowest }: ParameterRange, at: number): number => lowest[at] ?? 0;
const most = ({ highest }: ParameterRange, at: number): number => highest[at] ?? 0;

function everyValue(values: ArrayLike<number>, holds: (value: number, at: number) => boolean): boolean {
  for (let at = 0; at < values.length; at++) if (!holds(values[at] ?? 0, at)) return false;
  return true;
}

/** All that the sliders cover, what the law says and what is asked; undefined where one can be negative. */
export function wideRanges(
  law: readonly ParameterTable[],
  asked: readonly ParameterTable[],
  { rules, date }: { readonly rules: Handbook; readonly date: PlainDate },
): readonly ParameterRange[] | undefined {
  const ranges = asked.map(({ id, values }) => {
    const parameter = rules.parameters.get(id);
    const general = parameter && parameterValueOn(parameter, { date })?.value;
    const lawful = law.find((one) => one.id === id)?.values ?? values;
    const slider = parameter && general !== undefined ? sliderOf(parameter, general) : { from: 0, until: 0 };
    const meet = (of: (...numbers: number[]) => number, end: number): readonly number[] =>
      Array.from(values, (value, at) => of(value, lawful[at] ?? value, end));
    return { id, lowest: meet(Math.min, slider.from), highest: meet(Math.max, slider.until) };
  });
  return ranges.every(({ lowest }) => lowest.every((value) => value >= 0)) ? ranges : undefined;
}

/** How far a slider can be moved from where it stands before other households must be found; wide to near. */
export const nearShares = [0.5, 0.15] as const;

/** What lies around the values asked for and within the wide ranges: of other values the wide list says nothing. */
export function nearRanges(
  asked: readonly ParameterTable[],
  wide: readonly ParameterRange[],
  share: number,
): readonly ParameterRange[] {
  const step = (value: number): number => Math.max(1, Math.ceil(value * share));
  return wide.map((range) => {
    const values = Array.from(asked.find(({ id }) => id === range.id)?.values ?? range.lowest);
    return {
      id: range.id,
      lowest: values.map((value, at) => Math.max(least(range, at), value - step(value))),
      highest: values.map((value, at) => Math.min(most(range, at), value + step(value))),
    };
  });
}
