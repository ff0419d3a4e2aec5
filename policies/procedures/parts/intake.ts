import type { Citation } from '@zhuni/engine';
import type { Office, Step } from '../procedure.ts';
import type { CaseState } from '../states.ts';

const town: readonly Office[] = ['town'];
const villageOrTown: readonly Office[] = ['village', 'town'];

/** From the application to its acceptance, with the one-off supplement of papers before and after. */
export function intakeSteps(article: Citation, office: readonly Office[] = town): readonly Step[] {
  return [
    { id: 'accept', from: ['submitted'], to: 'accepted', office, form: 'none', article },
    { id: 'not-accept', from: ['submitted', 'awaiting-papers'], to: 'not-accepted', office, form: 'reason', article },
    { id: 'ask-papers', from: ['submitted'], to: 'awaiting-papers', office, form: 'missing-papers', article },
    { id: 'papers-received', from: ['awaiting-papers'], to: 'submitted', office: villageOrTown, form: 'none' },
    { id: 'ask-papers', from: ['accepted'], to: 'papers-paused', office, form: 'missing-papers', article },
    { id: 'papers-received', from: ['papers-paused'], to: 'accepted', office: villageOrTown, form: 'none' },
  ];
}

type Leaving = {
  /** States besides those of the intake from which the applicant may still withdraw. */
  readonly withdrawFrom: readonly CaseState[];
  /** States besides those of the intake in which the procedure may be ended when the family refuses to help. */
  readonly endFrom?: readonly CaseState[];
  readonly endArticle?: Citation;
};

/** The ways out before a decision: the applicant withdraws, or the office ends the procedure with a reason. */
export function leavingSteps({ withdrawFrom, endFrom = [], endArticle }: Leaving): readonly Step[] {
  return [
    {
      id: 'withdraw',
      from: ['submitted', 'awaiting-papers', 'accepted', 'papers-paused', ...withdrawFrom],
      to: 'withdrawn',
      office: villageOrTown,
      form: 'reason',
    },
    {
      id: 'end',
      from: ['accepted', 'papers-paused', ...endFrom],
      to: 'ended',
      office: town,
      form: 'reason',
      ...(endArticle === undefined ? {} : { article: endArticle }),
    },
  ];
}
