import { Refused } from '../../../platform/http-kit/index.ts';
import { messageIdOf } from '../order-for-bank.ts';
import { readBatch } from '../read-batches.ts';
import type { BankAddress } from './address.ts';
import { listBankFiles } from './keep-file.ts';
import { orderFile } from './order-file.ts';
import type { OrderKeeping } from './order-file.ts';
import { receiveFile } from './receive-file.ts';
import type { Reconciled } from './receive-file.ts';
import { bankRefusals } from './refusals.ts';
import { fetchReport, submitOrder } from './talk.ts';

export type BankWork = OrderKeeping & { readonly bank: BankAddress | undefined };

/** A bank that always has another report is stopped. */
const reportsMax = 10;

/**
 * Hands the order of a sent batch to the bank and applies its status report. The order is written once, so the bank
 * sees the same bytes however often it is sent, and takes it once. No transaction is open while the bank is asked.
 * Refused 404, 409 not sent or not connected, 503 no answer.
 */
export async function sendToBank(work: BankWork, batchId: number): Promise<Reconciled> {
  const { bank, blobStore } = work;
  if (!bank) throw new Refused(bankRefusals.notConnected);
  const file = await orderFile(work, { batchId, form: 'pain.001' });
  const order = await blobStore.get(file.sha256);
  if (!order) throw new Error(`the file of batch ${batchId} is not in the store`);
  const { xml } = await submitOrder(bank, order);
  return receiveFile(work, { batchId, kind: 'pain.002', bytes: xml });
}

/**
 * Fetches what the bank has booked of a batch since, and applies it; none is an empty list. Refused 404, 409 not
 * connected, 503 no answer.
 */
export async function fetchFromBank(work: BankWork, batchId: number): Promise<readonly Reconciled[]> {
  const { bank, run } = work;
  if (!bank) throw new Refused(bankRefusals.notConnected);
  const kept = await run(async (transaction) => {
    await readBatch(transaction, batchId);
    return listBankFiles(transaction, batchId);
  });
  const messageId = messageIdOf(batchId);
  let after = kept.filter(({ kind }) => kind === 'camt.054').length;
  const applied: Reconciled[] = [];
  while (applied.length < reportsMax) {
    const report = await fetchReport(bank, { messageId, after });
    if (!report) break;
    applied.push(await receiveFile(work, { batchId, kind: 'camt.054', bytes: report.xml }));
    if (report.number <= after) break;
    after = report.number;
  }
  return applied;
}
