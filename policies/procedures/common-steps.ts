import type { Citation } from '@zhuni/engine';
import type { Office, Requirement, Step } from './procedure.ts';

/** From the application to its acceptance, with the one-off supplement of papers before and after. */
export function intakeSteps(article: Citation): readonly Step[] {
  const office: readonly Office[] = ['town'];
  return [
    { id: 'accept', from: ['submitted'], to: 'accepted', office, form: 'none', article },
    { id: 'not-accept', from: ['submitted', 'awaiting-papers'], to: 'not-accepted', office, form: 'reason', article },
    { id: 'ask-papers', from: ['submitted'], to: 'awaiting-papers', office, form: 'missing-papers', article },
    { id: 'papers-received', from: ['awaiting-papers'], to: 'submitted', office: ['village', 'town'], form: 'none' },
    { id: 'ask-papers', from: ['accepted'], to: 'papers-paused', office, form: 'missing-papers', article },
    { id: 'papers-received', from: ['papers-paused'], to: 'accepted', office: ['village', 'town'], form: 'none' },
    {
      id: 'withdraw',
      from: ['submitted', 'awaiting-papers', 'accepted', 'papers-paused', 'opined', 'noticed', 'with-county'],
      to: 'withdrawn',
      office: ['village', 'town'],
      form: 'reason',
    },
    { id: 'end', from: ['accepted', 'papers-paused'], to: 'ended', office, form: 'reason' },
  ];
}

/** The survey of the household up to the town's opinion. */
export function surveySteps(article: Citation, requires: readonly Requirement[]): readonly Step[] {
  const office: readonly Office[] = ['town'];
  const from = ['accepted', 'disputed'] as const;
  return [
    { id: 'order-check', from, to: 'same', office, form: 'reason', requires: ['authorisations'], article },
    { id: 'record-survey', from, to: 'same', office: ['village', 'town'], form: 'survey', article },
    { id: 'opine', from: ['accepted'], to: 'opined', office, form: 'opinion', requires, article },
    { id: 'extend', from, to: 'same', office, form: 'reason', article },
  ];
}

/** The public notice, objections to it, and its end. */
export function noticeSteps(article: Citation): readonly Step[] {
  const office: readonly Office[] = ['town'];
  return [
    { id: 'publish-notice', from: ['opined'], to: 'in-notice', office, form: 'notice', article },
    { id: 'object', from: ['in-notice'], to: 'disputed', office: ['village', 'town'], form: 'objection', article },
    { id: 'opine-again', from: ['disputed'], to: 'opined', office, form: 'opinion', requires: ['survey'], article },
    {
      id: 'end-notice',
      from: ['in-notice'],
      to: 'noticed',
      office,
      form: 'none',
      requires: ['notice-ended'],
      article,
    },
  ];
}

type Deciding = { readonly from: Step['from']; readonly office: Office; readonly article: Citation };

/** One prepares, another decides; the decision is delivered with its reasons. */
export function decisionSteps({ from, office, article }: Deciding): readonly Step[] {
  return [
    { id: 'prepare', from, to: 'prepared', office: [office], form: 'decision', article },
    { id: 'send-back', from: ['prepared'], to: from[0] ?? 'accepted', office: [office], form: 'reason' },
    { id: 'grant', from: ['prepared'], to: 'decided-granted', office: [office], form: 'none', article },
    { id: 'refuse', from: ['prepared'], to: 'decided-refused', office: [office], form: 'none', article },
    { id: 'inform', from: ['decided-granted'], to: 'granted', office: ['village', 'town', 'county'], form: 'none' },
    { id: 'inform', from: ['decided-refused'], to: 'refused', office: ['village', 'town', 'county'], form: 'none' },
  ];
}
