import type { Text } from '@zhuni/engine/values';
import type { BlobStore } from '../../../platform/blob-store/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { readCamt054, readPain002 } from '../bank-files/index.ts';
import type { BankFileFault, StatusReport } from '../bank-files/index.ts';
import { messageIdOf } from '../order-for-bank.ts';
import { readBatch } from '../read-batches.ts';
import type { RunTransaction } from '../run-batch.ts';
import { applyMovements } from './apply-movements.ts';
import type { FileProblem, Movement } from './apply-movements.ts';
import { findBankFile, noteBankFile, sha256Of } from './keep-file.ts';
import { bankRefusals } from './refusals.ts';

export const answerKinds = ['pain.002', 'camt.054'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What a file of the bank changed. */
export type Reconciled = {
  readonly kind: AnswerKind;
  readonly messageId: string;
  /** The file was applied before; nothing changed. */
  readonly again: boolean;
  readonly paid: number;
  readonly returned: number;
  readonly unchanged: number;
  readonly problemCount: number;
  /** The first of them. */
  readonly problems: readonly FileProblem[];
};

const problemsShownMax = 100;

export type Receiving = { readonly run: RunTransaction; readonly blobStore: BlobStore };

/**
 * Reads a file of the bank and applies it to the lines it names, step by step; then keeps it. The same file twice
 * changes nothing. Refused 422 when it cannot be read, with the place; 404 the batch; 409 another file has its number.
 */
export async function receiveFile(
  { run, blobStore }: Receiving,
  { batchId, kind, bytes }: { readonly batchId: number; readonly kind: AnswerKind; readonly bytes: Buffer },
): Promise<Reconciled> {
  const { areaCode } = await run((transaction) => readBatch(transaction, batchId));
  const { messageId, movements, faults } = await readAnswer(kind, bytes, () => bankLinesOf(run, batchId), batchId);
  const before = await run((transaction) => findBankFile(transaction, { kind, messageId }));
  if (before && before.sha256 !== sha256Of(bytes)) throw new Refused(bankRefusals.numberReused);
  if (before) {
    return { kind, messageId, again: true, paid: 0, returned: 0, unchanged: movements.length, ...shown([]) };
  }
  const { problems, ...counts } = await applyMovements(run, movements, messageId);
  const stored = await blobStore.put(bytes);
  const name = `${messageId.replaceAll(/[^0-9A-Za-z-]/g, '-')}.xml`;
  await run((transaction) => noteBankFile(transaction, { batchId, areaCode, kind, messageId, name, ...stored }));
  const read = faults.map(({ place, message }) => ({ place, endToEndId: null, message }));
  return { kind, messageId, again: false, ...counts, ...shown([...read, ...problems]) };
}

const shown = (problems: readonly FileProblem[]) => ({
  problemCount: problems.length,
  problems: problems.slice(0, problemsShownMax),
});

type Answer = {
  readonly messageId: string;
  readonly movements: readonly Movement[];
  readonly faults: readonly BankFileFault[];
};

async function readAnswer(
  kind: AnswerKind,
  bytes: Buffer,
  allLines: () => Promise<readonly string[]>,
  batchId: number,
): Promise<Answer> {
  if (kind === 'camt.054') {
    const { report, faults } = await readCamt054(bytes);
    if (!report) throw unreadable(faults);
    const movements = report.payments.map(({ bookedOn, ...payment }) => ({ ...payment, on: bookedOn }));
    return { messageId: report.messageId, movements, faults };
  }
  const { report, faults } = await readPain002(bytes);
  if (!report) throw unreadable(faults);
  const whole = report.groupStatus === 'rejected' && report.payments.length === 0;
  if (whole && report.originalMessageId !== messageIdOf(batchId)) throw new Refused(bankRefusals.otherBatch);
  const movements = whole ? refusedAll(report, await allLines()) : refusedOnes(report);
  return { messageId: report.messageId, movements, faults };
}

function unreadable(faults: readonly BankFileFault[]): Refused {
  const message: Text | undefined = faults[0]?.message;
  return new Refused(bankRefusals.unreadable, { field: 'file', ...(message ? { message } : {}) });
}

/** What the bank refuses has come back; what it accepts is paid when it is booked. */
function refusedOnes({ payments, createdAt }: StatusReport): readonly Movement[] {
  return payments.flatMap(({ endToEndId, status, reference, reasonCode, place }) =>
    status === 'rejected' ? [movement({ endToEndId, reference, reasonCode, place, createdAt })] : [],
  );
}

const refusedAll = ({ groupReasonCode, createdAt }: StatusReport, ids: readonly string[]): readonly Movement[] =>
  ids.map((endToEndId) => {
    const place = { line: 1, element: '/Document/CstmrPmtStsRpt/OrgnlGrpInfAndSts/GrpSts' };
    return movement({ endToEndId, reference: undefined, reasonCode: groupReasonCode ?? 'NOOR', place, createdAt });
  });

const movement = ({
  createdAt,
  ...rest
}: Pick<Movement, 'endToEndId' | 'reference' | 'reasonCode' | 'place'> & { readonly createdAt: string }): Movement => ({
  ...rest,
  kind: 'returned',
  amountFen: undefined,
  on: createdAt.slice(0, 10),
});

/** Lines of a batch that went to the bank. */
async function bankLinesOf(run: RunTransaction, batchId: number): Promise<readonly string[]> {
  return run(async ({ client }) => {
    const { rows } = await client.query<{ id: number }>(
      `select l.id from payments.line l join payments.payee_account a on a.id = l.payee_account_id
        where l.batch_id = $1 and l.released_at is not null and a.kind in ('bank', 'guardian') order by l.id`,
      [batchId],
    );
    return rows.map(({ id }) => String(id));
  });
}
