import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { createTestApp, madeUpIdNumber, neighbour, settle, village } from '../../../../test/test-app.ts';
import type { Caller, TestApp } from '../../../../test/test-app.ts';
import { findCase, openCase } from '../../../kernel/cases/index.ts';
import type { CaseRecord } from '../../../kernel/cases/index.ts';
import { freezeClock, shiftClock } from '../../../platform/clock/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { publishNotice, takeDown } from './index.ts';

let site: TestApp;
let nobody: Caller;

const published = '2024-05-06';
const lastDay = '2024-05-13';
const dayAfter = '2024-05-14';

beforeAll(async () => {
  site = await createTestApp();
  nobody = await site.as();
});
afterAll(() => site.close());
beforeEach(() => freezeClock(`${published}T10:00`));
afterEach(() => shiftClock(undefined));

const inCity = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
  withTransaction(site.database.pool, { actor: 'test', areas: ['3703'] }, work);

let made = 0;
const secret = {
  idNumber: () => madeUpIdNumber('1960-02-03', ++made),
  phone: '13900000000',
  words: [
    'mental',
    '精神',
    'cancer',
    '癌',
    '病',
    '残',
    '77777',
    '777.77',
    '1960',
    '2015',
    '毒配偶',
    '毒小童',
    '三号楼',
  ],
};

type InNotice = { readonly caseId: number; readonly noticeId: number; readonly idNumbers: readonly string[] };

/** A case with a notice on show, of a family with facts that must stay inside. */
async function onShow(areaCode = village, head = '欧阳毒主'): Promise<InNotice> {
  const poison = {
    disabilityKind: 'mental',
    disabilityGrade: 1,
    seriousIllness: true,
    cancer: true,
    wageMonthlyFen: 77_777,
  };
  const idNumbers = [secret.idNumber(), secret.idNumber()];
  const household = await settle(site, {
    areaCode,
    facts: { registration: 'rural' },
    members: [
      { name: head, idNumber: idNumbers[0] ?? '', facts: { relation: 'head', birthDate: '1960-02-03', ...poison } },
      {
        name: '毒配偶',
        idNumber: idNumbers[1] ?? '',
        facts: { relation: 'spouse', birthDate: '1960-02-03', ...poison },
      },
      { name: '毒小童', facts: { relation: 'child', birthDate: '2015-05-05', ...poison } },
    ],
  });
  return inCity(async (transaction) => {
    const caseId = await openCase(transaction, {
      policy: 'dibao',
      kind: 'application',
      householdId: household.id,
      personId: null,
      applicantId: household.personIds[0] ?? null,
      origin: 'window',
      data: { phone: secret.phone, request: '住三号楼，患病' },
    });
    const record = { ...((await findCase(transaction, caseId)) as CaseRecord), state: 'opined' as const };
    const noticeId = await publishNotice(transaction, { record, data: { place: '村委会公开栏' } });
    return { caseId, noticeId, idNumbers };
  });
}

let addresses = 0;
/** An objection from an address of its own, so that the limit a minute does not matter. */
async function object(noticeId: number, payload: object, more: { address?: string; key?: string } = {}) {
  addresses += 1;
  const answer = await site.app.inject({
    method: 'POST',
    url: `/api/notices/${noticeId}/objections`,
    headers: { 'x-zhuni': '1', ...(more.key ? { 'idempotency-key': more.key } : {}) },
    remoteAddress: more.address ?? `10.0.1.${addresses}`,
    payload,
  });
  return { status: answer.statusCode, body: answer.json() };
}

const listed = async (area: string): Promise<number[]> => {
  const answer = await nobody('GET', `/notices?area=${area}`);
  expect(answer.status).toBe(200);
  return answer.body.notices.map(({ id }: { id: number }) => id);
};

describe('the public page of a notice', () => {
  test('shows the whitelist and nothing else of the family', async () => {
    const { noticeId, idNumbers, caseId } = await onShow();
    const one = await nobody('GET', `/notices/${noticeId}`);
    expect(one.body.lines.map(({ field }: { field: string }) => field)).toEqual([
      'policy',
      'applicant-name',
      'member-count',
      'amount',
      'village',
      'objection-period',
      'office-phone',
    ]);
    expect(one.text).toContain('欧阳毒主');
    const list = await nobody('GET', `/notices?area=${village}`);
    for (const text of [one.text, list.text]) {
      for (const word of [...secret.words, ...idNumbers, secret.phone]) expect(text).not.toContain(word);
      expect(text).not.toContain(`"caseId"`);
    }
    expect(caseId).toBeGreaterThan(0);
  });

  test('is kept by no search engine and no cache', async () => {
    const { noticeId } = await onShow();
    for (const path of [`/notices/${noticeId}`, `/notices?area=${village}`]) {
      const { headers } = await nobody('GET', path);
      expect(headers['x-robots-tag']).toContain('noindex');
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  test('stands from its first day to its last and ends by itself', async () => {
    const { noticeId } = await onShow();
    const seen = async (at: string) => {
      freezeClock(at);
      const { status } = await nobody('GET', `/notices/${noticeId}`);
      return { status, listed: (await listed(village)).includes(noticeId) };
    };
    expect(await seen(`${published}T00:00`)).toEqual({ status: 200, listed: true });
    expect(await seen(`${lastDay}T23:59`)).toEqual({ status: 200, listed: true });
    expect(await seen(`${dayAfter}T00:00`)).toEqual({ status: 404, listed: false });
    expect(await seen('2024-05-05T23:59')).toEqual({ status: 404, listed: false });
  });

  test('is gone once it is taken down', async () => {
    const { caseId, noticeId } = await onShow();
    await inCity((transaction) => takeDown(transaction, { caseId, reason: '内容有误' }));
    expect((await nobody('GET', `/notices/${noticeId}`)).status).toBe(404);
    expect(await listed(village)).not.toContain(noticeId);
  });
});

describe('the list of notices', () => {
  test('goes by area; above a town it only counts', async () => {
    const { noticeId } = await onShow(neighbour);
    expect(await listed(neighbour)).toEqual([noticeId]);
    expect(await listed('370302001')).toContain(noticeId);
    const county = await nobody('GET', '/notices?area=370302');
    expect(county.body.notices).toEqual([]);
    expect(county.text).not.toContain('欧阳毒主');
    const town = county.body.children.find(({ area }: { area: { code: string } }) => area.code === '370302001');
    expect(town.count).toBe(county.body.total);
    expect((await nobody('GET', '/notices')).body.total).toBe(county.body.total);
    expect(await listed('370303')).toEqual([]);
  });

  test('has no search by name, and refuses an area that is none', async () => {
    expect((await nobody('GET', '/notices?area=3703&name=欧阳')).status).toBe(400);
    expect((await nobody('GET', '/notices?area=999999')).status).toBe(404);
    expect((await nobody('GET', `/notices?area=${village}%25`)).status).toBe(400);
  });
});

describe('an objection on the web', () => {
  test('needs no name; it shows on the case and stays out of the public page', async () => {
    const { caseId, noticeId } = await onShow();
    const text = '他家在城里有房出租';
    const answer = await object(noticeId, { text, anonymous: true, name: '不留名' });
    expect(answer.status).toBe(201);
    expect(answer.body.receipt).toMatch(/^[0-9A-Z]{10}$/);
    const page = await (await site.as('town'))('GET', `/cases/${caseId}/notices`);
    expect(page.body.objections).toMatchObject([
      { text, name: null, contact: null, source: 'public', state: 'open', receipt: answer.body.receipt },
    ]);
    expect((await nobody('GET', `/notices/${noticeId}`)).text).not.toContain(text);
    const inbox = await inCity(({ client }) =>
      client.query(`select office, key, area_code as area from notifications.notice where link_id = $1`, [caseId]),
    );
    expect(inbox.rows).toEqual([{ office: 'town', key: 'objection-received', area: village }]);
  });

  test('by name keeps the name for staff alone, sealed in the database and out of the log', async () => {
    const { caseId, noticeId } = await onShow(neighbour, '王公示');
    const said = { text: '收入不实', anonymous: false, name: '举报人丙', contact: '0533-1111111' };
    await object(noticeId, said);
    const page = await (await site.as('county'))('GET', `/cases/${caseId}/notices`);
    expect(page.body.objections).toMatchObject([{ name: said.name, contact: said.contact }]);
    const { rows } = await inCity(({ client }) =>
      client.query('select o::text as all from assistance.objection o where case_id = $1', [caseId]),
    );
    expect(rows[0].all).not.toContain(said.name);
    expect(rows[0].all).not.toContain(said.contact);
    expect((await nobody('GET', `/notices/${noticeId}`)).text).not.toContain(said.name);
    expect(site.logged.join('')).not.toContain(said.name);
  });

  test('is bounded in length, needs words, and a name when it is by name', async () => {
    const { noticeId } = await onShow();
    const refused = async (body: object) => (await object(noticeId, body)).body.field;
    expect(await refused({ text: 'x'.repeat(1_001), anonymous: true })).toBe('text');
    expect(await refused({ text: '   ', anonymous: true })).toBe('text');
    expect(await refused({ text: '有异议', anonymous: false, name: ' ' })).toBe('name');
  });

  test('comes too late after the last day', async () => {
    const { noticeId } = await onShow();
    freezeClock(`${dayAfter}T00:00`);
    expect(await object(noticeId, { text: '太晚了', anonymous: true })).toMatchObject({ status: 404 });
  });

  test('sent twice under one key is one objection with one receipt', async () => {
    const { caseId, noticeId } = await onShow();
    const key = '01890000-0000-7000-8000-000000000001';
    const send = () => object(noticeId, { text: '两次', anonymous: true }, { key });
    const [first, second] = [await send(), await send()];
    expect(first).toEqual(second);
    const { body } = await (await site.as('town'))('GET', `/cases/${caseId}/notices`);
    expect(body.objections).toHaveLength(1);
  });

  test('comes a few times a minute from one address, not more', async () => {
    const { noticeId } = await onShow();
    const statuses: number[] = [];
    for (let at = 0; at < 6; at++) {
      const { status } = await object(noticeId, { text: '反复', anonymous: true }, { address: '10.0.0.8' });
      statuses.push(status);
    }
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
  });
});

describe('staff', () => {
  test('see the notices of their own area only', async () => {
    const { caseId } = await onShow(neighbour, '李邻村');
    expect((await (await site.as('village'))('GET', `/cases/${caseId}/notices`)).status).toBe(404);
    expect((await (await site.as('elsewhere'))('GET', `/cases/${caseId}/notices`)).status).toBe(404);
    const town = await (await site.as('town'))('GET', `/cases/${caseId}/notices`);
    expect(town.body.notices).toMatchObject([{ state: 'on-show', online: true, daysLeft: 7 }]);
  });

  test('take a wrong notice down with a reason, once', async () => {
    const { caseId, noticeId } = await onShow();
    const withdraw = async (who: string) =>
      (await site.as(who))('POST', `/cases/${caseId}/notices/${noticeId}/withdrawal`, { reason: '姓名有误' });
    expect((await withdraw('village')).status).toBe(403);
    expect((await withdraw('elsewhere')).status).toBe(404);
    expect((await withdraw('town')).body.notices).toMatchObject([{ state: 'withdrawn', withdrawnReason: '姓名有误' }]);
    expect((await withdraw('town')).body.code).toBe('notice.withdrawn-already');
  });

  test('answer an objection themselves only where the procedure has no step for it', async () => {
    const { caseId, noticeId } = await onShow();
    await object(noticeId, { text: '公布后的意见', anonymous: true });
    const town = await site.as('town');
    const { body } = await town('GET', `/cases/${caseId}/notices`);
    const [objection] = body.objections;
    expect(body.mayAnswer).toBe(true);
    const path = `/cases/${caseId}/objections/${objection.id}/answer`;
    expect((await town('POST', path, { answer: '已核实，情况属实' })).body.objections).toMatchObject([
      { state: 'answered', answer: '已核实，情况属实' },
    ]);
    expect((await town('POST', path, { answer: '再答一次' })).body.code).toBe('notice.objection-answered');
  });
});
