import type { Text } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { caseStates } from '@zhuni/policies/procedures';
import type { CaseState, Office } from '@zhuni/policies/procedures';
import { now } from '../../platform/clock/index.ts';
import { asDate, asIs, readTogether } from '../../platform/db/index.ts';
import type { Read, Transaction } from '../../platform/db/index.ts';
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

/** Which half is looked at: open cases, closed ones, or both, the open ones first. */
type Half = 'open' | 'closed' | 'both';

function halfOf({ open, state, due }: CaseFilter): Half {
  if (due !== undefined) return 'open';
  const wanted = open ?? (state === undefined ? undefined : caseStates[state]?.open);
  return wanted === undefined ? 'both' : wanted ? 'open' : 'closed';
}

type Condition = { readonly sql: string; readonly values: readonly unknown[] };

/** The conditions that are asked for, numbered from $1; those left out would only keep the planner from the indexes. */
function conditionOf(filter: CaseFilter): Condition {
  const { prefix, open, office, state, policy, assignedTo, householdId, due } = filter;
  const values: unknown[] = [prefix];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const parts = ["c.area_code >= $1 and c.area_code < $1 || '~'"];
  if (open !== undefined) parts.push(open ? 'c.is_open' : 'not c.is_open');
  if (office !== undefined) parts.push(`c.office = ${put(office)}`);
  if (state !== undefined) parts.push(`c.state = ${put(state)}`);
  if (policy !== undefined) parts.push(`c.policy = ${put(policy)}`);
  if (assignedTo !== undefined) parts.push(`c.assigned_to = ${put(assignedTo)}`);
  if (householdId !== undefined) parts.push(`c.household_id = ${put(householdId)}`);
  if (due === 'overdue') parts.push(`c.due_at <= ${put(now().toISOString())}`);
  if (due === 'due-soon') {
    const at = put(now().toISOString());
    parts.push(`c.soon_at <= ${at} and c.due_at > ${at}`);
  }
  return { sql: parts.join(' and '), values };
}

const countyDigits = 6;
/** Of a town or village few rows are found by the code, however many there are elsewhere; of more the best way depends. */
const isLarge = (prefix: string): boolean => prefix.length <= countyDigits;

type Counted = { readonly total: number };

const countOf = ({ sql, values }: Condition): Read<Counted> => ({
  sql: `select count(*)::int as total from cases."case" c where ${sql}`,
  values,
  rowOf: asIs,
});

/** Closed cases are nearly all of them: counted past row security, for an area that the function finds in the scope. */
const countClosed = (filter: CaseFilter): Read<Counted> => {
  const { prefix, policy, state, office, assignedTo, householdId } = filter;
  if (assignedTo !== undefined || householdId !== undefined) return countOf(conditionOf(filter));
  return {
    sql: 'select cases.count_closed($1, $2, $3, $4)::int as total',
    values: [prefix, policy ?? null, state ?? null, office ?? null],
    rowOf: asIs,
  };
};

const columns = `c.id, c.policy, c.kind, c.household_id as "householdId", c.person_id as "personId",
  c.area_code as "areaCode", c.state, c.is_open as "isOpen", c.office, c.opened_on as "openedOn",
  c.assigned_to as "assignedTo", case when c.is_open then c.due_on end as "dueOn",
  case when c.is_open then c.due_at end as "dueAt", case when c.is_open then c.soon_at end as "soonAt"`;

/** SQL of the rows of a page: open cases by what is due first, closed ones the newest first, each order that of an index. */
function pageOf(filter: CaseFilter, half: Half): Condition {
  const { sql, values } = conditionOf({ ...filter, open: undefined });
  const from = (is: string): string => `from cases."case" c where ${is} and ${sql}`;
  const offset = `$${values.length + 1}::int`;
  const open = `select ${columns} ${from('c.is_open')} order by c.due_at, c.id desc limit ${casesPageRowsMax}`;
  const closed = `select ${columns} ${from('not c.is_open')} order by c.id desc limit ${casesPageRowsMax}`;
  const before = `greatest(0, ${offset} - (select count(*) ${from('c.is_open')}))`;
  const page = {
    open: `${open} offset ${offset}`,
    closed: `${closed} offset ${offset}`,
    both: `select * from ((${open} offset ${offset}) union all (${closed} offset ${before})) as one limit ${casesPageRowsMax}`,
  };
  return { sql: page[half], values: [...values, (filter.page - 1) * casesPageRowsMax] };
}

/** One page of cases, open ones by their earliest due date, with the exact number of all that fit. */
export async function listCases(
  transaction: Transaction,
  filter: CaseFilter,
): Promise<{ readonly total: number; readonly cases: readonly CaseLine[] }> {
  const half = halfOf(filter);
  const page = pageOf(filter, half);
  const listed: Read<CaseLine> = {
    sql: `select f.*, a.name_zh as zh, a.name_en as en,
              case when f."assignedTo" is not null then access.name_of(f."assignedTo") end as "assigneeName",
              coalesce((select ${shownName('p')} from people.person p where p.id = f."personId"),
                (select ${shownName('p')} from people.person p
                  where p.household_id = f."householdId" and p.left_on is null and p.merged_into is null
                  order by p.member_no limit 1), '') as name
         from (${page.sql}) as f
         join areas.area a on a.code = f."areaCode"
        order by f."isOpen" desc, f."dueAt", f.id desc`,
    values: page.values,
    rowOf: ({ zh, en, dueAt, soonAt, ...row }: LineJson) => ({
      ...row,
      areaName: { zh, en },
      dueAt: asDate(dueAt),
      soonAt: asDate(soonAt),
    }),
  };
  const options = { plannedAnew: isLarge(filter.prefix) };
  const open = half === 'closed' ? nothing : countOf(conditionOf({ ...filter, open: true }));
  const closed = half === 'open' ? nothing : countClosed({ ...filter, open: false });
  const [cases, openOnes, closedOnes] = await readTogether(transaction, [listed, open, closed], options);
  return { total: (openOnes[0]?.total ?? 0) + (closedOnes[0]?.total ?? 0), cases };
}

const nothing: Read<Counted> = { sql: 'select 0 as total', values: [], rowOf: asIs };

type LineJson = Omit<CaseLine, 'areaName' | 'dueAt' | 'soonAt'> & {
  readonly zh: string;
  readonly en: string;
  readonly dueAt: string | null;
  readonly soonAt: string | null;
};

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
