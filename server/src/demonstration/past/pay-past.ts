import { addDays, addMonths } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { moneySources, splitBySource } from '@zhuni/policies';
import { monthOf } from '../../kernel/entitlements/index.ts';
import { atInstant, startOfDay, today } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { withClient, withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { OnProgress } from '../../platform/log/index.ts';
import {
  approveBatch,
  closeBatch,
  listBatches,
  prepareBatch,
  readBatch,
  recordBudget,
  recordTransfer,
  sendBatch,
  settlePaid,
  simulateCycle,
  startBatch,
  transactionsOf,
} from '../../services/payments/index.ts';
import type { Batch } from '../../services/payments/index.ts';
import { givePayeeAccounts } from '../payee-accounts.ts';
import { makeFormerStaff } from './former-staff.ts';
import type { FormerStaff } from './former-staff.ts';

const firstMonth = '2018-01-01' as PlainDate;
const lastOfFourYears = '2021-12-01' as PlainDate;
const recentMonths = 2;
/** On which day of the month money is sent, and how many days later the bank has paid. */
const payDay = 9;
const bankDays = 3;
/** So many months ahead a county asks for money when it has too little. */
const monthsAhead = 12;
const workHour = 10;
const hourMs = 3_600_000;

export type PayPastOptions = {
  readonly adminUrl: string;
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly onProgress: OnProgress;
  /** The first month paid; January 2018 unless said otherwise. */
  readonly from?: PlainDate;
  readonly signal?: AbortSignal | undefined;
};

export type PaidPast = { readonly batches: number; readonly lines: number };

/**
 * Pays what was granted in the past of the demonstration, 2018 to 2021 and the last two months, by today's commands at
 * their own time: prepared by one official of the county, approved by another, sent, paid by the bank, closed. What
 * was paid before is left, so an interrupted past goes on where it stopped. A county with too little money records a
 * transfer and a budget, as its treasury would.
 */
export async function payPast(options: PayPastOptions): Promise<PaidPast> {
  const { adminUrl, pool, onProgress, signal } = options;
  const paying = await listPaying(adminUrl);
  const staff = await makeFormerStaff(
    adminUrl,
    paying.map(({ village }) => village),
  );
  await givePayeeAccounts(pool, options.fieldKeys, signal);
  const text = { zh: '演示城市的历年发放', en: 'the past payments of the demonstration city' };
  const months = paidMonths(options.from ?? firstMonth, monthOf(today()));
  const total = months.length * paying.length;
  let [done, batches, lines] = [0, 0, 0];
  for (const month of months)
    for (const { areaCode, policy } of paying) {
      if (signal?.aborted) return { batches, lines };
      const batch = await payMonth({ pool, staff, signal }, { areaCode, policy, month });
      batches += batch ? 1 : 0;
      lines += batch?.lines ?? 0;
      onProgress({ text, done: (done += 1), total });
    }
  return { batches, lines };
}

type Head = { readonly areaCode: string; readonly policy: string; readonly month: PlainDate };

/**
 * Four years, and the last months before this one, so that officials go on from there; in between, as elsewhere, on
 * paper.
 */
function paidMonths(from: PlainDate, thisMonth: PlainDate): readonly PlainDate[] {
  const recent = addMonths(thisMonth, -recentMonths);
  const months: PlainDate[] = [];
  for (let month = from; month < thisMonth; month = addMonths(month, 1))
    if (month <= lastOfFourYears || month >= recent) months.push(month);
  return months;
}

type Paid = Omit<Head, 'month'> & { readonly village: string };

/** In which county which help with money was granted, and one village of it. */
async function listPaying(adminUrl: string): Promise<readonly Paid[]> {
  return withClient({ url: adminUrl }, async (client) => {
    const { rows } = await client.query<Paid>(
      `select left(e.area_code, 6) as "areaCode", e.policy, min(e.area_code) as village
         from entitlements.entitlement e
        where e.period <> 'none' and exists (select from entitlements.amount a
          where a.entitlement_id = e.id and a.amount_fen > 0)
        group by 1, 2 order by 2, 1`,
    );
    return rows;
  });
}

type Paying = { readonly pool: Pool; readonly staff: FormerStaff; readonly signal?: AbortSignal | undefined };

/** One cycle at its own time; undefined when there is nothing to pay, or it was paid before. */
async function payMonth({ pool, staff, signal }: Paying, head: Head): Promise<Batch | undefined> {
  const { areaCode, policy, month } = head;
  const by = (which: 0 | 1): Scope => ({ actor: staff.of('county', areaCode, which), areas: [areaCode] });
  const sentOn = addDays(month, payDay);
  const at = <Result>(day: PlainDate, work: () => Promise<Result>): Promise<Result> =>
    atInstant(new Date(startOfDay(day).getTime() + workHour * hourMs), work);
  const as = <Result>(which: 0 | 1, work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
    withTransaction(pool, by(which), work);
  const asked = { prefix: areaCode, policy, month, page: 1 };
  const known = (await as(0, (t) => listBatches(t, asked))).find(
    ({ kind, state }) => kind === 'regular' && state !== 'discarded',
  );
  if (known?.state === 'closed' || known?.state === 'sent') return undefined;
  return at(sentOn, async () => {
    if (!known && (await as(0, (t) => simulateCycle(t, head))).lines === 0) return undefined;
    const batch = known ?? (await as(0, (t) => startBatch(t, { ...head, kind: 'regular' })));
    const run = transactionsOf(pool, by(0));
    if (batch.state === 'draft') {
      if (!(await prepareBatch(run, batch.id, { signal }))) return undefined;
      if (!(await approve(as, { batch, head }))) return undefined;
    }
    const sent = await sendBatch(run, batch.id, { signal });
    if (!sent) return undefined;
    await at(addDays(sentOn, bankDays), () => as(0, (transaction) => settleAndClose(transaction, batch.id)));
    return sent;
  });
}

/** What is handed out at a window is open still: the batch is closed when it is signed for. */
async function settleAndClose(transaction: Transaction, batchId: number): Promise<void> {
  await settlePaid(transaction, batchId);
  const { states } = await readBatch(transaction, batchId);
  if (!states.some(({ state }) => state === 'released')) await closeBatch(transaction, batchId);
}

type As = <Result>(which: 0 | 1, work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;

/** False when every line is held: the draft stays for an official. */
async function approve(as: As, { batch, head }: { readonly batch: Batch; readonly head: Head }): Promise<boolean> {
  for (let again = 0; ; again += 1) {
    try {
      await as(1, (transaction) => approveBatch(transaction, batch.id));
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.refusal.code === 'payments.empty') return false;
      if (error.refusal.code !== 'payments.fund-short' || again > 0) throw error;
      await as(1, (transaction) => askForMoney(transaction, head, batch.id));
    }
  }
}

/** A year's money by this batch, from each source its share, with a document of the treasury. */
async function askForMoney(transaction: Transaction, head: Head, batchId: number): Promise<void> {
  const { rows } = await transaction.client.query<{ sumFen: number }>(
    `select coalesce(sum(amount_fen), 0)::int8 as "sumFen" from payments.line where batch_id = $1 and state = 'prepared'`,
    [batchId],
  );
  const yearFen = (rows[0]?.sumFen ?? 0) * monthsAhead;
  const parts = splitBySource(head.policy, yearFen);
  const year = Number(head.month.slice(0, 4));
  for (const source of moneySources) {
    if (parts[source] === 0) continue;
    const documentNo = `示例财社〔${year}〕${batchId}号`;
    const base = { areaCode: head.areaCode, source, documentNo, onDate: today(), amountFen: parts[source] };
    await recordTransfer(transaction, base);
    await recordBudget(transaction, { ...base, policy: head.policy, year });
  }
}
