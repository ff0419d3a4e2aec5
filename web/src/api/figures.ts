import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

/** What was paid, as published month by month; what is null is withheld. */
export type Figures = Answer<'/api/public/figures', 'get'>;
export type PolicyPaid = Figures['policies'][number];

export const fetchFigures = (area: string | undefined, month: string | undefined): Promise<Figures> =>
  answerOf(
    api.GET('/api/public/figures', {
      params: { query: { ...(area === undefined ? {} : { area }), ...(month === undefined ? {} : { month }) } },
    }),
  );
