import { describe, expect, it } from 'vitest';
import { readable } from './report.ts';
import { benchScreen } from './screen.ts';

describe('the screening benchmark', () => {
  it('counts the same fen by hand, compiled on one and two threads, and in DuckDB', async () => {
    const result = await benchScreen(20_000, () => undefined);
    expect(result.disagreements).toEqual([]);
    expect(result.totals.eight.dibao.amountFen).toBeGreaterThan(0);
    expect(result.totals.all['age-allowance']?.entitled).toBeGreaterThan(0);
    expect(readable(result, 'en')).toContain('Every total agrees to the fen.');
    expect(readable(result, 'zh')).toContain('一致');
  }, 180_000);
});
