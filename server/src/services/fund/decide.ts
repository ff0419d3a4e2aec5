import type { Fen, PlainDate } from '@zhuni/engine/values';
import { recordAudit } from '../../kernel/audit/index.ts';
import { postJournal } from '../../kernel/ledger/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { allocate, lockFund } from './allocate.ts';
import type { Share } from './allocate.ts';
import { causeNames } from './pots.ts';
import type { Cause } from './pots.ts';
import { fundRefusals } from './refusals.ts';
import { countVotes } from './votes.ts';
import type { Vote } from './votes.ts';

export type NewMeeting = {
  readonly areaCode: string;
  readonly heldOn: PlainDate;
  /** Seats of the committee, present or not. */
  readonly seats: number;
  readonly decisions: readonly {
    readonly requestId: number;
    readonly votes: readonly Vote[];
    /** What is given when the majority is in favour. */
    readonly amountFen: Fen | null;
    readonly reason: string;
  }[];
};

/** What a meeting decided of a request that came from a case. */
export type DecidedCase = {
  readonly caseId: number;
  readonly heldOn: PlainDate;
  readonly outcome: 'granted' | 'refused';
  readonly amountFen: Fen | null;
  readonly reason: string;
};

export type Decided = {
  readonly meetingId: number;
  readonly decisions: readonly { readonly requestId: number; readonly outcome: 'granted' | 'refused' }[];
};

/**
 * Records a case meeting: who was present, how each voted, and what follows. More than half of all seats must vote
 * without a conflict of interest; more than half of those present decide (illustrative rules). A grant takes its money
 * from the donations at once; `tell` hears of each that came from a case. Refused, all or nothing: see `fundRefusals`.
 */
export async function recordMeeting(
  transaction: Transaction,
  meeting: NewMeeting,
  tell: (decided: DecidedCase) => Promise<void> = () => Promise.resolve(),
): Promise<Decided> {
  const { areaCode, heldOn, seats } = meeting;
  if (heldOn > today()) throw new Refused(fundRefusals.dateAhead, { field: 'heldOn' });
  const { client, scope } = transaction;
  await lockFund(transaction, areaCode);
  const { rows } = await client.query<{ id: number }>(
    `insert into fund.meeting (area_code, held_on, seats, recorded_at, recorded_by) values ($1, $2, $3, $4, $5)
     returning id`,
    [areaCode, heldOn, seats, now().toISOString(), scope.actor],
  );
  const meetingId = rows[0]?.id ?? 0;
  const decisions: Decided['decisions'][number][] = [];
  for (const [index, decision] of meeting.decisions.entries()) {
    const held = { ...meeting, meetingId };
    const { outcome, caseId } = await decide(transaction, held, { ...decision, field: `decisions.${index}` });
    decisions.push({ requestId: decision.requestId, outcome });
    const amountFen = outcome === 'granted' ? decision.amountFen : null;
    if (caseId !== null) await tell({ caseId, heldOn, outcome, amountFen, reason: decision.reason });
  }
  return { meetingId, decisions };
}

type Held = NewMeeting & { readonly meetingId: number };
type Decision = NewMeeting['decisions'][number] & { readonly field: string };
type Asked = {
  readonly householdId: number;
  readonly caseId: number | null;
  readonly cause: Cause;
  readonly askedFen: Fen;
  readonly requestedOn: PlainDate;
};

async function decide(
  transaction: Transaction,
  meeting: Held,
  decision: Decision,
): Promise<Pick<DecidedCase, 'outcome'> & Pick<Asked, 'caseId'>> {
  const { requestId, votes, field } = decision;
  const asked = await openRequest(transaction, meeting, decision);
  const outcome = countVotes(votes, { seats: meeting.seats, field });
  await writeVotes(transaction, meeting, decision);
  const amountFen = outcome === 'granted' ? decision.amountFen : null;
  if (outcome === 'granted' && (amountFen === null || amountFen > asked.askedFen)) {
    throw new Refused(fundRefusals.amountMissing, { field: `${field}.amountFen` });
  }
  const shares = amountFen === null ? [] : await allocate(transaction, { ...meeting, cause: asked.cause, amountFen });
  const journalId = amountFen === null ? null : await book(transaction, meeting, { asked, shares, requestId });
  await writeResolution(transaction, meeting, { decision, asked, outcome, amountFen, journalId });
  await writeTrace(transaction, meeting.areaCode, requestId, shares);
  await recordAudit(transaction, {
    action: `fund.${outcome}`,
    subject: { kind: 'household', id: String(asked.householdId) },
    areaCode: meeting.areaCode,
    reason: decision.reason,
    details: { requestId, meetingId: meeting.meetingId, amountFen },
  });
  return { outcome, caseId: asked.caseId };
}

async function openRequest(
  { client }: Transaction,
  { areaCode, heldOn }: Held,
  { requestId, field }: Decision,
): Promise<Asked> {
  const { rows } = await client.query<Asked & { decided: boolean; lately: boolean }>(
    `select q.household_id as "householdId", q.case_id as "caseId", q.cause, q.asked_fen as "askedFen",
            q.requested_on as "requestedOn",
            exists (select from fund.resolution r where r.request_id = q.id) as decided,
            exists (select from fund.resolution r where r.household_id = q.household_id and r.cause = q.cause
              and r.outcome = 'granted' and daterange(r.decided_on, (r.decided_on + interval '12 months')::date)
                && daterange($3, ($3::date + interval '12 months')::date)) as lately
       from fund.request q where q.id = $1 and q.area_code = $2`,
    [requestId, areaCode, heldOn],
  );
  const [asked] = rows;
  if (!asked) throw new Refused(fundRefusals.notFound, { field: `${field}.requestId` });
  if (asked.decided) throw new Refused(fundRefusals.decided, { field: `${field}.requestId` });
  if (asked.lately) throw new Refused(fundRefusals.tooSoon, { field: `${field}.requestId` });
  if (heldOn < asked.requestedOn) throw new Refused(fundRefusals.dateBefore, { field: 'heldOn' });
  return asked;
}

async function writeVotes({ client }: Transaction, { meetingId, areaCode }: Held, decision: Decision): Promise<void> {
  const { requestId, votes } = decision;
  await client.query(
    `insert into fund.vote (meeting_id, request_id, area_code, seat, member_name, vote, conflict)
     select $1, $2, $3, v.seat, v.name, v.vote, v.conflict
       from unnest($4::text[], $5::text[], $6::text[]) with ordinality as v (name, vote, conflict, seat)`,
    [
      meetingId,
      requestId,
      areaCode,
      votes.map(({ name }) => name),
      votes.map(({ vote }) => vote ?? null),
      votes.map(({ conflict }) => conflict ?? null),
    ],
  );
}

async function book(
  transaction: Transaction,
  { areaCode, heldOn }: Held,
  {
    asked,
    shares,
    requestId,
  }: { readonly asked: Asked; readonly shares: readonly Share[]; readonly requestId: number },
): Promise<number> {
  const { zh, en } = causeNames[asked.cause];
  const posted = await postJournal(transaction, {
    key: newId(),
    areaCode,
    bookedOn: heldOn,
    kind: 'grant',
    text: { zh: `救助决定（${zh}）`, en: `grant (${en})` },
    subject: { kind: 'fund-request', id: requestId },
    entries: [...Map.groupBy(shares, ({ pot }) => pot.id).values()].map((ofPot) => ({
      debitAccountId: ofPot[0]?.pot.fundAccountId ?? 0,
      creditAccountId: ofPot[0]?.pot.payableAccountId ?? 0,
      amountFen: ofPot.reduce((sum, { amountFen }) => sum + amountFen, 0),
      purpose: asked.cause,
    })),
  });
  if (posted.code === 'insufficient') throw new Refused(fundRefusals.insufficient);
  if (posted.code !== 'posted') throw new Error(`grant: ${posted.code}`);
  return posted.journalId;
}

type Resolution = {
  readonly decision: Decision;
  readonly asked: Asked;
  readonly outcome: 'granted' | 'refused';
  readonly amountFen: Fen | null;
  readonly journalId: number | null;
};

async function writeResolution(
  { client, scope }: Transaction,
  { meetingId, areaCode, heldOn }: Held,
  { decision, asked, outcome, amountFen, journalId }: Resolution,
): Promise<void> {
  const values = [decision.requestId, meetingId, areaCode, asked.householdId, asked.cause, outcome, heldOn, amountFen];
  await client.query(
    `insert into fund.resolution (request_id, meeting_id, area_code, household_id, cause, outcome, decided_on,
       amount_fen, journal_id, reason, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [...values, journalId, decision.reason, now().toISOString(), scope.actor],
  );
}

async function writeTrace(
  { client }: Transaction,
  areaCode: string,
  requestId: number,
  shares: readonly Share[],
): Promise<void> {
  await client.query(
    `insert into fund.trace (request_id, area_code, donation_id, pot_id, amount_fen)
     select $1, $2, s.* from unnest($3::bigint[], $4::bigint[], $5::bigint[]) as s`,
    [
      requestId,
      areaCode,
      shares.map(({ donationId }) => donationId),
      shares.map(({ pot }) => pot.id),
      shares.map(({ amountFen }) => amountFen),
    ],
  );
}
