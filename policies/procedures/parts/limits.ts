import type { Citation } from '@zhuni/engine';
import { cite } from '@zhuni/engine';
import type { StatutoryPeriod } from '@zhuni/engine/calendar';
import type { Limit, Office } from '../procedure.ts';
import type { StepId } from '../steps.ts';

export const workingDays = (length: number): StatutoryPeriod => ({ length, unit: 'working-days' });
export const calendarDays = (length: number): StatutoryPeriod => ({ length, unit: 'calendar-days' });
export const months = (length: number): StatutoryPeriod => ({ length, unit: 'months' });

/** The steps after which no clock of a case runs on. */
export const decidedOrLeft: readonly StepId[] = ['grant', 'refuse', 'withdraw', 'end'];

type WholeLimit = {
  readonly office: Office;
  readonly period: StatutoryPeriod;
  readonly special?: StatutoryPeriod;
  readonly starts?: readonly StepId[];
  readonly stops?: readonly StepId[];
  readonly article: Citation;
  readonly status?: Limit['status'];
};

/** From acceptance to the decision. */
export function wholeLimit({ office, period, special, starts, stops, article, status }: WholeLimit): Limit {
  return {
    id: 'whole',
    title: { zh: '全部办理时限', en: 'the whole procedure' },
    period,
    ...(special === undefined ? {} : { special }),
    office,
    starts: starts ?? ['accept'],
    stops: stops ?? decidedOrLeft,
    article,
    status: status ?? 'official',
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
    status: article.source === 'I' || article.source === 'K' ? 'illustrative' : 'official',
  };
}

/** A placeholder that the bureau must confirm. */
export const illustrative = { article: cite('I'), status: 'illustrative' } as const;
