import { plainDate } from '@zhuni/engine/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { atInstant } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import { countDue, endWaitingClocks, listClocks, pauseClock, remaining, resumeClock, startClock } from './index.ts';

let site: TestApp;
const scope = { actor: 'test', areas: ['3703'] };
const subject = { kind: 'case', id: 77 };

beforeAll(async () => {
  site = await createTestApp();
});
afterAll(() => site.close());

const on = <Result>(day: string, work: Parameters<typeof withTransaction<Result>>[2]): Promise<Result> =>
  atInstant(new Date(`${day}T10:00:00+08:00`), () => withTransaction(site.database.pool, scope, work));

test('a limit that reaches beyond the published calendar runs, says what is left, and gets its end later', async () => {
  const limit = { id: 'whole', amount: 45, unit: 'working-days', source: 'L1' } as const;
  const started = await on('2026-11-23', (transaction) =>
    startClock(transaction, { subject, areaCode: village, office: 'town', limit }),
  );
  expect(started).toMatchObject({ dueOn: null, left: 45, countedFrom: '2026-11-23', pausedOn: null });
  expect(remaining(started, plainDate('2026-11-30'))).toMatchObject({ state: 'running', workingDaysLeft: 40 });
  const [, town] = await on('2026-11-30', (transaction) => countDue(transaction, village));
  expect(town).toMatchObject({ running: 1, paused: 0, overdue: 0 });

  const paused = await on('2026-11-30', (transaction) =>
    pauseClock(transaction, { clockId: started.id, reason: 'papers' }),
  );
  expect(paused).toMatchObject({ left: 40, countedFrom: null, pausedOn: '2026-11-30' });
  const resumed = await on('2026-12-07', (transaction) =>
    resumeClock(transaction, { clockId: started.id, reason: 'papers' }),
  );
  expect(resumed).toMatchObject({ left: 40, countedFrom: '2026-12-07', pausedOn: null });

  expect(await on('2026-12-08', endWaitingClocks)).toBe(0);
  await on('2026-12-08', ({ client }) =>
    client.query('update clocks.clock set left_amount = 10 where id = $1', [started.id]),
  );
  expect(await on('2026-12-08', endWaitingClocks)).toBe(1);
  const [ended] = await on('2026-12-08', (transaction) => listClocks(transaction, subject));
  expect(ended).toMatchObject({ dueOn: '2026-12-21', left: null, countedFrom: null });
});
