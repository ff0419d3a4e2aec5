import type { Citation } from '@zhuni/engine';
import { cite } from '@zhuni/engine';
import type { StatutoryPeriod } from '@zhuni/engine/calendar';
import type { Limit, LimitPeriod, Office } from '../procedure.ts';
import type { StepId } from '../steps.ts';

export const workingDays = (length: number): StatutoryPeriod => ({ length, unit: 'working-days' });
export const calendarDays = (length: number): StatutoryPeriod => ({ length, unit: 'calendar-days' });
export const hours = (length: number): LimitPeriod => ({ length, unit: 'hours' });

/** A placeholder that the bureau must confirm. */
export const illustrative = { article: cite('I'), status: 'illustrative' } as const;

/** Whether a limit stands in its text or in none. */
const statusOf = ({ source }: Citation): Limit['status'] =>
  source === 'I' || source === 'K' ? 'illustrative' : 'official';

/** The steps after which no clock of a case runs on. */
export const decidedOrLeft: readonly StepId[] = ['grant', 'refuse', 'withdraw', 'end'];

type WholeLimit = {
  readonly office: Office;
  readonly period: LimitPeriod;
  readonly special?: StatutoryPeriod;
  readonly starts?: readonly StepId[];
  readonly stops?: readonly StepId[];
  readonly article: Citation;
};

/** From acceptance to the decision. */
export function wholeLimit({ office, period, special, starts, stops, article }: WholeLimit): Limit {
  return {
    id: 'whole',
    title: { zh: '全部办理时限', en: 'the whole procedure' },
    period,
    ...(special === undefined ? {} : { special }),
    office,
    starts: starts ?? ['accept'],
    stops: stops ?? decidedOrLeft,
    article,
    status: statusOf(article),
  };
}

/** Written reasons of a refusal. */
export function refusalLimit(office: Office, period: StatutoryPeriod, article: Citation): Limit {
  return {
    id: 'refusal',
    title: { zh: '不予批准的书面告知', en: 'written reasons for refusal' },
    period,
    office,
    starts: ['refuse'],
    stops: ['inform'],
    article,
    status: statusOf(article),
  };
}

/** The town examines and gives its opinion. */
export function opinionLimit(
  period: StatutoryPeriod,
  article: Citation,
  starts: readonly StepId[] = ['accept'],
): Limit {
  return {
    id: 'opinion',
    title: { zh: '乡镇（街道）提出初审意见', en: 'opinion of the town' },
    period,
    office: 'town',
    starts,
    stops: ['opine', 'not-accept', 'withdraw', 'end'],
    article,
    status: statusOf(article),
  };
}

/** The county decides after it has received the case. */
export function countyLimit(period: StatutoryPeriod, article: Citation): Limit {
  return {
    id: 'county-confirm',
    title: { zh: '区县确认', en: 'confirmation by the county' },
    period,
    office: 'county',
    starts: ['forward'],
    stops: [...decidedOrLeft, 'send-back'],
    article,
    status: statusOf(article),
  };
}
