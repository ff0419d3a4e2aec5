import type { Fen, PlainDate } from '@zhuni/engine/values';
import { handbook, moneySourceNames } from '@zhuni/policies';
import type { MoneySource } from '@zhuni/policies';
import { festivalGrantIds } from '@zhuni/policies/orders';
import { recordAudit } from '../../kernel/audit/index.ts';
import { listBudgets, moveBudget, openAccount, openBudget, openFund, postJournal } from '../../kernel/ledger/index.ts';
import type { AccountKind } from '../../kernel/ledger/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { paymentRefusals } from './refusals.ts';

/** Money of a county for statutory help from one source, with its accounts in the ledger. */
export type PaymentFund = {
  readonly id: number;
  readonly areaCode: string;
  readonly source: MoneySource;
  readonly ledgerFundId: number;
  /** What it still has to give. */
  readonly fundAccountId: number;
  readonly bankAccountId: number;
  /** What came back and is not cleared up. */
  readonly suspenseAccountId: number;
};

const fundColumns = `f.id, f.area_code as "areaCode", f.source, f.ledger_fund_id as "ledgerFundId",
  f.fund_account_id as "fundAccountId", f.bank_account_id as "bankAccountId",
  f.suspense_account_id as "suspenseAccountId"`;

const fundCode = (areaCode: string, source: MoneySource): string => `assist-${areaCode}-${source}`;

async function findFund(
  { client }: Transaction,
  areaCode: string,
  source: MoneySource,
): Promise<PaymentFund | undefined> {
  const { rows } = await client.query<PaymentFund>(
    `select ${fundColumns} from payments.fund f where f.area_code = $1 and f.source = $2`,
    [areaCode, source],
  );
  return rows[0];
}

/** All help that gives money: what a fund for statutory help may be spent on. */
const purposes: readonly string[] = [
  ...handbook.policies.filter(({ amount }) => amount).map(({ id }) => id),
  ...festivalGrantIds,
];

/** The fund of a county and source; opened, with its accounts, when there is none yet. */
export async function openPaymentFund(
  transaction: Transaction,
  areaCode: string,
  source: MoneySource,
): Promise<PaymentFund> {
  const present = await findFund(transaction, areaCode, source);
  if (present) return present;
  if (!/^\d{4}(?!00)\d{2}$/.test(areaCode)) throw new Refused(paymentRefusals.noCounty, { field: 'areaCode' });
  const { client } = transaction;
  const code = fundCode(areaCode, source);
  const { zh, en } = moneySourceNames[source];
  const title = { zh: `社会救助${zh}`, en: `social assistance, ${en}` };
  const ledgerFundId = await openFund(transaction, { code, areaCode, source, title, purposes });
  const account = (kind: AccountKind, words: { zh: string; en: string }): Promise<number> =>
    openAccount(transaction, {
      code: `${code}:${kind}`,
      fundId: ledgerFundId,
      areaCode,
      kind,
      title: { zh: `${title.zh}：${words.zh}`, en: `${title.en}: ${words.en}` },
    });
  const fundAccount = await account('fund', { zh: '可用资金', en: 'to be given' });
  const bankAccount = await account('bank', { zh: '银行存款', en: 'at the bank' });
  const suspenseAccount = await account('suspense', { zh: '退回待处理', en: 'came back' });
  await client.query(
    `insert into payments.fund (area_code, source, ledger_fund_id, fund_account_id, bank_account_id,
         suspense_account_id) values ($1, $2, $3, $4, $5, $6) on conflict (area_code, source) do nothing`,
    [areaCode, source, ledgerFundId, fundAccount, bankAccount, suspenseAccount],
  );
  const opened = await findFund(transaction, areaCode, source);
  if (!opened) throw new RangeError('a fund lies outside the scope');
  return opened;
}

/** The account of a fund in which lies what was promised to people of a town and is not paid yet. */
export async function openPayable(transaction: Transaction, fund: PaymentFund, townCode: string): Promise<number> {
  return (await openPayables(transaction, fund, [townCode])).get(townCode) ?? 0;
}

/** The same for many towns; those that are there are found together. */
export async function openPayables(
  transaction: Transaction,
  fund: PaymentFund,
  townCodes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await transaction.client.query<{ townCode: string; id: number }>(
    `select area_code as "townCode", id from ledger.account
      where fund_id = $1 and kind = 'payable' and area_code = any ($2) and code = any ($3)`,
    [fund.ledgerFundId, townCodes, townCodes.map((town) => payableCode(fund, town))],
  );
  const accounts = new Map(rows.map(({ townCode, id }) => [townCode, id]));
  const name = moneySourceNames[fund.source];
  for (const townCode of townCodes) {
    if (accounts.has(townCode)) continue;
    const id = await openAccount(transaction, {
      code: payableCode(fund, townCode),
      fundId: fund.ledgerFundId,
      areaCode: townCode,
      kind: 'payable',
      title: { zh: `应付${townCode}（${name.zh}）`, en: `owed in ${townCode} (${name.en})` },
    });
    accounts.set(townCode, id);
  }
  return accounts;
}

const payableCode = ({ areaCode, source }: PaymentFund, townCode: string): string =>
  `${fundCode(areaCode, source)}:payable:${townCode}`;

/** The budget of a fund for a policy and year; opened at zero when there is none yet. */
export async function openPaymentBudget(
  transaction: Transaction,
  fund: PaymentFund,
  { policy, year }: { readonly policy: string; readonly year: number },
): Promise<number> {
  const { rows } = await transaction.client.query<{ id: number }>(
    'select id from ledger.budget where (area_code, year, line, fund_id) = ($1, $2, $3, $4)',
    [fund.areaCode, year, policy, fund.ledgerFundId],
  );
  if (rows[0]) return rows[0].id;
  return openBudget(transaction, { areaCode: fund.areaCode, year, line: policy, fundId: fund.ledgerFundId });
}

type Allocation = {
  /** The county, six digits. */
  readonly areaCode: string;
  readonly source: MoneySource;
  readonly amountFen: Fen;
  /** Number of the document by which the treasury transfers the money or sets the budget. */
  readonly documentNo: string;
  readonly onDate: PlainDate;
};

/** Records money that reached a county's account for statutory help; returns its number. Refused 409, 422 as named. */
export async function recordTransfer(transaction: Transaction, transfer: Allocation): Promise<number> {
  const fund = await openPaymentFund(transaction, transfer.areaCode, transfer.source);
  const id = await recordAllocation(transaction, { ...transfer, fund, kind: 'transfer' }, async (text) => {
    const posted = await postJournal(transaction, {
      key: newId(),
      areaCode: transfer.areaCode,
      bookedOn: transfer.onDate,
      kind: 'payment-transfer',
      text,
      entries: [
        {
          debitAccountId: fund.bankAccountId,
          creditAccountId: fund.fundAccountId,
          amountFen: transfer.amountFen,
          purpose: null,
        },
      ],
    });
    if (posted.code !== 'posted') throw new Error(`transfer: ${posted.code}`);
    return posted.journalId;
  });
  return id;
}

/** Raises the budget of a policy and year from one source; returns its number. Refused 409, 422 as named. */
export async function recordBudget(
  transaction: Transaction,
  budget: Allocation & { readonly policy: string; readonly year: number },
): Promise<number> {
  const { areaCode, source, policy, year, amountFen, onDate } = budget;
  if (!purposes.includes(policy)) throw new Refused(paymentRefusals.noMoney, { field: 'policy' });
  const fund = await openPaymentFund(transaction, areaCode, source);
  const budgetId = await openPaymentBudget(transaction, fund, { policy, year });
  return recordAllocation(transaction, { ...budget, fund, kind: 'budget' }, async (text) => {
    const move = 'appropriate' as const;
    const posted = await moveBudget(transaction, { budgetId, move, key: newId(), amountFen, bookedOn: onDate, text });
    if (posted.code !== 'posted') throw new Error(`budget: ${posted.code}`);
    return posted.journalId;
  });
}

type Recorded = Allocation & {
  readonly fund: PaymentFund;
  readonly kind: 'transfer' | 'budget';
  readonly policy?: string;
  readonly year?: number;
};

const uniqueViolated = '23505';

async function recordAllocation(
  transaction: Transaction,
  { areaCode, fund, kind, policy, year, amountFen, documentNo, onDate }: Recorded,
  post: (text: { zh: string; en: string }) => Promise<number>,
): Promise<number> {
  if (onDate > today()) throw new Refused(paymentRefusals.dateAhead, { field: 'onDate' });
  const { client, scope } = transaction;
  const name = moneySourceNames[fund.source];
  const text =
    kind === 'transfer'
      ? { zh: `${name.zh}到账：${documentNo}`, en: `${name.en} received: ${documentNo}` }
      : { zh: `${year}年预算（${name.zh}）：${documentNo}`, en: `budget of ${year} (${name.en}): ${documentNo}` };
  const journalId = await post(text);
  try {
    const { rows } = await client.query<{ id: number }>(
      `insert into payments.allocation (area_code, fund_id, kind, year, policy, amount_fen, document_no, on_date,
         journal_id, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [
        areaCode,
        fund.id,
        kind,
        year ?? null,
        policy ?? null,
        amountFen,
        documentNo,
        onDate,
        journalId,
        now().toISOString(),
        scope.actor,
      ],
    );
    const id = rows[0]?.id ?? 0;
    await recordAudit(transaction, {
      action: `payments.${kind}`,
      subject: { kind: 'payment-allocation', id: String(id) },
      areaCode,
      reason: documentNo,
      details: { source: fund.source, amountFen, ...(policy ? { policy } : {}), ...(year ? { year } : {}) },
    });
    return id;
  } catch (error) {
    if (errorCode(error) === uniqueViolated) throw new Refused(paymentRefusals.documentUsed, { field: 'documentNo' });
    throw error;
  }
}

/** What a county has for statutory help from one source. */
export type FundLine = {
  readonly source: MoneySource;
  readonly receivedFen: Fen;
  readonly availableFen: Fen;
  /** Promised, not yet paid. */
  readonly owedFen: Fen;
  readonly bankFen: Fen;
  readonly suspenseFen: Fen;
};

/** The funds of a county as they stand. */
export async function listFunds({ client }: Transaction, areaCode: string): Promise<readonly FundLine[]> {
  const { rows } = await client.query<FundLine>(
    `select f.source, a.credit_fen as "receivedFen", a.credit_fen - a.debit_fen as "availableFen",
            b.debit_fen - b.credit_fen as "bankFen", s.credit_fen - s.debit_fen as "suspenseFen",
            coalesce((select sum(p.credit_fen - p.debit_fen)::int8 from ledger.account p
                       where p.fund_id = f.ledger_fund_id and p.kind = 'payable'), 0) as "owedFen"
       from payments.fund f join ledger.account a on a.id = f.fund_account_id
       join ledger.account b on b.id = f.bank_account_id join ledger.account s on s.id = f.suspense_account_id
      where f.area_code = $1 order by f.source`,
    [areaCode],
  );
  return rows;
}

/** The budget of a year for a policy from one source: budget = available + committed + spent. */
export type PaymentBudget = {
  readonly policy: string;
  readonly source: MoneySource;
  readonly budgetFen: Fen;
  readonly availableFen: Fen;
  readonly committedFen: Fen;
  readonly spentFen: Fen;
};

/** The budgets of a county for a year. */
export async function listPaymentBudgets(
  transaction: Transaction,
  { areaCode, year }: { readonly areaCode: string; readonly year: number },
): Promise<readonly PaymentBudget[]> {
  const { rows } = await transaction.client.query<{ id: number; source: MoneySource }>(
    'select ledger_fund_id as id, source from payments.fund where area_code = $1',
    [areaCode],
  );
  const sources = new Map(rows.map(({ id, source }) => [id, source]));
  const budgets = await listBudgets(transaction, year);
  return budgets.flatMap(({ fundId, line: policy, budgetFen, availableFen, committedFen, spentFen }) => {
    const source = sources.get(fundId);
    return source === undefined ? [] : [{ policy, source, budgetFen, availableFen, committedFen, spentFen }];
  });
}
