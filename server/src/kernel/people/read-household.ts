import type { PlainDate, Text } from '@zhuni/engine/values';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { maskIdNumber, maskName } from './mask.ts';
import { idNumberIndex, isIdNumber, openIdNumber } from './id-number.ts';

export type PersonRecord = {
  readonly id: number;
  readonly memberNo: number;
  readonly name: string;
  /** 9999**********0011; null when no number is known. */
  readonly idNumberMasked: string | null;
  readonly externalKey: string | null;
  readonly leftOn: PlainDate | null;
};

export type HouseholdRecord = {
  readonly id: number;
  readonly areaCode: string;
  readonly externalKey: string | null;
  readonly origin: string;
  readonly members: readonly PersonRecord[];
};

/** A household with all who ever belonged to it; undefined when there is none or it lies outside the scope. */
export async function findHousehold(
  { client }: Transaction,
  keys: FieldKeys,
  id: number,
): Promise<HouseholdRecord | undefined> {
  const { rows } = await client.query<Omit<HouseholdRecord, 'members'>>(
    'select id, area_code as "areaCode", external_key as "externalKey", origin from people.household where id = $1',
    [id],
  );
  const [household] = rows;
  if (!household) return undefined;
  type Row = Omit<PersonRecord, 'idNumberMasked'> & { readonly cipher: Buffer | null };
  const people = await client.query<Row>(
    `select id, member_no as "memberNo", name, id_number_cipher as cipher, external_key as "externalKey",
            left_on as "leftOn"
       from people.person where household_id = $1 order by member_no`,
    [id],
  );
  const members = people.rows.map(({ cipher, ...person }) => ({
    ...person,
    idNumberMasked: cipher && maskIdNumber(openIdNumber(keys, cipher)),
  }));
  return { ...household, members };
}

/** A household as lists show it: names masked. */
export type HouseholdLine = {
  readonly id: number;
  readonly areaCode: string;
  readonly areaName: Text;
  readonly headName: string;
  readonly members: number;
  /** Masked names of the members whom a search found. */
  readonly found: readonly string[];
};

export type HouseholdPage = {
  readonly households: readonly HouseholdLine[];
  readonly total: number;
  /** False when there are more than are counted. */
  readonly totalIsExact: boolean;
};

export const pageRowsMax = 50;
export const pagesMax = 400;
export const searchRowsMax = 500;
const countedMax = pageRowsMax * pagesMax;

type Line = Omit<HouseholdLine, 'areaName' | 'headName' | 'found'> & {
  zh: string;
  en: string;
  head: string;
  found: string[];
};

const lineSql = `
  select h.id, h.area_code as "areaCode", a.name_zh as zh, a.name_en as en,
         (select p.name from people.person p where p.household_id = h.id and p.left_on is null
           order by p.member_no limit 1) as head,
         (select count(*)::int from people.person p where p.household_id = h.id and p.left_on is null) as members,
         array(select p.name from people.person p where p.id = any ($1) and p.household_id = h.id
           order by p.member_no) as found
    from people.household h join areas.area a on a.code = h.area_code`;

const lineOf = ({ zh, en, head, found, ...line }: Line): HouseholdLine => ({
  ...line,
  areaName: { zh, en },
  headName: maskName(head ?? ''),
  found: found.map(maskName),
});

/** One page of the households below an area prefix, by village; page 1 is the first. */
export async function listHouseholds({ client }: Transaction, prefix: string, page: number): Promise<HouseholdPage> {
  const range = [prefix, `${prefix}~`];
  const counted = await client.query<{ total: number }>(
    `select count(*)::int as total from (select from people.household where area_code >= $1 and area_code < $2 limit ${countedMax + 1}) as counted`,
    range,
  );
  const { rows } = await client.query<Line>(
    `${lineSql} where h.area_code >= $2 and h.area_code < $3 order by h.area_code, h.id limit ${pageRowsMax} offset $4`,
    [[], ...range, (page - 1) * pageRowsMax],
  );
  const total = counted.rows[0]?.total ?? 0;
  return { households: rows.map(lineOf), total: Math.min(total, countedMax), totalIsExact: total <= countedMax };
}

/**
 * Households below an area prefix with a member whose name (or a part of it), pinyin, initials or identity number is
 * `sought`, or whose own external key it is; at most `searchRowsMax` people are looked at.
 */
export async function searchHouseholds(
  { client }: Transaction,
  keys: FieldKeys,
  search: { readonly prefix: string; readonly sought: string; readonly page: number },
): Promise<HouseholdPage> {
  const { prefix, page } = search;
  const sought = search.sought.trim();
  const index = isIdNumber(sought.toUpperCase()) ? idNumberIndex(keys, sought) : null;
  const matches = await client.query<{ person: number; household: number }>(
    'select person_id as person, household_id as household from people.search($1, $2, $3, $4)',
    [sought, index, prefix, searchRowsMax + 1],
  );
  const byKey = await client.query<{ id: number }>(
    'select id from people.household where external_key = $1 and area_code >= $2 and area_code < $3',
    [sought, prefix, `${prefix}~`],
  );
  const people = matches.rows.slice(0, searchRowsMax);
  const ids = [...new Set([...byKey.rows.map(({ id }) => id), ...people.map(({ household }) => household)])];
  const shown = ids.slice((page - 1) * pageRowsMax, page * pageRowsMax);
  const { rows } = await client.query<Line>(`${lineSql} where h.id = any ($2) order by h.area_code, h.id`, [
    people.map(({ person }) => person),
    shown,
  ]);
  return { households: rows.map(lineOf), total: ids.length, totalIsExact: matches.rows.length <= searchRowsMax };
}
