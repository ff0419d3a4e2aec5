import type { PlainDate } from '@zhuni/engine/values';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { dateAt, now, today } from '../../../platform/clock/index.ts';
import { encryptField } from '../../../platform/crypto/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';
import { errorCode } from '../../../platform/db/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { returnRefusals } from './refusals.ts';

/** Who signed for it. */
export const receivers = ['self', 'guardian', 'relative'] as const;

export type NewDelivery = {
  readonly lineId: number;
  readonly receiver: (typeof receivers)[number];
  /** As signed. */
  readonly receiverName: string;
  /** Number of the slip that was signed. */
  readonly receiptNo: string;
  readonly handedOn: PlainDate;
};

type Row = { readonly areaCode: string; readonly sentAt: Date | null; readonly windowed: boolean };

/**
 * Records that cash or goods of a sent line were handed out against a signature; settled when a second officer confirms
 * it. Refused 404; 409 paid by the bank, settled, handed out already, receipt used; 422 the date.
 */
export async function recordDelivery(transaction: Transaction, keys: FieldKeys, one: NewDelivery): Promise<void> {
  const { lineId, receiver, receiverName, receiptNo, handedOn } = one;
  const { client, scope } = transaction;
  const line = await lockLine(transaction, lineId);
  if (!line.windowed) throw new Refused(returnRefusals.notForWindow);
  if (handedOn > today() || line.sentAt === null || handedOn < dateAt(line.sentAt))
    throw new Refused(returnRefusals.wrongDate, { field: 'handedOn' });
  const present = await client.query('select from payments.delivery where line_id = $1', [lineId]);
  if (present.rowCount !== 0) throw new Refused(returnRefusals.handedOut);
  await client
    .query(
      `insert into payments.delivery (line_id, area_code, receiver, receiver_name_cipher, receipt_no, handed_on,
         handed_at, handed_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        lineId,
        line.areaCode,
        receiver,
        encryptField(keys, 'delivery.receiver', receiverName),
        receiptNo,
        handedOn,
        now().toISOString(),
        scope.actor,
      ],
    )
    .catch((error: unknown) => {
      if (errorCode(error) === '23505') throw new Refused(returnRefusals.receiptUsed, { field: 'receiptNo' });
      throw error;
    });
  await audit(transaction, lineId, { action: 'payments.deliver', areaCode: line.areaCode });
}

/** A second officer confirms a delivery: the line is paid. Refused 404, 403 the same person, 409. */
export async function confirmDelivery(transaction: Transaction, lineId: number): Promise<void> {
  const { client, scope } = transaction;
  const { areaCode, windowed } = await lockLine(transaction, lineId);
  const { rows } = await client.query<{ handedBy: string; handedOn: PlainDate }>(
    `select handed_by as "handedBy", handed_on as "handedOn" from payments.delivery
      where line_id = $1 and confirmed_at is null`,
    [lineId],
  );
  const [delivery] = rows;
  if (!delivery || !windowed) throw new Refused(returnRefusals.notHandedOut);
  if (delivery.handedBy === scope.actor) throw new Refused(returnRefusals.samePerson);
  await client.query('update payments.delivery set confirmed_at = $2, confirmed_by = $3 where line_id = $1', [
    lineId,
    now().toISOString(),
    scope.actor,
  ]);
  await client.query("update payments.line set state = 'paid', settled_on = $2 where id = $1", [
    lineId,
    delivery.handedOn,
  ]);
  await audit(transaction, lineId, { action: 'payments.confirm-delivery', areaCode });
}

/** `windowed`: sent, not settled, and for a window: cash, goods, or without an account. */
async function lockLine({ client }: Transaction, lineId: number): Promise<Row> {
  await client.query(
    `select from payments.batch b where b.id = (select l.batch_id from payments.line l where l.id = $1) for share`,
    [lineId],
  );
  const { rows } = await client.query<Row>(
    `select l.area_code as "areaCode", b.sent_at as "sentAt",
            l.state = 'released' and b.state = 'sent' and (l.payee_account_id is null or exists (
              select from payments.payee_account a where a.id = l.payee_account_id and a.kind in ('cash', 'in-kind')))
              as windowed
       from payments.line l join payments.batch b on b.id = l.batch_id where l.id = $1 for no key update of l`,
    [lineId],
  );
  if (!rows[0]) throw new Refused(returnRefusals.noLine);
  return rows[0];
}

async function audit(
  transaction: Transaction,
  lineId: number,
  { action, areaCode }: { readonly action: string; readonly areaCode: string },
): Promise<void> {
  const subject = { kind: 'payment-line', id: String(lineId) };
  await recordAudit(transaction, { action, subject, areaCode, reason: 'window' });
}
