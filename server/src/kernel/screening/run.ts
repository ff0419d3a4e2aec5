import type { PlainDate } from '@zhuni/engine/values';
import { CasesConflict, ParameterUndated, RuleUndated } from '@zhuni/engine';
import type { Text } from '@zhuni/engine/values';
import { elapsedMs, now } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { listReceipts } from '../facts/index.ts';
import { currentHandbook } from '../standards/index.ts';
import { judgeStore } from './judge-store.ts';
import { receivingIn } from './ledger.ts';
import type { ScreeningListener } from './ledger.ts';
import { readSnapshot } from './snapshot.ts';
import { addCoverage, addTotals, tallyOf, writeLedger } from './write-ledger.ts';

/** Another screening is under way; one at a time is enough for a city. */
export class ScreeningBusy extends Error {
  override readonly name = 'ScreeningBusy';
}

/** The rules cannot be applied to this date or these facts; `text` says why. */
export class ScreeningFailed extends Error {
  readonly text: Text;
  constructor(text: Text, cause: unknown) {
    super(text.en, { cause });
    this.name = 'ScreeningFailed';
    this.text = text;
  }
}

export type ScreeningOrder = {
  readonly scope: Scope;
  /** Name of who asked, for the list of runs; the actor of the scope when left out. */
  readonly requestedBy?: string;
  /** Code of the area, and what all codes below it begin with. */
  readonly area: { readonly code: string; readonly prefix: string };
  readonly date: PlainDate;
  readonly listeners: readonly ScreeningListener[];
  readonly onProgress?: (done: number, total: number) => void;
  /** Told the number of the run as soon as it has one. */
  readonly onBegun?: (runId: number) => void;
  /** Stops between two batches; what is done stays, and the next run of the same area and date goes on from there. */
  readonly signal?: AbortSignal;
};

export type ScreeningReport = {
  readonly runId: number;
  readonly households: number;
  readonly persons: number;
  readonly durationMs: number;
  /** False when only totals were written, since the ledger is of a later date. */
  readonly ledgerWritten: boolean;
  readonly stopped: boolean;
};

const batchHouseholdsTarget = 4_000;

type Village = { readonly areaCode: string; readonly households: number };
type Run = {
  readonly id: number;
  readonly done: number;
  readonly total: number;
  readonly villages: readonly Village[];
};

/**
 * Judges every household of an area at a date, village by village, each batch in one transaction, so that a reader
 * sees a village before or after, never in between; totals count from the moment the whole run is done. A run that was
 * interrupted is taken up where it stopped. Findings and ledger keep the latest date: a run for an earlier date writes
 * totals only. Throws ScreeningBusy or ScreeningFailed.
 */
export async function screenArea(pool: Pool, order: ScreeningOrder): Promise<ScreeningReport> {
  const guard = await pool.connect();
  try {
    const { rows } = await guard.query<{ free: boolean }>(
      "select pg_try_advisory_lock(hashtext('zhuni screening')) as free",
    );
    if (!rows[0]?.free) throw new ScreeningBusy('another screening is under way');
    return await runAll(pool, order);
  } finally {
    await guard.query("select pg_advisory_unlock(hashtext('zhuni screening'))").catch(() => undefined);
    guard.release();
  }
}

async function runAll(pool: Pool, order: ScreeningOrder): Promise<ScreeningReport> {
  const startedMs = elapsedMs();
  const run = await withTransaction(pool, order.scope, (transaction) => beginRun(transaction, order));
  order.onBegun?.(run.id);
  let { done } = run;
  let ledgerWritten = true;
  const screenBatch = async (villages: readonly Village[]): Promise<void> => {
    const written = await withTransaction(pool, order.scope, (transaction) =>
      screenVillages(transaction, order, run.id, villages),
    );
    ledgerWritten &&= written;
    done += villages.reduce((sum, village) => sum + village.households, 0);
    order.onProgress?.(done, run.total);
    await withTransaction(pool, order.scope, ({ client }) =>
      client.query('update screening.run set households_done = greatest(households_done, $2) where id = $1', [
        run.id,
        done,
      ]),
    );
  };
  order.onProgress?.(done, run.total);
  try {
    await takeTurns(batchesOf(run.villages), screenBatch, order.signal);
  } catch (error) {
    const text = failureText(error);
    await withTransaction(pool, order.scope, ({ client }) =>
      client.query("update screening.run set state = 'failed', finished_at = $2, failure = $3 where id = $1", [
        run.id,
        now().toISOString(),
        (text?.zh ?? '系统出错').slice(0, 500),
      ]),
    );
    throw text ? new ScreeningFailed(text, error) : error;
  }
  const stopped = order.signal?.aborted === true && done < run.total;
  const durationMs = Math.round(elapsedMs() - startedMs);
  const persons = await withTransaction(pool, order.scope, (transaction) =>
    stopped ? Promise.resolve(0) : endRun(transaction, run.id, order, durationMs),
  );
  order.onProgress?.(done, run.total);
  return { runId: run.id, households: done, persons, durationMs, ledgerWritten, stopped };
}

/** Two batches are under way at a time: the database reads and writes one while the other is judged. */
const batchesAtOnce = 2;

/** Works through the batches until none is left, the signal stops it or one fails; then waits for those under way. */
async function takeTurns<Batch>(
  batches: Generator<Batch>,
  work: (batch: Batch) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  // Leaving the loop, by return or error, closes the generator, and so ends the other's loop too.
  const takeNext = async (): Promise<void> => {
    for (const batch of batches) {
      if (signal?.aborted) return;
      await work(batch);
    }
  };
  const turns = await Promise.allSettled(Array.from({ length: batchesAtOnce }, takeNext));
  for (const turn of turns) if (turn.status === 'rejected') throw turn.reason;
}

function failureText(error: unknown): Text | undefined {
  if (error instanceof RuleUndated || error instanceof ParameterUndated) {
    return { zh: `该日期没有可用的标准：${error.message}`, en: `no standard for this date: ${error.message}` };
  }
  if (error instanceof CasesConflict) return { zh: `两项例外同时成立：${error.message}`, en: error.message };
  return undefined;
}

/** Begins a run, or goes on with one for the same area and date that was interrupted. */
async function beginRun(transaction: Transaction, { area, date, scope, requestedBy }: ScreeningOrder): Promise<Run> {
  const { client } = transaction;
  const all = await client.query<Village>(
    `select a.code as "areaCode", count(h.id)::int as households
       from areas.area a left join people.household h on h.area_code = a.code
      where a.level = 'village' and a.code ^@ $1 group by a.code order by a.code`,
    [area.prefix],
  );
  const total = all.rows.reduce((sum, village) => sum + village.households, 0);
  const at = now().toISOString();
  await client.query(
    `update screening.run set state = 'failed', finished_at = $3, failure = '已由新的筛查取代'
      where state = 'running' and (area_code <> $1 or screened_on <> $2)`,
    [area.code, date, at],
  );
  const open = await client.query<{ id: number }>(
    `select id from screening.run where state = 'running' and area_code = $1 and screened_on = $2 order by id desc limit 1`,
    [area.code, date],
  );
  const id =
    open.rows[0]?.id ?? (await insertRun(transaction, [area.code, date, at, requestedBy ?? scope.actor, total]));
  const covered = await client.query<{ area_code: string }>(
    'select area_code from screening.coverage where run_id = $1',
    [id],
  );
  const seen = new Set(covered.rows.map((row) => row.area_code));
  const villages = all.rows.filter((village) => !seen.has(village.areaCode));
  const left = villages.reduce((sum, village) => sum + village.households, 0);
  return { id, total, done: total - left, villages };
}

async function insertRun(transaction: Transaction, values: readonly unknown[]): Promise<number> {
  const { rows } = await transaction.client.query<{ id: number }>(
    `insert into screening.run (area_code, screened_on, state, started_at, requested_by, households_total)
     values ($1, $2, 'running', $3, $4, $5) returning id`,
    [...values],
  );
  const id = rows[0]?.id ?? 0;
  const [code, date] = values;
  await recordAudit(transaction, {
    action: 'screening.start',
    subject: { kind: 'run', id: String(id) },
    areaCode: String(code),
    reason: 'screening',
    details: { date: String(date) },
  });
  return id;
}

/** Whole villages up to about `batchHouseholdsTarget` households. */
function* batchesOf(villages: readonly Village[]): Generator<readonly Village[]> {
  let batch: Village[] = [];
  let households = 0;
  for (const village of villages) {
    if (batch.length > 0 && households + village.households > batchHouseholdsTarget) {
      yield batch;
      [batch, households] = [[], 0];
    }
    batch.push(village);
    households += village.households;
  }
  if (batch.length > 0) yield batch;
}

/** Judges some villages and stores the outcome; returns whether the ledger was written too. */
async function screenVillages(
  transaction: Transaction,
  { date, listeners }: ScreeningOrder,
  runId: number,
  villages: readonly Village[],
): Promise<boolean> {
  const codes = villages.map((village) => village.areaCode);
  const latest = await transaction.client.query<{ later: boolean }>(
    'select exists (select from screening.verdict where area_code = any ($1) and screened_on > $2) as later',
    [codes, date],
  );
  const writesLedger = !latest.rows[0]?.later;
  const snapshot = await readSnapshot(transaction, { villages: codes }, date, writesLedger);
  const { households } = snapshot;
  const receipts = await listReceipts(
    transaction,
    households.map(({ id }) => id),
    date,
  );
  const handbook = await currentHandbook(transaction);
  const judged = await judgeStore(snapshot, { handbook, date, receives: receivingIn(receipts) });
  const entries = judged.flatMap((one) => one.entries);
  if (writesLedger) {
    await writeLedger(transaction, judged, { date, runId });
    for (const listener of listeners) await listener(transaction, { date, runId, households, entries });
  }
  await addTotals(
    transaction,
    () => [runId],
    tallyOf(judged.map(({ household, ...rest }) => ({ ...rest, areaCode: household.areaCode }))),
  );
  const counts = Map.groupBy(households, (household) => household.areaCode);
  await addCoverage(
    transaction,
    () => [runId],
    codes.map((areaCode) => {
      const list = counts.get(areaCode) ?? [];
      return {
        areaCode,
        households: list.length,
        persons: list.reduce((sum, one) => sum + one.personIds.length, 0),
      };
    }),
  );
  return writesLedger;
}

/** Finishes a run: from now on it stands for its villages, and older runs of the same date are forgotten there. */
async function endRun(
  { client }: Transaction,
  runId: number,
  { date }: ScreeningOrder,
  durationMs: number,
): Promise<number> {
  for (const table of ['total', 'coverage']) {
    await client.query(
      `delete from screening.${table} t using screening.run r
        where r.id = t.run_id and r.screened_on = $2 and t.run_id < $1
          and t.area_code in (select area_code from screening.coverage where run_id = $1)`,
      [runId, date],
    );
  }
  const { rows } = await client.query<{ persons: number }>(
    `update screening.run r set state = 'done', finished_at = $2, duration_ms = $3, households_done = c.households,
            households_total = c.households, persons_total = c.persons
       from (select coalesce(sum(households), 0)::int as households, coalesce(sum(persons), 0)::int as persons
               from screening.coverage where run_id = $1) as c
      where r.id = $1 returning c.persons`,
    [runId, now().toISOString(), durationMs],
  );
  return rows[0]?.persons ?? 0;
}
