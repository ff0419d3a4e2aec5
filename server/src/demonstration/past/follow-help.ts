import { addMonths } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { propose } from '../../kernel/decisions/index.ts';
import type { Proposal } from '../../kernel/decisions/index.ts';
import {
  changeAmount,
  grantedOn,
  listEntitlements,
  monthOf,
  readEntitlement,
} from '../../kernel/entitlements/index.ts';
import type { Entitlement } from '../../kernel/entitlements/index.ts';
import { dateAt } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { openReview } from '../../services/assistance/index.ts';
import type { PastCase } from './plan-past.ts';
import { at, follow, momentOn } from './walk-case.ts';
import type { Walking } from './walk-case.ts';

/** Standards rise on the first of January or July, rarely otherwise; later changes are found by screening. */
const monthsBetweenLooks = 6;

const raised = { zh: '标准调整', en: 'the standard was raised' } as const;

/**
 * What became of granted help until the present: with each half-year its amount follows the standards of the day, and
 * where the conditions are no longer met it is reviewed and stopped by two officials.
 */
export async function followHelp(walking: Walking, past: PastCase): Promise<void> {
  const end = dateAt(walking.until);
  for (let day = firstLook(past.openedOn); day < end; day = addMonths(day, monthsBetweenLooks)) {
    const moment = momentOn(day, past.key);
    const look = await at(walking, moment, past, 'county', (transaction) => lookAt(transaction, past, day));
    if (look === 'none') return;
    if (look === 'goes-on') continue;
    const review = await at(walking, moment, past, 'town', (transaction) =>
      openReview(transaction, look.entitlement, { origin: 'schedule', change: '定期复核：不再符合条件' }),
    );
    if (review !== undefined)
      await follow(walking, { ...past, openedOn: day, turns: straight }, { id: review, proposal: look.proposal });
    return;
  }
}

const straight = { papers: false, objection: false, withdrawn: false } as const;

/** The next first of January or July. */
function firstLook(openedOn: PlainDate): PlainDate {
  const year = openedOn.slice(0, 4);
  return openedOn < `${year}-07-01` ? (`${year}-07-01` as PlainDate) : (`${Number(year) + 1}-01-01` as PlainDate);
}

type Ending = { readonly entitlement: Entitlement; readonly proposal: Proposal };

async function lookAt(transaction: Transaction, past: PastCase, day: PlainDate): Promise<'none' | 'goes-on' | Ending> {
  const { householdId, policy } = past;
  const [entitlement] = await listEntitlements(transaction, { householdId, policy, onlyRunning: true, page: 1 });
  const found = entitlement && (await readEntitlement(transaction, entitlement.id));
  if (!entitlement || !found) return 'none';
  if (entitlement.fromMonth > day) return 'goes-on';
  const { personId } = entitlement;
  const proposal = await propose(transaction, { policy, householdId, personId, date: day });
  if (proposal.outcome !== 'entitled') return { entitlement, proposal };
  const month = monthOf(day);
  const { amountFen } = proposal;
  if (amountFen !== null && amountFen !== grantedOn(found.history, month))
    await changeAmount(transaction, {
      entitlementId: entitlement.id,
      fromMonth: month,
      amountFen,
      reason: raised,
      decisionId: null,
    });
  return 'goes-on';
}
