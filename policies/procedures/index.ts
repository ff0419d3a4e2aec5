import type { PlainDate } from '@zhuni/engine/values';
import { dibao2021 } from './dibao.ts';
import type { CaseKind, Procedure, Step } from './procedure.ts';
import type { CaseState } from './states.ts';
import type { StepId } from './steps.ts';

export { caseStates, isOpenState } from './states.ts';
export type { CaseState } from './states.ts';
export { stepWords } from './steps.ts';
export type { StepId } from './steps.ts';
export type {
  CaseKind,
  Limit,
  NoticeField,
  NoticeRule,
  Office,
  PaperNeed,
  Procedure,
  Requirement,
  ReviewCycle,
  Step,
  StepForm,
} from './procedure.ts';

/** Every procedure of every date. */
export const procedures: readonly Procedure[] = [dibao2021];

const byId = new Map(procedures.map((procedure) => [procedure.id, procedure]));

/** The procedure of an id as cases store it; an unknown id is a programmer's error. */
export function getProcedure(id: string): Procedure {
  const procedure = byId.get(id);
  if (!procedure) throw new Error(`no procedure ${id}`);
  return procedure;
}

/** The procedure by which a case of this policy, opened on this day, goes; undefined when the policy has none then. */
export function procedureFor(policy: string, kind: CaseKind, openedOn: PlainDate): Procedure | undefined {
  return procedures.find(
    (one) =>
      one.kind === kind &&
      one.policies.includes(policy) &&
      one.openedFrom <= openedOn &&
      (one.openedUntil === undefined || openedOn <= one.openedUntil),
  );
}

/** The steps that may be taken from a state. */
export function stepsFrom(procedure: Procedure, state: CaseState): readonly Step[] {
  return procedure.steps.filter(({ from }) => from.includes(state));
}

/** The step of this id that leaves this state, or undefined when it is not legal there. */
export function findStep(procedure: Procedure, state: CaseState, id: StepId): Step | undefined {
  return procedure.steps.find((step) => step.id === id && step.from.includes(state));
}
