import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import type pg from 'pg';

/** A text that was seen so often is prepared; one that is made up for a moment never is. */
const usesMin = 3;
/** Of so many texts the uses are counted; all that the product has are far fewer. */
const textsMax = 2_000;

type Known = { uses: number; readonly name: string };
const known = new Map<string, Known>();

/** The name under which a text is prepared; undefined while it is too new. */
function nameOf(text: string): string | undefined {
  const found = known.get(text);
  if (found) {
    found.uses += 1;
    return found.uses >= usesMin ? found.name : undefined;
  }
  if (known.size < textsMax)
    known.set(text, { uses: 1, name: createHash('sha256').update(text).digest('base64url').slice(0, 20) });
  return undefined;
}

/** Put before a query that is better planned for its own values each time, such as a list with optional filters. */
export const plannedAnew = '/* planned anew */';

/**
 * Makes a connection prepare the queries that come again: parsing and planning under row security takes several times
 * as long as running them. PostgreSQL itself goes on planning for the values where that pays.
 */
export function prepareStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const preparing = (...given: unknown[]): unknown => {
    const [text, values, ...rest] = given;
    if (typeof text !== 'string' || !Array.isArray(values) || text.startsWith(plannedAnew)) return query(...given);
    const name = nameOf(text);
    return name === undefined ? query(...given) : query({ name, text, values }, ...rest);
  };
  client.query = preparing as typeof client.query;
}

/**
 * Lets what is asked of a connection in one turn of the event loop travel as one packet, written at once: a system call
 * costs as much as a short query, and one over many small buffers as much as several.
 */
export function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  const write = stream.write.bind(stream) as (bytes: Buffer) => boolean;
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  let gathered: Buffer[] | undefined;
  const release = (): void => {
    const bytes = gathered;
    gathered = undefined;
    if (bytes && !stream.destroyed) write(bytes.length === 1 && bytes[0] ? bytes[0] : Buffer.concat(bytes));
  };
  const gathering = (...given: unknown[]): boolean => {
    const [bytes, ...rest] = given;
    if (gathered && bytes instanceof Buffer && rest.every((one) => one === undefined)) {
      gathered.push(bytes);
      return true;
    }
    release();
    return (write as (...all: unknown[]) => boolean)(...given);
  };
  stream.write = gathering as typeof stream.write;
  client.query = ((...given: unknown[]): unknown => {
    if (!gathered) {
      gathered = [];
      process.nextTick(release);
    }
    return query(...given);
  }) as typeof client.query;
}
