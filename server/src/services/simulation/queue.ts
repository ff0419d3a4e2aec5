/** Work that makes later work faster. */
export type IdleWork = {
  readonly key: string;
  /** Work of the same key waits for it; all other work stops it. What is not firm, any work stops. */
  readonly firm: boolean;
  readonly work: (giveWay: AbortSignal) => Promise<void>;
};

/** Does one thing after the other. */
export type Queue = {
  /** Rejects with what idle work has failed of, so that nothing fails unseen. */
  readonly add: <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;
  /** Done when nothing else waits; else dropped. */
  readonly addIdle: (idle: IdleWork) => void;
  /** Resolves when nothing is left to do. */
  readonly settled: () => Promise<void>;
};

/** Starts with nothing to do; `stopped`: the error with which idle work gives way. */
export function startQueue(stopped: Error): Queue {
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let idle: { readonly key: string; readonly firm: boolean; readonly stop: AbortController } | undefined;
  let fault: { readonly error: unknown } | undefined;
  const then = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const add: Queue['add'] = (key, work) => {
    waiting++;
    if (idle && !(idle.firm && idle.key === key)) idle.stop.abort(stopped);
    return then(async () => {
      try {
        if (fault) throw fault.error;
        return await work();
      } finally {
        waiting--;
      }
    });
  };
  const addIdle: Queue['addIdle'] = ({ key, firm, work }) =>
    void then(async () => {
      if (waiting > 0) return;
      const stop = new AbortController();
      idle = { key, firm, stop };
      try {
        await work(stop.signal);
      } catch (error) {
        if (error !== stopped && !stop.signal.aborted) fault = { error };
      } finally {
        idle = undefined;
      }
    });
  const settled: Queue['settled'] = async () => {
    let last: unknown;
    while (last !== turn) await (last = turn);
  };
  return { add, addIdle, settled };
}
