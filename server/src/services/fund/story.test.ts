import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { callerOf, createTestApp, password, settle, village } from '../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../test/test-app.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { withClient } from '../../platform/db/index.ts';

let site: TestApp;
let city: Caller;

beforeAll(async () => {
  freezeClock('2020-12-10');
  site = await createTestApp();
  city = await site.as('city');
});
afterAll(async () => {
  shiftClock(undefined);
  await site.close();
});

/** Signs in at the moment where the clock stands; sessions do not last a year. */
async function signIn(signInName: string): Promise<Caller> {
  const answer = await (await site.as())('POST', '/session', { signInName, password });
  return callerOf(site.app, String(answer.headers['set-cookie']).split(';', 1)[0]);
}

const yuan = (amount: number): number => amount * 100;

const worker = (): Promise<{ id: number }> =>
  settle(site, {
    areaCode: village,
    validFrom: '2020-11-20',
    members: [
      { name: '王建国', facts: { relation: 'head', birthDate: '1974-03-02' } },
      { name: '李秀英', facts: { relation: 'spouse', birthDate: '1976-08-15', seriousIllness: true } },
    ],
  });

async function created(path: string, body: object, who = city): Promise<number> {
  const answer = await who('POST', path, body);
  expect(answer.text).toContain('id');
  expect(answer.status).toBe(201);
  return answer.body.id;
}

const donate = (earmark: string, amountFen: number, donor: object = { kind: 'anonymous' }): Promise<number> =>
  created('/fund/donations', { donor, earmark, amountFen, receivedOn: '2020-12-01' });

const ask = (householdId: number, more: object = {}): Promise<number> =>
  created('/fund/requests', {
    householdId,
    cause: 'illness',
    askedFen: yuan(8_000),
    situation: '妻子癌症于2020年11月复发，自费药负担重。',
    statutoryAid: '医疗保险、大病保险和医疗救助已报销，仍缺8000元。',
    statutoryLookedAtOn: '2020-12-08',
    requestedOn: '2020-12-09',
    ...more,
  });

const seats = ['甲委员', '乙委员', '丙委员', '丁委员', '戊委员'];
const votes = (...said: readonly string[]): object[] =>
  said.map((one, at) => ({ name: seats[at], ...(one === 'conflict' ? { conflict: '申请人的亲属' } : { vote: one }) }));

const meet = (requestId: number, more: object = {}, heldOn = '2020-12-10') =>
  city('POST', '/fund/meetings', {
    heldOn,
    seats: 5,
    decisions: [
      {
        requestId,
        reason: '重病复发，急难',
        amountFen: yuan(8_000),
        votes: votes('for', 'for', 'for', 'conflict'),
        ...more,
      },
    ],
  });

describe('the fund', () => {
  test("helps its first family, whose mother's cancer has come back: 8,000 yuan, from donor to payment", async () => {
    const { id: householdId } = await worker();
    const works = await donate('illness', yuan(5_000), { kind: 'organisation', name: '某机械厂' });
    const neighbour = await donate('none', yuan(10_000), { kind: 'person', name: '张好心' });
    const disaster = await donate('disaster', yuan(50_000));
    const request = await ask(householdId);
    const met = await meet(request);
    expect([met.status, met.body.decisions]).toEqual([201, [{ requestId: request, outcome: 'granted' }]]);
    const paid = { paidOn: '2020-12-10', bankReference: 'ZZN-20201210-1' };
    expect(await created(`/fund/requests/${request}/payment`, paid)).toBe(request);
    const { body: fund } = await city('GET', '/fund');
    expect(
      fund.pots.map((pot: Record<string, unknown>) => [pot['earmark'], pot['balanceFen'], pot['unpaidFen']]),
    ).toEqual([
      ['none', yuan(7_000), 0],
      ['disaster', yuan(50_000), 0],
      ['illness', 0, 0],
    ]);
    expect(fund.requests[0]).toMatchObject({ outcome: 'granted', amountFen: yuan(8_000), paidOn: '2020-12-10' });
    const { body: sources } = await city('GET', `/fund/requests/${request}/donations`);
    expect(sources.donations.map((one: Record<string, unknown>) => [one['donation'], one['amountFen']])).toEqual([
      [works, yuan(5_000)],
      [neighbour, yuan(3_000)],
    ]);
    const trace = await city('GET', `/fund/donations/${neighbour}/grants`);
    expect(trace.body.grants).toMatchObject([{ grant: request, amountFen: yuan(3_000), paidOn: '2020-12-10' }]);
    expect(trace.text).not.toMatch(/household|王建国|李秀英/);
    expect((await city('GET', `/fund/donations/${disaster}/grants`)).body.grants).toEqual([]);
  });

  test('keeps the name of a person who gives: sealed in the database, cut in lists, whole on the receipt', async () => {
    const id = await donate('none', 1, { kind: 'person', name: '赵慷慨' });
    const { body: fund } = await city('GET', '/fund');
    expect(fund.donations.find((one: { id: number }) => one.id === id)).toMatchObject({ donorName: '赵*' });
    const receipt = await city('GET', `/fund/donations/${id}/receipt.pdf`);
    expect([receipt.status, receipt.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    const rows = await withClient({ url: site.database.adminUrl }, async (client) =>
      client.query("select from fund.donor d where d::text like '%赵慷慨%'"),
    );
    expect(rows.rowCount).toBe(0);
    expect(site.logged.join()).not.toContain('赵慷慨');
    const named = await city('POST', '/fund/donations', {
      donor: { kind: 'anonymous', name: '赵慷慨' },
      earmark: 'none',
      amountFen: 1,
      receivedOn: '2020-12-01',
    });
    expect([named.status, named.body.field]).toEqual([422, 'donor.name']);
  });
});

describe('a case meeting', () => {
  test('needs a quorum without those in conflict, and a majority; a conflict of interest has no vote', async () => {
    const { id } = await worker();
    const request = await ask(id);
    const few = await meet(request, { votes: votes('for', 'for', 'conflict', 'conflict') });
    expect([few.status, few.body.code]).toEqual([422, 'fund.no-quorum']);
    const both = await meet(request, { votes: [{ name: '甲委员', vote: 'for', conflict: '亲属' }] });
    expect([both.status, both.body.field]).toEqual([422, 'decisions.0.votes.0']);
    const twice = await meet(request, { votes: [...votes('for', 'for'), ...votes('for')] });
    expect(twice.body.code).toBe('fund.vote-wrong');
    const more = await meet(request, { amountFen: yuan(8_001) });
    expect(more.body).toMatchObject({ code: 'fund.amount-missing', field: 'decisions.0.amountFen' });
    const split = await meet(request, { votes: votes('for', 'for', 'against', 'abstain') });
    expect(split.body.decisions).toEqual([{ requestId: request, outcome: 'refused' }]);
    expect((await meet(request)).body.code).toBe('fund.decided');
    const unpaid = await city('POST', `/fund/requests/${request}/payment`, {
      paidOn: '2020-12-10',
      bankReference: 'ZZN-1',
    });
    expect(unpaid.body.code).toBe('fund.not-granted');
  });

  test('helps one family for one cause once in twelve months, for another cause at once', async () => {
    await donate('none', yuan(100_000));
    const { id } = await worker();
    expect((await meet(await ask(id))).status).toBe(201);
    const again = await ask(id);
    expect((await meet(again)).body.code).toBe('fund.too-soon');
    expect((await meet(await ask(id, { cause: 'emergency' }))).status).toBe(201);
    const before = city;
    freezeClock('2021-12-10');
    city = await signIn('city');
    const answer = await meet(again, {}, '2021-12-10');
    freezeClock('2020-12-10');
    city = before;
    expect(answer.status).toBe(201);
  });

  test('spends earmarked money on nothing else', async () => {
    const { id } = await worker();
    const { body: fund } = await city('GET', '/fund');
    const free = fund.pots.find((pot: { earmark: string }) => pot.earmark === 'none').balanceFen;
    expect(free).toBeGreaterThan(yuan(8_000));
    await withDrainedPot(free);
    await donate('disaster', yuan(90_000));
    expect((await meet(await ask(id))).body.code).toBe('fund.insufficient');
    expect((await meet(await ask(id, { cause: 'disaster' }))).status).toBe(201);
  });

  test('comes after a look at public aid, and after the request', async () => {
    const { id } = await worker();
    const late = await city('POST', '/fund/requests', {
      householdId: id,
      cause: 'illness',
      askedFen: 1,
      situation: '情况',
      statutoryAid: '已享受',
      statutoryLookedAtOn: '2020-12-10',
      requestedOn: '2020-12-09',
    });
    expect([late.status, late.body.code]).toEqual([422, 'fund.aid-first']);
    expect((await meet(await ask(id), {}, '2020-12-08')).body.code).toBe('fund.date-before');
  });
});

/** Grants all the free money to other families. */
async function withDrainedPot(freeFen: number): Promise<void> {
  for (let leftFen = freeFen; leftFen > 0; leftFen -= Math.min(leftFen, yuan(100_000))) {
    const { id } = await worker();
    const amountFen = Math.min(leftFen, yuan(100_000));
    const request = await ask(id, { cause: 'living', askedFen: amountFen });
    expect((await meet(request, { amountFen })).status).toBe(201);
  }
}

describe('sixteen meetings at once', () => {
  test('grant the last money ten times when it suffices for ten', async () => {
    await donate('emergency', yuan(10_000));
    const requests: number[] = [];
    for (let index = 0; index < 16; index += 1) {
      const { id } = await worker();
      requests.push(await ask(id, { cause: 'emergency', askedFen: yuan(1_000) }));
    }
    const answers = await Promise.all(requests.map((request) => meet(request, { amountFen: yuan(1_000) })));
    const codes = answers.map(({ status }) => status).toSorted();
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 201), ...Array.from({ length: 6 }, () => 409)]);
  }, 60_000);

  test('grant one request once, and pay it once', async () => {
    await donate('none', yuan(50_000));
    const { id } = await worker();
    const request = await ask(id);
    const answers = await Promise.all(Array.from({ length: 16 }, () => meet(request)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const pay = (at: number) =>
      city('POST', `/fund/requests/${request}/payment`, { paidOn: '2020-12-10', bankReference: `RACE-${at}` });
    const payments = await Promise.all(Array.from({ length: 16 }, (_, at) => pay(at)));
    expect(payments.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(payments.filter(({ body }) => body.code === 'fund.paid')).toHaveLength(15);
  }, 60_000);
});

describe('what is published', () => {
  test('is public, in figures that lead to nobody, once a period is over', async () => {
    const { year, quarter } = { year: 2020, quarter: 4 };
    const early = await city('POST', '/fund/publications', { year, quarter });
    expect([early.status, early.body.code]).toEqual([422, 'fund.period-runs']);
    freezeClock('2021-01-05');
    city = await signIn('city');
    const county = await signIn('county');
    const first = await city('POST', '/fund/publications', { year, quarter: 3 });
    expect([first.status, first.body.grants]).toEqual([201, null]);
    const done = await city('POST', '/fund/publications', { year, quarter: 0 });
    expect(done.status).toBe(201);
    expect(done.body.grants.count).toBeGreaterThan(10);
    expect((await city('POST', '/fund/publications', { year, quarter: 0 })).body.code).toBe('fund.published');
    expect((await county('POST', '/fund/publications', { year, quarter: 4 })).body.grants).toBeNull();
    const nobody = await site.as();
    const shown = await nobody('GET', '/fund/publications');
    expect(shown.body.publications.map((one: { quarter: number }) => one.quarter)).toEqual([0, 3]);
    expect(shown.text).not.toMatch(/household|donorName|王建国/);
    const csv = await nobody('GET', '/fund/publications.csv');
    expect(csv.text.split('\r\n')[0]).toBe('year,quarter,published_on,what,cause,count,sum_fen');
    expect((await nobody('GET', '/fund')).status).toBe(401);
    expect((await (await signIn('town'))('GET', '/fund')).status).toBe(403);
  });

  test('the fund of a county is its own', async () => {
    const county = await signIn('county');
    expect((await county('GET', '/fund')).body).toMatchObject({ areaCode: '370302', pots: [], donations: [] });
    expect((await county('GET', '/fund/donations/1/receipt.pdf')).status).toBe(404);
    expect((await county('GET', '/fund/donations/1/grants')).body.grants).toEqual([]);
  });
});

describe('the books', () => {
  test('hold every vote and fen against whoever writes past the programme', async () => {
    const insert = (sql: string) =>
      withClient({ url: site.database.adminUrl, role: 'zhuni_owner' }, async (owner) => {
        await owner.query(`begin; set local app.areas = '3703'`);
        await owner.query(sql);
        await owner.query('commit');
      });
    const vote = `insert into fund.vote select meeting_id, request_id, area_code, 20, '庚委员', 'for', '亲属'
      from fund.vote limit 1`;
    await expect(insert(vote)).rejects.toThrow('vote_not_in_conflict');
    const unvoted = `with q as (insert into fund.request (area_code, household_id, cause, asked_fen, situation,
        statutory_aid, statutory_looked_at_on, requested_on, recorded_at, recorded_by)
        select area_code, household_id, 'living', 1, 'xx', 'xx', '2020-12-01', '2020-12-01', now(), 'x'
          from fund.request limit 1 returning id, area_code, household_id)
      insert into fund.resolution (request_id, meeting_id, area_code, household_id, cause, outcome, decided_on, reason,
        recorded_at, recorded_by)
      select q.id, m.id, q.area_code, q.household_id, 'living', 'refused', '2020-12-02', 'xx', now(), 'x'
        from q, fund.meeting m order by m.id limit 1`;
    await expect(insert(unvoted)).rejects.toThrow(/no quorum|foreign key/);
    await expect(insert('delete from fund.donation')).rejects.toThrow('append-only');
  });

  test('are in order after all this', async () => {
    expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
  });
});
