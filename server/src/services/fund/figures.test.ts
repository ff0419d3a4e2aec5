import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownMin } from '../../platform/disclosure/index.ts';
import { shownCauses, shownGrants } from './figures.ts';
import type { CauseCounted, Counted } from './figures.ts';
import { causes } from './pots.ts';

const counted = (count: number): Counted => ({ count, sumFen: count * 1_000 });

describe('what is published of grants', () => {
  test('is nothing while there are few, then all', () => {
    expect(shownGrants(counted(4), null)).toBeNull();
    expect(shownGrants(counted(5), null)).toEqual(counted(5));
  });

  test('never differs from what was published before by a few', () => {
    expect(shownGrants(counted(8), counted(5))).toEqual(counted(5));
    expect(shownGrants(counted(10), counted(5))).toEqual(counted(10));
    const growth = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(growth, (steps) => {
        let all = 0;
        let before: Counted | null = null;
        for (const more of steps) {
          all += more;
          const shown: Counted | null = shownGrants(counted(all), before);
          const difference = (shown?.count ?? 0) - (before?.count ?? 0);
          expect(difference === 0 || difference >= shownMin).toBe(true);
          before = shown;
        }
      }),
    );
  });

  test('shows no cause from which a few can be worked out', () => {
    const some = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(some, (counts) => {
        const given: CauseCounted[] = causes.map((cause, at) => ({ cause, ...counted(counts[at] ?? 0) }));
        const total = shownGrants(counted(counts.reduce((sum, count) => sum + count, 0)), null);
        const shown = shownCauses(given, total);
        const visible = shown.reduce((sum, { count }) => sum + (count ?? 0), 0);
        const rest = total === null ? 0 : total.count - visible;
        expect(shown.every(({ count }) => count === null || count === 0 || count >= shownMin)).toBe(true);
        expect(rest === 0 || rest >= shownMin).toBe(true);
      }),
    );
  });
});
