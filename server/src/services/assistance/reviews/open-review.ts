import { procedureFor } from '@zhuni/policies/procedures';
import { openCase } from '../../../kernel/cases/index.ts';
import type { Entitlement } from '../../../kernel/entitlements/index.ts';
import { today } from '../../../platform/clock/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';

/** What has changed, in words for the official who looks at it. */
export type ReviewCause = {
  readonly origin: 'change' | 'schedule' | 'window' | 'village';
  readonly change: string;
};

/**
 * Opens the review of help that runs, unless one is open or the law knows none for its policy on this day; returns the
 * case or undefined. Nothing of the help changes before an official has decided.
 */
export async function openReview(
  transaction: Transaction,
  entitlement: Entitlement,
  { origin, change }: ReviewCause,
): Promise<number | undefined> {
  const { id: entitlementId, policy, householdId, personId, areaCode } = entitlement;
  if (!procedureFor(policy, 'review', today(), { areaCode })) return undefined;
  if (await isUnderReview(transaction, entitlement)) return undefined;
  return openCase(transaction, {
    policy,
    householdId,
    personId,
    origin,
    kind: 'review',
    applicantId: null,
    data: {
      entitlementId,
      change,
    },
  });
}

async function isUnderReview(
  { client }: Transaction,
  { householdId, personId, policy }: Entitlement,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from cases."case" where is_open and kind = 'review' and household_id = $1 and policy = $2
        and coalesce(person_id, 0) = coalesce($3, 0)`,
    [householdId, policy, personId],
  );
  return rowCount !== 0;
}
