import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenInvariants } from '../../../../test/invariants.ts';
import { callerOf, createTestApp, password, village } from '../../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../../test/test-app.ts';
import { createAccount } from '../../../kernel/accounts/index.ts';
import { freezeClock, shiftClock } from '../../../platform/clock/index.ts';
import { withClient, withTransaction } from '../../../platform/db/index.ts';
import { endow, help, paid } from '../fixtures/payroll.ts';
import { publicDesk } from './read.ts';

let site: TestApp;
let city: Caller;
let second: Caller;
let nobody: Caller;

const otherTown = '370302002';

beforeAll(async () => {
  freezeClock('2020-05-10');
  site = await createTestApp();
  await createAccount(site.database.pool, {
    signInName: 'second',
    password,
    name: { zh: '第二人', en: 'second' },
    role: 'city-officer',
    areaCode: '370300',
    demonstration: true,
  });
  await endow(site, 'dibao', [2020]);
  const villages = await asOwner("select code from areas.area where level = 'village' and code ^@ $1 order by code", [
    otherTown,
  ]);
  const elsewhere = villages.rows[0]?.code ?? '';
  for (let at = 0; at < 9; at++)
    await help(site, {
      policy: 'dibao',
      fromMonth: '2020-05-01',
      amountFen: 10_001 + at,
      areaCode: at < 6 ? village : elsewhere,
    });
  await paid(site, 'dibao', '2020-05-01');
  freezeClock('2020-06-10');
  await help(site, { policy: 'dibao', fromMonth: '2020-06-01', amountFen: 20_000, areaCode: elsewhere });
  await help(site, { policy: 'dibao', fromMonth: '2020-06-01', amountFen: 20_000, areaCode: elsewhere });
  await paid(site, 'dibao', '2020-06-01');
  freezeClock('2020-07-06');
  [city, second, nobody] = [await signIn('city'), await signIn('second'), await site.as()];
});
afterAll(async () => {
  shiftClock(undefined);
  await site.close();
});

const asOwner = (sql: string, values: unknown[] = []) =>
  withClient({ url: site.database.adminUrl }, (client) => client.query<{ code: string }>(sql, values));

async function signIn(signInName: string): Promise<Caller> {
  const answer = await (await site.as())('POST', '/session', { signInName, password });
  return callerOf(site.app, String(answer.headers['set-cookie']).split(';', 1)[0]);
}

const cents = (from: number, count: number): number =>
  Array.from({ length: count }, (_, at) => from + at).reduce((a, b) => a + b);
const mayFen = cents(10_001, 9);

describe('the figures of a month', () => {
  test('are drafted by one person, published by another, and public from then on', async () => {
    expect((await nobody('GET', '/public/figures')).body).toMatchObject({ month: null, policies: [] });
    const drafted = await city('POST', '/payments/publications', { month: '2020-05' });
    expect([drafted.status, drafted.body]).toEqual([201, { id: drafted.body.id }]);
    const { id } = drafted.body;
    expect((await nobody('GET', '/public/figures?month=2020-05')).body.code).toBe('publication.not-published');
    expect((await city('POST', `/payments/publications/${id}/approval`)).body.code).toBe('publication.same-person');
    const { body: draft } = await second('GET', `/payments/publications/${id}`);
    expect(draft).toMatchObject({ state: 'draft', sumFen: mayFen, mayApprove: true });
    expect((await second('POST', `/payments/publications/${id}/approval`)).status).toBe(200);
    const { body } = await nobody('GET', '/public/figures');
    expect(body).toMatchObject({ month: '2020-05', publishedOn: '2020-07-06', area: { code: '370300' }, parent: null });
    expect(body.policies).toMatchObject([
      { policy: 'dibao', households: 9, persons: 9, amountFen: mayFen, withheld: false },
    ]);
    expect(body.areas).toHaveLength(8);
    expect(body.columns.map(({ name }: { name: string }) => name)).toContain('amount_yuan');
    expect(body.licence.text.zh).toContain('来源');
  });

  test('tell nothing of fewer than five, nor what would tell it, not even to who reads the tables', async () => {
    const { body } = await nobody('GET', '/public/figures?area=370302');
    const figures = new Map(
      body.areas.map(({ area, policies }: { area: { code: string }; policies: object[] }) => [area.code, policies[0]]),
    );
    const hidden = { households: null, persons: null, amountFen: null, withheld: true };
    expect(figures.get('370302001')).toMatchObject(hidden);
    expect(figures.get(otherTown)).toMatchObject(hidden);
    const rows = await withTransaction(site.database.pool, publicDesk, ({ client }) =>
      client.query('select households from payments.figure where area_code = $1', [otherTown]),
    );
    expect(rows.rows).toEqual([{ households: null }]);
    const lines = await withTransaction(site.database.pool, publicDesk, ({ client }) =>
      client.query('select from payments.line'),
    );
    expect(lines.rowCount).toBe(0);
  });

  test('stay withheld a month later, though there are five then', async () => {
    const { body: drafted } = await city('POST', '/payments/publications', { month: '2020-06' });
    await second('POST', `/payments/publications/${drafted.id}/approval`);
    const { body } = await nobody('GET', '/public/figures/history?area=370302002&policy=dibao');
    expect(body.months).toMatchObject([
      { month: '2020-05', policies: [{ withheld: true }] },
      { month: '2020-06', policies: [{ withheld: true }] },
    ]);
    const { body: whole } = await nobody('GET', '/public/figures/history');
    expect(whole.months.map(({ policies }: { policies: { households: number }[] }) => policies[0]?.households)).toEqual(
      [9, 11],
    );
  });

  test('are a table for spreadsheets too, with a byte order mark and described columns', async () => {
    const { text, headers } = await nobody('GET', '/public/figures.csv?month=2020-05&lang=zh');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = text.split('\r\n');
    expect(lines[0]?.startsWith('\uFEFF月份,区划代码')).toBe(true);
    expect(lines[1]).toMatch(/^2020-05,370300,city,淄博市,dibao,.*,9,9,900\.45,0$/);
    expect(lines).toContainEqual(expect.stringMatching(/^2020-05,370302002,town,.*,,,,1$/));
  });

  test('are frozen, drafted once, and of a month that is over', async () => {
    expect((await city('POST', '/payments/publications', { month: '2020-05' })).body.code).toBe('publication.drafted');
    expect((await city('POST', '/payments/publications', { month: '2020-07' })).body.code).toBe(
      'publication.month-runs',
    );
    const never = await city('POST', '/payments/publications', { month: '2999-01' });
    expect([never.status, never.body.field]).toEqual([400, 'month']);
    await expect(asOwner("update payments.publication set state = 'draft'")).rejects.toThrow(/stays/);
    await expect(asOwner('update payments.figure set amount_fen = 1')).rejects.toThrow();
    await expect(
      asOwner("insert into payments.figure values (1, 'dibao', '370303001', 5, 5, 1, false)"),
    ).rejects.toThrow(/stays/);
    const county = await signIn('county');
    expect((await county('POST', '/payments/publications', { month: '2020-04' })).status).toBe(403);
    expect((await nobody('GET', '/public/figures?area=999999')).body.code).toBe('publication.no-area');
    expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
  });
});
