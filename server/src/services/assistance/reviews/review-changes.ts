import { handbook } from '@zhuni/policies';
import { addMonths } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import type { Entitlement } from '../../../kernel/entitlements/index.ts';
import { monthOf } from '../../../kernel/entitlements/index.ts';
import type { JudgedBatch, LedgerEntry } from '../../../kernel/screening/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { openReview } from './open-review.ts';

/**
 * A listener of screening (动态管理): where help runs that the rules no longer give, or give otherwise, a review is
 * opened; money is never stopped by it. Amounts are compared only when a fact has changed: a raise of the standards
 * that moves everybody is published and paid, not reviewed one by one.
 */
export async function reviewChanges(transaction: Transaction, batch: JudgedBatch): Promise<void> {
  const running = await listRunning(transaction, batch);
  if (running.length === 0) return;
  const judged = new Map(
    batch.entries.filter(({ outcome }) => outcome === 'entitled').map((entry) => [keyOf(entry), entry]),
  );
  for (const { amountFen, ...entitlement } of running) {
    const change = changeOf(judged.get(keyOf(entitlement)), amountFen, { factChanged: batch.runId === null });
    if (change !== undefined) await openReview(transaction, entitlement, { origin: 'change', change });
  }
}

type Subject = { readonly householdId: number; readonly personId: number | null; readonly policy: string };
const keyOf = ({ householdId, personId, policy }: Subject): string => `${householdId}/${personId ?? ''}/${policy}`;

function changeOf(
  entry: LedgerEntry | undefined,
  amountFen: number,
  { factChanged }: { readonly factChanged: boolean },
): string | undefined {
  if (!entry) return '按现有数据不再符合条件';
  if (!factChanged || entry.amountFen === null || entry.amountFen === amountFen) return undefined;
  return entry.amountFen > amountFen ? '按现有数据应当提高金额' : '按现有数据应当降低金额';
}

type Running = Entitlement & { readonly amountFen: number };

/**
 * What runs by the month or year for the judged households, with the amount granted for the coming month; help
 * granted to
 * a double of a record is the survivor's.
 */
async function listRunning({ client }: Transaction, { households, date }: JudgedBatch): Promise<readonly Running[]> {
  const next: PlainDate = addMonths(monthOf(date), 1);
  const ids = households.map(({ id }) => id);
  const { rows } = await client.query<Running>(
    `select e.id, e.case_id as "caseId", e.decision_id as "decisionId", e.policy,
            coalesce(s.household_id, e.household_id) as "householdId", coalesce(s.id, e.person_id) as "personId",
            e.area_code as "areaCode", e.period, e.from_month as "fromMonth", e.until_month as "untilMonth", e.origin,
            coalesce((select a.amount_fen from entitlements.amount a
                       where a.entitlement_id = e.id and a.from_month <= $2
                       order by a.from_month desc, a.id desc limit 1), 0) as "amountFen"
       from entitlements.entitlement e
       left join people.person d on d.id = e.person_id and d.merged_into is not null
       left join people.person s on s.id = d.merged_into
      where (e.household_id = any ($1)
             or e.person_id in (select m.id from people.person m join people.person o on o.id = m.merged_into
                                 where m.merged_into is not null and o.household_id = any ($1)))
        and e.period in ('month', 'year', 'none') and (e.until_month is null or e.until_month > $2)
      order by e.id`,
    [ids, next],
  );
  const judged = new Set(ids);
  return rows.filter(({ policy, householdId }) => handbook.byId.has(policy) && judged.has(householdId));
}
