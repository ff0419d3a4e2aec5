import { handbook } from '@zhuni/policies';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { withClient } from '../../platform/db/index.ts';
import { approve, by, closeDesk, home, incomeFact, openDesk, prepare, site } from './fixtures/desk.ts';
import { withValue } from './fixtures/with-value.ts';
import { issueDecisions, listForReplay, signDraft } from './index.ts';
import type { Decision } from './index.ts';
import { readPaper } from './issue-decision.ts';
import { replay } from './replay.ts';

beforeAll(openDesk);
afterAll(closeDesk);

/** Some decisions of every sort to replay: granted, refused, differing. */
beforeAll(async () => {
  for (let round = 0; round < 8; round += 1) await approve(await prepare(await home()));
  await approve(await prepare(await home({ [incomeFact.name]: 90_000_00 }), { outcome: 'refused' }));
  const differing = await prepare(await home(), { amountFen: 500_00, differsReason: '名下另有收入待查' });
  await by('second', (transaction) => signDraft(transaction, differing.id));
  await approve(differing);
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
    expect(decisions.length).toBeGreaterThanOrEqual(10);
    expect(decisions.flatMap((decision) => replay(decision, handbook).differences)).toEqual([]);
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
    const tampered = await withClient({ url: site().database.adminUrl, role: 'zhuni_owner' }, async (client) => {
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
    expect(replay(tampered, handbook).differences.map(({ at }) => at)).toEqual(['hash']);
    const other = {
      ...decision,
      input: { ...decision.input, facts: { ...decision.input.facts, registration: 'rural' } },
    };
    expect(replay(other, handbook).differences.map(({ at }) => at)).toContain('hash');
  });
});

describe('the routes', () => {
  test('show the decisions of a household, and one with reasons, standards and who decided', async () => {
    const at = await home();
    const decision = await approve(await prepare(at));
    const get = await site().as('village');
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
    const elsewhere = await site().as('elsewhere');
    expect((await elsewhere('GET', `/decisions/${decision.id}`)).body.code).toBe('decision.not-found');
    expect((await elsewhere('GET', `/decisions?household=${at.householdId}`)).status).toBe(404);
    expect((await (await site().as('city'))('GET', '/decisions/999999')).status).toBe(404);
  });
});

describe('the written decision', () => {
  test('is kept among the papers of its case, once, however often it is issued', async () => {
    const at = await home();
    const decision = await approve(await prepare(at));
    const issue = () =>
      issueDecisions(
        { pool: site().database.pool, blobStore: site().blobStore },
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
      withClient({ url: site().database.adminUrl }, (client) => client.query(sql, [decision.id]));
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
    expect(await brokenInvariants(site().database.adminUrl)).toEqual([]);
  });
});
