import type { Fen, Text } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';

/** Where money of a fund comes from. */
export type FundSource = 'central' | 'province' | 'city' | 'county' | 'donation' | 'lottery';

export type NewFund = {
  /** Unique, such as 'zizhuni-370300-illness'. */
  readonly code: string;
  /** The area whose money it is: 6-digit city or county, 9-digit town, 12-digit village. */
  readonly areaCode: string;
  readonly source: FundSource;
  readonly title: Text;
  /** All that it may ever be spent on; one = restricted to it. */
  readonly purposes: readonly string[];
};

export type AccountKind =
  | 'bank'
  | 'fund'
  | 'payable'
  | 'paid'
  | 'suspense'
  | 'budget-control'
  | 'budget-available'
  | 'budget-committed'
  | 'budget-spent';

/** On which side an account of a kind grows, and whether its balance may fall below zero. */
export const accountKinds: Readonly<Record<AccountKind, { side: 'debit' | 'credit'; floorZero: boolean }>> = {
  bank: { side: 'debit', floorZero: true },
  fund: { side: 'credit', floorZero: true },
  payable: { side: 'credit', floorZero: true },
  paid: { side: 'debit', floorZero: true },
  suspense: { side: 'credit', floorZero: false },
  'budget-control': { side: 'debit', floorZero: true },
  'budget-available': { side: 'credit', floorZero: true },
  'budget-committed': { side: 'credit', floorZero: true },
  'budget-spent': { side: 'credit', floorZero: true },
};

export type NewAccount = {
  /** Unique, such as 'zizhuni-370300-illness:bank'. */
  readonly code: string;
  readonly fundId: number;
  readonly areaCode: string;
  readonly kind: AccountKind;
  readonly title: Text;
};

/**
 * Opens a fund with its purposes and returns its id; the same code again returns the fund that is there. Throws when
 * that one differs in area, source or purposes: the code belongs to something else.
 */
export async function openFund({ client, scope }: Transaction, fund: NewFund): Promise<number> {
  if (fund.purposes.length === 0) throw new RangeError('a fund has at least one purpose');
  const { rows } = await client.query<{ id: number }>(
    `insert into ledger.fund (area_code, code, source, title_zh, title_en, opened_at, opened_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (code) do nothing returning id`,
    [fund.areaCode, fund.code, fund.source, fund.title.zh, fund.title.en, now().toISOString(), scope.actor],
  );
  const [opened] = rows;
  if (opened) {
    await client.query(
      'insert into ledger.fund_purpose (fund_id, purpose, area_code) select $1, unnest($2::text[]), $3',
      [opened.id, fund.purposes, fund.areaCode],
    );
    return opened.id;
  }
  const present = await client.query<{ id: number; same: boolean }>(
    `select f.id, (f.area_code, f.source) = ($2, $3) and array(select p.purpose from ledger.fund_purpose p
         where p.fund_id = f.id order by 1) = array(select unnest($4::text[]) order by 1) as same
       from ledger.fund f where f.code = $1`,
    [fund.code, fund.areaCode, fund.source, fund.purposes],
  );
  return sameOrThrow(present.rows[0], fund.code);
}

/**
 * Opens an account of a fund and returns its id; the same code again returns the account that is there. Throws when
 * that one differs in fund, area or kind.
 */
export async function openAccount({ client, scope }: Transaction, account: NewAccount): Promise<number> {
  const { side, floorZero } = accountKinds[account.kind];
  const { code, fundId, areaCode, kind, title } = account;
  const { rows } = await client.query<{ id: number }>(
    `insert into ledger.account (fund_id, area_code, code, kind, normal_side, floor_zero, title_zh, title_en, opened_at,
       opened_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (code) do nothing returning id`,
    [fundId, areaCode, code, kind, side, floorZero, title.zh, title.en, now().toISOString(), scope.actor],
  );
  if (rows[0]) return rows[0].id;
  const present = await client.query<{ id: number; same: boolean }>(
    `select id, (fund_id, area_code, kind) = ($2, $3, $4) as same from ledger.account where code = $1`,
    [code, fundId, areaCode, kind],
  );
  return sameOrThrow(present.rows[0], code);
}

function sameOrThrow(present: { id: number; same: boolean } | undefined, code: string): number {
  if (!present?.same) throw new RangeError(`${code}: the code is taken by something else`);
  return present.id;
}

export type Balance = {
  readonly accountId: number;
  /** Sums of all entries, fen. */
  readonly debitFen: Fen;
  readonly creditFen: Fen;
  /** On the side on which the account grows: what lies there. */
  readonly balanceFen: Fen;
};

/** The sums of one account as of now; undefined when there is none in scope. */
export async function balanceOf({ client }: Transaction, accountId: number): Promise<Balance | undefined> {
  const { rows } = await client.query<Balance>(
    `select id as "accountId", debit_fen as "debitFen", credit_fen as "creditFen",
            case normal_side when 'debit' then debit_fen - credit_fen else credit_fen - debit_fen end as "balanceFen"
       from ledger.account where id = $1`,
    [accountId],
  );
  return rows[0];
}

/** Closes an empty account for good. False when it is not empty, not in scope or closed already. */
export async function closeAccount({ client }: Transaction, accountId: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `update ledger.account set closed_at = $2 where id = $1 and closed_at is null and debit_fen = credit_fen`,
    [accountId, now().toISOString()],
  );
  return rowCount === 1;
}
