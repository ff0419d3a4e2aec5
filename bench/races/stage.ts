import { randomBytes } from 'node:crypto';
import type { FactValue } from '@zhuni/engine';
import { facts as vocabulary } from '@zhuni/policies';
import { permissions } from '../../server/src/kernel/access/index.ts';
import type { Actor } from '../../server/src/kernel/access/index.ts';
import { loadAreas } from '../../server/src/kernel/areas/index.ts';
import { loadProcedures } from '../../server/src/kernel/cases/index.ts';
import { deriveKeys } from '../../server/src/platform/crypto/index.ts';
import type { FieldKeys } from '../../server/src/platform/crypto/index.ts';
import { createPool, withClient, withTransaction } from '../../server/src/platform/db/index.ts';
import type { Pool, Transaction } from '../../server/src/platform/db/index.ts';
import { newId } from '../../server/src/platform/ids/index.ts';
import type { Id } from '../../server/src/platform/ids/index.ts';
import { settle, village } from '../../server/test/test-app.ts';

export { village };
/** So many try at the same time. */
export const racers = 16;

export type Household = { readonly id: number; readonly personIds: readonly number[] };

/** A migrated database with areas and procedures, and more connections than racers, so that they do meet. */
export type Stage = {
  readonly adminUrl: string;
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  /** Ids of so many members of staff as there are racers. */
  readonly accounts: readonly string[];
  readonly actor: Actor;
  readonly inScope: <Result>(work: (transaction: Transaction) => Promise<Result>, actor?: string) => Promise<Result>;
  /** One grown-up person, entitled to Dibao; more facts of the person may be named. */
  readonly household: (facts?: Readonly<Record<string, FactValue>>) => Promise<Household>;
  /** Numbers of one row and column, as the owner of the database sees them. */
  readonly count: (sql: string, values: readonly unknown[]) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Some races are deadlocks on purpose; after a second each, as by default, they would take hours. */
async function endDeadlocksSoon(adminUrl: string): Promise<void> {
  await withClient({ url: adminUrl }, (client) =>
    client.query(`do $$ begin
      execute format('alter database %I set deadlock_timeout = ''20ms''', current_database());
    end $$`),
  );
}

export async function openStage({
  adminUrl,
  appUrl,
}: {
  readonly adminUrl: string;
  readonly appUrl: string;
}): Promise<Stage> {
  await loadAreas(adminUrl);
  await loadProcedures(adminUrl);
  await endDeadlocksSoon(adminUrl);
  const pool = createPool({ url: appUrl, connectionsMax: racers + 4 });
  const fieldKeys = deriveKeys(randomBytes(32));
  const inScope: Stage['inScope'] = (work, actor = 'system:races') =>
    withTransaction(pool, { actor, areas: ['3703'] }, work);
  const database = { pool } as Parameters<typeof settle>[0]['database'];
  let made = 0;
  const household: Stage['household'] = (facts = {}) =>
    settle(
      { database, fieldKeys },
      {
        areaCode: village,
        facts: { ...plain('household'), registration: 'urban' },
        members: [
          {
            name: `赵${(made += 1)}`,
            facts: {
              ...plain('person'),
              relation: 'head',
              birthDate: '1980-06-15',
              supporters: 'able',
              canWork: true,
              ...facts,
            },
          },
        ],
      },
    );
  const count: Stage['count'] = (sql, values) =>
    withClient({ url: adminUrl }, async (client) => {
      const { rows } = await client.query<{ count: unknown }>(sql, [...values]);
      return Number(rows[0]?.count);
    });
  const accounts = await makeAccounts(adminUrl);
  return {
    adminUrl,
    pool,
    fieldKeys,
    accounts,
    actor: actorOf(accounts),
    inScope,
    household,
    count,
    close: () => pool.end(),
  };
}

/** Every fact as plain as it can be: nothing owned, nothing earned. */
function plain(entity: 'household' | 'person'): Record<string, FactValue> {
  return Object.fromEntries(
    vocabulary
      .filter((fact) => fact.entity === entity)
      .map(({ name, type }) => {
        if (type.kind === 'boolean') return [name, false];
        if (type.kind === 'number') return [name, type.min];
        return [name, type.kind === 'code' ? (Object.keys(type.codes)[0] ?? '') : '1980-06-15'];
      }),
  );
}

/** Without passwords: nobody signs in as these. */
async function makeAccounts(adminUrl: string): Promise<readonly string[]> {
  const ids = Array.from({ length: racers }, () => newId<'account'>());
  await withClient({ url: adminUrl }, (client) =>
    client.query(
      `insert into access.account (id, sign_in_name, name_zh, name_en, role, area_code, password_hash,
         demonstration, created_at)
       select id, 'racer-' || id, '测试', 'racer', 'county-officer', '370302', '$argon2id$', true, now()
         from unnest($1::text[]) as id`,
      [ids],
    ),
  );
  return ids;
}

function actorOf([accountId = '']: readonly string[]): Actor {
  const name = { zh: '测试', en: 'racer' };
  return {
    accountId: accountId as Id<'account'>,
    name,
    role: { code: 'city-officer', name },
    area: { code: '370300', prefix: '3703', level: 'city', name },
    permissions: new Set(permissions),
    scope: { actor: accountId, areas: ['3703'] },
  };
}
