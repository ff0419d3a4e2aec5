import { getProcedure, procedures } from '@zhuni/policies/procedures';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, settle, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { withTransaction } from '../../platform/db/index.ts';
import { listClocks } from '../clocks/index.ts';
import { act, claimCase, clockSubject, findCase, listActions, openCase } from './index.ts';
import type { CaseRules, NewCase } from './index.ts';

let site: TestApp;
const scope = { actor: 'test', areas: ['3703'] };
const nothing = async (): Promise<undefined> => undefined;
const rules: CaseRules = {
  opening: {},
  checks: {
    authorisations: nothing,
    'check-finished': nothing,
    survey: async (_, { actions }) =>
      actions.some(({ step }) => step === 'record-survey') ? undefined : { zh: '还没有入户调查', en: 'no visit yet' },
    'self-care': nothing,
    'notice-ended': nothing,
    'objections-answered': nothing,
    'first-aid-papers': nothing,
    'opinion-against': nothing,
    'review-meeting': nothing,
    'county-visit': nothing,
    assessment: nothing,
  },
  effects: {},
};

beforeAll(async () => {
  site = await createTestApp();
});
afterAll(() => site.close());

let made = 0;
async function newHousehold(): Promise<{ id: number; personIds: readonly number[] }> {
  made += 1;
  return settle(site, {
    areaCode: village,
    facts: { registration: 'rural' },
    members: [{ name: `王${made}`, facts: { relation: 'head', birthDate: '1960-01-01' } }],
  });
}

const opened = (householdId: number, more: Partial<NewCase> = {}): Promise<number> =>
  withTransaction(site.database.pool, scope, (transaction) =>
    openCase(transaction, {
      policy: 'dibao',
      kind: 'application',
      householdId,
      personId: null,
      applicantId: null,
      origin: 'window',
      ...more,
    }),
  );

const take = (caseId: number, step: Parameters<typeof act>[1]['step'], data: object = {}, seenActions?: number) =>
  withTransaction(site.database.pool, scope, (transaction) =>
    act(transaction, { caseId, step, data, seenActions, level: 'county', prefix: '370302' }, rules),
  );

const survey = {
  visitedOn: '2021-07-02',
  investigators: ['张三', '李四'],
  findings: '与申报一致',
  declarationConfirmed: true,
};

describe('a case', () => {
  test('goes by the procedure of its day; its state is where its last action led', async () => {
    const { id: household } = await newHousehold();
    const id = await opened(household);
    expect(await take(id, 'accept')).toMatchObject({ state: 'accepted', office: 'town', actions: 2, isOpen: true });
    await take(id, 'record-survey', survey);
    const actions = await withTransaction(site.database.pool, scope, (transaction) => listActions(transaction, id));
    expect(actions.map(({ step, toState }) => `${step}:${toState}`)).toEqual([
      'submit:submitted',
      'accept:accepted',
      'record-survey:accepted',
    ]);
  });

  test('starts, pauses and stops the clocks of the law', async () => {
    const { id: household } = await newHousehold();
    const id = await opened(household);
    const clocks = () =>
      withTransaction(site.database.pool, scope, async (transaction) =>
        Object.fromEntries(
          (await listClocks(transaction, clockSubject(id))).map(({ limitId, stoppedOn, pausedOn }) => [
            limitId,
            stoppedOn ? 'stopped' : pausedOn ? 'paused' : 'running',
          ]),
        ),
      );
    expect(await clocks()).toEqual({});
    const { procedure } = await take(id, 'accept');
    const started = getProcedure(procedure)
      .limits.filter(({ starts }) => starts.includes('accept'))
      .map((limit) => limit.id);
    expect(Object.keys(await clocks()).toSorted()).toEqual(started.toSorted());
    await take(id, 'ask-papers', { papers: ['户口簿'] });
    expect(new Set(Object.values(await clocks()))).toEqual(new Set(['paused']));
    await take(id, 'papers-received');
    expect(new Set(Object.values(await clocks()))).toEqual(new Set(['running']));
    await take(id, 'withdraw', { reason: '申请人要求' });
    expect(new Set(Object.values(await clocks()))).toEqual(new Set(['stopped']));
  });

  test('answers an illegal step with the legal ones, and a closed case with nothing', async () => {
    const { id: household } = await newHousehold();
    const id = await opened(household);
    await expect(take(id, 'grant')).rejects.toMatchObject({
      refusal: { code: 'case.not-legal', status: 409 },
      text: { zh: expect.stringContaining('受理') },
    });
    await take(id, 'withdraw', { reason: '申请人要求' });
    await expect(take(id, 'accept')).rejects.toMatchObject({ refusal: { code: 'case.closed' } });
  });

  test('says what a step still needs, and names the field that is wrong', async () => {
    const { id: household } = await newHousehold();
    const id = await opened(household);
    await take(id, 'accept');
    const opinion = { recommends: 'grant', reason: '符合条件' };
    await expect(take(id, 'opine', opinion)).rejects.toMatchObject({ text: { zh: '还没有入户调查' } });
    await expect(take(id, 'record-survey', { ...survey, investigators: ['张三'] })).rejects.toMatchObject({
      field: 'investigators',
    });
    await expect(take(id, 'record-survey', {})).rejects.toMatchObject({ refusal: { status: 400 } });
  });

  test('refuses whoever has not seen the last action', async () => {
    const { id: household } = await newHousehold();
    const id = await opened(household);
    await take(id, 'accept', {}, 1);
    await expect(take(id, 'record-survey', survey, 1)).rejects.toMatchObject({
      refusal: { code: 'case.changed-meanwhile' },
    });
  });

  test('belongs to one subject and policy at a time, and to members only', async () => {
    const { id: household, personIds } = await newHousehold();
    const stranger = await newHousehold();
    await expect(opened(household, { applicantId: stranger.personIds[0] ?? 0 })).rejects.toMatchObject({
      field: 'applicantId',
    });
    await expect(opened(household, { personId: personIds[0] ?? 0 })).rejects.toMatchObject({ field: 'personId' });
    await expect(opened(household, { policy: 'no-such' })).rejects.toMatchObject({ field: 'policy' });
    await opened(household);
    await expect(opened(household)).rejects.toMatchObject({ refusal: { code: 'case.already-open' } });
  });

  test('is claimed by one at a time', async () => {
    const { id: household } = await newHousehold();
    const id = await opened(household);
    const { rows } = await withTransaction(site.database.pool, { actor: 'system:sign-in', areas: [] }, ({ client }) =>
      client.query<{ id: string }>("select id from access.account where sign_in_name in ('town', 'county') order by 1"),
    );
    const [one = '', two = ''] = rows.map((row) => row.id);
    const claim = (accountId: string) =>
      withTransaction(site.database.pool, scope, (transaction) => claimCase(transaction, { caseId: id, accountId }));
    await claim(one);
    await claim(one);
    await expect(claim(two)).rejects.toMatchObject({ refusal: { code: 'case.taken' } });
  });

  test('is handed to a colleague who works where it lies, and to nobody else', async () => {
    const { id: household } = await newHousehold();
    const id = await opened(household);
    const [town, village_, elsewhere] = [await site.as('town'), await site.as('village'), await site.as('elsewhere')];
    const { body } = await town('GET', `/cases/${id}/colleagues`);
    const levels = body.colleagues.map(({ level }: { level: string }) => level).toSorted();
    expect(levels).toEqual(['city', 'county', 'village']);
    const to = body.colleagues.find(({ level }: { level: string }) => level === 'village').id;
    const handed = await town('POST', `/cases/${id}/assignment`, { kind: 'hand-over', to, reason: '请入户' });
    expect(handed.body.assignee).toMatchObject({ id: to, mine: false });
    expect((await village_('GET', `/cases?area=${village}&mine=true`)).body.cases).toMatchObject([{ id }]);
    expect((await elsewhere('GET', `/cases/${id}/colleagues`)).status).toBe(404);
  });
});

describe('the database', () => {
  const query = (sql: string) => withTransaction(site.database.pool, scope, ({ client }) => client.query(sql));

  test('refuses a step that no procedure has, a gap in the numbers and a changed past', async () => {
    const { id: household } = await newHousehold();
    const id = await opened(household);
    const insert = (number: number, step: string, to: string) =>
      query(
        `insert into cases.action (case_id, number, previous_number, procedure, step, from_state, to_state, office,
           acted_on, acted_at, actor, area_code)
         select ${id}, ${number}, ${number - 1}, procedure, '${step}', 'submitted', '${to}', 'town',
           '2024-01-01', now(),
           'x', area_code from cases."case" where id = ${id}`,
      );
    await expect(insert(2, 'grant', 'decided-granted')).rejects.toMatchObject({ code: '23503' });
    await expect(insert(3, 'accept', 'accepted')).rejects.toThrow();
    await expect(query(`delete from cases.action where case_id = ${id}`)).rejects.toMatchObject({ code: '42501' });
    await expect(query(`update cases.action set data = '{}' where case_id = ${id}`)).rejects.toThrow();
    await expect(query(`update cases."case" set state = 'granted' where id = ${id}`)).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('lets one of sixteen open a case, and one of sixteen take a step', async () => {
    for (let round = 0; round < 5; round++) {
      const { id: household } = await newHousehold();
      const openings = await Promise.allSettled(Array.from({ length: 16 }, () => opened(household)));
      const won = openings.filter(({ status }) => status === 'fulfilled');
      expect(won).toHaveLength(1);
      const id = (won[0] as PromiseFulfilledResult<number>).value;
      const steps = await Promise.allSettled(Array.from({ length: 16 }, () => take(id, 'accept', {}, 1)));
      expect(steps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const after = await withTransaction(site.database.pool, scope, (transaction) => findCase(transaction, id));
      expect(after?.actions).toBe(2);
    }
  });

  test('knows every step of every procedure', async () => {
    const { rows } = await query('select procedure, count(*)::int as steps from cases.legal_step group by procedure');
    expect(rows.map((row: { procedure: string }) => row.procedure).toSorted()).toEqual(
      procedures.map(({ id }) => id).toSorted(),
    );
  });
});
