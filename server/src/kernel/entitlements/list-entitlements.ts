import { addMonths } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { entitlementColumns } from './entitlement.ts';
import type { Entitlement } from './entitlement.ts';
import { monthOf } from './months.ts';
import type { PauseKind } from './months.ts';

/** An entitlement as it stands in a month. */
export type EntitlementLine = Entitlement & {
  /** Fen a period granted for the month; before it begins, for its first. */
  readonly amountFen: number;
  readonly pausedBy: PauseKind | null;
};

export type EntitlementsAsked = {
  readonly householdId?: number;
  readonly personId?: number;
  /** Area code prefix. */
  readonly prefix?: string;
  readonly policy?: string;
  /** Only those that have not ended, and nothing given once. */
  readonly onlyRunning?: boolean;
  readonly page: number;
};

export const pageRowsMax = 50;
export const pagesMax = 2_000;

/** Granted amount and pause of entitlement e in the month $1; before it begins, the amount of its first month. */
const standing = `
  coalesce((select a.amount_fen from entitlements.amount a
             where a.entitlement_id = e.id
               and a.from_month <= case e.period when 'once' then e.from_month else greatest($1::date, e.from_month) end
             order by a.from_month desc, a.id desc limit 1), 0) as "amountFen",
  (select min(p.kind) from entitlements.pause p left join entitlements.resume r on r.pause_id = p.id
    where p.entitlement_id = e.id and p.from_month <= $1::date and (r.from_month is null or r.from_month > $1::date))
    as "pausedBy"`;

/** One page of entitlements, the newest first, as they stand this month; page 1 is the first. */
export async function listEntitlements(
  { client }: Transaction,
  asked: EntitlementsAsked,
): Promise<readonly EntitlementLine[]> {
  const { householdId, personId, prefix, policy, onlyRunning = false, page } = asked;
  const { rows } = await client.query<EntitlementLine>(
    `select ${entitlementColumns}, ${standing}
       from (select * from entitlements.entitlement
              where ($2::int8 is null or household_id = $2) and ($3::int8 is null or person_id = $3)
                and ($4::text is null or area_code >= $4 and area_code < $4 || '~')
                and ($5::text is null or policy = $5)
                and (not $6 or until_month is null and period <> 'once')
              order by id desc limit ${pageRowsMax} offset $7) as e
      order by e.id desc`,
    [
      monthOf(today()),
      householdId ?? null,
      personId ?? null,
      prefix ?? null,
      policy ?? null,
      onlyRunning,
      (page - 1) * pageRowsMax,
    ],
  );
  return rows;
}

/** What falls due for one entitlement in one month. */
export type DueLine = Entitlement & {
  /** Fen to be paid: 0 while paused. */
  readonly amountFen: number;
  readonly grantedFen: number;
  readonly pausedBy: PauseKind | null;
};

export const dueRowsMax = 10_000;

/**
 * What falls due of a policy in a month below an area prefix, by `amountsByMonth`, in the order of entitlement ids
 * after `afterId`; at most `dueRowsMax` at once. For payments, which go through it to the end.
 */
export async function listDueInMonth(
  { client }: Transaction,
  asked: { readonly prefix: string; readonly policy: string; readonly month: PlainDate; readonly afterId: number },
): Promise<readonly DueLine[]> {
  const { prefix, policy, month, afterId } = asked;
  const { rows } = await client.query<DueLine & { readonly granted: number }>(
    `select *, case when "pausedBy" is null then "grantedFen" else 0 end as "amountFen" from (
       select ${entitlementColumns}, ${standing.replace('as "amountFen"', 'as "grantedFen"')}
         from entitlements.entitlement e
        where e.policy = $2 and e.area_code >= $3 and e.area_code < $3 || '~' and e.id > $4
          and e.from_month < $5 and case e.period
            when 'month' then e.until_month is null or e.until_month > $1
            when 'year' then (e.until_month is null or e.until_month > $1)
              and extract(month from e.from_month) = extract(month from $1::date)
            when 'once' then e.until_month is null and e.from_month >= $1
            else false end
        order by e.id limit ${dueRowsMax}) as due order by id`,
    [month, policy, prefix, afterId, addMonths(month, 1)],
  );
  return rows;
}

/** An entitlement that is to be checked again, and since when. */
export type ReviewDue = Entitlement & { readonly lastReviewedOn: PlainDate | null; readonly dueMonth: PlainDate };

/**
 * Running entitlements below a prefix whose last check (or beginning) lies `cycle.months` or more before a month, the
 * longest overdue first; at most `pageRowsMax` a page.
 */
export async function dueForReview(
  { client }: Transaction,
  asked: {
    readonly prefix: string;
    readonly month: PlainDate;
    readonly cycle: { readonly policies: readonly string[]; readonly months: number };
    readonly page: number;
  },
): Promise<readonly ReviewDue[]> {
  const { prefix, month, cycle, page } = asked;
  const { rows } = await client.query<ReviewDue>(
    `select * from (
       select ${entitlementColumns}, last.on as "lastReviewedOn",
              (date_trunc('month', coalesce(last.on, e.from_month)) + make_interval(months => $4))::date as "dueMonth"
         from entitlements.entitlement e
         left join lateral (select max(r.reviewed_on) as on from entitlements.review r
                             where r.entitlement_id = e.id) as last on true
        where e.policy = any ($1) and e.area_code >= $2 and e.area_code < $2 || '~' and e.period <> 'once'
          and (e.until_month is null or e.until_month > $3)) as running
      where "dueMonth" <= $3 order by "dueMonth", id limit ${pageRowsMax} offset $5`,
    [cycle.policies, prefix, month, cycle.months, (page - 1) * pageRowsMax],
  );
  return rows;
}

/** Entitlements and all that is recorded of them follow a household, or a person, to another village. */
export async function moveEntitlements(
  { client }: Transaction,
  subject: { readonly householdId: number } | { readonly personId: number; readonly toHouseholdId: number },
  areaCode: string,
): Promise<void> {
  const ofPerson = 'personId' in subject;
  const { rows } = await client.query<{ id: number }>(
    `update entitlements.entitlement set area_code = $2, household_id = coalesce($3, household_id)
      where ${ofPerson ? 'person_id' : 'household_id'} = $1 returning id`,
    [ofPerson ? subject.personId : subject.householdId, areaCode, ofPerson ? subject.toHouseholdId : null],
  );
  for (const part of ['amount', 'pause', 'resume', 'stop', 'review', 'receipt'])
    await client.query(`update entitlements.${part} set area_code = $2 where entitlement_id = any ($1)`, [
      rows.map(({ id }) => id),
      areaCode,
    ]);
}
