import type { Text } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import type { CaseState, Office } from '@zhuni/policies/procedures';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { shownName } from '../people/index.ts';

/** What staff look for among cases; everything narrows. */
export type CaseFilter = {
  /** What the villages' codes begin with. */
  readonly prefix: string;
  readonly open?: boolean | undefined;
  readonly office?: Office | undefined;
  readonly state?: CaseState | undefined;
  readonly policy?: string | undefined;
  readonly assignedTo?: string | undefined;
  readonly due?: 'due-soon' | 'overdue' | undefined;
  readonly householdId?: number | undefined;
  readonly page: number;
};

export type CaseLine = {
  readonly id: number;
  readonly policy: string;
  readonly kind: string;
  readonly householdId: number;
  readonly personId: number | null;
  readonly areaCode: string;
  readonly areaName: Text;
  readonly state: CaseState;
  readonly isOpen: boolean;
  readonly office: Office;
  readonly openedOn: PlainDate;
  readonly assignedTo: string | null;
  readonly assigneeName: string | null;
  /** Name of the person it is about or of the head of the household; to be masked in lists. */
  readonly name: string;
  /** The earliest end of its running clocks. */
  readonly dueOn: PlainDate | null;
  readonly dueAt: Date | null;
  /** From when it is due soon. */
  readonly soonAt: Date | null;
};

export const casesPageRowsMax = 50;
export const casesPagesMax = 2_000;

const filterSql = `
  from cases."case" c
  left join lateral (
    select min(k.due_at) as due_at, min(k.due_on) as due_on, min(k.soon_at) as soon_at from clocks.clock k
     where k.subject_kind = 'case' and k.subject_id = c.id and k.stopped_on is null
  ) as clock on c.is_open
 where c.area_code >= $1 and c.area_code < $1 || '~'
   and ($2::boolean is null or c.is_open = $2) and ($3::text is null or c.office = $3)
   and ($4::text is null or c.state = $4) and ($5::text is null or c.policy = $5)
   and ($6::text is null or c.assigned_to = $6) and ($7::bigint is null or c.household_id = $7)
   and ($8::text is null or ($8 = 'overdue' and clock.due_at <= $9)
     or ($8 = 'due-soon' and clock.soon_at <= $9 and clock.due_at > $9))`;

/** One page of cases, open ones by their earliest due date, with the exact number of all that fit. */
export async function listCases(
  { client }: Transaction,
  filter: CaseFilter,
): Promise<{ readonly total: number; readonly cases: readonly CaseLine[] }> {
  const { prefix, open, office, state, policy, assignedTo, householdId, due, page } = filter;
  const optional = [open, office, state, policy, assignedTo, householdId, due].map((value) => value ?? null);
  const values = [prefix, ...optional, now().toISOString()];
  const counted = await client.query<{ total: number }>(`select count(*)::int as total ${filterSql}`, values);
  const { rows } = await client.query<Omit<CaseLine, 'areaName'> & { zh: string; en: string }>(
    `select f.*, a.name_zh as zh, a.name_en as en, access.name_of(f."assignedTo") as "assigneeName",
            coalesce((select ${shownName('p')} from people.person p where p.id = f."personId"),
              (select ${shownName('p')} from people.person p
                where p.household_id = f."householdId" and p.left_on is null and p.merged_into is null
                order by p.member_no limit 1), '') as name
       from (select c.id, c.policy, c.kind, c.household_id as "householdId", c.person_id as "personId",
                    c.area_code as "areaCode", c.state, c.is_open as "isOpen", c.office, c.opened_on as "openedOn",
                    c.assigned_to as "assignedTo", clock.due_on as "dueOn", clock.due_at as "dueAt",
                    clock.soon_at as "soonAt"
               ${filterSql}
              order by c.is_open desc, clock.due_at nulls last, c.id desc
              limit ${casesPageRowsMax} offset $10) as f
       join areas.area a on a.code = f."areaCode"
      order by f."isOpen" desc, f."dueAt" nulls last, f.id desc`,
    [...values, (page - 1) * casesPageRowsMax],
  );
  return {
    total: counted.rows[0]?.total ?? 0,
    cases: rows.map(({ zh, en, ...row }) => ({ ...row, areaName: { zh, en } })),
  };
}

/** Open cases of an area by office and state, for boards. */
export async function countOpenCases(
  { client }: Transaction,
  prefix: string,
): Promise<
  readonly { readonly office: Office; readonly state: CaseState; readonly policy: string; readonly count: number }[]
> {
  const { rows } = await client.query(
    `select office, state, policy, count(*)::int as count from cases."case"
      where is_open and area_code >= $1 and area_code < $1 || '~' group by office, state, policy`,
    [prefix],
  );
  return rows;
}
