import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atInstant } from '../src/platform/clock/index.ts';
import { createTestDatabase, withClient, withTransaction } from '../src/platform/db/index.ts';
import type { Scope, TestDatabase } from '../src/platform/db/index.ts';

/** Two villages of one town and one of another county; made-up people. */
const fixture = `
  insert into areas.area (code, level, parent, name_zh, name_en, pinyin, initials) values
    ('370300', 'city', null, '市', 'city', '', ''), ('370302', 'county', '370300', '甲区', 'A', '', ''),
    ('370303', 'county', '370300', '乙区', 'B', '', ''), ('370302001', 'town', '370302', '甲镇', 'A', '', ''),
    ('370303001', 'town', '370303', '乙镇', 'B', '', ''), ('370302001001', 'village', '370302001', '甲一', 'A1', '', ''),
    ('370302001002', 'village', '370302001', '甲二', 'A2', '', ''),
    ('370303001001', 'village', '370303001', '乙一', 'B1', '', '');
  insert into people.household (id, area_code, origin, created_at) values
    (1, '370302001001', 'demonstration', now()), (2, '370302001002', 'demonstration', now()),
    (3, '370303001001', 'demonstration', now());
  insert into people.person (id, household_id, area_code, member_no, name, name_pinyin, name_initials) values
    (1, 1, '370302001001', 1, '王小明', 'wangxiaoming', 'wxm'), (2, 2, '370302001002', 1, '王明', 'wangming', 'wm'),
    (3, 3, '370303001001', 1, '欧阳小明', 'ouyangxiaoming', 'oyxm');
  insert into facts.statement (household_id, person_id, area_code, departments, valid_from, facts, evidence,
      evidence_en, origin, recorded_at, recorded_by)
    select household_id, id, area_code, '{GA}', '2020-01-01', '{"sex":"male"}', '登记', 'register',
      'demonstration', now(), 'system:city' from people.person;
  insert into facts.receipt (household_id, area_code, policy, from_date, amount_fen, origin, recorded_at, recorded_by)
    select id, area_code, 'dibao', '2020-01-01', 100, 'demonstration', now(), 'system:city' from people.household;
  insert into screening.entry (household_id, area_code, policy, outcome, screened_on)
    select id, area_code, 'dibao', 'near', '2020-01-01' from people.household;
  insert into screening.verdict select id, area_code, '2020-01-01', '\\x00' from people.household;
  insert into screening.run (area_code, screened_on, state, started_at, requested_by)
    values ('370300', '2020-01-01', 'running', now(), 'x');
  insert into screening.coverage select 1, area_code, 1, 1 from people.household;
  insert into screening.total (run_id, area_code, policy) select 1, area_code, 'dibao' from people.household;
  insert into assistance.finding (household_id, area_code, policy, found_on, status, changed_at)
    select id, area_code, 'dibao', '2020-01-01', 'open', now() from people.household;
  insert into jobs.job (id, kind, area_code, created_at, created_by, run_after)
    select '00000000-0000-0000-0000-00000000000' || id, 'screening.run', area_code, now(), 'x', now()
      from people.household;
  insert into documents.document (id, area_code, kind, household_id, paper_kind, title_zh, title_en, media_type, bytes,
      sha256, uploaded_at, uploaded_by)
    select '00000000-0000-0000-0000-00000000000' || id, area_code, 'paper', id, 'other', '材料', 'paper', 'image/png', 1,
      repeat('0', 64), now(), 'x' from people.household;
  insert into notifications.notice (area_code, office, key, created_at, created_by)
    select area_code, 'town', 'case-prepared', now(), 'x' from people.household;
  insert into notifications.message (id, person_id, area_code, key, "values", created_at, created_by, fate, settled_at,
      phone_cipher)
    select '00000000-0000-0000-0000-00000000000' || id, id, area_code, 'papers-missing', '{}', now(), 'x', 'delivered',
      now(), '\\x00' from people.person;
  insert into notifications.delivery (message_id, number, area_code, attempted_at, outcome, reference)
    select id, 1, area_code, now(), 'delivered', id from notifications.message;
  insert into notifications.outbox (message_id, area_code, reference, phone_cipher, text, sent_at)
    select id, area_code, id, '\\x00', 'x', now() from notifications.message;
  insert into clocks.clock (subject_kind, subject_id, area_code, office, limit_id, amount, unit, source, started_on,
      ends_on, due_on, due_at, soon_at, changed_at)
    select 'case', id, area_code, 'town', 'whole', 30, 'working-days', 'L1', '2020-01-01', '2020-02-21', '2020-02-21',
      '2020-02-22', '2020-02-18', now() from people.household;
  insert into clocks.event (clock_id, area_code, kind, happened_at, actor, reason)
    select id, area_code, 'started', now(), 'x', 'started' from clocks.clock;
  insert into cases."case" (policy, kind, procedure, household_id, area_code, origin, opened_on, opened_at, opened_by,
      state, office, acted_at)
    select 'dibao', 'application', 'dibao-2021', id, area_code, 'window', '2020-01-01', now(), 'x', 'new', 'town', now()
      from people.household;
  insert into assistance.notice (case_id, area_code, policy, procedure, phase, from_state, online, shown, place,
      starts_on, ends_on, published_at, published_by)
    select id, area_code, 'dibao', 'dibao-2021', 'before-decision', 'opined', id <> 2, '{}', '公开栏', '2020-01-01',
      '2020-01-08', now(), 'x' from cases."case";
  insert into assistance.objection (receipt, notice_id, case_id, area_code, source, text, made_at, made_by)
    select lpad(id::text, 10, '0'), id, case_id, area_code, 'public', '异议', now(), 'x' from assistance.notice;
  insert into evidence.authorisation (household_id, person_id, area_code, scope, purpose, signed_on, expires_on,
      recorded_at, recorded_by)
    select household_id, id, area_code, '{banks}', 'x', '2020-01-01', '2021-01-01', now(), 'x' from people.person;
  insert into evidence.check (household_id, area_code, reason, as_of, declared, ordered_at, ordered_by)
    select id, area_code, 'x', '2020-01-01', '{}', now(), 'x' from people.household;
  insert into evidence.query (check_id, household_id, person_id, area_code, department, authorisation_id, request_id)
    select c.id, a.household_id, a.person_id, a.area_code, 'banks', a.id, gen_random_uuid()
      from evidence.authorisation a join evidence.check c using (household_id);
  insert into evidence.receipt (query_id, area_code, attempt, asked_at, outcome)
    select id, area_code, 1, now(), 'answered' from evidence.query;
  insert into evidence.answer select id, household_id, person_id, area_code, department, '2020-01-01', now(), '\\x00',
      '\\x00', sha256('x') from evidence.query;
  insert into evidence.query (check_id, household_id, person_id, area_code, department, round, authorisation_id,
      request_id)
    select check_id, household_id, person_id, area_code, department, 2, authorisation_id, gen_random_uuid()
      from evidence.query;
  insert into evidence.objection (check_id, query_id, household_id, area_code, words, document_ids, recheck_id,
      recorded_at, recorded_by)
    select q.check_id, q.id, q.household_id, q.area_code, 'x', '{}', r.id, now(), 'x'
      from evidence.query q join evidence.query r on r.check_id = q.check_id and r.round = 2 where q.round = 1;
  insert into evidence.adoption (check_id, household_id, area_code, fact, value, query_ids, reason, adopted_at,
      adopted_by)
    select id, household_id, area_code, 'ownsVehicle', 'true', '{1}', 'x', now(), 'x' from evidence.check;
  set app.actor = 'fixture';
  select audit.record('household.read', 'household', id::text, area_code, 'test') from people.household;`;

const peopleTables = [
  'people.household',
  'people.person',
  'facts.statement',
  'facts.receipt',
  'screening.entry',
  'screening.verdict',
  'screening.coverage',
  'screening.total',
  'assistance.finding',
  'assistance.notice',
  'assistance.objection',
  'evidence.authorisation',
  'evidence.check',
  'evidence.receipt',
  'evidence.answer',
  'evidence.objection',
  'evidence.adoption',
  'jobs.job',
  'clocks.clock',
  'clocks.event',
  'documents.document',
  'notifications.notice',
  'notifications.message',
  'notifications.delivery',
  'notifications.outbox',
  'audit.entry',
];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await asAdmin(fixture);
});
afterAll(() => database.drop());

const asAdmin = (sql: string): Promise<unknown> =>
  withClient({ url: database.adminUrl, role: 'zhuni_owner' }, (client) => client.query(sql));

const staff = (...areas: string[]): Scope => ({ actor: 'account', areas });

async function asApp<Row>(scope: Scope, sql: string, values: unknown[] = []): Promise<Row[]> {
  return withTransaction(database.pool, scope, async ({ client }) => (await client.query(sql, values)).rows as Row[]);
}

describe('row security', () => {
  test.each(peopleTables)('shows of %s only what lies in the area of the transaction', async (table) => {
    const seen = async (scope: Scope): Promise<unknown[]> =>
      (await asApp<{ area_code: string }>(scope, `select area_code from ${table} order by 1`)).map(
        (row) => row.area_code,
      );
    expect(await seen(staff())).toEqual([]);
    expect(await seen(staff('370302001001'))).toEqual(['370302001001']);
    expect(await seen(staff('370302001'))).toEqual(['370302001001', '370302001002']);
    expect(await seen(staff('3703'))).toHaveLength(3);
    expect(await seen(staff('370302001001', '370303'))).toEqual(['370302001001', '370303001001']);
  });

  test.each(peopleTables)('shows nothing of %s when no scope was set, or one with an empty part', async (table) => {
    expect((await database.pool.query(`select from ${table}`)).rowCount).toBe(0);
    const client = await database.pool.connect();
    try {
      await client.query("begin; set local app.areas = ',370302001001'");
      expect((await client.query(`select from ${table}`)).rowCount).toBe(1);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('lets nobody write into another area', async () => {
    const insert = `insert into people.household (area_code, origin, created_at)
      values ('370303001001', 'entered', now())`;
    await expect(asApp(staff('370302'), insert)).rejects.toThrow(/row-level security/);
    const move = `update people.household set area_code = '370303001001' where id = 1`;
    await expect(asApp(staff('370302'), move)).rejects.toThrow(/row-level security/);
  });

  test('shows accounts, sessions and attempts to the sign-in desk alone', async () => {
    await asAdmin(`insert into access.account
        (id, sign_in_name, name_zh, name_en, role, area_code, password_hash, created_at)
      values ('00000000-0000-0000-0000-000000000001', 'village', '甲', 'A', 'village-assistant',
        '370302001001', '$argon2id$x', now())`);
    expect(await asApp(staff('3703'), 'select id from access.account')).toEqual([]);
    expect(await asApp({ actor: 'system:sign-in', areas: [] }, 'select id from access.account')).toHaveLength(1);
  });
});

describe('the public desk', () => {
  const desk: Scope = { actor: 'system:notices', areas: [] };
  const readAt = async (day: string, scope: Scope = desk): Promise<unknown[]> =>
    atInstant(new Date(`${day}T12:00:00+08:00`), () => asApp(scope, 'select id from assistance.notice'));

  test('sees the notices on the web that day, none that hangs on a board only, and no table with people', async () => {
    for (const day of ['2020-01-01', '2020-01-08']) expect(await readAt(day)).toEqual([{ id: 1 }, { id: 3 }]);
    for (const day of ['2019-12-31', '2020-01-09']) expect(await readAt(day)).toEqual([]);
    expect(await readAt('2020-01-08', staff())).toEqual([]);
    for (const table of peopleTables.filter((name) => name !== 'assistance.notice'))
      expect(await asApp(desk, `select from ${table}`)).toEqual([]);
  });

  test('sees none that was taken down', async () => {
    await asAdmin(`update assistance.notice set withdrawn_at = now(), withdrawn_by = 'x', withdrawn_reason = '错误'
      where id = 1`);
    expect(await readAt('2020-01-08')).toEqual([{ id: 3 }]);
  });
});

describe('search', () => {
  const search = async (scope: Scope, text: string, area = ''): Promise<number[]> =>
    (await asApp<{ person_id: number }>(scope, 'select * from people.search($1, null, $2, 50)', [text, area]))
      .map((row) => row.person_id)
      .toSorted();

  test('finds by whole name, its start, its end, a part, pinyin and initials', async () => {
    const city = staff('3703');
    expect(await search(city, '王小明')).toEqual([1]);
    expect(await search(city, '王')).toEqual([1, 2]);
    expect(await search(city, '小明')).toEqual([1, 3]);
    expect(await search(city, '阳小明')).toEqual([3]);
    expect(await search(city, 'wangx')).toEqual([1]);
    expect(await search(city, 'OYXM')).toEqual([3]);
    expect(await search(city, '%')).toEqual([]);
  });

  test('acts with the rights of the owner but keeps to the scope of the caller', async () => {
    expect(await search(staff('370303'), '小明')).toEqual([3]);
    expect(await search(staff(), '小明')).toEqual([]);
    expect(await search(staff('3703'), '小明', '370302')).toEqual([1]);
    expect(await search(staff('370302'), '小明', '370303')).toEqual([]);
  });
});

describe('append-only tables', () => {
  test.each(['audit.entry', 'facts.statement', 'facts.receipt', 'clocks.event'])(
    '%s refuses the application UPDATE and DELETE',
    async (table) => {
      await expect(asApp(staff('3703'), `delete from ${table}`)).rejects.toThrow(/permission denied/);
      const column = ['audit.entry', 'clocks.event'].includes(table) ? 'reason' : 'origin';
      await expect(asApp(staff('3703'), `update ${table} set ${column} = 'import'`)).rejects.toThrow(
        /permission denied/,
      );
      await expect(asApp(staff('3703'), `truncate ${table}`)).rejects.toThrow(/permission denied/);
    },
  );

  test.each(['audit.entry', 'facts.statement', 'facts.receipt', 'clocks.event'])(
    '%s refuses even the owner',
    async (table) => {
      await expect(asAdmin(`delete from ${table}`)).rejects.toThrow(/append-only/);
      const column = ['audit.entry', 'clocks.event'].includes(table) ? 'reason' : 'origin';
      await expect(asAdmin(`update ${table} set ${column} = 'import'`)).rejects.toThrow(/append-only/);
    },
  );

  test('records follow a household that moves, and a receipt comes to its end', async () => {
    const moved = `update facts.statement set area_code = '370302001002' where household_id = 1 returning id`;
    expect(await asApp(staff('370302001'), moved)).toHaveLength(1);
    const ended = `update facts.receipt set until_date = '2021-01-01' where household_id = 1 returning id`;
    expect(await asApp(staff('370302001'), ended)).toHaveLength(1);
    await asApp(staff('370302001'), `update facts.statement set area_code = '370302001001' where household_id = 1`);
  });

  test('nobody writes an audit entry but through audit.record, and never without an actor', async () => {
    await expect(asApp(staff('3703'), 'insert into audit.entry select * from audit.entry')).rejects.toThrow(
      /permission denied/,
    );
    await expect(database.pool.query(`select audit.record('a.b', 'x', '1', '3703', 'why')`)).rejects.toThrow(
      /no actor/,
    );
  });
});

describe('the audit chains', () => {
  const broken = async (): Promise<number> => (await asApp(staff(), 'select * from audit.broken()')).length;

  test('fit when left alone, also with many writers at once', async () => {
    const record = `select audit.record('household.read', 'household', '1', '370302001001', 'race')`;
    await Promise.all(Array.from({ length: 100 }, () => asApp(staff('3703'), record)));
    expect(await asApp(staff('3703'), `select from audit.entry where reason = 'race'`)).toHaveLength(100);
    expect(await broken()).toBe(0);
  });

  test.each([
    [
      'a change',
      `update audit.entry set reason = 'other' where (stream, number) in (select stream, number from audit.entry limit 1)`,
    ],
    [
      'a deletion',
      `delete from audit.entry where (stream, number) in (select stream, max(number) from audit.entry group by stream limit 1)`,
    ],
  ])('show %s that went around the guards', async (_, sql) => {
    const client = { url: database.adminUrl, role: 'zhuni_owner' as const };
    await withClient(client, async (owner) => {
      await owner.query('begin; alter table audit.entry disable trigger all');
      await owner.query(sql);
      expect((await owner.query('select * from audit.broken()')).rowCount).toBeGreaterThan(0);
      await owner.query('rollback');
    });
    expect(await broken()).toBe(0);
  });
});
