import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

/** Messages to whoever is signed in. */
export type Inbox = Answer<'/api/inbox', 'get'>;
export type InboxNotice = Inbox['notices'][number];

type Asked = { readonly page: number; readonly unread?: boolean };

export const fetchInbox = (asked: Asked): Promise<Inbox> =>
  answerOf(api.GET('/api/inbox', { params: { query: asked } }));

export const fetchUnread = (): Promise<{ unread: number }> => answerOf(api.GET('/api/inbox/unread'));

export const markRead = (id: number): Promise<{ unread: number }> =>
  answerOf(api.POST('/api/inbox/{id}/read', { params: { path: { id } } }));

export const markReadUpTo = (upTo: number): Promise<{ unread: number }> =>
  answerOf(api.POST('/api/inbox/read', { body: { upTo } }));
