import type { DepartmentCode } from './registers/index.ts';

/**
 * What can go wrong with a department: it is slow, never answers, breaks off half-way, answers about somebody else or
 * with no JSON, fails, is not there, seals wrongly, or sends an answer of yesterday.
 */
export const faultKinds = [
  'none',
  'slow',
  'hang',
  'half',
  'wrong-person',
  'malformed',
  'error',
  'down',
  'unsealed',
  'stale',
] as const;

export type Fault = {
  readonly kind: (typeof faultKinds)[number];
  /** For 'slow': how long an answer takes, in milliseconds. */
  readonly delayMs: number;
  /** So many requests, then none; null = until it is switched. */
  readonly times: number | null;
};

const none: Fault = { kind: 'none', delayMs: 0, times: null };

/** The faults that are switched on, by department; `take` counts one request. */
export function createFaults(): {
  readonly set: (department: DepartmentCode, fault: Fault) => void;
  readonly take: (department: DepartmentCode) => Fault;
  readonly list: () => Readonly<Record<string, Fault>>;
} {
  const on = new Map<DepartmentCode, Fault>();
  const set = (department: DepartmentCode, fault: Fault): void => {
    if (fault.kind === 'none') on.delete(department);
    else on.set(department, fault);
  };
  const take = (department: DepartmentCode): Fault => {
    const fault = on.get(department) ?? none;
    if (fault.times === null) return fault;
    set(department, fault.times > 1 ? { ...fault, times: fault.times - 1 } : none);
    return fault;
  };
  return { set, take, list: () => Object.fromEntries(on) };
}
