import type { PlainDate, Text } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';

/** Why two records may be of one person. */
export type Likeness = 'name-and-birth' | 'sound-and-birth-nearby' | 'no-number-nearby';

export type Candidate = {
  readonly likeness: Likeness;
  readonly people: readonly [CandidatePerson, CandidatePerson];
};

export type CandidatePerson = {
  readonly id: number;
  readonly name: string;
  readonly bornOn: PlainDate | null;
  readonly areaName: Text;
  readonly hasNumber: boolean;
};

export const candidatesMax = 50;

type Row = { readonly likeness: Likeness; readonly [key: string]: unknown };

const townLength = 9;

/** Neighbouring: in one town. Two people with numbers of their own are offered only when name and birth agree. */
const candidatesSql = `
  with here as materialized (
    select p.id, p.name, p.name_pinyin, p.born_on, p.area_code, p.id_number_index is not null as numbered
      from people.person p
     where p.area_code >= $1 and p.area_code < $1 || '~' and p.merged_into is null and p.left_on is null
       and p.id <> all ((select people.concealed())::int8[])
  ), pairs as (
    select least(a.id, b.id) as first, greatest(a.id, b.id) as second,
           min(case when a.name = b.name and a.born_on = b.born_on then 1
                    when a.born_on = b.born_on then 2 else 3 end) as rank
      from here a join here b on b.name_pinyin = a.name_pinyin and b.id > a.id
     where (a.born_on = b.born_on
            and (a.name = b.name or left(a.area_code, ${townLength}) = left(b.area_code, ${townLength})))
        or (a.name = b.name and not (a.numbered and b.numbered) and (a.born_on is null or b.born_on is null)
            and left(a.area_code, ${townLength}) = left(b.area_code, ${townLength}))
     group by 1, 2
  )
  select (array['name-and-birth', 'sound-and-birth-nearby', 'no-number-nearby'])[c.rank] as likeness,
         a.id as "aId", a.name as "aName", a.born_on as "aBorn", x.name_zh as "aZh", x.name_en as "aEn",
         a.numbered as "aNumbered",
         b.id as "bId", b.name as "bName", b.born_on as "bBorn", y.name_zh as "bZh", y.name_en as "bEn",
         b.numbered as "bNumbered"
    from pairs c join here a on a.id = c.first join here b on b.id = c.second
    join areas.area x on x.code = a.area_code join areas.area y on y.code = b.area_code
   where not exists (select from people.not_double n where n.first_id = c.first and n.second_id = c.second)
   order by c.rank, a.numbered and b.numbered, c.first, c.second limit ${candidatesMax}`;

/** Records below an area prefix that may be of one person, the likeliest first, at most `candidatesMax`. */
export async function findCandidates({ client }: Transaction, prefix: string): Promise<readonly Candidate[]> {
  const { rows } = await client.query<Row>(candidatesSql, [prefix]);
  const personOf = (row: Row, side: 'a' | 'b'): CandidatePerson => ({
    id: row[`${side}Id`] as number,
    name: row[`${side}Name`] as string,
    bornOn: row[`${side}Born`] as PlainDate | null,
    areaName: { zh: row[`${side}Zh`] as string, en: row[`${side}En`] as string },
    hasNumber: row[`${side}Numbered`] as boolean,
  });
  return rows.map((row) => ({ likeness: row.likeness, people: [personOf(row, 'a'), personOf(row, 'b')] }));
}
