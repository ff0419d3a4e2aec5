import { evaluate } from '@zhuni/engine';
import { plainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { describe, expect, it } from 'vitest';
import { demoAccounts } from './demo-accounts.ts';
import { generateHousehold, householdOn } from './household/generate.ts';
import { planCity } from './plan.ts';
import { caseloadOf } from './caseload.ts';
import { compareWithPublished, publishedOn } from './published.ts';
import { receiptsOf } from './receipts.ts';
import { cityColumns } from './threads.ts';

const people = 94_000;
const date = plainDate(publishedOn);

describe('a city one fiftieth the size', async () => {
  const store = await cityColumns(planCity({ people }), { date });
  const totals = caseloadOf(store, date);
  const entitled = (policy: string): number => (totals.entitled[policy] ?? 0) * 50;

  it('has near the caseload published for the end of 2020', () => {
    const rows = compareWithPublished(totals, people);
    expect(rows.map(({ id }) => id)).toEqual(['dibao', 'tekun-basic', 'dis-living', 'dis-nursing', 'temporary-aid']);
    for (const { id, deviation } of rows)
      expect({ id, near: Math.abs(deviation) <= 1_500 }).toEqual({ id, near: true });
  });

  it('has some hundred orphans and children without care, and an allowance for nearly all over 80', () => {
    const children = entitled('orphan') + entitled('unattended-child');
    expect(children).toBeGreaterThan(500);
    expect(children).toBeLessThan(2_500);
    const over80 = store.columns.get('birthDate')?.data.filter((birth) => birth <= 19_401_231).length ?? 0;
    expect(entitled('age-allowance') / 50 / over80).toBeGreaterThan(0.85);
  });

  it('has somebody for most policies', () => {
    const found = Object.values(totals.entitled).filter((count) => count > 0);
    expect(found.length).toBeGreaterThan(40);
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

  it('are most of what people are entitled to, and leave a tenth to be found', () => {
    const counts = { entitled: 0, open: 0, received: 0 };
    for (let index = 0; index < plan.households; index += 7) {
      const made = generateHousehold(plan, index);
      const results = evaluate(handbook, householdOn(made, today), { date: today });
      counts.entitled += results.filter(({ outcome }) => outcome === 'entitled').length;
      counts.open += results.filter(({ outcome }) => outcome === 'unknown').length;
      counts.received += receiptsOf(made, results, today).length;
    }
    expect(counts.received / counts.entitled).toBeGreaterThan(0.85);
    expect(counts.received / counts.entitled).toBeLessThan(0.93);
    expect(counts.open).toBeGreaterThan(20);
    expect(counts.open).toBeLessThan(counts.entitled / 5);
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
