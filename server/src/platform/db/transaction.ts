import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { now, wait } from '../clock/index.ts';
import { errorCode } from './connection.ts';
import { kyselyOn } from './pool.ts';
import type { Pool } from './pool.ts';
import { appRole } from './roles.ts';

/** Who acts, and where: what row security sees. No areas = no rows. */
export type Scope = {
  /** Account or job: letters, digits and `:._-`, at most 80; written to `app.actor`. */
  readonly actor: string;
  /** Area codes of 2 to 12 digits, comma-separated in `app.areas`; at most `scopeAreasMax`. */
  readonly areas: readonly string[];
  /** What may be seen beyond the area, such as 'person.restricted'; written to `app.clearances`. */
  readonly clearances?: readonly string[];
};

export type Isolation = 'read committed' | 'repeatable read' | 'serializable';

export type TransactionOptions = {
  readonly isolation?: Isolation;
  readonly readOnly?: boolean;
  /** Attempts in all; 1 = never again. */
  readonly attemptsMax?: number;
};

/** A transaction under way; commands ask for it as an argument. */
export type Transaction<Schema = unknown> = {
  readonly db: Kysely<Schema>;
  readonly client: pg.PoolClient;
  readonly scope: Scope;
  /** Queries sent whose end the transaction waits for before it commits, so that nobody else has to. */
  readonly trailing?: Promise<unknown>[];
};

export const scopeAreasMax = 4_096;
const attemptsMaxDefault = 6;
const retryDelayMs = 25;
const retryDelayMaxMs = 2_000;

const rolledBackCodes: ReadonlySet<string> = new Set(['40001', '40P01']);
const lostStates = ['57P01', '57P02', '57P03', '08000', '08003', '08006', '53300'];
const lostCodes: ReadonlySet<string> = new Set(lostStates.concat('ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'));

/** The connection broke while COMMIT was on its way: the work may be done or not. Ask by idempotency key. */
export class CommitUnknownError extends Error {
  constructor(cause: unknown) {
    super('the connection broke during COMMIT; the outcome is unknown', { cause });
    this.name = 'CommitUnknownError';
  }
}

/**
 * Runs `work` in one transaction as role zhuni_app with `app.actor`, `app.areas` and `app.now` set for it alone, all
 * begun in one round trip. Repeats the whole of it when the server rolled it back for concurrency or went away before
 * COMMIT, so `work` must have no effect outside the transaction. RangeError when the scope is malformed.
 */
export async function withTransaction<Result, Schema = unknown>(
  pool: Pool,
  scope: Scope,
  work: (transaction: Transaction<Schema>) => Promise<Result>,
  options: TransactionOptions = {},
): Promise<Result> {
  const attemptsMax = options.attemptsMax ?? attemptsMaxDefault;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(pool, scope, work, options);
    } catch (error) {
      if (attempt >= attemptsMax || !mayRepeat(error)) throw error;
      const delayMs = Math.min(retryDelayMaxMs, retryDelayMs * 4 ** (attempt - 1));
      await wait(delayMs + randomInt(delayMs));
    }
  }
}

/**
 * One reading query in a transaction of its own: begun, asked and ended in one round trip. Repeated like the work of
 * `withTransaction` when the server went away.
 */
export async function queryOnce<Row extends pg.QueryResultRow>(
  pool: Pool,
  scope: Scope,
  { text, values }: { readonly text: string; readonly values: readonly unknown[] },
): Promise<Row[]> {
  const begin = beginningOf(scope, { readOnly: true });
  for (let attempt = 1; ; attempt += 1) {
    const client = await pool.connect();
    const sent = [begin(client), client.query<Row>(text, [...values]), client.query('commit')] as const;
    const [, asked, ended] = await Promise.allSettled(sent);
    const lost = [asked, ended].some((one) => one.status === 'rejected' && isLost(one.reason));
    client.release(lost);
    if (asked.status === 'fulfilled') return asked.value.rows;
    if (attempt >= attemptsMaxDefault || !mayRepeat(asked.reason)) throw asked.reason;
    await wait(retryDelayMs * attempt);
  }
}

/** Opens a transaction on a connection in two statements that travel together; the second is prepared. */
function beginningOf(scope: Scope, options: TransactionOptions): (client: pg.PoolClient) => Promise<unknown> {
  const settings = settingsOf(scope);
  const text = `select ${settings.map(([name], at) => `set_config('${name}', $${at + 1}, true)`).join(', ')}`;
  const values = settings.map(([, value]) => value);
  const mode = modeOf(options);
  return (client) => Promise.all([client.query(mode), client.query(text, values)]);
}

const modeOf = ({ isolation = 'read committed', readOnly = false }: TransactionOptions): string =>
  `begin isolation level ${isolation}${readOnly ? ' read only' : ''}`;

/** What is set for one transaction, checked character by character. */
export function settingsOf(scope: Scope): readonly (readonly [string, string])[] {
  if (!/^[A-Za-z0-9:._-]{1,80}$/.test(scope.actor)) throw new RangeError('scope: actor is malformed');
  if (scope.areas.length > scopeAreasMax) throw new RangeError(`scope: more than ${scopeAreasMax} areas`);
  for (const area of scope.areas) {
    if (!/^\d{2,12}$/.test(area)) throw new RangeError('scope: an area code is 2 to 12 digits');
  }
  const clearances = scope.clearances ?? [];
  if (!clearances.every((one) => /^[a-z.-]{1,40}$/.test(one))) throw new RangeError('scope: a clearance is malformed');
  return [
    ['role', appRole],
    ['app.actor', scope.actor],
    ['app.areas', scope.areas.join(',')],
    ['app.clearances', clearances.join(',')],
    ['app.now', now().toISOString()],
  ];
}

async function attemptOnce<Result, Schema>(
  pool: Pool,
  scope: Scope,
  work: (transaction: Transaction<Schema>) => Promise<Result>,
  options: TransactionOptions,
): Promise<Result> {
  const begin = beginningOf(scope, options);
  const client = await pool.connect();
  let broken: unknown;
  const onError = (error: unknown): void => void (broken = error);
  client.on('error', onError);
  let committing = false;
  const begun = begin(client); // travels with the first query of the work, which fails when this does
  const trailing: Promise<unknown>[] = [];
  begun.catch(() => undefined);
  try {
    const result = await work({ db: kyselyOn<Schema>(client), client, scope, trailing });
    committing = true;
    const ended = client.query('commit'); // a rollback when one of those before it has failed
    ended.catch(() => undefined);
    await Promise.all([begun, ...trailing]);
    const outcome = await ended;
    if (outcome.command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
    return result;
  } catch (failure) {
    const error = await begun.then(
      () => failure,
      (first: unknown) => first,
    );
    const lost = broken !== undefined || isLost(error);
    if (lost) broken ??= error;
    if (committing && lost) throw new CommitUnknownError(error);
    if (!lost) await client.query('rollback').catch((reason: unknown) => void (broken = reason));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken !== undefined);
  }
}

function isLost(error: unknown): boolean {
  const ended = error instanceof Error && /^Connection terminated|not queryable/.test(error.message);
  return ended || lostCodes.has(errorCode(error));
}

function mayRepeat(error: unknown): boolean {
  if (error instanceof CommitUnknownError) return false;
  return rolledBackCodes.has(errorCode(error)) || isLost(error);
}
