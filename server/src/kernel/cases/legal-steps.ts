import { getProcedure, stepsFrom, stepWords } from '@zhuni/policies/procedures';
import type { Requirement, Step, StepForm, StepId } from '@zhuni/policies/procedures';
import type { Text } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import type { CaseAction, CaseRecord } from './case.ts';
import { besideTheWay, mayTake } from './offices.ts';
import type { ActingOffice } from './offices.ts';

/** Tells what a requirement still lacks; undefined when it is met. */
export type RequirementCheck = (
  transaction: Transaction,
  one: { readonly record: CaseRecord; readonly actions: readonly CaseAction[] },
) => Promise<Text | undefined>;

export type RequirementChecks = Readonly<Record<Requirement, RequirementCheck>>;

/** What else stands in the way of a step, told before somebody tries; its effect is what refuses it. */
export type Obstacles = Readonly<Partial<Record<StepId, RequirementCheck>>>;

/** Whether a step leads on, is work within a state, or leaves the usual way. */
export const stepKinds = ['onward', 'activity', 'aside'] as const;
export type StepKind = (typeof stepKinds)[number];

const leavesTheWay: ReadonlySet<StepId> = new Set([
  ...besideTheWay,
  'send-back',
  'object',
  'object-to-county',
  'object-to-check',
  'register-relative',
]);

function kindOf({ id, to }: Step): StepKind {
  if (leavesTheWay.has(id)) return 'aside';
  return to === 'same' ? 'activity' : 'onward';
}

/** A step that the procedure knows from here, and why it cannot be taken when it cannot. */
export type LegalStep = {
  readonly id: StepId;
  readonly label: Text;
  readonly form: StepForm;
  readonly to: string;
  readonly kind: StepKind;
  readonly possible: boolean;
  readonly reasons: readonly Text[];
};

type Asking = {
  readonly record: CaseRecord;
  readonly actions: readonly CaseAction[];
  readonly office: ActingOffice;
  readonly checks: RequirementChecks;
  readonly obstacles?: Obstacles | undefined;
};

const otherOffice: Text = { zh: '由其他机构办理', en: 'another office takes this step' };

/** The steps from the case's state that staff take, each with what still stands in its way for this office. */
export async function legalSteps(transaction: Transaction, asking: Asking): Promise<LegalStep[]> {
  const { record } = asking;
  if (!record.isOpen) return [];
  const steps = stepsFrom(getProcedure(record.procedure), record.state).filter(({ by }) => by === undefined);
  const checks = checkedOnce(asking.checks);
  return Promise.all(
    steps.map(async (step): Promise<LegalStep> => {
      const mine = mayTake(asking.office, record, step);
      const missing = await missingFor(transaction, { ...asking, checks }, step);
      const reasons = [...(mine ? [] : [otherOffice]), ...missing];
      const obstacle = reasons.length === 0 ? await asking.obstacles?.[step.id]?.(transaction, asking) : undefined;
      if (obstacle) reasons.push(obstacle);
      return {
        id: step.id,
        label: stepWords[step.id],
        form: step.form,
        to: step.to === 'same' ? record.state : step.to,
        kind: kindOf(step),
        possible: reasons.length === 0,
        reasons,
      };
    }),
  );
}

/** The same checks for one look at one case, in which several steps want the same thing. */
function checkedOnce(checks: RequirementChecks): RequirementChecks {
  const asked = new Map<Requirement, Promise<Text | undefined>>();
  const remembering = (requirement: Requirement): RequirementCheck => {
    return (transaction, one) => {
      const known = asked.get(requirement) ?? checks[requirement](transaction, one);
      asked.set(requirement, known);
      return known;
    };
  };
  return Object.fromEntries(
    (Object.keys(checks) as Requirement[]).map((requirement) => [requirement, remembering(requirement)]),
  ) as RequirementChecks;
}

/** What a step still needs, in words. */
export async function missingFor(
  transaction: Transaction,
  { record, actions, checks }: Omit<Asking, 'office' | 'obstacles'>,
  step: Step,
): Promise<Text[]> {
  const requires = step.requires ?? [];
  const missing = await Promise.all(requires.map((one) => checks[one](transaction, { record, actions })));
  return missing.filter((one) => one !== undefined);
}
