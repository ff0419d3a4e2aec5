import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { village } from '../../../test/test-app.ts';
import { startStory, surveyOn } from './fixtures/story.ts';
import type { CaseView, Story } from './fixtures/story.ts';

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
    await expect(story.take('county', view, 'grant')).rejects.toThrow(/decision\.same-person/);
    view = await story.take('city', view, 'grant');
    expect(view.state.id).toBe('decided-granted');
    view = await story.take('village', view, 'inform');
    expect(view.state).toMatchObject({ id: 'granted', open: false });

    const { body } = await (await story.as('town'))('GET', `/entitlements?household=${home.id}`);
    expect(body.entitlements).toMatchObject([{ policy: { id: 'dibao' }, fromMonth: '2024-04-01' }]);
    const after = await (await story.as('village'))('GET', `/findings?area=${village}&policy=dibao`);
    expect(after.body.findings.filter((one: { householdId: number }) => one.householdId === home.id)).toEqual([]);
  });
});
