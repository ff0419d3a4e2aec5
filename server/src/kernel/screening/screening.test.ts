import { addDays, plainDate } from '@zhuni/engine';
import type { FactValue } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestApp, neighbour, settle, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { screeningListeners } from '../../app.ts';
import { ownerRole, withClient, withTransaction } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { appendReceipts, appendStatements, listReceipts, readStates } from '../facts/index.ts';
import { readOverview, readVerdict, rescreenHouseholds, ScreeningBusy, screenArea, totalsByPolicy } from './index.ts';
import { judgeStore } from './judge-store.ts';
import { judgeHousehold } from './judge.ts';
import { receivingIn } from './ledger.ts';
import { readSnapshot } from './snapshot.ts';

const date = plainDate('2026-05-01');
/** Screened last, so that the ledger is of this day. */
const lastDate = plainDate('2026-05-03');
const scope = { actor: 'test', areas: ['3703'] };
const city = { code: '370300', prefix: '3703' };
const listeners = screeningListeners;

let site: TestApp;
const inScope = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
  withTransaction(site.database.pool, scope, work);
const rows = async (sql: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> =>
  inScope(async ({ client }) => (await client.query(sql, [...values])).rows);

/** Every fact plain: no, zero, the first code, so that only what a test says is remarkable. */
const plain = (entity: 'household' | 'person'): Record<string, FactValue> =>
  Object.fromEntries(
    [...handbook.facts.values()]
      .filter((fact) => fact.entity === entity)
      .map((fact) => {
        const { type } = fact;
        if (type.kind === 'boolean') return [fact.name, false];
        if (type.kind === 'number') return [fact.name, type.min];
        return [fact.name, type.kind === 'code' ? (Object.keys(type.codes)[0] ?? '') : '1980-06-15'];
      }),
  );

const person = (name: string, facts: Record<string, FactValue> = {}) => ({
  name,
  facts: { ...plain('person'), supporters: 'able', canWork: true, disabilityCardValid: true, ...facts },
});
const poor = () => ({
  facts: { ...plain('household'), registration: 'urban' },
  members: [person('王小明'), person('李红', { relation: 'spouse' })],
});
const rich = () => ({ facts: plain('household'), members: [person('赵四', { wageMonthlyFen: 2_000_000 })] });

async function change(
  id: number,
  personId: number,
  department: string,
  facts: Record<string, FactValue>,
): Promise<void> {
  const base = {
    householdId: id,
    areaCode: village,
    validFrom: plainDate('2026-04-01'),
    origin: 'entered' as const,
    evidence: { zh: '测', en: 'test' },
  };
  const before = Object.fromEntries(
    Object.entries(plain('person')).filter(([name]) => handbook.facts.get(name)?.department === department),
  );
  await inScope(async (transaction) => {
    await appendStatements(transaction, [
      { ...base, personId, department, facts: { ...before, canWork: true, ...facts } },
    ]);
    await rescreenHouseholds(transaction, [id], { listeners, date: lastDate });
  });
}

const openFindings = async (id: number): Promise<readonly string[]> =>
  (
    await rows("select policy from assistance.finding where household_id = $1 and status = 'open' order by policy", [
      id,
    ])
  ).map((row) => String(row['policy']));

/** Totals counted anew from the ledger must equal the totals of the run. */
async function expectTotalsToMatchLedger(): Promise<void> {
  const newest = 'run_id = (select max(run_id) from screening.total)';
  const kept = await rows(
    `select area_code, policy, entitled, near, receiving, amount_fen, unclaimed_fen from screening.total
      where ${newest} and entitled + near > 0 order by 1, 2`,
  );
  const counted = await rows(
    `select area_code, policy, count(*) filter (where outcome = 'entitled')::int as entitled,
            count(*) filter (where outcome = 'near')::int as near,
            count(*) filter (where outcome = 'entitled' and receiving)::int as receiving,
            coalesce(sum(amount_fen), 0)::int8 as amount_fen,
            coalesce(sum(amount_fen) filter (where not receiving), 0)::int8 as unclaimed_fen
       from screening.entry group by 1, 2 order by 1, 2`,
  );
  expect(kept).toEqual(counted);
  const unknown = await rows(`select sum(unknown)::int as n from screening.total where ${newest}`);
  const bytes = await rows('select verdicts from screening.verdict');
  const undecided = bytes.flatMap((row) => [...(row['verdicts'] as Buffer)]).filter((byte) => byte === 2).length;
  expect(unknown).toEqual([{ n: undecided }]);
  const covered = await rows(
    `select sum(households)::int as households, sum(persons)::int as persons from screening.coverage where ${newest}`,
  );
  const there = await rows(`select (select count(*)::int from people.household) as households,
    (select count(*)::int from people.person where left_on is null) as persons`);
  expect(covered).toEqual(there);
}

const ids = { poor: 0, rich: 0, next: 0 };
let persons: readonly number[] = [];

beforeAll(async () => {
  site = await createTestApp();
  const settled = await settle(site, { areaCode: village, ...poor() });
  [ids.poor, persons] = [settled.id, settled.personIds];
  ids.rich = (await settle(site, { areaCode: village, ...rich() })).id;
  ids.next = (await settle(site, { areaCode: neighbour, members: [{ name: '孙五', facts: { relation: 'head' } }] })).id;
});
afterAll(() => site.close());

describe('screening the city', () => {
  test('stores who is entitled, undecided or close, the reason of everyone, and who does not receive', async () => {
    const report = await screenArea(site.database.pool, { scope, area: city, date, listeners });
    expect(report).toMatchObject({ households: 3, persons: 4, ledgerWritten: true, stopped: false });
    const [dibao] = await rows("select * from screening.entry where household_id = $1 and policy = 'dibao'", [
      ids.poor,
    ]);
    expect(dibao).toMatchObject({
      person_id: null,
      outcome: 'entitled',
      amount_fen: 197_800,
      receiving: false,
      screened_on: '2026-05-01',
    });
    expect(await openFindings(ids.poor)).toContain('dibao');
    const [undecided] = await rows('select verdicts from screening.verdict where household_id = $1', [ids.next]);
    expect((undecided?.['verdicts'] as Buffer | undefined)?.[0]).toBe(2);
    const [verdict] = await rows('select verdicts from screening.verdict where household_id = $1', [ids.rich]);
    const policy = handbook.byId.get('dibao');
    const bytes = verdict?.['verdicts'] as Buffer | undefined;
    expect(policy && readVerdict(policy, bytes?.[0] ?? 0)).toMatchObject({
      outcome: 'not-entitled',
      condition: 'income-below-standard',
      near: false,
    });
    await expectTotalsToMatchLedger();
  });

  test('the compiled loops and the interpreter give the same ledger, near misses and gaps included', async () => {
    await inScope(async (transaction) => {
      const all = Object.values(ids);
      const receives = receivingIn(await listReceipts(transaction, all, date));
      const compiled = await judgeStore(await readSnapshot(transaction, { householdIds: all }, date, false), {
        handbook,
        date,
        receives,
      });
      const states = await readStates(transaction, handbook.facts, all, date);
      const interpreted = [...states].map(([id, { household, personIds }]) =>
        judgeHousehold({ id, areaCode: household.areaCode, personIds }, household, { handbook, date, receives }),
      );
      const byPolicy = (one: { policy: string; personId: number | null }): string => `${one.policy}/${one.personId}`;
      const sorted = (list: typeof interpreted) =>
        list.map((one) => ({ ...one, entries: one.entries.toSorted((a, b) => (byPolicy(a) < byPolicy(b) ? -1 : 1)) }));
      expect(sorted([...compiled])).toEqual(sorted(interpreted));
    });
  });

  test('twice gives the same and keeps each finding as it was found', async () => {
    const before = await rows('select id, policy, found_on, changed_at from assistance.finding order by id');
    await screenArea(site.database.pool, { scope, area: city, date, listeners });
    expect(await rows('select id, policy, found_on, changed_at from assistance.finding order by id')).toEqual(before);
    expect(await rows('select count(distinct run_id)::int as runs from screening.total')).toEqual([{ runs: 1 }]);
    await expectTotalsToMatchLedger();
  });

  test('totals add up by area and by policy', async () => {
    await inScope(async (transaction) => {
      const { areas, policies, standing } = await readOverview(transaction, { prefix: '370302001', date, digits: 12 });
      expect(areas.find((area) => area.areaCode === village)).toMatchObject({ households: 2, persons: 3 });
      expect(areas.find((area) => area.areaCode === neighbour)).toMatchObject({ households: 1, persons: 1 });
      expect(standing).toEqual({ screenedOn: date, households: 3, persons: 4 });
      const ofTown = await totalsByPolicy(transaction, '370302001', date);
      const byId = <Total extends { policy: string }>(list: readonly Total[]): readonly Total[] =>
        list.toSorted((a, b) => (a.policy < b.policy ? -1 : 1));
      expect(byId(policies)).toEqual(byId(ofTown));
      for (const field of ['entitled', 'unknown', 'near', 'receiving', 'unclaimed', 'unclaimedFen'] as const)
        expect(areas.reduce((sum, area) => sum + area[field], 0)).toBe(
          policies.reduce((sum, policy) => sum + policy[field], 0),
        );
      const dibao = (await totalsByPolicy(transaction, '3703', date)).find((total) => total.policy === 'dibao');
      expect(dibao).toMatchObject({ entitled: 1, unknown: 1, receiving: 0, unclaimed: 1, amountFen: 197_800 });
      const scoped = await withTransaction(site.database.pool, { actor: 'test', areas: ['370303'] }, (other) =>
        totalsByPolicy(other, '3703', date),
      );
      expect(scoped).toEqual([]);
    });
  });

  test('for an earlier date writes totals only; ledger and findings stay', async () => {
    const before = await rows('select * from screening.verdict order by household_id');
    const early = plainDate('2022-03-01');
    const report = await screenArea(site.database.pool, { scope, area: city, date: early, listeners });
    expect(report.ledgerWritten).toBe(false);
    expect(await rows('select * from screening.verdict order by household_id')).toEqual(before);
    const past = await inScope((transaction) => totalsByPolicy(transaction, '3703', early));
    expect(past.find((total) => total.policy === 'dibao')?.amountFen).toBe(176_000);
    const present = await inScope((transaction) => totalsByPolicy(transaction, '3703', date));
    expect(present.find((total) => total.policy === 'dibao')?.amountFen).toBe(197_800);
    await inScope(({ client }) =>
      client.query('delete from screening.total t using screening.run r where r.id = t.run_id and r.screened_on = $1', [
        early,
      ]),
    );
  });

  test('interrupted goes on where it stopped, and until it is done the totals before stand', async () => {
    const later = plainDate('2026-05-02');
    const stop = AbortSignal.abort();
    const stopped = await screenArea(site.database.pool, { scope, area: city, date: later, listeners, signal: stop });
    expect(stopped).toMatchObject({ stopped: true, households: 0 });
    expect(
      (await inScope((transaction) => totalsByPolicy(transaction, '3703', later))).find(
        (total) => total.policy === 'dibao',
      )?.entitled,
    ).toBe(1);
    const resumed = await screenArea(site.database.pool, { scope, area: city, date: later, listeners });
    expect(resumed).toMatchObject({ runId: stopped.runId, stopped: false, households: 3 });
  });

  test('a second screening at the same time is refused', async () => {
    const first = screenArea(site.database.pool, { scope, area: city, date: plainDate('2026-05-02'), listeners });
    const second = screenArea(site.database.pool, { scope, area: city, date: plainDate('2026-05-02'), listeners });
    const outcomes = await Promise.allSettled([first, second]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toBeInstanceOf(ScreeningBusy);
  });
});

describe('a changed household', () => {
  beforeEach(async () => {
    await screenArea(site.database.pool, { scope, area: city, date: lastDate, listeners });
  });

  test('is judged anew alone: its finding goes, the totals follow, the others are untouched', async () => {
    const others = await rows('select * from screening.verdict where household_id <> $1 order by 1', [ids.poor]);
    await change(ids.poor, persons[0] ?? 0, 'RS', { wageMonthlyFen: 1_500_000 });
    expect(await openFindings(ids.poor)).not.toContain('dibao');
    expect(
      await rows("select status from assistance.finding where household_id = $1 and policy = 'dibao'", [ids.poor]),
    ).toEqual([{ status: 'gone' }]);
    expect(await rows('select * from screening.verdict where household_id <> $1 order by 1', [ids.poor])).toEqual(
      others,
    );
    await expectTotalsToMatchLedger();
    await change(ids.poor, persons[0] ?? 0, 'RS', { wageMonthlyFen: 0 });
    expect(await openFindings(ids.poor)).toContain('dibao');
    await expectTotalsToMatchLedger();
  });

  test('of which nothing changed leaves every row as it is', async () => {
    const written = () =>
      Promise.all(
        ['verdict', 'entry', 'total'].map((table) => rows(`select xmin::text, ctid::text from screening.${table}`)),
      );
    const before = await written();
    await inScope((transaction) => rescreenHouseholds(transaction, Object.values(ids), { listeners, date: lastDate }));
    expect(await written()).toEqual(before);
  });

  test('judged for a day before the one its ledger stands for changes neither ledger nor totals nor findings', async () => {
    const tables = ['screening.verdict', 'screening.entry', 'screening.total', 'assistance.finding'];
    const written = () => Promise.all(tables.map((table) => rows(`select xmin::text, ctid::text from ${table}`)));
    const before = await written();
    const past = { listeners, date: plainDate('2022-03-01') };
    const judged = await inScope((transaction) => rescreenHouseholds(transaction, [ids.poor], past));
    expect(judged).toHaveLength(1);
    expect(await written()).toEqual(before);
    await expectTotalsToMatchLedger();
  });

  test('that begins to receive is no longer a finding', async () => {
    await inScope(async (transaction) => {
      await appendReceipts(transaction, [
        {
          householdId: ids.poor,
          personId: null,
          areaCode: village,
          policy: 'dibao',
          fromDate: plainDate('2026-04-01'),
          untilDate: null,
          amountFen: 197_800,
          origin: 'entered',
        },
      ]);
      await rescreenHouseholds(transaction, [ids.poor], { listeners, date: lastDate });
    });
    expect(await openFindings(ids.poor)).not.toContain('dibao');
    const total = (await inScope((transaction) => totalsByPolicy(transaction, '3703', lastDate))).find(
      (one) => one.policy === 'dibao',
    );
    expect(total).toMatchObject({ entitled: 1, receiving: 1, unclaimed: 0 });
    await expectTotalsToMatchLedger();
  });

  test('is written anew on a later day, also when nothing changed', async () => {
    const later = addDays(lastDate, 1);
    await inScope((transaction) => rescreenHouseholds(transaction, [ids.poor], { listeners, date: later }));
    const days = await rows('select household_id, screened_on from screening.verdict order by 1');
    expect(days.map((row) => row['screened_on'])).toEqual(
      days.map((row) => (row['household_id'] === ids.poor ? later : lastDate)),
    );
    expect(await rows('select distinct screened_on from screening.entry where household_id = $1', [ids.poor])).toEqual([
      { screened_on: later },
    ]);
  });
});

type PlanNode = { readonly Plans?: readonly PlanNode[] } & Readonly<Record<string, string | undefined>>;
const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

const elsewhere = '370303001001';
const largeTables = ['people.household', 'people.person', 'facts.statement', 'facts.receipt', 'screening.verdict'];
/** Indexes of the few rows with something uncommon about them. */
const smallIndexes = new Set(['person_merged', 'person_joined']);

/** So many more that the planner sees no sense in reading everybody. */
const crowd = `
  insert into people.household (area_code, origin, created_at)
    select '${elsewhere}', 'demonstration', now() from generate_series(1, 20000);
  insert into people.person (household_id, area_code, member_no, name, name_pinyin, name_initials)
    select id, area_code, no, '王' || id, 'wang' || id, 'w' from people.household, generate_series(1, 2) as no
     where area_code = '${elsewhere}';
  insert into facts.statement (household_id, person_id, area_code, departments, valid_from, facts, evidence,
    evidence_en,
      origin, recorded_at, recorded_by)
    select household_id, id, area_code, '{RS}', '2017-01-01', '{}', '测', 'test', 'demonstration', now(), 'x'
      from people.person where area_code = '${elsewhere}';
  insert into facts.receipt (household_id, person_id, area_code, policy, from_date, amount_fen, origin, recorded_at,
      recorded_by)
    select household_id, id, area_code, 'dibao', '2020-01-01', 1, 'demonstration', now(), 'x'
      from people.person where area_code = '${elsewhere}';
  insert into screening.verdict select id, area_code, '2020-01-01', '' from people.household
    where area_code = '${elsewhere}';
  analyze ${largeTables.join(', ')}`;

test('a household in a crowd is judged anew without a look at the crowd', async () => {
  await withClient({ url: site.database.adminUrl, role: ownerRole }, (client) => client.query(crowd));
  const nodes = await inScope(async (transaction) => {
    const { client } = transaction;
    const asked: [string, unknown[]][] = [];
    const query = (given: string | { text: string; values: unknown[] }, values?: unknown[]) => {
      asked.push(typeof given === 'string' ? [given, values ?? []] : [given.text, given.values]);
      return client.query(given, values);
    };
    const noting = new Proxy(client, { get: (of, key) => (key === 'query' ? query : Reflect.get(of, key)) });
    const options = { listeners, date: addDays(lastDate, 2) };
    await rescreenHouseholds({ ...transaction, client: noting }, [ids.poor], options);
    const found: PlanNode[] = [];
    for (const [text, values] of asked) {
      const { rows: answer } = await client.query(`explain (format json, verbose) ${text}`, values);
      found.push(...nodesOf(answer[0]['QUERY PLAN'][0].Plan));
    }
    return found;
  });
  const reads = nodes.filter((node) => largeTables.includes(`${node['Schema']}.${node['Relation Name']}`));
  const scans = reads.filter((node) => /Scan/.test(node['Node Type'] ?? ''));
  expect(scans.length).toBeGreaterThan(6);
  const wide = scans.filter((node) => !node['Index Cond'] && !node['Recheck Cond']);
  const names = wide.map((node) => `${node['Relation Name']} by ${node['Index Name'] ?? node['Node Type']}`);
  expect(names.filter((name) => !smallIndexes.has(name.split(' by ')[1] ?? ''))).toEqual([]);
});
