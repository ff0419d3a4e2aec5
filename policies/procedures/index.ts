import type { PlainDate } from '@zhuni/engine/values';
import { departments, handbook } from '../index.ts';
import { buildProcedures } from './build/index.ts';
import { isDelegated } from './delegation.ts';
import type { CaseKind, PaperNeed, Procedure, ReviewCycle, Step } from './procedure.ts';
import { registeredProcedures } from './register.ts';
import type { CaseState } from './states.ts';
import type { StepId } from './steps.ts';

export { buildProcedures, caseKinds, ProcedureInvalid } from './build/index.ts';
export { isDelegated } from './delegation.ts';
export { caseStates, isOpenState } from './states.ts';
export type { CaseState } from './states.ts';
export { stepWords } from './steps.ts';
export type { StepId } from './steps.ts';
export {
  authorisationWords,
  kindWords,
  noticeFieldWords,
  officeWords,
  requirementWords,
  routeWords,
  unitWords,
} from './words.ts';
export type {
  CaseKind,
  Limit,
  LimitPeriod,
  NoticeField,
  NoticeRule,
  Office,
  OpeningPeriod,
  PaperNeed,
  Procedure,
  Requirement,
  ReviewCycle,
  Route,
  SpotCheck,
  Step,
  StepForm,
  Validity,
} from './procedure.ts';

/** Every procedure of every date, checked. */
export const procedures: readonly Procedure[] = buildProcedures({
  procedures: registeredProcedures,
  handbook,
  departments: Object.keys(departments),
});

const byId = new Map(procedures.map((procedure) => [procedure.id, procedure]));

/** The procedure of an id as cases store it; an unknown id is a programmer's error. */
export function getProcedure(id: string): Procedure {
  const procedure = byId.get(id);
  if (!procedure) throw new Error(`no procedure ${id}`);
  return procedure;
}

/** What decides between the routes of a policy: the home area, and whether another place takes the application in. */
export type Place = { readonly areaCode?: string; readonly fromElsewhere?: boolean };

/**
 * The procedure by which a case of this policy, opened on this day, goes; undefined when the policy has none then.
 * Without a place, the general route.
 */
export function procedureFor(
  policy: string,
  kind: CaseKind,
  openedOn: PlainDate,
  { areaCode, fromElsewhere }: Place = {},
): Procedure | undefined {
  const ofTheDay = procedures.filter(
    (one) =>
      one.kind === kind &&
      one.policies.includes(policy) &&
      one.openedFrom <= openedOn &&
      (one.openedUntil === undefined || openedOn <= one.openedUntil),
  );
  const elsewhere = fromElsewhere ? ofTheDay.find(({ route }) => route === 'from-elsewhere') : undefined;
  const delegated =
    areaCode !== undefined && isDelegated(policy, areaCode, openedOn)
      ? ofTheDay.find(({ route }) => route === 'delegated')
      : undefined;
  return elsewhere ?? delegated ?? ofTheDay.find(({ route }) => route === undefined);
}

/** How often help of a policy is reviewed under the text of a day; undefined where no turn is set. */
export function reviewCycleFor(policy: string, date: PlainDate, place: Place = {}): ReviewCycle | undefined {
  return procedureFor(policy, 'review', date, place)?.review;
}

/** The steps that may be taken from a state. */
export function stepsFrom(procedure: Procedure, state: CaseState): readonly Step[] {
  return procedure.steps.filter(({ from }) => from.includes(state));
}

/** The step of this id that leaves this state, or undefined when it is not legal there. */
export function findStep(procedure: Procedure, state: CaseState, id: StepId): Step | undefined {
  return procedure.steps.find((step) => step.id === id && step.from.includes(state));
}

/** The papers that an application for a policy needs under a procedure. */
export function papersFor(procedure: Procedure, policy: string): readonly PaperNeed[] {
  return procedure.papers.filter(({ policies }) => policies === undefined || policies.includes(policy));
}
