import type { Citation } from '@zhuni/engine';
import type { Office, Requirement, Step } from '../procedure.ts';
import type { CaseState } from '../states.ts';

type Survey = {
  readonly from: readonly CaseState[];
  /** Article of the household visit. */
  readonly survey: Citation;
  /** Article of the check with the departments. */
  readonly check: Citation;
  /** Article of an objection to the check; left out where the law knows none. */
  readonly recheck?: Citation;
  /** Article of the separate register of relatives of staff. */
  readonly relatives?: Citation;
};

const town: readonly Office[] = ['town'];
const villageOrTown: readonly Office[] = ['village', 'town'];

/** The economic check and the household visit: activities that can be repeated and leave the state as it is. */
export function surveySteps({ from, survey, check, recheck, relatives }: Survey): readonly Step[] {
  const to = 'same';
  return [
    ...checkSteps(from, check, ['authorisations']),
    visitStep(from, survey),
    ...(recheck === undefined
      ? []
      : [{ id: 'object-to-check', from, to, office: villageOrTown, form: 'objection', article: recheck } as const]),
    ...(relatives === undefined
      ? []
      : [{ id: 'register-relative', from, to, office: villageOrTown, form: 'reason', article: relatives } as const]),
  ];
}

/** The town asks for the data of the departments; the county starts the comparison. */
export function checkSteps(
  from: readonly CaseState[],
  article: Citation,
  requires: readonly Requirement[] = [],
): readonly Step[] {
  const needs = requires.length > 0 ? { requires } : {};
  return [
    { id: 'order-check', from, to: 'same', office: town, form: 'reason', ...needs, article },
    { id: 'start-check', from, to: 'same', office: ['county'], form: 'none', ...needs, article },
  ];
}

/** The visit to the home by two investigators. */
export function visitStep(from: readonly CaseState[], article: Citation): Step {
  return { id: 'record-survey', from, to: 'same', office: villageOrTown, form: 'survey', article };
}

/** The democratic review of the survey by representatives of the village. */
export function reviewMeetingStep(from: readonly CaseState[], article: Citation): Step {
  return { id: 'record-review-meeting', from, to: 'same', office: ['town'], form: 'review-meeting', article };
}

/** The town's opinion on the survey. */
export function opineStep(article: Citation, requires: readonly Requirement[]): Step {
  return { id: 'opine', from: ['accepted'], to: 'opined', office: town, form: 'opinion', requires, article };
}

/** An officer grants the longer limit of special cases, with the reason. */
export function extendStep(from: readonly CaseState[], article: Citation): Step {
  return { id: 'extend', from, to: 'same', office: town, form: 'reason', article };
}
