import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { village } from '../../../test/test-app.ts';
import { startStory, surveyOn } from './fixtures/story.ts';
import type { CaseView, Family, Story } from './fixtures/story.ts';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.close());

const step = (view: CaseView, id: string) => view.steps.find((one) => one.id === id);
const widow = { name: '张桂英', birthDate: '1950-03-01', facts: { sex: 'female' } };

describe('a widow found by screening', () => {
  test('gets Dibao: finding, survey, check, notice, decision by two people, money from the next month', async () => {
    story.on('2024-03-04T09:00');
    const home = await story.family([widow]);
    const findings = await (await story.as('village'))('GET', `/findings?area=${village}&policy=dibao`);
    const finding = findings.body.findings.find((one: { householdId: number }) => one.householdId === home.id);
    expect(finding).toMatchObject({ policy: { id: 'dibao' } });

    let view = await story.open('village', {
      policy: 'dibao',
      householdId: home.id,
      applicantId: home.personIds[0],
      origin: 'finding',
      findingId: Number(finding.id),
      phone: '13800000000',
    });
    view = await story.take('town', view, 'accept');
    expect(step(view, 'opine')?.possible).toBe(false);
    await story.authorise(home);
    const ordering = step(view, 'order-check') ?? step(view, 'start-check');
    view = await story.take('town', view, ordering?.id ?? '', { reason: '低保申请' });
    view = await story.take('village', view, 'record-survey', surveyOn('2024-03-04'));
    view = await story.checked(view);
    view = await story.take('town', view, 'opine', { recommends: 'grant', reason: '独居老人，无收入' });
    view = await story.take('town', view, 'publish-notice', { place: '村务公开栏' });
    expect(step(view, 'end-notice')?.possible).toBe(false);

    story.on('2024-03-18T09:00');
    view = await story.show('town', view.id);
    view = await story.take('town', view, 'end-notice');
    if (step(view, 'forward')) view = await story.take('town', view, 'forward');
    view = await story.take('county', view, 'prepare', { outcome: 'grant' });
    expect(step(view, 'grant')?.reasons[0]?.zh).toMatch(/不同的人/);
    await expect(story.take('county', view, 'grant')).rejects.toThrow(/decision\.same-person/);
    const approver = await story.show('city', view.id);
    expect([step(approver, 'grant')?.possible, step(approver, 'refuse')?.possible]).toEqual([true, false]);
    view = await story.take('city', view, 'grant');
    expect(view.state.id).toBe('decided-granted');
    view = await story.take('village', view, 'inform');
    expect(view.state).toMatchObject({ id: 'granted', open: false });
    expect(await story.messages(home)).toEqual(['application-received', 'decision-ready']);
    const inbox = await (await story.as('city'))('GET', '/inbox');
    expect(inbox.status).toBe(200);

    const { body } = await (await story.as('town'))('GET', `/entitlements?household=${home.id}`);
    expect(body.entitlements).toMatchObject([{ policy: { id: 'dibao' }, fromMonth: '2024-04-01' }]);
    const after = await (await story.as('village'))('GET', `/findings?area=${village}&policy=dibao`);
    expect(after.body.findings.filter((one: { householdId: number }) => one.householdId === home.id)).toEqual([]);
  });
});

/** Runs a Dibao application from its opening to the decision in March 2024, refused or granted. */
async function dibaoUpTo(home: Family, outcome: 'grant' | 'refuse'): Promise<CaseView> {
  story.on('2024-03-04T09:00');
  let view = await story.open('town', {
    policy: 'dibao',
    householdId: home.id,
    applicantId: home.personIds[0],
    origin: 'window',
  });
  view = await story.take('town', view, 'accept');
  await story.authorise(home);
  view = await story.take('town', view, (step(view, 'order-check') ?? step(view, 'start-check'))?.id ?? '', {
    reason: '低保申请',
  });
  view = await story.take('town', view, 'record-survey', surveyOn('2024-03-04'));
  view = await story.checked(view);
  view = await story.take('town', view, 'opine', { recommends: outcome, reason: '见调查' });
  if (outcome === 'grant') {
    view = await story.take('town', view, 'publish-notice', { place: '村务公开栏' });
    story.on('2024-03-18T09:00');
    view = await story.take('town', await story.show('town', view.id), 'end-notice');
  }
  if (step(view, 'forward')) view = await story.take('town', view, 'forward');
  view = await story.take('county', view, 'prepare', { outcome });
  view = await story.take('city', view, outcome);
  return story.take('town', view, 'inform');
}

const worker = (wageMonthlyFen: number) => ({
  name: '刘建国',
  birthDate: '1980-05-01',
  facts: { sex: 'male', canWork: true, wageMonthlyFen },
});

describe('a household that was refused', () => {
  test('asks for reconsideration and wins: another two people vary the decision, and help begins', async () => {
    const home = await story.family([worker(300_000)]);
    const refused = await dibaoUpTo(home, 'refuse');
    expect(refused.state).toMatchObject({ id: 'refused', open: false });

    const complaint = {
      policy: 'dibao',
      kind: 'reconsideration',
      householdId: home.id,
      applicantId: home.personIds[0],
      origin: 'window',
      previousCaseId: refused.id,
    };
    story.on('2024-07-01T09:00');
    await expect(story.open('town', complaint)).rejects.toThrow(/no-decision/);
    story.on('2024-04-01T09:00');
    await expect(story.open('town', { ...complaint, previousCaseId: undefined })).rejects.toThrow(/previousCaseId/);
    await story.state(home, { wageMonthlyFen: 0 }, '2024-02-01');
    let view = await story.open('town', complaint);
    view = await story.take('city', view, 'accept');
    view = await story.take('city', view, 'prepare', { outcome: 'vary', reason: '工资自二月起没有了' });
    await expect(story.take('city', view, 'vary')).rejects.toThrow(/same-person|second-person-needed/);
    view = await story.take('city2', view, 'vary');
    view = await story.take('town', view, 'inform');
    expect(view.state.id).toBe('varied');
    const { body } = await (await story.as('town'))('GET', `/entitlements?household=${home.id}`);
    expect(body.entitlements).toMatchObject([{ policy: { id: 'dibao' }, fromMonth: '2024-05-01' }]);
  });
});

describe('help that runs', () => {
  test('is never stopped by a changed fact: a review is opened, and two people decide', async () => {
    const home = await story.family([worker(0)]);
    await dibaoUpTo(home, 'grant');
    story.on('2024-06-03T09:00');
    await story.state(home, { wageMonthlyFen: 300_000 }, '2024-06-01');
    const { body } = await (await story.as('town'))('GET', `/cases?area=${village}&household=${home.id}&open=true`);
    expect(body.cases).toMatchObject([{ kind: 'review', state: { id: 'in-review' } }]);
    const running = await (await story.as('town'))('GET', `/entitlements?household=${home.id}`);
    expect(running.body.entitlements).toMatchObject([{ untilMonth: null }]);

    let view = await story.show('town', body.cases[0].id);
    view = await story.take('town', view, 'opine', { recommends: 'exit-gradually', reason: '找到工作' });
    if (step(view, 'forward')) view = await story.take('town', view, 'forward');
    view = await story.take('county', view, 'prepare', {
      outcome: 'exit-gradually',
      exitMonths: 3,
      reason: '找到工作',
    });
    view = await story.take('city', view, 'exit-gradually');
    const ended = await (await story.as('town'))('GET', `/entitlements?household=${home.id}`);
    expect(ended.body.entitlements).toMatchObject([{ untilMonth: '2024-10-01' }]);
  });
});

describe('small first aid', () => {
  test('is paid the same day by another person than reported it, and its papers follow', async () => {
    story.on('2024-05-06T09:00');
    const home = await story.family([{ name: '赵母', birthDate: '1985-01-01', facts: { sex: 'female' } }]);
    const aid = { cause: '母亲急病住院', happenedOn: '2024-05-05', receivedBy: '赵母', amountFen: 80_000 };
    let view = await story.open('town', {
      policy: 'temp-small',
      householdId: home.id,
      applicantId: home.personIds[0],
      origin: 'phone',
      phone: '0533 123456',
    });
    expect(view.clocks).toMatchObject([{ limit: 'first-aid', remaining: { state: 'running' } }]);
    await expect(story.take('town', view, 'aid-first', aid)).rejects.toThrow(/second-person-needed/);
    await expect(story.take('county', view, 'aid-first', { ...aid, amountFen: 200_000 })).rejects.toThrow(
      /above-small-aid.*amountFen/,
    );
    view = await story.take('county', view, 'aid-first', aid);
    expect(view.state.id).toBe('aided-first');
    expect(step(view, 'complete-first-aid')?.possible).toBe(false);
    await story.bring(view, 'application');
    view = await story.take('town', await story.show('town', view.id), 'complete-first-aid', { reason: '手续补齐' });
    expect(view.state.id).toBe('granted');
  });
});

describe('a resident of Zichuan', () => {
  test('applies in Zhangdian; the home place decides, the place that took it in follows', async () => {
    story.on('2024-05-06T09:00');
    const disabled = { disabilityKind: 'physical', disabilityGrade: 'grade1' };
    const home = await story.family([{ name: '孙强', birthDate: '1990-01-01', facts: { sex: 'male', ...disabled } }]);
    const zhangdian = await story.as('elsewhere');
    const wrong = await zhangdian('POST', '/cases/from-elsewhere', {
      idNumber: '999999199001011111',
      policy: 'dis-nursing',
    });
    expect([wrong.status, wrong.body.field]).toEqual([422, 'idNumber']);
    const { body, status } = await zhangdian('POST', '/cases/from-elsewhere', {
      idNumber: home.idNumbers[0],
      policy: 'dis-nursing',
    });
    expect(status).toBe(201);
    let view = await story.show('elsewhere', body.id);
    for (const id of ['accept', 'push']) {
      if (step(view, id)?.possible) view = await story.take('elsewhere', view, id);
    }
    expect(view.state.id).toBe('pushed');
    expect((await zhangdian('GET', `/households/${home.id}`)).status).toBe(404);
    expect((await zhangdian('GET', '/cases?area=370302')).status).toBe(404);
    const there = await story.show('county', view.id);
    expect(there.steps.some((one) => one.possible)).toBe(true);
  });
});
