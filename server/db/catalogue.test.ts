import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, withClient } from '../src/platform/db/index.ts';
import type { TestDatabase } from '../src/platform/db/index.ts';

const schemas = [
  'areas',
  'people',
  'facts',
  'access',
  'audit',
  'screening',
  'assistance',
  'jobs',
  'clocks',
  'decisions',
  'entitlements',
  'documents',
  'notifications',
  'evidence',
  'ledger',
  'fund',
  'lists',
  'payments',
  'cases',
  'events',
  'requests',
  'standards',
  'platform',
];
/** Lines of service: strangers to each other. All other schemas are the kernel. */
const serviceSchemas = ['screening', 'assistance', 'fund', 'lists', 'payments'];
const tablesMin = 20;
/** A setting read in a scalar sub-select is read once a query, not once a row. */
const oncePerQuery = /SELECT (array_remove\(string_to_array\()?current_setting\([^)]*\)( AS current_setting)?/g;

/** What the application may do with each table, columns left out. */
const grantsWritten: readonly string[] = [
  'access.account: insert select',
  'access.device: delete insert select',
  'access.passkey: delete insert select',
  'access.recovery_code: delete insert select',
  'access.role: select',
  'access.role_permission: delete insert select',
  'access.session: delete insert select',
  'access.sign_in_attempt: delete insert select',
  'access.totp: delete insert select',
  'areas.area: select',
  'areas.setting: select',
  'assistance.finding: delete insert select',
  'assistance.notice: insert select',
  'assistance.objection: insert select',
  'audit.anchor: insert select',
  'audit.entry: select',
  'audit.signing_key: insert select',
  'cases."case": insert select',
  'cases.action: insert select',
  'cases.assignment: insert select',
  'cases.legal_step: select',
  'cases.note: insert select',
  'cases.referral: insert select',
  'clocks.clock: insert select',
  'clocks.event: insert select',
  'decisions.batch: insert select',
  'decisions.decision: insert select',
  'decisions.draft: delete insert select',
  'documents.document: insert select',
  'entitlements.amount: insert select',
  'entitlements.entitlement: insert select',
  'entitlements.pause: insert select',
  'entitlements.receipt: insert select',
  'entitlements.resume: insert select',
  'entitlements.review: insert select',
  'entitlements.stop: insert select',
  'events.effect: insert select',
  'events.event: insert select',
  'events.participant: insert select',
  'evidence."check": insert select',
  'evidence.adoption: insert select',
  'evidence.answer: insert select',
  'evidence.authorisation: insert select',
  'evidence.objection: insert select',
  'evidence.query: insert select',
  'evidence.receipt: insert select',
  'facts.receipt: insert select',
  'facts.register: select',
  'facts.statement: insert select',
  'fund.correction: insert select',
  'fund.donation: insert select',
  'fund.donor: insert select',
  'fund.meeting: insert select',
  'fund.payment: insert select',
  'fund.pot: insert select',
  'fund.publication: insert select',
  'fund.request: insert select',
  'fund.resolution: insert select',
  'fund.reversal: insert select',
  'fund.trace: insert select',
  'fund.vote: insert select',
  'jobs.job: delete insert select',
  'ledger.account: select',
  'ledger.budget: insert select',
  'ledger.entry: select',
  'ledger.fund: select',
  'ledger.fund_purpose: insert select',
  'ledger.journal: select',
  'lists.addition: insert select',
  'lists.entry: insert select',
  'lists.list: insert select',
  'lists.trigger: insert select',
  'notifications.delivery: insert select',
  'notifications.message: insert select',
  'notifications.notice: insert select',
  'notifications.outbox: insert select',
  'notifications.provider: select',
  'notifications.reading: insert select',
  'payments.agreement: insert select',
  'payments.allocation: insert select',
  'payments.bank_return: insert select',
  'payments.batch: insert select',
  'payments.delivery: select',
  'payments.figure: insert select',
  'payments.file: insert select',
  'payments.finding: insert select',
  'payments.fund: insert select',
  'payments.instalment: insert select',
  'payments.line: insert select',
  'payments.payee_account: select',
  'payments.publication: insert select',
  'payments.recovery: select',
  'payments.repayment: select',
  'payments.unclaimed: select',
  'payments.waiver: select',
  'people.field_key: insert select',
  'people.household: insert select',
  'people.marriage: insert select',
  'people.merge: insert select',
  'people.not_double: insert select',
  'people.past_membership: select',
  'people.person: insert select',
  'people.restriction: insert select',
  'platform.migration: select',
  'requests.done: insert select',
  'screening.coverage: delete insert select update',
  'screening.entry: delete insert select update',
  'screening.run: insert select update',
  'screening.total: delete insert select update',
  'screening.verdict: delete insert select update',
  'standards.difference: insert select',
  'standards.draft: insert select',
  'standards.raise: insert select',
  'standards.raise_line: insert select',
  'standards.value: insert select',
];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function asAdmin<Row>(sql: string): Promise<Row[]> {
  return withClient({ url: database.adminUrl }, async (client) => (await client.query(sql)).rows as Row[]);
}

type Table = {
  readonly name: string;
  readonly comment: string | null;
  readonly secured: boolean;
  readonly policies: number;
  readonly owner: string;
};

const tablesSql = `
  select n.nspname || '.' || c.relname as name, obj_description(c.oid) as comment,
         c.relrowsecurity and c.relforcerowsecurity as secured,
         (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
         pg_get_userbyid(c.relowner) as owner
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'v', 'm') and n.nspname = any ('{${schemas}}') order by 1`;

describe('the catalogue', () => {
  test('knows only the schemas of the product, each with a comment', async () => {
    const rows = await asAdmin<{ name: string; comment: string | null }>(
      `select nspname as name, obj_description(oid) as comment from pg_namespace
        where nspname !~ '^(pg_|information_schema|public$)'`,
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual(schemas.toSorted());
    expect(rows.filter(({ comment }) => !comment)).toEqual([]);
  });

  test('has a comment on every table and every function of ours', async () => {
    const tables = await asAdmin<Table>(tablesSql);
    expect(tables.length).toBeGreaterThanOrEqual(tablesMin);
    expect(tables.filter(({ comment }) => !comment).map(({ name }) => name)).toEqual([]);
    const functions = await asAdmin<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = any ('{${schemas}}') and obj_description(p.oid) is null
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
    );
    expect(functions).toEqual([]);
  });

  test('forces row security, with a policy, on every table that the server may touch', async () => {
    const tables = await asAdmin<Table>(tablesSql);
    const open = tables.filter(({ name, secured }) => !secured && name !== 'platform.migration');
    expect(open.map(({ name }) => name)).toEqual([]);
    const unreachable = tables.filter(({ name, policies }) => policies === 0 && !name.startsWith('platform.'));
    expect(unreachable.map(({ name }) => name)).toEqual(['audit.head']);
    expect(tables.filter(({ owner }) => owner !== 'zhuni_owner').map(({ name }) => name)).toEqual([]);
  });

  test('scopes by area every table that has an area code, and no policy reads a setting per row', async () => {
    const policies = await asAdmin<{ name: string; area: boolean; text: string }>(
      `select p.polrelid::regclass::text as name, pg_get_expr(coalesce(p.polqual, p.polwithcheck), p.polrelid) as text,
              exists (select from pg_attribute a where a.attrelid = p.polrelid and a.attname = 'area_code') as area
         from pg_policy p`,
    );
    const withoutScope = policies.filter(({ area, text }) => area && !text.includes('app.areas'));
    expect([...new Set(withoutScope.map(({ name }) => name))].toSorted()).toEqual([
      'access.account',
      'areas.setting',
      'assistance.notice',
      'audit.entry',
      'cases.action',
      'events.event',
      'fund.publication',
      'payments.figure',
      'payments.publication',
      'people.restriction',
      'screening.run',
    ]);
    const perRow = policies.filter(({ text }) => text.replaceAll(oncePerQuery, '').includes('current_setting'));
    expect(perRow).toEqual([]);
  });

  test('has no view and no materialized view over people', async () => {
    const views = await asAdmin<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('v', 'm') and n.nspname = any ('{${schemas}}')`,
    );
    expect(views).toEqual([]);
  });

  test('has no foreign key between two services, nor from the kernel to a service', async () => {
    const keys = await asAdmin<{ name: string; from: string; to: string }>(
      `select k.conname as name, f.nspname as "from", t.nspname as "to" from pg_constraint k
         join pg_class fc on fc.oid = k.conrelid join pg_namespace f on f.oid = fc.relnamespace
         join pg_class tc on tc.oid = k.confrelid join pg_namespace t on t.oid = tc.relnamespace
        where k.contype = 'f'`,
    );
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter(({ from, to }) => from !== to && serviceSchemas.includes(to))).toEqual([]);
  });

  test('gives the application exactly the grants that are written here', async () => {
    const rows = await asAdmin<{ grants: string }>(
      `select c.oid::regclass || ': '
                || string_agg(distinct lower(g.privilege_type), ' ' order by lower(g.privilege_type)) as grants
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         cross join lateral (select (aclexplode(c.relacl)).*) as g
        where n.nspname = any ('{${schemas}}') and g.grantee = 'zhuni_app'::regrole and c.relkind = 'r'
        group by c.oid order by c.oid::regclass::text`,
    );
    expect(rows.map(({ grants }) => grants)).toEqual(grantsWritten);
  });

  test('lets nobody but the application run a function that acts with the rights of the owner', async () => {
    const rows = await asAdmin<{ name: string; path: boolean; everyone: boolean }>(
      `select p.oid::regprocedure::text as name, p.proconfig::text like '%search_path%' as path,
              has_function_privilege('public', p.oid, 'execute') as everyone
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname = any ('{${schemas}}') order by 1`,
    );
    expect(rows.map(({ name }) => name.split('(')[0])).toEqual([
      'access.actor_may',
      'access.colleagues_in',
      'access.name_of',
      'access.works_in',
      'audit.broken',
      'audit.heads',
      'audit.record',
      'cases.count_closed',
      'cases.follow_action',
      'cases.follow_clock',
      'ledger.keep_balances',
      'people.change_marriage',
      'people.check_life',
      'people.check_marriage',
      'people.check_merge',
      'people.concealed',
      'people.find_anywhere',
      'people.keep_past_membership',
      'people.move_marriages',
      'people.note_birth',
      'people.restriction_follows',
      'people.search',
      'people.search_places',
    ]);
    expect(rows.every(({ path, everyone }) => path && !everyone)).toBe(true);
  });
});
