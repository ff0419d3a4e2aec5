import { cite, plainDate } from '@zhuni/engine';
import type { Handbook } from '@zhuni/engine';
import { describe, expect, it } from 'vitest';
import { departments, handbook } from '../../index.ts';
import type { Limit, NoticeRule, Procedure, Step } from '../procedure.ts';
import { registeredProcedures } from '../register.ts';
import { buildProcedures } from './index.ts';

const dibao = handbook.policies.filter(({ id }) => id === 'dibao');
const ofDibao: Handbook = { ...handbook, policies: dibao };
const good = registeredProcedures.filter(({ policies }) => policies.includes('dibao'));
const build = (procedures: readonly Procedure[]): readonly Procedure[] =>
  buildProcedures({ procedures, handbook: ofDibao, departments: Object.keys(departments) });

/** The procedures of Dibao with one of them changed. */
const changed = (id: string, change: (one: Procedure) => Partial<Procedure>): readonly Procedure[] =>
  good.map((one) => (one.id === id ? { ...one, ...change(one) } : one));
const with2021 = (change: Partial<Procedure> | ((one: Procedure) => Partial<Procedure>)) => () =>
  build(changed('dibao-2021', typeof change === 'function' ? change : () => change));

const without =
  (...ids: readonly Step['id'][]) =>
  ({ steps }: Procedure): Partial<Procedure> => ({ steps: steps.filter(({ id }) => !ids.includes(id)) });
const adding =
  (step: Step) =>
  ({ steps }: Procedure): Partial<Procedure> => ({ steps: [...steps, step] });
const stepsWith =
  (change: (step: Step) => Step) =>
  ({ steps }: Procedure): Partial<Procedure> => ({ steps: steps.map(change) });
const limitsWith =
  (change: Partial<Limit>) =>
  ({ limits: [first, ...others] }: Procedure): Partial<Procedure> =>
    first ? { limits: [{ ...first, ...change }, ...others] } : {};
const noticesWith =
  (change: Partial<NoticeRule>) =>
  ({ notices: [first, ...others] }: Procedure): Partial<Procedure> =>
    first ? { notices: [{ ...first, ...change }, ...others] } : {};

it('takes the procedures as they are registered', () => {
  expect(build(good)).toHaveLength(good.length);
});

describe('dates', () => {
  it.each([
    [
      'two procedures on one day',
      () => build(changed('dibao-2012', () => ({ openedUntil: plainDate('2021-07-01') }))),
      /dibao-2012 and dibao-2021 both hold for dibao on 2021-07-01/,
    ],
    [
      'two procedures without an end',
      () => build([...good, ...good.filter(({ id }) => id === 'dibao-delegated').map((one) => ({ ...one, id: 'b' }))]),
      /both hold for dibao/,
    ],
    [
      'a day without one',
      () => build(changed('dibao-2012', () => ({ openedUntil: plainDate('2021-06-29') }))),
      /policy dibao has no application procedure on 2021-06-30/,
    ],
    [
      'a beginning after the policy’s own',
      () => build(changed('dibao-2012', () => ({ openedFrom: plainDate('2016-10-02') }))),
      /no application procedure on 2016-10-01/,
    ],
    [
      'an end while the policy is in force',
      with2021({ openedUntil: plainDate('2030-01-01') }),
      /no application procedure on 2030-01-02/,
    ],
    ['no review at all', () => build(good.filter(({ kind }) => kind !== 'review')), /no review procedure/],
    ['an end before the beginning', with2021({ openedUntil: plainDate('2021-06-30') }), /ends before it begins/],
  ])('refuses %s', (_, made, message) => {
    expect(made).toThrow(message);
  });
});

describe('states and steps', () => {
  const stray: Step = { id: 'forward', from: ['pushed'], to: 'with-county', office: ['town'], form: 'none' };
  it.each([
    ['a step from a state that nothing reaches', with2021(adding(stray)), /leaves pushed, which nothing reaches/],
    ['a state that has become unreachable', with2021(without('forward')), /leaves with-county, which nothing reaches/],
    [
      'an open state without a way out',
      with2021(stepsWith((step) => (step.id === 'inform' ? { ...step, to: 'same' } : step))),
      /the open state decided-granted has no way out/,
    ],
    [
      'a step that leaves a closed state',
      with2021(adding({ ...stray, from: ['granted'] })),
      /leaves granted, which is closed/,
    ],
    ['one step twice from a state', with2021(adding({ ...stray, from: ['noticed'] })), /leaves noticed in two ways/],
    ['a step from nowhere', with2021(adding({ ...stray, from: [] })), /leaves no state/],
    [
      'a step that nobody takes',
      with2021(adding({ ...stray, id: 'push', from: ['opined'], office: [] })),
      /no office takes/,
    ],
    ['a closed beginning', with2021({ initial: 'granted' }), /begins in the closed state/],
    [
      'a requirement that no step brings',
      with2021(without('record-county-visit')),
      /county-visit, which no step brings/,
    ],
    [
      'a second survey that cannot be made after an objection',
      with2021(stepsWith((step) => (step.id === 'record-survey' ? { ...step, from: ['accepted'] } : step))),
      /opine-again requires a survey that cannot be made there/,
    ],
    ['signatures that nobody has to give', with2021({ authorisation: 'none' }), /authorisations that nobody/],
  ])('refuses %s', (_, made, message) => {
    expect(made).toThrow(message);
  });
});

describe('limits and pauses', () => {
  it.each([
    ['a limit that an unknown step starts', with2021(limitsWith({ starts: ['push'] })), /names the step push/],
    ['a limit that an unknown step stops', with2021(limitsWith({ stops: ['aid-first'] })), /names the step aid-first/],
    ['a limit that nothing starts', with2021(limitsWith({ starts: [] })), /nothing starts the limit/],
    ['a limit that nothing stops', with2021(limitsWith({ stops: [] })), /nothing stops the limit/],
    [
      'a limit that still runs when the case is closed',
      with2021(limitsWith({ stops: ['withdraw'] })),
      /survey-start may still run when the case is/,
    ],
    ['two limits of one name', with2021(limitsWith({ id: 'whole' })), /two limits are called whole/],
    [
      'half a day',
      with2021(limitsWith({ period: { length: 0.5, unit: 'working-days' } })),
      /not a whole number of its unit/,
    ],
    [
      'a limit in months, in which no clock of a case runs',
      with2021(limitsWith({ period: { length: 3, unit: 'months' } })),
      /is in months/,
    ],
    [
      'a special limit that is no longer',
      with2021(limitsWith({ special: { length: 3, unit: 'working-days' } })),
      /not longer in the same unit/,
    ],
    ['a special limit that nobody can grant', with2021(without('extend')), /no step to extend it/],
    ['a pause that no step makes', with2021({ pauses: ['push'] }), /paused or resumed by push/],
    ['a pause without a resumption', with2021({ resumes: [] }), /ask-papers pauses the clocks and nothing resumes/],
    [
      'a pause that cannot be resumed where it leads',
      with2021(
        stepsWith((step) =>
          step.id === 'papers-received' && step.from.includes('papers-paused') ? { ...step, id: 'receive' } : step,
        ),
      ),
      /nothing resumes them from papers-paused/,
    ],
  ])('refuses %s', (_, made, message) => {
    expect(made).toThrow(message);
  });
});

describe('notices', () => {
  it.each([
    ['a notice that never ends', with2021(without('end-notice')), /has no step that ends it/],
    ['a notice without a rule', with2021({ notices: [] }), /publishes from opined and no rule says/],
    [
      'a rule without a step that publishes',
      with2021(without('publish-result')),
      /after-decision is published from decided-granted by no step/,
    ],
    ['a rule from no state', with2021(noticesWith({ from: [] })), /no rule says|from no state/],
    ['a notice that shows nothing', with2021(noticesWith({ shows: [] })), /shows nothing/],
    ['a field shown twice', with2021(noticesWith({ shows: ['amount', 'amount'] })), /names a field twice/],
    ['a notice of no days', with2021(noticesWith({ calendarDays: 0 })), /whole days/],
    [
      'a decision that does not wait for the notice',
      with2021(stepsWith((step) => (step.id === 'grant' ? { ...step, requires: [] } : step))),
      /the step grant does not wait for the notice/,
    ],
    ['a decision by another office', with2021({ decidedBy: 'city' }), /not taken by the city, which decides/],
  ])('refuses %s', (_, made, message) => {
    expect(made).toThrow(message);
  });
});

describe('texts and references', () => {
  const english = { zh: '', en: 'English' };
  const chinese = { zh: '中文', en: '' };
  const paper = { id: 'p', title: { zh: '材料', en: 'paper' } };
  it.each([
    ['a title without Chinese', with2021({ title: english }), /the title lacks its Chinese text/],
    ['a title without English', with2021({ title: chinese }), /the title lacks its English text/],
    ['Chinese in the English text', with2021({ title: { zh: '中文', en: '中文' } }), /lacks its English text/],
    ['a limit without its text', with2021(limitsWith({ title: chinese })), /the limit survey-start lacks/],
    ['a paper without its text', with2021({ papers: [{ ...paper, title: english }] }), /the paper p lacks/],
    ['a doubt without its text', with2021({ doubts: [chinese] }), /a doubt lacks/],
    ['an unknown policy', with2021({ policies: ['dibao', 'no-such'] }), /the unknown policy no-such/],
    ['a policy twice', with2021({ policies: ['dibao', 'dibao'] }), /names a policy twice/],
    ['no policy', with2021({ policies: [] }), /for no policy/],
    ['an unknown fact', with2021({ papers: [{ ...paper, unlessKnown: ['noFact'] }] }), /the unknown fact noFact/],
    ['a paper for another policy', with2021({ papers: [{ ...paper, policies: ['orphan'] }] }), /is for orphan/],
    ['an unknown department', with2021({ department: 'XX' }), /the department XX is unknown/],
    ['no legal basis', with2021({ basis: [] }), /no legal basis/],
    ['an unknown source in the basis', with2021({ basis: [cite('L99')] }), /the unknown source L99/],
    ['an unknown source of a limit', with2021(limitsWith({ article: cite('L99') })), /the unknown source L99/],
    ['an unknown source of a notice', with2021(noticesWith({ article: cite('L99') })), /the unknown source L99/],
    [
      'an unknown source of a step',
      with2021(stepsWith((step) => ({ ...step, article: cite('L99') }))),
      /the unknown source L99/,
    ],
    ['two of one id', () => build([...good, ...good]), /another has the same id/],
  ])('refuses %s', (_, made, message) => {
    expect(made).toThrow(message);
  });
});
