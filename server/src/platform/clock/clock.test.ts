import { afterEach, expect, test } from 'vitest';
import { atInstant, dateAt, elapsedMs, freezeClock, now, shiftClock, startOfDay, today, wait } from './index.ts';

afterEach(() => shiftClock(undefined));

test('the day in Zibo begins at 16:00 UTC', () => {
  freezeClock('2024-02-28T15:59:59Z');
  expect(today()).toBe('2024-02-28');
  freezeClock('2024-02-28T16:00:00Z');
  expect(today()).toBe('2024-02-29');
});

test('a date means midnight in Zibo, a time without zone is Zibo time', () => {
  freezeClock('2024-02-29');
  expect(now().toISOString()).toBe('2024-02-28T16:00:00.000Z');
  freezeClock('2024-02-29T09:30');
  expect(now().toISOString()).toBe('2024-02-29T01:30:00.000Z');
});

test('a shifted clock runs on', async () => {
  shiftClock('2020-01-01');
  const first = now().getTime();
  await wait(20);
  expect(today()).toBe('2020-01-01');
  expect(now().getTime() - first).toBeGreaterThanOrEqual(15);
});

test('durations are not shifted', () => {
  const before = elapsedMs();
  shiftClock('1990-01-01');
  expect(elapsedMs()).toBeGreaterThanOrEqual(before);
});

test('what is not a time is refused', () => {
  expect(() => shiftClock('2024-02-30')).toThrow(/YYYY-MM-DD/);
  expect(() => freezeClock('2024-02-29T99:00')).toThrow(/date-time/);
});

test('a date begins at the instant that still belongs to no other', () => {
  const start = startOfDay(dateAt(new Date('2024-02-29T03:00:00Z')));
  expect(start.toISOString()).toBe('2024-02-28T16:00:00.000Z');
  expect([dateAt(start), dateAt(new Date(start.getTime() - 1))]).toEqual(['2024-02-29', '2024-02-28']);
});

test('work can play at another instant, and nothing beside it notices', async () => {
  freezeClock('2024-03-01T10:00');
  const played = await atInstant(new Date('2019-05-01T00:00:00Z'), async () => {
    await wait(1);
    return today();
  });
  expect([played, today()]).toEqual(['2019-05-01', '2024-03-01']);
});
