import type { Citation } from '@zhuni/engine';
import type { Office, Requirement, Step } from '../procedure.ts';
import type { CaseState } from '../states.ts';

const anyOffice: readonly Office[] = ['village', 'town', 'county'];

type Deciding = {
  readonly from: readonly CaseState[];
  readonly office: Office;
  readonly article: Citation;
  /** What the preparer needs, and what is needed to grant but not to refuse. */
  readonly requires?: readonly Requirement[];
  readonly grantRequires?: readonly Requirement[];
  /** The state to which the approver sends the proposal back. */
  readonly backTo: CaseState;
};

/** One prepares, another decides; the decision is delivered with its reasons. */
export function decisionSteps({ from, office, article, requires, grantRequires, backTo }: Deciding): readonly Step[] {
  return [
    {
      id: 'prepare',
      from,
      to: 'prepared',
      office: [office],
      form: 'decision',
      ...(requires ? { requires } : {}),
      article,
    },
    {
      id: 'grant',
      from: ['prepared'],
      to: 'decided-granted',
      office: [office],
      form: 'none',
      ...(grantRequires ? { requires: grantRequires } : {}),
      article,
    },
    { id: 'refuse', from: ['prepared'], to: 'decided-refused', office: [office], form: 'none', article },
    { id: 'send-back', from: ['prepared'], to: backTo, office: [office], form: 'reason' },
    ...informSteps,
  ];
}

/** The decision reaches the applicant in writing. */
export const informSteps: readonly Step[] = [
  { id: 'inform', from: ['decided-granted'], to: 'granted', office: anyOffice, form: 'none' },
  { id: 'inform', from: ['decided-refused'], to: 'refused', office: anyOffice, form: 'none' },
];

type Forwarding = {
  readonly article: Citation;
  readonly from: readonly CaseState[];
  /** Proposals to refuse skip the notice and go from here. */
  readonly refusalsFrom?: readonly CaseState[];
};

/** The town sends the case to the county; the county may return it for more work. */
export function forwardSteps({ article, from, refusalsFrom }: Forwarding): readonly Step[] {
  const forward = { id: 'forward', to: 'with-county', office: ['town'], form: 'none', article } as const;
  return [
    { ...forward, from },
    ...(refusalsFrom ? [{ ...forward, from: refusalsFrom, requires: ['opinion-against'] } as const] : []),
    { id: 'send-back', from: ['with-county'], to: 'accepted', office: ['county'], form: 'reason', article },
  ];
}

/** Near relatives of staff and complaints: the county visits itself before it decides. */
export function countyVisitStep(from: readonly CaseState[], article: Citation): Step {
  return { id: 'record-county-visit', from, to: 'same', office: ['county'], form: 'survey', article };
}

/** What was granted is made known in the village. */
export function publishResultStep(article: Citation): Step {
  return {
    id: 'publish-result',
    from: ['decided-granted'],
    to: 'same',
    office: ['town', 'county'],
    form: 'none',
    article,
  };
}
