import type { Requirement, StepId } from '@zhuni/policies/procedures';
import { procedures } from '@zhuni/policies/procedures';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, settle, village } from '../test/test-app.ts';
import type { Caller, TestApp } from '../test/test-app.ts';
import { act, listActions, openCase } from './kernel/cases/index.ts';
import type { CaseRules, RequirementCheck, RequirementChecks } from './kernel/cases/index.ts';
import { freezeClock, shiftClock } from './platform/clock/index.ts';
import { withTransaction } from './platform/db/index.ts';
import type { Transaction } from './platform/db/index.ts';

let site: TestApp;
let city: Caller;

beforeAll(async () => {
  freezeClock('2021-03-10');
  site = await createTestApp();
  city = await site.as('city');
  const gift = { donor: { kind: 'anonymous' }, earmark: 'none', amountFen: 5_000_000, receivedOn: '2021-03-01' };
  await city('POST', '/fund/donations', gift);
});
afterAll(async () => {
  shiftClock(undefined);
  await site.close();
});

const requirements: readonly Requirement[] = procedures.flatMap(({ steps }) =>
  steps.flatMap(({ requires = [] }) => requires),
);
const met: RequirementCheck = async () => undefined;
/** Without what the steps need, so that the case is soon where the meeting comes. */
const rules: CaseRules = {
  opening: {},
  checks: Object.fromEntries(requirements.map((one) => [one, met])) as RequirementChecks,
  effects: {},
};
const inScope = <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
  withTransaction(site.database.pool, { actor: 'test', areas: ['3703'] }, work);

/** A case of the fund that took these steps, and a request that comes from it. */
async function requestFrom(
  steps: readonly (readonly [StepId, object])[],
): Promise<{ caseId: number; request: number }> {
  const { id: householdId } = await settle(site, { areaCode: village, members: [{ name: '王建国', facts: {} }] });
  const caseId = await inScope(async (transaction) => {
    const opened = {
      policy: 'zizhuni-fund',
      kind: 'application',
      householdId,
      personId: null,
      applicantId: null,
    } as const;
    const id = await openCase(transaction, { ...opened, origin: 'window' });
    for (const [step, data] of steps)
      await act(transaction, { caseId: id, step, data, level: 'town', prefix: '370302001' }, rules);
    return id;
  });
  const asked = await city('POST', '/fund/requests', {
    householdId,
    caseId,
    cause: 'illness',
    askedFen: 800_000,
    situation: '妻子癌症复发',
    statutoryAid: '医疗救助已报销',
    statutoryLookedAtOn: '2021-03-08',
    requestedOn: '2021-03-09',
  });
  return { caseId, request: asked.body.id };
}

const meet = (requestId: number) => {
  const votes = ['甲委员', '乙委员', '丙委员'].map((name) => ({ name, vote: 'for' }));
  const decisions = [{ requestId, reason: '重病复发，急难', amountFen: 800_000, votes }];
  return city('POST', '/fund/meetings', { heldOn: '2021-03-10', seats: 3, decisions });
};

const stepsOf = async (caseId: number) =>
  (await inScope((transaction) => listActions(transaction, caseId))).map(({ step, data }) => ({ step, data }));

test('a case that waits for the meeting of the fund has its step taken by the meeting', async () => {
  const opinion = { recommends: 'grant', reason: '家庭确有困难' };
  const { caseId, request } = await requestFrom([
    ['accept', {}],
    ['opine', opinion],
    ['forward', {}],
  ]);
  expect((await meet(request)).status).toBe(201);
  expect((await stepsOf(caseId)).at(-1)).toMatchObject({
    step: 'record-case-meeting',
    data: { reason: '2021-03-10基金评审会：同意救助8,000.00元。重病复发，急难' },
  });
  expect((await meet(request)).body.code).toBe('fund.decided');
  expect((await stepsOf(caseId)).filter(({ step }) => step === 'record-case-meeting')).toHaveLength(1);
});

test('a case that is elsewhere is left where it is, and the meeting stands', async () => {
  const { caseId, request } = await requestFrom([['accept', {}]]);
  expect((await meet(request)).status).toBe(201);
  expect((await stepsOf(caseId)).at(-1)?.step).toBe('accept');
});
