import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, withClient } from '../src/platform/db/index.ts';
import type { TestDatabase } from '../src/platform/db/index.ts';

/**
 * Every policy of row security is taken away once, and something must be seen to change. For that each table gets two
 * rows, in two villages, in a database of its own in which nothing but row security stands in the way: no constraint,
 * no
 * trigger, no missing right.
 */
const [here, there] = ['370302001001', '370303001001'];
const id = (number: number): string => `00000000-0000-0000-0000-00000000000${number}`;

/** Who looks: staff of one village, of the other, of the city, and everybody whom some policy names. */
const lookers: Readonly<Record<string, { actor: string; areas?: string; clearances?: string }>> = {
  nobody: { actor: 'nobody' },
  'staff here': { actor: id(1), areas: here },
  'staff there': { actor: id(2), areas: there },
  'staff of the county there': { actor: 'staff', areas: there.slice(0, 6) },
  'staff of the city': { actor: 'staff', areas: '3703' },
  'staff here with clearance': { actor: 'staff', areas: here, clearances: 'person.restricted' },
  'system administrator': { actor: id(3) },
  'security administrator': { actor: id(4) },
  'audit administrator': { actor: id(5) },
  'sign-in desk': { actor: 'system:sign-in' },
  worker: { actor: 'system:worker' },
  'audit keeper': { actor: 'system:audit' },
  'notice board': { actor: 'system:notices' },
};

const accounts = `
  insert into areas.area (code, level, parent, name_zh, name_en, pinyin, initials) values
    ('370300', 'city', null, '市', 'city', '', ''), ('370302', 'county', '370300', '甲区', 'A', '', ''),
    ('370303', 'county', '370300', '乙区', 'B', '', ''), ('370302001', 'town', '370302', '甲镇', 'A', '', ''),
    ('370303001', 'town', '370303', '乙镇', 'B', '', ''), ('${here}', 'village', '370302001', '甲一', 'A1', '', ''),
    ('${there}', 'village', '370303001', '乙一', 'B1', '', '');
  insert into access.account (id, sign_in_name, name_zh, name_en, role, area_code, password_hash, created_at)
    select '00000000-0000-0000-0000-00000000000' || n, 'name' || n, '甲', 'A', role, area, '$argon2id$x', now()
      from (values (1, 'village-assistant', '${here}'), (2, 'village-assistant', '${there}'),
        (3, 'system-administrator', '370300'), (4, 'security-administrator', '370300'),
        (5, 'audit-administrator', '370300')) as staff (n, role, area);`;

type Column = { readonly name: string; readonly type: string; readonly computed: boolean };
type Table = { readonly name: string; readonly columns: readonly Column[]; readonly rows: object[] };
type Policy = { readonly table: string; readonly name: string };

let database: TestDatabase;
let tables: Map<string, Table>;
let policies: Policy[];

const asAdmin = <Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> =>
  withClient({ url: database.adminUrl }, work);

async function readTables(client: pg.Client): Promise<Map<string, Table>> {
  const { rows } = await client.query<Column & { table: string }>(
    `select a.attrelid::regclass::text as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
            a.attgenerated <> '' as computed
       from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p')
        and exists (select from pg_policy p where p.polrelid = c.oid) order by 1, a.attnum`,
  );
  const found = Map.groupBy(rows, ({ table }) => table);
  return new Map([...found].map(([name, columns]) => [name, { name, columns, rows: [] }]));
}

/** Leaves row security as the only wall. */
async function loosen(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ declare c record; begin
      for c in select conrelid::regclass as t, conname from pg_constraint
        where contype in ('c', 'f', 'p', 'u', 'x') and conrelid in (select polrelid from pg_policy)
        order by contype = 'f' desc, contype = 'p'
      loop execute format('alter table %s drop constraint if exists %I cascade', c.t, c.conname); end loop;
      for c in select a.attrelid::regclass as t, a.attname from pg_attribute a
        where a.attnotnull and a.attidentity = '' and a.attnum > 0 and a.attrelid in (select polrelid from pg_policy)
      loop execute format('alter table %s alter column %I drop not null', c.t, c.attname); end loop;
      for c in select distinct polrelid::regclass as t from pg_policy loop
        execute format('alter table %s disable trigger all', c.t);
        execute format('grant all on %s to zhuni_app', c.t);
      end loop;
      for c in select i.indexrelid::regclass as t from pg_index i
        where i.indisunique and i.indrelid in (select polrelid from pg_policy)
      loop execute format('drop index %s', c.t); end loop;
    end $$`);
}

/** What a column holds in the first and second row, where a policy may look at it; null elsewhere. */
function valueOf(table: string, { name, type }: Column, row: 0 | 1): unknown {
  const [own = '', other = ''] = row === 0 ? [here, there] : [there, here];
  // A batch is the county's, and its towns and villages see it.
  if (table === 'payments.batch' && name === 'area_code' && row === 1) return own.slice(0, 6);
  // Its person has moved away from where it was paid.
  if (table === 'payments.line' && name === 'town_code') return other.slice(0, 9);
  if (table === 'payments.finding' && name === 'batch_id') return 2 - row;
  // What the city recorded, its counties see; what was published, the notice board shows.
  if (table === 'lists.trigger' && name === 'area_code' && row === 1) return '370300';
  if (table === 'payments.publication' && name === 'state') return 'published';
  if (name === 'area_code') return own;
  // Somebody from here took part in the event there.
  if (table === 'events.participant' && name === 'event_id') return 2 - row;
  if (name === 'received_area' || name === 'to_area') return other;
  if (name === 'account_id' || name === 'actor') return id(row + 1);
  if (name === 'online') return true;
  if (name === 'starts_on') return '2000-01-01';
  if (name === 'ends_on') return '2900-01-01';
  if ((name === 'id' || name.endsWith('_id')) && /^(bigint|integer|smallint)$/.test(type)) return row + 1;
  return undefined;
}

async function fill(client: pg.Client): Promise<void> {
  for (const table of tables.values()) {
    const { rows } = await client.query<{ present: object }>(
      `select to_jsonb(t) as present from ${table.name} t limit 2`,
    );
    table.rows.push(...rows.map(({ present }) => present));
    if (rows.length > 0) continue;
    for (const row of [0, 1] as const) {
      const values = table.columns
        .filter(({ computed }) => !computed)
        .map((column) => [column.name, valueOf(table.name, column, row)]);
      const sample = Object.fromEntries(values.filter(([, value]) => value !== undefined));
      table.rows.push(sample);
      await insert(client, table, sample);
    }
  }
}

async function insert(client: pg.ClientBase, { name, columns }: Table, row: object): Promise<void> {
  const given = new Set(Object.keys(row));
  const named = columns
    .filter((column) => !column.computed && given.has(column.name))
    .map((column) => `"${column.name}"`);
  const values = named.length === 0 ? 'default values' : `(${named}) overriding system value select ${named}`;
  await client.query(
    `insert into ${name} ${values} ${named.length === 0 ? '' : `from jsonb_populate_record(null::${name}, $1)`}`,
    named.length === 0 ? [] : [JSON.stringify(row)],
  );
}

beforeAll(async () => {
  database = await createTestDatabase();
  await asAdmin(async (client) => {
    await client.query(accounts);
    tables = await readTables(client);
    await loosen(client);
    await fill(client);
    const { rows } = await client.query<Policy>(
      'select polrelid::regclass::text as table, polname as name from pg_policy order by 1, 2',
    );
    policies = rows;
  });
});
afterAll(() => database.drop());

type Sight = { readonly areas: readonly (string | null)[]; readonly rows: number; readonly can: readonly string[] };

/** What one looker can read and write of a table, tried out and rolled back. */
async function look(client: pg.Client, table: Table, who: keyof typeof lookers): Promise<Sight> {
  const { actor = '', areas = '', clearances = '' } = lookers[who] ?? {};
  await client.query('savepoint looking');
  const settings = Object.entries({ actor, areas, clearances, now: '2026-05-01T01:00:00Z' });
  for (const [name, value] of settings) await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
  await client.query('set local role zhuni_app');
  const scoped = table.columns.some(({ name }) => name === 'area_code');
  const seen = await client.query<{ area: string }>(
    `select ${scoped ? 'area_code' : 'null'} as area from ${table.name}`,
  );
  const can: string[] = [];
  const attempt = async (name: string, work: () => Promise<number | null>): Promise<void> => {
    await client.query('savepoint attempt');
    const done = await work().catch(() => null);
    await client.query('rollback to savepoint attempt');
    can.push(`${name} ${done ?? 'refused'}`);
  };
  const column = table.columns.find(({ computed }) => !computed)?.name ?? '';
  await attempt(
    'update',
    async () => (await client.query(`update ${table.name} set "${column}" = "${column}"`)).rowCount,
  );
  await attempt('delete', async () => (await client.query(`delete from ${table.name}`)).rowCount);
  for (const [at, row] of table.rows.entries()) {
    await attempt(`insert ${at}`, () => insert(client, table, row).then(() => 1));
  }
  await client.query('rollback to savepoint looking');
  return { areas: seen.rows.map(({ area }) => area).toSorted(), rows: seen.rowCount ?? 0, can };
}

async function lookAround(client: pg.Client, table: Table): Promise<Record<string, Sight>> {
  const sights: Record<string, Sight> = {};
  for (const who of Object.keys(lookers)) sights[who] = await look(client, table, who);
  return sights;
}

/** Runs `work` in a transaction that is rolled back whatever happens. */
async function tried<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  return asAdmin(async (client) => {
    await client.query('begin');
    try {
      return await work(client);
    } finally {
      await client.query('rollback');
    }
  });
}

/** What is wrong with the walls around a table that has areas; empty when they hold. */
function leaks({ name }: Table, sights: Record<string, Sight>): string[] {
  const wrong: string[] = [];
  const own = sights[name === 'people.restriction' ? 'staff here with clearance' : 'staff here'];
  if ((sights['nobody']?.rows ?? 0) > 0) wrong.push(`${name}: seen without an area`);
  if (!own?.areas.includes(here)) wrong.push(`${name}: staff do not see their own rows`);
  if (own?.areas.includes(there) && !reaching.has(name)) wrong.push(`${name}: staff see rows of another area`);
  if (own?.can.some((what) => what === 'insert 1 1') && !reaching.has(name)) {
    wrong.push(`${name}: staff write into another area`);
  }
  return wrong;
}

/** Tables whose rows are also for another area than the one they lie in, by a policy that says so. */
const reaching: ReadonlySet<string> = new Set([
  'cases."case"',
  'cases.action',
  'cases.referral',
  'documents.document',
  'events.event',
  'notifications.notice',
  'payments.finding',
]);

const areaPolicy = /^own_area/;

describe('row security', () => {
  test('is tried on every table that has it, and on many', () => {
    expect(tables.size).toBeGreaterThan(60);
    expect(policies.filter(({ name }) => areaPolicy.test(name)).length).toBeGreaterThan(40);
    expect([...tables.values()].filter(({ rows }) => rows.length === 0)).toEqual([]);
  });

  test('keeps staff to their own area, in every table with areas', async () => {
    const wrong = await tried(async (client) => {
      const found: string[] = [];
      for (const { table, name } of policies.filter((policy) => areaPolicy.test(policy.name))) {
        const filled = tables.get(table);
        if (filled && areaPolicy.test(name)) found.push(...leaks(filled, await lookAround(client, filled)));
      }
      return found;
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  test('is missed at once where it is taken off a table with areas', async () => {
    const unnoticed = await tried(async (client) => {
      const found: string[] = [];
      for (const { table } of policies.filter((policy) => areaPolicy.test(policy.name))) {
        const filled = tables.get(table);
        if (!filled) continue;
        await client.query('savepoint one');
        await client.query(`alter table ${table} disable row level security`);
        if (leaks(filled, await lookAround(client, filled)).length === 0) found.push(table);
        await client.query('rollback to savepoint one');
      }
      return found;
    });
    expect(unnoticed).toEqual([]);
  }, 120_000);

  test('changes what somebody sees or may write when any one policy is dropped', async () => {
    const unnoticed = await tried(async (client) => {
      const found: string[] = [];
      for (const { table, name } of policies) {
        const filled = tables.get(table);
        if (!filled) continue;
        const before = JSON.stringify(await lookAround(client, filled));
        await client.query('savepoint one');
        await client.query(`drop policy ${name} on ${table}`);
        const after = JSON.stringify(await lookAround(client, filled));
        if (before === after) found.push(`${table}: ${name} (say in lookers or valueOf of this test whom it is for)`);
        await client.query('rollback to savepoint one');
      }
      return found;
    });
    expect(unnoticed).toEqual([]);
  }, 240_000);
});
