import { plainDate } from '@zhuni/engine/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { neighbour, village } from '../../../test/test-app.ts';
import type { Refused } from '../../platform/http-kit/index.ts';
import { amountsByMonth, grantEntitlement, readEntitlement } from '../entitlements/index.ts';
import { listReceipts } from '../facts/index.ts';
import {
  approve,
  by,
  closeDesk,
  home,
  incomeFact,
  openCase,
  openDesk,
  plain,
  preparation,
  prepare,
  recordIncome,
  refusalOf,
} from './fixtures/desk.ts';
import type { Home } from './fixtures/desk.ts';
import {
  approveBatch,
  approveDecision,
  discardDraft,
  findDecision,
  findDraft,
  listDrafts,
  prepareDecision,
  propose,
  putAllIntoEffect,
  putIntoEffect,
  signDraft,
} from './index.ts';
import type { Draft } from './index.ts';

beforeAll(openDesk);
afterAll(closeDesk);

describe('a proposal from the store', () => {
  test('says what the rules say, and where each fact comes from', async () => {
    const at = await home();
    const proposal = await by('clerk', (transaction) => propose(transaction, preparation(at)));
    expect(proposal).toMatchObject({ outcome: 'entitled', amountFen: 989_00 });
    expect(proposal.input.sources.length).toBeGreaterThan(0);
    expect(proposal.rules.parameters.map(({ id }) => id)).toContain('dibao.standard-urban');
  });

  test.each([
    ['an unknown policy', { policy: 'no-such' }, 'decision.unknown-policy'],
    ['a member for a policy of the household', { personId: 1 }, 'decision.wrong-subject'],
    ['a member who is none', { policy: 'age-allowance', personId: 999_999 }, 'decision.no-such-subject'],
    ['a household that is none', { householdId: 999_999 }, 'decision.no-such-subject'],
  ])('refuses %s', async (_, more, code) => {
    const at = await home();
    const wanted = { ...preparation(at), ...more };
    expect(await refusalOf(by('clerk', (transaction) => propose(transaction, wanted)))).toBe(code);
  });
});

describe('a decision', () => {
  test('as the engine proposes needs two people, and starts the help in the next month', async () => {
    const at = await home();
    const draft = await prepare(at);
    expect(draft).toMatchObject({ differs: false, amountFen: 989_00, proposedAmountFen: 989_00, preparedBy: 'clerk' });
    expect(await refusalOf(approve(draft, 'clerk'))).toBe('decision.same-person');
    const decision = await approve(draft);
    expect(decision).toMatchObject({
      outcome: 'granted',
      amountFen: 989_00,
      fromMonth: '2024-06-01',
      approvedBy: 'officer',
      batchId: null,
      trace: { outcome: 'entitled' },
    });
    expect(decision.reasons.every(({ holds }) => holds)).toBe(true);
    expect(decision.objection.zh).toMatch(/60天.*行政复议.*6个月/);
    const { entitlementId, did } = await by('officer', (transaction) => putIntoEffect(transaction, decision));
    expect(did).toBe('granted');
    const entitlement = await by('x', (transaction) => readEntitlement(transaction, entitlementId ?? 0));
    expect(entitlement?.entitlement).toMatchObject({ decisionId: decision.id, caseId: at.caseId, origin: 'decision' });
    expect(
      await by('x', (transaction) => listReceipts(transaction, [at.householdId], plainDate('2024-06-01'))),
    ).toMatchObject([{ policy: 'dibao', amountFen: 989_00 }]);
    expect(await by('x', (transaction) => findDraft(transaction, { caseId: at.caseId }))).toBeUndefined();
    expect(await refusalOf(prepare(at))).toBe('decision.decided');
  });

  test('that differs needs a reason and a third person', async () => {
    const at = await home();
    expect(await refusalOf(prepare(at, { amountFen: 500_00 }))).toBe('decision.differs-reason-missing');
    const draft = await prepare(at, { amountFen: 500_00, differsReason: '名下另有收入待查' });
    expect(draft).toMatchObject({ differs: true, secondBy: null });
    expect(await refusalOf(approve(draft))).toBe('decision.second-missing');
    const sign = (actor: string) => by(actor, (transaction) => signDraft(transaction, draft.id));
    expect(await refusalOf(sign('clerk'))).toBe('decision.same-person');
    await sign('second');
    expect(await refusalOf(approve(draft, 'second'))).toBe('decision.same-person');
    const decision = await approve(draft);
    expect(decision).toMatchObject({ differs: true, secondBy: 'second', amountFen: 500_00, proposedAmountFen: 989_00 });
  });

  test('to refuse whom the engine finds entitled differs; to refuse whom it does not is as proposed', async () => {
    const entitled = await home();
    expect(await refusalOf(prepare(entitled, { outcome: 'refused' }))).toBe('decision.differs-reason-missing');
    const rich = await home({ [incomeFact.name]: 90_000_00 });
    expect(await refusalOf(prepare(rich, { outcome: 'granted', amountFen: 1 }))).toBe(
      'decision.differs-reason-missing',
    );
    const draft = await prepare(rich, { outcome: 'refused' });
    expect(draft).toMatchObject({ differs: false, amountFen: null, fromMonth: null });
    const decision = await approve(draft);
    expect(decision.reasons.length).toBeGreaterThan(0);
    expect(decision.reasons.every(({ holds }) => holds !== true)).toBe(true);
    expect(await by('x', (transaction) => putIntoEffect(transaction, decision))).toEqual({
      entitlementId: null,
      did: 'nothing',
    });
  });

  test.each([
    ['an amount with a refusal', { outcome: 'refused', amountFen: 1 }, 'decision.amount-with-refusal'],
    [
      'a month with a refusal',
      { outcome: 'refused', fromMonth: plainDate('2024-06-01') },
      'decision.amount-with-refusal',
    ],
    ['an amount below zero', { amountFen: -1 }, 'decision.amount-missing'],
    ['half a fen', { amountFen: 0.5 }, 'decision.amount-missing'],
    ['a day within a month', { fromMonth: plainDate('2024-06-02') }, 'decision.wrong-month'],
  ] as const)('refuses %s', async (_, more, code) => {
    expect(await refusalOf(prepare(await home(), { differsReason: '理由', ...more }))).toBe(code);
  });

  test('is not approved once the facts have changed, and is after it was prepared again', async () => {
    const at = await home();
    const draft = await prepare(at);
    await recordIncome(at.householdId, 100_00);
    expect(await refusalOf(approve(draft))).toBe('decision.changed');
    const again = await prepare(at);
    expect(again.amountFen).not.toBe(draft.amountFen);
    await approve(again);
  });

  test('sent back leaves no draft', async () => {
    const at = await home();
    const draft = await prepare(at);
    await by('officer', (transaction) => discardDraft(transaction, at.caseId));
    expect(await refusalOf(approve(draft))).toBe('decision.no-draft');
  });

  test('on review changes or stops what runs', async () => {
    const at = await home();
    const { entitlementId } = await by('officer', async (transaction) =>
      putIntoEffect(transaction, await approveDecision(transaction, (await draftOf(at)).id)),
    );
    const review = { householdId: at.householdId, caseId: await openCase(at.householdId) };
    await recordIncome(at.householdId, 100_00);
    const less = await by('officer', async (transaction) => {
      const decision = await approveDecision(transaction, (await draftOf(review)).id);
      return { decision, effect: await putIntoEffect(transaction, decision, { entitlementId: entitlementId ?? 0 }) };
    });
    expect(less.effect).toEqual({ entitlementId, did: 'changed' });
    const last = { householdId: at.householdId, caseId: await openCase(at.householdId) };
    await recordIncome(at.householdId, 90_000_00);
    const draft = await prepare(last, { outcome: 'refused' });
    const stopped = await by('officer', async (transaction) =>
      putIntoEffect(transaction, await approveDecision(transaction, draft.id), {
        entitlementId: entitlementId ?? 0,
        stopFrom: plainDate('2024-08-01'),
      }),
    );
    expect(stopped.did).toBe('stopped');
    const found = await by('x', (transaction) => readEntitlement(transaction, entitlementId ?? 0));
    const months = found && amountsByMonth(found.history, plainDate('2024-05-01'), plainDate('2025-01-01'));
    expect(months?.map(({ amountFen }) => amountFen)).toEqual([less.decision.amountFen, less.decision.amountFen]);
  });

  const draftOf = (at: Home): Promise<Draft> => prepare(at);
});

describe('races', () => {
  test('of sixteen approvals of one draft one succeeds', async () => {
    for (let round = 0; round < 5; round += 1) {
      const draft = await prepare(await home());
      const settled = await Promise.allSettled(Array.from({ length: 16 }, (_, at) => approve(draft, `officer-${at}`)));
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  test('a decision and a changed fact at once: the decision rests on what was known, or is refused', async () => {
    for (let round = 0; round < 8; round += 1) {
      const at = await home();
      const draft = await prepare(at);
      const [approved] = await Promise.allSettled([approve(draft), recordIncome(at.householdId, 100_00)]);
      const decision = await by('x', (transaction) => findDecision(transaction, { caseId: at.caseId }));
      if (approved.status === 'rejected') {
        expect((approved.reason as Refused).refusal.code).toBe('decision.changed');
        expect(decision).toBeUndefined();
      } else {
        expect(decision?.input.facts[incomeFact.name]).toBe(plain('household')[incomeFact.name]);
      }
    }
  });

  test('a batch and a single approval of one of its cases take turns', async () => {
    const drafts = await Promise.all(Array.from({ length: 6 }, async () => prepare(await home())));
    const [third] = drafts.slice(2);
    const settled = await Promise.allSettled([
      by('officer', (transaction) =>
        approveBatch(
          transaction,
          drafts.map(({ id }) => id),
        ),
      ),
      approve(third as Draft, 'other'),
    ]);
    const ids = drafts.map(({ caseId }) => caseId);
    const { rows } = await by('x', ({ client }) =>
      client.query('select case_id from decisions.decision where case_id = any ($1)', [ids]),
    );
    expect(settled[0]?.status).toBe('fulfilled');
    expect(rows).toHaveLength(6);
  });
});

describe('a batch', () => {
  test('decides like cases in one go, and names those that it leaves out', async () => {
    const good = await Promise.all([prepare(await home()), prepare(await home({}, neighbour))]);
    const changed = await home();
    const stale = await prepare(changed);
    await recordIncome(changed.householdId, 100_00);
    const own = await by('officer', async (transaction) => prepareDecision(transaction, preparation(await home())));
    const differing = await prepare(await home(), { amountFen: 1, differsReason: '理由充分' });
    const drafts = [...good, stale, own, differing];
    const batch = await by('officer', (transaction) =>
      approveBatch(transaction, [...drafts.map(({ id }) => id), 999_999]),
    );
    expect(batch.decisions.map(({ caseId }) => caseId)).toEqual(good.map(({ caseId }) => caseId));
    expect(batch.sumFen).toBe(2 * 989_00);
    expect(new Map(batch.leftOut.map(({ draftId, refusal }) => [draftId, refusal.code]))).toEqual(
      new Map([
        [999_999, 'decision.no-draft'],
        [stale.id, 'decision.changed'],
        [own.id, 'decision.same-person'],
        [differing.id, 'decision.second-missing'],
      ]),
    );
    const { rows } = await by('x', ({ client }) =>
      client.query('select area_code, decisions, granted, sum_fen from decisions.batch where id = $1', [batch.id]),
    );
    expect(rows).toEqual([{ area_code: '37030200100', decisions: 2, granted: 2, sum_fen: 2 * 989_00 }]);
    expect((await by('x', (transaction) => listDrafts(transaction, { prefix: village }))).length).toBeGreaterThan(2);
  });

  test('leaves out whom the help reaches already, and starts that of all others at once', async () => {
    const at = await home();
    const drafts = [await prepare(at), await prepare(await home()), await prepare(await home())];
    await by('payer', (transaction) =>
      grantEntitlement(transaction, {
        policy: 'dibao',
        householdId: at.householdId,
        personId: null,
        fromMonth: plainDate('2024-01-01'),
        amountFen: 1,
        reason: { zh: '已有', en: 'there already' },
        origin: 'import',
        caseId: null,
        decisionId: null,
      }),
    );
    const effect = await by('officer', async (transaction) => {
      const batch = await approveBatch(
        transaction,
        drafts.map(({ id }) => id),
      );
      return { batch, entitlements: await putAllIntoEffect(transaction, batch.decisions) };
    });
    expect(effect.batch.leftOut).toMatchObject([{ caseId: at.caseId, refusal: { code: 'entitlement.running' } }]);
    expect(effect.entitlements.map(({ decisionId }) => decisionId)).toEqual(effect.batch.decisions.map(({ id }) => id));
    expect(effect.entitlements).toHaveLength(2);
  });

  test('is frozen: no decision joins it later', async () => {
    const draft = await prepare(await home());
    const batch = await by('officer', (transaction) => approveBatch(transaction, [draft.id]));
    const other = await approve(await prepare(await home()));
    const { caseId } = await home();
    const join = by('x', ({ client }) =>
      client.query(
        `insert into decisions.decision (case_id, policy, household_id, area_code, decided_for, outcome, amount_fen,
           period, from_month, proposed_outcome, proposed_amount_fen, differs, prepared_by, prepared_at, approved_by,
           approved_at, batch_id, input, rules, trace, reasons, objection, hash)
         select $2, policy, household_id, area_code, decided_for, outcome, amount_fen, period, from_month,
           proposed_outcome, proposed_amount_fen, differs, prepared_by, prepared_at, approved_by, approved_at, $3,
           input, rules, trace, reasons, objection, hash from decisions.decision where id = $1`,
        [other.id, caseId, batch.id],
      ),
    );
    await expect(join).rejects.toThrow(/exactly the decisions/);
  });

  test('of hundreds is one transaction', async () => {
    const homes: Home[] = [];
    for (let at = 0; at < 120; at += 1) homes.push(await home());
    const drafts: Draft[] = [];
    for (const at of homes) drafts.push(await prepare(at));
    const batch = await by('officer', (transaction) =>
      approveBatch(
        transaction,
        drafts.map(({ id }) => id),
      ),
    );
    expect(batch.decisions).toHaveLength(120);
    expect(batch.leftOut).toEqual([]);
  }, 60_000);

  test('refuses none, and more than five hundred', async () => {
    const of = (ids: number[]) => by('officer', (transaction) => approveBatch(transaction, ids));
    expect(await refusalOf(of([999_999]))).toBe('decision.batch-empty');
    expect(await refusalOf(of(Array.from({ length: 501 }, (_, at) => at + 1)))).toBe('decision.batch-too-large');
  });
});
