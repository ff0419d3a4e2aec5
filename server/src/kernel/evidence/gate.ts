import { elapsedMs } from '../../platform/clock/index.ts';
import type { DepartmentCode } from './departments.ts';

export type GateOptions = {
  /** Questions under way at one department at a time. */
  readonly concurrentMax?: number;
  /** Failures in a row after which a department is left alone for a while. */
  readonly failuresMax?: number;
  /** For how long it is left alone. */
  readonly restMs?: number;
};

/** Keeps one department from being flooded, and a department that is down from holding up the others. */
export type Gate = {
  /** Waits for its turn, then does the work; 'resting' at once while the department is left alone. */
  readonly pass: <Result>(
    department: DepartmentCode,
    work: () => Promise<{ readonly result: Result; readonly reached: boolean }>,
  ) => Promise<Result | 'resting'>;
};

type State = { underWay: number; failures: number; restsUntilMs: number; readonly waiting: (() => void)[] };

/**
 * After the rest one question is let through as a probe; when it fails, the rest begins anew. Waiting is in order of
 * arrival.
 */
export function createGate({ concurrentMax = 6, failuresMax = 5, restMs = 30_000 }: GateOptions = {}): Gate {
  const states = new Map<DepartmentCode, State>();
  const stateOf = (department: DepartmentCode): State => {
    const known = states.get(department) ?? { underWay: 0, failures: 0, restsUntilMs: 0, waiting: [] };
    states.set(department, known);
    return known;
  };
  const rests = (state: State): boolean =>
    state.failures >= failuresMax && (elapsedMs() < state.restsUntilMs || state.underWay > 0);
  const leave = (state: State): void => {
    const next = state.waiting.shift();
    if (next) next();
    else state.underWay -= 1;
  };
  const note = (state: State, reached: boolean): void => {
    state.failures = reached ? 0 : state.failures + 1;
    if (state.failures >= failuresMax) state.restsUntilMs = elapsedMs() + restMs;
  };
  return {
    pass: async (department, work) => {
      const state = stateOf(department);
      if (rests(state)) return 'resting';
      if (state.underWay < concurrentMax) state.underWay += 1;
      else await new Promise<void>((resolve) => state.waiting.push(resolve));
      try {
        if (state.failures >= failuresMax && elapsedMs() < state.restsUntilMs) return 'resting';
        const { result, reached } = await work();
        note(state, reached);
        return result;
      } finally {
        leave(state);
      }
    },
  };
}
