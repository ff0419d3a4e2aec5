import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { clientConfig } from './connection.ts';
import type { ConnectionSettings } from './connection.ts';
import { prepareStatements, sendTogether } from './faster-queries.ts';

export type Pool = pg.Pool;

type PoolSettings = ConnectionSettings & {
  /** Connections at most; one city's server is happy with 16. */
  readonly connectionsMax?: number;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  readonly onError?: (error: Error) => void;
};

const idleTimeoutMs = 30_000;
const statementTimeoutMs = 60_000;
const idleInTransactionTimeoutMs = 60_000;

/**
 * A pool whose values arrive as Zhuni uses them: date → 'YYYY-MM-DD', int8 → number (RangeError beyond 2^53, never
 * rounded), numeric → string, timestamptz → Date, timestamp without zone and interval → string; arrays alike. Sums of
 * int8 are numeric in PostgreSQL: write `sum(x)::int8`. Queries of one connection that nobody waits for in between
 * travel
 * together; those that come again are prepared, see `prepareStatements`.
 */
export function createPool(settings: PoolSettings): Pool {
  const pool = new pg.Pool({
    ...clientConfig({ role: 'zhuni_app', ...settings }),
    pipeline: true,
    max: settings.connectionsMax ?? 16,
    idleTimeoutMillis: idleTimeoutMs,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
    types: { getTypeParser: parserOf },
  });
  pool.on('connect', (client) => {
    sendTogether(client);
    prepareStatements(client);
  });
  pool.on('error', (error) => settings.onError?.(error)); // without a listener a lost connection ends the process
  return pool;
}

/** Kysely over a pool. Outside a transaction no scope is set: only tables without row security can be read. */
export function createKysely<Schema>(pool: Pool): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** Kysely over one connection that somebody else opens, commits and releases. */
export function kyselyOn<Schema>(client: pg.PoolClient): Kysely<Schema> {
  const borrowed = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: () => Promise.resolve(borrowed), end: () => Promise.resolve() };
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
}

type Parser = (text: string) => unknown;

const asText: Parser = (text) => text;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond the exact range of a number: ${text}`);
  return value;
}

const { builtins } = pg.types;
const textArrayOid = 1009;

function arrayOf(parse: Parser): Parser {
  const readTexts = pg.types.getTypeParser(textArrayOid as 16) as (text: string) => unknown[];
  const read = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(read);
    return typeof item === 'string' ? parse(item) : item;
  };
  return (text) => readTexts(text).map(read);
}

const parsers: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [builtins.DATE, asText],
  [1182, arrayOf(asText)],
  [builtins.INT8, safeInteger],
  [1016, arrayOf(safeInteger)],
  [builtins.NUMERIC, asText],
  [1231, arrayOf(asText)],
  [builtins.TIMESTAMP, asText],
  [1115, arrayOf(asText)],
  [builtins.INTERVAL, asText],
  [1187, arrayOf(asText)],
]);

function parserOf(oid: number, format: 'text' | 'binary' = 'text'): Parser {
  const own = format === 'text' ? parsers.get(oid) : undefined;
  return own ?? (pg.types.getTypeParser(oid, format as 'text') as Parser);
}
