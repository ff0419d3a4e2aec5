import type { FactDefinition, FactValue } from '@zhuni/engine';
import { facts } from '@zhuni/policies/facts';
import { written } from './day.ts';

/**
 * The values of one person or household as numbers, one slot a fact, in the order of the vocabulary: booleans 0 and 1,
 * codes by position, dates as yyyymmdd, NaN when unknown.
 */
export type Slots = Float64Array;

export const householdFacts: readonly FactDefinition[] = facts.filter((fact) => fact.entity === 'household');
export const personFacts: readonly FactDefinition[] = facts.filter((fact) => fact.entity === 'person');

const places = (list: readonly FactDefinition[]): ReadonlyMap<string, number> =>
  new Map(list.map((fact, index) => [fact.name, index]));
const householdPlaces = places(householdFacts);
const personPlaces = places(personFacts);

function slotsOf<K extends string>(
  known: ReadonlyMap<string, number>,
  names: readonly K[],
): Readonly<Record<K, number>> {
  const found = names.map((name) => {
    const place = known.get(name);
    if (place === undefined) throw new Error(`the vocabulary has no such fact: ${name}`);
    return [name, place] as const;
  });
  return Object.fromEntries(found) as Record<K, number>;
}

/** Slots of facts of a person, by name; throws when the vocabulary lacks one. */
export function personSlots<K extends string>(...names: readonly K[]): Readonly<Record<K, number>> {
  return slotsOf(personPlaces, names);
}

/** Slots of facts of a household, by name; throws when the vocabulary lacks one. */
export function householdSlots<K extends string>(...names: readonly K[]): Readonly<Record<K, number>> {
  return slotsOf(householdPlaces, names);
}

/** Positions of codes of a fact; throws when the vocabulary lacks one. */
export function codes<K extends string>(factName: string, ...names: readonly K[]): Readonly<Record<K, number>> {
  const fact = facts.find(({ name }) => name === factName);
  const all = fact?.type.kind === 'code' ? Object.keys(fact.type.codes) : [];
  const found = names.map((name) => {
    const place = all.indexOf(name);
    if (place < 0) throw new Error(`the fact ${factName} has no code ${name}`);
    return [name, place] as const;
  });
  return Object.fromEntries(found) as Record<K, number>;
}

const codesOf: ReadonlyMap<FactDefinition, readonly string[]> = new Map(
  facts.map((fact) => [fact, fact.type.kind === 'code' ? Object.keys(fact.type.codes) : []]),
);

/** The value that a slot stands for; undefined when unknown. */
export function valueOfSlot(fact: FactDefinition, slot: number): FactValue | undefined {
  if (Number.isNaN(slot)) return undefined;
  if (fact.type.kind === 'boolean') return slot !== 0;
  if (fact.type.kind === 'date') return written(slot);
  if (fact.type.kind === 'number') return slot;
  return codesOf.get(fact)?.[slot];
}
