import { plainDate } from '@zhuni/engine/values';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assertInvariants } from '../../../test/invariants.ts';
import { freezeClock, shiftClock, startOfDay, today } from '../../platform/clock/index.ts';
import { createTestDatabase, withClient, withTransaction } from '../../platform/db/index.ts';
import type { TestDatabase, Transaction } from '../../platform/db/index.ts';
import { loadAreas } from '../areas/index.ts';
import {
  countDue,
  extendClock,
  hasUntold,
  listClockEvents,
  listClocks,
  listDue,
  moveClocks,
  pauseClock,
  pauseClocks,
  remaining,
  resumeClock,
  resumeClocks,
  startClock,
  stopClock,
  stopClocks,
  tellDue,
} from './index.ts';
import type { ClockLimit, ClockNotice, ClockRecord, NewClock } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadAreas(database.adminUrl);
});
beforeEach(() => freezeClock('2021-04-06T10:00'));
afterEach(() => shiftClock(undefined));
afterAll(async () => {
  await assertInvariants(database.adminUrl);
  await database.drop();
});

const [village, otherVillage] = ['370302001001', '370303001001'];
const scope = { actor: 'clerk', areas: ['3703'] };
const survey: ClockLimit = { id: 'survey-start', amount: 3, unit: 'working-days', source: 'L1 art. 15' };
const whole: ClockLimit = { id: 'whole', amount: 30, unit: 'working-days', source: 'L1 art. 22' };
const reason = 'papers asked for';

let subjects = 0;
const freshSubject = () => ({ kind: 'case', id: (subjects += 1) });

const as = <Result>(work: (transaction: Transaction) => Promise<Result>, areas = scope.areas): Promise<Result> =>
  withTransaction(database.pool, { ...scope, areas }, work);

const start = (more: Partial<NewClock> = {}): Promise<ClockRecord> =>
  as((transaction) =>
    startClock(transaction, { subject: freshSubject(), areaCode: village, office: 'town', limit: whole, ...more }),
  );

describe('a clock', () => {
  test('runs from the day after its event to its last day, and tells what is left', async () => {
    freezeClock('2021-04-01T10:00');
    const clock = await start();
    expect(clock).toMatchObject({ startedOn: '2021-04-01', dueOn: '2021-05-17', left: null, escalatedTo: null });
    const told = (date: string) => remaining(clock, plainDate(date), startOfDay(plainDate(date)));
    expect(told('2021-04-01')).toMatchObject({ state: 'running', workingDaysLeft: 30 });
    expect(told('2021-05-12').text).toEqual({ zh: '还剩3个工作日', en: '3 working days left' });
    expect(told('2021-05-12').state).toBe('due-soon');
    expect(told('2021-05-14').text).toEqual({ zh: '还剩1个工作日', en: '1 working day left' });
    expect(told('2021-05-17').text).toEqual({ zh: '今天到期', en: 'due today' });
    expect(told('2021-05-19')).toMatchObject({ state: 'overdue', workingDaysLeft: -2, dueOn: '2021-05-17' });
    expect(told('2021-05-19').text).toEqual({ zh: '已逾期2个工作日', en: 'overdue by 2 working days' });
  });

  test('that is paused and resumed has exactly what it had, and its history says who and why', async () => {
    freezeClock('2021-04-01T10:00');
    const { id, subject } = await start();
    freezeClock('2021-04-12T10:00');
    const paused = await as((transaction) => pauseClock(transaction, { clockId: id, reason }));
    expect(paused).toMatchObject({ left: 24, dueOn: null, pausedOn: '2021-04-12' });
    expect(remaining(paused, today())).toMatchObject({ state: 'paused', workingDaysLeft: 24, dueOn: null });
    freezeClock('2021-05-06T10:00');
    const resumed = await as((transaction) => resumeClock(transaction, { clockId: id, reason: 'papers came' }));
    expect(resumed).toMatchObject({ left: null, pausedOn: null });
    expect(remaining(resumed, today()).workingDaysLeft).toBe(24);
    await as((transaction) => stopClock(transaction, { clockId: id, reason: 'granted' }));
    const events = await as((transaction) => listClockEvents(transaction, subject));
    expect(events.map(({ kind, reason: why, actor }) => [kind, why, actor])).toEqual([
      ['started', 'started', 'clerk'],
      ['paused', reason, 'clerk'],
      ['resumed', 'papers came', 'clerk'],
      ['stopped', 'granted', 'clerk'],
    ]);
  });

  test('extended in a special case ends where the longer limit ends', async () => {
    freezeClock('2021-04-01T10:00');
    const { id } = await start();
    const special = { clockId: id, extraAmount: 15, reason: 'special case' };
    expect(await as((transaction) => extendClock(transaction, special))).toMatchObject({
      amount: 45,
      dueOn: '2021-06-07',
    });
    await as((transaction) => pauseClock(transaction, { clockId: id, reason }));
    expect(await as((transaction) => extendClock(transaction, special))).toMatchObject({ amount: 60, left: 60 });
  });

  test('that was overdue when it was paused stays overdue', async () => {
    freezeClock('2021-04-01T10:00');
    const { id } = await start({ limit: survey });
    freezeClock('2021-04-30T10:00');
    const paused = await as((transaction) => pauseClock(transaction, { clockId: id, reason }));
    expect(remaining(paused, today()).state).toBe('overdue');
    const resumed = await as((transaction) => resumeClock(transaction, { clockId: id, reason }));
    expect(resumed).toMatchObject({ dueOn: '2021-04-07', pausedOn: null });
  });

  test('refuses what does not fit its state, and says what it is', async () => {
    freezeClock('2021-04-06T10:00');
    const { id, subject } = await start();
    const refused = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
    const change = { clockId: id, reason };
    await expect(start({ subject })).rejects.toEqual(refused('clock.running'));
    await expect(as((transaction) => resumeClock(transaction, change))).rejects.toEqual(refused('clock.not-paused'));
    await as((transaction) => pauseClock(transaction, change));
    await expect(as((transaction) => pauseClock(transaction, change))).rejects.toEqual(refused('clock.paused'));
    const earlier = { ...change, at: startOfDay(plainDate('2021-04-05')) };
    await expect(as((transaction) => resumeClock(transaction, earlier))).rejects.toEqual(refused('clock.out-of-order'));
    await as((transaction) => stopClock(transaction, change));
    await expect(as((transaction) => stopClock(transaction, change))).rejects.toEqual(refused('clock.stopped'));
    await expect(as((transaction) => stopClock(transaction, change), ['370303'])).rejects.toEqual(
      refused('clock.not-found'),
    );
    expect((await start({ subject })).id).not.toBe(id);
  });

  test('needs a reason for every change', async () => {
    const { id } = await start();
    await expect(as((transaction) => pauseClock(transaction, { clockId: id, reason: ' ' }))).rejects.toThrow(/reason/);
  });

  test('follows its subject to another village', async () => {
    const { subject } = await start();
    await as((transaction) => moveClocks(transaction, subject, otherVillage));
    expect(await as((transaction) => listClocks(transaction, subject), ['370302'])).toEqual([]);
    expect(await as((transaction) => listClockEvents(transaction, subject), ['370303'])).toHaveLength(1);
  });
});

test('all clocks of a subject are paused, resumed and stopped together, those with other limits left alone', async () => {
  freezeClock('2021-04-06T10:00');
  const { subject } = await start();
  await start({ subject, limit: survey });
  const change = { subject, reason };
  expect(await as((transaction) => pauseClocks(transaction, change))).toHaveLength(2);
  expect(await as((transaction) => pauseClocks(transaction, change))).toEqual([]);
  expect(await as((transaction) => resumeClocks(transaction, change))).toHaveLength(2);
  const stopped = await as((transaction) => stopClocks(transaction, { ...change, limitIds: ['survey-start'] }));
  expect(stopped.map(({ limitId }) => limitId)).toEqual(['survey-start']);
  const left = await as((transaction) => listClocks(transaction, subject));
  expect(left.map(({ limitId, stoppedOn }) => [limitId, stoppedOn])).toEqual([
    ['whole', null],
    ['survey-start', '2021-04-06'],
  ]);
});

describe('two who change one clock at once', () => {
  const rounds = 5;
  const writers = Array.from({ length: 16 }, (_, index) => index);
  const succeeded = (results: readonly PromiseSettledResult<unknown>[]): number =>
    results.filter(({ status }) => status === 'fulfilled').length;

  test('start it once', async () => {
    for (let round = 0; round < rounds; round++) {
      const subject = freshSubject();
      expect(succeeded(await Promise.allSettled(writers.map(() => start({ subject }))))).toBe(1);
    }
  });

  test('pause it once, and no working day is lost or won', async () => {
    freezeClock('2021-04-06T10:00');
    for (let round = 0; round < rounds; round++) {
      const { id, subject } = await start();
      const change = { clockId: id, reason };
      const both = writers.map((writer) =>
        as((transaction) => (writer % 2 ? pauseClock(transaction, change) : resumeClock(transaction, change))),
      );
      await Promise.allSettled(both);
      await as((transaction) => resumeClocks(transaction, { subject, reason }));
      const [clock] = await as((transaction) => listClocks(transaction, subject));
      expect(clock).toMatchObject({ dueOn: '2021-05-19', pausedOn: null });
      const events = await as((transaction) => listClockEvents(transaction, subject));
      const kinds = events.map(({ kind }) => kind).filter((kind) => kind !== 'started');
      expect(kinds).toEqual(kinds.map((_, index) => (index % 2 ? 'resumed' : 'paused')));
    }
  });

  test('stop it once', async () => {
    for (let round = 0; round < rounds; round++) {
      const { id } = await start();
      const stops = writers.map(() => as((transaction) => stopClock(transaction, { clockId: id, reason })));
      expect(succeeded(await Promise.allSettled(stops))).toBe(1);
    }
  });
});

describe('what is due', () => {
  const empty = '370321';
  const place = { areaCode: `${empty}001001`, office: 'county' } as const;

  test('is listed and counted exactly, by area, office and state', async () => {
    freezeClock('2021-04-01T10:00');
    const late = await start({ ...place, limit: survey });
    await start({ ...place, limit: { ...survey, id: 'other' }, office: 'town' });
    freezeClock('2021-04-12T10:00');
    const soon = await start({ ...place, limit: survey });
    const calm = await start({ ...place });
    const held = await start({ ...place });
    await as((transaction) => pauseClock(transaction, { clockId: held.id, reason }));
    const done = await start({ ...place });
    await as((transaction) => stopClock(transaction, { clockId: done.id, reason }));
    freezeClock('2021-04-14T10:00');
    const list = (state: 'running' | 'due-soon' | 'overdue', prefix = empty) =>
      as((transaction) => listDue(transaction, { prefix, state, office: 'county', page: 1 }));
    const ids = async (state: 'running' | 'due-soon' | 'overdue') => (await list(state)).clocks.map(({ id }) => id);
    expect(await ids('overdue')).toEqual([late.id]);
    expect(await ids('due-soon')).toEqual([soon.id]);
    expect(await ids('running')).toEqual([late.id, soon.id, calm.id]);
    expect((await list('running')).total).toBe(3);
    expect((await list('running', '370322')).total).toBe(0);
    const counts = await as((transaction) => countDue(transaction, empty));
    expect(counts.find(({ office }) => office === 'county')).toMatchObject({
      running: 3,
      dueSoon: 1,
      overdue: 1,
      paused: 1,
    });
    expect(counts.find(({ office }) => office === 'town')).toMatchObject({ running: 1, overdue: 1 });
    expect(counts.find(({ office }) => office === 'city')).toMatchObject({ running: 0, paused: 0 });
    expect((await as((transaction) => countDue(transaction, empty), ['370303']))[2]?.running).toBe(0);
  });
});

describe('reminders and escalations', () => {
  const worker = { actor: 'system:clocks', areas: ['3703'] };
  const tell = async (): Promise<ClockNotice[]> => {
    const told: ClockNotice[] = [];
    await tellDue(database.pool, {
      scope: worker,
      listeners: [async (_, notices) => void told.push(...notices)],
    });
    return told;
  };
  const brief = (told: readonly ClockNotice[], { id }: ClockRecord) =>
    told.filter(({ clock }) => clock.id === id).map(({ kind, office }) => [kind, office]);

  test('are told once each: the office before the end, the one above after it', async () => {
    freezeClock('2021-04-01T10:00');
    const clock = await start();
    expect(brief(await tell(), clock)).toEqual([]);
    freezeClock('2021-05-12T00:01');
    expect(await as(hasUntold)).toBe(true);
    expect(brief(await tell(), clock)).toEqual([['reminded', 'town']]);
    expect(brief(await tell(), clock)).toEqual([]);
    freezeClock('2021-05-17T23:59');
    expect(brief(await tell(), clock)).toEqual([]);
    freezeClock('2021-05-18T00:00');
    expect(brief(await tell(), clock)).toEqual([['escalated', 'county']]);
    expect(brief(await tell(), clock)).toEqual([]);
    expect(await as(hasUntold)).toBe(false);
    const kinds = (await as((transaction) => listClockEvents(transaction, clock.subject))).map(({ kind }) => kind);
    expect(kinds).toEqual(['started', 'reminded', 'escalated']);
  });

  test('come again for a new end, and never for a clock that is paused or stopped', async () => {
    freezeClock('2021-04-01T10:00');
    const [extended, paused, stopped] = [await start({ limit: survey }), await start(), await start()];
    await as((transaction) => pauseClock(transaction, { clockId: paused.id, reason }));
    await as((transaction) => stopClock(transaction, { clockId: stopped.id, reason }));
    freezeClock('2021-06-30T10:00');
    const first = await tell();
    expect([extended, paused, stopped].map((clock) => brief(first, clock))).toEqual([
      [['escalated', 'county']],
      [],
      [],
    ]);
    const longer = { clockId: extended.id, extraAmount: 60, reason: 'special case' };
    await as((transaction) => extendClock(transaction, longer));
    expect(brief(await tell(), extended)).toEqual([['reminded', 'town']]);
  });

  test('tell the city of what the city itself has let pass', async () => {
    freezeClock('2021-04-01T10:00');
    const clock = await start({ office: 'city', limit: survey });
    freezeClock('2021-04-30T10:00');
    expect(brief(await tell(), clock)).toEqual([['escalated', 'city']]);
  });

  test('are told once by many programs at once, and not at all when a listener fails', async () => {
    freezeClock('2021-04-01T10:00');
    const clocks: ClockRecord[] = [];
    for (let count = 0; count < 20; count++) clocks.push(await start({ limit: survey }));
    freezeClock('2021-04-07T10:00');
    const failing = async (): Promise<void> => {
      throw new Error('no inbox');
    };
    await expect(tellDue(database.pool, { scope: worker, listeners: [failing] })).rejects.toThrow('no inbox');
    const told = (await Promise.all(Array.from({ length: 8 }, tell))).flat();
    for (const clock of clocks) expect(brief(told, clock)).toEqual([['reminded', 'town']]);
  });
});

test('the history of a clock can be neither changed nor deleted', async () => {
  await start();
  const attempt = (sql: string) => as(({ client }) => client.query(sql));
  await expect(attempt("update clocks.event set reason = 'other'")).rejects.toThrow(/permission denied/);
  await expect(attempt('delete from clocks.event')).rejects.toThrow(/permission denied/);
  await expect(attempt('delete from clocks.clock')).rejects.toThrow(/permission denied/);
  const asOwner = (sql: string) =>
    withClient({ url: database.adminUrl, role: 'zhuni_owner' }, async (client) => {
      await client.query(`begin; set local app.areas = '3703'`);
      await client.query(sql);
    });
  await expect(asOwner("update clocks.event set reason = 'other'")).rejects.toThrow(/append-only/);
  await expect(asOwner('truncate clocks.event')).rejects.toThrow(/append-only/);
});
