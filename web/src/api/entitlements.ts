import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

export type EntitlementList = Answer<'/api/entitlements', 'get'>['entitlements'];
export type EntitlementView = EntitlementList[number];
export type EntitlementHistory = Answer<'/api/entitlements/{id}', 'get'>;

export const fetchEntitlements = async (household: number): Promise<EntitlementList> =>
  (await answerOf(api.GET('/api/entitlements', { params: { query: { household } } }))).entitlements;

export const fetchEntitlement = (id: number): Promise<EntitlementHistory> =>
  answerOf(api.GET('/api/entitlements/{id}', { params: { path: { id } } }));

/** Opens the review of running help; returns the case. */
export const reportChange = (id: number, change: string): Promise<{ id: number }> =>
  answerOf(api.POST('/api/entitlements/{id}/reviews', { params: { path: { id } }, body: { change } }));

type Pause = { readonly kind: 'pause' | 'resume'; readonly pauseId?: number; readonly reason: string };

export const pauseHelp = (id: number, body: Pause): Promise<{ id: number }> =>
  answerOf(api.POST('/api/entitlements/{id}/pauses', { params: { path: { id } }, body }));
