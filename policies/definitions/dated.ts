import { cite, defineParameter, plainDate } from '@zhuni/engine';
import type { Citation, Parameter, ParameterValue, SourceStatus, Text, Unit } from '@zhuni/engine';

/** A dated value of a parameter that is not money (years, persons, basis points …), written on one line. */
export function valueFrom(
  from: string,
  value: number,
  source: string | Citation,
  status: SourceStatus,
): ParameterValue {
  return { from: plainDate(from), value, source: typeof source === 'string' ? cite(source) : source, status };
}

/** The same value with a remark on where it comes from or what is doubtful about it. */
export function withNote(value: ParameterValue, note: Text): ParameterValue {
  return { ...value, note };
}

/** A threshold that has not changed since it was set. */
export function threshold<U extends Unit>(
  id: string,
  label: Text,
  unit: U,
  ...values: readonly ParameterValue[]
): Parameter<U> {
  return defineParameter({ id, label, unit, values });
}
