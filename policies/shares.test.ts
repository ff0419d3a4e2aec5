import { expect, test } from 'vitest';
import { handbook } from './index.ts';
import { moneySources, sharesOf, splitBySource } from './shares.ts';

test('the sources of every policy bear the whole of it', () => {
  for (const { id } of handbook.policies) {
    const shares = sharesOf(id);
    expect(moneySources.reduce((sum, source) => sum + shares[source], 0)).toBe(10_000);
  }
});

test('no fen is lost or made when an amount is divided, however small', () => {
  for (const amountFen of [1, 2, 3, 99, 100, 989_01, 10_000_000_000])
    for (const policy of ['dibao', 'age-allowance']) {
      const parts = splitBySource(policy, amountFen);
      expect(moneySources.reduce((sum, source) => sum + parts[source], 0)).toBe(amountFen);
      expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0);
    }
  expect(splitBySource('dibao', 1)).toEqual({ county: 1, city: 0, province: 0, central: 0 });
});
