import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, madeUpIdNumber, settle, village } from '../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../test/test-app.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';

let site: TestApp;
let auditor: Caller;
let [grown, family] = [0, 0];

const person = (name: string, birthDate: string, sequence: number) => ({
  name,
  idNumber: madeUpIdNumber(birthDate, sequence),
  facts: { birthDate, sex: 'female' },
});

beforeAll(async () => {
  site = await createTestApp();
  auditor = await site.as('auditor');
  ({ id: grown } = await settle(site, { areaCode: village, members: [person('王小明', '1960-03-05', 11)] }));
  const members = [
    person('王小明', '1990-03-05', 12),
    person('王小红', '2010-03-05', 13),
    person('王小刚', '2020-03-05', 14),
  ];
  ({ id: family } = await settle(site, { areaCode: village, members }));
});
afterAll(() => site.close());
afterEach(() => shiftClock(undefined));

const entriesOf = async (query: string) => (await auditor('GET', `/audit/entries?${query}`)).body.entries;

describe('readings of personal data', () => {
  test('are found by who, whom, what and when, with the reason', async () => {
    freezeClock('2026-05-01T09:00:00+08:00');
    const town = await site.as('town');
    await town('GET', `/households/${grown}?purpose=visit`);
    freezeClock('2026-05-02T00:30:00+08:00');
    const clerk = await site.as('village');
    await clerk('GET', `/households/${grown}`);
    const about = `subjectKind=household&subjectId=${grown}`;
    const found = await entriesOf(about);
    expect(found).toHaveLength(2);
    expect(found[1]).toMatchObject({
      signInName: 'town',
      action: 'household.read',
      reason: 'visit',
      areaCode: village,
    });
    expect(await entriesOf(`${about}&actor=town`)).toHaveLength(1);
    expect(await entriesOf(`${about}&action=household`)).toHaveLength(2);
    expect(await entriesOf(`${about}&action=house`)).toHaveLength(0);
    expect(await entriesOf(`${about}&until=2026-05-01`)).toHaveLength(1);
    expect(await entriesOf(`${about}&from=2026-05-02`)).toHaveLength(1);
    expect(await entriesOf(`${about}&area=370303`)).toHaveLength(0);
  });

  test('of children are told apart, and go into a table of the year', async () => {
    freezeClock('2026-05-01T09:20:00+08:00');
    const town = await site.as('town');
    await town('GET', `/households/${family}?purpose=check`);
    await town('GET', `/households/${grown}?purpose=check`);
    const [entry, ...others] = await entriesOf('under=14');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ subjectId: String(family), action: 'household.read' });
    expect(entry.details).toEqual(
      expect.arrayContaining([
        { name: 'minorsUnder14', value: '1' },
        { name: 'minorsUnder18', value: '2' },
      ]),
    );
    const { text, headers } = await auditor('GET', '/audit/children.csv?year=2026');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toBe(`2026-05-01 09:20:00,测试 test,town,household.read,household,${family},${village},check,1,2`);
    expect((await auditor('GET', '/audit/children.csv?year=2025')).text.trim().split('\r\n')).toHaveLength(1);
  });

  test('name no resident', async () => {
    const { text } = await auditor('GET', '/audit/entries');
    expect(text).not.toMatch(/王小|999999/);
  });
});

describe('the list of entries', () => {
  test('is read page by page, each entry once, and reading it is an entry', async () => {
    freezeClock('2026-05-01T09:30:00+08:00');
    const town = await site.as('town');
    for (let i = 0; i < 60; i += 1) await town('GET', `/households?area=${village}`);
    const seen = new Set<string>();
    let after = '';
    let pages = 0;
    for (;;) {
      const { entries, next } = (await auditor('GET', `/audit/entries?actor=town&action=household.list${after}`)).body;
      for (const { id } of entries) seen.add(id);
      pages += 1;
      if (next === null) break;
      after = `&after=${encodeURIComponent(next)}`;
    }
    expect([seen.size, pages]).toEqual([60, 2]);
    expect((await entriesOf('actor=auditor&action=audit.read')).length).toBeGreaterThan(2);
  });

  test.each([
    ['from=2026-02-30', 'from'],
    ['until=yesterday', 'until'],
    ['after=nonsense', 'after'],
    ['under=16', 'under'],
    ['action=%27%3B--', 'action'],
  ])('says what is wrong with %s', async (query, field) => {
    const { status, body } = await auditor('GET', `/audit/entries?${query}`);
    expect({ status, field: body.field }).toEqual({ status: 400, field });
  });

  test('tells how far the audit is anchored', async () => {
    const { state } = (await auditor('GET', '/audit/entries')).body;
    expect(state).toEqual({ entries: expect.any(Number), anchors: 0, anchoredAt: null, keyId: null });
    expect(state.entries).toBeGreaterThan(60);
  });
});
