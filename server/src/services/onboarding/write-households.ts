import type { FactValue, PlainDate, Text } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import { appendStatements, batchStatementsMax, readStates } from '../../kernel/facts/index.ts';
import type { HouseholdState, NewStatement } from '../../kernel/facts/index.ts';
import { addHouseholds, addMember, idNumberIndex, nameKeys, sealIdNumber } from '../../kernel/people/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { FileHousehold } from './collect-households.ts';
import type { Fault, MemberRow, StatedFacts } from './read-row.ts';

/** What writing some households did. */
export type Written = {
  readonly householdsAdded: number;
  readonly peopleAdded: number;
  readonly statements: number;
  /** Households of which anything changed; to be judged anew. */
  readonly changed: readonly number[];
  /** Rows that the database contradicts; nothing of them was written. */
  readonly faults: readonly Fault[];
};

type Options = { readonly fieldKeys: FieldKeys; /** Valid from, where a row does not say. */ readonly date: PlainDate };

type KnownPerson = {
  readonly id: number;
  readonly householdId: number;
  readonly key: string | null;
  readonly name: string;
  readonly index: string | null;
};
type KnownHousehold = { readonly id: number; readonly key: string; readonly areaCode: string };

/** A row with the person it is about, once that exists. */
type Placed = { readonly row: MemberRow; readonly personId: number };
type PlacedHousehold = {
  readonly household: FileHousehold;
  readonly id: number;
  readonly isNew: boolean;
  readonly members: readonly Placed[];
};

/**
 * Writes households of a file in one transaction: who is not there is added, and what a row states becomes a statement
 * of each department, merged into what that department stated before. What is there already in the same words is left
 * alone, so that the same file twice changes nothing.
 */
export async function writeHouseholds(
  transaction: Transaction,
  households: readonly FileHousehold[],
  options: Options,
): Promise<Written> {
  const faults: Fault[] = [];
  const known = await findKnown(transaction, households, options.fieldKeys);
  const judged = households.map((household) => checkHousehold(household, known, options.fieldKeys, faults));
  const fresh = judged.filter((household) => household.members.length > 0 && !known.households.has(household.key));
  const old = judged.filter((household) => household.members.length > 0 && known.households.has(household.key));
  const added = await addFresh(transaction, fresh, options.fieldKeys);
  const updated: PlacedHousehold[] = [];
  const touched = new Set(added.map(({ id }) => id));
  let peopleAdded = fresh.reduce((sum, household) => sum + household.members.length, 0);
  for (const household of old) {
    const result = await updateMembers(transaction, household, known, options.fieldKeys);
    updated.push(result.placed);
    peopleAdded += result.added;
    if (result.changed) touched.add(result.placed.id);
  }
  const statements = [
    ...added.flatMap((placed) => statementsOf(placed, options.date, undefined)),
    ...(await changesOf(transaction, updated, options.date)),
  ];
  for (let at = 0; at < statements.length; at += batchStatementsMax)
    await appendStatements(transaction, statements.slice(at, at + batchStatementsMax));
  for (const statement of statements) touched.add(statement.householdId);
  return { householdsAdded: added.length, peopleAdded, statements: statements.length, changed: [...touched], faults };
}

type Known = {
  readonly households: ReadonlyMap<string, KnownHousehold>;
  /** By household and member key. */
  readonly members: ReadonlyMap<string, KnownPerson>;
  /** By keyed hash of the identity number. */
  readonly numbers: ReadonlyMap<string, KnownPerson>;
};

const memberKeyOf = (householdId: number, key: string): string => `${householdId}/${key}`;

/** Looks up, and locks, what the file speaks of, as far as it lies in the scope. */
async function findKnown(
  { client }: Transaction,
  households: readonly FileHousehold[],
  fieldKeys: FieldKeys,
): Promise<Known> {
  const found = await client.query<KnownHousehold>(
    `select id, external_key as key, area_code as "areaCode" from people.household
      where external_key = any ($1) order by id for update`,
    [households.map(({ key }) => key)],
  );
  const indexes = households.flatMap(({ members }) =>
    members.flatMap(({ idNumber }) => (idNumber ? [idNumberIndex(fieldKeys, idNumber)] : [])),
  );
  const people = await client.query<KnownPerson>(
    `select id, household_id as "householdId", external_key as key, name, encode(id_number_index, 'hex') as index
       from people.person
      where household_id = any ($1)
      union
     select id, household_id, external_key, name, encode(id_number_index, 'hex') from people.person
      where id_number_index = any ($2::bytea[])`,
    [found.rows.map(({ id }) => id), indexes],
  );
  return {
    households: new Map(found.rows.map((row) => [row.key, row])),
    members: new Map(
      people.rows.flatMap((row) => (row.key === null ? [] : [[memberKeyOf(row.householdId, row.key), row] as const])),
    ),
    numbers: new Map(people.rows.flatMap((row) => (row.index === null ? [] : [[row.index, row] as const]))),
  };
}

/** The household without the rows that contradict what is registered. */
function checkHousehold(household: FileHousehold, known: Known, fieldKeys: FieldKeys, faults: Fault[]): FileHousehold {
  const registered = known.households.get(household.key);
  const members = household.members.filter((row) => {
    const fault = faultOf(row, registered, known, fieldKeys);
    if (fault) faults.push({ row: row.row, ...fault });
    return fault === undefined;
  });
  return members.length === household.members.length ? household : { ...household, members, incomplete: true };
}

function faultOf(
  row: MemberRow,
  registered: KnownHousehold | undefined,
  known: Known,
  fieldKeys: FieldKeys,
): Omit<Fault, 'row'> | undefined {
  if (registered && registered.areaCode !== row.areaCode) {
    return {
      column: 'areaCode',
      reason: {
        zh: `这户已登记在 ${registered.areaCode}，与文件不同`,
        en: `this household is registered in ${registered.areaCode}, not as in the file`,
      },
    };
  }
  const person = registered && known.members.get(memberKeyOf(registered.id, row.memberKey));
  if (row.idNumber === undefined) return undefined;
  const index = idNumberIndex(fieldKeys, row.idNumber).toString('hex');
  if (person?.index && person.index !== index) {
    return {
      column: 'idNumber',
      reason: { zh: '与该成员已登记的身份证号不同', en: 'differs from the number registered for this member' },
    };
  }
  const holder = known.numbers.get(index);
  if (holder && holder.id !== person?.id) return registeredElsewhere;
  return undefined;
}

const registeredElsewhere = {
  column: 'idNumber',
  reason: { zh: '该身份证号已登记在另一名成员名下', en: 'this identity number is registered for somebody else' },
} as const;

async function addFresh(
  transaction: Transaction,
  fresh: readonly FileHousehold[],
  fieldKeys: FieldKeys,
): Promise<readonly PlacedHousehold[]> {
  if (fresh.length === 0) return [];
  const added = await addHouseholds(
    transaction,
    fieldKeys,
    fresh.map(({ key, areaCode, members }) => ({
      areaCode,
      externalKey: key,
      origin: 'import' as const,
      members: members.map(({ name, idNumber, memberKey }) => ({
        name,
        externalKey: memberKey,
        ...(idNumber ? { idNumber } : {}),
      })),
    })),
  );
  return fresh.map((household, index) => {
    const { id, personIds } = added[index] ?? { id: 0, personIds: [] };
    return {
      household,
      id,
      isNew: true,
      members: household.members.map((row, at) => ({ row, personId: personIds[at] ?? 0 })),
    };
  });
}

/** Adds members that are new, and takes over a corrected name or an identity number that was not known. */
async function updateMembers(
  transaction: Transaction,
  household: FileHousehold,
  known: Known,
  fieldKeys: FieldKeys,
): Promise<{ readonly placed: PlacedHousehold; readonly added: number; readonly changed: boolean }> {
  const id = known.households.get(household.key)?.id ?? 0;
  const members: Placed[] = [];
  let added = 0;
  let corrected = 0;
  for (const row of household.members) {
    const person = known.members.get(memberKeyOf(id, row.memberKey));
    if (!person) {
      const member = {
        name: row.name,
        externalKey: row.memberKey,
        ...(row.idNumber ? { idNumber: row.idNumber } : {}),
      };
      members.push({
        row,
        personId: await addMember(transaction, fieldKeys, { id, areaCode: household.areaCode }, member),
      });
      added += 1;
      continue;
    }
    members.push({ row, personId: person.id });
    if (person.name !== row.name || (person.index === null && row.idNumber !== undefined)) {
      await correctPerson(transaction, person.id, row, fieldKeys);
      corrected += 1;
    }
  }
  return { placed: { household, id, isNew: false, members }, added, changed: added + corrected > 0 };
}

async function correctPerson({ client }: Transaction, id: number, row: MemberRow, fieldKeys: FieldKeys): Promise<void> {
  const { pinyin, initials } = nameKeys(row.name);
  const sealed = row.idNumber === undefined ? undefined : sealIdNumber(fieldKeys, row.idNumber);
  await client.query(
    `update people.person set name = $2, name_pinyin = $3, name_initials = $4,
            id_number_cipher = case when id_number_index is null then $5 else id_number_cipher end,
            id_number_index = coalesce(id_number_index, $6)
      where id = $1`,
    [id, row.name, pinyin, initials, sealed?.cipher ?? null, sealed?.index ?? null],
  );
}

/** The statements that are needed for households that were there, compared with what holds on the day each row names. */
async function changesOf(
  transaction: Transaction,
  updated: readonly PlacedHousehold[],
  date: PlainDate,
): Promise<readonly NewStatement[]> {
  const days = new Set(updated.flatMap(({ members }) => members.map(({ row }) => row.validFrom ?? date)));
  const states = new Map<PlainDate, Map<number, HouseholdState>>();
  for (const day of days) {
    const concerned = updated.filter(({ members }) => members.some(({ row }) => (row.validFrom ?? date) === day));
    states.set(
      day,
      await readStates(
        transaction,
        handbook.facts,
        concerned.map(({ id }) => id),
        day,
      ),
    );
  }
  return updated.flatMap((placed) => statementsOf(placed, date, (day) => states.get(day)?.get(placed.id)));
}

type StateOn = (day: PlainDate) => HouseholdState | undefined;

function statementsOf(
  { household, id, members }: PlacedHousehold,
  date: PlainDate,
  stateOn: StateOn | undefined,
): readonly NewStatement[] {
  const [first] = members;
  const base = { householdId: id, areaCode: household.areaCode, origin: 'import' as const };
  const of = (personId: number | null, stated: StatedFacts, row: MemberRow): readonly NewStatement[] => {
    const validFrom = row.validFrom ?? date;
    const before = stateOn ? knownFacts(stateOn(validFrom), personId) : new Map();
    const evidence: Text =
      row.evidence === '' ? { zh: '文件导入', en: 'imported file' } : { zh: row.evidence, en: row.evidence };
    return merged(stated, before).map(({ department, facts }) => ({
      ...base,
      personId,
      department,
      validFrom,
      facts,
      evidence,
    }));
  };
  return [
    ...(first ? of(null, household.facts, first.row) : []),
    ...members.flatMap(({ row, personId }) => of(personId, row.personFacts, row)),
  ];
}

type ByDepartment = ReadonlyMap<string, Readonly<Record<string, FactValue>>>;

function knownFacts(state: HouseholdState | undefined, personId: number | null): ByDepartment {
  const facts = (state?.facts ?? []).filter((fact) => fact.personId === personId);
  const groups = Map.groupBy(facts, (fact) => fact.department);
  return new Map(
    [...groups].map(([department, list]) => [
      department,
      Object.fromEntries(list.map(({ definition, value }) => [definition.name, value])),
    ]),
  );
}

/** What each department's statement becomes; those that stay as they are, are left out. */
function merged(
  stated: StatedFacts,
  before: ByDepartment,
): readonly { readonly department: string; readonly facts: Readonly<Record<string, FactValue>> }[] {
  const groups = new Map<string, Record<string, FactValue | null>>();
  for (const [name, value] of Object.entries(stated)) {
    const department = handbook.facts.get(name)?.department ?? '';
    const group = groups.get(department) ?? {};
    group[name] = value;
    groups.set(department, group);
  }
  return [...groups].flatMap(([department, changes]) => {
    const old = before.get(department) ?? {};
    const differs = Object.entries(changes).some(([name, value]) => (old[name] ?? null) !== value);
    if (!differs) return [];
    const facts: Record<string, FactValue> = {};
    for (const [name, value] of Object.entries({ ...old, ...changes })) if (value !== null) facts[name] = value;
    return [{ department, facts }];
  });
}
