import { findStep, getProcedure, stepsFrom, stepWords } from '@zhuni/policies/procedures';
import type { CaseKind, Step, StepForm, StepId } from '@zhuni/policies/procedures';
import { now, today } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { checkedInput, Refused } from '../../platform/http-kit/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { CaseRecord } from './case.ts';
import { moveClocks } from './move-clocks.ts';
import { missingFor } from './legal-steps.ts';
import type { Obstacles, RequirementChecks } from './legal-steps.ts';
import { mayTake, officeIn } from './offices.ts';
import type { AreaLevel } from './offices.ts';
import type { NewCase } from './open-case.ts';
import { listActions, lockCase } from './read-case.ts';
import { caseRefusals } from './refusals.ts';
import { stepForms } from './step-forms.ts';
import type { FormData } from './step-forms.ts';

/** What a step brings about beyond the case itself, in the same transaction; what it returns is kept with the action. */
export type StepEffect<Form extends StepForm = StepForm> = (
  transaction: Transaction,
  taken: TakenStep<Form>,
) => Promise<Readonly<Record<string, unknown>> | void>;

export type TakenStep<Form extends StepForm = StepForm> = {
  readonly record: CaseRecord;
  readonly step: StepId;
  readonly data: FormData<Form>;
  readonly level: AreaLevel | 'system';
};

export type StepEffects = Readonly<Partial<Record<StepId, StepEffect>>>;

/** What must hold before staff open a case of a kind; throws Refused. */
export type OpeningCheck = (transaction: Transaction, asked: NewCase) => Promise<void>;

export type CaseRules = {
  readonly opening: Readonly<Partial<Record<CaseKind, OpeningCheck>>>;
  readonly checks: RequirementChecks;
  readonly obstacles?: Obstacles | undefined;
  readonly effects: StepEffects;
};

export type Acting = {
  readonly caseId: number;
  readonly step: StepId;
  readonly data: unknown;
  /** The number of actions that the caller has seen; another count is answered 409. Undefined: whatever stands. */
  readonly seenActions?: number | undefined;
  readonly level: AreaLevel | 'system';
  /** What the codes of the acting office's area begin with; the whole country for the system. */
  readonly prefix: string;
};

/**
 * Takes one step of a case by its procedure: checks the form, the office and what the step needs, does what it brings
 * about, appends the action and moves the clocks. The transaction's actor is the one who acts. Refused: 404 outside the
 * scope, 409 for a step that is not legal now (naming those that are) or lacks something, 403 for another office's
 * step,
 * 422 for the form.
 */
export async function act(transaction: Transaction, acting: Acting, rules: CaseRules): Promise<CaseRecord> {
  const record = await lockCase(transaction, acting.caseId);
  const procedure = getProcedure(record.procedure);
  if (acting.seenActions !== undefined && acting.seenActions !== record.actions)
    throw new Refused(caseRefusals.changedMeanwhile);
  const step = record.isOpen ? findStep(procedure, record.state, acting.step) : undefined;
  if (!step) throw notLegal(record);
  if (!takes(acting, record, step)) throw new Refused(caseRefusals.wrongOffice);
  const data = checkedInput(stepForms[step.form], acting.data);
  const actions = await listActions(transaction, record.id);
  const missing = await missingFor(transaction, { record, actions, checks: rules.checks }, step);
  if (missing.length > 0) {
    const say = (language: 'zh' | 'en', join: string): string => missing.map((one) => one[language]).join(join);
    throw new Refused(caseRefusals.requirementMissing, { message: { zh: say('zh', '；'), en: say('en', '; ') } });
  }
  const taken = { record, step: step.id, data, level: acting.level } as TakenStep;
  const brought = await rules.effects[step.id]?.(transaction, taken);
  const to = step.to === 'same' ? record.state : step.to;
  await appendAction(transaction, record, { step: step.id, to, data: { ...data, ...brought } });
  await moveClocks(transaction, record, { step: step.id, data: data as Readonly<Record<string, unknown>> });
  await recordAudit(transaction, {
    action: 'case.act',
    subject: { kind: 'case', id: String(record.id) },
    areaCode: record.areaCode,
    reason: step.id,
    details: { step: step.id, from: record.state, to },
  });
  return lockCase(transaction, record.id);
}

function takes({ level, prefix }: Acting, record: CaseRecord, step: Step): boolean {
  return level === 'system' ? step.by !== 'resident' : mayTake({ level, prefix }, record, step);
}

function notLegal(record: CaseRecord): Refused {
  if (!record.isOpen) return new Refused(caseRefusals.closed);
  const legal = stepsFrom(getProcedure(record.procedure), record.state).map(({ id }) => stepWords[id]);
  const say = (language: 'zh' | 'en', join: string): string => legal.map((one) => one[language]).join(join);
  return new Refused(caseRefusals.notLegal, {
    message: {
      zh: `按程序现在不能进行这一步；可以进行：${say('zh', '、')}。`,
      en: `The procedure does not allow this step now; it allows: ${say('en', ', ')}.`,
    },
  });
}

type NewAction = {
  readonly step: StepId;
  readonly to: CaseRecord['state'];
  readonly data: Readonly<Record<string, unknown>>;
};

async function appendAction({ client, scope }: Transaction, record: CaseRecord, { step, to, data }: NewAction) {
  try {
    await client.query(
      `insert into cases.action (case_id, number, previous_number, procedure, step, from_state, to_state, office,
         acted_on, acted_at, actor, area_code, data)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        record.id,
        record.actions + 1,
        record.actions,
        record.procedure,
        step,
        record.state,
        to,
        officeIn(getProcedure(record.procedure), to),
        today(),
        now().toISOString(),
        scope.actor,
        record.areaCode,
        JSON.stringify(data),
      ],
    );
  } catch (error) {
    if (errorCode(error) === '23505') throw new Refused(caseRefusals.changedMeanwhile);
    throw error;
  }
}
