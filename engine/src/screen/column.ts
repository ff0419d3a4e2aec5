import { factRange } from '../rule/fact.ts';
import type { FactDefinition, FactValue } from '../rule/fact.ts';
import { fromYmd, toYmd } from '../values/index.ts';
import type { PlainDate } from '../values/index.ts';

/** The typed arrays in which facts are kept; the narrowest that holds every value and one more for unknown. */
export type ColumnKind = 'int8' | 'int16' | 'int32' | 'float64';

export type ColumnData = Int8Array | Int16Array | Int32Array | Float64Array;

const integerKinds = [
  { kind: 'int8', least: -0x80, most: 0x7f },
  { kind: 'int16', least: -0x8000, most: 0x7fff },
  { kind: 'int32', least: -0x8000_0000, most: 0x7fff_ffff },
] as const;

/** Which array a fact is kept in. */
export function columnKindOf({ type }: FactDefinition): ColumnKind {
  if (type.kind === 'boolean' || type.kind === 'code') return 'int8';
  const { min, max } = factRange(type);
  if (type.kind === 'date') return 'int32';
  return integerKinds.find(({ least, most }) => min > least && max <= most)?.kind ?? 'float64';
}

/** How "unknown" is written in a fact's column: -1 for booleans and codes, else the smallest integer; NaN for doubles. */
export function unknownOf(fact: FactDefinition): number {
  if (fact.type.kind === 'boolean' || fact.type.kind === 'code') return -1;
  const kind = columnKindOf(fact);
  return integerKinds.find((entry) => entry.kind === kind)?.least ?? Number.NaN;
}

/** A fact's value as its column holds it: codes by position, dates as yyyymmdd; undefined is unknown. */
export function encodeFact(fact: FactDefinition, value: FactValue | undefined): number {
  if (value === undefined) return unknownOf(fact);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return fact.type.kind === 'code' ? Object.keys(fact.type.codes).indexOf(value) : toYmd(value as PlainDate);
}

/** The inverse of `encodeFact`. */
export function decodeFact(fact: FactDefinition, held: number): FactValue | undefined {
  if (Object.is(held, unknownOf(fact))) return undefined;
  if (fact.type.kind === 'boolean') return held === 1;
  if (fact.type.kind === 'code') return Object.keys(fact.type.codes)[held];
  return fact.type.kind === 'date' ? fromYmd(held) : held;
}

/** A shared array of `length` values, all unknown, with room for `spare` more behind them. */
export function newColumnData(fact: FactDefinition, length: number, spare = 0): ColumnData {
  const kind = columnKindOf(fact);
  const bytes = { int8: 1, int16: 2, int32: 4, float64: 8 }[kind];
  return viewOf(kind, new SharedArrayBuffer((length + spare) * bytes), length).fill(unknownOf(fact));
}

/** The whole room of a fact's array, spare values included. */
export function withSpare(fact: FactDefinition, data: ColumnData): ColumnData {
  return viewOf(columnKindOf(fact), data.buffer);
}

function viewOf(kind: ColumnKind, buffer: ArrayBufferLike, length?: number): ColumnData {
  switch (kind) {
    case 'int8':
      return new Int8Array(buffer, 0, length);
    case 'int16':
      return new Int16Array(buffer, 0, length);
    case 'int32':
      return new Int32Array(buffer, 0, length);
    case 'float64':
      return new Float64Array(buffer, 0, length);
  }
}
