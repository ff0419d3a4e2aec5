import type { Office } from '@zhuni/policies/procedures';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';

/** What is to be done below an area, by the numbers; no name is read for it. */
export type WorkCounts = {
  readonly overdue: number;
  readonly dueSoon: number;
  /** Whose turn it is: the asking office's. */
  readonly office: number;
  readonly mine: number;
  /** Decisions that wait for approval by an office that may approve. */
  readonly prepared: number;
};

type Asked = {
  readonly prefix: string;
  readonly office: Office;
  /** Offices for which the asking one may decide. */
  readonly approves: readonly Office[];
  readonly accountId: string;
};

/** Counts open cases below an area by how they press, exactly. */
export async function countWork(
  { client }: Transaction,
  { prefix, office, approves, accountId }: Asked,
): Promise<WorkCounts> {
  const { rows } = await client.query<WorkCounts>(
    `select count(*) filter (where clock.due_at <= $4)::int as overdue,
            count(*) filter (where clock.soon_at <= $4 and clock.due_at > $4)::int as "dueSoon",
            count(*) filter (where c.office = $2)::int as office,
            count(*) filter (where c.assigned_to = $3)::int as mine,
            count(*) filter (where c.state = 'prepared' and c.kind = 'application'
              and c.office = any ($5))::int as prepared
       from cases."case" c
       left join lateral (
         select min(k.due_at) as due_at, min(k.soon_at) as soon_at from clocks.clock k
          where k.subject_kind = 'case' and k.subject_id = c.id and k.stopped_on is null
       ) as clock on true
      where c.is_open and c.area_code >= $1 and c.area_code < $1 || '~'`,
    [prefix, office, accountId, now().toISOString(), approves],
  );
  return rows[0] ?? { overdue: 0, dueSoon: 0, office: 0, mine: 0, prepared: 0 };
}
