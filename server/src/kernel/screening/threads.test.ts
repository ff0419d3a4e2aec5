import { compileScreen, startTotals } from '@zhuni/engine/screen';
import { plainDate } from '@zhuni/engine/values';
import { cityColumns, planCity } from '@zhuni/city';
import { handbook } from '@zhuni/policies';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnStore, ScreenProgram } from '@zhuni/engine/screen';
import { ScreenStopped, ScreenThreadFailed, startScreenThreads } from './threads.ts';
import type { ScreenThreads } from './threads.ts';

const date = plainDate('2024-06-01');
let store: ColumnStore;
let program: ScreenProgram;
let open: ScreenThreads | undefined;

beforeAll(async () => {
  store = await cityColumns(planCity({ people: 60_000 }), { date });
  program = compileScreen(handbook, { date, store, output: 'totals', policies: ['age-allowance', 'dibao'] });
});

afterEach(async () => {
  await open?.close();
  open = undefined;
});

describe('screening threads', () => {
  it('count what one thread counts, however many they are, run after run', async () => {
    const alone = startTotals(program, store);
    alone.run(0, store.households);
    open = await startScreenThreads(program, store, 3);
    for (let round = 0; round < 2; round++) {
      const { totals, conflicts } = await open.run();
      expect(totals).toEqual(alone.totals);
      expect(conflicts).toEqual({ count: 0, first: -1 });
    }
  });

  it('report progress up to the last household', async () => {
    open = await startScreenThreads(program, store, 2);
    const seen: number[] = [];
    await open.run({ onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(store.households);
  });

  it('stop when asked and can run again', async () => {
    open = await startScreenThreads(program, store, 2);
    const stopped = AbortSignal.abort();
    await expect(open.run({ signal: stopped })).rejects.toThrow(ScreenStopped);
    expect((await open.run()).totals.some((value) => value > 0)).toBe(true);
  });

  it('say once and clearly that a thread failed', async () => {
    const broken = {
      ...program,
      source:
        'return { run() { throw new Error("no such column"); }, forget() {}, conflicts: () => 0, firstConflict: () => -1 };',
    };
    open = await startScreenThreads({ ...broken }, { ...store, households: 100 }, 2);
    const failure = await open.run().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ScreenThreadFailed);
    expect(String(failure)).toContain('no such column');
  });
});
