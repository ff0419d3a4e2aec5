import type { Fen, PlainDate } from '@zhuni/engine/values';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { dateAt, now, today } from '../../../platform/clock/index.ts';
import { errorCode } from '../../../platform/db/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import type { BatchState, LineState } from '../batch.ts';
import { closeReturned } from '../recovery/index.ts';
import { assertCounty, moveLineMoney } from '../line-money.ts';
import { returnRefusals } from './refusals.ts';

/**
 * Why money came back, by the codes of ISO 20022: AC01 no such account, AC04 closed, AC06 blocked, BE01 the name
 * differs, MD07 the payee is dead, NOOR of no use to the payee; UNCOLLECTED: nobody came to the window.
 */
export const returnReasons = ['AC01', 'AC04', 'AC06', 'BE01', 'MD07', 'NOOR', 'UNCOLLECTED'] as const;
export type ReturnReason = (typeof returnReasons)[number];

export type NewReturn = {
  readonly lineId: number;
  readonly reason: ReturnReason;
  readonly receivedOn: PlainDate;
  /** The bank's number of this movement. */
  readonly reference: string;
};

type Row = {
  readonly id: number;
  readonly batchId: number;
  readonly areaCode: string;
  readonly townCode: string;
  readonly policy: string;
  readonly amountFen: Fen;
  readonly state: LineState;
  readonly batchState: BatchState;
  readonly sentAt: Date | null;
};

/**
 * Records that a sent line came back: it is failed, and its money waits in suspense. Also after the batch was closed.
 * False when this very return is recorded already. A recovery of the line is closed, since the money is back. Refused
 * 404; 409 never sent, returned already, reference used, another county's money; 422 the date.
 */
export async function recordReturn(transaction: Transaction, one: NewReturn): Promise<boolean> {
  const { lineId, reason, receivedOn, reference } = one;
  const { client, scope } = transaction;
  const line = await lockLine(transaction, lineId);
  if (!line) throw new Refused(returnRefusals.noLine, { field: 'lineId' });
  if (line.state === 'failed') {
    if (await isRecorded(transaction, lineId, reference)) return false;
    throw new Refused(returnRefusals.returned, { field: 'lineId' });
  }
  if (!['released', 'paid'].includes(line.state) || !['sent', 'closed'].includes(line.batchState))
    throw new Refused(returnRefusals.notSent, { field: 'lineId' });
  if (receivedOn > today() || line.sentAt === null || receivedOn < dateAt(line.sentAt))
    throw new Refused(returnRefusals.wrongDate, { field: 'receivedOn' });
  assertCounty(transaction, line.townCode);
  const late = line.batchState === 'closed';
  const journalId = await moveLineMoney(transaction, line, {
    amountFen: line.amountFen,
    kind: 'payment-return',
    bookedOn: receivedOn,
    text: { zh: '银行退票', en: 'returned by the bank' },
    sides: (fund) => ({ debitAccountId: fund.bankAccountId, creditAccountId: fund.suspenseAccountId }),
  });
  await client
    .query(
      `insert into payments.bank_return (line_id, area_code, reason, received_on, reference, late, journal_id,
         recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [lineId, line.townCode, reason, receivedOn, reference, late, journalId, now().toISOString(), scope.actor],
    )
    .catch((error: unknown) => {
      if (errorCode(error) === '23505') throw new Refused(returnRefusals.referenceUsed, { field: 'reference' });
      throw error;
    });
  await client.query("update payments.line set state = 'failed', settled_on = $2 where id = $1", [lineId, receivedOn]);
  await closeReturned(transaction, lineId);
  await recordAudit(transaction, {
    action: 'payments.return',
    subject: { kind: 'payment-line', id: String(lineId) },
    areaCode: line.areaCode,
    reason,
    details: { batchId: line.batchId, late, receivedOn },
  });
  return true;
}

/** The batch, then the line, as all do who settle lines. */
async function lockLine({ client }: Transaction, lineId: number): Promise<Row | undefined> {
  await client.query(
    `select from payments.batch b where b.id = (select l.batch_id from payments.line l where l.id = $1) for share`,
    [lineId],
  );
  const { rows } = await client.query<Row>(
    `select l.id, l.batch_id as "batchId", l.area_code as "areaCode", l.town_code as "townCode", l.policy,
            l.amount_fen as "amountFen", l.state, b.state as "batchState", b.sent_at as "sentAt"
       from payments.line l join payments.batch b on b.id = l.batch_id where l.id = $1 for no key update of l`,
    [lineId],
  );
  return rows[0];
}

async function isRecorded({ client }: Transaction, lineId: number, reference: string): Promise<boolean> {
  const { rowCount } = await client.query('select from payments.bank_return where line_id = $1 and reference = $2', [
    lineId,
    reference,
  ]);
  return rowCount !== 0;
}
