import type { Fen, PlainDate } from '@zhuni/engine/values';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { reverseJournal } from '../../../kernel/ledger/index.ts';
import { now, today } from '../../../platform/clock/index.ts';
import { errorCode } from '../../../platform/db/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { assertCounty, moveLineMoney } from '../line-money.ts';
import { lockOpenRecovery, lockRecovery, outstandingFen } from './case.ts';
import type { InstalmentLine, Recovery } from './case.ts';
import { recoveryRefusals } from './refusals.ts';

/** Opens a case by decision: what was paid wrongly. Refused 404, 409 not paid or present, 422 too much. */
export async function openRecovery(
  transaction: Transaction,
  order: { readonly lineId: number; readonly amountFen: Fen; readonly reason: string },
): Promise<void> {
  const { lineId, amountFen, reason } = order;
  const { client, scope } = transaction;
  const { rows } = await client.query<{ areaCode: string; townCode: string; amountFen: Fen; paid: boolean }>(
    `select l.area_code as "areaCode", l.town_code as "townCode", l.amount_fen as "amountFen",
            l.state in ('released', 'paid') as paid
       from payments.line l where l.id = $1 for no key update`,
    [lineId],
  );
  const [line] = rows;
  if (!line) throw new Refused(recoveryRefusals.noLine);
  if (!line.paid) throw new Refused(recoveryRefusals.notPaid);
  if (amountFen > line.amountFen) throw new Refused(recoveryRefusals.tooMuch, { field: 'amountFen' });
  assertCounty(transaction, line.townCode);
  const { rowCount } = await client.query(
    `insert into payments.recovery (line_id, area_code, cause, reason, amount_fen, opened_at, opened_by)
       values ($1, $2, 'decision', $3, $4, $5, $6) on conflict (line_id) do nothing`,
    [lineId, line.areaCode, reason, amountFen, now().toISOString(), scope.actor],
  );
  if (rowCount === 0) throw new Refused(recoveryRefusals.present);
  await audit(transaction, { lineId, areaCode: line.areaCode }, 'recovery.open', { amountFen });
}

export type NewAgreement = {
  readonly lineId: number;
  readonly agreedOn: PlainDate;
  readonly paper: string;
  readonly instalments: readonly InstalmentLine[];
};

/** Records by which instalments somebody agreed to pay back; replaces an earlier agreement. Refused 404, 409, 422. */
export async function agreeOnInstalments(transaction: Transaction, agreement: NewAgreement): Promise<void> {
  const { lineId, agreedOn, paper, instalments } = agreement;
  const found = await lockOpenRecovery(transaction, lineId);
  if (agreedOn > today()) throw new Refused(recoveryRefusals.dateAhead, { field: 'agreedOn' });
  const sum = instalments.reduce((total, { amountFen }) => total + amountFen, 0);
  const inOrder = instalments.every(({ dueOn }, at) => dueOn > (instalments[at - 1]?.dueOn ?? agreedOn));
  if (sum !== outstandingFen(found) || !inOrder)
    throw new Refused(recoveryRefusals.wrongInstalments, { field: 'instalments' });
  const { client, scope } = transaction;
  const { rows } = await client.query<{ id: number }>(
    `insert into payments.agreement (line_id, area_code, settled_fen, agreed_on, paper, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [lineId, found.areaCode, found.repaidFen + found.waivedFen, agreedOn, paper, now().toISOString(), scope.actor],
  );
  await client.query(
    `insert into payments.instalment (agreement_id, number, area_code, due_on, amount_fen)
     select $1, i.number, $2, i.due_on, i.amount_fen
       from unnest($3::date[], $4::int8[]) with ordinality as i (due_on, amount_fen, number)`,
    [rows[0]?.id, found.areaCode, instalments.map(({ dueOn }) => dueOn), instalments.map(({ amountFen }) => amountFen)],
  );
  await audit(transaction, found, 'recovery.agree', { instalments: instalments.length });
}

export type NewRepayment = {
  readonly lineId: number;
  readonly amountFen: Fen;
  readonly receivedOn: PlainDate;
  /** The bank's number of the payment. */
  readonly reference: string;
};

/**
 * Records money that was paid back: into the funds it came from. The last fen closes the case. Refused 404; 409 closed,
 * reference used, another county's money; 422 more than is owed, the date.
 */
export async function recordRepayment(transaction: Transaction, repayment: NewRepayment): Promise<void> {
  const { lineId, amountFen, receivedOn, reference } = repayment;
  const found = await lockOpenRecovery(transaction, lineId);
  if (amountFen > outstandingFen(found)) throw new Refused(recoveryRefusals.tooMuch, { field: 'amountFen' });
  if (receivedOn > today()) throw new Refused(recoveryRefusals.dateAhead, { field: 'receivedOn' });
  const { client, scope } = transaction;
  const used = await client.query('select from payments.repayment where reference = $1', [reference]);
  if (used.rowCount !== 0) throw new Refused(recoveryRefusals.referenceUsed, { field: 'reference' });
  const journalId = await moveLineMoney(
    transaction,
    { ...found, id: lineId },
    {
      amountFen,
      kind: 'payment-recovery',
      bookedOn: receivedOn,
      text: { zh: '追回多发款项', en: 'paid back' },
      sides: (fund) => ({ debitAccountId: fund.bankAccountId, creditAccountId: fund.fundAccountId }),
    },
  );
  await client
    .query(
      `insert into payments.repayment (line_id, area_code, amount_fen, received_on, reference, journal_id, recorded_at,
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [lineId, found.areaCode, amountFen, receivedOn, reference, journalId, now().toISOString(), scope.actor],
    )
    .catch((error: unknown) => {
      if (errorCode(error) === '23505') throw new Refused(recoveryRefusals.referenceUsed, { field: 'reference' });
      throw error;
    });
  await count(transaction, lineId, { repaidFen: amountFen, waivedFen: 0 });
  await audit(transaction, found, 'recovery.repay', { amountFen });
}

/** Proposes not to ask for an amount back. Refused 404, 409, 422. */
export async function proposeWaiver(
  transaction: Transaction,
  proposal: { readonly lineId: number; readonly amountFen: Fen; readonly reason: string },
): Promise<void> {
  const { lineId, amountFen, reason } = proposal;
  const found = await lockOpenRecovery(transaction, lineId);
  if (amountFen > outstandingFen(found)) throw new Refused(recoveryRefusals.tooMuch, { field: 'amountFen' });
  const { client, scope } = transaction;
  const { rowCount } = await client.query(
    `insert into payments.waiver (line_id, area_code, amount_fen, reason, proposed_at, proposed_by)
       values ($1, $2, $3, $4, $5, $6) on conflict (line_id) where outcome is null do nothing`,
    [lineId, found.areaCode, amountFen, reason, now().toISOString(), scope.actor],
  );
  if (rowCount === 0) throw new Refused(recoveryRefusals.waiverOpen);
  await audit(transaction, found, 'recovery.propose-waiver', { amountFen });
}

/** Another official approves a waiver or refuses it. Refused 404, 403 the same person, 409, 422 more than is owed. */
export async function decideWaiver(
  transaction: Transaction,
  { lineId, approved }: { readonly lineId: number; readonly approved: boolean },
): Promise<void> {
  const found = await lockOpenRecovery(transaction, lineId);
  const { client, scope } = transaction;
  const { rows } = await client.query<{ id: number; amountFen: Fen; proposedBy: string }>(
    `select id, amount_fen as "amountFen", proposed_by as "proposedBy" from payments.waiver
      where line_id = $1 and outcome is null`,
    [lineId],
  );
  const [waiver] = rows;
  if (!waiver) throw new Refused(recoveryRefusals.noWaiver);
  if (waiver.proposedBy === scope.actor) throw new Refused(recoveryRefusals.samePerson);
  if (approved && waiver.amountFen > outstandingFen(found)) throw new Refused(recoveryRefusals.tooMuch);
  await client.query('update payments.waiver set outcome = $2, decided_at = $3, decided_by = $4 where id = $1', [
    waiver.id,
    approved ? 'approved' : 'refused',
    now().toISOString(),
    scope.actor,
  ]);
  if (approved) await count(transaction, lineId, { repaidFen: 0, waivedFen: waiver.amountFen });
  await audit(transaction, found, 'recovery.decide-waiver', { approved, amountFen: waiver.amountFen });
}

/**
 * Pays back what was repaid of a case that turned out to be none, payment by payment; returns the sum. Refused 404; 409
 * nothing to refund, another county's money, or too little in the fund.
 */
export async function refundRepayments(transaction: Transaction, lineId: number): Promise<Fen> {
  const found = await lockRecovery(transaction, lineId);
  const { client, scope } = transaction;
  if (found.outcome !== 'corrected' && found.outcome !== 'returned')
    throw new Refused(recoveryRefusals.nothingToRefund);
  assertCounty(transaction, found.townCode);
  const { rows } = await client.query<{ id: number; journalId: number; amountFen: Fen }>(
    `select id, journal_id as "journalId", amount_fen as "amountFen" from payments.repayment
      where line_id = $1 and refunded_on is null order by id`,
    [lineId],
  );
  if (rows.length === 0) throw new Refused(recoveryRefusals.nothingToRefund);
  const reason = { zh: '退还已追回款项', en: 'what was paid back is refunded' };
  for (const { id, journalId } of rows) {
    const taken = await reverseJournal(transaction, { journalId, key: newId(), bookedOn: today(), reason });
    if (taken.code === 'insufficient') throw new Refused(recoveryRefusals.fundShort);
    if (taken.code !== 'posted') throw new Error(`refund: ${taken.code}`);
    await client.query(
      'update payments.repayment set refunded_on = $2, refunded_by = $3, refund_journal_id = $4 where id = $1',
      [id, today(), scope.actor, taken.journalId],
    );
  }
  const sumFen = rows.reduce((sum, { amountFen }) => sum + amountFen, 0);
  await client.query('update payments.recovery set repaid_fen = repaid_fen - $2 where line_id = $1', [lineId, sumFen]);
  await audit(transaction, found, 'recovery.refund', { amountFen: sumFen });
  return sumFen;
}

/** Adds to what is settled; the last fen closes the case. */
async function count(
  { client, scope }: Transaction,
  lineId: number,
  { repaidFen, waivedFen }: { readonly repaidFen: Fen; readonly waivedFen: Fen },
): Promise<void> {
  await client.query(
    `update payments.recovery set repaid_fen = repaid_fen + $2, waived_fen = waived_fen + $3 where line_id = $1`,
    [lineId, repaidFen, waivedFen],
  );
  await client.query(
    `update payments.recovery set outcome = 'settled', closed_at = $2, closed_by = $3,
            closed_in = pg_current_xact_id()::text::bigint
      where line_id = $1 and repaid_fen + waived_fen = amount_fen`,
    [lineId, now().toISOString(), scope.actor],
  );
}

async function audit(
  transaction: Transaction,
  { lineId, areaCode }: Pick<Recovery, 'lineId' | 'areaCode'>,
  action: string,
  details: Readonly<Record<string, number | boolean>>,
): Promise<void> {
  const subject = { kind: 'payment-line', id: String(lineId) };
  await recordAudit(transaction, { action, subject, areaCode, reason: 'recovery', details });
}
