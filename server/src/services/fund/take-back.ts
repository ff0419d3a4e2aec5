import type { Fen, PlainDate } from '@zhuni/engine/values';
import { recordAudit } from '../../kernel/audit/index.ts';
import { reverseJournal } from '../../kernel/ledger/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { lockFund } from './allocate.ts';
import { fundRefusals } from './refusals.ts';

/** A donation that did not come after all, or a grant that was given back. */
export type TakenBack = 'donation' | 'grant';

export type NewCorrection = {
  readonly areaCode: string;
  readonly what: TakenBack;
  /** Number of the donation, or of the request that was granted. */
  readonly id: number;
  readonly happenedOn: PlainDate;
  readonly reason: string;
};

type Standing = {
  readonly on: PlainDate;
  readonly journalId: number;
  readonly paymentJournalId: number | null;
  readonly paidOn: PlainDate | null;
  readonly takenBack: boolean;
  readonly givenOn: boolean;
};

const standingSql: Readonly<Record<TakenBack, string>> = {
  donation: `
    select d.received_on as "on", d.journal_id as "journalId", null::int8 as "paymentJournalId", null::date as "paidOn",
           exists (select from fund.reversal b where b.donation_id = d.id) as "takenBack",
           exists (select from fund.trace t where t.donation_id = d.id
             and not exists (select from fund.reversal b where b.request_id = t.request_id)) as "givenOn"
      from fund.donation d where d.id = $1 and d.area_code = $2`,
  grant: `
    select r.decided_on as "on", r.journal_id as "journalId", y.journal_id as "paymentJournalId", y.paid_on as "paidOn",
           exists (select from fund.reversal b where b.request_id = r.request_id) as "takenBack", false as "givenOn"
      from fund.resolution r left join fund.payment y on y.request_id = r.request_id
     where r.request_id = $1 and r.area_code = $2 and r.outcome = 'granted'`,
};

/** What stands of it; Refused when there is none, it was taken back, or it went into grants that stand. */
async function standing(
  { client }: Transaction,
  { areaCode, what, id }: Pick<NewCorrection, 'areaCode' | 'what' | 'id'>,
): Promise<Standing> {
  const { rows } = await client.query<Standing>(standingSql[what], [id, areaCode]);
  const [found] = rows;
  if (!found) throw new Refused(fundRefusals.notFound);
  if (found.takenBack) throw new Refused(fundRefusals.takenBack);
  if (found.givenOn) throw new Refused(fundRefusals.givenOn);
  return found;
}

/** Proposes to take a donation or grant back; nothing moves yet. The number of the proposal. Refused as named. */
export async function proposeCorrection(transaction: Transaction, correction: NewCorrection): Promise<number> {
  const { areaCode, what, id, happenedOn, reason } = correction;
  if (happenedOn > today()) throw new Refused(fundRefusals.dateAhead, { field: 'happenedOn' });
  const found = await standing(transaction, correction);
  if (happenedOn < (found.paidOn ?? found.on)) throw new Refused(fundRefusals.dateBefore, { field: 'happenedOn' });
  const { client, scope } = transaction;
  const { rows } = await client.query<{ id: number }>(
    `insert into fund.correction (area_code, donation_id, request_id, happened_on, reason, proposed_at, proposed_by)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [areaCode, ...subjectOf(what, id), happenedOn, reason, now().toISOString(), scope.actor],
  );
  const number = rows[0]?.id ?? 0;
  const details = { correction: number };
  const subject = { kind: auditKinds[what], id: String(id) };
  await recordAudit(transaction, { action: 'fund.correction', subject, areaCode, reason, details });
  return number;
}

const auditKinds: Readonly<Record<TakenBack, string>> = { donation: 'donation', grant: 'fund-request' };

const subjectOf = (what: TakenBack, id: number): readonly (number | null)[] =>
  what === 'donation' ? [id, null] : [null, id];

/**
 * A second person approves: the money moves back by reversing journals, the payment first. A grant's money lies in the
 * donations again from which it was made. Refused 403 for who proposed it, 409 when it was taken back or went on.
 */
export async function approveCorrection(
  transaction: Transaction,
  { areaCode, id }: { readonly areaCode: string; readonly id: number },
): Promise<void> {
  const { client, scope } = transaction;
  await lockFund(transaction, areaCode);
  const { rows } = await client.query<CorrectionLine & { proposedBy: string }>(
    `${correctionsSql('c.proposed_by as "proposedBy",')} and c.id = $2`,
    [areaCode, id],
  );
  const [proposed] = rows;
  if (!proposed) throw new Refused(fundRefusals.notFound);
  if (proposed.proposedBy === scope.actor) throw new Refused(fundRefusals.bySecond);
  const { what, subjectId } = proposed;
  const found = await standing(transaction, { areaCode, what, id: subjectId });
  const back = async (journalId: number): Promise<number> => {
    const reason = { zh: `更正：${proposed.reason}`.slice(0, 300), en: 'taken back' };
    const done = await reverseJournal(transaction, { journalId, key: newId(), bookedOn: proposed.happenedOn, reason });
    if (done.code === 'insufficient') throw new Refused(fundRefusals.givenOn);
    if (done.code !== 'posted') throw new Error(`reversal: ${done.code}`);
    return done.journalId;
  };
  const payment = found.paymentJournalId === null ? null : await back(found.paymentJournalId);
  const journal = await back(found.journalId);
  await client.query(
    `insert into fund.reversal (correction_id, area_code, donation_id, request_id, journal_id, payment_journal_id,
       proposed_by, approved_by, approved_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      areaCode,
      ...subjectOf(what, subjectId),
      journal,
      payment,
      proposed.proposedBy,
      scope.actor,
      now().toISOString(),
    ],
  );
  await recordAudit(transaction, {
    action: 'fund.reversal',
    subject: { kind: auditKinds[what], id: String(subjectId) },
    areaCode,
    reason: proposed.reason,
    details: { correction: id },
  });
}

export type CorrectionLine = {
  readonly id: number;
  readonly what: TakenBack;
  /** Number of the donation or request. */
  readonly subjectId: number;
  readonly amountFen: Fen;
  readonly happenedOn: PlainDate;
  readonly reason: string;
  readonly approvedOn: PlainDate | null;
};

const correctionsSql = (more = ''): string => `
  select c.id, case when c.donation_id is null then 'grant' else 'donation' end as what,
         coalesce(c.donation_id, c.request_id) as "subjectId", coalesce(d.amount_fen, r.amount_fen) as "amountFen",
         c.happened_on as "happenedOn", c.reason, ${more}
         to_char(b.approved_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "approvedOn"
    from fund.correction c left join fund.reversal b on b.correction_id = c.id
    left join fund.donation d on d.id = c.donation_id left join fund.resolution r on r.request_id = c.request_id
   where c.area_code = $1`;

export const correctionsShownMax = 200;

/** What was proposed to be taken back from an area's fund, the newest first. */
export async function listCorrections({ client }: Transaction, areaCode: string): Promise<readonly CorrectionLine[]> {
  const { rows } = await client.query<CorrectionLine>(
    `${correctionsSql()} order by b.correction_id is not null, c.id desc limit ${correctionsShownMax}`,
    [areaCode],
  );
  return rows;
}
