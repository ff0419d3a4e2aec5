import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { now } from '../../clock/index.ts';
import { withClient } from '../connection.ts';
import { assertPastUnchanged, migrate, migrationsFolder, readMigrations } from '../migrate.ts';
import type { AppliedMigration } from '../migrate.ts';
import { appRole, ownerRole, prepareRoles } from '../roles.ts';
import type { OnProgress } from '../../log/index.ts';
import { holdsTables, listTables, setSequence } from './catalog.ts';
import type { SequenceState, TableShape } from './catalog.ts';
import { exportFailures } from './failures.ts';
import { createDigest, createWatch, digestTable, exportSettings, writeRows } from './table-stream.ts';
import type { TableDigest, Watch } from './table-stream.ts';
import { suspendRules } from './suspend-rules.ts';

/** Where rows come from: a backup folder or another server. */
export type Source = {
  /** The schema changes that the source had, in order. */
  readonly migrations: readonly AppliedMigration[];
  readonly tables: readonly {
    readonly schema: string;
    readonly name: string;
    readonly columns: readonly string[];
    readonly rowsEstimate: number;
    /** What the source says it holds; undefined when that is known only once its rows have passed. */
    readonly digest: TableDigest | undefined;
  }[];
  readonly open: (index: number) => Readable;
  /** Read after the tables. */
  readonly sequences: () => Promise<readonly SequenceState[]>;
};

/** One table on both sides, already found equal. */
export type Compared = { readonly table: string; readonly source: TableDigest; readonly target: TableDigest };

export type LoadOptions = {
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
  readonly migrationsFolder?: string | undefined;
};

/**
 * Fills an empty database: the schema as it was at the source, all rows in one transaction with every table compared
 * before COMMIT, then the migrations that have been added since. OperatorError when it is not empty or differs.
 */
export async function load(adminUrl: string, where: string, source: Source, options: LoadOptions): Promise<Compared[]> {
  const { onProgress } = options;
  const folder = options.migrationsFolder ?? migrationsFolder;
  assertPastUnchanged(source.migrations, await readMigrations(folder));
  await withClient({ url: adminUrl }, (client) => claimEmpty(client, where));
  await migrate(adminUrl, { folder, upTo: source.migrations.length, onProgress, duringRestore: true });
  const watch = createWatch(onProgress, options.signal);
  const compared = await withClient({ url: adminUrl, applicationName: 'zhuni restore' }, (client) =>
    loadRows(client, source, watch, onProgress),
  );
  await migrate(adminUrl, { folder, onProgress });
  await withClient({ url: adminUrl }, (client) => client.query('analyze'));
  return compared;
}

/** The mark lets a restore that was killed be run again, and keeps the server from starting on half a city. */
async function claimEmpty(client: pg.ClientBase, where: string): Promise<void> {
  if (await holdsTables(client)) throw exportFailures.notEmpty(where);
  await prepareRoles(client);
  await client.query(
    `begin; set local role ${ownerRole};
     create schema if not exists platform;
     grant usage on schema platform to ${appRole};
     create table if not exists platform.restore_under_way (began_at timestamptz not null);
     insert into platform.restore_under_way values ('${now().toISOString()}');
     commit`,
  );
}

async function loadRows(
  client: pg.ClientBase,
  source: Source,
  watch: Watch,
  onProgress: OnProgress,
): Promise<Compared[]> {
  await client.query(`begin; set local role ${ownerRole}; ${exportSettings}`);
  const tables = await listTables(client);
  const wanted = matchTables(tables, source);
  const restoreRules = await suspendRules(client);
  const names = tables.map(({ sqlName }) => sqlName).join(', ');
  if (names !== '') await client.query(`truncate ${names}`);
  const compared: Compared[] = [];
  for (const [index, table] of wanted.entries()) compared.push(await loadTable(client, source, index, table, watch));
  for (const state of await source.sequences()) await setSequence(client, state);
  for (const [done, { sql, text }] of restoreRules.entries()) {
    onProgress({ text, done, total: restoreRules.length });
    await client.query(sql);
  }
  await client.query('drop table platform.restore_under_way');
  await client.query('commit');
  return compared;
}

async function loadTable(
  client: pg.ClientBase,
  source: Source,
  index: number,
  table: TableShape,
  watch: Watch,
): Promise<Compared> {
  const stated = source.tables[index];
  const name = `${table.schema}.${table.name}`;
  const estimated = { ...table, rowsEstimate: stated?.rowsEstimate ?? 0 };
  const { tap, result } = createDigest(watch.rowsOf(estimated, 'load'));
  await pipeline(source.open(index), tap, writeRows(client, table), { signal: watch.signal });
  const sent = result();
  const target = await digestTable(client, estimated, watch);
  const equal = (other: TableDigest): boolean => other.rows === target.rows && other.sha256 === target.sha256;
  if (!equal(sent) || (stated?.digest && !equal(stated.digest))) throw exportFailures.different(name);
  return { table: name, source: stated?.digest ?? sent, target };
}

/** The target's tables in the source's order; every table must be there on both sides with the same columns. */
function matchTables(tables: readonly TableShape[], source: Source): TableShape[] {
  const byName = new Map(tables.map((table) => [`${table.schema}.${table.name}`, table]));
  const matched = source.tables.map((wanted) => {
    const name = `${wanted.schema}.${wanted.name}`;
    const table = byName.get(name);
    if (!table || table.columns.join('\n') !== wanted.columns.join('\n')) throw exportFailures.otherSchema(name);
    byName.delete(name);
    return table;
  });
  const extra = [...byName.keys()][0];
  if (extra !== undefined) throw exportFailures.otherSchema(extra);
  return matched;
}
