import { now } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { sealIdNumber } from './id-number.ts';
import { nameKeys } from './name-keys.ts';

export type Origin = 'demonstration' | 'import' | 'entered';

export type NewMember = {
  readonly name: string;
  readonly idNumber?: string;
  /** The number under which the file knows this member; unique within the household. */
  readonly externalKey?: string;
};

export type NewHousehold = {
  /** 12-digit code of a village unit. */
  readonly areaCode: string;
  readonly externalKey?: string;
  /** Road and door below the village, at most 120 characters. */
  readonly address?: string;
  readonly origin: Origin;
  /** At most 60; the order gives the member numbers. */
  readonly members: readonly NewMember[];
};

export type AddedHousehold = { readonly id: number; readonly personIds: readonly number[] };

export const batchHouseholdsMax = 2_000;

/**
 * Adds households with their members in two statements; the answer is in the order of the input. A key or identity
 * number that exists already, or an area outside the scope, is the database's error (23505, 42501).
 */
export async function addHouseholds(
  { client }: Transaction,
  keys: FieldKeys,
  households: readonly NewHousehold[],
): Promise<AddedHousehold[]> {
  if (households.length > batchHouseholdsMax)
    throw new RangeError(`more than ${batchHouseholdsMax} households in a batch`);
  const ids = await reserveIds({ client }, 'people.household', households.length);
  const at = now().toISOString();
  const rows = households.map((household, index) => ({
    id: ids[index],
    area_code: household.areaCode,
    external_key: household.externalKey ?? null,
    address: household.address ?? null,
    origin: household.origin,
    created_at: at,
  }));
  await client.query(
    `insert into people.household (id, area_code, external_key, address, origin, created_at)
     select r.* from jsonb_to_recordset($1::jsonb) as r (id int8, area_code text, external_key text, address text,
       origin text, created_at timestamptz)`,
    [JSON.stringify(rows)],
  );
  const people = households.flatMap((household, index) =>
    household.members.map((member, position) =>
      personRow(keys, member, {
        household_id: ids[index] ?? 0,
        area_code: household.areaCode,
        member_no: position + 1,
      }),
    ),
  );
  const personIds = await addPeople({ client }, people);
  let next = 0;
  return households.map(({ members }, index) => {
    const own = personIds.slice(next, next + members.length);
    next += members.length;
    return { id: ids[index] ?? 0, personIds: own };
  });
}

type Place = { readonly household_id: number; readonly area_code: string; readonly member_no: number };

function personRow(keys: FieldKeys, member: NewMember, place: Place) {
  const { pinyin, initials } = nameKeys(member.name);
  const sealed = member.idNumber === undefined ? undefined : sealIdNumber(keys, member.idNumber);
  return {
    ...place,
    name: member.name,
    name_pinyin: pinyin,
    name_initials: initials,
    cipher: sealed?.cipher.toString('hex') ?? null,
    index: sealed?.index.toString('hex') ?? null,
    external_key: member.externalKey ?? null,
  };
}

type PersonRow = ReturnType<typeof personRow>;

async function addPeople({ client }: Pick<Transaction, 'client'>, people: readonly PersonRow[]): Promise<number[]> {
  const ids = await reserveIds({ client }, 'people.person', people.length);
  await client.query(
    `insert into people.person (id, household_id, area_code, member_no, name, name_pinyin, name_initials,
       id_number_cipher, id_number_index, external_key)
     select r.id, r.household_id, r.area_code, r.member_no, r.name, r.name_pinyin, r.name_initials,
            decode(r.cipher, 'hex'), decode(r.index, 'hex'), r.external_key
       from jsonb_to_recordset($1::jsonb) as r (id int8, household_id int8, area_code text, member_no smallint,
            name text, name_pinyin text, name_initials text, cipher text, index text, external_key text)`,
    [JSON.stringify(people.map((person, index) => ({ ...person, id: ids[index] })))],
  );
  return ids;
}

async function reserveIds(
  { client }: Pick<Transaction, 'client'>,
  table: 'people.household' | 'people.person',
  count: number,
): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    "select nextval(pg_get_serial_sequence($1, 'id'))::int8 as id from generate_series(1, $2)",
    [table, count],
  );
  return rows.map(({ id }) => id);
}

/**
 * Adds one member to a household that exists, with the next free number; returns
 * the person's id.
 */
export async function addMember(
  transaction: Transaction,
  keys: FieldKeys,
  household: { readonly id: number; readonly areaCode: string },
  member: NewMember,
): Promise<number> {
  const member_no = await nextMemberNo(transaction, household.id);
  const place = { household_id: household.id, area_code: household.areaCode, member_no };
  const [id] = await addPeople(transaction, [personRow(keys, member, place)]);
  if (id === undefined) throw new Error('the member was not added');
  return id;
}

/** The number that the next member of a household gets; numbers of those who left are not given again while they are known. */
export async function nextMemberNo({ client }: Pick<Transaction, 'client'>, householdId: number): Promise<number> {
  const { rows } = await client.query<{ no: number }>(
    `select greatest((select max(member_no) from people.person where household_id = $1),
                     (select max(member_no) from people.past_membership where household_id = $1), 0)::int + 1 as no`,
    [householdId],
  );
  return rows[0]?.no ?? 1;
}
