import { nodesOf } from '@zhuni/engine';
import type { Period } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { isFirstOfMonth } from './months.ts';
import { entitlementRefusals } from './refusals.ts';

/**
 * Where an entitlement comes from: a decision, a list that pays without application, aid before its papers, a former
 * system, the made-up city.
 */
export type EntitlementOrigin = 'decision' | 'list' | 'first-aid' | 'import' | 'demonstration';

/** Help granted to a household (personId null) or to one person. */
export type Entitlement = {
  readonly id: number;
  readonly caseId: number | null;
  readonly decisionId: number | null;
  readonly policy: string;
  readonly householdId: number;
  readonly personId: number | null;
  readonly areaCode: string;
  readonly period: Period;
  /** First day of the first month; for help given once, the day. */
  readonly fromMonth: PlainDate;
  /** The first month without it; null while it runs. */
  readonly untilMonth: PlainDate | null;
  readonly origin: EntitlementOrigin;
};

/** Rows of entitlements.entitlement e as `Entitlement`. */
export const entitlementColumns = `e.id, e.case_id as "caseId", e.decision_id as "decisionId", e.policy,
  e.household_id as "householdId", e.person_id as "personId", e.area_code as "areaCode", e.period,
  e.from_month as "fromMonth", e.until_month as "untilMonth", e.origin`;

/** The entitlement under a row lock, so that changes of one entitlement take turns. Refused (404) when there is none. */
export async function lockEntitlement({ client }: Transaction, id: number): Promise<Entitlement> {
  const { rows } = await client.query<Entitlement>(
    `select ${entitlementColumns} from entitlements.entitlement e where e.id = $1 for no key update`,
    [id],
  );
  if (!rows[0]) throw new Refused(entitlementRefusals.notFound);
  return rows[0];
}

export const reasonLengthMax = 500;

/** Refused (422) unless the reason is said in both languages. */
export function assertReason(reason: Text): void {
  for (const text of [reason.zh, reason.en])
    if (text.trim() === '' || text.length > reasonLengthMax)
      throw new Refused(entitlementRefusals.reasonMissing, { field: 'reason' });
}

/** Refused (422) unless the month is written as its first day. */
export function assertMonth(month: PlainDate, field = 'fromMonth'): void {
  if (!isFirstOfMonth(month)) throw new Refused(entitlementRefusals.wrongMonth, { field });
}

export const amountFenMax = 10_000_000_000;

/** Refused (422) unless it is whole fen from 0 to a hundred million yuan. */
export function assertAmount(amountFen: number): void {
  if (!Number.isSafeInteger(amountFen) || amountFen < 0 || amountFen > amountFenMax)
    throw new Refused(entitlementRefusals.amountMissing, { field: 'amountFen' });
}

/** Policies whose conditions ask for a death (funerals): to have died does not end them. */
export const policiesOfTheDead: ReadonlySet<string> = new Set(
  handbook.policies
    .filter(({ conditions }) =>
      [...nodesOf(...conditions.map(({ holds }) => holds))].some(
        (node) => node.op === 'code-is' && node.fact.name === 'deceased' && node.codes.some((code) => code !== 'no'),
      ),
    )
    .map(({ id }) => id),
);
