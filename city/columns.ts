import { unknownOf } from '@zhuni/engine/screen';
import type { ColumnData, ColumnStore } from '@zhuni/engine/screen';
import type { PlainDate } from '@zhuni/engine/values';
import { ymd } from './day.ts';
import { writeFacts } from './facts/write.ts';
import { lastChange } from './household/changes.ts';
import { loadHousehold } from './household/load.ts';
import { newFrame } from './household/person.ts';
import type { Frame } from './household/person.ts';
import type { CityPlan } from './plan.ts';
import { householdFacts, personFacts } from './slots.ts';
import type { Slots } from './slots.ts';

/** Households by index, `to` not included. */
export type HouseholdRange = { readonly from: number; readonly to: number };

/** Calls back for every household of a range, loaded into one frame, without looking each one's village up. */
function eachHousehold(plan: CityPlan, range: HouseholdRange, visit: (frame: Frame) => void): void {
  const frame = newFrame(plan);
  for (const village of plan.villages) {
    const end = Math.min(range.to, village.firstHousehold + village.households);
    for (let index = Math.max(range.from, village.firstHousehold); index < end; index++) {
      loadHousehold(frame, village, index);
      visit(frame);
    }
  }
}

/** People born by a date in a range of households: the person rows that `fillColumns` will write. */
export function countPeople(plan: CityPlan, range: HouseholdRange, date: PlainDate): number {
  const on = ymd(date);
  let people = 0;
  eachHousehold(plan, range, (frame) => {
    const day = lastChange(frame, on);
    for (let at = 0; at < frame.size; at++) if ((frame.people[at]?.birth ?? day + 1) <= day) people += 1;
  });
  return people;
}

type Sink = { readonly place: number; readonly data: ColumnData; readonly unknown: number };

function sinksOf(store: ColumnStore, entity: 'person' | 'household'): readonly Sink[] {
  return (entity === 'person' ? personFacts : householdFacts).flatMap(({ name }, place) => {
    const column = store.columns.get(name);
    return column ? [{ place, data: column.data, unknown: unknownOf(column.fact) }] : [];
  });
}

function pour(sinks: readonly Sink[], slots: Slots, row: number): void {
  for (const { place, data, unknown } of sinks) {
    const value = slots[place] ?? Number.NaN;
    data[row] = Number.isNaN(value) ? unknown : value;
  }
}

/** Where a range of households lands in a store. */
export type ColumnPart = HouseholdRange & {
  /** Row of the first household; households of a store of the whole plan lie at their index. */
  readonly firstRow: number;
  /** Row of the first person. */
  readonly firstPerson: number;
};

/**
 * Writes the facts of a range of households, as recorded on a date, into a store that has room for them; its `areas`
 * must hold the codes of the plan's villages. Ranges may be written by several threads at once.
 */
export function fillColumns(store: ColumnStore, plan: CityPlan, part: ColumnPart, date: PlainDate): void {
  const on = ymd(date);
  const [ofHousehold, ofPerson] = [sinksOf(store, 'household'), sinksOf(store, 'person')];
  const areas = new Map(store.areas.map((code, place) => [code, place]));
  let row = part.firstRow;
  let person = part.firstPerson;
  eachHousehold(plan, part, (frame) => {
    writeFacts(frame, lastChange(frame, on));
    store.starts[row] = person;
    store.area[row] = areas.get(frame.village.code) ?? 0;
    pour(ofHousehold, frame.values, row);
    for (let at = 0; at < frame.size; at++) {
      const member = frame.people[at];
      if (member?.present) pour(ofPerson, member.values, person++);
    }
    row += 1;
  });
  store.starts[row] = person;
}
