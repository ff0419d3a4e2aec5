import { factRange } from '../rule/fact.ts';
import type { FactDefinition } from '../rule/fact.ts';
import type { ColumnData } from './column.ts';
import { unknownOf, withSpare } from './column.ts';
import { spareRows } from './column-store.ts';
import type { ColumnStore } from './column-store.ts';

/**
 * V8 compiles what it has seen happen and starts over when something new does. In a population many things are rare, so
 * a long loop would be compiled again and again. Therefore a program first runs over made-up households behind the
 * rows of the store, which fulfil most conditions now and then.
 */
export type PracticeRows = {
  readonly from: number;
  readonly until: number;
  readonly households: number;
  readonly persons: number;
  readonly starts: Int32Array;
  readonly area: Int32Array;
  readonly columns: Readonly<Record<string, ColumnData | undefined>>;
};

export const practiceMembersMax = 4;

/** Smaller stores are done before practice pays. */
const householdsMin = 20_000;

type Store = Pick<ColumnStore, 'households' | 'persons' | 'starts' | 'area' | 'columns' | 'withUnknowns'>;

/** The store with made-up rows behind its own; undefined where there is no room or no need for them. */
export function practiceRows(names: readonly string[], store: Store): PracticeRows | undefined {
  if (store.households < householdsMin) return undefined;
  const households = store.households + spareRows.households;
  const persons = store.persons + spareRows.persons;
  const starts = new Int32Array(store.starts.buffer);
  const area = new Int32Array(store.area.buffer);
  const columns: Record<string, ColumnData> = {};
  for (const name of names) {
    const column = store.columns.get(name);
    if (!column) return undefined;
    const data = withSpare(column.fact, column.data);
    if (data.length < (column.fact.entity === 'person' ? persons : households)) return undefined;
    columns[name] = data;
  }
  if (starts.length <= households || area.length < households) return undefined;
  let seed = 1;
  const chance = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 4_294_967_296) * below);
  };
  for (let row = store.households; row < households; row++) {
    starts[row + 1] = Math.min(persons, (starts[row] ?? 0) + 1 + chance(practiceMembersMax));
    area[row] = 0;
    const rare = [2, 5, 20][chance(3)] ?? 5;
    for (const name of names) {
      const fact = store.columns.get(name)?.fact;
      const data = columns[name];
      if (!fact || !data) continue;
      const [first, last] = fact.entity === 'household' ? [row, row + 1] : [starts[row] ?? 0, starts[row + 1] ?? 0];
      const unknowns = store.withUnknowns.has(name) ? 40 : 0;
      for (let at = first; at < last; at++)
        data[at] = unknowns > 0 && chance(unknowns) === 0 ? unknownOf(fact) : madeUp(fact, chance, rare);
    }
  }
  return { from: store.households, until: households, households, persons, starts, area, columns };
}

/** A value such as people have: mostly nothing special (one in `rare` is), money modest. */
function madeUp(fact: FactDefinition, chance: (below: number) => number, rare: number): number {
  const { min, max } = factRange(fact.type);
  if (fact.type.kind === 'date') return (1925 + chance(101)) * 10_000 + (1 + chance(12)) * 100 + 1 + chance(28);
  if (chance(rare) > 0) return Math.max(min, 0);
  return min + chance(Math.min(max - min, 300_000) + 1);
}
