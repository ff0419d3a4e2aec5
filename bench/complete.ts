import { unknownOf } from '@zhuni/engine/screen';
import type { ColumnStore } from '@zhuni/engine/screen';
import { factRange } from '@zhuni/engine';
import type { FactDefinition } from '@zhuni/engine';

/** Born in the middle of 1980: nothing about this age is special. */
const plainDate = 19_800_615;

function plainValue(fact: FactDefinition): number {
  return fact.type.kind === 'date' ? plainDate : Math.max(0, factRange(fact.type).min);
}

/** The same columns, every unknown fact of them made plain (no, nothing, the first code), in place. */
export function completeStore(store: ColumnStore): ColumnStore {
  for (const name of store.withUnknowns) {
    const column = store.columns.get(name);
    if (!column) continue;
    const { data, fact } = column;
    const [unknown, plain] = [unknownOf(fact), plainValue(fact)];
    for (let row = 0; row < data.length; row++) if (Object.is(data[row], unknown)) data[row] = plain;
  }
  return { ...store, withUnknowns: new Set() };
}
