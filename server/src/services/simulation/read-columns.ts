import type { PlainDate } from '@zhuni/engine/values';
import { columnStoreBuilder } from '@zhuni/engine/screen';
import type { ColumnStore } from '@zhuni/engine/screen';
import { handbook } from '@zhuni/policies';
import { readHouseholds } from '../../kernel/screening/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';

const batchHouseholds = 4_000;

/** Households read so far, of so many. */
export type Reading = { readonly done: number; readonly total: number };

type Asked = {
  readonly scope: Scope;
  readonly prefix: string;
  readonly date: PlainDate;
  readonly onProgress?: (reading: Reading) => void;
  /** Stops the reading between two batches; its reason is thrown. */
  readonly signal?: AbortSignal;
};

/** Everyone of an area on a date as columns, read village by village. */
export async function readColumns(
  pool: Pool,
  { scope, prefix, date, onProgress, signal }: Asked,
): Promise<ColumnStore> {
  const inScope = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
    withTransaction(pool, { ...scope, areas: [prefix] }, work, { readOnly: true });
  const { rows } = await inScope(({ client }) =>
    client.query<{ code: string; households: number }>(
      `select a.code, count(h.id)::int as households
         from areas.area a left join people.household h on h.area_code = a.code
        where a.level = 'village' and a.code ^@ $1 group by a.code order by a.code`,
      [prefix],
    ),
  );
  const codes = rows.map(({ code }) => code);
  const householdsOf = new Map(rows.map(({ code, households }) => [code, households]));
  const total = rows.reduce((sum, { households }) => sum + households, 0);
  const builder = columnStoreBuilder(handbook.facts.values(), codes);
  let done = 0;
  onProgress?.({ done, total });
  for (const villages of batches(rows)) {
    signal?.throwIfAborted();
    await inScope(async (transaction) => {
      const found = await readHouseholds(transaction, { villages }, date, false);
      for await (const { household } of found) builder.append(household);
    });
    done += villages.reduce((sum, code) => sum + (householdsOf.get(code) ?? 0), 0);
    onProgress?.({ done, total });
  }
  return builder.finish();
}

function* batches(rows: readonly { readonly code: string; readonly households: number }[]): Generator<string[]> {
  let [batch, count]: [string[], number] = [[], 0];
  for (const { code, households } of rows) {
    if (count > 0 && count + households > batchHouseholds) {
      yield batch;
      [batch, count] = [[], 0];
    }
    batch.push(code);
    count += households;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Changes with every write to facts, people and households, by the database's own counters, which follow within a
 * second; exact for statements.
 */
export async function factsVersion({ client }: Transaction): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `select coalesce((select max(id) from facts.statement), 0) || '/' ||
            coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) as version
       from pg_stat_user_tables
      where (schemaname, relname) in (('facts', 'statement'), ('people', 'household'), ('people', 'person'),
                                      ('people', 'past_membership'))`,
  );
  return rows[0]?.version ?? '';
}
