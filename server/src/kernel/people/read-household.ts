import type { PlainDate, Text } from '@zhuni/engine/values';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { maskIdNumber, maskName } from './mask.ts';
import { idNumberIndex, isIdNumber, openIdNumber } from './id-number.ts';
import { staysSql } from './stays.ts';

export type PersonRecord = {
  readonly id: number;
  readonly memberNo: number;
  readonly name: string;
  /** 9999**********0011; null when no number is known. */
  readonly idNumberMasked: string | null;
  readonly externalKey: string | null;
  /** The first day in the household; null: since birth, or since the records began. */
  readonly joinedOn: PlainDate | null;
  /** The first day no longer in it. */
  readonly leftOn: PlainDate | null;
  /** Why name and number are blacked out: kept from this reader's view, or living outside the reader's area now. */
  readonly hidden: 'concealed' | 'elsewhere' | null;
};

/** What stands for a name that may not be read. */
export const blackedOut = '***';

export type HouseholdRecord = {
  readonly id: number;
  readonly areaCode: string;
  readonly externalKey: string | null;
  readonly address: string | null;
  readonly origin: string;
  /** One a stay: who left and came back is here twice. */
  readonly members: readonly PersonRecord[];
};

type MemberRow = {
  readonly id: number;
  readonly memberNo: number;
  readonly name: string | null;
  readonly cipher: Buffer | null;
  readonly externalKey: string | null;
  readonly joinedOn: PlainDate | null;
  readonly leftOn: PlainDate | null;
  readonly concealed: boolean;
};

/** A household with all who ever belonged to it; undefined when there is none or it lies outside the scope. */
export async function findHousehold(
  { client }: Transaction,
  keys: FieldKeys,
  id: number,
): Promise<HouseholdRecord | undefined> {
  const { rows } = await client.query<Omit<HouseholdRecord, 'members'>>(
    `select id, area_code as "areaCode", external_key as "externalKey", address, origin
       from people.household where id = $1`,
    [id],
  );
  const [household] = rows;
  if (!household) return undefined;
  const people = await client.query<MemberRow>(
    `select s.person_id as id, s.member_no as "memberNo", p.name, p.id_number_cipher as cipher,
            p.external_key as "externalKey", s.joined_on as "joinedOn", s.left_on as "leftOn",
            s.person_id = any ((select people.concealed())::int8[]) as concealed
       from ${staysSql} as s left join people.person p on p.id = s.person_id
      where s.household_id = $1 order by s.member_no, s.joined_on nulls first`,
    [id],
  );
  return { ...household, members: people.rows.map((row) => memberOf(keys, row)) };
}

function memberOf(keys: FieldKeys, { cipher, concealed, name, ...row }: MemberRow): PersonRecord {
  const hidden = concealed ? 'concealed' : name === null ? 'elsewhere' : null;
  if (hidden !== null || name === null) return { ...row, name: blackedOut, idNumberMasked: null, hidden };
  return { ...row, name, idNumberMasked: cipher && maskIdNumber(openIdNumber(keys, cipher)), hidden };
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
const searchWordsMax = 4;
const countedMax = pageRowsMax * pagesMax;

type Line = Omit<HouseholdLine, 'areaName' | 'headName' | 'found'> & {
  zh: string;
  en: string;
  head: string;
  found: string[];
};

const shownMember = `p.left_on is null and p.merged_into is null and p.id <> all ((select people.concealed())::int8[])`;

const lineSql = `
  select h.id, h.area_code as "areaCode", a.name_zh as zh, a.name_en as en,
         (select p.name from people.person p where p.household_id = h.id and ${shownMember}
           order by p.member_no limit 1) as head,
         (select count(*)::int from people.person p where p.household_id = h.id and ${shownMember}) as members,
         array(select p.name from people.person p where p.id = any ($1) and p.household_id = h.id
           order by p.member_no) as found
    from people.household h join areas.area a on a.code = h.area_code`;

/** A household of which nobody may be seen, or in which nobody lives any more, is in no list and no count. */
const hasSomebody = `exists (select from people.person p where p.household_id = h.id and ${shownMember})`;

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
    `select count(*)::int as total from (
       select from people.household h where area_code >= $1 and area_code < $2 and ${hasSomebody}
        limit ${countedMax + 1}) as counted`,
    range,
  );
  // What a line shows is worked out for the page alone, not for all that lie before it.
  const { rows } = await client.query<Line>(
    `${lineSql} where h.id = any (array(
       select h.id from people.household h where h.area_code >= $2 and h.area_code < $3 and ${hasSomebody}
        order by h.area_code, h.id limit ${pageRowsMax} offset $4))
      order by h.area_code, h.id`,
    [[], ...range, (page - 1) * pageRowsMax],
  );
  const total = counted.rows[0]?.total ?? 0;
  return { households: rows.map(lineOf), total: Math.min(total, countedMax), totalIsExact: total <= countedMax };
}

/**
 * Households below an area prefix that fit what is `sought`: the name (or a part of it), pinyin, initials or identity
 * number of a member, the village or town, a part of the address, or the household's own external key. Of several words
 * each must fit. At most `searchRowsMax` people and places a word are looked at.
 */
export async function searchHouseholds(
  transaction: Transaction,
  keys: FieldKeys,
  search: { readonly prefix: string; readonly sought: string; readonly page: number },
): Promise<HouseholdPage> {
  const { prefix, page } = search;
  const words = search.sought
    .trim()
    .split(/[\s　]+/)
    .slice(0, searchWordsMax);
  const hits: Hits[] = [];
  for (const word of words) hits.push(await hitsOf(transaction, keys, { prefix, word }));
  const [first, ...others] = hits;
  const ids = [...(first?.households ?? [])].filter((id) => others.every(({ households }) => households.has(id)));
  const shown = ids.slice((page - 1) * pageRowsMax, page * pageRowsMax);
  const { rows } = await transaction.client.query<Line>(`${lineSql} where h.id = any ($2) order by h.area_code, h.id`, [
    hits.flatMap(({ people }) => people),
    shown,
  ]);
  return { households: rows.map(lineOf), total: ids.length, totalIsExact: hits.every(({ all }) => all) };
}

type Hits = {
  readonly households: ReadonlySet<number>;
  readonly people: readonly number[];
  /** Whether there were no more than were looked at. */
  readonly all: boolean;
};

async function hitsOf(
  { client }: Transaction,
  keys: FieldKeys,
  { prefix, word }: { readonly prefix: string; readonly word: string },
): Promise<Hits> {
  const index = isIdNumber(word.toUpperCase()) ? idNumberIndex(keys, word) : null;
  const matches = await client.query<{ person: number; household: number }>(
    'select person_id as person, household_id as household from people.search($1, $2, $3, $4)',
    [word, index, prefix, searchRowsMax + 1],
  );
  const byKey = await client.query<{ id: number }>(
    `select h.id from people.household h where h.external_key = $1 and h.area_code >= $2 and h.area_code < $3
        and ${hasSomebody}`,
    [word, prefix, `${prefix}~`],
  );
  const places = await client.query<{ id: number }>('select household_id as id from people.search_places($1, $2, $3)', [
    word,
    prefix,
    searchRowsMax + 1,
  ]);
  const people = matches.rows.slice(0, searchRowsMax);
  const placed = places.rows.slice(0, searchRowsMax);
  return {
    households: new Set([
      ...byKey.rows.map(({ id }) => id),
      ...people.map(({ household }) => household),
      ...placed.map(({ id }) => id),
    ]),
    people: people.map(({ person }) => person),
    all: matches.rows.length <= searchRowsMax && places.rows.length <= searchRowsMax,
  };
}
