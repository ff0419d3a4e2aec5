import { deadline } from '@zhuni/engine/calendar';
import type { StatutoryPeriod } from '@zhuni/engine/calendar';
import { plainDate } from '@zhuni/engine/values';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendars/index.ts';
import { getProcedure, procedures } from './index.ts';
import type { Limit } from './index.ts';

function limitOf(procedure: string, id: string): Limit {
  const limit = getProcedure(procedure).limits.find((one) => one.id === id);
  if (!limit) throw new Error(`${procedure} has no limit ${id}`);
  return limit;
}

function inDays(period: Limit['period'] | undefined): StatutoryPeriod {
  if (period === undefined || period.unit === 'hours') throw new Error('not in days');
  return period;
}

/** The statutory limits that were read in a text: procedure, limit, length, unit, source. */
const statutory = [
  ['dibao-2021', 'survey-start', 3, 'working-days', 'L1'],
  ['dibao-2021', 'check-start', 3, 'working-days', 'L1'],
  ['dibao-2021', 'county-confirm', 10, 'working-days', 'L1'],
  ['dibao-2021', 'refusal', 3, 'working-days', 'L1'],
  ['dibao-2021', 'whole', 30, 'working-days', 'L1'],
  ['dibao-delegated', 'whole', 20, 'working-days', 'L8'],
  ['dibao-2012', 'survey', 10, 'working-days', 'L4'],
  ['dibao-2012', 'review-meeting', 5, 'working-days', 'L4'],
  ['dibao-2012', 'county-opinion', 5, 'working-days', 'L4'],
  ['dibao-2012', 'refusal', 3, 'calendar-days', 'L4'],
  ['dibao-2012', 'decision', 3, 'working-days', 'L4'],
  ['dibao-2012', 'objection', 20, 'working-days', 'L4'],
  ['tekun-2021', 'opinion', 15, 'working-days', 'L2'],
  ['tekun-2021', 'county-confirm', 15, 'working-days', 'L2'],
  ['tekun-2021', 'refusal', 3, 'working-days', 'L2'],
  ['tekun-2021', 'opinion-again', 15, 'working-days', 'L2'],
  ['tekun-review-2021', 'self-care', 10, 'working-days', 'L2'],
  ['tekun-review-2021', 'objection', 15, 'working-days', 'L2'],
  ['rigid-expenditure-2025', 'whole', 30, 'working-days', 'L3'],
  ['unattended-child', 'opinion', 15, 'working-days', 'L11'],
  ['unattended-child', 'county-confirm', 15, 'working-days', 'L11'],
  ...['orphan-elsewhere', 'unattended-child-elsewhere'].flatMap(
    (id) =>
      [
        [id, 'push', 3, 'working-days', 'P15'],
        [id, 'opinion', 15, 'working-days', 'P15'],
        [id, 'county-confirm', 15, 'working-days', 'P15'],
        [id, 'notify', 3, 'working-days', 'P15'],
      ] as const,
  ),
  ['disability-subsidies-elsewhere', 'push', 3, 'working-days', 'P14'],
  ['disability-subsidies-elsewhere', 'decision', 10, 'working-days', 'P14'],
  ['disability-subsidies-elsewhere', 'notify', 3, 'working-days', 'P14'],
  ['referral-legal-aid', 'department-answer', 5, 'working-days', 'L19'],
  ['referral-legal-aid', 'assign', 3, 'calendar-days', 'L20'],
  ['referral-judicial-aid', 'department-answer', 10, 'working-days', 'L15'],
  ['referral-judicial-aid', 'inform', 2, 'working-days', 'L15'],
  ['reconsideration-1999', 'decision', 60, 'calendar-days', 'L25-reconsideration-1999'],
  ['reconsideration-2024', 'decision', 60, 'calendar-days', 'L25-reconsideration'],
] as const;

describe('the statutory limits', () => {
  it.each(statutory)('of %s: %s is %i %s by %s', (procedure, id, length, unit, source) => {
    const limit = limitOf(procedure, id);
    expect(limit.period).toEqual({ length, unit });
    expect(limit.article.source).toBe(source);
    expect(limit.status).toBe('official');
  });

  it.each([
    ['dibao-2021', 'whole', 45],
    ['dibao-delegated', 'whole', 45],
    ['rigid-expenditure-2025', 'whole', 45],
    ['reconsideration-2024', 'decision', 90],
  ])('of %s: %s may be extended to %i in all', (procedure, id, length) => {
    const { period, special } = limitOf(procedure, id);
    expect(special).toEqual({ length, unit: period.unit });
  });

  it('are official nowhere but where they were read', () => {
    const read = new Set(statutory.map(([procedure, id]) => `${procedure} ${id}`));
    const others = procedures.flatMap(({ id, limits }) =>
      limits.filter(({ status }) => status === 'official').map((limit) => `${id} ${limit.id}`),
    );
    expect(others.filter((one) => !read.has(one)).toSorted()).toEqual([
      'dibao-delegated check-start',
      'dibao-delegated refusal',
      'dibao-delegated survey-start',
      'reconsideration-1999 acceptance',
      'reconsideration-2024 acceptance',
      'referral-legal-aid-2014 department-answer',
    ]);
  });

  it('that rest on no text are called illustrative', () => {
    const wrong = procedures.flatMap(({ id, limits, notices }) =>
      [...limits, ...notices]
        .filter(({ article, status }) => ['I', 'K'].includes(article.source) && status !== 'illustrative')
        .map(() => id),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the last day', () => {
  const whole = limitOf('dibao-2021', 'whole');
  it.each([
    ['2021-04-01', whole.period, '2021-05-17'],
    ['2021-04-01', whole.special, '2021-06-07'],
    ['2021-09-28', limitOf('dibao-2021', 'county-confirm').period, '2021-10-18'],
    ['2021-02-05', limitOf('dibao-2021', 'survey-start').period, '2021-02-09'],
    ['2021-04-23', limitOf('dibao-2021', 'survey-start').period, '2021-04-27'],
  ])('counted from %s is a working day of the calendar', (event, period, last) => {
    expect(deadline(workingCalendar, plainDate(event), inDays(period))).toBe(last);
  });

  it('of three days under the rules of 2012 counts the weekend, and goes on to the next working day', () => {
    const { period } = limitOf('dibao-2012', 'refusal');
    expect(deadline(workingCalendar, plainDate('2021-03-01'), inDays(period))).toBe('2021-03-04');
    expect(deadline(workingCalendar, plainDate('2021-03-04'), inDays(period))).toBe('2021-03-08');
  });

  it('after a death is never later than three months', () => {
    const limit = limitOf('dibao-review-2022', 'after-death');
    expect(limit).toMatchObject({ countsFrom: 'event-date', status: 'derived', period: { length: 89 } });
  });
});
