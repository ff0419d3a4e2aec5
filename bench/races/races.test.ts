import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../server/src/platform/db/index.ts';
import type { TestDatabase } from '../../server/src/platform/db/index.ts';
import { runCampaign } from './index.ts';
import { readableRaces } from './report.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('sixteen at once', () => {
  test('break no invariant, while the same race without a constraint is lost', async () => {
    const campaign = await runCampaign(database, { rounds: 5, progress: () => undefined });
    const text = readableRaces(campaign, 'en');
    expect(campaign.races.flatMap(({ examples }) => examples)).toEqual([]);
    expect(campaign.broken).toEqual([]);
    expect(campaign.control.violations).toBeGreaterThan(0);
    expect(campaign.passed).toBe(true);
    expect(text).toContain('passed');
    expect(readableRaces(campaign, 'zh')).toContain('通过');
  }, 300_000);
});
