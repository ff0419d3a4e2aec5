import type { Household } from '../evaluate/index.ts';
import type { FactDefinition, FactValue } from '../rule/fact.ts';
import type { ColumnData } from './column.ts';
import { decodeFact, encodeFact, newColumnData, unknownOf } from './column.ts';

/** One fact of everyone: by household row or by person row. */
export type Column = {
  readonly fact: FactDefinition;
  readonly data: ColumnData;
};

/**
 * A population as columns in shared memory, sorted by household: the members of household h are the person rows
 * `starts[h]` to `starts[h + 1] - 1`, in the order of their numbers. `area[h]` is a position in `areas`.
 */
export type ColumnStore = {
  readonly areas: readonly string[];
  readonly households: number;
  readonly persons: number;
  readonly starts: Int32Array;
  readonly area: Int32Array;
  /** By name of the fact; a fact without a column is unknown for everyone. */
  readonly columns: ReadonlyMap<string, Column>;
  /** Names of the facts that are unknown for at least one row. */
  readonly withUnknowns: ReadonlySet<string>;
};

/** Room behind the rows of a store for made-up households on which a program is practised; see practise.ts. */
export const spareRows = { households: 2_048, persons: 8_192 } as const;

function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer((length + spareRows.households) * 4), 0, length);
}

type Size = { readonly households: number; readonly persons: number };

/**
 * A store of a known size with every value unknown, to be filled in place: `starts` (households + 1 entries), `area`
 * and the columns' data. Call `sealStore` when all is written.
 */
export function newColumnStore(facts: Iterable<FactDefinition>, areas: readonly string[], size: Size): ColumnStore {
  const columns = new Map<string, Column>();
  for (const fact of facts) {
    const data =
      fact.entity === 'person'
        ? newColumnData(fact, size.persons, spareRows.persons)
        : newColumnData(fact, size.households, spareRows.households);
    columns.set(fact.name, { fact, data });
  }
  return {
    areas,
    ...size,
    starts: sharedInts(size.households + 1),
    area: sharedInts(size.households),
    columns,
    withUnknowns: new Set(columns.keys()),
  };
}

/** Looks through a filled store for unknowns, so that code for them is made only where there are some. */
export function sealStore(store: ColumnStore): ColumnStore {
  const withUnknowns = new Set<string>();
  for (const [name, { fact, data }] of store.columns) if (data.includes(unknownOf(fact))) withUnknowns.add(name);
  return { ...store, withUnknowns };
}

/** Collects households one by one into a store. */
export type ColumnStoreBuilder = {
  /** Adds a household; throws RangeError when its area is not in the list. Returns its row. */
  readonly append: (household: Household) => number;
  readonly finish: () => ColumnStore;
};

const firstRows = 1024;

/** A builder for a population whose size is not known beforehand. Absent facts are unknown. */
export function columnStoreBuilder(facts: Iterable<FactDefinition>, areas: readonly string[]): ColumnStoreBuilder {
  const list = [...facts];
  const areaIndex = new Map(areas.map((code, index) => [code, index]));
  const columns = list.map((fact) => ({ fact, data: newColumnData(fact, firstRows) }));
  const byEntity = (entity: FactDefinition['entity']): typeof columns =>
    columns.filter(({ fact }) => fact.entity === entity);
  const [ofHousehold, ofPerson] = [byEntity('household'), byEntity('person')];
  const starts = [0];
  const area: number[] = [];
  let persons = 0;

  const write = (entries: typeof columns, row: number, facts: ReadonlyMap<string, FactValue>): void => {
    for (const entry of entries) {
      if (row >= entry.data.length) entry.data = grown(entry.fact, entry.data);
      entry.data[row] = encodeFact(entry.fact, facts.get(entry.fact.name));
    }
  };
  const append = (household: Household): number => {
    const at = areaIndex.get(household.areaCode);
    if (at === undefined) throw new RangeError(`the area ${household.areaCode} is not in the list of areas`);
    write(ofHousehold, area.length, household.facts);
    for (const member of household.members) write(ofPerson, persons++, member.facts);
    starts.push(persons);
    return area.push(at) - 1;
  };
  const finish = (): ColumnStore => {
    const households = area.length;
    const store = newColumnStore([], areas, { households, persons });
    store.starts.set(starts);
    store.area.set(area);
    const kept = columns.map(({ fact, data }): [string, Column] => [
      fact.name,
      { fact, data: data.subarray(0, fact.entity === 'person' ? persons : households) },
    ]);
    return sealStore({ ...store, columns: new Map(kept) });
  };
  return { append, finish };
}

function grown(fact: FactDefinition, data: ColumnData): ColumnData {
  const larger = newColumnData(fact, data.length * 2);
  larger.set(data);
  return larger;
}

/** A household of the store in the form that `evaluate` takes; members are called 0, 1, 2 … */
export function householdAt(store: ColumnStore, row: number): Household {
  const [start, end] = [store.starts[row] ?? 0, store.starts[row + 1] ?? 0];
  const read = (entity: FactDefinition['entity'], at: number): ReadonlyMap<string, FactValue> => {
    const values = new Map<string, FactValue>();
    for (const { fact, data } of store.columns.values()) {
      const value = fact.entity === entity ? decodeFact(fact, data[at] ?? unknownOf(fact)) : undefined;
      if (value !== undefined) values.set(fact.name, value);
    }
    return values;
  };
  return {
    areaCode: store.areas[store.area[row] ?? 0] ?? '',
    facts: read('household', row),
    members: Array.from({ length: end - start }, (_, at) => ({ id: String(at), facts: read('person', start + at) })),
  };
}
