import { addDays } from '@zhuni/engine/values';
import type { Fen, PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../../platform/db/index.ts';
import type { ReturnReason } from './record-return.ts';
import { unclaimedNoticeDays } from './unclaimed.ts';

/** Money that came back. */
export type ReturnLine = {
  readonly lineId: number;
  readonly batchId: number;
  readonly areaCode: string;
  readonly householdId: number;
  readonly personId: number | null;
  readonly payeePersonId: number | null;
  readonly policy: string;
  readonly month: PlainDate;
  readonly amountFen: Fen;
  readonly reason: ReturnReason;
  readonly receivedOn: PlainDate;
  readonly reference: string;
  readonly late: boolean;
  /** The line that pays it again. */
  readonly reissuedAs: number | null;
  /** Since when it is a work item as unclaimed. */
  readonly unclaimedSince: PlainDate | null;
  /** From when on it may go back to the fund. */
  readonly mayReturnOn: PlainDate | null;
  readonly returnedOn: PlainDate | null;
};

export const returnsPageRows = 50;
export const returnLists = ['open', 'unclaimed', 'all'] as const;

type Asked = { readonly prefix: string; readonly list: (typeof returnLists)[number]; readonly page: number };

/** One page of what came back below a prefix, the oldest first; open: neither issued again nor back in the fund. */
export async function listReturns(
  { client }: Transaction,
  { prefix, list, page }: Asked,
): Promise<readonly ReturnLine[]> {
  const { rows } = await client.query<Omit<ReturnLine, 'mayReturnOn'>>(
    `select r.line_id as "lineId", l.batch_id as "batchId", l.area_code as "areaCode", l.household_id as "householdId",
            l.person_id as "personId", l.payee_person_id as "payeePersonId", l.policy, l.month,
            l.amount_fen as "amountFen", r.reason, r.received_on as "receivedOn", r.reference, r.late,
            n.id as "reissuedAs", u.opened_on as "unclaimedSince", u.returned_on as "returnedOn"
       from payments.bank_return r join payments.line l on l.id = r.line_id
       left join payments.line n on n.returned_line_id = r.line_id and n.state not in ('dropped', 'stopped')
       left join payments.unclaimed u on u.line_id = r.line_id
      where r.area_code ^@ $1 and ($2 = 'all' or n.id is null and u.returned_on is null
        and ($2 = 'open' or u.line_id is not null))
      order by r.received_on, r.line_id limit ${returnsPageRows} offset $3`,
    [prefix, list, (page - 1) * returnsPageRows],
  );
  return rows.map((row) => ({
    ...row,
    mayReturnOn: row.unclaimedSince && addDays(row.unclaimedSince, unclaimedNoticeDays),
  }));
}

/** A sent line that a window has to hand out. */
export type WindowLine = {
  readonly lineId: number;
  readonly areaCode: string;
  readonly householdId: number;
  readonly payeePersonId: number | null;
  readonly policy: string;
  readonly month: PlainDate;
  readonly amountFen: Fen;
  /** The window, or what is given; null without an account. */
  readonly place: string | null;
  /** When it was handed out; then a second officer confirms it. */
  readonly handedOn: PlainDate | null;
};

export const windowPageRows = 50;

/** One page of what windows below an area prefix have to hand out or to confirm, the oldest month first. */
export async function listForWindows(
  { client }: Transaction,
  { prefix, page }: { readonly prefix: string; readonly page: number },
): Promise<readonly WindowLine[]> {
  const { rows } = await client.query<WindowLine>(
    `select l.id as "lineId", l.area_code as "areaCode", l.household_id as "householdId",
            l.payee_person_id as "payeePersonId", l.policy, l.month, l.amount_fen as "amountFen", a.place,
            d.handed_on as "handedOn"
       from payments.line l join payments.batch b on b.id = l.batch_id and b.state = 'sent'
       left join payments.payee_account a on a.id = l.payee_account_id
       left join payments.delivery d on d.line_id = l.id
      where l.area_code ^@ $1 and l.state = 'released' and (a.id is null or a.kind in ('cash', 'in-kind'))
      order by l.month, l.id limit ${windowPageRows} offset $2`,
    [prefix, (page - 1) * windowPageRows],
  );
  return rows;
}
