import type { Procedure, Requirement, Step } from '../procedure.ts';
import { isOpenState } from '../states.ts';
import type { CaseState } from '../states.ts';
import type { StepId } from '../steps.ts';
import type { Fail } from './fault.ts';

/** Every state can be reached and left, and every step can be taken and says one thing only. */
export function checkGraph(procedure: Procedure, fail: Fail): void {
  const { initial, steps } = procedure;
  if (!isOpenState(initial)) fail(`it begins in the closed state ${initial}`);
  const reached = reachedFrom(initial, steps);
  for (const step of steps) {
    if (step.from.length === 0) fail(`the step ${step.id} leaves no state`);
    if (step.office.length === 0) fail(`no office takes the step ${step.id}`);
    for (const state of step.from) {
      if (!reached.has(state)) fail(`the step ${step.id} leaves ${state}, which nothing reaches`);
      if (!isOpenState(state)) fail(`the step ${step.id} leaves ${state}, which is closed`);
      const same = steps.filter((other) => other.id === step.id).flatMap(({ from }) => from);
      if (same.filter((other) => other === state).length > 1) fail(`the step ${step.id} leaves ${state} in two ways`);
    }
  }
  for (const state of reached)
    if (isOpenState(state) && ![...reachedFrom(state, steps)].some((end) => !isOpenState(end)))
      fail(`the open state ${state} has no way out`);
  for (const step of steps) checkRequirements(procedure, step, fail);
}

function reachedFrom(start: CaseState, steps: readonly Step[]): ReadonlySet<CaseState> {
  const reached = new Set<CaseState>([start]);
  for (const state of reached)
    for (const { from, to } of steps) if (to !== 'same' && from.includes(state)) reached.add(to);
  return reached;
}

/** The steps that can bring what a step requires; 'authorisations' are signed beside the case. */
const broughtBy: Readonly<Record<Requirement, readonly StepId[]>> = {
  authorisations: [],
  'check-finished': ['order-check'],
  survey: ['record-survey'],
  'self-care': ['record-self-care'],
  'notice-ended': ['publish-notice', 'publish-county-notice'],
  'objections-answered': ['opine-again', 'county-opine-again'],
  'opinion-against': ['opine', 'opine-again', 'county-opine', 'county-opine-again'],
  'review-meeting': ['record-review-meeting'],
  'county-visit': ['record-county-visit'],
  assessment: ['record-assessment'],
  'first-aid-papers': ['aid-first'],
};

function checkRequirements({ steps, authorisation }: Procedure, step: Step, fail: Fail): void {
  for (const requirement of step.requires ?? []) {
    if (requirement === 'authorisations') {
      if (authorisation === 'none') fail(`the step ${step.id} requires authorisations that nobody has to give`);
      continue;
    }
    const bringing = steps.filter(({ id }) => broughtBy[requirement].includes(id));
    if (bringing.length === 0) fail(`the step ${step.id} requires ${requirement}, which no step brings`);
    const here = bringing.some(({ from }) => step.from.every((state) => from.includes(state)));
    if (requirement === 'survey' && !here) fail(`the step ${step.id} requires a survey that cannot be made there`);
  }
}
