import type { Text } from '@zhuni/engine';
import type { Actor } from '../../kernel/access/index.ts';
import { elapsedMs, now, today } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { FileUnreadable } from './decode.ts';
import { importFile } from './import-file.ts';
import type { ImportContext, ImportOrder, ImportReport } from './import-file.ts';

export type JobRecord = {
  readonly id: string;
  readonly areaCode: string;
  readonly state: 'running' | 'done' | 'refused' | 'failed';
  readonly fileName: string;
  readonly done: number;
  readonly total: number;
  readonly report: ImportReport | null;
  readonly failure: Text | null;
};

const kind = 'import.households';
const heartbeatMs = 700;
/** A running import that has not moved for so long was cut off with its server. */
const lostAfterSeconds = 60;

type Row = {
  readonly id: string;
  readonly areaCode: string;
  readonly state: string;
  readonly payload: { readonly fileName: string };
  readonly done: number;
  readonly total: number;
  readonly result: { readonly report?: ImportReport; readonly refused?: Text } | null;
  readonly lost: boolean;
};

const broken: Text = {
  zh: '导入没有完成。请重新导入同一文件，已导入的不会重复；如仍不行，请告知管理员。',
  en: 'The import did not end. Import the same file again, what is there is not repeated; then tell the administrator.',
};

/** An import by its id; undefined when there is none in the scope. */
export async function findImport({ client }: Transaction, id: string): Promise<JobRecord | undefined> {
  const { rows } = await client.query<Row>(
    `select id, area_code as "areaCode", state, payload, done, total, result,
            heartbeat_at < $3::timestamptz - interval '${lostAfterSeconds} seconds' as lost
       from jobs.job where id = $1 and kind = $2`,
    [id, kind, now().toISOString()],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { areaCode, payload, done, total, result } = row;
  const report = result?.report ?? null;
  const base = { id, areaCode, fileName: payload.fileName, done, total, report };
  if (result?.refused) return { ...base, state: 'refused', failure: result.refused };
  if (row.state === 'done')
    return { ...base, state: report?.applied || report?.dryRun ? 'done' : 'refused', failure: null };
  if (row.state === 'failed') return { ...base, state: 'failed', failure: broken };
  return row.lost ? { ...base, state: 'failed', failure: broken } : { ...base, state: 'running', failure: null };
}

export type ImportRequest = {
  readonly actor: Actor;
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly mode: ImportOrder['mode'];
  readonly dryRun: boolean;
};

/** Writes down that an import begins and starts it; resolves to its id at once, the work goes on behind it. */
export async function beginImport(
  context: ImportContext & { readonly log: Log },
  request: ImportRequest,
): Promise<{ readonly id: string; readonly work: Promise<void> }> {
  const id = newId<'import'>();
  const { actor, fileName, mode, dryRun } = request;
  await withTransaction(context.pool, actor.scope, ({ client }) =>
    client.query(
      `insert into jobs.job
         (id, kind, area_code, payload, state, attempts, attempts_max, created_at, created_by, run_after, heartbeat_at)
       values ($1, $2, $3, $4, 'running', 1, 1, $5, $6, $5, $5)`,
      [id, kind, actor.area.prefix, JSON.stringify({ fileName, mode, dryRun }), now().toISOString(), actor.scope.actor],
    ),
  );
  return { id, work: carryOut(context, id, request) };
}

async function carryOut(
  context: ImportContext & { readonly log: Log },
  id: string,
  request: ImportRequest,
): Promise<void> {
  const { actor, bytes, mode, dryRun } = request;
  const beat = heartbeat(context, id, request);
  const finish = async (state: 'done' | 'failed', result: object | null): Promise<void> => {
    await beat.stop();
    await withTransaction(context.pool, actor.scope, ({ client }) =>
      client.query(
        `update jobs.job set state = $2, result = $3, failure = $4, finished_at = $5, heartbeat_at = $5,
                done = coalesce($6, done), total = coalesce($6, total) where id = $1`,
        [
          id,
          state,
          result && JSON.stringify(result),
          state === 'failed' ? broken.zh : null,
          now().toISOString(),
          (result as { report?: ImportReport } | null)?.report?.rows ?? null,
        ],
      ),
    );
  };
  try {
    const report = await importFile(context, bytes, {
      scope: actor.scope,
      mode,
      dryRun,
      date: today(),
      onProgress: beat.note,
    });
    await finish('done', { report });
  } catch (error) {
    if (error instanceof FileUnreadable) await finish('done', { refused: error.text });
    else {
      context.log.error({ err: error, import: id }, 'an import failed');
      await finish('failed', null);
    }
  }
}

/** Writes progress now and then, one write at a time, in transactions of its own. */
function heartbeat({ pool, log }: ImportContext & { readonly log: Log }, id: string, { actor }: ImportRequest) {
  let lastMs = Number.NEGATIVE_INFINITY;
  let writing: Promise<unknown> = Promise.resolve();
  const note = (_: 'reading' | 'writing', done: number, total: number): void => {
    if (elapsedMs() - lastMs < heartbeatMs) return;
    lastMs = elapsedMs();
    writing = writing
      .then(() =>
        withTransaction(pool, actor.scope, ({ client }) =>
          client.query('update jobs.job set done = $2, total = $3, heartbeat_at = $4 where id = $1', [
            id,
            done,
            total,
            now().toISOString(),
          ]),
        ),
      )
      .catch((error: unknown) => log.warn({ err: error, import: id }, 'the progress of an import was not written'));
  };
  return { note, stop: async (): Promise<void> => void (await writing) };
}
