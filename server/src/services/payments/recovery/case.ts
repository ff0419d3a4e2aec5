import type { Fen, PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { recoveryRefusals } from './refusals.ts';

export const recoveryOutcomes = ['settled', 'corrected', 'returned'] as const;

/** A case of recovery under lock, with what it needs of its line. */
export type Recovery = {
  readonly lineId: number;
  readonly areaCode: string;
  readonly townCode: string;
  readonly policy: string;
  readonly amountFen: Fen;
  readonly repaidFen: Fen;
  readonly waivedFen: Fen;
  readonly outcome: (typeof recoveryOutcomes)[number] | null;
};

/** What is still to be paid back. */
export const outstandingFen = ({ amountFen, repaidFen, waivedFen }: Recovery): Fen => amountFen - repaidFen - waivedFen;

/** Locks a case; Refused 404. */
export async function lockRecovery({ client }: Transaction, lineId: number): Promise<Recovery> {
  const { rows } = await client.query<Recovery>(
    `select r.line_id as "lineId", r.area_code as "areaCode", l.town_code as "townCode", l.policy,
            r.amount_fen as "amountFen", r.repaid_fen as "repaidFen", r.waived_fen as "waivedFen", r.outcome
       from payments.recovery r join payments.line l on l.id = r.line_id where r.line_id = $1 for no key update of r`,
    [lineId],
  );
  if (!rows[0]) throw new Refused(recoveryRefusals.notFound);
  return rows[0];
}

/** The same, for a case that is open; Refused 404, 409. */
export async function lockOpenRecovery(transaction: Transaction, lineId: number): Promise<Recovery> {
  const found = await lockRecovery(transaction, lineId);
  if (found.outcome !== null) throw new Refused(recoveryRefusals.closed);
  return found;
}

export type InstalmentLine = { readonly dueOn: PlainDate; readonly amountFen: Fen };

/** A case as lists show it. */
export type RecoveryLine = {
  readonly lineId: number;
  readonly areaCode: string;
  readonly householdId: number;
  readonly personId: number | null;
  readonly policy: string;
  readonly month: PlainDate;
  readonly cause: 'death' | 'decision';
  readonly diedOn: PlainDate | null;
  readonly reason: string;
  readonly amountFen: Fen;
  readonly repaidFen: Fen;
  readonly waivedFen: Fen;
  /** What should have been paid back by the day asked for under the newest agreement, and was not. */
  readonly overdueFen: Fen;
  readonly instalments: readonly InstalmentLine[];
  readonly waiverFen: Fen | null;
  readonly openedAt: Date;
  readonly outcome: Recovery['outcome'];
};

export const recoveriesPageRows = 50;
export const recoveryLists = ['open', 'overdue', 'refund', 'all'] as const;

type Asked = {
  readonly prefix: string;
  /** overdue: an instalment is; refund: closed because nothing was owed, and something was paid back. */
  readonly list: (typeof recoveryLists)[number];
  readonly on: PlainDate;
  readonly page: number;
};

const overdueSql = `greatest(0, coalesce(g.settled_fen + (select sum(i.amount_fen) from payments.instalment i
    where i.agreement_id = g.id and i.due_on < $2), 0) - r.repaid_fen - r.waived_fen)::int8`;

/** One page of cases below an area prefix, the oldest first. */
export async function listRecoveries(
  { client }: Transaction,
  { prefix, list, on, page }: Asked,
): Promise<readonly RecoveryLine[]> {
  const { rows } = await client.query<RecoveryLine>(
    `select * from (
       select r.line_id as "lineId", r.area_code as "areaCode", l.household_id as "householdId",
              coalesce(l.person_id, r.person_id) as "personId", l.policy, l.month, r.cause, r.died_on as "diedOn",
              r.reason,
              r.amount_fen as "amountFen", r.repaid_fen as "repaidFen", r.waived_fen as "waivedFen",
              case when r.outcome is null then ${overdueSql} else 0 end as "overdueFen",
              coalesce((select jsonb_agg(jsonb_build_object('dueOn', i.due_on, 'amountFen', i.amount_fen)
                   order by i.number)
                 from payments.instalment i where i.agreement_id = g.id), '[]') as instalments,
              (select w.amount_fen from payments.waiver w
                where w.line_id = r.line_id and w.outcome is null) as "waiverFen",
              r.opened_at as "openedAt", r.outcome
         from payments.recovery r join payments.line l on l.id = r.line_id
         left join lateral (select a.id, a.settled_fen from payments.agreement a where a.line_id = r.line_id
                             order by a.id desc limit 1) as g on true
        where r.area_code ^@ $1 and ($3 = 'all' or ($3 in ('open', 'overdue') and r.outcome is null)
           or ($3 = 'refund' and r.outcome in ('corrected', 'returned') and r.repaid_fen > 0))) as cases
      where $3 <> 'overdue' or "overdueFen" > 0
      order by "openedAt", "lineId" limit ${recoveriesPageRows} offset $4`,
    [prefix, on, list, (page - 1) * recoveriesPageRows],
  );
  return rows;
}
