import { elapsedMs } from '../../server/src/platform/clock/index.ts';
import { withClient } from '../../server/src/platform/db/index.ts';

const pageRows = 2_000;
const columns = {
  batch_id: 'int8',
  area_code: 'text',
  town_code: 'text',
  entitlement_id: 'int8',
  household_id: 'int8',
  person_id: 'int8',
  payee_person_id: 'int8',
  payee_account_id: 'int8',
  policy: 'text',
  month: 'date',
  part: 'int2',
  amount_fen: 'int8',
  state: 'text',
} as const;

/**
 * Milliseconds to insert rows of payments into a table that has their columns and a primary key and nothing else: no
 * foreign key, check, trigger or row security, pages of the size of a step, each a transaction, the same durability.
 */
export async function insertBare(adminUrl: string, rows: readonly Record<string, unknown>[]): Promise<number> {
  return withClient({ url: adminUrl }, async (client) => {
    const names = Object.keys(columns);
    await client.query('create schema if not exists bare');
    await client.query('drop table if exists bare.line');
    const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
    await client.query(
      `create table bare.line (id bigint generated always as identity primary key, ${types.join(', ')})`,
    );
    const arrays = Object.values(columns).map((type, at) => `$${at + 1}::${type}[]`);
    const text = `insert into bare.line (${names.join(', ')}) select * from unnest(${arrays.join(', ')})`;
    const startedMs = elapsedMs();
    for (let from = 0; from < rows.length; from += pageRows) {
      const page = rows.slice(from, from + pageRows);
      await client.query(
        text,
        names.map((name) => page.map((row) => row[name])),
      );
    }
    return elapsedMs() - startedMs;
  });
}
