import type { Fen, Text } from '@zhuni/engine/values';
import { handbook, moneySourceNames, moneySources, sharesOf } from '@zhuni/policies';
import type { MoneySource } from '@zhuni/policies';
import { moveBudget, postJournal } from '../../kernel/ledger/index.ts';
import type { BudgetMove, NewEntry } from '../../kernel/ledger/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { batchColumns } from './batch.ts';
import type { Batch, LineState } from './batch.ts';
import { digestOf } from './canonical.ts';
import { openPayables, openPaymentBudget, openPaymentFund } from './funds.ts';
import type { PaymentFund } from './funds.ts';
import { auditBatch, lockBatch } from './prepare.ts';
import { paymentRefusals } from './refusals.ts';

/**
 * Approves a batch that is checked, by somebody else than who prepared it. Lines that are still held are left out; the
 * others are frozen with count, sum, SM3 and SHA-256 of their canonical text, and their money is promised: a journal
 * from the funds to what is owed in each town, and the budget of the year committed. Refused 404, 403 the same person,
 * 409 not checked, nothing to pay, or too little money or budget, with the fund's name.
 */
export async function approveBatch(transaction: Transaction, batchId: number): Promise<Batch> {
  const batch = await lockBatch(transaction, batchId);
  const { client, scope } = transaction;
  if (batch.state !== 'draft') throw new Refused(paymentRefusals.notDraft);
  if (batch.preparedBy === scope.actor) throw new Refused(paymentRefusals.samePerson);
  if (batch.phase !== 'checked') throw new Refused(paymentRefusals.notChecked);
  await client.query("update payments.line set state = 'dropped' where batch_id = $1 and state = 'held'", [batchId]);
  const digest = await digestOf(transaction, batchId, batch);
  if (digest.lines === 0) throw new Refused(paymentRefusals.empty);
  await promiseMoney(transaction, batch);
  const { rows } = await client.query<Batch>(
    `update payments.batch b set state = 'approved', approved_at = $2, approved_by = $3, lines = $4, sum_fen = $5,
            sm3 = decode($6, 'hex'), sha256 = decode($7, 'hex') where b.id = $1 returning ${batchColumns}`,
    [batchId, now().toISOString(), scope.actor, digest.lines, digest.sumFen, digest.sm3, digest.sha256],
  );
  const [approved] = rows;
  if (!approved) throw new Error('the batch was not approved');
  const { lines, sumFen, sha256 } = digest;
  await auditBatch(transaction, batch, 'payments.approve', { lines, sumFen, sha256 });
  return approved;
}

/** What the lines of a batch in some state cost each source in a town. */
export type TownSum = { readonly townCode: string; readonly source: MoneySource; readonly amountFen: Fen };

/** By town and source, each line divided as `splitBySource` does. */
export async function townSums(
  { client }: Transaction,
  { id, policy }: Pick<Batch, 'id' | 'policy'>,
  states: readonly LineState[],
): Promise<readonly TownSum[]> {
  const shares = sharesOf(policy);
  const { rows } = await client.query<{ townCode: string } & Record<MoneySource, Fen>>(
    `select town_code as "townCode", sum(amount_fen - city - province - central)::int8 as county,
            sum(city)::int8 as city, sum(province)::int8 as province, sum(central)::int8 as central
       from (select town_code, amount_fen, amount_fen * $3 / 10000 as city, amount_fen * $4 / 10000 as province,
                    amount_fen * $5 / 10000 as central
               from payments.line where batch_id = $1 and state = any ($2)) as parts
      group by town_code order by town_code`,
    [id, states, shares.city, shares.province, shares.central],
  );
  return rows.flatMap((row) =>
    moneySources.flatMap((source) =>
      row[source] > 0 ? [{ townCode: row.townCode, source, amountFen: row[source] }] : [],
    ),
  );
}

/** The accounts of one movement: out of which, into which. */
export type Sides = (
  fund: PaymentFund,
  payableAccountId: number,
) => Pick<NewEntry, 'debitAccountId' | 'creditAccountId'>;

/** Out of which account a batch is paid: what came back waits in suspense, and its budget is spent already. */
export const sourceOf = ({ kind }: Pick<Batch, 'kind'>, fund: PaymentFund): number =>
  kind === 'reissue' ? fund.suspenseAccountId : fund.fundAccountId;

export type Movement = {
  readonly kind: 'payment-approval' | 'payment-sending' | 'payment-stop';
  /** Null where no budget is touched: of a re-issue. */
  readonly budget: BudgetMove | null;
  readonly sides: Sides;
  readonly text: Text;
  /** Money leaves the funds for the policy; otherwise it only changes its place. */
  readonly spends: boolean;
};

async function promiseMoney(transaction: Transaction, batch: Batch): Promise<void> {
  const text = { zh: '审批发放批次', en: 'a batch of payments approved' };
  const sums = await townSums(transaction, batch, ['prepared']);
  const kind = 'payment-approval';
  const again = batch.kind === 'reissue';
  const sides: Sides = (fund, payable) => ({ debitAccountId: sourceOf(batch, fund), creditAccountId: payable });
  await moveMoney(transaction, batch, sums, { kind, budget: again ? null : 'commit', sides, text, spends: !again });
}

/** One journal with an entry a town and source, and the budget of each source. Refused 409 with the fund's name. */
export async function moveMoney(
  transaction: Transaction,
  batch: Pick<Batch, 'id' | 'areaCode' | 'policy' | 'month'>,
  sums: readonly TownSum[],
  { kind, budget, sides, text, spends }: Movement,
): Promise<void> {
  if (sums.length === 0) return;
  const funds = new Map<MoneySource, PaymentFund>();
  for (const source of new Set(sums.map((sum) => sum.source)))
    funds.set(source, await openPaymentFund(transaction, batch.areaCode, source));
  const subject = { kind: 'payment-batch', id: batch.id };
  const booking = { bookedOn: today(), text, subject };
  const sorted = [...funds.values()].toSorted((a, b) => a.ledgerFundId - b.ledgerFundId);
  for (const fund of budget === null ? [] : sorted) {
    const year = Number(batch.month.slice(0, 4));
    const budgetId = await openPaymentBudget(transaction, fund, { policy: batch.policy, year });
    const amountFen = sums.reduce((sum, one) => sum + (one.source === fund.source ? one.amountFen : 0), 0);
    const move = budget ?? 'commit';
    const moved = await moveBudget(transaction, { ...booking, budgetId, move, key: newId(), amountFen });
    if (moved.code === 'insufficient') throw short(fund, { year, policy: batch.policy, ...moved });
    if (moved.code !== 'posted') throw new Error(`budget of a batch: ${moved.code}`);
  }
  const entries: NewEntry[] = [];
  for (const fund of sorted) {
    const own = sums.filter(({ source }) => source === fund.source);
    const towns = own.map(({ townCode }) => townCode);
    const payables = await openPayables(transaction, fund, towns);
    for (const { townCode, amountFen } of own)
      entries.push({
        ...sides(fund, payables.get(townCode) ?? 0),
        amountFen,
        purpose: spends ? batch.policy : null,
      });
  }
  const posted = await postJournal(transaction, {
    ...booking,
    key: newId(),
    areaCode: batch.areaCode,
    kind,
    entries,
  });
  if (posted.code === 'insufficient') {
    const fund = sorted.find((one) => [one.fundAccountId, one.bankAccountId].includes(posted.accountId));
    if (fund) throw short(fund, posted);
  }
  if (posted.code !== 'posted') throw new Error(`journal of a batch: ${posted.code}`);
}

const yuan = (fen: Fen): string => (fen / 100).toFixed(2);

type Shortfall = {
  readonly balanceFen: Fen;
  readonly movedFen: Fen;
  readonly year?: number;
  readonly policy?: string;
};

/** Says which fund, or which budget of it, has how much, and how much is asked. */
function short({ areaCode, source }: PaymentFund, { balanceFen, movedFen, year, policy }: Shortfall): Refused {
  const name = moneySourceNames[source];
  const title = policy === undefined ? undefined : handbook.byId.get(policy)?.title;
  const [zhWhat, enWhat] =
    title && year !== undefined
      ? [
          `${areaCode}${name.zh}中“${title.zh}”${year}年预算`,
          `the ${year} budget of ${name.en} of ${areaCode} for ${title.en}`,
        ]
      : [`${areaCode}${name.zh}（社会救助）`, `${name.en} of ${areaCode} for social assistance`];
  return new Refused(paymentRefusals.fundShort, {
    message: {
      zh: `${zhWhat}不足：可用${yuan(balanceFen)}元，需要${yuan(movedFen)}元。批次未审批。`,
      en: `Too little in ${enWhat}: ${yuan(balanceFen)} yuan are there, ${yuan(movedFen)} are needed.`,
    },
  });
}
