import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

/** The handbook as everyone may read it. */
export type PolicyEntry = Answer<'/api/handbook', 'get'>['policies'][number];
export type PolicyRecord = Answer<'/api/handbook/{id}', 'get'>;
export type ParameterRecord = PolicyRecord['parameters'][number];
export type Text = PolicyEntry['title'];
export type Named = PolicyEntry['department'];
export type Cited = PolicyRecord['basis'][number];
export type Period = PolicyEntry['period'];

export const fetchEntries = async (): Promise<readonly PolicyEntry[]> =>
  (await answerOf(api.GET('/api/handbook'))).policies;

export const fetchPolicy = (id: string): Promise<PolicyRecord> =>
  answerOf(api.GET('/api/handbook/{id}', { params: { path: { id } } }));
