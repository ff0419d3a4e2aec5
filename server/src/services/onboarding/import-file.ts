import type { PlainDate } from '@zhuni/engine';
import { rescreenHouseholds } from '../../kernel/screening/index.ts';
import type { ScreeningListener } from '../../kernel/screening/index.ts';
import { recordAudit } from '../../kernel/audit/index.ts';
import { elapsedMs } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { errorCode, withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';
import { readFileContent } from './collect-households.ts';
import type { FileContent, FileHousehold } from './collect-households.ts';
import type { Fault } from './read-row.ts';
import { writeHouseholds } from './write-households.ts';
import type { Written } from './write-households.ts';

export type ImportOrder = {
  readonly scope: Scope;
  /** What to do with the good rows when there are bad ones. */
  readonly mode: 'keep-good' | 'all-or-nothing';
  /** Check everything, write nothing. */
  readonly dryRun: boolean;
  /** Valid from, where a row does not say; also the latest day that a row may name. */
  readonly date: PlainDate;
  readonly onProgress?: (step: 'reading' | 'writing', done: number, total: number) => void;
  /** Stops between two batches; what is written stays unless all or nothing was asked. */
  readonly signal?: AbortSignal;
};

export type ImportContext = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly listeners: readonly ScreeningListener[];
};

export type ImportReport = {
  readonly encoding: FileContent['encoding'];
  readonly rows: number;
  readonly rowsRefused: number;
  /** Households with at least one good row. */
  readonly households: number;
  readonly householdsAdded: number;
  readonly householdsChanged: number;
  readonly peopleAdded: number;
  readonly statements: number;
  /** Numbers of households of which a member's row was refused, so that their outcomes may be wrong. */
  readonly incompleteHouseholds: readonly string[];
  /** In the order of the rows, at most `faultsShownMax`; `faultsTotal` counts all. */
  readonly faults: readonly Fault[];
  readonly faultsTotal: number;
  /** False when the file was refused as a whole, or for a dry run. */
  readonly applied: boolean;
  readonly dryRun: boolean;
  readonly stopped: boolean;
  readonly durationMs: number;
};

export const faultsShownMax = 1_000;
const batchHouseholds = 500;
const incompleteShownMax = 200;

type Tally = Omit<Written, 'changed' | 'faults'> & {
  readonly changed: number;
  readonly faults: readonly Fault[];
  readonly stopped: boolean;
};
const nothing: Tally = { householdsAdded: 0, peopleAdded: 0, statements: 0, changed: 0, faults: [], stopped: false };

/** Thrown inside a transaction to take everything back. */
class TakenBack extends Error {
  readonly tally: Tally;
  constructor(tally: Tally) {
    super('taken back');
    this.name = 'TakenBack';
    this.tally = tally;
  }
}

/**
 * Reads a file and takes it in: good rows in batches, each with its statements and new outcomes in one transaction, or
 * the whole file in one. FileUnreadable when it cannot be read. Safe to interrupt and to repeat.
 */
export async function importFile(context: ImportContext, bytes: Buffer, order: ImportOrder): Promise<ImportReport> {
  const startedMs = elapsedMs();
  const villages = await withTransaction(context.pool, order.scope, async ({ client }) => {
    const { rows } = await client.query<{ code: string }>("select code from areas.area where level = 'village'");
    return new Set(rows.map(({ code }) => code));
  });
  const inScope = (code: string): boolean => order.scope.areas.some((prefix) => code.startsWith(prefix));
  const content = await readFileContent(bytes, {
    today: order.date,
    findArea: (code) => (!villages.has(code) ? 'unknown' : inScope(code) ? 'known' : 'outside'),
    onProgress: (done, total) => order.onProgress?.('reading', done, total),
  });
  const refusedAlready = order.mode === 'all-or-nothing' && content.faults.length > 0;
  const whole = order.mode === 'all-or-nothing' || order.dryRun;
  const tally = refusedAlready
    ? nothing
    : whole
      ? await takeInWhole(context, content, order)
      : await takeInBatches(context, content, order);
  return reportOf(content, tally, { order, refusedAlready, durationMs: Math.round(elapsedMs() - startedMs) });
}

type Outcome = { readonly order: ImportOrder; readonly refusedAlready: boolean; readonly durationMs: number };

function reportOf(content: FileContent, tally: Tally, { order, refusedAlready, durationMs }: Outcome): ImportReport {
  const later = tally.faults.map((fault) => ({ ...fault, column: content.headingOf(fault.column) }));
  const faults = [...content.faults, ...later].toSorted((a, b) => a.row - b.row);
  const refused = refusedAlready || (order.mode === 'all-or-nothing' && (later.length > 0 || tally.stopped));
  const { householdsAdded, peopleAdded, statements, stopped } = tally;
  const written = refused
    ? { householdsAdded: 0, peopleAdded: 0, statements: 0 }
    : { householdsAdded, peopleAdded, statements };
  return {
    encoding: content.encoding,
    rows: content.rows,
    rowsRefused: content.rowsRefused + new Set(later.map((fault) => fault.row)).size,
    households: content.households.length,
    ...written,
    householdsChanged: refused ? 0 : tally.changed - householdsAdded,
    incompleteHouseholds: content.households
      .filter((household) => household.incomplete)
      .map(({ key }) => key)
      .slice(0, incompleteShownMax),
    faults: faults.slice(0, faultsShownMax),
    faultsTotal: faults.length,
    applied: !refused && !order.dryRun,
    dryRun: order.dryRun,
    stopped,
    durationMs,
  };
}

function* batchesOf(households: readonly FileHousehold[]): Generator<readonly FileHousehold[]> {
  for (let at = 0; at < households.length; at += batchHouseholds) yield households.slice(at, at + batchHouseholds);
}

/** Batches that are written side by side: one prepares while the database works for the other. */
const lanes = 2;

async function takeInBatches(context: ImportContext, { households }: FileContent, order: ImportOrder): Promise<Tally> {
  const batches = batchesOf(households);
  let tally = nothing;
  let done = 0;
  const lane = async (): Promise<void> => {
    for (const batch of batches) {
      if (order.signal?.aborted) {
        tally = { ...tally, stopped: true };
        return;
      }
      order.onProgress?.('writing', done, households.length);
      const part = await withTransaction(context.pool, order.scope, (transaction) =>
        takeIn(transaction, context, batch, order),
      );
      tally = together(tally, part);
      done += batch.length;
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  await withTransaction(context.pool, order.scope, (transaction) => auditImport(transaction, order, tally));
  order.onProgress?.('writing', done, households.length);
  return tally;
}

/** All in one transaction, taken back when a row is bad, the user stops it, or it was only a test. */
async function takeInWhole(context: ImportContext, { households }: FileContent, order: ImportOrder): Promise<Tally> {
  try {
    return await withTransaction(context.pool, order.scope, async (transaction) => {
      let tally = nothing;
      let done = 0;
      for (const batch of batchesOf(households)) {
        if (order.signal?.aborted) throw new TakenBack({ ...tally, stopped: true });
        order.onProgress?.('writing', done, households.length);
        tally = together(tally, await takeIn(transaction, context, batch, order));
        done += batch.length;
      }
      if (order.dryRun || tally.faults.length > 0) throw new TakenBack(tally);
      await auditImport(transaction, order, tally);
      return tally;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.tally;
    throw error;
  }
}

async function auditImport(transaction: Transaction, { scope }: ImportOrder, tally: Tally): Promise<void> {
  const { householdsAdded, peopleAdded, statements } = tally;
  await recordAudit(transaction, {
    action: 'import.start',
    subject: { kind: 'file', id: 'households' },
    areaCode: scope.areas[0] ?? '',
    reason: 'import',
    details: { householdsAdded, peopleAdded, statements },
  });
}

async function takeIn(
  transaction: Transaction,
  context: ImportContext,
  batch: readonly FileHousehold[],
  order: ImportOrder,
): Promise<Tally> {
  const options = { fieldKeys: context.fieldKeys, date: order.date };
  const { changed, ...written } = await writeOneByOneIfNeeded(transaction, batch, options);
  if (!order.dryRun) await rescreenHouseholds(transaction, changed, { listeners: context.listeners });
  return { ...written, changed: changed.length, stopped: false };
}

function together(a: Tally, b: Tally): Tally {
  return {
    householdsAdded: a.householdsAdded + b.householdsAdded,
    peopleAdded: a.peopleAdded + b.peopleAdded,
    statements: a.statements + b.statements,
    changed: a.changed + b.changed,
    faults: [...a.faults, ...b.faults],
    stopped: a.stopped || b.stopped,
  };
}

type WriteOptions = Parameters<typeof writeHouseholds>[2];

/**
 * A number that somebody outside the scope holds cannot be seen beforehand, only met: then the batch is written
 * household by household, and the ones that meet it are refused.
 */
async function writeOneByOneIfNeeded(
  transaction: Transaction,
  batch: readonly FileHousehold[],
  options: WriteOptions,
): Promise<Written> {
  const all = await tryWrite(transaction, batch, options);
  if (all) return all;
  const parts: Written[] = [];
  for (const household of batch) {
    parts.push(
      (await tryWrite(transaction, [household], options)) ?? {
        ...nothing,
        changed: [],
        faults: household.members.map(takenElsewhere),
      },
    );
  }
  return {
    householdsAdded: parts.reduce((sum, part) => sum + part.householdsAdded, 0),
    peopleAdded: parts.reduce((sum, part) => sum + part.peopleAdded, 0),
    statements: parts.reduce((sum, part) => sum + part.statements, 0),
    changed: parts.flatMap((part) => part.changed),
    faults: parts.flatMap((part) => part.faults),
  };
}

const takenElsewhere = ({ row }: { readonly row: number }): Fault => ({
  row,
  column: 'householdKey',
  reason: {
    zh: '家庭编号或身份证号已由其他辖区登记',
    en: 'the household number or an identity number is registered in another area',
  },
});

const uniqueViolation = '23505';

async function tryWrite(
  transaction: Transaction,
  batch: readonly FileHousehold[],
  options: WriteOptions,
): Promise<Written | undefined> {
  const { client } = transaction;
  await client.query('savepoint batch');
  try {
    const written = await writeHouseholds(transaction, batch, options);
    await client.query('release savepoint batch');
    return written;
  } catch (error) {
    if (errorCode(error) !== uniqueViolation) throw error;
    await client.query('rollback to savepoint batch');
    return undefined;
  }
}
