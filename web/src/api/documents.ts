import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

export type DocumentList = Answer<'/api/documents', 'get'>['documents'];
export type DocumentView = DocumentList[number];

export const fetchDocuments = async (of: { case: number } | { household: number }): Promise<DocumentList> =>
  (await answerOf(api.GET('/api/documents', { params: { query: of } }))).documents;

/** Sends a photo or file; the server tells its kind from the bytes. */
export const bringPaper = (form: FormData): Promise<DocumentView> =>
  answerOf(api.POST('/api/documents', { body: form as never, bodySerializer: () => form }));

export const withdrawPaper = (id: string, reason: string): Promise<DocumentView> =>
  answerOf(api.POST('/api/documents/{id}/withdrawal', { params: { path: { id } }, body: { reason } }));

export const documentAddress = (id: string): string => `/api/documents/${id}/file`;
