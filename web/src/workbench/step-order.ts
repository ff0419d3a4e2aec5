import type { CaseStep, CaseView } from '../api/cases.ts';

export type OrderedSteps = {
  /** What leads on; then the work that was not done yet. */
  readonly next: readonly CaseStep[];
  /** Possible, but not what comes next: work done once already, asking for papers, sending back, withdrawing. */
  readonly beside: readonly CaseStep[];
  /** What must wait, with its reasons. */
  readonly waiting: readonly CaseStep[];
};

/** The steps of a case as a clerk needs them. */
export function orderSteps({ steps, actions }: Pick<CaseView, 'steps' | 'actions'>): OrderedSteps {
  const taken = new Set(actions.map(({ step }) => step));
  const possible = steps.filter((step) => step.possible);
  const activities = possible.filter(({ kind }) => kind === 'activity');
  return {
    next: [...possible.filter(({ kind }) => kind === 'onward'), ...activities.filter(({ id }) => !taken.has(id))],
    beside: [...activities.filter(({ id }) => taken.has(id)), ...possible.filter(({ kind }) => kind === 'aside')],
    waiting: steps.filter((step) => !step.possible && step.kind !== 'aside'),
  };
}
