import type { PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { nextMemberNo } from './add-households.ts';

export type Destination = { readonly id: number; readonly areaCode: string };

/**
 * Moves a person to another household from a day on; the former stay is kept by the database. What concerns the person
 * alone follows to the new village. 23P01 when the person has been elsewhere after that day.
 */
export async function moveMember(
  transaction: Transaction,
  move: { readonly personId: number; readonly to: Destination; readonly on: PlainDate },
): Promise<void> {
  const { personId, to, on } = move;
  const memberNo = await nextMemberNo(transaction, to.id);
  await transaction.client.query(
    `update people.person p set household_id = $2, area_code = $3, member_no = $4, joined_on = $5, left_on = null,
            external_key = case when not exists (select from people.person o
              where o.household_id = $2 and o.external_key = p.external_key) then external_key end
      where id = $1`,
    [personId, to.id, to.areaCode, memberNo, on],
  );
  await followPerson(transaction, personId, to.areaCode);
}

/** Takes the last move of a person back; false when there is none into the household it is in. */
export async function takeMoveBack(transaction: Transaction, personId: number): Promise<boolean> {
  const { client } = transaction;
  const { rows } = await client.query<{ id: number; areaCode: string; from: PlainDate | null }>(
    `select household_id as id, area_code as "areaCode", from_date as from from people.past_membership
      where person_id = $1 order by until_date desc limit 1`,
    [personId],
  );
  const [past] = rows;
  if (!past) return false;
  const memberNo = await nextMemberNo(transaction, past.id);
  await client.query(
    `update people.person set household_id = $2, area_code = $3, member_no = $4, joined_on = $5, left_on = null
      where id = $1`,
    [personId, past.id, past.areaCode, memberNo, past.from],
  );
  await followPerson(transaction, personId, past.areaCode);
  return true;
}

/** A marriage is seen where the spouse lives. */
async function followPerson({ client }: Transaction, personId: number, areaCode: string): Promise<void> {
  await client.query('update people.marriage set area_code = $2 where person_id = $1', [personId, areaCode]);
}

/** The number under which a bureau's file knows a household goes with the family that moves as a whole. */
export async function handOverKeys(
  { client }: Transaction,
  move: { readonly from: number; readonly to: number },
): Promise<void> {
  const { rows } = await client.query<{ key: string | null }>(
    'select external_key as key from people.household where id = $1',
    [move.from],
  );
  const key = rows[0]?.key ?? null;
  if (key === null) return;
  await client.query('update people.household set external_key = null where id = $1', [move.from]);
  await client.query('update people.household set external_key = $2 where id = $1', [move.to, key]);
}

/**
 * Writes down when somebody died, or with null that it was an error, on all records of the person; the rows are locked
 * until the transaction ends.
 */
export async function recordDeath({ client }: Transaction, personId: number, diedOn: PlainDate | null): Promise<void> {
  await client.query('update people.person set died_on = $2 where id = $1 or merged_into = $1', [personId, diedOn]);
}

/** Takes a birth back that never was: the record belongs to the household on no day. */
export async function takeBirthBack({ client }: Transaction, personId: number): Promise<void> {
  await client.query('update people.person set left_on = born_on where id = $1', [personId]);
}
