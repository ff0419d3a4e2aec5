import type { PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';

/** A marriage from the side of one spouse. */
export type Marriage = {
  readonly marriageId: number;
  readonly personId: number;
  readonly spouseId: number;
  /** Null when it began before the records. */
  readonly fromDate: PlainDate | null;
  readonly untilDate: PlainDate | null;
  readonly endedBy: 'divorce' | 'death' | null;
};

/** The marriages of people, the first one first. */
export async function listMarriages({ client }: Transaction, personIds: readonly number[]): Promise<readonly Marriage[]> {
  const { rows } = await client.query<Marriage>(
    `select marriage_id as "marriageId", person_id as "personId", spouse_id as "spouseId", from_date as "fromDate",
            until_date as "untilDate", ended_by as "endedBy"
       from people.marriage where person_id = any ($1) order by from_date nulls first, marriage_id`,
    [personIds],
  );
  return rows;
}

type Spouse = { readonly id: number; readonly areaCode: string };

/**
 * Marries two people from a day on (null: since before the records); returns the number of the marriage. The database
 * refuses whoever is married already (23P01) and a day before a birth or after a death (23514).
 */
export async function startMarriage(
  { client }: Transaction,
  spouses: readonly [Spouse, Spouse],
  fromDate: PlainDate | null,
): Promise<number> {
  const [one, other] = spouses;
  const { rows } = await client.query<{ id: number }>(
    `with number as (select nextval('people.marriage_number') as id)
     insert into people.marriage (marriage_id, person_id, spouse_id, area_code, from_date)
     select number.id, s.person, s.spouse, s.area, $4
       from number, unnest($1::int8[], $2::int8[], $3::text[]) as s (person, spouse, area)
     returning marriage_id as id`,
    [[one.id, other.id], [other.id, one.id], [one.areaCode, other.areaCode], fromDate],
  );
  const [row] = rows;
  if (!row) throw new Error('the marriage was not written');
  return row.id;
}

/** Ends a marriage for both spouses; false when it had ended or neither lies in the scope. */
export async function endMarriage(
  { client }: Transaction,
  end: { readonly marriageId: number; readonly on: PlainDate; readonly by: 'divorce' | 'death' },
): Promise<boolean> {
  const { rows } = await client.query<{ ended: boolean }>('select people.end_marriage($1, $2, $3) as ended', [
    end.marriageId,
    end.on,
    end.by,
  ]);
  return rows[0]?.ended === true;
}
