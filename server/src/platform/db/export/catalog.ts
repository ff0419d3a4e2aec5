import type pg from 'pg';
import { quoteName } from '../connection.ts';

/** A table as the export sees it: what to copy, and the order in which its hash is taken. */
export type TableShape = {
  /** 'schema.table', quoted for SQL. */
  readonly sqlName: string;
  readonly schema: string;
  readonly name: string;
  /** Stored columns in order; generated ones make themselves again. */
  readonly columns: readonly string[];
  readonly orderBy: readonly string[];
  /** The planner's estimate, for progress only. */
  readonly rowsEstimate: number;
};

export type SequenceState = {
  readonly schema: string;
  readonly name: string;
  /** Whole number as text: it may be beyond 2^53. */
  readonly lastValue: string;
  readonly isCalled: boolean;
};

const userTables = `
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
   and n.nspname not like 'pg_temp%'
   and not exists (select from pg_depend d
                    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** True when somebody's tables are here; `platform.restore_under_way` marks what a broken restore has left. */
export async function holdsTables(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ tables: number; half: boolean }>(
    `select count(*)::int as tables, to_regclass('platform.restore_under_way') is not null as half
     ${userTables} and c.relkind in ('r', 'p', 'v', 'm')`,
  );
  return !rows[0]?.half && (rows[0]?.tables ?? 0) > 0;
}

type CatalogRow = {
  schema: string;
  name: string;
  rows_estimate: number;
  columns: { name: string; collatable: boolean; key: number | null }[];
};

/** All tables with rows of their own (partitions, not their parents), by name; the runner's own two left out. */
export async function listTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<CatalogRow>(
    `select n.nspname as schema, c.relname as name, greatest(c.reltuples, 0)::float8 as rows_estimate,
            (select json_agg(json_build_object('name', a.attname, 'collatable', a.attcollation <> 0,
                                               'key', array_position(k.indkey::int2[], a.attnum)) order by a.attnum)
               from pg_attribute a
               left join pg_index k on k.indrelid = c.oid and k.indisprimary
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     ${userTables} and c.relkind = 'r'
       and not (n.nspname = 'platform' and c.relname in ('migration', 'restore_under_way'))
     order by n.nspname collate "C", c.relname collate "C"`,
  );
  return rows.map(shapeOf);
}

/**
 * The primary key orders the rows; texts compare by bytes, since two servers may sort words differently. A table
 * without a key is ordered by everything it holds.
 */
function shapeOf(row: CatalogRow): TableShape {
  const columns = row.columns ?? [];
  const keys = columns
    .filter(({ key }) => key !== null)
    .toSorted((left, right) => Number(left.key) - Number(right.key));
  const byBytes = (name: string): string => `${quoteName(name)} collate "C"`;
  const orderBy =
    keys.length > 0
      ? keys.map(({ name, collatable }) => (collatable ? byBytes(name) : quoteName(name)))
      : columns.map(({ name }) => `${quoteName(name)}::text collate "C"`);
  return {
    sqlName: `${quoteName(row.schema)}.${quoteName(row.name)}`,
    schema: row.schema,
    name: row.name,
    columns: columns.map(({ name }) => name),
    orderBy,
    rowsEstimate: Math.round(row.rows_estimate),
  };
}

/** Where each sequence stands, those of identity columns included. */
export async function listSequences(client: pg.ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name ${userTables} and c.relkind = 'S'
     order by n.nspname collate "C", c.relname collate "C"`,
  );
  const states: SequenceState[] = [];
  for (const { schema, name } of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoteName(schema)}.${quoteName(name)}`,
    );
    states.push({ schema, name, lastValue: state.rows[0]?.value ?? '1', isCalled: state.rows[0]?.called ?? false });
  }
  return states;
}

/** Sets a sequence to where it stood. */
export async function setSequence(client: pg.ClientBase, state: SequenceState): Promise<void> {
  const name = `${quoteName(state.schema)}.${quoteName(state.name)}`;
  await client.query('select setval($1::regclass, $2::bigint, $3)', [name, state.lastValue, state.isCalled]);
}
