import { Type } from '@fastify/type-provider-typebox';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import { orNull, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { defineRoute } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import {
  countUnread,
  countUnreadAlone,
  inboxPageRowsMax,
  inboxPagesMax,
  listInbox,
  markRead,
  markReadUpTo,
} from './inbox.ts';
import { noticeRefusals } from './refusals.ts';

const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

const InboxSchema = Type.Object({
  unread: Type.Integer(),
  total: Type.Integer(),
  page: Type.Integer(),
  pageRowsMax: Type.Integer(),
  notices: Type.Array(
    Type.Object({
      id: Type.Integer(),
      key: Type.String(),
      text: TextSchema,
      link: orNull(Type.Object({ kind: Type.String(), id: Type.Integer() })),
      createdAt: Type.String(),
      readAt: orNull(Type.String()),
    }),
  ),
});

const UnreadSchema = Type.Object({ unread: Type.Integer() });

/** The inbox of whoever is signed in. */
export function inboxRoutes({ pool }: { readonly pool: Pool }): Route<Actor>[] {
  return [listRoute(pool), unreadRoute(pool), ...readRoutes(pool)];
}

function listRoute(pool: Pool): Route<Actor> {
  return defineRoute({
    operationId: 'listInbox',
    method: 'GET',
    path: '/inbox',
    summary: { zh: '我的消息（近 90 天）', en: 'my messages of the last 90 days' },
    tag: 'notifications',
    access: 'signed-in',
    query: strictObject({
      unread: Type.Optional(Type.Boolean()),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: inboxPagesMax })),
    }),
    output: InboxSchema,
    handle: ({ actor, query: { unread: unreadOnly = false, page = 1 } }) =>
      withTransaction(
        pool,
        actor.scope,
        async (transaction) => {
          const { total, notices } = await listInbox(transaction, actor, { page, unreadOnly });
          return {
            unread: await countUnread(transaction, actor),
            total,
            page,
            pageRowsMax: inboxPageRowsMax,
            notices: notices.map((notice) => ({
              ...notice,
              createdAt: notice.createdAt.toISOString(),
              readAt: notice.readAt?.toISOString() ?? null,
            })),
          };
        },
        { readOnly: true },
      ),
  });
}

function unreadRoute(pool: Pool): Route<Actor> {
  return defineRoute({
    operationId: 'countUnread',
    method: 'GET',
    path: '/inbox/unread',
    summary: { zh: '未读消息数', en: 'how many messages are unread' },
    tag: 'notifications',
    access: 'signed-in',
    output: UnreadSchema,
    handle: async ({ actor }) => ({ unread: await countUnreadAlone(pool, actor) }),
  });
}

function readRoutes(pool: Pool): Route<Actor>[] {
  return [
    defineRoute({
      operationId: 'markRead',
      method: 'POST',
      path: '/inbox/:id/read',
      summary: { zh: '把一条消息标为已读', en: 'mark a message as read' },
      tag: 'notifications',
      access: 'signed-in',
      params: strictObject({ id: Id }),
      output: UnreadSchema,
      refusals: [noticeRefusals.notFound],
      handle: ({ actor, params: { id } }) =>
        withTransaction(pool, actor.scope, async (transaction) => {
          await markRead(transaction, actor, id);
          return { unread: await countUnread(transaction, actor) };
        }),
    }),
    defineRoute({
      operationId: 'markReadUpTo',
      method: 'POST',
      path: '/inbox/read',
      summary: { zh: '把到这一条为止的消息全部标为已读', en: 'mark all messages up to one as read' },
      tag: 'notifications',
      access: 'signed-in',
      body: strictObject({ upTo: Id }),
      output: UnreadSchema,
      handle: ({ actor, body: { upTo } }) =>
        withTransaction(pool, actor.scope, async (transaction) => {
          await markReadUpTo(transaction, actor, upTo);
          return { unread: await countUnread(transaction, actor) };
        }),
    }),
  ];
}
