import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';
import { newKey } from './fund.ts';

/** Help without application: what was recorded, the lists drawn from it, and the monthly figures that are published. */
export type Lists = Answer<'/api/lists', 'get'>;
export type Trigger = Lists['triggers'][number];
export type ListLine = Lists['lists'][number];
export type HelpList = Answer<'/api/lists/{id}', 'get'>;
export type Entry = Answer<'/api/lists/{id}/entries', 'get'>['entries'][number];
export type Addition = HelpList['additions'][number];
export type Publication = Answer<'/api/payments/publications', 'get'>['publications'][number];

const headers = (): { 'idempotency-key': string } => ({ 'idempotency-key': newKey() });
const at = (id: number): { path: { id: number } } => ({ path: { id } });

export const fetchLists = (): Promise<Lists> => answerOf(api.GET('/api/lists'));
export const fetchList = (id: number): Promise<HelpList> => answerOf(api.GET('/api/lists/{id}', { params: at(id) }));
export const fetchEntries = (id: number, state: Entry['state']): Promise<readonly Entry[]> =>
  answerOf(api.GET('/api/lists/{id}/entries', { params: { ...at(id), query: { state } } })).then(
    ({ entries }) => entries,
  );

type Evidence = {
  publisher: string;
  document: string;
  publishedOn: string;
  status: Trigger['status'];
  replacesId?: number;
};
export type NewTrigger = Evidence &
  (
    | { kind: 'prices'; month: string; allItemsHundredths: number; foodHundredths: number }
    | { kind: 'heating'; year: number }
    | {
        kind: 'festival';
        policy: 'festival-household' | 'festival-person';
        title: string;
        groups: string[];
        amountFen: number;
        day: string;
      }
  );

export const recordTrigger = (body: NewTrigger): Promise<{ id: number }> =>
  answerOf(api.POST('/api/lists/triggers', { body, headers: headers() }));
export const drawList = (body: { triggerId: number; area: string }): Promise<{ id: number }> =>
  answerOf(api.POST('/api/lists', { body, headers: headers() }));
export const approveList = (id: number, sha256: string): Promise<{ id: number }> =>
  answerOf(api.POST('/api/lists/{id}/approval', { params: at(id), body: { sha256 }, headers: headers() }));
export const discardList = (id: number, reason: string): Promise<{ id: number }> =>
  answerOf(api.POST('/api/lists/{id}/discard', { params: at(id), body: { reason }, headers: headers() }));
export const proposeAddition = (
  id: number,
  body: { householdId: number; personId: number | null; amountFen: number; reason: string },
): Promise<{ id: number }> =>
  answerOf(api.POST('/api/lists/{id}/additions', { params: at(id), body, headers: headers() }));
export const decideAddition = (
  id: number,
  addition: number,
  body: { decision: 'added' | 'refused'; reason: string },
): Promise<{ id: number }> =>
  answerOf(
    api.POST('/api/lists/{id}/additions/{addition}/decision', {
      params: { path: { id, addition } },
      body,
      headers: headers(),
    }),
  );

export const fetchPublications = (): Promise<readonly Publication[]> =>
  answerOf(api.GET('/api/payments/publications')).then(({ publications }) => publications);
export const draftPublication = (month: string): Promise<{ id: number }> =>
  answerOf(api.POST('/api/payments/publications', { body: { month }, headers: headers() }));
export const approvePublication = (id: number): Promise<{ id: number }> =>
  answerOf(api.POST('/api/payments/publications/{id}/approval', { params: at(id) }));
export const discardPublication = (id: number): Promise<{ id: number }> =>
  answerOf(api.POST('/api/payments/publications/{id}/discard', { params: at(id) }));
