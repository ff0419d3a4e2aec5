import { isPlainDate } from '@zhuni/engine/values';
import type { Fen, PlainDate, Text } from '@zhuni/engine/values';
import { today } from '../../../platform/clock/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import type { BatchState, LineState } from '../batch.ts';
import type { Place } from '../bank-files/index.ts';
import { recordReturn } from '../returns/index.ts';
import type { ReturnReason } from '../returns/index.ts';
import type { RunTransaction } from '../run-batch.ts';
import { settlePaid } from '../send.ts';

/** What a bank says of one payment, by the id of its line as the bank wrote it. */
export type Movement = {
  readonly endToEndId: string;
  readonly kind: 'paid' | 'returned';
  /** undefined: the message names none. */
  readonly amountFen: bigint | undefined;
  readonly on: string | undefined;
  readonly reference: string | undefined;
  readonly reasonCode: string | undefined;
  readonly place: Place;
};

/** Something in a file that was not applied: where, and what to do. */
export type FileProblem = { readonly place: Place; readonly endToEndId: string | null; readonly message: Text };

export type Applied = { paid: number; returned: number; unchanged: number; readonly problems: FileProblem[] };

const movementsPerStep = 500;

/**
 * Applies movements to the lines they name, some hundred in a transaction; what was applied before changes nothing, so
 * that an interrupted file is simply applied again. A line that is not known, not ours to see, or of another amount is
 * reported and left alone.
 */
export async function applyMovements(
  run: RunTransaction,
  movements: readonly Movement[],
  messageId: string,
): Promise<Applied> {
  const applied: Applied = { paid: 0, returned: 0, unchanged: 0, problems: [] };
  for (let from = 0; from < movements.length; from += movementsPerStep) {
    const step = movements.slice(from, from + movementsPerStep);
    const one = await run((transaction) => applyStep(transaction, step, messageId));
    applied.paid += one.paid;
    applied.returned += one.returned;
    applied.unchanged += one.unchanged;
    applied.problems.push(...one.problems);
  }
  return applied;
}

type Known = {
  readonly id: number;
  readonly batchId: number;
  readonly amountFen: Fen;
  readonly state: LineState;
  readonly batchState: BatchState;
  readonly atBank: boolean;
};

const words = {
  unknown: {
    zh: '没有这笔明细，或不属于本辖区；请与银行核对编号',
    en: 'there is no such payment here, or it is another area’s: check its number with the bank',
  },
  amount: {
    zh: '金额与明细不符，没有入账；请与银行核对',
    en: 'the amount is not that of the payment, so nothing was booked: ask the bank',
  },
  notAtBank: {
    zh: '这笔明细不是由银行发放的，或没有发出；请与银行核对编号',
    en: 'this payment was not sent to a bank: check its number with the bank',
  },
} as const satisfies Readonly<Record<string, Text>>;

const problem = ({ place, endToEndId }: Movement, text: Text): FileProblem => ({
  place,
  endToEndId,
  message: {
    zh: `第 ${place.line} 行，编号 ${endToEndId}：${text.zh.replace(/。$/, '')}。`,
    en: `Line ${place.line}, payment ${endToEndId}: ${text.en.replace(/\.$/, '')}.`,
  },
});

async function applyStep(transaction: Transaction, step: readonly Movement[], messageId: string): Promise<Applied> {
  const applied: Applied = { paid: 0, returned: 0, unchanged: 0, problems: [] };
  const known = await linesOf(transaction, step);
  const toSettle = new Map<number, number[]>();
  const returns: { readonly movement: Movement; readonly line: Known }[] = [];
  for (const movement of step) {
    const line = known.get(movement.endToEndId);
    if (!line) applied.problems.push(problem(movement, words.unknown));
    else if (movement.amountFen !== undefined && movement.amountFen !== BigInt(line.amountFen))
      applied.problems.push(problem(movement, words.amount));
    else if (!line.atBank || !['released', 'paid', 'failed'].includes(line.state))
      applied.problems.push(problem(movement, words.notAtBank));
    else if (movement.kind === 'returned') returns.push({ movement, line });
    else if (line.state !== 'released' || line.batchState !== 'sent') applied.unchanged += 1;
    else toSettle.set(line.batchId, [...(toSettle.get(line.batchId) ?? []), line.id]);
  }
  for (const [batchId, ids] of [...toSettle].toSorted(([a], [b]) => a - b)) {
    const settled = await settlePaid(transaction, batchId, ids);
    applied.paid += settled;
    applied.unchanged += ids.length - settled;
  }
  for (const { movement, line } of returns.toSorted(
    (a, b) => a.line.batchId - b.line.batchId || a.line.id - b.line.id,
  )) {
    const outcome = await applyReturn(transaction, { movement, line, messageId });
    if (typeof outcome === 'string') applied[outcome] += 1;
    else applied.problems.push(problem(movement, outcome));
  }
  return applied;
}

async function linesOf({ client }: Transaction, step: readonly Movement[]): Promise<ReadonlyMap<string, Known>> {
  const ids = step.flatMap(({ endToEndId }) => (/^[1-9]\d{0,14}$/.test(endToEndId) ? [Number(endToEndId)] : []));
  const { rows } = await client.query<Known>(
    `select l.id, l.batch_id as "batchId", l.amount_fen as "amountFen", l.state, b.state as "batchState",
            coalesce(a.kind in ('bank', 'guardian'), false) as "atBank"
       from payments.line l join payments.batch b on b.id = l.batch_id
       left join payments.payee_account a on a.id = l.payee_account_id where l.id = any ($1)`,
    [ids],
  );
  return new Map(rows.map((line) => [String(line.id), line]));
}

type Return = { readonly movement: Movement; readonly line: Known; readonly messageId: string };

/** One return under a savepoint: what the room of returns refuses is told and undoes nothing else. */
async function applyReturn(
  transaction: Transaction,
  { movement, line, messageId }: Return,
): Promise<'returned' | 'unchanged' | Text> {
  const { client } = transaction;
  await client.query('savepoint bank_return');
  try {
    const isNew = await recordReturn(transaction, {
      lineId: line.id,
      reason: reasonOf(movement.reasonCode),
      receivedOn: dayOf(movement.on),
      reference: referenceOf(movement, messageId),
    });
    await client.query('release savepoint bank_return');
    return isNew ? 'returned' : 'unchanged';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await client.query('rollback to savepoint bank_return');
    return error.text;
  }
}

const dayOf = (text: string | undefined): PlainDate => (text !== undefined && isPlainDate(text) ? text : today());

/** The bank's number of the movement, in the characters that are kept; of its own making when the bank gave none. */
function referenceOf({ reference, endToEndId }: Movement, messageId: string): string {
  const given = (reference ?? '').replaceAll(/[^0-9A-Za-z-]/g, '-');
  if (/^[0-9A-Za-z-]{4,60}$/.test(given)) return given;
  return `${messageId.replaceAll(/[^0-9A-Za-z-]/g, '-').slice(0, 35)}-${endToEndId}`;
}

/** ExternalReturnReason1Code by what has to be done: codes of one kind are kept as the best-known of them. */
const reasons: Readonly<Record<string, ReturnReason>> = {
  AC04: 'AC04',
  AC05: 'AC04',
  AC07: 'AC04',
  AC06: 'AC06',
  AG01: 'AC06',
  BE01: 'BE01',
  BE04: 'BE01',
  BE05: 'BE01',
  MD07: 'MD07',
  MS02: 'NOOR',
  MS03: 'NOOR',
  NOOR: 'NOOR',
};

/** A reason nobody knows counts as a wrong account: it is not paid to the same account again. */
const reasonOf = (code: string | undefined): ReturnReason => reasons[code ?? ''] ?? 'AC01';
