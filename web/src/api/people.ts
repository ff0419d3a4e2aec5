import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

/** People, their lives and their double records as the workbench reads and writes them. */
export type Timeline = Answer<'/api/people/{id}/timeline', 'get'>;
export type LifeEvent = Timeline['events'][number];
export type TimelineEntry = Timeline['entries'][number];
export type PersonLine = Answer<'/api/people/search', 'post'>['people'][number];
export type Recorded = Answer<'/api/life-events', 'post'>;
export type DuplicatePair = Answer<'/api/duplicates', 'get'>['pairs'][number];
export type Comparison = Answer<'/api/duplicates/{first}/{second}', 'get'>;
export type Merge = Answer<'/api/merges', 'get'>['merges'][number];

export const fetchTimeline = (id: number): Promise<Timeline> =>
  answerOf(api.GET('/api/people/{id}/timeline', { params: { path: { id } } }));

export const searchPeople = async (area: string, q: string): Promise<readonly PersonLine[]> =>
  (await answerOf(api.POST('/api/people/search', { body: { area, q } }))).people;

/** The whole identity number; the reason goes into the audit. */
export const unmask = async (id: number, reason: string): Promise<string> =>
  (await answerOf(api.POST('/api/people/{id}/id-number', { params: { path: { id } }, body: { reason } }))).idNumber;

export type RestrictionReason = 'adoption' | 'protection' | 'violence' | 'witness' | 'other';

export const restrict = (id: number, reason: RestrictionReason) =>
  answerOf(api.POST('/api/people/{id}/restriction', { params: { path: { id } }, body: { reason } }));

export const liftRestriction = (id: number) =>
  answerOf(api.DELETE('/api/people/{id}/restriction', { params: { path: { id } } }));

/** A life event as the forms fill it in; the server checks each kind. */
export type NewEvent = {
  readonly kind: 'birth' | 'marriage' | 'divorce' | 'move' | 'death';
  readonly on: string;
  readonly evidence: string;
  readonly source: string;
  readonly personIds: readonly number[];
  readonly details: object;
};

export const recordEvent = (event: NewEvent, key: string): Promise<Recorded> =>
  answerOf(api.POST('/api/life-events', { body: event as never, headers: { 'idempotency-key': key } as never }));

export const correctEvent = (id: number, reason: string): Promise<Recorded> =>
  answerOf(api.POST('/api/life-events/{id}/correction', { params: { path: { id } }, body: { reason } }));

export const fetchDuplicates = async (area: string): Promise<readonly DuplicatePair[]> =>
  (await answerOf(api.GET('/api/duplicates', { params: { query: { area } } }))).pairs;

export const compare = (first: number, second: number): Promise<Comparison> =>
  answerOf(api.GET('/api/duplicates/{first}/{second}', { params: { path: { first, second } } }));

export const dismiss = (first: number, second: number) =>
  answerOf(api.POST('/api/duplicates/dismissals', { body: { first, second } }));

export const fetchMerges = async (area: string): Promise<readonly Merge[]> =>
  (await answerOf(api.GET('/api/merges', { params: { query: { area } } }))).merges;

export const merge = (body: { survivorId: number; mergedId: number; reason: string }) =>
  answerOf(api.POST('/api/merges', { body }));

export const undoMerge = (id: number, reason: string) =>
  answerOf(api.POST('/api/merges/{id}/undo', { params: { path: { id } }, body: { reason } }));
