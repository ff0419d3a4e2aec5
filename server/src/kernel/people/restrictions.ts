import type { PlainDate } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';

/** Why a person is kept from view. */
export const restrictionReasons = ['adoption', 'protection', 'violence', 'witness', 'other'] as const;
export type RestrictionReason = (typeof restrictionReasons)[number];

export type Restriction = {
  readonly id: number;
  readonly personId: number;
  readonly reason: RestrictionReason;
  readonly fromDate: PlainDate;
  readonly untilDate: PlainDate | null;
};

/** The restriction of a person that was not lifted; undefined when there is none or the transaction is not cleared. */
export async function findRestriction({ client }: Transaction, personId: number): Promise<Restriction | undefined> {
  const { rows } = await client.query<Restriction>(
    `select id, person_id as "personId", reason, from_date as "fromDate", until_date as "untilDate"
       from people.restriction where person_id = $1 and lifted_at is null`,
    [personId],
  );
  return rows[0];
}

/** Keeps a person from the view of whoever is not cleared; 23505 when that is so already, 42501 without clearance. */
export async function restrictPerson(
  { client, scope }: Transaction,
  restriction: Omit<Restriction, 'id'> & { readonly areaCode: string },
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `insert into people.restriction (person_id, area_code, reason, from_date, until_date, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      restriction.personId,
      restriction.areaCode,
      restriction.reason,
      restriction.fromDate,
      restriction.untilDate,
      now().toISOString(),
      scope.actor,
    ],
  );
  return rows[0]?.id ?? 0;
}

/** Ends the restriction of a person; false when there is none. */
export async function liftRestriction({ client, scope }: Transaction, personId: number): Promise<boolean> {
  const { rowCount } = await client.query(
    'update people.restriction set lifted_at = $2, lifted_by = $3 where person_id = $1 and lifted_at is null',
    [personId, now().toISOString(), scope.actor],
  );
  return rowCount === 1;
}
