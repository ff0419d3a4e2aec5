import { now, wait } from '../clock/index.ts';
import { withTransaction } from '../db/index.ts';
import type { Pool, Scope } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import { jobColumns } from './job.ts';
import type { Job } from './job.ts';

/** What a handler gets besides the job. */
export type JobTools = {
  /** Shows how far it is; written at most every half second. */
  readonly report: (done: number, total: number) => void;
  /** Raised when the server stops: end at the next safe point by throwing; the job is taken up again later. */
  readonly signal: AbortSignal;
};

/** Does the work of one kind; resolves to what `Job.result` shall hold. Must bear being run again from the start. */
export type JobHandler = (job: Job, tools: JobTools) => Promise<Readonly<Record<string, unknown>>>;

/** Thrown by a handler when another attempt would end alike; `message` is shown to people. */
export class JobRefused extends Error {
  override readonly name = 'JobRefused';
}

export type WorkerOptions = {
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly log: Log;
  /** How often to look for work, in milliseconds. */
  readonly pollMs?: number;
};

export type Worker = {
  /** Raises the handler's signal, waits for it, and takes no further job. */
  readonly stop: () => Promise<void>;
};

const worker: Scope = { actor: 'system:worker', areas: [] };
const pollMsDefault = 500;
const reportMs = 500;
const heartbeatMs = 5_000;
/** A running job without a heartbeat for so long has lost its process. */
const lostAfterSeconds = 30;
const retryAfterSeconds = 5;
const failureLengthMax = 500;

/** Takes up waiting jobs one after the other, oldest first, and those whose process was lost. */
export function startWorker(pool: Pool, { handlers, log, pollMs = pollMsDefault }: WorkerOptions): Worker {
  const stopping = new AbortController();
  const kinds = Object.keys(handlers);
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const job = await takeJob(pool, kinds).catch(
        (error: unknown) => void log.warn({ err: error }, 'no job could be taken'),
      );
      if (job) await runJob(pool, job, handlers[job.kind], { log, signal: stopping.signal });
      else await waitUntil(pollMs, stopping.signal);
    }
  };
  const running = loop();
  const stop = async (): Promise<void> => {
    stopping.abort();
    await running;
  };
  return { stop };
}

async function waitUntil(durationMs: number, signal: AbortSignal): Promise<void> {
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.race([wait(durationMs), aborted]);
}

async function takeJob(pool: Pool, kinds: readonly string[]): Promise<Job | undefined> {
  return withTransaction(pool, worker, async ({ client }) => {
    const at = now().toISOString();
    await client.query(
      `update jobs.job set state = 'failed', finished_at = $1, failure = '处理进程多次中断'
        where state = 'running' and heartbeat_at < $1::timestamptz - interval '${lostAfterSeconds} seconds'
          and attempts >= attempts_max`,
      [at],
    );
    const { rows } = await client.query<Job>(
      `update jobs.job set state = 'running', attempts = attempts + 1, heartbeat_at = $1
        where id = (
          select id from jobs.job
           where kind = any ($2) and run_after <= $1 and (state = 'waiting'
             or (state = 'running' and heartbeat_at < $1::timestamptz - interval '${lostAfterSeconds} seconds'))
           order by run_after, id limit 1 for update skip locked)
       returning ${jobColumns}`,
      [at, kinds],
    );
    return rows[0];
  });
}

type Running = { readonly log: Log; readonly signal: AbortSignal };

async function runJob(pool: Pool, job: Job, handler: JobHandler | undefined, { log, signal }: Running): Promise<void> {
  const progress = reporter(pool, job.id);
  const heartbeat = setInterval(() => progress.beat(), heartbeatMs);
  try {
    if (!handler) throw new JobRefused(`no handler for ${job.kind}`);
    const result = await handler(job, { report: progress.report, signal });
    await progress.settle();
    await finish(pool, job.id, { state: 'done', result });
  } catch (error) {
    await progress.settle();
    if (!signal.aborted) log.error({ err: error, job: job.id, kind: job.kind }, 'job failed');
    await giveBack(pool, job.id, error, signal.aborted).catch((failure: unknown) =>
      log.error({ err: failure }, 'job lost'),
    );
  } finally {
    clearInterval(heartbeat);
  }
}

/** Writes progress seldom and one at a time; the newest wins. */
function reporter(pool: Pool, id: string) {
  let wanted: readonly [number, number] | undefined;
  let writing = Promise.resolve();
  let idle = true;
  const write = async (): Promise<void> => {
    idle = false;
    const [done, total] = wanted ?? [null, null];
    wanted = undefined;
    await withTransaction(pool, worker, ({ client }) =>
      client.query(
        'update jobs.job set done = coalesce($2, done), total = coalesce($3, total), heartbeat_at = $4 where id = $1',
        [id, done, total, now().toISOString()],
      ),
    ).catch(() => undefined); // the next heartbeat tries again; a lost database ends the job by itself
    await wait(reportMs);
    idle = true;
    if (wanted) await write();
  };
  const beat = (): void => {
    if (idle) writing = write();
  };
  const report = (done: number, total: number): void => {
    wanted = [done, total];
    beat();
  };
  return { beat, report, settle: () => writing };
}

type Outcome =
  | { readonly state: 'done'; readonly result: object }
  | { readonly state: 'failed'; readonly failure: string };

async function finish(pool: Pool, id: string, outcome: Outcome): Promise<void> {
  const { result, failure } = { result: undefined, failure: undefined, ...outcome };
  await withTransaction(pool, worker, ({ client }) =>
    client.query(
      `update jobs.job set state = $2, result = $3, failure = $4, finished_at = $5,
              done = case when $2 = 'done' then total else done end where id = $1`,
      [id, outcome.state, result ? JSON.stringify(result) : null, failure ?? null, now().toISOString()],
    ),
  );
}

/** A stop gives the job back untouched; a failure is tried again until attempts are used up, unless it was refused. */
async function giveBack(pool: Pool, id: string, error: unknown, stopped: boolean): Promise<void> {
  const message = error instanceof JobRefused ? error.message : '处理时出错';
  if (error instanceof JobRefused && !stopped)
    return finish(pool, id, { state: 'failed', failure: message.slice(0, failureLengthMax) });
  await withTransaction(pool, worker, ({ client }) =>
    client.query(
      `update jobs.job set
         state = case when $2 or attempts < attempts_max then 'waiting' else 'failed' end,
         attempts = case when $2 then attempts - 1 else attempts end,
         failure = case when $2 or attempts < attempts_max then null else $3 end,
         finished_at = case when $2 or attempts < attempts_max then null else $4::timestamptz end,
         run_after = case when $2 then run_after else $4::timestamptz + interval '${retryAfterSeconds} seconds' end
       where id = $1`,
      [id, stopped, message, now().toISOString()],
    ),
  );
}
