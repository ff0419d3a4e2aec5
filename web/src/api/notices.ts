import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

/** Public notices, as anyone may read them, and as staff see those of a case. */
export type NoticePage = Answer<'/api/notices', 'get'>;
export type PublicNotice = Answer<'/api/notices/{id}', 'get'>;
export type NoticeLine = PublicNotice['lines'][number];
export type CaseNoticesView = Answer<'/api/cases/{id}/notices', 'get'>;
export type CaseNotice = CaseNoticesView['notices'][number];
export type Objection = CaseNoticesView['objections'][number];

export const fetchNotices = (asked: { area: string; page?: number }): Promise<NoticePage> =>
  answerOf(api.GET('/api/notices', { params: { query: asked } }));

export const fetchNotice = (id: number): Promise<PublicNotice> =>
  answerOf(api.GET('/api/notices/{id}', { params: { path: { id } } }));

/** A key for one objection; works on pages without TLS too, where crypto.randomUUID does not exist. */
export function newObjectionKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

type NewObjection = { text: string; anonymous: boolean; name?: string; contact?: string };

export const objectToNotice = (id: number, body: NewObjection, key: string): Promise<{ receipt: string }> =>
  answerOf(
    api.POST('/api/notices/{id}/objections', {
      params: { path: { id } },
      body,
      headers: { 'idempotency-key': key },
    }),
  );

export const fetchCaseNotices = (caseId: number): Promise<CaseNoticesView> =>
  answerOf(api.GET('/api/cases/{id}/notices', { params: { path: { id: caseId } } }));

export const withdrawNotice = (caseId: number, notice: number, reason: string): Promise<CaseNoticesView> =>
  answerOf(
    api.POST('/api/cases/{id}/notices/{notice}/withdrawal', {
      params: { path: { id: caseId, notice } },
      body: { reason },
    }),
  );

export const answerObjection = (caseId: number, objection: number, answer: string): Promise<CaseNoticesView> =>
  answerOf(
    api.POST('/api/cases/{id}/objections/{objection}/answer', {
      params: { path: { id: caseId, objection } },
      body: { answer },
    }),
  );
