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
export async function listMarriages(
  { client }: Transaction,
  personIds: readonly number[],
): Promise<readonly Marriage[]> {
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

/**
 * Ends a marriage for both spouses, wherever they live; `by` null lets it go on again, 'void' takes it out as if it had
 * never been. False when there is nothing to change or neither lies in the scope.
 */
export async function changeMarriage(
  { client }: Transaction,
  change: {
    readonly marriageId: number;
    readonly on: PlainDate | null;
    readonly by: 'divorce' | 'death' | 'void' | null;
  },
): Promise<boolean> {
  const { rows } = await client.query<{ changed: boolean }>('select people.change_marriage($1, $2, $3) as changed', [
    change.marriageId,
    change.on,
    change.by,
  ]);
  return rows[0]?.changed === true;
}

/** Writes the marriages of one record to another of the same person, all or those with these numbers; returns them. */
export async function moveMarriages(
  { client }: Transaction,
  move: { readonly from: number; readonly to: number; readonly only?: readonly number[] },
): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: number }>('select people.move_marriages($1, $2, $3) as id', [
    move.from,
    move.to,
    move.only ?? null,
  ]);
  return rows.map(({ id }) => id);
}
