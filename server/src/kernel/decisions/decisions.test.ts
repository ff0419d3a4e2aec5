import type { FactValue } from '@zhuni/engine';
import { plainDate } from '@zhuni/engine/values';
import { facts as vocabulary, handbook } from '@zhuni/policies';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { createTestApp, neighbour, settle, village } from '../../../test/test-app.ts';
import type { TestApp } from '../../../test/test-app.ts';
import { freezeClock, shiftClock } from '../../platform/clock/index.ts';
import { withClient, withTransaction } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { amountsByMonth, grantEntitlement, readEntitlement } from '../entitlements/index.ts';
import { appendStatements, listReceipts } from '../facts/index.ts';
import {
  approveBatch,
  approveDecision,
  discardDraft,
  findDecision,
  findDraft,
  issueDecisions,
  listForReplay,
  listDrafts,
  prepareDecision,
  propose,
  putAllIntoEffect,
  putIntoEffect,
  replay,
  signDraft,
} from './index.ts';
import type { Decision, Draft, Preparation } from './index.ts';
import { readPaper } from './issue-decision.ts';
import { withValue } from './fixtures/with-value.ts';

let site: TestApp;
const date = plainDate('2024-05-10');

beforeAll(async () => {
  freezeClock('2024-05-10');
  site = await createTestApp();
});
afterAll(async () => {
  shiftClock(undefined);
  await site.close();
});

const by = <Result>(actor: string, work: (transaction: Transaction) => Promise<Result>, areas = ['3703']) =>
  withTransaction(site.database.pool, { actor, areas }, work);

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

type Home = { readonly householdId: number; readonly caseId: number };

/** A household that is entitled to Dibao (989 yuan), or with another income, and its open case. */
async function home(more: Record<string, FactValue> = {}, areaCode = village): Promise<Home> {
  const { id } = await settle(site, {
    areaCode,
    facts: { ...plain('household'), registration: 'urban', ...more },
    members: [{ name: '王小明', facts: { ...plain('person'), supporters: 'able', canWork: true } }],
  });
  return { householdId: id, caseId: await openCase(id, areaCode) };
}

async function openCase(householdId: number, areaCode = village): Promise<number> {
  return withClient({ url: site.database.adminUrl }, async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `insert into cases."case" (policy, kind, procedure, household_id, area_code, origin, opened_on, opened_at,
         opened_by, state, office, acted_at, is_open, closed_on)
       values ('dibao', 'application', 'dibao-2021', $1, $2, 'window', '2024-05-01', now(), 'test', 'accepted',
         'county', now(), false, '2024-05-01') returning id`,
      [householdId, areaCode],
    );
    return Number(rows[0]?.id);
  });
}

const preparation = ({ householdId, caseId }: Home, more: Partial<Preparation> = {}): Preparation => ({
  caseId,
  policy: 'dibao',
  householdId,
  personId: null,
  date,
  outcome: 'granted',
  ...more,
});

const prepare = (at: Home, more: Partial<Preparation> = {}): Promise<Draft> =>
  by('clerk', (transaction) => prepareDecision(transaction, preparation(at, more)));
const approve = (draft: Draft, actor = 'officer'): Promise<Decision> =>
  by(actor, (transaction) => approveDecision(transaction, draft.id));

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof Refused)) throw new Error(`not refused: ${String(error)}`);
  return error.refusal.code;
}

/** Records another income of the household, valid before the day that is judged. */
const recordIncome = (householdId: number, fen: number) =>
  by('town', async (transaction) => {
    await transaction.client.query('select from people.household where id = $1 for update', [householdId]);
    await appendStatements(transaction, [
      {
        householdId,
        personId: null,
        areaCode: village,
        department: incomeFact.department,
        validFrom: plainDate('2024-05-01'),
        facts: { ...departmentFacts(), [incomeFact.name]: fen },
        evidence: { zh: '流水', en: 'statement' },
        origin: 'entered',
      },
    ]);
  });

const incomeFact = { name: 'supporterMaintenanceMonthlyFen', department: 'MZ' };
const departmentFacts = (): Record<string, FactValue> =>
  Object.fromEntries(
    Object.entries({ ...plain('household'), registration: 'urban' }).filter(
      ([name]) => handbook.facts.get(name)?.department === incomeFact.department,
    ),
  );

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
           proposed_outcome, proposed_amount_fen, differs, prepared_by, prepared_at, approved_by, approved_at, $3, input,
           rules, trace, reasons, objection, hash from decisions.decision where id = $1`,
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

describe('the replay', () => {
  const all = (): Promise<readonly Decision[]> =>
    by('x', async (transaction) => {
      const found: Decision[] = [];
      for (;;) {
        const page = await listForReplay(transaction, { afterId: found.at(-1)?.id ?? 0 });
        if (page.length === 0) return found;
        found.push(...page);
      }
    });

  test('of every decision is identical', async () => {
    const decisions = await all();
    expect(decisions.length).toBeGreaterThan(100);
    expect(decisions.flatMap((decision) => replay(decision).differences)).toEqual([]);
    const sizes = decisions.map(
      ({ input, rules, trace }) =>
        JSON.stringify(input).length + JSON.stringify(rules).length + JSON.stringify(trace).length,
    );
    expect(Math.max(...sizes)).toBeLessThan(30_000);
  });

  test('stays identical when a standard is raised later, also with effect from before', async () => {
    const decisions = await all();
    const raised = withValue('dibao.standard-urban', { from: '2034-01-01', value: 3_000_00 });
    expect(decisions.flatMap((decision) => replay(decision, raised).differences)).toEqual([]);
    const retroactive = withValue('dibao.standard-urban', {
      from: '2024-05-01',
      announced: '2024-12-01',
      value: 3_000_00,
    });
    expect(decisions.flatMap((decision) => replay(decision, retroactive).differences)).toEqual([]);
  });

  test('finds a past value that was changed, and names it', async () => {
    const [decision] = await all();
    const changed = withValue('dibao.standard-urban', { from: '2024-05-01', value: 3_000_00 });
    const found = decision && replay(decision, changed).differences.map(({ at }) => at);
    expect(found).toContain('rules.dibao.standard-urban');
    expect(found).toContain('trace');
  });

  test('finds a row that was tampered with around the guards, by its hash', async () => {
    const [decision] = (await all()).filter(({ outcome }) => outcome === 'granted');
    if (!decision) throw new Error('none');
    const tampered = await withClient({ url: site.database.adminUrl, role: 'zhuni_owner' }, async (client) => {
      await client.query('begin; alter table decisions.decision disable trigger user');
      await client.query(`set local app.areas = '3703'`);
      await client.query(`update decisions.decision set prepared_by = 'nobody' where id = $1`, [decision.id]);
      const rows = await client.query<Decision>(
        'select prepared_by as "preparedBy" from decisions.decision where id = $1',
        [decision.id],
      );
      await client.query('rollback');
      return { ...decision, ...rows.rows[0] };
    });
    expect(tampered.preparedBy).toBe('nobody');
    expect(replay(tampered).differences.map(({ at }) => at)).toEqual(['hash']);
    const other = {
      ...decision,
      input: { ...decision.input, facts: { ...decision.input.facts, registration: 'rural' } },
    };
    expect(replay(other).differences.map(({ at }) => at)).toContain('hash');
  });
});

describe('the routes', () => {
  test('show the decisions of a household, and one with reasons, standards and who decided', async () => {
    const at = await home();
    const decision = await approve(await prepare(at));
    const get = await site.as('village');
    const list = await get('GET', `/decisions?household=${at.householdId}`);
    expect(list.status).toBe(200);
    expect(list.body.decisions).toMatchObject([{ id: decision.id, caseId: at.caseId, outcome: 'granted' }]);
    const { status, body } = await get('GET', `/decisions/${decision.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ preparedBy: 'clerk', approvedBy: 'officer', secondBy: null, amountFen: 989_00 });
    expect(body.reasons[0].article.zh).toMatch(/《/);
    expect(body.parameters.find(({ id }: { id: string }) => id === 'dibao.standard-urban')).toMatchObject({
      value: 989_00,
      unit: 'fen',
    });
    expect(body.input).toBeUndefined();
    const { rows } = await by('x', ({ client }) =>
      client.query("select from audit.entry where action = 'decision.read' and subject_id = $1", [String(decision.id)]),
    );
    expect(rows).toHaveLength(1);
  });

  test('answer 404 outside the area and for what is not there', async () => {
    const at = await home();
    const decision = await approve(await prepare(at));
    const elsewhere = await site.as('elsewhere');
    expect((await elsewhere('GET', `/decisions/${decision.id}`)).body.code).toBe('decision.not-found');
    expect((await elsewhere('GET', `/decisions?household=${at.householdId}`)).status).toBe(404);
    expect((await (await site.as('city'))('GET', '/decisions/999999')).status).toBe(404);
  });
});

describe('the written decision', () => {
  test('is kept among the papers of its case, once, however often it is issued', async () => {
    const at = await home();
    const decision = await approve(await prepare(at));
    const issue = () =>
      issueDecisions(
        { pool: site.database.pool, blobStore: site.blobStore },
        { actor: 'officer', areas: ['3703'] },
        {
          decisionIds: [decision.id],
          office: 'county',
        },
      );
    const [issued] = await issue();
    const [again] = await issue();
    expect(issued).toMatchObject({
      kind: 'issued',
      caseId: at.caseId,
      paperKind: 'decision',
      mediaType: 'application/pdf',
    });
    expect(again?.id).toBe(issued?.id);
    const { paper } = await by('officer', (transaction) => readPaper(transaction, decision.id, 'town'));
    expect(paper).toMatchObject({
      addressee: '王小明',
      kind: 'application',
      number: `2024-${String(decision.id).padStart(8, '0')}`,
    });
    expect(paper.office).toMatch(/(街道办事处|镇人民政府)$/);
  }, 30_000);
});

describe('the tables', () => {
  test('are append-only, keep four eyes and the third pair, and show nothing of another area', async () => {
    const decision = await approve(await prepare(await home()));
    const run = (sql: string) => by('x', ({ client }) => client.query(sql, [decision.id]));
    await expect(run('delete from decisions.decision where id = $1')).rejects.toThrow(/permission denied/);
    await expect(run('update decisions.decision set amount_fen = 1 where id = $1')).rejects.toThrow(
      /permission denied/,
    );
    const asOwner = (sql: string) =>
      withClient({ url: site.database.adminUrl }, (client) => client.query(sql, [decision.id]));
    await expect(asOwner('update decisions.decision set amount_fen = 1 where id = $1')).rejects.toThrow(/append-only/);
    const seen = await by('x', ({ client }) => client.query('select from decisions.decision'), ['370303']);
    expect(seen.rowCount).toBe(0);
    const copy = (columns: string, values: string) =>
      by('x', async ({ client }) =>
        client.query(
          `insert into decisions.decision (case_id, policy, household_id, area_code, decided_for, outcome, amount_fen,
             period, from_month, proposed_outcome, proposed_amount_fen, prepared_at, approved_at, input, rules, trace,
             reasons, objection, hash, ${columns})
           select $2, policy, household_id, area_code, decided_for, outcome, amount_fen, period, from_month,
             proposed_outcome, proposed_amount_fen, prepared_at, approved_at, input, rules, trace, reasons, objection,
             hash, ${values} from decisions.decision where id = $1`,
          [decision.id, (await home()).caseId],
        ),
      );
    const columns = 'differs, differs_reason, prepared_by, approved_by, second_by, second_at';
    await expect(copy(columns, "false, null, 'a', 'a', null, null")).rejects.toThrow(/decision_four_eyes/);
    await expect(copy(columns, "true, 'why', 'a', 'b', 'c', now()")).rejects.toThrow(/decision_differs/);
    await expect(copy(columns, "false, null, 'a', 'b', 'b', now()")).rejects.toThrow(/decision_second_person/);
  });

  test('leave every invariant whole', async () => {
    expect(await brokenInvariants(site.database.adminUrl)).toEqual([]);
  });
});
