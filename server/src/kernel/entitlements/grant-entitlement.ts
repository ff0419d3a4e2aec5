import type { PlainDate, Text } from '@zhuni/engine/values';
import { helpTerms } from '@zhuni/policies/orders';
import type { HelpTerms } from '@zhuni/policies/orders';
import { now } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { Refusal } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { assertAmount, assertMonth, assertReason, entitlementColumns } from './entitlement.ts';
import type { Entitlement, EntitlementOrigin } from './entitlement.ts';
import { keepReceipts } from './keep-receipts.ts';
import { listDead, lockSubjects } from './lock-subject.ts';
import type { HelpSubject } from './lock-subject.ts';
import { entitlementRefusals } from './refusals.ts';

/** What would be given to whom, and since when. */
export type Grant = HelpSubject & {
  readonly policy: string;
  /** First day of the first month; for help given once, the day. */
  readonly fromMonth: PlainDate;
  /** The first month without it, when that is known from the start, as on lists of one month. */
  readonly untilMonth?: PlainDate;
};

export type NewEntitlement = Grant & {
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
  const [entitlement] = await grantEntitlements(transaction, [granted]);
  if (!entitlement) throw new Error('no entitlement was granted');
  return entitlement;
}

export const grantsAtOnceMax = 1_000;

/** `grantEntitlement` for many at once, in their order: all are granted or none. */
export async function grantEntitlements(
  transaction: Transaction,
  granted: readonly NewEntitlement[],
): Promise<readonly Entitlement[]> {
  if (granted.length > grantsAtOnceMax) throw new RangeError(`more than ${grantsAtOnceMax} grants at once`);
  for (const one of granted) assertFitting(one);
  const areas = await lockSubjects(transaction, granted);
  const obstacle = (await findObstacles(transaction, granted)).find((refusal) => refusal !== undefined);
  if (obstacle) throw new Refused(obstacle);
  const entitlements = await insert(transaction, granted, areas);
  await appendEnds(transaction, granted, entitlements);
  await appendAmounts(
    transaction,
    entitlements.map(({ id, areaCode, fromMonth }, at) => {
      const { amountFen = null, reason = noReason, decisionId = null } = granted[at] ?? {};
      return { entitlementId: id, areaCode, fromMonth, amountFen: amountFen ?? 0, reason, decisionId };
    }),
  );
  await keepReceipts(
    transaction,
    entitlements.map(({ id }) => id),
  );
  await audit(transaction, granted, entitlements);
  return entitlements;
}

const noReason: Text = { zh: '', en: '' };

function assertFitting({ policy: id, personId, fromMonth, untilMonth, amountFen, reason }: NewEntitlement): void {
  const policy = helpTerms(id);
  if (!policy) throw new Refused(entitlementRefusals.unknownPolicy, { field: 'policy' });
  if ((policy.subject === 'person') !== (personId !== null))
    throw new Refused(entitlementRefusals.wrongSubject, { field: 'personId' });
  if (policy.period !== 'once') assertMonth(fromMonth);
  if (untilMonth !== undefined && (policy.period === 'once' || untilMonth <= fromMonth))
    throw new Refused(entitlementRefusals.monthOutside, { field: 'untilMonth' });
  if (untilMonth !== undefined) assertMonth(untilMonth, 'untilMonth');
  if (!isInForce(policy, fromMonth)) throw new Refused(entitlementRefusals.notInForce, { field: 'fromMonth' });
  if (amountFen !== null) assertAmount(amountFen);
  if (policy.hasAmount && amountFen === null)
    throw new Refused(entitlementRefusals.amountMissing, { field: 'amountFen' });
  assertReason(reason);
}

function isInForce({ inForce: { from, until } }: HelpTerms, month: PlainDate): boolean {
  return month.slice(0, 7) >= from.slice(0, 7) && (until === undefined || month <= until);
}

/**
 * What stands against each of some grants, in their order: that the help runs already in one of these months, or that
 * the person has died; undefined when nothing does.
 */
export async function findObstacles(
  transaction: Transaction,
  grants: readonly Grant[],
): Promise<readonly (Refusal | undefined)[]> {
  const running = await transaction.client.query<{ at: number }>(
    `select g.at::int as at
       from jsonb_to_recordset($1::jsonb) as g (at int, policy text, household_id int8, person_id int8, from_month date,
         until_month date, once boolean)
      where exists (select from entitlements.entitlement e
        where e.policy = g.policy
          and (e.person_id = g.person_id
            or g.person_id is null and e.person_id is null and e.household_id = g.household_id)
          and daterange(e.from_month, case e.period when 'once' then least(e.until_month, e.from_month + 1)
                                                    else e.until_month end)
              && daterange(g.from_month, case when g.once then g.from_month + 1 else g.until_month end))`,
    [
      JSON.stringify(
        grants.map(({ policy, householdId, personId, fromMonth, untilMonth }, at) => ({
          at,
          policy,
          household_id: householdId,
          person_id: personId,
          from_month: fromMonth,
          until_month: untilMonth,
          once: helpTerms(policy)?.period === 'once',
        })),
      ),
    ],
  );
  const twice = new Set(running.rows.map(({ at }) => at));
  const dead = await listDead(transaction, grants);
  return grants.map((_, at) => {
    if (twice.has(at)) return entitlementRefusals.running;
    return dead.has(at) ? entitlementRefusals.dead : undefined;
  });
}

const exclusionViolated = '23P01';

async function insert(
  { client, scope }: Transaction,
  granted: readonly NewEntitlement[],
  areas: ReadonlyMap<number, string>,
): Promise<readonly Entitlement[]> {
  const rows = granted.map(({ policy, householdId, personId, fromMonth, untilMonth, origin, caseId, decisionId }) => ({
    case_id: caseId,
    decision_id: decisionId,
    policy,
    household_id: householdId,
    person_id: personId,
    area_code: areas.get(householdId),
    period: helpTerms(policy)?.period,
    from_month: fromMonth,
    until_month: untilMonth,
    origin,
  }));
  try {
    const inserted = await client.query<Entitlement>(
      `insert into entitlements.entitlement as e (case_id, decision_id, policy, household_id, person_id, area_code,
         period, from_month, until_month, origin, created_at, created_by)
       select r.*, $2::timestamptz, $3 from jsonb_to_recordset($1::jsonb) as r (case_id int8, decision_id int8,
         policy text, household_id int8, person_id int8, area_code text, period text, from_month date, until_month date,
         origin text)
       returning ${entitlementColumns}`,
      [JSON.stringify(rows), now().toISOString(), scope.actor],
    );
    return inserted.rows;
  } catch (error) {
    if (errorCode(error) === exclusionViolated) throw new Refused(entitlementRefusals.running);
    throw error;
  }
}

/** An end that is known from the start is a stop like any other. */
async function appendEnds(
  { client, scope }: Transaction,
  granted: readonly NewEntitlement[],
  entitlements: readonly Entitlement[],
): Promise<void> {
  const rows = entitlements.flatMap(({ id, areaCode, untilMonth }, at) => {
    const { reason = noReason, decisionId = null } = granted[at] ?? {};
    return untilMonth === null
      ? []
      : [
          {
            entitlement_id: id,
            area_code: areaCode,
            from_month: untilMonth,
            reason_zh: reason.zh,
            reason_en: reason.en,
            decision_id: decisionId,
          },
        ];
  });
  if (rows.length === 0) return;
  await client.query(
    `insert into entitlements.stop (entitlement_id, area_code, from_month, reason_zh, reason_en, decision_id,
       recorded_at, recorded_by)
     select r.*, $2::timestamptz, $3 from jsonb_to_recordset($1::jsonb) as r (entitlement_id int8, area_code text,
       from_month date, reason_zh text, reason_en text, decision_id int8)`,
    [JSON.stringify(rows), now().toISOString(), scope.actor],
  );
}

export type NewAmount = {
  readonly entitlementId: number;
  readonly areaCode: string;
  readonly fromMonth: PlainDate;
  readonly amountFen: number;
  readonly reason: Text;
  readonly decisionId: number | null;
};

/** Appends rows of the amounts, in their order; what they mean for receipts and audit is the caller's. */
export async function appendAmounts({ client, scope }: Transaction, amounts: readonly NewAmount[]): Promise<void> {
  const rows = amounts.map(({ entitlementId, areaCode, fromMonth, amountFen, reason, decisionId }) => ({
    entitlement_id: entitlementId,
    area_code: areaCode,
    from_month: fromMonth,
    amount_fen: amountFen,
    reason_zh: reason.zh,
    reason_en: reason.en,
    decision_id: decisionId,
  }));
  await client.query(
    `insert into entitlements.amount (entitlement_id, area_code, from_month, amount_fen, reason_zh, reason_en,
       decision_id, recorded_at, recorded_by)
     select r.*, $2::timestamptz, $3 from jsonb_to_recordset($1::jsonb) as r (entitlement_id int8, area_code text,
       from_month date, amount_fen int8, reason_zh text, reason_en text, decision_id int8)`,
    [JSON.stringify(rows), now().toISOString(), scope.actor],
  );
}

/** One entry for one grant; many at once are one entry too, because each row names who wrote it. */
async function audit(
  transaction: Transaction,
  granted: readonly NewEntitlement[],
  entitlements: readonly Entitlement[],
): Promise<void> {
  const [first] = entitlements;
  const [grant] = granted;
  if (!first || !grant) return;
  const last = entitlements.at(-1) ?? first;
  await recordAudit(transaction, {
    action: 'entitlement.grant',
    subject: { kind: 'entitlement', id: String(first.id) },
    areaCode: first.areaCode,
    reason: grant.reason.zh,
    details: {
      policy: first.policy,
      fromMonth: first.fromMonth,
      ...(entitlements.length === 1
        ? { amountFen: grant.amountFen }
        : { grants: entitlements.length, lastId: last.id }),
    },
  });
}
