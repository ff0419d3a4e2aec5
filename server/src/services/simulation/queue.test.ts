import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startQueue } from './queue.ts';

const stopped = new Error('stopped');

describe('a queue of simulations', () => {
  it('does one after the other, and goes on after a fault', async () => {
    const queue = startQueue(stopped);
    const seen: string[] = [];
    const slow = queue.add(async () => {
      await Promise.resolve();
      seen.push('first');
      throw new Error('a fault');
    });
    const next = queue.add(() => Promise.resolve(seen.push('second')));
    await expect(slow).rejects.toThrow('a fault');
    await next;
    expect(seen).toEqual(['first', 'second']);
  });

  it('stops idle work when something else is asked for, and leaves out what would keep others waiting', async () => {
    const queue = startQueue(stopped);
    const idle: boolean[] = [];
    const wait = (giveWay: AbortSignal): Promise<void> =>
      new Promise((resolve) =>
        giveWay.addEventListener('abort', () => {
          idle.push(giveWay.reason === stopped);
          resolve();
        }),
      );
    await queue.add(() => Promise.resolve(queue.addIdle(wait)));
    await setImmediate();
    await queue.add(() => Promise.resolve());
    expect(idle).toEqual([true]);
    let next: Promise<void> | undefined;
    await queue.add(() => {
      queue.addIdle(wait);
      next = queue.add(() => Promise.resolve());
      return Promise.resolve();
    });
    await next;
    await queue.settled();
    expect(idle).toHaveLength(1);
  });

  it('tells the next one what idle work has failed of', async () => {
    const queue = startQueue(stopped);
    queue.addIdle(() => Promise.reject(new Error('unseen')));
    await queue.settled();
    await expect(queue.add(() => Promise.resolve())).rejects.toThrow('unseen');
    expect(queue.isFaulty()).toBe(true);
  });
});
