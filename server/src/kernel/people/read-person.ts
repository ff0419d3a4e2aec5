import type { PlainDate, Text } from '@zhuni/engine/values';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { idNumberIndex, isIdNumber, openIdNumber } from './id-number.ts';
import { maskIdNumber, maskName } from './mask.ts';

/** One record of a person, as it stands now. */
export type Person = {
  readonly id: number;
  readonly householdId: number;
  /** 12-digit code of the village in which the person lives. */
  readonly areaCode: string;
  readonly memberNo: number;
  readonly name: string;
  /** 9999**********0011; null when no number is known. */
  readonly idNumberMasked: string | null;
  readonly bornOn: PlainDate | null;
  readonly diedOn: PlainDate | null;
  readonly joinedOn: PlainDate | null;
  readonly leftOn: PlainDate | null;
  /** The record of which this one is a double. */
  readonly mergedInto: number | null;
};

type Row = Omit<Person, 'idNumberMasked'> & { readonly cipher: Buffer | null };

const columns = `p.id, p.household_id as "householdId", p.area_code as "areaCode", p.member_no as "memberNo", p.name,
  p.id_number_cipher as cipher, p.born_on as "bornOn", p.died_on as "diedOn", p.joined_on as "joinedOn",
  p.left_on as "leftOn", p.merged_into as "mergedInto"`;

const personOf = (keys: FieldKeys, { cipher, ...row }: Row): Person => ({
  ...row,
  idNumberMasked: cipher && maskIdNumber(openIdNumber(keys, cipher)),
});

/** A person; undefined when there is none, or it lies outside the scope, or is concealed from this transaction. */
export async function findPerson({ client }: Transaction, keys: FieldKeys, id: number): Promise<Person | undefined> {
  const { rows } = await client.query<Row>(
    `select ${columns} from people.person p where p.id = $1 and p.id <> all ((select people.concealed())::int8[])`,
    [id],
  );
  return rows[0] && personOf(keys, rows[0]);
}

/**
 * Locks people in the order of their ids and returns them as they are now, in the order asked for; concealed ones too,
 * since what the law does to a person does not depend on who looks. Those that do not exist or lie outside are absent.
 */
export async function lockPeople(
  { client }: Transaction,
  keys: FieldKeys,
  ids: readonly number[],
): Promise<readonly Person[]> {
  const { rows } = await client.query<Row>(
    `select ${columns} from people.person p where p.id = any ($1) order by p.id for update`,
    [ids],
  );
  const found = new Map(rows.map((row) => [row.id, personOf(keys, row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The record that stands for a person and all its doubles, the one that stands first. */
export async function listSamePeople({ client }: Transaction, id: number): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: number }>(
    `with one as (select coalesce(merged_into, id) as id from people.person where id = $1)
     select p.id from people.person p join one on p.id = one.id or p.merged_into = one.id
      order by p.merged_into nulls first, p.id`,
    [id],
  );
  return rows.map((row) => row.id);
}

/** The whole identity number; only for a reader who has said why, with a trace. Null when none is known. */
export async function readIdNumber({ client }: Transaction, keys: FieldKeys, id: number): Promise<string | null> {
  const { rows } = await client.query<{ cipher: Buffer | null }>(
    'select id_number_cipher as cipher from people.person where id = $1',
    [id],
  );
  const cipher = rows[0]?.cipher;
  return cipher ? openIdNumber(keys, cipher) : null;
}

/** A stay in a household; the day after the last is `untilDate`. */
export type Stay = {
  readonly householdId: number;
  readonly areaCode: string;
  readonly areaName: Text;
  readonly fromDate: PlainDate | null;
  readonly untilDate: PlainDate | null;
};

/** The households of a person, the first one first; those outside the scope are absent. */
export async function listStays({ client }: Transaction, personId: number): Promise<readonly Stay[]> {
  const { rows } = await client.query<Omit<Stay, 'areaName'> & Text>(
    `select s.household_id as "householdId", s.area_code as "areaCode", a.name_zh as zh, a.name_en as en,
            s.from_date as "fromDate", s.until_date as "untilDate"
       from (select household_id, area_code, from_date, until_date from people.past_membership where person_id = $1
             union all select household_id, area_code, joined_on, left_on from people.person where id = $1) as s
       join areas.area a on a.code = s.area_code
      order by s.from_date nulls first`,
    [personId],
  );
  return rows.map(({ zh, en, ...stay }) => ({ ...stay, areaName: { zh, en } }));
}

/** A person as lists of people show it: name masked, the year of birth alone, and nothing of that under 14. */
export type PersonLine = {
  readonly id: number;
  readonly householdId: number;
  readonly name: string;
  readonly bornYear: number | null;
  readonly areaName: Text;
};

export const personLinesMax = 20;
/** The data of younger children are under special protection, and lists say nothing of their age. */
export const protectedAgeYears = 14;

type LineRow = Omit<PersonLine, 'areaName' | 'bornYear'> & Text & { readonly bornOn: PlainDate | null };

/** People below an area prefix by name, pinyin, initials or identity number, at most `personLinesMax`. */
export async function searchPeople(
  { client }: Transaction,
  keys: FieldKeys,
  search: { readonly prefix: string; readonly sought: string; readonly date: PlainDate },
): Promise<readonly PersonLine[]> {
  const sought = search.sought.trim();
  const index = isIdNumber(sought.toUpperCase()) ? idNumberIndex(keys, sought) : null;
  const { rows } = await client.query<LineRow>(
    `select p.id, p.household_id as "householdId", p.name, p.born_on as "bornOn", a.name_zh as zh, a.name_en as en
       from people.search($1, $2, $3, $4) as f join people.person p on p.id = f.person_id
       join areas.area a on a.code = p.area_code
      order by p.area_code, p.household_id, p.member_no`,
    [sought, index, search.prefix, personLinesMax],
  );
  return rows.map(({ zh, en, bornOn, name, ...row }) => ({
    ...row,
    name: maskName(name),
    areaName: { zh, en },
    bornYear: shownBirthYear(bornOn, search.date),
  }));
}

/** The year of birth that lists may show on a day; null when it is not known or the child is under protection. */
export function shownBirthYear(bornOn: PlainDate | null, date: PlainDate): number | null {
  if (bornOn === null) return null;
  const grown = `${Number(bornOn.slice(0, 4)) + protectedAgeYears}${bornOn.slice(4)}`;
  return grown <= date ? Number(bornOn.slice(0, 4)) : null;
}
