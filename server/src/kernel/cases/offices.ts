import { stepsFrom } from '@zhuni/policies/procedures';
import type { CaseState, Office, Procedure, Step, StepId } from '@zhuni/policies/procedures';

export type AreaLevel = 'village' | 'town' | 'county' | 'city';

const rank: Readonly<Record<Office, number>> = { village: 0, town: 1, department: 2, county: 2, city: 3 };

/** An office may take a step of its own level or of one below it, never of one above. */
export function mayTake(level: AreaLevel, step: Step): boolean {
  return step.office.some((office) => rank[level] >= rank[office]);
}

/** Steps that can come at any time and tell nothing of whose turn it is. */
const besideTheWay: ReadonlySet<StepId> = new Set(['withdraw', 'end', 'extend', 'not-accept', 'ask-papers']);

/** Whose turn it is in a state: the first office of the first step that leads on. */
export function officeIn(procedure: Procedure, state: CaseState): Office {
  const steps = stepsFrom(procedure, state).filter(({ by }) => by === undefined);
  const onward = steps.find(({ id }) => !besideTheWay.has(id)) ?? steps[0];
  return onward?.office[0] ?? 'town';
}
