import { handbook } from '@zhuni/policies';
import type { Fen } from '@zhuni/engine/values';
import { now, today } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { BankAccount, PaymentInstruction, PaymentOrder } from './bank-files/index.ts';
import { openPayeeAccounts } from './payees/index.ts';
import { readBatch } from './read-batches.ts';
import { paymentRefusals } from './refusals.ts';

const pageRows = 5_000;
const beijingOffsetMs = 8 * 3_600_000;

/** The same batch has the same number however often its file is written. */
export const messageIdOf = (batchId: number): string => `ZHUNI-${String(batchId).padStart(9, '0')}`;

/**
 * What goes to the bank of a sent batch: the order with count and sum, and its instructions, read page by page in this
 * transaction. Lines without an account at a bank (cash at the window, goods) are not in it. Refused 404, 409 when the
 * batch was not sent.
 */
export async function orderForBank(
  transaction: Transaction,
  keys: FieldKeys,
  { batchId, payer }: { readonly batchId: number; readonly payer: BankAccount },
): Promise<{ readonly order: PaymentOrder; readonly instructions: AsyncGenerator<PaymentInstruction> }> {
  const batch = await readBatch(transaction, batchId);
  if (batch.state !== 'sent') throw new Refused(paymentRefusals.notSent);
  const { rows } = await transaction.client.query<{ lines: number; sumFen: Fen }>(
    `select count(*)::int as lines, coalesce(sum(l.amount_fen), 0)::int8 as "sumFen"
       from payments.line l join payments.payee_account a on a.id = l.payee_account_id
      where l.batch_id = $1 and l.released_at is not null and a.kind in ('bank', 'guardian')`,
    [batchId],
  );
  const { lines = 0, sumFen = 0 } = rows[0] ?? {};
  const title = handbook.byId.get(batch.policy)?.title.zh ?? batch.policy;
  const order: PaymentOrder = {
    messageId: messageIdOf(batchId),
    createdAt: `${new Date(now().getTime() + beijingOffsetMs).toISOString().slice(0, 19)}+08:00`,
    executionDate: today(),
    payer,
    lines,
    sumFen: BigInt(sumFen),
    remittance: `${title} ${batch.month.slice(0, 7)}`,
  };
  return { order, instructions: instructionsOf(transaction, keys, batchId) };
}

async function* instructionsOf(
  transaction: Transaction,
  keys: FieldKeys,
  batchId: number,
): AsyncGenerator<PaymentInstruction> {
  for (let afterId = 0; ;) {
    const { rows } = await transaction.client.query<{ id: number; accountId: number; amountFen: Fen }>(
      `select l.id, l.payee_account_id as "accountId", l.amount_fen as "amountFen"
         from payments.line l join payments.payee_account a on a.id = l.payee_account_id
        where l.batch_id = $1 and l.id > $2 and l.released_at is not null and a.kind in ('bank', 'guardian')
        order by l.id limit ${pageRows}`,
      [batchId, afterId],
    );
    const accounts = await openPayeeAccounts(transaction, keys, [...new Set(rows.map(({ accountId }) => accountId))]);
    for (const { id, accountId, amountFen } of rows) {
      const account = accounts.get(accountId);
      if (!account) throw new Error(`line ${id} has no account at a bank`);
      const { holderName: name, number, bankCode } = account;
      yield { lineId: String(id), payee: { name, number, bankCode }, amountFen: BigInt(amountFen) };
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageRows) return;
    afterId = last.id;
  }
}
