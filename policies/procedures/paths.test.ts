import fc from 'fast-check';
import { describe, it } from 'vitest';
import { isOpenState, procedures, stepsFrom } from './index.ts';
import type { CaseState, Procedure, Step } from './index.ts';

const roadLengthMax = 60;

const after = (state: CaseState, { to }: Step): CaseState => (to === 'same' ? state : to);

/** How many steps a state is from the nearest end of the case. */
function distances({ steps }: Procedure): ReadonlyMap<CaseState, number> {
  const known = new Map<CaseState, number>();
  for (const { to } of steps) if (to !== 'same' && !isOpenState(to)) known.set(to, 0);
  for (let grown = true; grown;) {
    grown = false;
    for (const { from, to } of steps)
      for (const state of from) {
        const there = to === 'same' ? undefined : known.get(to);
        if (there !== undefined && (known.get(state) ?? Infinity) > there + 1) {
          known.set(state, there + 1);
          grown = true;
        }
      }
  }
  return known;
}

/** Takes legal steps as the numbers say and then the shortest way out; returns the states passed. */
function walk(procedure: Procedure, choices: readonly number[]): readonly CaseState[] {
  const distance = distances(procedure);
  const passed: CaseState[] = [procedure.initial];
  let state = procedure.initial;
  for (const choice of choices) {
    const legal = stepsFrom(procedure, state);
    const step = legal[choice % Math.max(1, legal.length)];
    if (!step || !isOpenState(state)) break;
    state = after(state, step);
    passed.push(state);
  }
  while (isOpenState(state) && passed.length < choices.length + roadLengthMax) {
    const nearer = (step: Step): number => distance.get(after(state, step)) ?? Infinity;
    const [step] = stepsFrom(procedure, state).toSorted((a, b) => nearer(a) - nearer(b));
    if (!step) break;
    state = after(state, step);
    passed.push(state);
  }
  return passed;
}

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_, procedure) => {
  it('ends, whatever legal steps are taken', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000 }), { maxLength: 40 }), (choices) => {
        const passed = walk(procedure, choices);
        const last = passed.at(-1);
        return last !== undefined && !isOpenState(last) && stepsFrom(procedure, last).length === 0;
      }),
    );
  });

  it('never offers one step twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000 }), { maxLength: 40 }), (choices) =>
        walk(procedure, choices).every((state) => {
          const ids = stepsFrom(procedure, state).map(({ id }) => id);
          return new Set(ids).size === ids.length;
        }),
      ),
    );
  });
});
