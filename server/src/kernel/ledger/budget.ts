import type { Fen, PlainDate, Text } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { openAccount } from './account.ts';
import type { AccountKind } from './account.ts';
import { postJournal } from './post-journal.ts';
import type { Posted } from './post-journal.ts';

export type NewBudget = {
  readonly areaCode: string;
  readonly year: number;
  /** What it is for: a purpose of the fund. */
  readonly line: string;
  readonly fundId: number;
};

const roles = {
  control: { kind: 'budget-control', zh: '预算总额', en: 'budget' },
  available: { kind: 'budget-available', zh: '可用指标', en: 'available' },
  committed: { kind: 'budget-committed', zh: '已承诺', en: 'committed' },
  spent: { kind: 'budget-spent', zh: '已支出', en: 'spent' },
} as const satisfies Readonly<Record<string, { kind: AccountKind } & Text>>;

/** Opens the budget of an area, year, line and fund with four accounts at zero; the same again gives the same id. */
export async function openBudget(transaction: Transaction, budget: NewBudget): Promise<number> {
  const { client, scope } = transaction;
  const { areaCode, year, line, fundId } = budget;
  const account = (role: keyof typeof roles): Promise<number> => {
    const { kind, zh, en } = roles[role];
    return openAccount(transaction, {
      code: `budget:${areaCode}:${year}:${line}:${fundId}:${role}`,
      fundId,
      areaCode,
      kind,
      title: { zh: `${year}年${zh}`, en: `${year} ${en}` },
    });
  };
  const accounts = [await account('control'), await account('available')];
  accounts.push(await account('committed'), await account('spent'));
  await client.query(
    `insert into ledger.budget (area_code, year, line, fund_id, control_account_id, available_account_id,
       committed_account_id, spent_account_id, opened_at, opened_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (area_code, year, line, fund_id) do nothing`,
    [areaCode, year, line, fundId, ...accounts, now().toISOString(), scope.actor],
  );
  const { rows } = await client.query<{ id: number }>(
    'select id from ledger.budget where (area_code, year, line, fund_id) = ($1, $2, $3, $4)',
    [areaCode, year, line, fundId],
  );
  if (!rows[0]) throw new RangeError('budget: out of scope');
  return rows[0].id;
}

/**
 * appropriate: the budget grows; commit: available money is promised; release: a promise is taken back; spend: what was
 * promised is paid. `insufficient` when less is available or promised: a budget is never overdrawn.
 */
export type BudgetMove = 'appropriate' | 'commit' | 'release' | 'spend';

const sides = {
  appropriate: ['control', 'available'],
  commit: ['available', 'committed'],
  release: ['committed', 'available'],
  spend: ['committed', 'spent'],
} as const satisfies Readonly<Record<BudgetMove, readonly [string, string]>>;

export type BudgetMovement = {
  readonly budgetId: number;
  readonly move: BudgetMove;
  readonly key: string;
  readonly amountFen: Fen;
  readonly bookedOn: PlainDate;
  readonly text: Text;
  readonly subject?: { readonly kind: string; readonly id: number };
};

/** Moves money of a budget, with the codes of `Posted`; 'unknown-budget' when there is none in scope. */
export async function moveBudget(
  transaction: Transaction,
  { budgetId, move, amountFen, ...journal }: BudgetMovement,
): Promise<Posted | { readonly code: 'unknown-budget' }> {
  const { rows } = await transaction.client.query<Record<string, number> & { areaCode: string; line: string }>(
    `select area_code as "areaCode", line, control_account_id as control, available_account_id as available,
            committed_account_id as committed, spent_account_id as spent from ledger.budget where id = $1`,
    [budgetId],
  );
  const [budget] = rows;
  if (!budget) return { code: 'unknown-budget' };
  const [debit, credit] = sides[move];
  const entry = { debitAccountId: budget[debit] ?? 0, creditAccountId: budget[credit] ?? 0, amountFen };
  return postJournal(transaction, {
    ...journal,
    areaCode: budget.areaCode,
    kind: `budget-${move}`,
    entries: [{ ...entry, purpose: move === 'appropriate' ? null : budget.line }],
  });
}

export type BudgetLine = NewBudget & {
  readonly id: number;
  readonly budgetFen: Fen;
  readonly availableFen: Fen;
  readonly committedFen: Fen;
  readonly spentFen: Fen;
};

/** The budgets of a year in the caller's area and below: budget = available + committed + spent. */
export async function listBudgets({ client }: Transaction, year: number): Promise<readonly BudgetLine[]> {
  const { rows } = await client.query<BudgetLine>(
    `select b.id, b.area_code as "areaCode", b.year, b.line, b.fund_id as "fundId",
            c.debit_fen - c.credit_fen as "budgetFen", a.credit_fen - a.debit_fen as "availableFen",
            k.credit_fen - k.debit_fen as "committedFen", s.credit_fen - s.debit_fen as "spentFen"
       from ledger.budget b
       join ledger.account c on c.id = b.control_account_id join ledger.account a on a.id = b.available_account_id
       join ledger.account k on k.id = b.committed_account_id join ledger.account s on s.id = b.spent_account_id
      where b.year = $1 order by b.area_code, b.line, b.fund_id`,
    [year],
  );
  return rows;
}
