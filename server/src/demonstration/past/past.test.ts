import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainFacts } from '../../../test/plain-facts.ts';
import { createTestApp, settle, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { screeningListeners } from '../../app.ts';
import { listForReplay, replayDecisions } from '../../kernel/decisions/index.ts';
import { appendReceipts } from '../../kernel/facts/index.ts';
import { plainDate } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { makePast } from './make-past.ts';

let site: TestApp;
const scope = { actor: 'test', areas: ['3703'] };

beforeAll(async () => {
  site = await createTestApp();
  for (let made = 0; made < 40; made += 1) {
    const { id } = await settle(site, {
      areaCode: village,
      facts: { ...plainFacts('household'), registration: 'rural' },
      members: [
        { name: '王某', facts: { ...plainFacts('person', '1950-06-15'), relation: 'head', supporters: 'able' } },
      ],
    });
    await withTransaction(site.database.pool, scope, (transaction) =>
      appendReceipts(transaction, [
        {
          householdId: id,
          personId: null,
          policy: 'dibao',
          areaCode: village,
          fromDate: plainDate('2023-07-01'),
          untilDate: null,
          amountFen: 50_000,
          origin: 'demonstration',
        },
      ]),
    );
  }
});
afterAll(() => site.close());

test('a past is made by the commands of today, once, and every decision of it replays', async () => {
  const options = {
    adminUrl: site.database.adminUrl,
    pool: site.database.pool,
    fieldKeys: site.fieldKeys,
    listeners: screeningListeners,
    cases: 100,
    onProgress: () => undefined,
    log: createLog('silent'),
  };
  const made = await makePast(options);
  expect(made.cases).toBeGreaterThanOrEqual(14);
  expect(made.states['granted'] ?? 0).toBeGreaterThan(5);
  expect((await makePast(options)).cases).toBe(0);
  const actions = await withTransaction(site.database.pool, scope, ({ client }) =>
    client.query<{ late: number; hands: number }>(
      `select count(*) filter (where acted_at > $1)::int as late,
              (select count(*)::int from decisions.decision where prepared_by = approved_by) as hands
         from cases.action`,
      [now().toISOString()],
    ),
  );
  expect(actions.rows).toEqual([{ late: 0, hands: 0 }]);
  const replayed = await withTransaction(site.database.pool, scope, async (transaction) =>
    replayDecisions(transaction, await listForReplay(transaction, { afterId: 0 })),
  );
  expect(replayed.length).toBeGreaterThan(5);
  expect(replayed.flatMap(({ differences }) => differences)).toEqual([]);
}, 120_000);
