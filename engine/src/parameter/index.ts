import type { Citation, SourceStatus } from '../law/index.ts';
import type { PlainDate, Text } from '../values/index.ts';
import type { Unit } from '../rule/unit.ts';

/** One value of a parameter: in force from `from` until the next value of the same area. */
export type ParameterValue = {
  readonly from: PlainDate;
  /** When it became known, when that differs from `from`; a later date makes the value retroactive. */
  readonly announced?: PlainDate;
  readonly value: number;
  /** A county, town or zone code when the value holds only there. */
  readonly area?: string;
  readonly source: Citation;
  readonly status: SourceStatus;
  readonly note?: Text;
};

/** A number of the law over time. Money in fen, ratios in basis points (15000 = 1.5). */
export type Parameter<U extends Unit = Unit> = {
  readonly kind: 'parameter';
  readonly id: string;
  readonly label: Text;
  readonly unit: U;
  readonly values: readonly ParameterValue[];
};

/** Thrown when a parameter has no value for a date (and area) at which a rule needs one. */
export class ParameterUndated extends Error {
  override readonly name = 'ParameterUndated';
}

/** Thrown when a parameter's definition cannot be used: no value, unsorted, not a whole number, no source. */
export class ParameterInvalid extends Error {
  override readonly name = 'ParameterInvalid';
}

/** The values a parameter of a unit can have at all, wide enough for any law: fen to ten million yuan, ages to 150. */
export function parameterRange(unit: Unit): { readonly min: number; readonly max: number } {
  if (unit === 'fen') return { min: 0, max: 1_000_000_000 };
  if (unit === 'ratio') return { min: -100_000, max: 1_000_000 };
  return { min: 0, max: unit === 'years' ? 150 : unit.startsWith('fen-per') ? 10_000_000 : 10_000 };
}

/** Checks and freezes a parameter; throws ParameterInvalid. */
export function defineParameter<U extends Unit>(definition: Omit<Parameter<U>, 'kind'>): Parameter<U> {
  const fail = (why: string): never => {
    throw new ParameterInvalid(`parameter ${definition.id}: ${why}`);
  };
  if (!/^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)+$/.test(definition.id)) fail('the id must look like dibao.standard-urban');
  if (!definition.label.zh || !definition.label.en) fail('the label needs zh and en');
  if (definition.values.length === 0) fail('it has no dated value');
  const latest = new Map<string, PlainDate>();
  for (const entry of definition.values) {
    if (!Number.isSafeInteger(entry.value)) fail(`the value from ${entry.from} is not a whole ${definition.unit}`);
    if (!entry.source.source) fail(`the value from ${entry.from} has no source`);
    const before = latest.get(entry.area ?? '');
    if (before !== undefined && before >= entry.from) fail(`the value from ${entry.from} is not later than ${before}`);
    latest.set(entry.area ?? '', entry.from);
  }
  return Object.freeze({ kind: 'parameter' as const, ...definition });
}

/**
 * The value in force on `date` as known on `knownOn`, for the first of `areaPath` (village, town, county, city …)
 * that has an own value known by then, else the general one. Where no value is known by then, the first value of the
 * nearest area counts as known from the start: a benefit that exists has a rate. Undefined when none is in force yet.
 */
export function parameterValueOn(
  parameter: Parameter,
  query: { readonly date: PlainDate; readonly knownOn?: PlainDate; readonly areaPath?: readonly string[] },
): ParameterValue | undefined {
  const { date, knownOn } = query;
  let first: ParameterValue | undefined;
  for (const area of [...(query.areaPath ?? []), undefined]) {
    const inForce = parameter.values.filter((entry) => entry.area === area && entry.from <= date);
    const found = inForce.findLast((entry) => knownOn === undefined || (entry.announced ?? entry.from) <= knownOn);
    if (found) return found;
    first ??= inForce[0];
  }
  return first;
}
