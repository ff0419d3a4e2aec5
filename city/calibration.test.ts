import { evaluate } from '@zhuni/engine';
import { plainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { describe, expect, it } from 'vitest';
import { demoAccounts } from './demo-accounts.ts';
import { generateHousehold, householdOn } from './household/generate.ts';
import { planCity } from './plan.ts';
import { compareWithPublished, publishedOn } from './published.ts';
import { receiptsOf } from './receipts.ts';

const people = 94_000;
const date = plainDate(publishedOn);
const policies = [
  'dibao',
  'tekun-basic',
  'dis-living',
  'dis-nursing',
  'temp-small',
  'temp-emergency',
  'temp-expenditure',
  'orphan',
  'unattended-child',
  'age-allowance',
];

function caseload() {
  const plan = planCity({ people });
  const entitled: Record<string, number> = {};
  const tally = { dibaoPeople: 0, living: 0, over80: 0, entitled: 0, received: 0, unknown: 0 };
  for (let index = 0; index < plan.households; index++) {
    const made = generateHousehold(plan, index);
    const household = householdOn(made, date);
    const results = evaluate(handbook, household, { date, policies });
    tally.living += household.members.length;
    tally.over80 += household.members.filter(({ facts }) => String(facts.get('birthDate')) <= '1940-12-31').length;
    for (const { policy, outcome } of results) {
      if (outcome === 'unknown') tally.unknown += 1;
      if (outcome !== 'entitled') continue;
      entitled[policy] = (entitled[policy] ?? 0) + 1;
      tally.entitled += 1;
      if (policy === 'dibao') tally.dibaoPeople += household.members.length;
    }
    tally.received += receiptsOf(made, results, date).length;
  }
  return { ...tally, entitled, found: tally.entitled };
}

describe('a city one fiftieth the size', () => {
  const totals = caseload();

  it('has near the caseload published for the end of 2020', () => {
    const rows = compareWithPublished(totals, people);
    expect(rows.map(({ id }) => id)).toEqual(['dibao', 'tekun-basic', 'dis-living', 'dis-nursing', 'temporary-aid']);
    for (const { id, deviation } of rows)
      expect({ id, near: Math.abs(deviation) <= 1_500 }).toEqual({ id, near: true });
  });

  it('has some hundred orphans and children without care, and an allowance for nearly all over 80', () => {
    const children = ((totals.entitled['orphan'] ?? 0) + (totals.entitled['unattended-child'] ?? 0)) * 50;
    expect(children).toBeGreaterThan(500);
    expect(children).toBeLessThan(2_500);
    expect((totals.entitled['age-allowance'] ?? 0) / totals.over80).toBeGreaterThan(0.85);
  });

  it('leaves some results open for lack of facts', () => {
    expect(totals.unknown).toBeGreaterThan(50);
    expect(totals.unknown).toBeLessThan(totals.living / 20);
  });

  it('receives most of what it is entitled to, not all', () => {
    expect(totals.received / totals.found).toBeGreaterThan(0.85);
    expect(totals.received / totals.found).toBeLessThan(0.92);
  });
});

describe('receipts', () => {
  const plan = planCity({ people: 47_000 });
  const today = plainDate('2026-11-23');

  it('are the same again, of entitled subjects only, and begin between birth and the day asked', () => {
    for (let index = 0; index < 600; index++) {
      const made = generateHousehold(plan, index);
      const results = evaluate(handbook, householdOn(made, today), { date: today });
      const receipts = receiptsOf(made, results, today);
      expect(receiptsOf(made, results, today)).toEqual(receipts);
      for (const { policy, memberNo, fromDate, amountFen } of receipts) {
        const result = results.find((one) => one.policy === policy && one.subject === String(memberNo ?? 'household'));
        expect(result?.outcome).toBe('entitled');
        expect(amountFen).toBe(result?.amountFen);
        const born = made.members.find((member) => member.memberNo === memberNo)?.birthDate ?? '2016-10-01';
        expect(fromDate >= born && fromDate <= today).toBe(true);
      }
    }
  });

  it('leave something to find in the village of the demonstration account', () => {
    const village = plan.villages.find(({ code }) => code === demoAccounts[0]?.areaCode);
    const found = Array.from({ length: village?.households ?? 0 }, (_, at) => {
      const made = generateHousehold(plan, (village?.firstHousehold ?? 0) + at);
      const results = evaluate(handbook, householdOn(made, today), { date: today });
      return results.filter(({ outcome }) => outcome === 'entitled').length - receiptsOf(made, results, today).length;
    });
    expect(found.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2);
  });
});
