import type { Socket } from 'node:net';
import pg from 'pg';

/** Where to connect, ready for `pg`. `role` is taken from the first moment of each session. */
export type ConnectionSettings = {
  readonly url: string;
  readonly role?: 'zhuni_app' | 'zhuni_owner';
  readonly applicationName?: string;
};

const connectTimeoutMs = 10_000;
const closeTimeoutMs = 1_000;

/** Settings of `pg` for a connection; every session speaks UTF-8, UTC and ISO dates. */
export function clientConfig(settings: ConnectionSettings): pg.ClientConfig {
  const options = ['-c TimeZone=UTC', '-c DateStyle=ISO', '-c IntervalStyle=postgres'];
  if (settings.role !== undefined) options.push(`-c role=${settings.role}`);
  return {
    connectionString: settings.url,
    application_name: settings.applicationName ?? 'zhuni',
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    options: options.join(' '),
  };
}

/** Opens one connection, hands it to `work` and closes it whatever happens. */
export async function withClient<Result>(
  settings: ConnectionSettings,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(clientConfig(settings));
  client.on('error', () => undefined); // the query under way rejects; without a listener the process would die
  await client.connect();
  try {
    return await work(client);
  } finally {
    await close(client);
  }
}

/** A connection given up in the middle of a COPY would first send all the rest: it is cut after a moment instead. */
async function close(client: pg.Client): Promise<void> {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const timer = setTimeout(() => stream.destroy(), closeTimeoutMs);
  await client.end().catch(() => undefined);
  clearTimeout(timer);
}

/** SQLSTATE or system code of an error, '' when it has none. */
export function errorCode(error: unknown): string {
  if (error instanceof AggregateError) return errorCode(error.errors[0]);
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** An SQL identifier, quoted. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** An SQL text literal, quoted; for values that no placeholder can carry. */
export function quoteText(text: string): string {
  if (text.includes('\0')) throw new RangeError('a text for SQL cannot contain a zero byte');
  const body = text.replaceAll("'", "''");
  return text.includes('\\') ? `E'${body.replaceAll('\\', '\\\\')}'` : `'${body}'`;
}
