import { BOOLEAN, DuckDBDataChunk, DuckDBInstance, INTEGER, SMALLINT } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { FactDefinition } from '@zhuni/engine';
import type { Plain } from '@zhuni/engine/lower';
import { factColumn, toSql } from '@zhuni/engine/sql';
import type { Column, ColumnStore } from '@zhuni/engine/screen';
import type { EightTotals } from './eight.ts';
import { eight } from './eight.ts';

const chunkRows = 2048;

function typeOf({ type }: FactDefinition): DuckDBType {
  return type.kind === 'boolean' ? BOOLEAN : type.kind === 'code' ? SMALLINT : INTEGER;
}

type Source = { readonly name: string; readonly type: DuckDBType; readonly at: (row: number) => DuckDBValue };

function sourceOf({ fact, data }: Column): Source {
  const at = fact.type.kind === 'boolean' ? (row: number) => data[row] === 1 : (row: number) => data[row] ?? 0;
  return { name: factColumn(fact.name), type: typeOf(fact), at };
}

async function fill(
  connection: DuckDBConnection,
  table: string,
  sources: readonly Source[],
  rows: number,
): Promise<void> {
  const columns = sources.map(({ name, type }) => `${name} ${String(type)}`).join(', ');
  await connection.run(`CREATE TABLE ${table} (${columns})`);
  const appender = await connection.createAppender(table);
  const types = sources.map(({ type }) => type);
  for (let from = 0; from < rows; from += chunkRows) {
    const count = Math.min(chunkRows, rows - from);
    const chunk = DuckDBDataChunk.create(types, count);
    sources.forEach(({ at }, column) =>
      chunk.setColumnValues(
        column,
        Array.from({ length: count }, (_, row) => at(from + row)),
      ),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

export type DuckDbRun = {
  /** Runs the eight policies on as many threads; gives their totals. */
  readonly run: (threads: number) => Promise<EightTotals>;
  readonly close: () => void;
};

/** The columns of a store without unknowns as two tables in memory, and the eight policies as one query over them. */
export async function duckDbRun(store: ColumnStore, plain: Plain, names: readonly string[]): Promise<DuckDbRun> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const householdOf = new Int32Array(store.persons);
  for (let household = 0; household < store.households; household++)
    householdOf.fill(household, store.starts[household] ?? 0, store.starts[household + 1] ?? 0);
  const own = (entity: FactDefinition['entity']): readonly Source[] =>
    names
      .flatMap((name) => store.columns.get(name) ?? [])
      .filter(({ fact }) => fact.entity === entity)
      .map(sourceOf);
  const number = (name: string, at: (row: number) => number): Source => ({ name, type: INTEGER, at });
  await fill(
    connection,
    'household',
    [number('household_id', (row) => row), number('area', (row) => store.area[row] ?? 0), ...own('household')],
    store.households,
  );
  await fill(
    connection,
    'person',
    [
      number('household_id', (row) => householdOf[row] ?? 0),
      number('member', (row) => row - (store.starts[householdOf[row] ?? 0] ?? 0)),
      ...own('person'),
    ],
    store.persons,
  );
  const { totals } = toSql(plain, { dialect: 'duckdb', household: 'household', person: 'person' });
  const run = async (threads: number): Promise<EightTotals> => {
    await connection.run(`SET threads = ${threads}`);
    const [row] = (await connection.runAndReadAll(totals)).getRowObjects();
    const read = (policy: string, field: string): number => Number(row?.[`${policy}/${field}`]);
    return Object.fromEntries(
      eight.map((policy) => [policy, { entitled: read(policy, 'entitled'), amountFen: read(policy, 'amountFen') }]),
    ) as EightTotals;
  };
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  return { run, close };
}
