import { addMonths } from '@zhuni/engine/values';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import {
  changeAmount,
  grantEntitlement,
  grantEntitlements,
  grantedOn,
  monthOf,
  readEntitlement,
  stopEntitlement,
} from '../entitlements/index.ts';
import type { Entitlement, NewEntitlement } from '../entitlements/index.ts';
import type { Decision } from './decision.ts';

export type PutIntoEffect = {
  readonly entitlementId: number | null;
  readonly did: 'granted' | 'changed' | 'unchanged' | 'stopped' | 'nothing';
};

/**
 * Does what a decision says to what is paid: starts a new entitlement, or, of the one under review (`entitlementId`),
 * changes the amount from the decision's month on, or stops it from the month after a refusal (`stopFrom`). The caller
 * judges the household anew. Refused as the verbs of entitlements.
 */
export async function putIntoEffect(
  transaction: Transaction,
  decision: Decision,
  review: { readonly entitlementId?: number; readonly stopFrom?: PlainDate } = {},
): Promise<PutIntoEffect> {
  const { id: decisionId, outcome, amountFen, fromMonth } = decision;
  const { entitlementId } = review;
  const reason = reasonOf(decision);
  if (entitlementId === undefined) {
    const grant = grantOf(decision);
    if (!grant) return { entitlementId: null, did: 'nothing' };
    const granted = await grantEntitlement(transaction, grant);
    return { entitlementId: granted.id, did: 'granted' };
  }
  if (outcome === 'refused') {
    const stopFrom = review.stopFrom ?? addMonths(monthOf(today()), 1);
    await stopEntitlement(transaction, { entitlementId, fromMonth: stopFrom, reason, decisionId });
    return { entitlementId, did: 'stopped' };
  }
  const running = await readEntitlement(transaction, entitlementId);
  if (fromMonth === null || (running && grantedOn(running.history, fromMonth) === (amountFen ?? 0)))
    return { entitlementId, did: 'unchanged' };
  await changeAmount(transaction, { entitlementId, fromMonth, amountFen: amountFen ?? 0, reason, decisionId });
  return { entitlementId, did: 'changed' };
}

/**
 * Starts the help of many first decisions at once, as of a batch; refusals start nothing. The caller judges the
 * households anew. Refused as `grantEntitlement`, and then nothing is granted.
 */
export async function putAllIntoEffect(
  transaction: Transaction,
  decisions: readonly Decision[],
): Promise<readonly Entitlement[]> {
  return grantEntitlements(
    transaction,
    decisions.flatMap((decision) => grantOf(decision) ?? []),
  );
}

function grantOf(decision: Decision): NewEntitlement | undefined {
  const { id: decisionId, caseId, policy, householdId, personId, fromMonth, amountFen } = decision;
  if (fromMonth === null) return undefined;
  const reason = reasonOf(decision);
  return { policy, householdId, personId, fromMonth, amountFen, reason, origin: 'decision', caseId, decisionId };
}

const reasonLengthMax = 500;

function reasonOf({ id, differsReason }: Decision): Text {
  const more = differsReason === null ? '' : `：${differsReason}`;
  return {
    zh: `第${id}号决定${more}`.slice(0, reasonLengthMax),
    en: `decision no. ${id}${differsReason === null ? '' : `: ${differsReason}`}`.slice(0, reasonLengthMax),
  };
}
