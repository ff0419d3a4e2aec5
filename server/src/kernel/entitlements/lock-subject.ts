import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { listDeaths } from '../facts/index.ts';
import { policiesOfTheDead } from './entitlement.ts';
import { entitlementRefusals } from './refusals.ts';

/** Whoever help is for: a household (personId null) or one of its members. */
export type HelpSubject = { readonly householdId: number; readonly personId: number | null };

/**
 * Locks the household, then the person, until the transaction ends: a death and whatever starts or resumes a payment
 * take turns, in the order in which screening and recorded facts lock too. FOR UPDATE also waits for statements about
 * the person that are being written, because their foreign key holds the row. To be called before anything is written
 * about the subject. Returns the village. Refused (404) when there is no such subject in the scope.
 */
export async function lockSubject(
  { client }: Transaction,
  { householdId, personId }: HelpSubject,
): Promise<{ readonly areaCode: string }> {
  const { rows } = await client.query<{ areaCode: string }>(
    'select area_code as "areaCode" from people.household where id = $1 for update',
    [householdId],
  );
  const [household] = rows;
  if (!household) throw new Refused(entitlementRefusals.noSuchSubject);
  if (personId === null) return household;
  const person = await client.query('select from people.person where id = $1 and household_id = $2 for update', [
    personId,
    householdId,
  ]);
  if (person.rowCount === 0) throw new Refused(entitlementRefusals.noSuchSubject);
  return household;
}

/** Refused (409) when the register says that the person, or everybody in the household, has died. Lock first. */
export async function assertLiving(transaction: Transaction, policy: string, subject: HelpSubject): Promise<void> {
  if (policiesOfTheDead.has(policy)) return;
  if (!(await hasLiving(transaction, subject))) throw new Refused(entitlementRefusals.dead);
}

/** Whether the person lives, or anybody who belongs to the household; a household without a member has nobody dead. */
export async function hasLiving(transaction: Transaction, subject: HelpSubject): Promise<boolean> {
  const ids = subject.personId === null ? await membersOf(transaction, subject.householdId) : [subject.personId];
  if (ids.length === 0) return true;
  const deaths = await listDeaths(transaction, ids);
  return ids.some((id) => !deaths.has(id));
}

async function membersOf({ client }: Transaction, householdId: number): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: number }>(
    'select id from people.person where household_id = $1 and left_on is null',
    [householdId],
  );
  return rows.map(({ id }) => id);
}
