import { findArea } from '../../../kernel/areas/index.ts';
import type { BlobStore } from '../../../platform/blob-store/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { workbookLinesMax, writeBankCsv, writeBankXlsx, writePain001, WrongInstruction } from '../bank-files/index.ts';
import type { PaymentInstruction, PaymentOrder } from '../bank-files/index.ts';
import { messageIdOf, orderForBank } from '../order-for-bank.ts';
import { readBatch } from '../read-batches.ts';
import type { RunTransaction } from '../run-batch.ts';
import { payerOf } from './address.ts';
import { findBankFile, noteBankFile } from './keep-file.ts';
import type { BankFile } from './keep-file.ts';
import { bankRefusals } from './refusals.ts';

/** What a bank can be given: the message, or a table in one of two encodings. */
export const orderForms = ['pain.001', 'csv-utf-8', 'csv-gb18030', 'xlsx'] as const;
export type OrderForm = (typeof orderForms)[number];

const kindOf = { 'pain.001': 'pain.001', 'csv-utf-8': 'csv', 'csv-gb18030': 'csv', xlsx: 'xlsx' } as const;
const endingOf = { 'pain.001': 'xml', 'csv-utf-8': 'csv', 'csv-gb18030': 'csv', xlsx: 'xlsx' } as const;

export type OrderKeeping = {
  readonly run: RunTransaction;
  readonly blobStore: BlobStore;
  readonly fieldKeys: FieldKeys;
};

/**
 * The file of a sent batch in one form: written once and kept; whoever asks again gets the same bytes. Refused 404, 409
 * not sent, or naming the line that no file can hold.
 */
export async function orderFile(
  { run, blobStore, fieldKeys }: OrderKeeping,
  { batchId, form }: { readonly batchId: number; readonly form: OrderForm },
): Promise<BankFile> {
  const kind = kindOf[form];
  const messageId = form === 'csv-gb18030' ? `${messageIdOf(batchId)}-GB` : messageIdOf(batchId);
  const before = await run((transaction) => findBankFile(transaction, { kind, messageId }));
  if (before) return before;
  const { bytes, areaCode } = await run(async (transaction) => {
    const batch = await readBatch(transaction, batchId);
    const area = await findArea(transaction, batch.areaCode);
    const payer = payerOf(batch.areaCode, area?.name.zh ?? batch.areaCode);
    const { order, instructions } = await orderForBank(transaction, fieldKeys, { batchId, payer });
    return { bytes: await written(form, order, instructions), areaCode: batch.areaCode };
  });
  const stored = await blobStore.put(bytes);
  const name = `${messageId}.${endingOf[form]}`;
  return run((transaction) => noteOnce(transaction, { batchId, areaCode, kind, messageId, name, ...stored }));
}

/** Two who write it at once: the first one's file counts, for the other one differs in its time alone. */
async function noteOnce(transaction: Transaction, file: Parameters<typeof noteBankFile>[1]): Promise<BankFile> {
  const before = await findBankFile(transaction, file);
  return before ?? (await noteBankFile(transaction, file)).file;
}

async function written(
  form: OrderForm,
  order: PaymentOrder,
  instructions: AsyncIterable<PaymentInstruction>,
): Promise<Buffer> {
  if (form === 'xlsx' && order.lines > workbookLinesMax) throw new Refused(bankRefusals.tooManyForWorkbook);
  try {
    if (form === 'xlsx') return await writeBankXlsx(order, instructions);
    const pieces: Buffer[] = [];
    if (form === 'pain.001')
      for await (const piece of writePain001(order, instructions)) pieces.push(Buffer.from(piece, 'utf8'));
    else {
      const encoding = form === 'csv-gb18030' ? 'gb18030' : 'utf-8';
      for await (const piece of writeBankCsv(order, instructions, encoding)) pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } catch (error) {
    if (!(error instanceof WrongInstruction)) throw error;
    const { lineId, words } = error;
    const line =
      lineId === undefined ? { zh: '批次', en: 'the batch' } : { zh: `明细 ${lineId}`, en: `line ${lineId}` };
    const message = { zh: `${line.zh}：${words.zh}。`, en: `${line.en}: ${words.en}.` };
    throw new Refused(bankRefusals.wrongInstruction, { message });
  }
}
