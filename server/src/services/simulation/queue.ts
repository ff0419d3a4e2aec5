/** Does one thing after the other. */
export type Queue = {
  /** Rejects with what idle work has failed of, so that nothing fails unseen. */
  readonly add: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Work that makes later work faster; done when nothing else waits, else dropped. It should end soon when told so. */
  readonly addIdle: (work: (giveWay: AbortSignal) => Promise<void>) => void;
  /** Resolves when nothing is left to do. */
  readonly settled: () => Promise<void>;
  /** Idle work has failed: nothing more is done. */
  readonly isFaulty: () => boolean;
};

/** Starts with nothing to do; `stopped`: the error with which idle work gives way. */
export function startQueue(stopped: Error): Queue {
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let idle: AbortController | undefined;
  let fault: { readonly error: unknown } | undefined;
  const then = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const add: Queue['add'] = (work) => {
    waiting++;
    idle?.abort(stopped);
    return then(async () => {
      try {
        if (fault) throw fault.error;
        return await work();
      } finally {
        waiting--;
      }
    });
  };
  const addIdle: Queue['addIdle'] = (work) =>
    void then(async () => {
      if (waiting > 0) return;
      const stop = new AbortController();
      idle = stop;
      try {
        await work(stop.signal);
      } catch (error) {
        if (!stop.signal.aborted) fault = { error };
      } finally {
        idle = undefined;
      }
    });
  const settled: Queue['settled'] = async () => {
    let last: unknown;
    while (last !== turn) await (last = turn);
  };
  return { add, addIdle, settled, isFaulty: () => fault !== undefined };
}
