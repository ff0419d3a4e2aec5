import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { authorize } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { lockPeople } from '../people/index.ts';
import type { Person } from '../people/index.ts';
import type { ScreeningListener } from '../screening/index.ts';
import { duplicateRefusals } from './refusals.ts';

export type MergeContext = {
  readonly fieldKeys: FieldKeys;
  readonly listeners: readonly ScreeningListener[];
  readonly actor: Actor;
};

/** Locks two records, households first, as all do who change people; Refused (404) unless both lie in the actor's area. */
export async function lockPair(
  transaction: Transaction,
  { fieldKeys, actor }: MergeContext,
  ids: readonly [number, number],
): Promise<readonly [Person, Person]> {
  const { client } = transaction;
  const { rows } = await client.query<{ id: number; householdId: number }>(
    `select id, household_id as "householdId" from people.person
      where id = any ($1) and id <> all ((select people.concealed())::int8[])`,
    [ids],
  );
  const homes = new Map(rows.map(({ id, householdId }) => [id, householdId]));
  await client.query('select from people.household where id = any ($1) order by id for update', [[...homes.values()]]);
  const [one, other] = await lockPeople(transaction, fieldKeys, ids);
  if (!one || !other || homes.size !== 2) throw new Refused(duplicateRefusals.personNotFound);
  for (const person of [one, other]) {
    authorize(actor, 'person.merge', { areaCode: person.areaCode, otherwise: duplicateRefusals.personNotFound });
    if (homes.get(person.id) !== person.householdId) throw new Refused(duplicateRefusals.changedMeanwhile);
  }
  return [one, other];
}
