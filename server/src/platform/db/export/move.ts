import type pg from 'pg';
import { withClient } from '../connection.ts';
import { readApplied } from '../migrate.ts';
import { beginSnapshot } from './backup.ts';
import { listSequences, listTables } from './catalog.ts';
import { exportFailures } from './failures.ts';
import { load } from './load.ts';
import type { Compared, LoadOptions } from './load.ts';
import { readRows } from './table-stream.ts';

/**
 * Copies a whole database to an empty one on another server, table by table without files between, and compares every
 * table. The source is only read. OperatorError when the target is not empty, is the source itself, or differs.
 */
export async function moveTo(
  sourceUrl: string,
  targetUrl: string,
  where: string,
  options: LoadOptions,
): Promise<readonly Compared[]> {
  try {
    return await withClient({ url: sourceUrl, applicationName: 'zhuni move' }, async (client) => {
      await assertApart(client, targetUrl);
      await beginSnapshot(client);
      const tables = await listTables(client);
      const source = {
        migrations: await readApplied(client),
        tables: tables.map((table) => ({ ...table, digest: undefined })),
        open: (index: number) => {
          const table = tables[index];
          if (!table) throw new RangeError(`no table ${index}`);
          return readRows(client, table);
        },
        sequences: () => listSequences(client),
      };
      return load(targetUrl, where, source, options);
    });
  } catch (error) {
    throw options.signal.aborted ? exportFailures.interrupted() : error;
  }
}

/** Two addresses may lead to one database: its server's identity and its own number tell. */
async function assertApart(source: pg.ClientBase, targetUrl: string): Promise<void> {
  const [here, there] = [await identityOf(source), await withClient({ url: targetUrl }, identityOf)];
  if (here === there) throw exportFailures.sameDatabase();
}

async function identityOf(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ identity: string }>(
    `select concat(pg_postmaster_start_time(), ' ', inet_server_port(), ' ',
                   (select oid from pg_database where datname = current_database())) as identity`,
  );
  return rows[0]?.identity ?? '';
}
