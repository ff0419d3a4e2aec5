import { setImmediate } from 'node:timers/promises';
import { columnStoreBuilder } from '@zhuni/engine/screen';
import type { ColumnStore } from '@zhuni/engine/screen';
import type { FactValue, Household, Member } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { areas } from '@zhuni/policies/areas';
import type { Transaction } from '../../platform/db/index.ts';
import { isUnborn, standingOn } from '../facts/index.ts';
import type { DatedStatement } from '../facts/index.ts';
import { membersOn } from '../people/index.ts';
import type { HouseholdRef } from './ledger.ts';

/** After so many, others that wait for this process get their turn. */
const sliceStatements = 10_000;
const sliceHouseholds = 250;

/** All village units, the same list for every snapshot, so that one compiled screening fits them all. */
const villageCodes: readonly string[] = areas.filter((area) => area.level === 'village').map((area) => area.code);

/** Households as columns, with who they are: row h of the store is `households[h]`. */
export type Snapshot = { readonly store: ColumnStore; readonly households: readonly HouseholdRef[] };

type Place = readonly [householdId: number, areaCode: string, personId: number | null];
type StatementRow = readonly [
  householdId: number,
  personId: number | null,
  id: number,
  validFrom: PlainDate,
  departments: string,
  facts: DatedStatement['facts'],
];

/** A household as the engine takes it, with who it is; members are named by their ids as text. */
export type FoundHousehold = { readonly ref: HouseholdRef; readonly household: Household };

/** All households of some villages, or some households by number. */
export type Whose = { readonly villages: readonly string[] } | { readonly householdIds: readonly number[] };

/**
 * What is known on a date of households, by the rule of facts.statement: per subject and department the latest
 * statement
 * not after the date. Members who had left or were not yet born are left out. Locks the households when the ledger is
 * to
 * be written. All is read before the promise resolves; each household is put together when it is asked for.
 */
export async function readHouseholds(
  { client }: Transaction,
  whose: Whose,
  date: PlainDate,
  lock: boolean,
): Promise<AsyncIterable<FoundHousehold>> {
  const byVillage = 'villages' in whose;
  const list = byVillage ? whose.villages : whose.householdIds;
  const [ofHousehold, ofStatement] = byVillage ? ['h.area_code', 'area_code'] : ['h.id', 'household_id'];
  if (lock)
    await client.query(`select from people.household h where ${ofHousehold} = any ($1) order by id for update`, [list]);
  const places = await client.query<never>({
    rowMode: 'array',
    text: `select h.id, h.area_code, s.person_id from people.household h
             left join lateral ${membersOn('h.id', '$2')} as s on true
            where ${ofHousehold} = any ($1) order by h.id, s.member_no`,
    values: [list, date],
  });
  const statements = await client.query<never>({
    rowMode: 'array',
    text: `select household_id, person_id, id, valid_from, departments::text, facts
             from facts.statement
            where ${ofStatement} = any ($1) and (valid_from <= $2 or facts ->> 'birthDate' > $2::text)`,
    values: [list, date],
  });
  return assemble(places.rows as readonly Place[], statements.rows as readonly StatementRow[], date);
}

/** The same as columns. */
export async function readSnapshot(
  transaction: Transaction,
  whose: Whose,
  date: PlainDate,
  lock: boolean,
): Promise<Snapshot> {
  const builder = columnStoreBuilder(handbook.facts.values(), villageCodes);
  const households: HouseholdRef[] = [];
  for await (const { ref, household } of await readHouseholds(transaction, whose, date, lock)) {
    builder.append(household);
    households.push(ref);
  }
  return { store: builder.finish(), households };
}

/** Lists of departments repeat from row to row: each is taken apart once. */
const departmentLists = new Map<string, readonly string[]>();
const departmentListsMax = 10_000;

function departmentsIn(literal: string): readonly string[] {
  const known = departmentLists.get(literal);
  if (known) return known;
  const list = literal.slice(1, -1).split(',');
  if (departmentLists.size < departmentListsMax) departmentLists.set(literal, list);
  return list;
}

async function* assemble(
  places: readonly Place[],
  rows: readonly StatementRow[],
  date: PlainDate,
): AsyncGenerator<FoundHousehold> {
  const stated = new Map<number, StatementRow[]>();
  for (const [index, row] of rows.entries()) {
    if (index % sliceStatements === sliceStatements - 1) await setImmediate();
    const list = stated.get(row[0]);
    if (list) list.push(row);
    else stated.set(row[0], [row]);
  }
  let done = 0;
  for (let at = 0; at < places.length;) {
    if (++done % sliceHouseholds === 0) await setImmediate();
    const [id = 0, areaCode = ''] = places[at] ?? [];
    const bySubject = Map.groupBy(stated.get(id) ?? [], ([, personId]) => personId);
    const of = (subject: number | null): readonly DatedStatement[] => bySubject.get(subject)?.map(datedOf) ?? [];
    const personIds: number[] = [];
    const members: Member[] = [];
    for (; places[at]?.[0] === id; at += 1) {
      const personId = places[at]?.[2] ?? null;
      if (personId === null) continue;
      const statements = of(personId);
      if (isUnborn(statements, date)) continue;
      personIds.push(personId);
      members.push({ id: String(personId), facts: factsOf(statements, date) });
    }
    yield { ref: { id, areaCode, personIds }, household: { areaCode, facts: factsOf(of(null), date), members } };
  }
}

const datedOf = ([, , id, validFrom, departments, facts]: StatementRow): DatedStatement => ({
  id,
  validFrom,
  departments: departmentsIn(departments),
  facts,
});

/** A fact that the vocabulary no longer has, or that is not for the statement's departments to state, does not count. */
function factsOf(statements: readonly DatedStatement[], date: PlainDate): ReadonlyMap<string, FactValue> {
  const known = new Map<string, FactValue>();
  for (const { statement, departments } of standingOn(statements, date)) {
    for (const name in statement.facts) {
      const value = statement.facts[name] ?? null;
      const owner = handbook.facts.get(name)?.department;
      if (value !== null && owner !== undefined && departments.includes(owner)) known.set(name, value);
    }
  }
  return known;
}
