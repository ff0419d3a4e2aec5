import { plainDate } from '@zhuni/engine/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertInvariants } from '../../test/invariants.ts';
import { createTestApp, settle, village } from '../../test/test-app.ts';
import type { TestApp } from '../../test/test-app.ts';
import { appendReceipts } from '../kernel/facts/index.ts';
import { withTransaction } from '../platform/db/index.ts';
import { givePayeeAccounts } from './payee-accounts.ts';

let site: TestApp;
beforeAll(async () => {
  site = await createTestApp();
});
afterAll(async () => {
  await assertInvariants(site.database.adminUrl);
  await site.close();
});

test('everybody who receives help has an account that no bank has issued; a child’s is held by a parent', async () => {
  const members = [
    { name: '郑爸爸', bornOn: plainDate('1980-01-01'), facts: { relation: 'head' } },
    { name: '郑妈妈', bornOn: plainDate('1982-01-01'), facts: { relation: 'spouse' } },
    { name: '郑小孩', bornOn: plainDate('2018-01-01'), facts: { relation: 'child' } },
  ];
  const home = await settle(site, { areaCode: village, members });
  await settle(site, { areaCode: village, members });
  const scope = { actor: 'test', areas: ['3703'] };
  const personId = home.personIds[2] ?? 0;
  await withTransaction(site.database.pool, scope, async (transaction) => {
    const receipt = { householdId: home.id, policy: 'orphan', fromDate: plainDate('2020-01-01'), untilDate: null };
    await appendReceipts(transaction, [
      { ...receipt, personId, amountFen: 100, areaCode: village, origin: 'entered' as const },
    ]);
    await transaction.client.query('update people.person set born_on = $2 where id = $1', [personId, '2018-01-01']);
  });
  expect(await givePayeeAccounts(site.database.pool, site.fieldKeys)).toEqual({ accounts: 2 });
  expect(await givePayeeAccounts(site.database.pool, site.fieldKeys)).toEqual({ accounts: 0 });
  const town = await site.as('town');
  const shown = await town('GET', `/payments/people/${personId}/accounts`);
  expect(shown.body.accounts).toMatchObject([{ kind: 'guardian', holderName: '郑爸爸', validUntil: null }]);
});
