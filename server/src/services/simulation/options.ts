import { parameterRange, parametersOf, parameterValueOn, printCitation } from '@zhuni/engine';
import type { Handbook, Parameter, PlainDate, Text } from '@zhuni/engine';
import { dibaoRaises } from './raises.ts';
import type { Raise } from './raises.ts';

/** A parameter as the sliders show it. */
export type ParameterOption = {
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  readonly value: number;
  readonly from: PlainDate;
  readonly source: Text;
  readonly status: 'official' | 'derived' | 'illustrative';
  /** What a slider covers; any value within `min` and `max` can be asked for. */
  readonly slider: { readonly from: number; readonly until: number };
  readonly min: number;
  readonly max: number;
};

export type PolicyOption = {
  readonly id: string;
  readonly number: number;
  readonly title: Text;
  readonly period: string;
  readonly parameters: readonly string[];
};

export type SimulationOptions = {
  readonly policies: readonly PolicyOption[];
  readonly parameters: readonly ParameterOption[];
  readonly raises: readonly Raise[];
};

/** Policies in force on a date, and the parameters they read, with the general value of the day. */
export function simulationOptions(handbook: Handbook, date: PlainDate): SimulationOptions {
  const inForce = handbook.policies.filter(
    ({ inForce: { from, until } }) => from <= date && (until === undefined || date <= until),
  );
  const policies = inForce.map((policy) => ({
    id: policy.id,
    number: policy.number,
    title: policy.title,
    period: policy.period,
    parameters: parametersOf(policy)
      .filter((parameter) => parameterValueOn(parameter, { date }) !== undefined)
      .map(({ id }) => id),
  }));
  const read = new Set(policies.flatMap(({ parameters }) => parameters));
  const parameters = [...handbook.parameters.values()]
    .filter(({ id }) => read.has(id))
    .flatMap((parameter) => optionOf(handbook, parameter, date) ?? []);
  return { policies, parameters, raises: dibaoRaises() };
}

/** What a slider covers whose parameter stands at `value`. */
export function sliderOf({ unit }: Parameter, value: number): ParameterOption['slider'] {
  const { min, max } = parameterRange(unit);
  return { from: Math.max(min, Math.min(0, value * 2)), until: Math.min(max, Math.max(value * 2, 10)) };
}

function optionOf(handbook: Handbook, parameter: Parameter, date: PlainDate): ParameterOption | undefined {
  const { id, label, unit } = parameter;
  const found = parameterValueOn(parameter, { date });
  if (!found) return undefined;
  const { min, max } = parameterRange(unit);
  const { value, from, source, status } = found;
  const slider = sliderOf(parameter, value);
  return { id, label, unit, value, from, source: printCitation(source, handbook.sources), status, slider, min, max };
}
