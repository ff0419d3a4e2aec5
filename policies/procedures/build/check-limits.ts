import type { Limit, Procedure, Step } from '../procedure.ts';
import { isOpenState } from '../states.ts';
import type { CaseState } from '../states.ts';
import type { StepId } from '../steps.ts';
import type { Fail } from './fault.ts';

/** The clocks start and stop with steps that exist, and what pauses them can be resumed. */
export function checkLimits(procedure: Procedure, fail: Fail): void {
  const { steps, limits, pauses, resumes } = procedure;
  const known = new Set<StepId>(['submit', ...steps.map(({ id }) => id)]);
  const ids = new Set<string>();
  for (const limit of limits) {
    if (ids.has(limit.id)) fail(`two limits are called ${limit.id}`);
    ids.add(limit.id);
    const strange = [...limit.starts, ...limit.stops].find((step) => !known.has(step));
    if (strange !== undefined) fail(`the limit ${limit.id} names the step ${strange}, which the procedure lacks`);
    if (limit.starts.length === 0) fail(`nothing starts the limit ${limit.id}`);
    if (limit.stops.length === 0) fail(`nothing stops the limit ${limit.id}`);
    checkPeriod(limit, known, fail);
    const left = endWithRunning(procedure, limit);
    if (left !== undefined) fail(`the limit ${limit.id} may still run when the case is ${left}`);
  }
  for (const step of [...pauses, ...resumes])
    if (!known.has(step)) fail(`the clocks are paused or resumed by ${step}, which the procedure lacks`);
  for (const { id, to } of steps.filter((step) => pauses.includes(step.id)))
    if (!steps.some((step) => resumes.includes(step.id) && to !== 'same' && step.from.includes(to)))
      fail(`the step ${id} pauses the clocks and nothing resumes them from ${to}`);
}

/** A closed state that can be reached with the clock running, if there is one. */
function endWithRunning({ initial, steps }: Procedure, { starts, stops }: Limit): CaseState | undefined {
  const running = new Set<CaseState>(starts.includes('submit') ? [initial] : []);
  const led = ({ from, to }: Step): readonly CaseState[] => (to === 'same' ? from : [to]);
  for (const step of steps) if (starts.includes(step.id)) for (const state of led(step)) running.add(state);
  for (const state of running)
    for (const { id, from, to } of steps)
      if (to !== 'same' && from.includes(state) && !stops.includes(id)) running.add(to);
  return [...running].find((state) => !isOpenState(state));
}

function checkPeriod({ id, period, special }: Limit, known: ReadonlySet<StepId>, fail: Fail): void {
  if (!Number.isInteger(period.length) || period.length < 1) fail(`the limit ${id} is not a whole number of its unit`);
  if (period.unit === 'months') fail(`the limit ${id} is in months, in which no clock of a case runs`);
  if (special === undefined) return;
  if (special.unit !== period.unit || special.length <= period.length)
    fail(`the special limit of ${id} is not longer in the same unit`);
  if (!known.has('extend')) fail(`the limit ${id} has a special length and the procedure no step to extend it`);
}
