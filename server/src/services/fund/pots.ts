import type { Fen, PlainDate, Text } from '@zhuni/engine/values';
import { openAccount, openFund } from '../../kernel/ledger/index.ts';
import type { AccountKind } from '../../kernel/ledger/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { traceStands } from './trace-stands.ts';

/** For what a family is helped. */
export const causes = ['illness', 'disaster', 'emergency', 'living'] as const;
export type Cause = (typeof causes)[number];

/** What a donor restricts a gift to; none: every cause. */
export const earmarks = ['none', ...causes] as const;
export type Earmark = (typeof earmarks)[number];

export const causeNames: Readonly<Record<Earmark, Text>> = {
  none: { zh: '不定向', en: 'not earmarked' },
  illness: { zh: '重病', en: 'serious illness' },
  disaster: { zh: '灾害', en: 'disaster' },
  emergency: { zh: '突发急难', en: 'emergency' },
  living: { zh: '生活困难', en: 'hardship' },
};

export type Pot = {
  readonly id: number;
  readonly earmark: Earmark;
  readonly fundAccountId: number;
  readonly bankAccountId: number;
  readonly payableAccountId: number;
};

const columns = `id, earmark, fund_account_id as "fundAccountId", bank_account_id as "bankAccountId",
  payable_account_id as "payableAccountId"`;

/** The pot of an area with an earmark; opened with its accounts when the first gift comes. */
export async function openPot(transaction: Transaction, areaCode: string, earmark: Earmark): Promise<Pot> {
  const { client } = transaction;
  const find = async (): Promise<Pot | undefined> => {
    const sql = `select ${columns} from fund.pot where area_code = $1 and earmark = $2`;
    return (await client.query<Pot>(sql, [areaCode, earmark])).rows[0];
  };
  const present = await find();
  if (present) return present;
  const code = `zizhuni-${areaCode}-${earmark}`;
  const { zh, en } = causeNames[earmark];
  const title = { zh: `“淄助你”基金（${zh}）`, en: `Zizhuni fund (${en})` };
  const purposes = earmark === 'none' ? causes : [earmark];
  const fundId = await openFund(transaction, { code, areaCode, source: 'donation', title, purposes });
  const account = (kind: AccountKind): Promise<number> =>
    openAccount(transaction, { code: `${code}:${kind}`, fundId, areaCode, kind, title });
  const accounts = [await account('fund'), await account('bank'), await account('payable')];
  await client.query(
    `insert into fund.pot (area_code, earmark, ledger_fund_id, fund_account_id, bank_account_id, payable_account_id)
       values ($1, $2, $3, $4, $5, $6) on conflict (area_code, earmark) do nothing`,
    [areaCode, earmark, fundId, ...accounts],
  );
  const opened = await find();
  if (!opened) throw new Error('the pot of the fund is out of scope');
  return opened;
}

export type PotLine = {
  readonly earmark: Earmark;
  readonly givenFen: Fen;
  readonly grantedFen: Fen;
  /** Granted and not paid yet. */
  readonly unpaidFen: Fen;
  readonly balanceFen: Fen;
  /** When the oldest gift came of which something is left; null: nothing is left. */
  readonly unspentSince: PlainDate | null;
};

/** What lies in each pot of an area's fund, by the ledger. */
export async function listPots({ client }: Transaction, areaCode: string): Promise<readonly PotLine[]> {
  const { rows } = await client.query<PotLine>(
    `select p.earmark, g.given as "givenFen", g.given - f.credit_fen + f.debit_fen as "grantedFen",
            y.credit_fen - y.debit_fen as "unpaidFen", f.credit_fen - f.debit_fen as "balanceFen",
            (select min(d.received_on) from fund.donation d where d.pot_id = p.id
               and not exists (select from fund.reversal b where b.donation_id = d.id)
               and d.amount_fen > coalesce((select sum(amount_fen) from fund.trace
                 where donation_id = d.id and ${traceStands}), 0)) as "unspentSince"
       from fund.pot p join ledger.account f on f.id = p.fund_account_id
       join ledger.account y on y.id = p.payable_account_id
       cross join lateral (select coalesce(sum(d.amount_fen), 0)::int8 as given from fund.donation d
         where d.pot_id = p.id and not exists (select from fund.reversal b where b.donation_id = d.id)) as g
      where p.area_code = $1 order by p.earmark <> 'none', p.earmark`,
    [areaCode],
  );
  return rows;
}
