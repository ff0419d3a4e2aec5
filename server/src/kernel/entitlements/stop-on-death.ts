import { addMonths } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { entitlementColumns, policiesOfTheDead } from './entitlement.ts';
import type { Entitlement } from './entitlement.ts';
import { hasLiving, lockSubject } from './lock-subject.ts';
import { monthOf } from './months.ts';
import { appendPause } from './pause-entitlement.ts';
import { entitlementRefusals } from './refusals.ts';

/** What a death did to one entitlement, for the review that the caller opens. */
export type DeathEffect = {
  readonly entitlement: Entitlement;
  /**
   * 'paused': nothing more is paid from `fromMonth` on; 'was-paused': a pause for this death lasts already;
   * 'to-review': help of a household in which others live, left as it is.
   */
  readonly effect: 'paused' | 'was-paused' | 'to-review';
  readonly fromMonth: PlainDate;
};

/**
 * Sees to it that nothing is paid to a dead person: help in the person's own name, and of a household in which nobody
 * lives any more, is paused by rule from the month after the death. Nothing is stopped: an official decides that on the
 * review which the caller opens for each effect. The death itself must be recorded in facts first, in this transaction.
 * Refused (404) when the person lies outside the scope.
 */
export async function stopOnDeath(
  transaction: Transaction,
  personId: number,
  diedOn: PlainDate,
): Promise<readonly DeathEffect[]> {
  const householdId = await homeOf(transaction, personId);
  await lockSubject(transaction, { householdId, personId });
  const fromMonth = addMonths(monthOf(diedOn), 1);
  const nobodyLives = !(await hasLiving(transaction, householdId));
  const affected = await lockRunning(transaction, { householdId, personId, fromMonth });
  const effects: DeathEffect[] = [];
  for (const entitlement of affected.filter(({ policy }) => !policiesOfTheDead.has(policy))) {
    const first = later(fromMonth, monthOf(entitlement.fromMonth));
    const effect =
      entitlement.personId === null && !nobodyLives
        ? 'to-review'
        : await pauseOnce(transaction, entitlement, first, diedOn);
    effects.push({ entitlement, effect, fromMonth: first });
  }
  return effects;
}

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

async function homeOf({ client }: Transaction, personId: number): Promise<number> {
  const { rows } = await client.query<{ householdId: number }>(
    'select household_id as "householdId" from people.person where id = $1',
    [personId],
  );
  if (!rows[0]) throw new Refused(entitlementRefusals.noSuchSubject);
  return rows[0].householdId;
}

/** What would still be paid in or after a month, to the person or to the household. */
async function lockRunning(
  { client }: Transaction,
  { householdId, personId, fromMonth }: { householdId: number; personId: number; fromMonth: PlainDate },
): Promise<readonly Entitlement[]> {
  const { rows } = await client.query<Entitlement>(
    `select ${entitlementColumns} from entitlements.entitlement e
      where (e.person_id = $2 or e.household_id = $1 and e.person_id is null)
        and (e.until_month is null or e.until_month > $3) and (e.period <> 'once' or e.from_month >= $3)
      order by e.id for no key update`,
    [householdId, personId, fromMonth],
  );
  return rows;
}

/** An earlier day of death than the one of a lasting pause brings the pause forward by a second one. */
async function pauseOnce(
  transaction: Transaction,
  entitlement: Entitlement,
  fromMonth: PlainDate,
  diedOn: PlainDate,
): Promise<DeathEffect['effect']> {
  const { rowCount } = await transaction.client.query(
    `select from entitlements.pause p where p.entitlement_id = $1 and p.cause = 'death' and p.from_month <= $2
        and not exists (select from entitlements.resume r where r.pause_id = p.id)`,
    [entitlement.id, fromMonth],
  );
  if (rowCount !== 0) return 'was-paused';
  await appendPause(transaction, entitlement, {
    entitlementId: entitlement.id,
    fromMonth,
    kind: 'rule',
    cause: 'death',
    reason: {
      zh: `本人于${diedOn}去世，自次月起暂停发放，等待复核。`,
      en: `The person died on ${diedOn}; payment is paused from the next month until reviewed.`,
    },
  });
  return 'paused';
}
