import type { StepForm } from '@zhuni/policies/procedures';
import type { PlainDate } from '@zhuni/engine/values';
import { selfCareItems } from '../../kernel/cases/index.ts';

/** What is known when a form of the past is filled in. */
export type Filling = {
  readonly on: PlainDate;
  readonly grants: boolean;
  readonly amountFen: number | null;
  /** Of the six items of self-care, how many fail. */
  readonly itemsFailed: number;
};

/** The forms of the past as a clerk filled them in; nothing that names a resident. */
export function filledForm(form: StepForm, { on, grants, amountFen, itemsFailed }: Filling): Record<string, unknown> {
  const outcome = grants ? 'grant' : 'refuse';
  const amount = grants && amountFen !== null ? { amountFen } : {};
  const people = ['王经办', '李经办'];
  const filled: Readonly<Record<StepForm, Record<string, unknown>>> = {
    none: {},
    reason: { reason: '按程序办理' },
    'missing-papers': { papers: ['户口簿复印件'] },
    survey: { visitedOn: on, investigators: people, findings: '入户查看，与申报一致', declarationConfirmed: true },
    'self-care': {
      assessedOn: on,
      assessors: people,
      manages: Object.fromEntries(selfCareItems.map((item, at) => [item, at >= itemsFailed])),
    },
    assessment: { assessedOn: on, assessors: people, result: '经评估，符合服务条件' },
    'review-meeting': { heldOn: on, present: 9, representatives: 7, inFavour: grants ? 8 : 2, minutes: '情况属实' },
    opinion: { recommends: outcome, reason: grants ? '经调查符合条件' : '经调查不符合条件' },
    notice: { place: '村（居）务公开栏' },
    objection: { anonymous: true, text: '听说家中另有收入，请核实' },
    decision: { outcome },
    'first-aid': {
      amountFen: amountFen !== null && amountFen > 0 ? amountFen : 50_000,
      cause: '家中突发急难',
      happenedOn: on,
      receivedBy: '本人',
    },
    'department-answer': { outcome, ...amount, answer: grants ? '同意' : '不符合规定', answeredBy: '主管科室' },
    'change-report': { happenedOn: on, change: '家庭情况变化' },
    'review-opinion': grants
      ? { recommends: 'keep', reason: '情况没有变化' }
      : { recommends: 'stop', reason: '不再符合条件' },
    'review-decision': grants
      ? { outcome: 'keep', reason: '情况没有变化' }
      : { outcome: 'stop', reason: '不再符合条件' },
    'reconsideration-decision': { outcome: 'uphold', reason: '原决定依据充分' },
  };
  return filled[form];
}
