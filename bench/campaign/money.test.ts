import { expect, test } from 'vitest';
import { campaignMoney } from './money.ts';
import { isClean } from './report.ts';

test('a server that is killed under load loses nothing it has acknowledged and pays nothing twice', async () => {
  const result = await campaignMoney({
    kills: 3,
    fills: 0,
    cuts: 0,
    controls: { forgetful: 1, unforced: 0 },
    seed: 7,
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  expect(result.parts.map(({ examples, broken, silent }) => [...examples, ...broken, silent])).toEqual([[0]]);
  expect(result.parts.map(({ tried, held }) => [tried, held])).toEqual([[3, 3]]);
  expect(result.parts[0]?.acknowledged).toBeGreaterThan(20);
  expect(result.parts[0]?.batches).toBeGreaterThan(0);
  expect(result.controls.map(isClean)).toEqual([false]);
  expect(result.passed).toBe(true);
}, 400_000);
