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
    `update people.person set household_id = $2, area_code = $3, member_no = $4, joined_on = $5, left_on = null,
            external_key = null where id = $1`,
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
