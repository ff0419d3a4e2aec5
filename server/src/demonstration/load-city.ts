import { planCity } from '@zhuni/city';
import type pg from 'pg';
import { now } from '../platform/clock/index.ts';
import type { FieldKeys } from '../platform/crypto/index.ts';
import { ownerRole, withClient } from '../platform/db/index.ts';
import type { OnProgress } from '../platform/log/index.ts';
import { emptyTables, withoutIndexes } from './bulk-load.ts';
import { cityActor, copyHouseholds } from './copy-households.ts';
import type { LoadedCity } from './copy-households.ts';

export const defaultPeople = 47_000;
const tables = ['people.household', 'people.person', 'facts.statement', 'facts.receipt'];

export type LoadOptions = {
  readonly adminUrl: string;
  readonly fieldKeys: FieldKeys;
  readonly people: number;
  readonly onProgress: OnProgress;
  /** Ends the work with an error and leaves nothing. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Makes the residents of the plan and streams them into the empty tables, all in one transaction: either the whole city
 * is there or none of it. Acts as the owner, since COPY does not pass row security. RangeError for too few or too many;
 * Error when there are residents already.
 */
export async function loadCity({ adminUrl, fieldKeys, people, onProgress, signal }: LoadOptions): Promise<LoadedCity> {
  const plan = planCity({ people });
  return withClient({ url: adminUrl, role: ownerRole, applicationName: 'zhuni city' }, async (client) => {
    await client.query('begin');
    await client.query("select set_config('app.actor', $1, true), set_config('app.now', $2, true)", [
      cityActor,
      now().toISOString(),
    ]);
    await makeRoom(client);
    const loaded = await withoutIndexes(client, tables, async () => {
      const copied = await copyHouseholds(client, { plan, fieldKeys, onProgress, signal });
      onProgress({ text: { zh: '建立索引', en: 'making the indexes' } });
      return copied;
    });
    signal?.throwIfAborted();
    for (const [table, last] of [
      ['household', loaded.households],
      ['person', loaded.people],
    ] as const) {
      await client.query("select setval(pg_get_serial_sequence($1, 'id'), $2)", [`people.${table}`, last]);
    }
    await client.query('select audit.record($1, $2, $3, $4, $5, $6)', [
      'city.load',
      'area',
      '370300',
      '3703',
      'demonstration',
      JSON.stringify(loaded),
    ]);
    await client.query('commit');
    onProgress({ text: { zh: '整理数据库统计', en: 'gathering statistics for the database' } });
    await client.query(`analyze ${tables.join(', ')}`);
    return loaded;
  });
}

/** Takes the empty tables for this transaction alone. */
async function makeRoom(client: pg.ClientBase): Promise<void> {
  await client.query(`lock table ${tables.join(', ')} in access exclusive mode`);
  const { rows } = await client.query<{ inhabited: boolean }>(
    'select exists (select from people.household) as inhabited',
  );
  if (rows[0]?.inhabited) throw new Error('there are residents already: a city is loaded into an empty database only');
  await emptyTables(client, tables);
}
