import { plainDate } from '@zhuni/engine/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertInvariants } from '../../../../test/invariants.ts';
import { createTestApp, neighbour, settle, village } from '../../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../../test/test-app.ts';
import { grantEntitlement } from '../../../kernel/entitlements/index.ts';
import { listReceipts } from '../../../kernel/facts/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';

let site: TestApp;
let town: Caller;
beforeAll(async () => {
  site = await createTestApp();
  town = await site.as('town');
});
afterAll(async () => {
  await assertInvariants(site.database.adminUrl);
  await site.close();
});

const scope = { actor: 'test', areas: ['3703'] };

/** Somebody of 90 who receives the age allowance, alone or with a son. */
async function elder() {
  const facts = { relation: 'head', birthDate: '1934-01-01', sex: 'female', hukou: 'city', deceased: 'no' };
  const son = { relation: 'child', birthDate: '1965-01-01', sex: 'male', deceased: 'no' };
  const home = await settle(site, {
    areaCode: village,
    members: [
      { name: '高奶奶', facts },
      { name: '高儿子', facts: son },
    ],
  });
  const personId = home.personIds[0] ?? 0;
  await withTransaction(site.database.pool, scope, (transaction) =>
    grantEntitlement(transaction, {
      policy: 'age-allowance',
      householdId: home.id,
      personId,
      fromMonth: plainDate('2020-01-01'),
      amountFen: 10_000,
      reason: { zh: '测试', en: 'test' },
      origin: 'import',
      caseId: null,
      decisionId: null,
    } as never),
  );
  return { householdId: home.id, personId };
}

const textsOf = (body: { effects: { line: string; text: { zh: string } }[] }): string[] =>
  body.effects.filter(({ line }) => line === 'assistance').map(({ text }) => text.zh);

test('a death pauses the help of the dead from the next month and opens a review; nothing is stopped', async () => {
  const { personId } = await elder();
  const { body } = await town('POST', '/life-events', {
    kind: 'death',
    on: '2026-10-05',
    evidence: '死亡证明',
    source: 'hospital',
    personIds: [personId],
    details: {},
  });
  expect(textsOf(body).some((text) => /高龄津贴.*自次月起暂停发放，等待复核/.test(text))).toBe(true);
  const review = body.effects.find(({ link }: { link: { kind: string } | null }) => link?.kind === 'case');
  const timeline = await town('GET', `/people/${personId}/timeline`);
  expect(timeline.body.entries.some(({ title }: { title: { zh: string } }) => title.zh.includes('复核'))).toBe(true);
  expect((await town('GET', `/cases/${review.link.id}`)).status).toBe(200);
});

test('help in a person’s own name goes along when the person moves, and comes back when the move is taken back', async () => {
  const { householdId, personId } = await elder();
  const { body } = await town('POST', '/life-events', {
    kind: 'move',
    on: '2026-10-05',
    evidence: '迁移证',
    source: 'police',
    personIds: [personId],
    details: { home: { areaCode: neighbour } },
  });
  expect(textsOf(body)).toContain('本人的待遇随人转到现在的家庭');
  const receiving = async (): Promise<readonly number[]> => {
    const rows = await withTransaction(site.database.pool, scope, async ({ client }) =>
      client.query<{ id: number }>('select household_id as id from people.person where id = $1', [personId]),
    );
    const home = rows.rows[0]?.id ?? 0;
    const found = await withTransaction(site.database.pool, scope, (transaction) =>
      listReceipts(transaction, [home, householdId], plainDate('2026-11-01')),
    );
    return found.map((receipt) => receipt.householdId - home);
  };
  expect(await receiving()).toEqual([0]);
  const county = await site.as('county');
  const { status } = await county('POST', `/life-events/${body.id}/correction`, { reason: '没有迁移' });
  expect(status).toBe(201);
  expect(await receiving()).toEqual([0]);
});

test('help granted to a double is the survivor’s: a merge opens no review and counts it as received', async () => {
  const { personId: mergedId } = await elder();
  const facts = { relation: 'head', birthDate: '1934-01-01', sex: 'female', hukou: 'city', deceased: 'no' };
  const survivor = await settle(site, { areaCode: neighbour, members: [{ name: '高奶奶', facts }] });
  const county = await site.as('county');
  const survivorId = survivor.personIds[0];
  const { status, body } = await county('POST', '/merges', { survivorId, mergedId, reason: '同一人' });
  expect(status).toBe(201);
  const received = await withTransaction(site.database.pool, scope, (transaction) =>
    listReceipts(transaction, [survivor.id], plainDate('2026-11-01')),
  );
  expect(received).toMatchObject([{ personId: survivorId, policy: 'age-allowance' }]);
  const died = await town('POST', '/life-events', {
    kind: 'death',
    on: '2026-10-05',
    evidence: '死亡证明',
    source: 'hospital',
    personIds: [survivorId],
    details: {},
  });
  expect(textsOf(died.body).some((text) => text.includes('自次月起暂停发放'))).toBe(true);
  expect((await county('POST', `/merges/${body.id}/undo`, { reason: '撤销' })).status).toBe(200);
});
