import type { Period } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import type { Office } from '@zhuni/policies/procedures';
import { now } from '../../../platform/clock/index.ts';
import { shownName } from '../../../kernel/people/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';

/** A prepared decision that waits, with what the approver weighs; the name still to be masked. */
export type Approval = {
  readonly caseId: number;
  readonly policy: string;
  readonly areaName: Text;
  readonly areaCode: string;
  readonly office: Office;
  readonly name: string;
  readonly outcome: 'granted' | 'refused';
  readonly amountFen: number | null;
  readonly period: Period;
  readonly proposedOutcome: 'entitled' | 'not-entitled' | 'unknown';
  readonly proposedAmountFen: number | null;
  readonly differs: boolean;
  readonly differsReason: string | null;
  readonly preparedAt: Date;
  readonly preparedByName: string | null;
  readonly secondByName: string | null;
  /** Prepared or signed by whoever asks. */
  readonly own: boolean;
  readonly unsigned: boolean;
  readonly dueOn: PlainDate | null;
  readonly overdue: boolean;
};

export const approvalsPageRowsMax = 200;
export const approvalsPagesMax = 100;

type Asked = {
  readonly prefix: string;
  /** Offices for which whoever asks may decide. */
  readonly offices: readonly Office[];
  readonly policy?: string | undefined;
};

const waitingSql = `
  from decisions.draft d join cases."case" c on c.id = d.case_id
 where d.area_code >= $1 and d.area_code < $1 || '~' and c.is_open and c.state = 'prepared' and c.kind = 'application'
   and c.office = any ($2)`;

/** How many applications of each policy wait for approval below an area. */
export async function countApprovals(
  { client }: Transaction,
  { prefix, offices }: Asked,
): Promise<readonly { readonly policy: string; readonly count: number }[]> {
  const { rows } = await client.query<{ policy: string; count: number }>(
    `select d.policy, count(*)::int as count ${waitingSql} group by d.policy`,
    [prefix, offices],
  );
  return rows;
}

/** One page of the applications that wait: those that whoever asks may approve first, then by their limits. */
export async function listApprovals(
  { client, scope }: Transaction,
  { prefix, offices, policy, page }: Asked & { readonly page: number },
): Promise<readonly Approval[]> {
  const { rows } = await client.query<Omit<Approval, 'areaName'> & { zh: string; en: string }>(
    `select f.*, a.name_zh as zh, a.name_en as en,
            access.name_of(f."preparedBy") as "preparedByName", access.name_of(f."secondBy") as "secondByName",
            coalesce((select ${shownName('p')} from people.person p where p.id = f."personId"),
              (select ${shownName('p')} from people.person p
                where p.household_id = f."householdId" and p.left_on is null and p.merged_into is null
                order by p.member_no limit 1), '') as name
       from (select d.case_id as "caseId", d.policy, d.area_code as "areaCode", c.office, d.outcome,
                    d.household_id as "householdId", d.person_id as "personId",
                    d.amount_fen as "amountFen", d.period, d.proposed_outcome as "proposedOutcome",
                    d.proposed_amount_fen as "proposedAmountFen", d.differs, d.differs_reason as "differsReason",
                    d.prepared_at as "preparedAt", d.prepared_by as "preparedBy", d.second_by as "secondBy",
                    $4 in (d.prepared_by, coalesce(d.second_by, '')) as own,
                    d.differs and d.second_by is null as unsigned,
                    clock.due_on as "dueOn", clock.due_at is not null and clock.due_at <= $5 as overdue,
                    clock.due_at as "dueAt"
               ${waitingSql.replace(
                 ' where',
                 `left join lateral (
                   select min(k.due_at) as due_at, min(k.due_on) as due_on from clocks.clock k
                    where k.subject_kind = 'case' and k.subject_id = c.id and k.stopped_on is null
                 ) as clock on true
                 where`,
               )}
                and ($3::text is null or d.policy = $3)
              order by $4 in (d.prepared_by, coalesce(d.second_by, '')) or d.differs and d.second_by is null,
                       clock.due_at nulls last, d.case_id
              limit ${approvalsPageRowsMax} offset $6) as f
       join areas.area a on a.code = f."areaCode"
      order by f.own or f.unsigned, f."dueAt" nulls last, f."caseId"`,
    [prefix, offices, policy ?? null, scope.actor, now().toISOString(), (page - 1) * approvalsPageRowsMax],
  );
  return rows.map(({ zh, en, ...row }) => ({ ...row, areaName: { zh, en } }));
}
