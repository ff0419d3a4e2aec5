import { now } from '../clock/index.ts';
import type { Transaction } from '../db/index.ts';
import { newId } from '../ids/index.ts';
import type { Id } from '../ids/index.ts';

type Json = Readonly<Record<string, unknown>>;

export type NewJob = {
  /** Room and verb, such as 'screening.run'; a worker must know it. */
  readonly kind: string;
  /** What the worker needs, nothing that names a person. */
  readonly payload: Json;
  /** Who may see it: accounts whose area covers this code. */
  readonly areaCode: string;
  /** Attempts in all; 3 unless said otherwise. */
  readonly attemptsMax?: number;
};

export type Job = {
  readonly id: Id<'job'>;
  readonly kind: string;
  readonly areaCode: string;
  readonly payload: Json;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** How many of `total` of whatever the job counts. */
  readonly done: number;
  readonly total: number;
  readonly result: Json | null;
  /** Why it failed, for people; never what a stranger sent. */
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly finishedAt: Date | null;
};

export const jobColumns = `id, kind, area_code as "areaCode", payload, state, done, total, result, failure,
  created_at as "createdAt", created_by as "createdBy", finished_at as "finishedAt"`;

/** Puts a task aside inside the transaction that wants it: rolled back, it never was. Returns its id. */
export async function enqueueJob({ client, scope }: Transaction, job: NewJob): Promise<Id<'job'>> {
  const id = newId<'job'>();
  await client.query(
    `insert into jobs.job (id, kind, area_code, payload, attempts_max, created_at, created_by, run_after)
     values ($1, $2, $3, $4, $5, $6, $7, $6)`,
    [id, job.kind, job.areaCode, JSON.stringify(job.payload), job.attemptsMax ?? 3, now().toISOString(), scope.actor],
  );
  return id;
}

/** Whether a job of this kind waits or runs, within the scope. */
export async function isJobPending({ client }: Transaction, kind: string): Promise<boolean> {
  const { rows } = await client.query(
    "select from jobs.job where kind = $1 and state in ('waiting', 'running') limit 1",
    [kind],
  );
  return rows.length > 0;
}

/** A job by its id; undefined when there is none or its area lies outside the scope. */
export async function findJob({ client }: Transaction, id: string): Promise<Job | undefined> {
  const { rows } = await client.query<Job>(`select ${jobColumns} from jobs.job where id = $1`, [id]);
  return rows[0];
}
