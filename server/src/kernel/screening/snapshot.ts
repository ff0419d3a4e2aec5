import { setImmediate } from 'node:timers/promises';
import { columnStoreBuilder } from '@zhuni/engine/screen';
import type { ColumnStore } from '@zhuni/engine/screen';
import type { FactValue } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { areas } from '@zhuni/policies/areas';
import type { Transaction } from '../../platform/db/index.ts';
import type { HouseholdRef } from './ledger.ts';

/** After so many, others that wait for this process get their turn. */
const sliceStatements = 10_000;
const sliceHouseholds = 250;

/** All village units, the same list for every snapshot, so that one compiled screening fits them all. */
const villageCodes: readonly string[] = areas.filter((area) => area.level === 'village').map((area) => area.code);

/** Households as columns, with who they are: row h of the store is `households[h]`. */
export type Snapshot = { readonly store: ColumnStore; readonly households: readonly HouseholdRef[] };

type Facts = Readonly<Record<string, FactValue | null>>;
type Place = readonly [householdId: number, areaCode: string, personId: number | null];
type Statement = readonly [
  householdId: number,
  personId: number | null,
  department: string,
  future: boolean,
  facts: Facts,
];

/**
 * What is known on a date of some households, or of all in some villages, by the rule of facts.statement: per subject
 * and department the latest statement not after the date. Members who had left or were not yet born are left out. Locks
 * the households when the ledger is to be written.
 */
export async function readSnapshot(
  { client }: Transaction,
  whose: { readonly villages: readonly string[] } | { readonly householdIds: readonly number[] },
  date: PlainDate,
  lock: boolean,
): Promise<Snapshot> {
  const byVillage = 'villages' in whose;
  const list = byVillage ? whose.villages : whose.householdIds;
  const [ofHousehold, ofStatement] = byVillage ? ['h.area_code', 'area_code'] : ['h.id', 'household_id'];
  if (lock)
    await client.query(`select from people.household h where ${ofHousehold} = any ($1) order by id for update`, [list]);
  const places = await client.query<never>({
    rowMode: 'array',
    text: `select h.id, h.area_code, p.id from people.household h
             left join people.person p on p.household_id = h.id and (p.left_on is null or p.left_on > $2)
            where ${ofHousehold} = any ($1) order by h.id, p.member_no`,
    values: [list, date],
  });
  const statements = await client.query<never>({
    rowMode: 'array',
    text: `select distinct on (household_id, person_id, department, valid_from > $2)
                  household_id, person_id, department, valid_from > $2, facts
             from facts.statement where ${ofStatement} = any ($1)
            order by household_id, person_id, department, valid_from > $2, valid_from desc, id desc`,
    values: [list, date],
  });
  return assemble(places.rows as readonly Place[], statements.rows as readonly Statement[], date);
}

type Known = { readonly facts: Map<string, FactValue>; unborn: boolean };

async function assemble(
  places: readonly Place[],
  statements: readonly Statement[],
  date: PlainDate,
): Promise<Snapshot> {
  const known = new Map<string, Known>();
  for (const [index, [householdId, personId, department, future, facts]] of statements.entries()) {
    if (index % sliceStatements === 0) await setImmediate();
    const key = `${householdId}/${personId ?? ''}`;
    const subject = known.get(key) ?? { facts: new Map<string, FactValue>(), unborn: false };
    known.set(key, subject);
    if (future) subject.unborn ||= String(facts['birthDate'] ?? '') > date;
    else addFacts(subject.facts, department, facts);
    if (String(subject.facts.get('birthDate') ?? '') > date) subject.unborn = true;
  }
  const builder = columnStoreBuilder(handbook.facts.values(), villageCodes);
  const nothing: Known = { facts: new Map(), unborn: false };
  const households: HouseholdRef[] = [];
  for (let at = 0; at < places.length;) {
    if (households.length % sliceHouseholds === 0) await setImmediate();
    const [id = 0, areaCode = ''] = places[at] ?? [];
    const personIds: number[] = [];
    for (; places[at]?.[0] === id; at += 1) {
      const personId = places[at]?.[2] ?? null;
      if (personId !== null && !known.get(`${id}/${personId}`)?.unborn) personIds.push(personId);
    }
    const members = personIds.map((personId) => ({
      id: String(personId),
      facts: (known.get(`${id}/${personId}`) ?? nothing).facts,
    }));
    builder.append({ areaCode, facts: (known.get(`${id}/`) ?? nothing).facts, members });
    households.push({ id, areaCode, personIds });
  }
  return { store: builder.finish(), households };
}

/** A fact that the vocabulary no longer has, or of another department than the statement's, does not count. */
function addFacts(target: Map<string, FactValue>, department: string, facts: Facts): void {
  for (const [name, value] of Object.entries(facts)) {
    if (value !== null && handbook.facts.get(name)?.department === department) target.set(name, value);
  }
}
