import { addDays, plainDate } from '@zhuni/engine/values';
import { describe, expect, it } from 'vitest';
import { handbook } from '../index.ts';
import { caseKinds, getProcedure, isDelegated, papersFor, procedureFor, procedures, reviewCycleFor } from './index.ts';

const zhangdian = '370303001001';
const zichuan = '370302001001';

describe('the procedure of a day', () => {
  it.each([
    ['dibao', '2021-07-01', 'dibao-2012', 'dibao-2021'],
    ['tekun-basic', '2021-07-01', 'tekun-2016', 'tekun-2021'],
    ['tekun-care', '2021-07-01', 'tekun-2016', 'tekun-2021'],
    ['dibao-marginal', '2021-07-01', 'marginal-2016', 'marginal-2021'],
    ['rigid-expenditure', '2025-01-01', 'rigid-expenditure-2020', 'rigid-expenditure-2025'],
    ['temp-small', '2018-01-23', 'temp-small-2014', 'temp-small'],
    ['temp-emergency', '2018-01-23', 'temp-emergency-2014', 'temp-emergency'],
  ])('of %s changes on %s, and is the old one the day before', (policy, day, before, since) => {
    const amended = plainDate(day);
    expect(procedureFor(policy, 'application', addDays(amended, -1))?.id).toBe(before);
    expect(procedureFor(policy, 'application', amended)?.id).toBe(since);
  });

  it.each([
    ['2021-06-30', 'dibao-review-2012'],
    ['2021-07-01', 'dibao-review-2021'],
    ['2022-10-19', 'dibao-review-2021'],
    ['2022-10-20', 'dibao-review-2022'],
  ])('of a review of Dibao on %s is %s', (day, id) => {
    expect(procedureFor('dibao', 'review', plainDate(day), { areaCode: zichuan })?.id).toBe(id);
  });

  it.each(['2023-12-31', '2024-01-01'])('of a reconsideration follows the law of %s', (day) => {
    const id = day < '2024' ? 'reconsideration-1999' : 'reconsideration-2024';
    expect(procedureFor('judicial-aid', 'reconsideration', plainDate(day))?.id).toBe(id);
  });

  it('is the town’s own where the county has delegated, since the notice of 2022', () => {
    const place = { areaCode: zhangdian };
    expect(procedureFor('dibao', 'application', plainDate('2022-10-19'), place)?.id).toBe('dibao-2021');
    expect(procedureFor('dibao', 'application', plainDate('2022-10-20'), place)?.id).toBe('dibao-delegated');
    expect(procedureFor('dibao', 'review', plainDate('2022-10-20'), place)?.id).toBe('dibao-review-delegated');
    expect(procedureFor('dibao-marginal', 'application', plainDate('2022-10-20'), place)?.id).toBe(
      'marginal-delegated',
    );
    expect(procedureFor('dibao', 'application', plainDate('2022-10-20'), { areaCode: zichuan })?.id).toBe('dibao-2021');
    expect(procedureFor('dibao', 'application', plainDate('2022-10-20'))?.id).toBe('dibao-2021');
    expect(isDelegated('tekun-basic', zhangdian, plainDate('2023-01-01'))).toBe(false);
  });

  it.each([
    ['dis-living', '2021-04-22', 'disability-subsidies', 'disability-subsidies-elsewhere'],
    ['dis-nursing', '2021-04-22', 'disability-subsidies', 'disability-subsidies-elsewhere'],
    ['orphan', '2021-06-30', 'orphan', 'orphan-elsewhere'],
    ['unattended-child', '2021-06-30', 'unattended-child', 'unattended-child-elsewhere'],
    ['dibao', '2021-07-01', 'dibao-2012', 'dibao-2021'],
  ])('taken in away from home for %s is open since %s where the law has it', (policy, day, before, since) => {
    const elsewhere = { areaCode: zichuan, fromElsewhere: true };
    expect(procedureFor(policy, 'application', addDays(plainDate(day), -1), elsewhere)?.id).toBe(before);
    expect(procedureFor(policy, 'application', plainDate(day), elsewhere)?.id).toBe(since);
  });

  it.each(handbook.policies.map((policy) => [policy.id, policy.inForce] as const))(
    'exists for %s on every day on which it is in force, of every kind',
    (policy, { from, until = plainDate('2030-12-31') }) => {
      for (const kind of caseKinds)
        for (let day = from; day <= until; day = addDays(day, 13))
          expect([day, procedureFor(policy, kind, day)?.kind]).toEqual([day, kind]);
    },
  );

  it('is found again by its id, and an unknown id is an error', () => {
    for (const procedure of procedures) expect(getProcedure(procedure.id)).toBe(procedure);
    expect(() => getProcedure('no-such')).toThrow('no procedure no-such');
  });
});

describe('the turns of review', () => {
  it('follow the text of the day', () => {
    expect(reviewCycleFor('dibao', plainDate('2021-06-30'))).toMatchObject({
      months: 6,
      monthsWhenUnstable: 1,
      monthsWhenUnstableRural: 3,
      monthsWhenUnchanging: 12,
    });
    expect(reviewCycleFor('dibao', plainDate('2021-07-01'))).toMatchObject({ months: 12, monthsWhenUnstable: 6 });
    expect(reviewCycleFor('unattended-child', plainDate('2021-07-01'))?.months).toBe(6);
    expect(reviewCycleFor('temp-small', plainDate('2021-07-01'))).toBeUndefined();
  });

  it('come for everything that runs month by month and is civil affairs’ own', () => {
    const running = handbook.policies.filter(({ department, period }) => department === 'MZ' && period === 'month');
    expect(running.map(({ id }) => reviewCycleFor(id, plainDate('2024-01-01'))?.months ?? id)).not.toContainEqual(
      expect.any(String),
    );
  });

  it('let help run out over six months at most after work was found, since July 2021', () => {
    const months = (day: string) => procedureFor('dibao', 'review', plainDate(day))?.gradualExitMonthsMax;
    expect(months('2021-06-30')).toBeUndefined();
    expect(months('2022-10-20')).toBe(6);
  });
});

describe('papers', () => {
  it('are not asked for again when every fact in them is known', () => {
    const card = procedureFor('dis-living', 'application', plainDate('2024-01-01'))?.papers.find(
      ({ id }) => id === 'disability-card',
    );
    expect(card?.unlessKnown).toEqual(['disabilityKind', 'disabilityGrade', 'disabilityCardValid']);
  });

  it('are those of the policy, where a procedure serves several', () => {
    const housing = getProcedure('referral-housing');
    expect(papersFor(housing, 'housing-public').map(({ id }) => id)).toEqual(['application', 'identity', 'rent']);
    expect(papersFor(housing, 'housing-rural').map(({ id }) => id)).toEqual(['application', 'identity', 'house-grade']);
  });

  it('are asked for by every application but that of the homeless', () => {
    const bare = handbook.policies.filter(({ id, inForce }) => {
      const procedure = procedureFor(id, 'application', inForce.from);
      return procedure === undefined || papersFor(procedure, id).length === 0;
    });
    expect(bare.map(({ id }) => id)).toEqual(['vagrant']);
  });
});

it('a county that must draw cases again says which share', () => {
  const shares = procedures.flatMap(({ id, spotCheckShare }) =>
    spotCheckShare ? [[id, spotCheckShare.percentMin, spotCheckShare.article]] : [],
  );
  expect(shares).toEqual([
    ['dibao-2012', 30, { source: 'L4', article: '26' }],
    ['tekun-2021', 30, { source: 'L2', article: '16' }],
  ]);
});

it('a reconsideration is asked for within sixty days', () => {
  const { openedWithin } = getProcedure('reconsideration-2024');
  expect(openedWithin).toMatchObject({ period: { length: 60, unit: 'calendar-days' }, status: 'official' });
});
