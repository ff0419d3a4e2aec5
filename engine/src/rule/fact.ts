import type { Text } from '../values/index.ts';
import type { Unit } from './unit.ts';

export type Entity = 'person' | 'household';

export type FactType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly unit: Unit; readonly min: number; readonly max: number }
  | { readonly kind: 'code'; readonly codes: Readonly<Record<string, Text>> };

/** One thing that can be known of a person or a household, delivered by one department. */
export type FactDefinition = {
  readonly name: string;
  readonly entity: Entity;
  readonly type: FactType;
  /** Code of the department whose register is the source. */
  readonly department: string;
  readonly label: Text;
  /** The question a resident is asked. */
  readonly question: Text;
};

export type FactValue = boolean | number | string;

/** Thrown when a value does not fit its fact; `fact` names the field, the message says what is allowed. */
export class FactInvalid extends Error {
  override readonly name = 'FactInvalid';
  readonly fact: string;
  readonly text: Text;
  constructor(fact: string, text: Text) {
    super(text.en);
    this.fact = fact;
    this.text = text;
  }
}

/** The numbers a fact can take, as intervals use them: booleans 0..1, dates as yyyymmdd, codes by position. */
export function factRange(type: FactType): { readonly min: number; readonly max: number } {
  if (type.kind === 'number') return { min: type.min, max: type.max };
  if (type.kind === 'date') return { min: 18500101, max: 22001231 };
  if (type.kind === 'boolean') return { min: 0, max: 1 };
  return { min: 0, max: Object.keys(type.codes).length - 1 };
}
