import type { BuiltPolicy } from '@zhuni/engine';
import { addDays } from '@zhuni/engine/values';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { now } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { assertAmount, assertMonth, assertReason, entitlementColumns } from './entitlement.ts';
import type { Entitlement, EntitlementOrigin } from './entitlement.ts';
import { keepReceipts } from './keep-receipts.ts';
import { assertLiving, lockSubject } from './lock-subject.ts';
import type { HelpSubject } from './lock-subject.ts';
import { entitlementRefusals } from './refusals.ts';

export type NewEntitlement = HelpSubject & {
  readonly policy: string;
  /** First day of the first month; for help given once, the day. */
  readonly fromMonth: PlainDate;
  /** Fen a period; null for a policy without money. */
  readonly amountFen: number | null;
  readonly reason: Text;
  readonly origin: EntitlementOrigin;
  readonly caseId: number | null;
  readonly decisionId: number | null;
};

/**
 * Starts help from a month on and tells screening that it is received; the caller judges the household anew. Refused:
 * 404 outside the scope, 409 when it runs already or the person has died, 422 when policy, subject, month or amount do
 * not fit.
 */
export async function grantEntitlement(transaction: Transaction, granted: NewEntitlement): Promise<Entitlement> {
  const policy = checkedPolicy(granted);
  assertReason(granted.reason);
  const { areaCode } = await lockSubject(transaction, granted);
  await assertLiving(transaction, policy.id, granted);
  const entitlement = await insert(transaction, granted, { period: policy.period, areaCode });
  await appendAmount(transaction, entitlement, {
    fromMonth: entitlement.fromMonth,
    amountFen: granted.amountFen ?? 0,
    reason: granted.reason,
    decisionId: granted.decisionId,
  });
  await keepReceipts(transaction, [entitlement.id]);
  await recordAudit(transaction, {
    action: 'entitlement.grant',
    subject: { kind: 'entitlement', id: String(entitlement.id) },
    areaCode,
    reason: granted.reason.zh,
    details: { policy: policy.id, fromMonth: granted.fromMonth, amountFen: granted.amountFen },
  });
  return entitlement;
}

function checkedPolicy({ policy: id, personId, fromMonth, amountFen }: NewEntitlement): BuiltPolicy {
  const policy = handbook.byId.get(id);
  if (!policy) throw new Refused(entitlementRefusals.unknownPolicy, { field: 'policy' });
  if ((policy.subject === 'person') !== (personId !== null))
    throw new Refused(entitlementRefusals.wrongSubject, { field: 'personId' });
  if (policy.period !== 'once') assertMonth(fromMonth);
  const { from, until } = policy.inForce;
  if (fromMonth.slice(0, 7) < from.slice(0, 7) || (until !== undefined && fromMonth > until))
    throw new Refused(entitlementRefusals.notInForce, { field: 'fromMonth' });
  if (amountFen !== null) assertAmount(amountFen);
  if (policy.amount && amountFen === null) throw new Refused(entitlementRefusals.amountMissing, { field: 'amountFen' });
  return policy;
}

async function insert(
  transaction: Transaction,
  granted: NewEntitlement,
  { period, areaCode }: Pick<Entitlement, 'period' | 'areaCode'>,
): Promise<Entitlement> {
  const { client, scope } = transaction;
  const { policy, householdId, personId, fromMonth, origin, caseId, decisionId } = granted;
  if (await overlaps(transaction, granted, period)) throw new Refused(entitlementRefusals.running);
  try {
    const { rows } = await client.query<Entitlement>(
      `insert into entitlements.entitlement as e (case_id, decision_id, policy, household_id, person_id, area_code,
         period, from_month, origin, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning ${entitlementColumns}`,
      [
        caseId,
        decisionId,
        policy,
        householdId,
        personId,
        areaCode,
        period,
        fromMonth,
        origin,
        now().toISOString(),
        scope.actor,
      ],
    );
    if (!rows[0]) throw new Error('no entitlement was inserted');
    return rows[0];
  } catch (error) {
    if (errorCode(error) === exclusionViolated) throw new Refused(entitlementRefusals.running);
    throw error;
  }
}

const exclusionViolated = '23P01';

/** Asked first, because the constraint that holds it would end the whole transaction. */
async function overlaps(
  { client }: Transaction,
  { policy, householdId, personId, fromMonth }: NewEntitlement,
  period: Entitlement['period'],
): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from entitlements.entitlement
      where policy = $1 and case when $3::int8 is null then person_id is null and household_id = $2 else person_id = $3 end
        and daterange(from_month,
              case period when 'once' then least(until_month, from_month + 1) else until_month end)
            && daterange($4::date, $5::date)
      limit 1`,
    [policy, householdId, personId, fromMonth, period === 'once' ? addDays(fromMonth, 1) : null],
  );
  return rowCount !== 0;
}

export type NewAmount = {
  readonly fromMonth: PlainDate;
  readonly amountFen: number;
  readonly reason: Text;
  readonly decisionId: number | null;
};

/** Appends a row of the amounts; what it means for receipts and audit is the caller's. */
export async function appendAmount(
  { client, scope }: Transaction,
  { id, areaCode }: Pick<Entitlement, 'id' | 'areaCode'>,
  { fromMonth, amountFen, reason, decisionId }: NewAmount,
): Promise<void> {
  await client.query(
    `insert into entitlements.amount (entitlement_id, area_code, from_month, amount_fen, reason_zh, reason_en,
       decision_id, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, areaCode, fromMonth, amountFen, reason.zh, reason.en, decisionId, now().toISOString(), scope.actor],
  );
}
