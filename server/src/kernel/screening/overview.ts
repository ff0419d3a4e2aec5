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

/** Totals of the areas directly below one and of its policies, with the runs from which they are. */
export type Overview = {
  /** Undefined when nothing has been screened there. */
  readonly standing: Standing | undefined;
  readonly areas: readonly AreaTotal[];
  readonly policies: readonly PolicyTotal[];
};

type Sum = { -readonly [Key in keyof Omit<PolicyTotal, 'policy'>]: number };

const nothing: Readonly<Sum> = {
  entitled: 0,
  unknown: 0,
  near: 0,
  receiving: 0,
  unclaimed: 0,
  amountFen: 0,
  unclaimedFen: 0,
};

function addTo(sums: Map<string, Sum>, key: string, row: Readonly<Sum>): void {
  const sum = sums.get(key) ?? { ...nothing };
  for (const field of Object.keys(nothing) as (keyof Sum)[]) sum[field] += row[field];
  sums.set(key, sum);
}

/** The overview of an area on a date; the areas below it are named by the first `digits` of their villages' codes. */
export async function readOverview(
  { client }: Transaction,
  asked: { readonly prefix: string; readonly date: PlainDate; readonly digits: number },
): Promise<Overview> {
  const { prefix, date, digits } = asked;
  type Covered = Standing & { readonly areaCode: string };
  const covered = await client.query<Covered>(
    `select left(area_code, $3) as "areaCode", sum(households)::int as households, sum(persons)::int as persons,
            max(screened_on) as "screenedOn"
       from (${currentRunsSql}) as current group by 1 order by 1`,
    [prefix, date, digits],
  );
  const totals = await client.query<Sum & { readonly areaCode: string; readonly policy: string }>(
    `with current as materialized (${currentRunsSql})
     select left(t.area_code, $3) as "areaCode", t.policy, ${counts},
            coalesce(sum(t.amount_fen), 0)::int8 as "amountFen"
       from current c join screening.total t on t.run_id = c.run_id and t.area_code = c.area_code
      group by 1, 2`,
    [prefix, date, digits],
  );
  const [byArea, byPolicy] = [new Map<string, Sum>(), new Map<string, Sum>()];
  for (const row of totals.rows) {
    addTo(byArea, row.areaCode, row);
    addTo(byPolicy, row.policy, row);
  }
  const standing = covered.rows.reduce<Standing | undefined>(
    (sum, { screenedOn, households, persons }) => ({
      screenedOn: sum && sum.screenedOn > screenedOn ? sum.screenedOn : screenedOn,
      households: households + (sum?.households ?? 0),
      persons: persons + (sum?.persons ?? 0),
    }),
    undefined,
  );
  return {
    standing,
    areas: covered.rows.map(({ areaCode, households, persons }) => ({
      areaCode,
      households,
      persons,
      ...(byArea.get(areaCode) ?? nothing),
    })),
    policies: [...byPolicy].map(([policy, sum]) => ({ policy, ...sum })),
  };
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
