import type { Transaction } from '../../platform/db/index.ts';

/**
 * Who belongs to some households and is not recorded as having died by `on`, by household in the order of member
 * numbers: the head first. Whoever only the register of civil affairs calls dead is among them, see facts `listDeaths`.
 */
export async function listLivingMembers(
  { client }: Transaction,
  householdIds: readonly number[],
  on: string,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { rows } = await client.query<{ householdId: number; personIds: readonly number[] }>(
    `select household_id as "householdId", array_agg(id order by member_no, id) as "personIds" from people.person
      where household_id = any ($1) and left_on is null and merged_into is null and (died_on is null or died_on > $2)
      group by household_id`,
    [householdIds, on],
  );
  return new Map(rows.map(({ householdId, personIds }) => [householdId, personIds.map(Number)]));
}
