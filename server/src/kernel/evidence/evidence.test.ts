import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, settle, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { startTestDepartments } from '../../../test/departments.ts';
import type { TestDepartments } from '../../../test/departments.ts';
import { shiftClock, wait } from '../../platform/clock/index.ts';
import { withClient } from '../../platform/db/index.ts';
import type { Worker } from '../../platform/jobs/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { authoriseFamily, settleFamily } from '../../../test/checked-family.ts';
import { departmentCodes, gatewayAddresses, startAsking } from './index.ts';

/** What a test looks into without describing it first. */
type Json = ReturnType<typeof JSON.parse>;

let site: TestApp;
let departments: TestDepartments;
let asking: Worker;

beforeAll(async () => {
  shiftClock('2026-05-04T10:00:00+08:00');
  [site, departments] = await Promise.all([createTestApp(), startTestDepartments()]);
  const { pool } = site.database;
  const addresses = gatewayAddresses(departments);
  const log = createLog('silent');
  asking = startAsking({ pool, fieldKeys: site.fieldKeys, addresses, listeners: [], log, pollMs: 20 });
});
afterAll(async () => {
  await asking.stop();
  await Promise.all([departments.close(), site.close()]);
  shiftClock(undefined);
});

const post = async (who: string, path: string, body?: object) => (await site.as(who))('POST', path, body);
const get = async (who: string, path: string) => (await site.as(who))('GET', path);

async function done(id: number): Promise<Json> {
  for (let looks = 0; looks < 600; looks += 1) {
    const { body } = await get('town', `/checks/${id}`);
    if (body.state === 'done') return body;
    await wait(30);
  }
  throw new Error(`check ${id} was never done`);
}

async function check(householdId: number, more: object = {}): Promise<Json> {
  const { status, body } = await post('town', '/checks', { householdId, reason: '低保审核', ...more });
  expect({ status, body }).toMatchObject({ status: 201 });
  return done(body.id);
}

const rowOf = (shown: Json, fact: string, person: string | null = null): Json =>
  shown.comparison.find((row: Json) => row.fact === fact && row.person === person);
const queriesOf = (shown: Json, code: string): Json[] =>
  shown.departments.find((one: Json) => one.code === code).queries;

describe('an economic check', () => {
  test('asks ten departments about everyone, with receipts, and finds nothing where nothing differs', async () => {
    const family = await settleFamily(site, departments);
    await authoriseFamily(site, family);
    const shown = await check(family.id, { caseRef: { kind: 'case', id: 7 } });
    expect(shown).toMatchObject({ asked: 30, settled: 30, asOf: '2026-05-04', caseRef: { kind: 'case', id: 7 } });
    expect(shown.departments.map((one: Json) => one.code)).toEqual(departmentCodes);
    expect(shown.comparison.filter((row: Json) => !['same', 'no-record'].includes(row.verdict))).toEqual([]);
    expect(rowOf(shown, 'financialAssetsFen')).toMatchObject({
      declared: { zh: '20,000.00元' },
      found: { zh: '20,003.00元' },
      verdict: 'same',
    });
    expect(rowOf(shown, 'homesOwned')).toMatchObject({ found: { zh: '1' }, verdict: 'same' });
    expect(rowOf(shown, 'ownsVehicle')).toMatchObject({ found: null, verdict: 'no-record', adoptable: false });
    const [receipt] = queriesOf(shown, 'banks');
    expect(receipt).toMatchObject({ person: '王大明', status: 'answered', attempts: 1, round: 1, failure: null });
    expect(receipt.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(receipt.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(receipt.notes[0].zh).toContain('齐商银行（尾号0011）余额12,003.00元');
    const listed = await get('town', `/households/${family.id}/checks?caseId=7`);
    expect(listed.body.checks).toMatchObject([{ id: shown.id, state: 'done' }]);
    expect((await get('town', `/households/${family.id}/checks?caseId=8`)).body.checks).toEqual([]);
  });

  test('shows contradictions first, side by side, and changes no fact by itself', async () => {
    const family = await settleFamily(site, departments);
    await authoriseFamily(site, family);
    const [father, mother] = family.idNumbers;
    const account = { bank: '农业银行', last4: '9999', balanceFen: 9_000_000, average6mFen: 8_000_000 };
    const company = { creditCode: '9137', name: '某公司', role: 'shareholder', capitalFen: 50_000_000, active: true };
    const car = { plate: '鲁C00001', kind: 'car', registeredOn: '2020-01-02' };
    await departments.enter({ idNumber: mother, name: '李小红', accounts: [account], companies: [company] });
    await departments.enter({ idNumber: father, name: '王大明', vehicles: [car], marriage: null });
    await departments.enter({ idNumber: father, name: '王大明', housingFund: fund(600_000) });
    const shown = await check(family.id);
    const differing = shown.comparison.filter((row: Json) => row.verdict === 'differs').map((row: Json) => row.fact);
    expect(differing.toSorted()).toEqual(['financialAssetsFen', 'ownsCompany', 'ownsVehicle', 'wageMonthlyFen']);
    expect(shown.comparison.slice(0, 4).every((row: Json) => row.verdict === 'differs')).toBe(true);
    expect(rowOf(shown, 'ownsVehicle')).toMatchObject({ declared: { zh: '否' }, found: { zh: '是' }, adoptable: true });
    const wages = shown.comparison.filter((row: Json) => row.fact === 'wageMonthlyFen');
    expect(wages.map((row: Json) => [row.departments[0].code, row.verdict])).toEqual([
      ['housing-fund', 'differs'],
      ['social-insurance', 'same'],
    ]);
    const household = await get('town', `/households/${family.id}?date=2026-05-04`);
    expect(household.body.facts.find((fact: Json) => fact.fact === 'ownsVehicle').value).toBe(false);
  });

  const fund = (wageFen: number) => ({
    employer: '某厂',
    depositMonthlyFen: (wageFen * 24) / 100,
    personalPercent: 12,
    employerPercent: 12,
    balanceFen: 1_000_000,
  });

  test('tells of another register, a spouse elsewhere and a divorce of the last year', async () => {
    const family = await settleFamily(site, departments);
    await authoriseFamily(site, family);
    const [father, mother, child] = family.idNumbers;
    const stranger = '999999195001010011';
    const divorced = { status: 'divorced', spouseIdNumber: null, since: '2025-12-24' };
    for (const [idNumber, name] of [
      [father, '王大明'],
      [mother, '李小红'],
      [child, '王小明'],
    ] as const)
      await departments.enter({
        idNumber,
        name,
        register: [father, child, stranger].map((id) => ({ idNumber: id, relation: 'head' })),
      });
    await departments.enter({ idNumber: father, name: '王大明', marriage: divorced });
    const shown = await check(family.id);
    expect(rowOf(shown, 'members')).toMatchObject({
      declared: { zh: '3人' },
      found: { zh: '同户登记3人；不在同一户籍：李*红；户籍内另有：9999**********0011' },
      verdict: 'differs',
      adoptable: false,
    });
    expect(rowOf(shown, 'spouse', '王大明')).toMatchObject({
      declared: { zh: '李*红' },
      found: { zh: '无配偶' },
      verdict: 'differs',
    });
    expect(queriesOf(shown, 'civil-affairs')[0].notes[0].zh).toBe('2025-12-24离婚，不满一年');
  });

  test('is refused while another one of the household is under way, sixteen times at once', async () => {
    const family = await settleFamily(site, departments);
    await authoriseFamily(site, family);
    await departments.fault('banks', 'slow', { delayMs: 400, times: 3 });
    const call = await site.as('town');
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => call('POST', '/checks', { householdId: family.id, reason: '低保审核' })),
    );
    const started = answers.filter(({ status }) => status === 201);
    expect(started).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'evidence.under-way')).toHaveLength(15);
    expect(started[0]?.body).toMatchObject({ state: 'running', asked: 30 });
    await done(started[0]?.body.id);
    await check(family.id, { departments: ['police'] });
  });
});

describe('an authorisation', () => {
  test('must be in force for everyone and every department asked, or the check names who is missing', async () => {
    const family = await settleFamily(site, departments);
    const order = (more: object = {}) =>
      post('town', '/checks', {
        householdId: family.id,
        reason: '低保审核',
        departments: ['police', 'banks'],
        ...more,
      });
    expect((await order()).body).toMatchObject({
      code: 'evidence.not-authorised',
      field: 'personIds',
      message: { zh: expect.stringMatching(/王\*明（1）、李\*红（2）、王\*明（3）/) as unknown },
    });
    const sign = (personId: number, more: object = {}) =>
      post('village', `/households/${family.id}/authorisations`, {
        personId,
        scope: ['police', 'banks'],
        purpose: '申请低保',
        signedOn: '2026-04-01',
        expiresOn: '2026-10-01',
        ...more,
      });
    await sign(family.father);
    await sign(family.mother, { scope: ['police'] });
    await sign(family.child, { guardianName: '李奶奶' });
    const still = await order();
    expect(still).toMatchObject({
      status: 422,
      body: { message: { zh: expect.stringContaining('李*红（2）') as unknown } },
    });
    expect(still.body.message.zh).not.toContain('王*明');
    expect((await order({ personIds: [family.father] })).status).toBe(201);
    const { body } = await get('village', `/households/${family.id}/authorisations`);
    expect(body.members).toMatchObject([
      { name: '王大明', adult: true, covered: ['police', 'banks'] },
      { name: '李小红', covered: ['police'] },
      { name: '王小明', adult: false, covered: ['police', 'banks'] },
    ]);
    expect(body.authorisations).toMatchObject([{ guardian: '李奶奶', state: 'in-force' }, {}, {}]);
  });

  test('counts from its first day to the day before its end, and not once it was withdrawn', async () => {
    const family = await settleFamily(site, departments);
    const town = await site.as('town');
    const path = `/households/${family.id}/authorisations`;
    const signed = { personId: family.father, scope: ['police'], purpose: '申请低保' };
    const order = () =>
      town('POST', '/checks', {
        householdId: family.id,
        personIds: [family.father],
        departments: ['police'],
        reason: '审核',
      });
    await town('POST', path, { ...signed, signedOn: '2025-05-04', expiresOn: '2026-05-04' });
    expect((await order()).status).toBe(422);
    const { body } = await town('POST', path, { ...signed, signedOn: '2026-05-04', expiresOn: '2026-05-05' });
    const [newest] = body.authorisations;
    const first = await order();
    expect(first.status).toBe(201);
    await done(first.body.id);
    const withdrawn = await town('DELETE', `${path}/${newest.id}`);
    expect(withdrawn.body.authorisations[0]).toMatchObject({ state: 'withdrawn', withdrawnOn: '2026-05-04' });
    expect((await order()).body.code).toBe('evidence.not-authorised');
    expect((await town('DELETE', `${path}/${newest.id}`)).body.code).toBe('evidence.already-withdrawn');
  });

  test('withdrawn between order and question lets nobody be asked', async () => {
    const family = await settleFamily(site, departments);
    await authoriseFamily(site, family);
    await asking.stop();
    const before = await departments.counts('tax');
    const { body } = await post('town', '/checks', { householdId: family.id, departments: ['tax'], reason: '审核' });
    const { body: signed } = await get('town', `/households/${family.id}/authorisations`);
    for (const { id } of signed.authorisations)
      await (
        await site.as('town')
      )('DELETE', `/households/${family.id}/authorisations/${id}`);
    asking = startAsking({
      pool: site.database.pool,
      fieldKeys: site.fieldKeys,
      addresses: gatewayAddresses(departments),
      listeners: [],
      log: createLog('silent'),
      pollMs: 20,
    });
    const shown = await done(body.id);
    expect(queriesOf(shown, 'tax').map((query) => query.failure.zh)).toEqual(
      Array(3).fill('授权已到期或撤回，没有询问'),
    );
    expect((await departments.counts('tax')).asked).toBe(before.asked);
  });

  test.each([
    ['signedOn', { signedOn: '2026-05-05', expiresOn: '2027-05-05' }],
    ['signedOn', { signedOn: '2026-02-30' }],
    ['expiresOn', { expiresOn: '2026-04-01' }],
    ['expiresOn', { expiresOn: '2029-04-02' }],
    ['personId', { personId: 999_999 }],
    ['scope', { scope: [] }],
    ['scope', { scope: ['nobody'] }],
    ['purpose', { purpose: '' }],
  ])('with a wrong %s is refused', async (field, more) => {
    const family = await settleFamily(site);
    const signed = {
      personId: family.father,
      scope: ['police'],
      purpose: '申请',
      signedOn: '2026-04-01',
      expiresOn: '2026-10-01',
    };
    const { status, body } = await post('town', `/households/${family.id}/authorisations`, { ...signed, ...more });
    expect(status === 400 || status === 422).toBe(true);
    expect(body.field).toContain(field);
  });

  test('of a minor is signed by a grown-up', async () => {
    const family = await settleFamily(site);
    const sign = (more: object) =>
      post('town', `/households/${family.id}/authorisations`, {
        personId: family.child,
        scope: ['police'],
        purpose: '申请',
        signedOn: '2026-04-01',
        expiresOn: '2026-10-01',
        ...more,
      });
    for (const more of [
      {},
      { guardianId: family.child },
      { guardianId: 1 << 30 },
      { guardianId: family.father, guardianName: '李' },
    ])
      expect((await sign(more)).body.code).toBe('evidence.guardian-needed');
    expect((await sign({ guardianId: family.mother })).status).toBe(201);
  });

  test('cannot be asked for without an identity number', async () => {
    const added = await settle(site, { areaCode: village, members: [{ name: '王明', facts: { relation: 'head' } }] });
    const { body } = await post('town', '/checks', { householdId: added.id, reason: '审核' });
    expect(body).toMatchObject({ code: 'evidence.no-id-number', field: 'personIds' });
  });
});

describe('an objection', () => {
  test('is kept with its words and papers, the department is asked again, and both answers stay', async () => {
    const family = await settleFamily(site, departments);
    await authoriseFamily(site, family);
    const [father] = family.idNumbers;
    const car = { plate: '鲁C00002', kind: 'car', registeredOn: '2020-01-02' };
    await departments.enter({ idNumber: father, name: '王大明', vehicles: [car] });
    const first = await check(family.id, { departments: ['vehicles'] });
    expect(rowOf(first, 'ownsVehicle').verdict).toBe('differs');
    const [wrong] = queriesOf(first, 'vehicles');
    await departments.enter({ idNumber: father, name: '王大明', vehicles: [] });
    const paper = '018f0000-0000-7000-8000-000000000001';
    const body = { queryId: wrong.id, words: '车已报废', documentIds: [paper] };
    expect((await post('town', `/checks/${first.id}/objections`, body)).status).toBe(201);
    const second = await done(first.id);
    expect(queriesOf(second, 'vehicles').filter((one) => one.personId === family.father)).toMatchObject([
      { round: 1, status: 'answered', sha256: wrong.sha256 },
      { round: 2, status: 'no-record' },
    ]);
    expect(rowOf(second, 'ownsVehicle').verdict).toBe('no-record');
    expect(second.objections).toMatchObject([{ queryId: wrong.id, words: '车已报废', documentIds: [paper] }]);
    expect((await post('town', `/checks/${first.id}/objections`, body)).body.code).toBe('evidence.already-objected');
    const nothing = await post('town', `/checks/${first.id}/objections`, { ...body, queryId: 999_999 });
    expect(nothing.body).toMatchObject({ code: 'evidence.no-such-answer', field: 'queryId' });
  });
});

describe('an adopted answer', () => {
  test('becomes a fact with the check as its evidence, and the household is judged anew at once', async () => {
    const family = await settleFamily(site, departments);
    await authoriseFamily(site, family);
    const [father] = family.idNumbers;
    const car = { plate: '鲁C00003', kind: 'car', registeredOn: '2020-01-02' };
    await departments.enter({ idNumber: father, name: '王大明', vehicles: [car] });
    const shown = await check(family.id);
    const row = rowOf(shown, 'ownsVehicle');
    const body = { fact: 'ownsVehicle', queryIds: row.queryIds, reason: '核实确有车辆' };
    const adopt = (more: object = {}) => post('town', `/checks/${shown.id}/adoptions`, { ...body, ...more });
    expect((await adopt({ queryIds: [row.queryIds[0] + 100_000] })).body.code).toBe('evidence.answers-changed');
    expect((await adopt({ fact: 'homesOwned' })).body.code).toBe('evidence.nothing-to-adopt');
    expect((await adopt({ fact: 'members' })).body.code).toBe('evidence.nothing-to-adopt');
    const adopted = await adopt();
    expect(adopted.status).toBe(201);
    expect(adopted.body.adoptions).toMatchObject([
      { fact: 'ownsVehicle', shown: { zh: '是' }, reason: '核实确有车辆' },
    ]);
    expect(rowOf(adopted.body, 'ownsVehicle')).toMatchObject({ adoptable: false, verdict: 'differs' });
    expect((await adopt()).body.code).toBe('evidence.already-adopted');
    const { body: household } = await get('town', `/households/${family.id}?date=2026-05-04`);
    const stated = Object.fromEntries(household.facts.map((fact: Json) => [fact.fact, fact]));
    expect(stated.ownsVehicle).toMatchObject({
      value: true,
      validFrom: '2026-05-04',
      evidence: { zh: `经济状况核对第${shown.id}号：车船登记机关，2026-05-04` },
    });
    expect(stated.registration.value).toBe('urban');
    const judged = await sql(
      `select from screening.verdict where household_id = ${family.id} and screened_on = '2026-05-04'`,
    );
    expect(judged).toHaveLength(1);
  });

  test('by sixteen at once is adopted once', async () => {
    const family = await settleFamily(site, departments);
    await authoriseFamily(site, family);
    const car = { plate: '鲁C00004', kind: 'car', registeredOn: '2020-01-02' };
    await departments.enter({ idNumber: family.idNumbers[0], name: '王大明', vehicles: [car] });
    const shown = await check(family.id, { departments: ['vehicles'] });
    const { queryIds } = rowOf(shown, 'ownsVehicle');
    const body = { fact: 'ownsVehicle', queryIds, reason: '属实' };
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => post('town', `/checks/${shown.id}/adoptions`, body)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(15).fill(409)]);
    const stated = await sql(
      `select from facts.statement where household_id = ${family.id} and facts ? 'ownsVehicle' and valid_from > '2026-01-01'`,
    );
    expect(stated).toHaveLength(1);
  });
});

const sql = (text: string): Promise<Json[]> =>
  withClient({ url: site.database.adminUrl }, async (client) => (await client.query(text)).rows as Json[]);

describe('who may see and do it', () => {
  test('is decided by role and area, and every reading is written down', async () => {
    const family = await settleFamily(site, departments);
    await authoriseFamily(site, family);
    const shown = await check(family.id, { departments: ['police'] });
    expect((await get('village', `/checks/${shown.id}`)).status).toBe(403);
    expect((await get('elsewhere', `/checks/${shown.id}`)).body.code).toBe('evidence.no-check');
    expect((await get('elsewhere', `/households/${family.id}/checks`)).body.code).toBe('evidence.no-household');
    expect((await get('elsewhere', `/households/${family.id}/authorisations`)).status).toBe(404);
    expect((await post('elsewhere', '/checks', { householdId: family.id, reason: '审核' })).status).toBe(404);
    expect((await post('elsewhere', `/checks/${shown.id}/repeats`)).status).toBe(404);
    const before = await readings(family.id);
    await get('county', `/checks/${shown.id}`);
    expect(await readings(family.id)).toBe(before + 1);
    const asked = await sql(
      `select details from audit.entry where action = 'check.ask' and subject_id = '${family.id}' order by 1`,
    );
    expect(asked.map(({ details }) => details.department)).toEqual(['police', 'police', 'police']);
  });

  const readings = async (householdId: number): Promise<number> =>
    (await sql(`select from audit.entry where action = 'check.read' and subject_id = '${householdId}'`)).length;

  test('no identity number, answer or reading lies open in the database or the log', async () => {
    const family = await settleFamily(site, departments);
    await authoriseFamily(site, family);
    await check(family.id);
    const rows = await sql(`select (select string_agg(a::text, '') from evidence.answer a)
      || (select string_agg(q::text, '') from evidence.query q)
      || (select string_agg(r::text, '') from evidence.receipt r)
      || (select string_agg(c::text, '') from evidence.check c) || (select string_agg(j::text, '') from jobs.job j)
      || (select string_agg(e::text, '') from audit.entry e) as everything`);
    for (const secret of [...family.idNumbers, '齐商银行']) {
      expect(rows[0].everything).not.toContain(secret);
      expect(site.logged.join('')).not.toContain(secret);
    }
  });

  test('a settled question and a kept answer do not change, whoever tries', async () => {
    for (const change of [
      `update evidence.query set status = 'failed', failure = 'time-out' where status = 'answered'`,
      'delete from evidence.query',
      "update evidence.answer set received_at = received_at + interval '1 day'",
      'delete from evidence.answer',
      `update evidence.receipt set outcome = 'failed'`,
      `update evidence.authorisation set expires_on = expires_on + 1`,
      `update evidence.check set reason = 'x'`,
      `update evidence.adoption set reason = 'x'`,
      `update evidence.objection set words = 'x'`,
    ])
      await expect(sql(change)).rejects.toThrow(/append-only|does not change/);
  });
});
