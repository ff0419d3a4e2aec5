import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { createTestApp, password, settle, village } from '../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../test/test-app.ts';
import { createAccount } from '../../kernel/accounts/index.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { withClient } from '../../platform/db/index.ts';

let site: TestApp;
let first: Caller;
let second: Caller;

beforeAll(async () => {
  freezeClock('2020-12-10');
  site = await createTestApp();
  const name = { zh: '测试', en: 'test' };
  const account = {
    signInName: 'city2',
    password,
    name,
    role: 'city-officer',
    areaCode: '370300',
    demonstration: true,
  };
  await createAccount(site.database.pool, account);
  first = await site.as('city');
  second = await site.as('city2');
});
afterAll(async () => {
  shiftClock(undefined);
  await site.close();
});

const donate = async (earmark: string, amountFen: number): Promise<number> => {
  const body = { donor: { kind: 'anonymous' }, earmark, amountFen, receivedOn: '2020-12-01' };
  return (await first('POST', '/fund/donations', body)).body.id;
};

const votes = ['甲委员', '乙委员', '丙委员'].map((name) => ({ name, vote: 'for' }));

/** A grant to a family that nothing else is known of, paid when a reference is given. */
async function grant(cause: string, amountFen: number, bankReference?: string): Promise<number> {
  const { id: householdId } = await settle(site, { areaCode: village, members: [{ name: '王建国', facts: {} }] });
  const asked = await first('POST', '/fund/requests', {
    householdId,
    cause,
    askedFen: amountFen,
    situation: '突发困难',
    statutoryAid: '已享受',
    statutoryLookedAtOn: '2020-12-01',
    requestedOn: '2020-12-02',
  });
  const requestId: number = asked.body.id;
  const decisions = [{ requestId, reason: '急难', amountFen, votes }];
  expect((await first('POST', '/fund/meetings', { heldOn: '2020-12-03', seats: 3, decisions })).status).toBe(201);
  if (bankReference !== undefined) {
    const paid = { paidOn: '2020-12-04', bankReference };
    expect((await first('POST', `/fund/requests/${requestId}/payment`, paid)).status).toBe(201);
  }
  return requestId;
}

const propose = (what: string, id: number, happenedOn = '2020-12-09') =>
  first('POST', '/fund/corrections', { what, id, happenedOn, reason: '支票被银行退回' });
const approve = (who: Caller, id: number) => who('POST', `/fund/corrections/${id}/approval`);

const pot = async (earmark: string): Promise<Record<string, number>> => {
  const { body } = await first('GET', '/fund');
  return body.pots.find((one: { earmark: string }) => one.earmark === earmark);
};

describe('what was wrong in the fund', () => {
  test('a donation that bounced is taken back by two persons, once, and is granted to nobody', async () => {
    const id = await donate('disaster', 500_000);
    const proposed = await propose('donation', id);
    expect(proposed.status).toBe(201);
    expect(await pot('disaster')).toMatchObject({ givenFen: 500_000, balanceFen: 500_000 });
    const alone = await approve(first, proposed.body.id);
    expect([alone.status, alone.body.code]).toEqual([403, 'fund.by-second']);
    expect((await approve(second, proposed.body.id)).status).toBe(201);
    expect(await pot('disaster')).toMatchObject({ givenFen: 0, grantedFen: 0, balanceFen: 0 });
    expect((await approve(second, proposed.body.id)).body.code).toBe('fund.taken-back');
    expect((await propose('donation', id)).body.code).toBe('fund.taken-back');
    const { body } = await first('GET', '/fund');
    expect(body.donations.find((one: { id: number }) => one.id === id)).toMatchObject({ takenBack: true });
    expect(body.corrections[0]).toMatchObject({ what: 'donation', subjectId: id, approvedOn: '2020-12-10' });
    await donate('disaster', 100_000);
    const { id: householdId } = await settle(site, { areaCode: village, members: [{ name: '李四', facts: {} }] });
    expect(householdId).toBeGreaterThan(0);
    const paid = await grant('disaster', 100_000);
    const sources = await first('GET', `/fund/requests/${paid}/donations`);
    expect(sources.body.donations.map((one: { donation: number }) => one.donation)).not.toContain(id);
  });

  test('a grant given back lies in its donations again, the payment first, and can be granted anew', async () => {
    const given = await donate('emergency', 300_000);
    const request = await grant('emergency', 300_000, 'BANK-0001');
    expect((await propose('donation', given)).body.code).toBe('fund.given-on');
    const early = await propose('grant', request, '2020-12-03');
    expect([early.status, early.body.field]).toEqual([422, 'happenedOn']);
    const { body } = await propose('grant', request);
    expect((await approve(second, body.id)).status).toBe(201);
    expect(await pot('emergency')).toMatchObject({ balanceFen: 300_000, unpaidFen: 0, unspentSince: '2020-12-01' });
    expect((await first('GET', `/fund/donations/${given}/grants`)).body.grants).toEqual([]);
    await grant('emergency', 300_000);
    expect(await pot('emergency')).toMatchObject({ balanceFen: 0, unpaidFen: 300_000, unspentSince: null });
  });

  test('a grant that was taken back before it was paid is not paid', async () => {
    await donate('living', 50_000);
    const request = await grant('living', 50_000);
    await approve(second, (await propose('grant', request)).body.id);
    const answer = await first('POST', `/fund/requests/${request}/payment`, {
      paidOn: '2020-12-10',
      bankReference: 'BANK-0002',
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'fund.taken-back']);
  });

  test('sixteen approvals take it back once', async () => {
    const proposed = await propose('donation', await donate('none', 70_000));
    const answers = await Promise.all(Array.from({ length: 16 }, () => approve(second, proposed.body.id)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'fund.taken-back')).toHaveLength(15);
  }, 60_000);

  test('the database holds it against whoever writes past the programme', async () => {
    const insert = (sql: string) =>
      withClient({ url: site.database.adminUrl, role: 'zhuni_owner' }, async (owner) => {
        await owner.query(`begin; set local app.areas = '3703'`);
        await owner.query(sql);
        await owner.query('commit');
      });
    const one = 'select correction_id from fund.reversal limit 1';
    await expect(
      insert(`insert into fund.trace select t.request_id, b.donation_id, d.pot_id, d.area_code, 1
        from fund.reversal b join fund.donation d on d.id = b.donation_id, fund.trace t limit 1`),
    ).rejects.toThrow('taken back');
    await expect(
      insert(`insert into fund.reversal select c.id, c.area_code, c.donation_id, c.request_id, d.journal_id, null,
        c.proposed_by, 'another', now() from fund.correction c join fund.donation d on true
        where c.id not in (${one}) limit 1`),
    ).rejects.toThrow(/takes back|duplicate/);
    await expect(insert('delete from fund.reversal')).rejects.toThrow('append-only');
    expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
  });
});
