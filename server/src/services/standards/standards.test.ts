import type { FactValue } from '@zhuni/engine';
import { plainDate } from '@zhuni/engine/values';
import { facts as vocabulary } from '@zhuni/policies';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { createTestApp, password, settle, village } from '../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../test/test-app.ts';
import { createAccount } from '../../kernel/accounts/index.ts';
import { amountsByMonth, grantEntitlement, readEntitlement, stopEntitlement } from '../../kernel/entitlements/index.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { openReview } from '../assistance/index.ts';
import { carryOutRaises, isRaiseDue } from './index.ts';
import type { ReviewOpener } from './index.ts';

let site: TestApp;
let drafter: Caller;
let publisher: Caller;
let county: Caller;
const ids = { plain: 0, poorer: 0, less: 0, ended: 0, rural: 0, future: 0, many: [] as number[] };

const plain = (entity: 'household' | 'person'): Record<string, FactValue> =>
  Object.fromEntries(
    vocabulary
      .filter((fact) => fact.entity === entity)
      .map(({ name, type }) => {
        if (type.kind === 'boolean') return [name, false];
        if (type.kind === 'number') return [name, type.min];
        return [name, type.kind === 'code' ? (Object.keys(type.codes)[0] ?? '') : '1980-06-15'];
      }),
  );

async function home(more: Record<string, FactValue> = {}): Promise<number> {
  const { id } = await settle(site, {
    areaCode: village,
    facts: { ...plain('household'), registration: 'urban', ...more },
    members: [{ name: '王小明', facts: { ...plain('person'), supporters: 'able', canWork: true } }],
  });
  return id;
}

const inScope = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
  withTransaction(site.database.pool, { actor: 'test', areas: ['3703'] }, work);
const reason = { zh: '测试', en: 'test' };
async function granted(householdId: number, amountFen: number, fromMonth = '2023-06-01'): Promise<number> {
  const { id } = await inScope((transaction) =>
    grantEntitlement(transaction, {
      policy: 'dibao',
      householdId,
      personId: null,
      fromMonth: plainDate(fromMonth),
      amountFen,
      reason,
      origin: 'import',
      caseId: null,
      decisionId: null,
    }),
  );
  return id;
}

/** Yuan by month from February to June of 2024. */
async function yuan(id: number): Promise<readonly number[]> {
  const found = await inScope((transaction) => readEntitlement(transaction, id));
  return found
    ? amountsByMonth(found.history, plainDate('2024-02-01'), plainDate('2024-07-01')).map(
        ({ grantedFen }) => grantedFen / 100,
      )
    : [];
}

const reviewLess: ReviewOpener = (transaction, entitlement, change) =>
  openReview(transaction, entitlement, { origin: 'change', change });
const carryOut = (more: { stepRows?: number; openReview?: ReviewOpener } = {}): Promise<number> =>
  carryOutRaises(site.database.pool, {
    scope: { actor: 'system:standards', areas: ['3703'] },
    openReview: reviewLess,
    ...more,
  });

const raise = {
  parameter: 'dibao.standard-urban',
  value: 1_040_00,
  effectiveFrom: '2024-03-01',
  announcedOn: '2024-05-10',
  documentNumber: '示例〔2024〕1号',
  titleZh: '关于提高城市低保标准的通知（示例）',
  issuer: '淄博市民政局',
  documentDate: '2024-05-08',
  status: 'illustrative',
};

beforeAll(async () => {
  freezeClock('2024-05-10');
  site = await createTestApp();
  const name = { zh: '复核', en: 'reviewer' };
  const account = {
    signInName: 'city2',
    password,
    name,
    role: 'city-officer',
    areaCode: '370300',
    demonstration: true,
  };
  await createAccount(site.database.pool, account);
  drafter = await site.as('city');
  publisher = await site.as('city2');
  county = await site.as('county');
  ids.plain = await granted(await home(), 989_00);
  ids.poorer = await granted(await home(), 900_00);
  ids.rural = await granted(await home({ registration: 'rural' }), 877_00);
  ids.future = await granted(await home(), 989_00, '2024-06-01');
  ids.ended = await granted(await home(), 989_00);
  await inScope((transaction) =>
    stopEntitlement(transaction, {
      entitlementId: ids.ended,
      fromMonth: plainDate('2024-05-01'),
      reason,
      decisionId: null,
    }),
  );
  for (let at = 0; at < 6; at += 1) ids.many.push(await granted(await home(), 989_00));
}, 60_000);
afterAll(async () => {
  shiftClock(undefined);
  await site.close();
});

let draftId = 0;

describe('raising a standard', () => {
  test('is drafted by one and published by another of the city; a county does it for itself alone', async () => {
    expect((await county('POST', '/standards/drafts', raise)).body.code).toBe('standards.not-your-area');
    expect((await county('POST', '/standards/drafts', { ...raise, area: '370303' })).status).toBe(422);
    const wrong = await drafter('POST', '/standards/drafts', { ...raise, effectiveFrom: '2023-01-01' });
    expect([wrong.status, wrong.body.field]).toEqual([422, 'effectiveFrom']);
    const drafted = await drafter('POST', '/standards/drafts', raise);
    expect(drafted.status).toBe(201);
    draftId = drafted.body.id;
    const own = await drafter('POST', `/standards/drafts/${draftId}/review`, { reason: '自己看过' });
    expect(own.body.code).toBe('standards.same-person');
    expect((await publisher('POST', `/standards/drafts/${draftId}/publication`)).body.code).toBe(
      'standards.wrong-state',
    );
    const review = await publisher('POST', `/standards/drafts/${draftId}/review`, { reason: '与文件核对一致' });
    expect(review.status).toBe(200);
    expect((await county('POST', `/standards/drafts/${draftId}/publication`)).status).toBe(403);
    expect(await inScope(isRaiseDue)).toBe(false);
    expect((await publisher('POST', `/standards/drafts/${draftId}/publication`)).status).toBe(200);
    expect(await inScope(isRaiseDue)).toBe(true);
  });

  test('is shown to residents from the day on which it is announced, with its document', async () => {
    const nobody = await site.as();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const { body } = await nobody('GET', '/handbook/dibao');
    const urban = body.parameters.find(({ id }: { id: string }) => id === 'dibao.standard-urban');
    expect(urban.values.at(-1)).toMatchObject({
      from: '2024-03-01',
      announced: '2024-05-10',
      value: 1_040_00,
      status: 'illustrative',
      source: { zh: '《关于提高城市低保标准的通知（示例）》示例〔2024〕1号' },
    });
  });

  test('interrupted half-way it goes on where it stopped, and nobody is raised twice', async () => {
    let steps = 0;
    const failing = carryOutRaises(site.database.pool, {
      scope: { actor: 'system:standards', areas: ['3703'] },
      openReview: reviewLess,
      stepRows: 2,
      report: () => {
        steps += 1;
        if (steps === 2) throw new Error('power cut');
      },
    });
    await expect(failing).rejects.toThrow('power cut');
    const between = await drafter('GET', `/standards/drafts/${draftId}/effect`);
    expect(between.body).toMatchObject({ total: 11, done: 4, finishedAt: null });
    expect(await Promise.all([carryOut({ stepRows: 2 }), carryOut({ stepRows: 2 })])).toContain(1);
    const { body } = await drafter('GET', `/standards/drafts/${draftId}/effect`);
    expect(body).toMatchObject({ total: 11, done: 11, raised: 10, unchanged: 1, reviews: 0 });
    expect(body.finishedAt).not.toBeNull();
    expect(await inScope(isRaiseDue)).toBe(false);
    expect(await carryOut()).toBe(0);
  });

  test('adds from its first month on what the standard adds, also to what a decision had set lower', async () => {
    expect(await yuan(ids.plain)).toEqual([989, 1040, 1040, 1040, 1040]);
    expect(await yuan(ids.poorer)).toEqual([900, 951, 951, 951, 951]);
    expect(await yuan(ids.rural)).toEqual([877, 877, 877, 877, 877]);
    expect(await yuan(ids.ended)).toEqual([989, 1040, 1040]);
    expect(await yuan(ids.future)).toEqual([1040]);
    for (const id of ids.many) expect(await yuan(id)).toEqual([989, 1040, 1040, 1040, 1040]);
    const found = await inScope((transaction) => readEntitlement(transaction, ids.plain));
    expect(found?.amounts.at(-1)).toMatchObject({
      recordedBy: 'system:standards',
      decisionId: null,
      reason: { zh: '普调：《关于提高城市低保标准的通知（示例）》示例〔2024〕1号' },
    });
  });

  test('says by month what months that are past lack', async () => {
    const { body } = await drafter('GET', `/standards/drafts/${draftId}/effect`);
    expect(body.months).toEqual([
      { month: '2024-03-01', entitlements: 9, moreFen: 9 * 51_00, backPay: true },
      { month: '2024-04-01', entitlements: 9, moreFen: 9 * 51_00, backPay: true },
      { month: '2024-05-01', entitlements: 8, moreFen: 8 * 51_00, backPay: false },
      { month: '2024-06-01', entitlements: 1, moreFen: 51_00, backPay: false },
    ]);
    expect((await (await site.as('elsewhere'))('GET', `/standards/drafts/${draftId}/effect`)).body.months).toEqual([]);
  });

  test('where it takes away, opens a review and leaves the money as it is', async () => {
    const lower = { ...raise, value: 1_000_00, effectiveFrom: '2024-05-01', titleZh: '关于调整标准的通知（示例）' };
    const { body } = await drafter('POST', '/standards/drafts', lower);
    await publisher('POST', `/standards/drafts/${body.id}/review`, { reason: '与文件核对一致' });
    await publisher('POST', `/standards/drafts/${body.id}/publication`);
    await carryOut();
    expect(await yuan(ids.plain)).toEqual([989, 1040, 1040, 1040, 1040]);
    const effect = await drafter('GET', `/standards/drafts/${body.id}/effect`);
    expect(effect.body).toMatchObject({ raised: 0, reviews: 9, months: [] });
    expect(effect.body.cases).toHaveLength(9);
    expect(effect.body.cases[0]).toMatchObject({ policy: 'dibao', reason: '按新标准应当降低金额' });
  });

  test('leaves the invariants in place', async () => {
    expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
  });
});
