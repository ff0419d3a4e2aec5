import type { PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { currentRunsSql } from './current-run.ts';

/** Numbers of one area and policy: subjects, and fen per period of the policy. */
export type PolicyTotal = {
  readonly policy: string;
  readonly entitled: number;
  readonly unknown: number;
  readonly near: number;
  readonly receiving: number;
  /** Entitled and not receiving. */
  readonly unclaimed: number;
  readonly amountFen: number;
  /** Of `amountFen`, the part of those who do not receive. */
  readonly unclaimedFen: number;
};

export type AreaTotal = Omit<PolicyTotal, 'policy' | 'amountFen'> & {
  readonly areaCode: string;
  readonly households: number;
  readonly persons: number;
};

/** The runs that stand for an area: the latest date, and how many they looked at. */
export type Standing = { readonly screenedOn: PlainDate; readonly households: number; readonly persons: number };

const counts = `coalesce(sum(t.entitled), 0)::int as entitled, coalesce(sum(t.unknown), 0)::int as unknown,
  coalesce(sum(t.near), 0)::int as near, coalesce(sum(t.receiving), 0)::int as receiving,
  coalesce(sum(t.entitled - t.receiving), 0)::int as unclaimed,
  coalesce(sum(t.unclaimed_fen), 0)::int8 as "unclaimedFen"`;

/** Totals of an area by policy, from the runs that stand for its villages on a date. */
export async function totalsByPolicy(
  { client }: Transaction,
  prefix: string,
  date: PlainDate,
): Promise<readonly PolicyTotal[]> {
  const { rows } = await client.query<PolicyTotal>(
    `with current as materialized (${currentRunsSql})
     select t.policy, ${counts}, coalesce(sum(t.amount_fen), 0)::int8 as "amountFen"
       from current c join screening.total t on t.run_id = c.run_id and t.area_code = c.area_code
      group by t.policy`,
    [prefix, date],
  );
  return rows;
}

/** Totals of the areas directly below one, each named by the first `digits` of its villages' codes. */
export async function totalsByArea(
  { client }: Transaction,
  prefix: string,
  date: PlainDate,
  digits: number,
): Promise<readonly AreaTotal[]> {
  const { rows } = await client.query<AreaTotal>(
    `with current as materialized (${currentRunsSql}),
     people as (
       select left(area_code, $3) as area, sum(households)::int as households, sum(persons)::int as persons
         from current group by 1
     ), sums as (
       select left(c.area_code, $3) as area, ${counts}
         from current c join screening.total t on t.run_id = c.run_id and t.area_code = c.area_code group by 1
     )
     select p.area as "areaCode", p.households, p.persons,
            coalesce(s.entitled, 0) as entitled, coalesce(s.unknown, 0) as unknown,
            coalesce(s.near, 0) as near, coalesce(s.receiving, 0) as receiving, coalesce(s.unclaimed, 0) as unclaimed,
            coalesce(s."unclaimedFen", 0)::int8 as "unclaimedFen"
       from people p left join sums s using (area) order by p.area`,
    [prefix, date, digits],
  );
  return rows;
}

/** What stands for an area on a date; undefined when nothing has been screened there. */
export async function findStanding(
  { client }: Transaction,
  prefix: string,
  date: PlainDate,
): Promise<Standing | undefined> {
  const { rows } = await client.query<Standing & { readonly screenedOn: PlainDate | null }>(
    `select max(screened_on) as "screenedOn", coalesce(sum(households), 0)::int as households,
            coalesce(sum(persons), 0)::int as persons from (${currentRunsSql}) as current`,
    [prefix, date],
  );
  return rows[0]?.screenedOn ? rows[0] : undefined;
}

export type RunRecord = {
  readonly id: number;
  readonly areaCode: string;
  readonly date: PlainDate;
  readonly state: 'running' | 'done' | 'failed';
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly householdsDone: number;
  readonly householdsTotal: number;
  readonly personsTotal: number;
  readonly durationMs: number | null;
  readonly failure: string | null;
  /** Name of who asked; 'system' for the start of the server and the command line. */
  readonly requestedBy: string;
};

const runColumns = `id, area_code as "areaCode", screened_on as date, state, started_at as "startedAt",
  finished_at as "finishedAt",
  households_done as "householdsDone", households_total as "householdsTotal", persons_total as "personsTotal",
  duration_ms as "durationMs", failure,
  case when requested_by like 'system:%' then 'system' else requested_by end as "requestedBy"`;

/** A run by its number; undefined when there is none. */
export async function findRun({ client }: Transaction, id: number): Promise<RunRecord | undefined> {
  const { rows } = await client.query<RunRecord>(`select ${runColumns} from screening.run run where id = $1`, [id]);
  return rows[0];
}

/** The newest run that touched an area: of the area itself, of one above it or of one below it. */
export async function findNewestRun({ client }: Transaction, prefix: string): Promise<RunRecord | undefined> {
  const { rows } = await client.query<RunRecord>(
    `select ${runColumns} from screening.run run
      where exists (select from areas.area a where a.code = run.area_code and (a.prefix ^@ $1 or $1 ^@ a.prefix))
      order by run.id desc limit 1`,
    [prefix],
  );
  return rows[0];
}

const runsShownMax = 50;

/** The newest runs of an area or a part of it, newest first. */
export async function listRuns({ client }: Transaction, prefix: string): Promise<readonly RunRecord[]> {
  const { rows } = await client.query<RunRecord>(
    `select ${runColumns} from screening.run run
      where exists (select from areas.area a where a.code = run.area_code and a.prefix ^@ $1)
      order by run.id desc limit ${runsShownMax}`,
    [prefix],
  );
  return rows;
}
