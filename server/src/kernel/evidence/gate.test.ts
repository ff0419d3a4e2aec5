import { describe, expect, test } from 'vitest';
import { wait } from '../../platform/clock/index.ts';
import { createGate } from './gate.ts';

const fails = async () => ({ result: 'failed', reached: false });
const works = async () => ({ result: 'answered', reached: true });

describe('the gate to a department', () => {
  test('lets so many through at a time and the rest in the order in which they came', async () => {
    const gate = createGate({ concurrentMax: 3 });
    let [underWay, most] = [0, 0];
    const order: number[] = [];
    const ask = (number: number): Promise<unknown> =>
      gate.pass('banks', async () => {
        order.push(number);
        underWay += 1;
        most = Math.max(most, underWay);
        await wait(5);
        underWay -= 1;
        return { result: number, reached: true };
      });
    await Promise.all(Array.from({ length: 12 }, (_, number) => ask(number)));
    expect(most).toBe(3);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('leaves a department alone after failures in a row, and no other', async () => {
    const gate = createGate({ failuresMax: 2, restMs: 60_000 });
    expect(await gate.pass('banks', fails)).toBe('failed');
    expect(await gate.pass('banks', fails)).toBe('failed');
    expect(await gate.pass('banks', works)).toBe('resting');
    expect(await gate.pass('police', works)).toBe('answered');
  });

  test('does not count failures that are not in a row', async () => {
    const gate = createGate({ failuresMax: 2, restMs: 60_000 });
    for (const work of [fails, works, fails, works, fails]) await gate.pass('banks', work);
    expect(await gate.pass('banks', works)).toBe('answered');
  });

  test('tries with a single question after the rest, and rests again when it fails', async () => {
    const gate = createGate({ failuresMax: 1, restMs: 30 });
    await gate.pass('banks', fails);
    await wait(35);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => void (release = resolve));
    const probe = gate.pass('banks', async () => {
      await held;
      return { result: 'failed', reached: false };
    });
    expect(await gate.pass('banks', works)).toBe('resting');
    release();
    expect(await probe).toBe('failed');
    expect(await gate.pass('banks', works)).toBe('resting');
    await wait(35);
    expect(await gate.pass('banks', works)).toBe('answered');
    expect(await gate.pass('banks', works)).toBe('answered');
  });

  test('frees the place of work that throws', async () => {
    const gate = createGate({ concurrentMax: 1 });
    const thrown = gate.pass('banks', () => Promise.reject(new Error('no')));
    await expect(thrown).rejects.toThrow('no');
    expect(await gate.pass('banks', works)).toBe('answered');
  });
});
