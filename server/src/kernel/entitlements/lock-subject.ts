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
  transaction: Transaction,
  subject: HelpSubject,
): Promise<{ readonly areaCode: string }> {
  const areas = await lockSubjects(transaction, [subject]);
  return { areaCode: areas.get(subject.householdId) ?? '' };
}

/** `lockSubject` for many, households first, each in the order of ids; returns the village of each household. */
export async function lockSubjects(
  { client }: Transaction,
  subjects: readonly HelpSubject[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await client.query<{ id: number; areaCode: string }>(
    'select id, area_code as "areaCode" from people.household where id = any ($1) order by id for update',
    [subjects.map(({ householdId }) => householdId)],
  );
  const areas = new Map(rows.map(({ id, areaCode }) => [id, areaCode]));
  const personIds = subjects.flatMap(({ personId }) => personId ?? []);
  const people =
    personIds.length === 0
      ? { rows: [] }
      : await client.query<{ id: number; householdId: number }>(
          'select id, household_id as "householdId" from people.person where id = any ($1) order by id for update',
          [personIds],
        );
  const homes = new Map(people.rows.map(({ id, householdId }) => [id, householdId]));
  for (const { householdId, personId } of subjects)
    if (!areas.has(householdId) || (personId !== null && homes.get(personId) !== householdId))
      throw new Refused(entitlementRefusals.noSuchSubject);
  return areas;
}

/** Refused (409) when the register says that the person, or everybody in the household, has died. Lock first. */
export async function assertLiving(transaction: Transaction, policy: string, subject: HelpSubject): Promise<void> {
  const dead = await listDead(transaction, [{ ...subject, policy }]);
  if (dead.size > 0) throw new Refused(entitlementRefusals.dead);
}

/** Whether anybody who belongs to the household lives; one without members has nobody dead. */
export async function hasLiving(transaction: Transaction, householdId: number): Promise<boolean> {
  const { dead } = await countDead(transaction, [{ householdId, personId: null }]);
  return !dead(householdId, null);
}

/** The places, in a list, of those for whom a policy of the living would be paid to the dead. */
export async function listDead(
  transaction: Transaction,
  subjects: readonly (HelpSubject & { readonly policy: string })[],
): Promise<ReadonlySet<number>> {
  const asked = subjects.filter(({ policy }) => !policiesOfTheDead.has(policy));
  const { dead } = await countDead(transaction, asked);
  return new Set(
    subjects.flatMap(({ policy, householdId, personId }, at) =>
      !policiesOfTheDead.has(policy) && dead(householdId, personId) ? [at] : [],
    ),
  );
}

type Deaths = { readonly dead: (householdId: number, personId: number | null) => boolean };

async function countDead(transaction: Transaction, subjects: readonly HelpSubject[]): Promise<Deaths> {
  const whole = subjects.flatMap(({ householdId, personId }) => (personId === null ? [householdId] : []));
  const { rows } =
    whole.length === 0
      ? { rows: [] }
      : await transaction.client.query<{ id: number; householdId: number }>(
          `select id, household_id as "householdId" from people.person
            where household_id = any ($1) and left_on is null and merged_into is null`,
          [whole],
        );
  const people = [...rows.map(({ id }) => id), ...subjects.flatMap(({ personId }) => personId ?? [])];
  const deaths = people.length === 0 ? new Map<number, unknown>() : await listDeaths(transaction, people);
  const members = Map.groupBy(rows, ({ householdId }) => householdId);
  return {
    dead: (householdId, personId) => {
      if (personId !== null) return deaths.has(personId);
      const own = members.get(householdId) ?? [];
      return own.length > 0 && own.every(({ id }) => deaths.has(id));
    },
  };
}
