import { plainDate } from '@zhuni/engine/values';
import { describe, expect, it } from 'vitest';
import { handbook } from '../index.ts';
import { procedureFor, procedures } from './index.ts';
import type { NoticeField } from './index.ts';

/** What tells of nobody, and stands in every notice. */
const impersonal: readonly NoticeField[] = ['policy', 'village', 'office-phone', 'objection-period'];

/** All that a notice may show of people, by policy; every other policy has no notice at all. */
const whitelists: Readonly<Record<string, readonly NoticeField[]>> = {
  'dibao-2012': ['applicant-name', 'member-names', 'amount'],
  'dibao-2021': ['applicant-name', 'member-count', 'amount'],
  'dibao-delegated': ['applicant-name', 'member-count', 'amount'],
  'tekun-2016': ['applicant-name', 'assistance-form', 'basic-amount'],
  'tekun-2021': ['applicant-name', 'assistance-form', 'basic-amount'],
  'tekun-review-2016': ['applicant-name', 'assistance-form', 'basic-amount'],
  'tekun-review-2021': ['applicant-name', 'assistance-form', 'basic-amount'],
  'marginal-2016': ['applicant-masked', 'member-count'],
  'marginal-2021': ['applicant-masked', 'member-count'],
  'marginal-delegated': ['applicant-masked', 'member-count'],
  'rigid-expenditure-2020': ['applicant-masked', 'member-count'],
  'rigid-expenditure-2025': ['applicant-masked', 'member-count'],
  'temp-expenditure': ['applicant-masked', 'member-count'],
  'elder-adapt': ['applicant-masked'],
};

describe('a public notice', () => {
  it('exists for these procedures and no other, and shows exactly this', () => {
    const shown = procedures
      .filter(({ notices }) => notices.length > 0)
      .map(({ id, notices }) => [
        id,
        [...new Set(notices.flatMap(({ shows }) => shows))].filter((field) => !impersonal.includes(field)),
      ]);
    expect(Object.fromEntries(shown)).toEqual(whitelists);
  });

  it.each([
    ['a child', ['orphan', 'unattended-child', 'key-child', 'orphan-study']],
    ['a disability', ['dis-living', 'dis-nursing', 'dis-child-rehab', 'dis-assistive', 'dis-barrier-free']],
    ['an illness', ['med-enrol', 'med-treatment', 'charity-med', 'two-cancers', 'family-plan']],
    ['a victim', ['legal-aid', 'judicial-aid']],
    ['an emergency or old age', ['temp-small', 'temp-emergency', 'zizhuni-fund', 'age-allowance', 'poor-elder']],
  ])('never is about %s', (_, never) => {
    expect(never.filter((policy) => !handbook.byId.has(policy))).toEqual([]);
    const found = procedures.filter(({ notices }) => notices.length > 0).flatMap(({ policies }) => policies);
    expect(never.filter((policy) => found.includes(policy))).toEqual([]);
  });

  it('runs seven days; under the rules of 2012 the town shows one and the county another', () => {
    expect(new Set(procedures.flatMap(({ notices }) => notices.map(({ calendarDays }) => calendarDays)))).toEqual(
      new Set([7]),
    );
    const before = (day: string) =>
      procedureFor('dibao', 'application', plainDate(day))?.notices.filter(({ when }) => when === 'before-decision');
    expect(before('2021-06-30')?.map(({ from }) => from)).toEqual([['opined'], ['county-opined']]);
    expect(before('2021-07-01')?.map(({ from }) => from)).toEqual([['opined']]);
  });

  it('about a Tekun minor stays off the web, and comes before help is ended', () => {
    const rules = procedures
      .filter(({ policies, kind }) => policies.includes('tekun-basic') && kind !== 'reconsideration')
      .flatMap(({ notices }) => notices);
    expect(rules.length).toBeGreaterThan(4);
    expect(rules.every(({ onlineForAdultsOnly }) => onlineForAdultsOnly)).toBe(true);
    const review = procedureFor('tekun-basic', 'review', plainDate('2024-01-01'));
    expect(review?.steps.find(({ id }) => id === 'stop')?.requires).toEqual(['notice-ended']);
  });

  it('is shown in full name only where the law says 姓名', () => {
    const fullName = procedures.filter(({ notices }) => notices.some(({ shows }) => shows.includes('applicant-name')));
    expect(new Set(fullName.flatMap(({ policies }) => policies))).toEqual(
      new Set(['dibao', 'tekun-basic', 'tekun-care']),
    );
  });
});
