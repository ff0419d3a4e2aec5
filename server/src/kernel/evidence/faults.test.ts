import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createTestApp } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { startTestDepartments } from '../../../test/departments.ts';
import type { Counts, TestDepartments } from '../../../test/departments.ts';
import { elapsedMs, now, shiftClock, wait } from '../../platform/clock/index.ts';
import { withClient } from '../../platform/db/index.ts';
import type { Worker } from '../../platform/jobs/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { authoriseFamily, settleFamily } from '../../../test/checked-family.ts';
import type { CheckedFamily } from '../../../test/checked-family.ts';
import { departmentCodes, gatewayAddresses, startAsking } from './index.ts';
import type { AddressBook, CheckFinished } from './index.ts';

/** What a test looks into without describing it first. */
type Json = ReturnType<typeof JSON.parse>;

const timeOutMs = 250;
let site: TestApp;
let departments: TestDepartments;
let asking: Worker | undefined;
const finished: CheckFinished[] = [];

beforeAll(async () => {
  shiftClock('2026-05-04T10:00:00+08:00');
  [site, departments] = await Promise.all([createTestApp(), startTestDepartments()]);
});
afterEach(async () => {
  await asking?.stop();
  asking = undefined;
  await departments.fault('*', 'none');
});
afterAll(async () => {
  await Promise.all([departments.close(), site.close()]);
  shiftClock(undefined);
});

function begin(addresses: AddressBook = gatewayAddresses(departments), more: object = {}): void {
  asking = startAsking({
    pool: site.database.pool,
    fieldKeys: site.fieldKeys,
    addresses,
    listeners: [async (_, one) => void finished.push(one)],
    log: createLog('silent'),
    pollMs: 20,
    timeOutMs,
    retryMs: 20,
    ...more,
  });
}

async function family(): Promise<CheckedFamily> {
  const settled = await settleFamily(site, departments);
  await authoriseFamily(site, settled);
  return settled;
}

async function order({ id, father }: CheckedFamily, codes: readonly string[], personIds = [father]): Promise<number> {
  const call = await site.as('town');
  const { status, body } = await call('POST', '/checks', {
    householdId: id,
    personIds,
    departments: codes,
    reason: '审核',
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.id;
}

const read = async (id: number): Promise<Json> => (await (await site.as('town'))('GET', `/checks/${id}`)).body;

/** Looks again until it holds; fails after 20 seconds, so that no test waits for ever. */
async function eventually<Seen>(look: () => Promise<Seen>, holds: (seen: Seen) => boolean): Promise<Seen> {
  const untilMs = elapsedMs() + 20_000;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (elapsedMs() > untilMs) throw new Error(`it never came to hold: ${JSON.stringify(seen)}`);
    await wait(15);
  }
}

const until = (id: number, holds: (shown: Json) => boolean): Promise<Json> => eventually(() => read(id), holds);
const countsUntil = (code: string, holds: (counts: Counts) => boolean): Promise<Counts> =>
  eventually(() => departments.counts(code), holds);

const done = (id: number): Promise<Json> => until(id, ({ state }) => state === 'done');
const queriesOf = (shown: Json, code: string): Json[] =>
  shown.departments.find((one: Json) => one.code === code).queries;
const sql = (text: string): Promise<Json[]> =>
  withClient({ url: site.database.adminUrl }, async (client) => (await client.query(text)).rows as Json[]);

describe('a department that does not answer as it should', () => {
  test.each([
    ['hang', 'failed', '在时限内没有答复', 3],
    ['half', 'failed', '答复中断，不完整', 3],
    ['down', 'failed', '连接不上', 3],
    ['error', 'failed', '部门系统出错', 3],
    ['unsealed', 'failed', '答复的签名不符，未采信', 1],
    ['stale', 'failed', '答复的时间不符，未采信', 1],
    ['wrong-person', 'wrong-person', null, 1],
    ['malformed', 'malformed', null, 1],
  ])('%s: %s, and nothing of it is believed or kept', async (kind, status, failure, attempts) => {
    const checked = await family();
    await departments.fault('banks', kind);
    begin();
    const id = await order(checked, ['banks', 'police']);
    const shown = await done(id);
    expect(queriesOf(shown, 'banks')).toMatchObject([{ status, attempts, notes: [] }]);
    expect(queriesOf(shown, 'banks')[0].failure?.zh ?? null).toBe(failure);
    expect(queriesOf(shown, 'police')).toMatchObject([{ status: 'answered' }]);
    const row = shown.comparison.find((one: Json) => one.fact === 'financialAssetsFen');
    expect(row).toMatchObject({ verdict: 'unanswered', found: null, adoptable: false });
    const [query] = queriesOf(shown, 'banks');
    expect(await sql(`select from evidence.answer where query_id = ${query.id}`)).toEqual([]);
    const receipts = await sql(
      `select attempt, outcome from evidence.receipt where query_id = ${query.id} order by id`,
    );
    expect(receipts).toEqual(Array.from({ length: attempts }, (_, at) => ({ attempt: at + 1, outcome: status })));
    await departments.fault('banks', 'none');
    expect((await (await site.as('town'))('POST', `/checks/${id}/repeats`)).status).toBe(201);
    const repeated = await done(id);
    expect(queriesOf(repeated, 'banks')).toMatchObject([
      { round: 1, status },
      { round: 2, status: 'answered' },
    ]);
    expect((await (await site.as('town'))('POST', `/checks/${id}/repeats`)).body.code).toBe(
      'evidence.nothing-to-repeat',
    );
  });

  test('only once is asked again with the same request number, and its answer kept', async () => {
    const checked = await family();
    await departments.fault('banks', 'error', { times: 2 });
    begin();
    const shown = await done(await order(checked, ['banks']));
    expect(queriesOf(shown, 'banks')).toMatchObject([{ status: 'answered', attempts: 3, failure: null }]);
  });

  test('slow but in time is waited for; the others have answered long before', async () => {
    const checked = await family();
    await departments.fault('banks', 'slow', { delayMs: 1_500 });
    begin(undefined, { timeOutMs: 5_000 });
    const id = await order(checked, departmentCodes);
    const early = await until(id, ({ settled }) => settled === 9);
    expect(early).toMatchObject({ state: 'running', asked: 10, settled: 9, finishedAt: null });
    expect(queriesOf(early, 'banks')).toMatchObject([{ status: 'asking', settledAt: null }]);
    const shown = await done(id);
    expect(queriesOf(shown, 'banks')).toMatchObject([{ status: 'answered', attempts: 1 }]);
    expect(finished.filter(({ checkId }) => checkId === id)).toMatchObject([
      { householdId: checked.id, caseRef: null },
    ]);
  });

  test('is left alone after it failed in a row, while the others go on', async () => {
    const families = [await family(), await family(), await family()];
    await departments.fault('banks', 'down');
    const before = await departments.counts('banks');
    begin(undefined, { gate: { failuresMax: 4, restMs: 60_000 } });
    const ids = await Promise.all(families.map((one) => order(one, ['banks', 'police'], [one.father, one.mother])));
    const shown = await Promise.all(ids.map(done));
    const failures = shown.flatMap((one) => queriesOf(one, 'banks').map((query) => query.failure.zh));
    expect(failures).toContain('部门接连没有答复，暂缓询问');
    expect((await departments.counts('banks')).asked - before.asked).toBeLessThanOrEqual(4 + 6);
    expect(shown.flatMap((one) => queriesOf(one, 'police').map(({ status }) => status))).toEqual(
      Array(6).fill('answered'),
    );
  });

  test('is not flooded: six questions at a time, however many are waiting', async () => {
    const families = await Promise.all(Array.from({ length: 5 }, () => family()));
    await departments.fault('housing-fund', 'slow', { delayMs: 60 });
    begin();
    const ids = await Promise.all(
      families.map((one) => order(one, ['housing-fund'], [one.father, one.mother, one.child])),
    );
    await Promise.all(ids.map(done));
    const { underWayMax } = await departments.counts('housing-fund');
    expect(underWayMax).toBeGreaterThan(3);
    expect(underWayMax).toBeLessThanOrEqual(6);
  });

  test('and has no interface yet fails at once', async () => {
    const checked = await family();
    const addresses = new Map([...gatewayAddresses(departments)].filter(([code]) => code !== 'tax'));
    begin(addresses);
    const shown = await done(await order(checked, ['tax', 'police']));
    expect(queriesOf(shown, 'tax')[0]).toMatchObject({ status: 'failed', failure: { zh: '该部门尚未接通' } });
  });

  test('and sends without end is cut off', async () => {
    const flood = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n');
      const pour = (): void => void (socket.destroyed || socket.write('x'.repeat(65_536), () => setImmediate(pour)));
      pour();
    });
    await new Promise<void>((resolve) => flood.listen(0, '127.0.0.1', resolve));
    const { port } = flood.address() as AddressInfo;
    const checked = await family();
    begin(new Map([['banks', { url: `http://127.0.0.1:${port}/`, secret: departments.secret }]]), { timeOutMs: 5_000 });
    const shown = await done(await order(checked, ['banks']));
    expect(queriesOf(shown, 'banks')[0]).toMatchObject({ failure: { zh: '答复过大，未采信' } });
    flood.close();
  });
});

describe('while a department is being asked', () => {
  test('no transaction is open in the database', async () => {
    const checked = await family();
    await departments.fault('*', 'slow', { delayMs: 700 });
    begin(undefined, { timeOutMs: 5_000 });
    const id = await order(checked, departmentCodes, [checked.father, checked.mother]);
    await countsUntil('banks', ({ underWay }) => underWay === 2);
    const open: unknown[] = [];
    const untilMs = elapsedMs() + 400;
    while (elapsedMs() < untilMs) {
      open.push(
        ...(await sql(`select query from pg_stat_activity
          where datname = current_database() and state like 'idle in transaction%'
            and now() - state_change > interval '100 milliseconds'`)),
      );
      await wait(20);
    }
    expect(open).toEqual([]);
    await done(id);
  });
});

describe('a worker that is killed', () => {
  test('between answer and store asks again, and one answer is kept', async () => {
    const checked = await family();
    const id = await order(checked, ['banks']);
    const before = (await departments.counts('banks')).answered;
    await withClient({ url: site.database.adminUrl }, async (client) => {
      await departments.fault('banks', 'slow', { delayMs: 600, times: 1 });
      const first = spawnAsking();
      await countsUntil('banks', ({ underWay }) => underWay === 1);
      await client.query('begin');
      await client.query(`select from evidence.query where check_id = ${id} for update`);
      await countsUntil('banks', ({ answered }) => answered > before);
      await wait(100);
      first.child.kill('SIGKILL');
      await first.ended;
      await client.query('commit');
    });
    expect(await read(id)).toMatchObject({ settled: 0 });
    expect(queriesOf(await read(id), 'banks')).toMatchObject([{ status: 'asking', attempts: 1, sha256: null }]);
    await sql(`update jobs.job set heartbeat_at = heartbeat_at - interval '1 hour' where kind = 'evidence.ask'`);
    begin();
    const shown = await done(id);
    expect(queriesOf(shown, 'banks')).toMatchObject([{ status: 'answered', attempts: 2 }]);
    expect((await departments.counts('banks')).answered).toBe(before + 2);
    const [query] = queriesOf(shown, 'banks');
    expect(await sql(`select from evidence.answer where query_id = ${query.id}`)).toHaveLength(1);
  });

  test('for good leaves a check that staff can take up again', async () => {
    const checked = await family();
    const id = await order(checked, ['police']);
    await sql(`update jobs.job set state = 'failed', finished_at = created_at where payload ->> 'checkId' = '${id}'`);
    expect(await read(id)).toMatchObject({ state: 'interrupted', settled: 0 });
    begin();
    expect((await (await site.as('town'))('POST', `/checks/${id}/repeats`)).body).toMatchObject({ state: 'running' });
    expect(queriesOf(await done(id), 'police')).toMatchObject([{ status: 'answered', round: 1 }]);
  });

  test('in order gives the question back without counting it', async () => {
    const checked = await family();
    await departments.fault('police', 'hang', { times: 1 });
    const before = await departments.counts('police');
    begin(undefined, { timeOutMs: 60_000 });
    const id = await order(checked, ['police']);
    await countsUntil('police', ({ asked }) => asked > before.asked);
    await asking?.stop();
    expect(queriesOf(await read(id), 'police')).toMatchObject([{ status: 'waiting', attempts: 0 }]);
    begin();
    expect(queriesOf(await done(id), 'police')).toMatchObject([{ status: 'answered', attempts: 1 }]);
  });

  function spawnAsking() {
    const { encryption, index } = site.fieldKeys;
    const env = {
      ...process.env,
      ZHUNI_NOW: now().toISOString(),
      TEST_DATABASE: site.database.appUrl,
      TEST_ENCRYPTION: encryption.toString('hex'),
      TEST_INDEX: index.toString('hex'),
      TEST_DEPARTMENTS: departments.url,
      TEST_SECRET: departments.secret,
    };
    const program = fileURLToPath(new URL('./fixtures/asking-process.ts', import.meta.url));
    const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    return { child, ended: new Promise((resolve) => child.once('close', resolve)) };
  }
});

test('the invariants of the room hold after all of this', async () => {
  const file = fileURLToPath(new URL('../../../db/invariants.sql', import.meta.url));
  const queries = readFileSync(file, 'utf8')
    .split(/^-- name: /m)
    .filter((text) => text.includes('evidence.'))
    .map((text) => ({ name: text.split('\n', 1)[0] ?? '', query: text.slice(text.indexOf('\n')) }));
  expect(queries.length).toBeGreaterThanOrEqual(5);
  for (const { name, query } of queries) expect({ name, rows: await sql(query) }).toEqual({ name, rows: [] });
});
