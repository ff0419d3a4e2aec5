import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { neighbour, village } from '../../../../test/test-app.ts';
import { startStory } from '../fixtures/story.ts';
import type { CaseView, Family, Story } from '../fixtures/story.ts';

let story: Story;
beforeAll(async () => {
  story = await startStory();
  story.on('2024-03-04T09:00');
});
afterAll(() => story.close());

const old = {
  name: '高寿',
  birthDate: '1940-03-01',
  facts: { sex: 'female', hukou: 'city', employeePensionMonthlyFen: 350_000 },
};

type Prepared = { readonly home: Family; readonly view: CaseView };

/** An application for the old-age allowance up to the decision that waits. */
async function prepared(by: string, decision: object, areaCode = village): Promise<Prepared> {
  const home = await story.family([old], {}, areaCode);
  const [personId] = home.personIds;
  const asked = { policy: 'age-allowance', householdId: home.id, personId, applicantId: personId, origin: 'window' };
  let view = await story.open('county', asked);
  view = await story.take('county', view, 'accept');
  view = await story.take('county', view, 'opine', { recommends: 'grant', reason: '年满八十' });
  view = await story.take('county', view, 'forward');
  return { home, view: await story.take(by, view, 'prepare', decision) };
}

const approve = async (who: string, ids: readonly number[]) =>
  (await story.as(who))('POST', '/approvals', { caseIds: ids });
const waiting = async (who: string, query = '') =>
  (await (await story.as(who))('GET', `/approvals?area=370302&policy=age-allowance${query}`)).body;
const entitlementsOf = async ({ id }: Family) =>
  (await (await story.as('town'))('GET', `/entitlements?household=${id}`)).body.entitlements;

describe('an approval of many', () => {
  test('decides each case and moves it on, help begins, and what cannot be approved is named with its reason', async () => {
    const like = [
      await prepared('county', { outcome: 'grant' }),
      await prepared('county', { outcome: 'grant' }, neighbour),
    ];
    const refused = await prepared('county', { outcome: 'refuse', differsReason: '户籍已迁出' });
    const own = await prepared('city', { outcome: 'grant' });
    const changed = await prepared('county', { outcome: 'grant' });
    await story.state(changed.home, { hukou: 'elsewhere' }, '2024-03-01');
    const all = [...like, refused, own, changed].map(({ view }) => view.id);
    const before = await waiting('city');
    expect(before).toMatchObject({ total: 5, policies: [{ id: 'age-allowance', count: 5 }] });
    const counted = (await (await story.as('city'))('GET', '/case-counts')).body;
    expect(counted).toEqual({ overdue: 0, dueSoon: 0, office: 0, mine: 0, prepared: 5 });
    const of = (id: number) => before.approvals.find(({ caseId }: { caseId: number }) => caseId === id);
    expect(of(like[0]?.view.id ?? 0)).toMatchObject({ obstacle: null, maskedName: '高*', differs: false });
    expect([of(own.view.id).obstacle.zh, of(refused.view.id).obstacle.zh]).toEqual([
      expect.stringContaining('不同的人'),
      expect.stringContaining('第三人签字'),
    ]);

    const { status, body } = await approve('city', [...all, 999_999]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ granted: 2, caseIds: like.map(({ view }) => view.id) });
    expect(body.sumFen).toBe(2 * (of(like[0]?.view.id ?? 0).amountFen as number));
    const reasons = Object.fromEntries(
      body.leftOut.map(({ caseId, reason }: { caseId: number; reason: { zh: string } }) => [caseId, reason.zh]),
    );
    expect(reasons).toEqual({
      [refused.view.id]: expect.stringContaining('第三人签字'),
      [own.view.id]: expect.stringContaining('不同的人'),
      [changed.view.id]: expect.stringContaining('重新拟定'),
      999999: expect.stringContaining('没有这个办件'),
    });
    for (const { home, view } of like) {
      const now = await story.show('city', view.id);
      expect(now.state.id).toBe('decided-granted');
      expect(now.actions.at(-1)).toMatchObject({ step: 'grant', data: { batchId: body.batchId } });
      expect(await entitlementsOf(home)).toMatchObject([{ fromMonth: '2024-04-01', caseId: view.id }]);
    }
    expect((await waiting('city')).total).toBe(3);
  });

  test('of which none can be approved says why, case by case', async () => {
    const { home, view } = await prepared('county', { outcome: 'grant' });
    await story.state(home, { hukou: 'elsewhere' }, '2024-03-01');
    const { status, body } = await approve('city', [view.id]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ batchId: null, caseIds: [], leftOut: [{ caseId: view.id }] });
    expect(body.leftOut[0].reason.zh).toContain('重新拟定');
  });

  test('is not for the town where the county decides, and never of another district', async () => {
    const { view } = await prepared('county', { outcome: 'grant' });
    const town = await approve('town', [view.id]);
    expect(town.body.leftOut).toMatchObject([{ caseId: view.id, reason: { zh: '由其他机构办理' } }]);
    const elsewhere = await approve('elsewhere', [view.id]);
    expect(elsewhere.body.leftOut).toMatchObject([{ reason: { zh: expect.stringContaining('没有这个办件') } }]);
    expect((await approve('village', [view.id])).status).toBe(403);
    expect((await (await story.as('elsewhere'))('GET', '/approvals?area=370302')).status).toBe(404);
    expect((await story.show('city', view.id)).state.id).toBe('prepared');
  });
});

const decisionOf = async (who: string, id: number) =>
  (await (await story.as(who))('GET', `/cases/${id}/decision`)).body;
const signed = async (who: string, id: number) => (await story.as(who))('POST', `/cases/${id}/decision/signature`);

describe('the decision on the page of a case', () => {
  test('is proposed with amount, reasons and articles before anyone prepares it', async () => {
    const { home } = await prepared('county', { outcome: 'grant' });
    await story.state(home, { employeePensionMonthlyFen: 350_000 }, '2024-03-01');
    const [personId] = home.personIds;
    const other = await story.open('county', {
      policy: 'dibao',
      householdId: home.id,
      applicantId: personId,
      origin: 'window',
    });
    const { proposal, draft, decision } = await decisionOf('village', other.id);
    expect([proposal.outcome, draft, decision]).toEqual(['not-entitled', null, null]);
    const income = proposal.reasons.find(({ holds }: { holds: boolean }) => !holds);
    expect(income.numbers.map(({ zh }: { zh: string }) => zh).join()).toContain('3,500.00元');
    expect(income.article.zh).toMatch(/《.+》/);
  });

  test('that differs waits for a third person, then is approved, printed once and replays', async () => {
    const { view } = await prepared('county', { outcome: 'refuse', differsReason: '户籍已迁出' });
    const waits = await decisionOf('county', view.id);
    expect(waits.draft).toMatchObject({ outcome: 'refused', differs: true, maySign: false, stale: false });
    expect((await signed('county', view.id)).body.code).toBe('decision.same-person');
    expect((await signed('village', view.id)).status).toBe(403);
    expect((await decisionOf('city', view.id)).draft.maySign).toBe(true);
    expect((await signed('city', view.id)).body.draft).toMatchObject({ maySign: false, secondByName: '测试' });
    await story.take('city2', view, 'refuse');
    const issue = async () => (await (await story.as('town'))('POST', `/cases/${view.id}/decision/paper`)).body;
    const { decision } = await issue();
    expect(decision).toMatchObject({ identical: true, documentId: expect.any(String) });
    expect((await issue()).decision.documentId).toBe(decision.documentId);
    const paper = await (await story.as('village'))('GET', `/documents/${decision.documentId}/file`);
    expect([paper.status, paper.text.slice(0, 5)]).toEqual([200, '%PDF-']);
  });
});
