import type { PlainDate } from '@zhuni/engine/values';
import { today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';

/**
 * The people among these who have died by today, with the day: by the record of a death, or because the civil affairs
 * register says so and no later statement says the contrary.
 */
export async function listDeaths(
  { client }: Transaction,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, PlainDate>> {
  const { rows } = await client.query<{ personId: number; diedOn: PlainDate }>(
    `select id as "personId", died_on as "diedOn" from people.person where id = any ($1) and died_on <= $2
     union all
     select person_id, min(valid_from)
       from (select person_id, valid_from, bool_and(coalesce(facts ->> 'deceased', 'no') <> 'no')
                      over (partition by person_id order by valid_from desc, id desc) as dead
               from facts.statement
              where person_id = any ($1) and 'MZ' = any (departments) and valid_from <= $2) as stated
      where dead group by person_id`,
    [personIds, today()],
  );
  return new Map(rows.toReversed().map(({ personId, diedOn }) => [personId, diedOn]));
}
