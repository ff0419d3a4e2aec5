import { addMonths } from '@zhuni/engine/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { village } from '../../../test/test-app.ts';
import { withTransaction } from '../../platform/db/index.ts';
import { change, closeDesk, day, grant, home, inScope, openDesk, reason, site } from './fixtures/desk.ts';
import {
  amountsByMonth,
  dueForReview,
  listDueInMonth,
  listEntitlements,
  moveEntitlements,
  readEntitlement,
  recordReview,
  stopEntitlement,
  suspend,
} from './index.ts';

beforeAll(openDesk);
afterAll(closeDesk);

describe('the tables', () => {
  test('are append-only, and an end comes by a stop alone', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    const run = (sql: string) => inScope(({ client }) => client.query(sql, [id]));
    await expect(run('delete from entitlements.entitlement where id = $1')).rejects.toThrow(/permission denied/);
    await expect(run("update entitlements.entitlement set policy = 'x' where id = $1")).rejects.toThrow(
      /permission denied/,
    );
    await expect(run("update entitlements.entitlement set until_month = '2024-05-01' where id = $1")).rejects.toThrow(
      /its stops/,
    );
    await expect(run('update entitlements.amount set amount_fen = 1 where entitlement_id = $1')).rejects.toThrow(
      /permission denied/,
    );
  });

  test('show nothing of another area', async () => {
    const seen = await withTransaction(site().database.pool, { actor: 'test', areas: ['370303'] }, ({ client }) =>
      client.query('select from entitlements.entitlement'),
    );
    expect(seen.rowCount).toBe(0);
  });

  test('follow a household that moves', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    await inScope((transaction) => moveEntitlements(transaction, { householdId }, '370302001002'));
    const found = await inScope((transaction) => readEntitlement(transaction, id));
    expect(found?.entitlement.areaCode).toBe('370302001002');
    expect(found?.amounts).toHaveLength(1);
    await inScope((transaction) => moveEntitlements(transaction, { householdId }, village));
  });
});

describe('lists', () => {
  test('page by area, policy, household and person, as things stand this month', async () => {
    const { householdId, personIds } = await home();
    const { id } = await grant(householdId);
    await inScope((transaction) =>
      suspend(transaction, { entitlementId: id, fromMonth: day('2024-05-01'), kind: 'human', reason }),
    );
    const own = await grant(householdId, { policy: 'age-allowance', personId: personIds[0] ?? 0, amountFen: 100_00 });
    const list = (asked: object) => inScope((transaction) => listEntitlements(transaction, { page: 1, ...asked }));
    expect((await list({ householdId })).map((line) => [line.id, line.amountFen, line.pausedBy])).toEqual([
      [own.id, 100_00, null],
      [id, 500_00, 'human'],
    ]);
    expect(await list({ personId: personIds[0] ?? 0 })).toHaveLength(1);
    expect(await list({ householdId, policy: 'dibao' })).toHaveLength(1);
    expect(await list({ householdId, page: 2 })).toEqual([]);
    expect(await list({ prefix: '370303' })).toEqual([]);
    await inScope((transaction) => stopEntitlement(transaction, change(id, '2024-06-01')));
    expect(await list({ householdId, onlyRunning: true })).toHaveLength(1);
  });

  test('of what falls due in a month say what the histories say', async () => {
    const { householdId, personIds } = await home();
    const { id: paused } = await grant(householdId);
    const { id: ended } = await grant((await home()).householdId);
    await grant(householdId, { policy: 'temp-small', fromMonth: day('2024-02-07') });
    const [personId = 0] = personIds;
    await grant(householdId, { policy: 'pension-subsidy', personId, fromMonth: day('2023-05-01') });
    await inScope(async (transaction) => {
      await suspend(transaction, { entitlementId: paused, fromMonth: day('2024-02-01'), kind: 'rule', reason });
      await stopEntitlement(transaction, change(ended, '2024-05-01'));
    });
    let compared = 0;
    for (const policy of ['dibao', 'temp-small', 'pension-subsidy'])
      for (const month of ['2024-01-01', '2024-02-01', '2024-05-01', '2025-01-01']) {
        const due = await inScope((transaction) =>
          listDueInMonth(transaction, { prefix: '3703', policy, month: day(month), afterId: 0 }),
        );
        const all = await inScope(({ client }) =>
          client.query<{ id: number }>('select id from entitlements.entitlement where policy = $1 order by id', [
            policy,
          ]),
        );
        const expected: unknown[] = [];
        for (const { id } of all.rows) {
          const found = await inScope((transaction) => readEntitlement(transaction, id));
          if (!found) continue;
          const [one] = amountsByMonth(found.history, day(month), addMonths(day(month), 1));
          if (one) expected.push({ id, amountFen: one.amountFen, grantedFen: one.grantedFen, pausedBy: one.pausedBy });
        }
        expect(due.map(({ id, amountFen, grantedFen, pausedBy }) => ({ id, amountFen, grantedFen, pausedBy }))).toEqual(
          expected,
        );
        compared += expected.length;
      }
    expect(compared).toBeGreaterThan(8);
  });

  test('of what is to be checked again count from the last check', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId, { policy: 'housing-public', amountFen: 0, fromMonth: day('2023-01-01') });
    const due = (month: string) =>
      inScope((transaction) =>
        dueForReview(transaction, {
          prefix: '3703',
          month: day(month),
          cycle: { policies: ['housing-public'], months: 12 },
          page: 1,
        }),
      );
    expect(await due('2023-12-01')).toEqual([]);
    expect(await due('2024-01-01')).toMatchObject([{ id, lastReviewedOn: null, dueMonth: '2024-01-01' }]);
    const reviewedOn = day('2024-01-20');
    await inScope((transaction) =>
      recordReview(transaction, {
        entitlementId: id,
        reviewedOn,
        outcome: 'unchanged',
        caseId: null,
        decisionId: null,
      }),
    );
    expect(await due('2024-12-01')).toEqual([]);
    expect(await due('2025-01-01')).toMatchObject([{ id, lastReviewedOn: reviewedOn }]);
  });
});

describe('the routes', () => {
  test('show a household what it was granted, and one with its months, and leave a trace', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    const get = await site().as('village');
    const list = await get('GET', `/entitlements?household=${householdId}`);
    expect(list.status).toBe(200);
    expect(list.body.entitlements).toMatchObject([
      { id, policy: { id: 'dibao', period: 'month' }, amountFen: 500_00, pausedBy: null, untilMonth: null },
    ]);
    const { status, body } = await get('GET', `/entitlements/${id}`);
    expect(status).toBe(200);
    expect(body.months[0]).toEqual({ month: '2024-01-01', amountFen: 500_00, grantedFen: 500_00, pausedBy: null });
    expect(body.amounts).toMatchObject([{ reason, amountFen: 500_00 }]);
    const { rows } = await inScope(({ client }) =>
      client.query("select actor from audit.entry where action = 'entitlement.read' and subject_id = $1", [String(id)]),
    );
    expect(rows).toHaveLength(1);
  });

  test('answer 404 outside the area and for what is not there', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    const elsewhere = await site().as('elsewhere');
    expect((await elsewhere('GET', `/entitlements/${id}`)).body.code).toBe('entitlement.not-found');
    expect((await elsewhere('GET', `/entitlements?household=${householdId}`)).status).toBe(404);
    expect((await (await site().as('city'))('GET', '/entitlements/999999')).status).toBe(404);
    expect((await (await site().as('city'))('GET', '/entitlements')).body.field).toBe('household');
  });
});

test('after all this the invariants hold', async () => {
  expect(await brokenInvariants(site().database.adminUrl)).toEqual([]);
});
