import type { Fen, PlainDate } from '@zhuni/engine/values';
import { recordAudit } from '../../kernel/audit/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { Cause } from './pots.ts';
import { fundRefusals } from './refusals.ts';

export type NewRequest = {
  readonly areaCode: string;
  readonly householdId: number;
  /** The case of policy zizhuni-fund it comes from, when there is one. */
  readonly caseId: number | null;
  readonly cause: Cause;
  readonly askedFen: Fen;
  readonly situation: string;
  /** What public aid the family receives and could receive, and why need remains. */
  readonly statutoryAid: string;
  readonly statutoryLookedAtOn: PlainDate;
  readonly requestedOn: PlainDate;
};

/** Puts a family before the next meeting; returns the number of the request. Refused 404 or 422 as named. */
export async function recordRequest(transaction: Transaction, request: NewRequest): Promise<number> {
  const { areaCode, householdId, caseId, cause, askedFen, requestedOn, statutoryLookedAtOn } = request;
  if (requestedOn > today()) throw new Refused(fundRefusals.dateAhead, { field: 'requestedOn' });
  if (statutoryLookedAtOn > requestedOn) throw new Refused(fundRefusals.aidFirst, { field: 'statutoryLookedAtOn' });
  const { client, scope } = transaction;
  const home = await client.query('select from people.household where id = $1', [householdId]);
  if (home.rowCount === 0) throw new Refused(fundRefusals.noHousehold, { field: 'householdId' });
  if (caseId !== null) await assertCase(transaction, { caseId, householdId });
  const { rows } = await client.query<{ id: number }>(
    `insert into fund.request (area_code, household_id, case_id, cause, asked_fen, situation, statutory_aid,
       statutory_looked_at_on, requested_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [
      areaCode,
      householdId,
      caseId,
      cause,
      askedFen,
      request.situation,
      request.statutoryAid,
      statutoryLookedAtOn,
      requestedOn,
      now().toISOString(),
      scope.actor,
    ],
  );
  const id = rows[0]?.id ?? 0;
  const subject = { kind: 'household', id: String(householdId) };
  await recordAudit(transaction, {
    action: 'fund.request',
    subject,
    areaCode,
    reason: 'request',
    details: { id, cause },
  });
  return id;
}

async function assertCase(
  { client }: Transaction,
  { caseId, householdId }: { readonly caseId: number; readonly householdId: number },
): Promise<void> {
  const { rowCount } = await client.query(
    `select from cases."case" where id = $1 and household_id = $2 and policy = 'zizhuni-fund'`,
    [caseId, householdId],
  );
  if (rowCount === 0) throw new Refused(fundRefusals.notFound, { field: 'caseId' });
}

export type RequestLine = {
  readonly id: number;
  readonly householdId: number;
  readonly caseId: number | null;
  readonly cause: Cause;
  readonly askedFen: Fen;
  readonly situation: string;
  readonly statutoryAid: string;
  readonly requestedOn: PlainDate;
  readonly outcome: 'open' | 'granted' | 'refused';
  readonly amountFen: Fen | null;
  readonly decidedOn: PlainDate | null;
  readonly paidOn: PlainDate | null;
  /** The grant was given back. */
  readonly takenBack: boolean;
};

export const requestsShownMax = 200;

/** The requests to an area's fund: open ones first, then the newest. */
export async function listRequests({ client }: Transaction, areaCode: string): Promise<readonly RequestLine[]> {
  const { rows } = await client.query<RequestLine>(
    `select q.id, q.household_id as "householdId", q.case_id as "caseId", q.cause, q.asked_fen as "askedFen",
            q.situation, q.statutory_aid as "statutoryAid", q.requested_on as "requestedOn",
            coalesce(r.outcome, 'open') as outcome, r.amount_fen as "amountFen", r.decided_on as "decidedOn",
            y.paid_on as "paidOn", exists (select from fund.reversal b where b.request_id = q.id) as "takenBack"
       from fund.request q left join fund.resolution r on r.request_id = q.id
       left join fund.payment y on y.request_id = q.id
      where q.area_code = $1 order by r.request_id is not null, q.id desc limit ${requestsShownMax}`,
    [areaCode],
  );
  return rows;
}
